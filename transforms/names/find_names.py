"""Where persons, organizations and places are named: the model's entities, mended by what the article itself shows.

A name that the article prints in full once ('Marci Ien'), behind a title ('said Justice Minister Arif Virani') or in an
apposition ('its grower, Odile Brandt, said'), is known from there on: later surnames are found without the model's help. The
model alone finds 79 % of the persons in political news.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from transforms.languages.en.gazetteer import KNOWN_GROUPS
from transforms.languages.en.words import DASHES, GIVEN_NAMES, NOT_NAMES, ORG_HEADS
from transforms.names.headlines import headline_tokens
from transforms.names.labels import join_listed_persons, label_known, settle_labels
from transforms.names.namewords import MAX_NAME_TOKENS, Name, is_hyphen, is_name_word, is_particle, is_title, overlay
from transforms.names.organizations import find_abbreviated, find_organizations, is_known_organization
from transforms.names.persons import (
    carry,
    doubt_person,
    extend_left,
    find_evident,
    find_given,
    find_kin,
    find_nicknamed,
    find_reporting,
    find_shouted,
    find_titled,
    is_family,
    named_in_headlines,
    trim_to_full_names,
    without_epithet,
    without_false_givens,
    without_things,
)
from transforms.names.places import find_datelines, find_places, find_towns, is_known_place
from transforms.names.roles import role_beside, shared_roles
from transforms.parsing.parse import Parse
from transforms.tables.schema import LABELS

__all__ = ["Name", "find_names"]

_EDGES = frozenset({"'s", "’s", "'", "’", ",", ".", "”", '"', "-", "—", "–", ":", "(", "''", "``"})
_NOT_FIRST = frozenset({"the", "a", "an", '"', "“", "'", "‘", "(", "-", "—", "@", "#", "''", "``"})
_NOT_LAST = frozenset({"and", "of", "for", "the", "or", "in", "on", "at", "with", "/", "to", "from", "&"})
_NOT_INSIDE_PERSON = frozenset({"for", "with", "and", "vs", "vs.", "versus", "from", "about", "against"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PARTY_TAG = re.compile(
    r"\((?:[DRI]|Dem|Rep|Ind|Lib|Con|Lab|NDP)\.?(?:\s?[-–—‑]\s?[^()]{1,25})?\)"
    r"|\([A-Z][A-Za-z]{1,4}[,–—-] ?[A-Z][\w.' ’-]{1,25}\)"
    r"|(?<=, )[DRI][-–][A-Z][\w.]*(?: [A-Z][\w.]*){0,2}(?=[,.;)]|\s)"
)


def find_names(parse: Parse) -> list[Name]:
    """Every naming in the article, in order, none overlapping another."""
    headline = headline_tokens(parse)
    tags = [match.span() for match in _PARTY_TAG.finditer(parse.body)]
    names = [name for entity in parse.entities for name in clean_entity(parse, entity)]
    names = [name for name in names if not _is_inside(parse, name, tags)]
    names = overlay(find_organizations(parse, headline), names)
    names = overlay([name for name in find_towns(parse) if not _is_inside(parse, name, tags)], names)
    names = [
        doubt_person(parse, extend_left(parse, without_epithet(parse, name))) if name.label == "PERSON" else name
        for name in names
    ]
    names = [name for name in (label_known(parse, name) for name in names if name.label) if name.label]
    names = overlay(find_datelines(parse), without_things(parse, names))
    names = overlay(find_evident(parse), names)
    titled = find_titled(parse, names)
    names = overlay(titled, names)
    names = overlay(find_kin(parse), names)
    names = overlay([*find_nicknamed(parse), *find_shouted(parse)], names)
    names = overlay(find_given(parse, names), names)
    names = overlay(find_reporting(parse), names, only_free=True)
    names = named_in_headlines(parse, trim_to_full_names(parse, names, headline), headline)
    names = without_false_givens(parse, names, headline)
    places = [place for place in find_places(parse, names) if not _is_inside(parse, place, tags)]
    names = overlay(places, names)
    names = join_listed_persons(parse, names)
    names = settle_labels(parse, names, {parse.text(name.first, name.stop) for name in titled if name.stop - name.first == 1})
    names = overlay(find_abbreviated(parse, names), names)
    names = [name for name in names if not is_family(parse, name)]
    names = overlay(carry(parse, names, headline), names)
    names = [name for name in names if not _is_inside(parse, name, tags) and not _is_tag(parse, name)]
    names = [with_role(parse, name) if name.label == "PERSON" else name for name in names]
    return shared_roles(parse, without_offices(parse, names))


def clean_entity(parse: Parse, entity: tuple[int, int, str]) -> list[Name]:
    """The model's entity without titles, determiners, possessives and line ends; nothing when it is no name.

    'Mr. Trudeau's' → 'Trudeau'; 'the Liberal Party' → 'Liberal Party'; 'fisheries department' → nothing; 'Ann Lee/Reuters',
    'Ann Lee - Dey' and 'Corran’s Lee' → two names.
    """
    first, last, label = entity
    if label not in LABELS:
        return []
    for token in range(first, last):
        if "\n" in parse.words[token]:
            last = token
            break
        if parse.words[token] == ":" and token > first and all(parse.words[place].isupper() for place in range(first, token)):
            # 'LIND: Well', a transcript's label and the first word that is said.
            last, label = token, "PERSON"
            break
    pieces = [piece for part in split_entity(parse, first, last, label) for piece in split_person(parse, *part)]
    return [name for piece in pieces for name in clean_piece(parse, *piece)]


def split_person(parse: Parse, first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    """The pieces of a person's entity between the words that no name has inside: 'Lind and Dey', 'LIND: Well'."""
    start = first
    for token in range(first, last):
        word = parse.words[token]
        is_break = (
            (word.isalpha() and word.islower() and not is_particle(word)) or word.lower() in _NOT_INSIDE_PERSON or word in "&:"
        )
        if label == "PERSON" and is_break:
            if token > start:
                yield start, token, label
            start = token + 1
    if last > start:
        yield start, last, label


