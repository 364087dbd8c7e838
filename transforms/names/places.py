"""Places by what is generally known of them, and by how papers print them: datelines, 'Corran, N.H.', 'Mill Creek, a town'."""

import re

from transforms.languages.en.gazetteer import KNOWN_PLACES, STATE_ABBREVIATIONS
from transforms.languages.en.words import DASHES, GIVEN_NAMES, ORG_HEADS, PLACE_PREPOSITIONS
from transforms.names.namewords import Name, first_stems, is_name_word, joined, name_run, stem_of
from transforms.parsing.parse import Parse

_LONGEST_KNOWN = max(len(re.findall(r"\w+|[^\w\s]", name)) for name in KNOWN_PLACES)
_PLACE_NOUNS = frozenset({"city", "town", "village", "suburb", "hamlet", "municipality", "township", "capital"})
_PARTS = frozenset(
    {"lower", "upper", "downtown", "central", "northern", "southern", "eastern", "western", "north", "south", "east", "west",
     "northeast", "northwest", "southeast", "southwest", "greater", "rural", "suburban"}
)  # fmt: skip
MAX_DATELINE_TOKENS = 4
DATELINE_PARAGRAPHS = 4
"""A dateline opens the text, behind a headline and the line for an author at most."""


_FIRST_STEMS = first_stems(KNOWN_PLACES)


def is_known_place(text: str) -> bool:
    """Whether the text is the name of a country, a state or a large city."""
    plain = " ".join(text.split())
    return plain in KNOWN_PLACES or (len(plain) > 4 and plain.isupper() and plain.title() in KNOWN_PLACES)


def find_datelines(parse: Parse) -> list[Name]:
    """The place of the dateline, if there is one."""
    dateline = find_dateline(parse)
    return [] if dateline is None else [Name(dateline.start, dateline_place_end(parse, dateline.start), "GPE")]


def find_dateline(parse: Parse) -> range | None:
    """The tokens before the text proper, and the mark behind them: 'CORRAN —', 'NEW YORK (Reuters) —', 'CORRAN, N.H. —'.

    Also before a colon, where a date or an agency stands between, or the place is well-known: 'CORRAN, Oct 3:', 'Delhi (PTI):'.
    """
    for paragraph in range(min(DATELINE_PARAGRAPHS, len(parse.paragraph_spans))):
        first = parse.token_at(parse.paragraph_spans[paragraph][0])
        last = dateline_place_end(parse, first)
        if last == first or parse.paragraphs[last - 1] != paragraph:
            continue
        behind = last
        if behind < len(parse) and parse.words[behind] == ",":
            behind += 1
            while behind < min(last + 5, len(parse)) and (parse.words[behind][:1].isupper() or parse.words[behind].isdigit()):
                behind += 1
        if behind < len(parse) and parse.words[behind] == "(":
            behind = next(
                (token + 1 for token in range(behind, min(behind + 6, len(parse))) if parse.words[token] == ")"), behind
            )
        if behind == len(parse) or parse.paragraphs[behind] != paragraph:
            continue
        is_dated, is_shouted = behind > last, parse.words[first].isupper()
        # 'CONCORD, N.H. –': the dash may be a token of its own or the stop's.
        is_dash = parse.words[behind] in DASHES or parse.words[behind][:1] in DASHES
        is_place = is_known_place(parse.text(first, last))
        if (is_dash and (is_dated or is_shouted)) or (parse.words[behind] == ":" and (is_place or (is_shouted and is_dated))):
            return range(first, behind + 1)
    return None


def dateline_place_end(parse: Parse, first: int) -> int:
    """One past the last token of the place that a dateline at `first` would begin with: in capitals, or well-known."""
    limit = min(first + MAX_DATELINE_TOKENS, len(parse))
    last = first
    while last < limit and parse.words[last].isupper() and len(parse.words[last]) > 1:
        last += 1
    if last > first:
        return last if parse.words[first].isalpha() else first
    return next((end for end in range(limit, first, -1) if is_known_place(parse.text(first, end))), first)


def find_towns(parse: Parse) -> list[Name]:
    """Towns by the state or the country behind them: 'Mill Creek, Ohio', 'Corran, N.H.', and the abbreviated state itself."""
    found: list[Name] = []
    for comma in range(1, len(parse) - 1):
        if parse.words[comma] != "," or parse.paragraphs[comma - 1] != parse.paragraphs[comma + 1]:
            continue
        state_end = _state_end(parse, comma + 1)
        if state_end is None:
            continue
        first = comma
        while (
            first > max(comma - 3, 0) and _is_town_word(parse, first - 1) and (first == comma or joined(parse, first - 1, first))
        ):
            first -= 1
        if first < comma and _is_led_by_place_word(parse, first):
            found.append(Name(first, comma, "GPE"))
        is_abbreviated = parse.text(comma + 1, state_end) in STATE_ABBREVIATIONS
        if is_abbreviated and (first < comma or parse.words[comma - 1][:1].isupper()):
            found.append(Name(comma + 1, state_end, "GPE"))
    return found


