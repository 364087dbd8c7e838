"""What papers print above an article's text, and in its first line, in one language or in several."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any


@dataclass(frozen=True)
class Fronts:
    """The words of headers, bylines, time stamps and datelines, and the agencies."""

    labels: Mapping[str, tuple[str, ...]]
    """Labels of the lines of a header ('Title: Dykes to be raised'), by what stands behind them; '' is kept as printed only."""
    stamps: tuple[str, ...]
    """What a time stamp begins with, small letters: 'Published: 12 Mar 2026 09:15'."""
    of_version: tuple[str, ...]
    """Stamps that tell when the text was changed; the day of publication goes before."""
    stamp_words: frozenset[str]
    """A line of nothing but these and numbers is a time stamp."""
    no_stamp: tuple[str, ...]
    """With one of these a line of stamp words tells no date, and is no text either: '5 min read'."""
    kickers: tuple[str, ...]
    """What tells above a headline what kind of text it is, small letters: 'FOR IMMEDIATE RELEASE'."""
    contacts: tuple[str, ...]
    """Labels of whom to ask about a press release, small letters: 'Media contact: Ada Holm'."""
    points: tuple[str, ...]
    """What a list of key points above a text is called, small letters."""
    byline_starts: tuple[str, ...]
    """What a byline begins with, as a regular expression: 'By Ada Holm'."""
    byline_labels: tuple[str, ...]
    """Such of these as headlines begin with, too, small letters: 'Report: Lind to resign'."""
    byline_others: tuple[str, ...]
    """What names others than the writer in a byline, as regular expressions: 'Words: Ada Holm  Pictures: Jo Reyes'."""
    byline_links: frozenset[str]
    """Words in small letters that may stand in a byline."""
    byline_places: tuple[str, ...]
    """Between the writer's name and the place: 'Ada Holm in Tarnholm'."""
    writer_roles: frozenset[str]
    """A line 'Ada Holm, Staff Writer' is a byline for one of these words."""
    unnamed_words: frozenset[str]
    """A byline that names nobody is of nothing but these: 'From our special correspondent'."""
    buttons: frozenset[str]
    """Lines that a page's buttons leave in a text that was copied from it, small letters: 'Share on Facebook'."""
    no_name_endings: tuple[str, ...]
    """How words end, small letters, that are headings' rather than names: 'WATER SHORTAGE WORSENS'."""
    given_names: frozenset[str]
    """Given names, small letters: a bare name below a headline is a writer's for one of these."""
    places: frozenset[str]
    """Names of places, small letters: behind a section, such a name is one of a part of it."""
    sections: frozenset[str]
    """Parts of papers, small letters, whose names stand above headlines: 'FARMING • EXCLUSIVE'."""
    credits: tuple[str, ...]
    """What the line of a picture begins with, as regular expressions: 'Photo: Jo Reyes'."""
    forwarded: tuple[str, ...]
    """What stands above a mail that was sent on, small letters: '---------- Forwarded message ---------'."""
    answers: tuple[str, ...]
    """What mail programs put before a subject, small letters: 'Fwd: Dykes to be raised'."""
    unnamed_documents: frozenset[str]
    """Titles that programs give to documents that have none, small letters."""
    unnamed_writers: frozenset[str]
    """Names that programs give to writers whom they do not know, small letters."""
    notes: tuple[str, ...]
    """What a note on the article itself begins with, as regular expressions: 'Correction: An earlier version …'."""
    outlet_words: frozenset[str]
    """'Ada Holm | Tarnholm Observer' is a byline for one of these words."""
    outlet_starts: frozenset[str]
    """What names of outlets of other tongues begin with, small letters: 'Diario del Sur'."""
    articles: frozenset[str]
    """What stands before such a name, small letters: 'El Diario del Sur'."""
    not_outlets: frozenset[str]
    """Names whose last word is one of these may be those of sections: 'World News'."""
    issues: tuple[str, ...]
    """What stands before the number of an issue or a page, small letters: 'Issue 311'."""
    telling_verbs: tuple[str, ...]
    """Between a standfirst and the writer whom it names, small letters: 'The wells are dry, writes Ada Holm'."""
    agencies: Mapping[str, str]
    """News agencies as datelines and bylines print them, in small letters, each with its usual name."""
    agency_words: frozenset[str]
    """What is printed as an agency and is not known is one for one of these words: 'Orland News Agency'."""
    compound_starts: frozenset[str]
    """First parts of compounds: a hyphen behind one at a line's end is the compound's own, 'long-/term'."""
    function_words: frozenset[str]
    """Words that begin sentences with a capital and are no part of a person's name."""
    unended_words: frozenset[str]
    """Words that hardly ever end a sentence: behind one of them it goes on in the next line."""
    not_places: frozenset[str]
    """What stands in capitals before a colon, as a place does in some papers, and is none: 'EXCLUSIVE: The mayor resigns'."""
    months: Mapping[str, int]
    """What the months' names begin with, small letters, each with its number."""
    weekdays: tuple[str, ...]
    """What the weekdays' names begin with, small letters."""
    day_starts: tuple[str, ...]
    """What may stand before a day: 'Posted by Ada Holm on March 3'."""
    day_endings: tuple[str, ...]
    """What may stand right behind a day's number: 'March 3rd'."""
    site_starts: tuple[str, ...]
    """Hosts that a site has for its edition in the language, and are no part of its name: 'en.courier.example'."""


def joined(several: Iterable[Fronts]) -> Fronts:
    """What any of them says.

    In what language an article is written is told by its text, and where the text begins by what stands above: so that is read
    with the words of every language.
    """
    all_of_them = list(several)
    return Fronts(**{field.name: _joined([getattr(one, field.name) for one in all_of_them]) for field in fields(Fronts)})


def _joined(values: list[Any]) -> Any:
    """One value of all: mappings of tuples joined key by key, of two mappings' other values the first one's."""
    first = values[0]
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(chain.from_iterable(values)))
    if isinstance(first, frozenset):
        return frozenset(chain.from_iterable(values))
    merged: dict[str, Any] = {}
    for value in values:
        for key, found in value.items():
            known = merged.get(key)
            merged[key] = found if known is None else _joined([known, found]) if isinstance(known, tuple) else known
    return merged