def split_entity(parse: Parse, first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    """The entity's pieces (first token, one past the last, label) where a slash, a dash or a possessive divides it.

    A headed name keeps its possessive: 'Corran Children’s Hospital'. A place that owns something is a place; of what is owned
    only what is well known is kept.
    """
    cuts = [token for token in range(first + 1, last - 1) if parse.words[token] == "/" or _is_dash(parse, token)]
    if cuts:
        for start, end in zip([first, *(token + 1 for token in cuts)], [*cuts, last], strict=True):
            text = parse.text(start, end)
            yield start, end, "ORG" if is_known_organization(text) else label
        return
    owner_end = next((token for token in range(first + 1, last - 1) if parse.words[token] in _POSSESSIVES), None)
    is_headed = (
        last - (owner_end or first) > 2 and parse.words[last - 1].lower() in ORG_HEADS and parse.words[last - 1][0].isupper()
    )
    if owner_end is None or is_known_organization(parse.text(first, last)) or (is_headed and label == "ORG"):
        yield first, last, label
        return
    owner, owned = parse.text(first, owner_end), parse.text(owner_end + 1, last)
    if label == "PERSON" or is_known_place(owner) or is_known_organization(owner):
        yield first, owner_end, "GPE" if is_known_place(owner) else "ORG" if is_known_organization(owner) else label
    if is_known_place(owned) or is_known_organization(owned):
        yield owner_end + 1, last, "GPE" if is_known_place(owned) else "ORG"


def _is_dash(parse: Parse, token: int) -> bool:
    """Whether the token is a dash between two phrases, and no hyphen: 'Ann Lind - Dey's neighbour - said'."""
    return parse.words[token] in DASHES and not is_hyphen(parse, token)


def clean_piece(parse: Parse, first: int, last: int, label: str) -> list[Name]:
    """The piece of an entity as a name without what does not belong to it; nothing when nothing is left."""
    while first < last and (parse.words[last - 1] in _EDGES or parse.words[last - 1].isspace()):
        last -= 1
    while first < last and (
        parse.words[first].lower() in _NOT_FIRST
        or parse.words[first].isspace()
        or (
            label == "PERSON"
            and (is_title(parse, first) or (parse.words[first].islower() and not is_particle(parse.words[first])))
        )
    ):
        first += 1
    while first < last and parse.words[last - 1].lower() in _NOT_LAST:
        last -= 1
    if label == "PERSON":
        while last - first > 2 and parse.words[first] in KNOWN_GROUPS:
            first += 1
    if first >= last:
        return []
    words = parse.words[first:last]
    if not any(word[0].isupper() for word in words):
        return []
    if label == "PERSON":
        if not any(is_name_word(parse, token) for token in range(first, last)) or any(
            any(map(str.isdigit, word)) for word in words
        ):
            return []
        if last - first > MAX_NAME_TOKENS or words[0].startswith(("@", "#", "http")) or (last - first == 1 and len(words[0]) < 3):
            return []
        if words[-1].lower() in ORG_HEADS and last - first > 1:
            return [Name(first, last, "ORG")]
    elif not any(any(map(str.isalpha, word)) for word in words) or (last - first == 1 and words[0].lower() in NOT_NAMES):
        return []
    return [Name(first, last, label)]


def _is_inside(parse: Parse, name: Name, spans: list[tuple[int, int]]) -> bool:
    """Whether the name stands inside one of the spans (characters, in order): a party and state tag '(D-Quill)' names nobody."""
    place = bisect_right(spans, (parse.starts[name.first], len(parse.body) + 1)) - 1
    return place >= 0 and parse.starts[name.first] < spans[place][1]


def without_offices(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without the fields of offices that look like persons: 'Rural Affairs' of 'Minister of Rural Affairs Ann Lee'."""
    in_office = set()
    for name in names:
        if name.role_start is not None and name.role_end is not None:
            role = parse.tokens_in(name.role_start + 1, name.role_end)
            of = next(
                (token for token in parse.tokens_in(name.role_start, name.role_end) if parse.words[token] in ("of", "for")), None
            )
            in_office |= {token for token in role if of is not None and token > of and token not in range(name.first, name.stop)}
    return [
        name
        for name in names
        if name.label != "PERSON" or name.first not in in_office or parse.words[name.first].lower() in GIVEN_NAMES
    ]


def _is_tag(parse: Parse, name: Name) -> bool:
    """Whether the name is a hashtag or an account: '#LindNow', '@lind'."""
    start = parse.starts[name.first]
    return start > 0 and parse.body[start - 1] in "#@"


def with_role(parse: Parse, name: Name) -> Name:
    """The person with the role printed beside the name, where there is one."""
    role = role_beside(parse, name.first, name.stop)
    return name if role is None else replace(name, role_start=role[0], role_end=role[1])