def _state_end(parse: Parse, token: int) -> int | None:
    """One past the last token of the state or country that begins at the token; None when none does."""
    for last in range(min(token + 3, len(parse)), token, -1):
        text = parse.text(token, last)
        if text in STATE_ABBREVIATIONS or is_known_place(text):
            return last
    return None


def _is_town_word(parse: Parse, token: int) -> bool:
    return is_name_word(parse, token) and parse.words[token].lower() not in ORG_HEADS


def _is_led_by_place_word(parse: Parse, first: int) -> bool:
    """Whether a preposition of place leads up to the town, or it opens its line: 'in Corran, Ohio'. A list of states has none."""
    if first == 0 or parse.paragraphs[first - 1] != parse.paragraphs[first]:
        return parse.words[first].isupper()
    return parse.words[first - 1].lower() in PLACE_PREPOSITIONS | {"at", "of", "from", "to"}


def find_places(parse: Parse, names: list[Name]) -> list[Name]:
    """Well-known places that stand free, whatever the model says of them: 'the Benghazi attacks', 'Lower Manhattan'.

    What is a given name too ('Jordan', 'Charlotte') has to stand behind 'in' or its like.
    """
    by_token = {token: name for name in names for token in range(name.first, name.stop)}
    found: list[Name] = []
    free_from = 0
    for token in parse.capitals:
        if token < free_from:
            continue
        last = known_place_end(parse, token)
        if last > token and _is_free_place(parse, token, last, by_token):
            found.append(Name(token, last, "GPE"))
        free_from = last
    return found


def known_place_end(parse: Parse, token: int) -> int:
    """One past the last token of the well-known place that begins at the token, the longest one; the token itself without one."""
    if stem_of(parse.words[token]) not in _FIRST_STEMS:
        return token
    for last in range(min(token + _LONGEST_KNOWN, len(parse)), token, -1):
        if parse.paragraphs[last - 1] == parse.paragraphs[token] and is_known_place(parse.text(token, last)):
            return last
    return token


def _is_free_place(parse: Parse, first: int, last: int, by_token: dict[int, Name]) -> bool:
    text = parse.text(first, last)
    covers = {by_token[token] for token in range(first, last) if token in by_token}
    if not covers:
        is_led = first > 0 and is_name_word(parse, first - 1) and joined(parse, first - 1, first)
        goes_on = last < len(parse) and is_name_word(parse, last) and joined(parse, last - 1, last)
        may_be_person = text.lower() in GIVEN_NAMES or parse.tags[first] not in ("NNP", "NNPS")
        if may_be_person and not _is_behind_preposition(parse, first):
            return False
        return not is_led and not (goes_on and name_run(parse, last, min(last + 3, len(parse))) > last and len(text) < 5)
    if len(covers) > 1:
        # 'Washington' and 'D.C.', each with a label of its own.
        return all(first <= cover.first and cover.stop <= last for cover in covers)
    (cover,) = covers
    if (cover.first, cover.stop) == (first, last):
        if cover.label == "PERSON":
            return _is_behind_preposition(parse, first) and text.lower() not in GIVEN_NAMES
        return cover.label != "GPE"
    if first <= cover.first and cover.stop <= last:
        return True
    is_part_of_region = cover.label in ("LOC", "NORP", "GPE") and cover.stop == last
    return is_part_of_region and parse.words[first - 1].lower() in _PARTS


def _is_behind_preposition(parse: Parse, first: int) -> bool:
    return first > 0 and parse.words[first - 1].lower() in PLACE_PREPOSITIONS | {"from", "to", "at"}


def is_called_place(parse: Parse, last: int) -> bool:
    """Whether an apposition calls the name that ends before `last` a town: 'Wilmington, the state’s biggest city'."""
    if last + 2 >= len(parse) or parse.words[last] != ",":
        return False
    for token in range(last + 1, min(last + 7, len(parse))):
        if parse.words[token].lower() in _PLACE_NOUNS:
            return True
        if parse.words[token] in (",", ".", ";") or parse.poses[token] in ("VERB", "AUX"):
            return False
    return False
