"""Persons' names as whole as they are printed: over hyphens, with particles, in one piece, and without honours behind them."""

from dataclasses import replace

from transforms.names.namewords import (
    HYPHENS,
    MAX_NAME_TOKENS,
    Name,
    hyphen_goes_on,
    is_hyphen,
    is_hyphenated_given,
    is_inside_name,
    is_name_word,
    is_particle,
    is_syllable,
    is_title,
    joined,
    joins_persons,
    links_names,
    name_goes_on,
)
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method
from transforms.text.visible import visible

LINKED_TOKENS = 4
"""Tokens of a linked name behind its first word: '-', 'ur', '-', 'Rehman'."""
_LINKABLE = frozenset({"PERSON", "GPE", "NORP"})
"""What the model takes linked names for."""


def whole_names(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, each person's whole: 'Yoon Suk' → 'Yoon Suk-yeol', 'Gregory', 'So', 'Kam-leung' → 'Gregory So Kam-leung'."""
    whole: list[Name] = []
    for name in (extended(parse, name) if name.label == "PERSON" else name for name in names):
        before = whole[-1] if whole else None
        if before is not None and name.first < before.stop:
            # The name before was extended over this one, or this one back into it.
            whole[-1] = replace(before, stop=max(before.stop, name.stop))
        elif before is not None and _is_one_person(parse, before, name):
            whole[-1] = replace(before, stop=name.stop)
        else:
            whole.append(name)
    return whole


def find_syllabled(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons with a given name in two syllables beside a family name, whatever the model says: 'Ji-won Bae', 'Bae Ji-won'."""
    persons = {token: name for name in names if name.label == "PERSON" for token in range(name.first, name.stop)}
    found = []
    for token in parse.capitals:
        if not is_hyphenated_given(parse, token) or _begins_compound(parse, token):
            continue
        behind = token + 3
        if token and _is_family_name(parse, token - 1) and joined(parse, token - 1, token):
            span = range(token - 1, behind)
        elif behind < len(parse) and _is_family_name(parse, behind) and joined(parse, behind - 1, behind):
            span = range(token, behind + 1)
        else:
            continue
        covers = [persons[place] for place in span if place in persons]
        # A person who is found whole, or in a longer name, stays.
        if all(
            span.start <= cover.first and cover.stop <= span.stop and cover.stop - cover.first < len(span) for cover in covers
        ):
            found.append(Name(span.start, span.stop, "PERSON", Method.GIVEN_NAME))
    return found


def find_linked(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons with a linked name, whatever the model says: 'Zia-ud-Din Mengal'; where it sees a body or a feast, that stays."""
    links = [link for link in parse.places_of(parse.language.naming.links_of_persons) if links_names(parse, link)]
    if not links:
        return []
    covers = {token: name for name in names for token in range(name.first, name.stop)}
    found: list[Name] = []
    for link in links:
        first, stop = link - 2, link + 3
        if parse.words[first].lower() in parse.language.naming.linked_things:
            continue
        limit = first + MAX_NAME_TOKENS
        while stop < limit and name_goes_on(parse, stop):
            stop += 1
        while is_inside_name(parse, first):
            first -= 1
        inner = [covers[token] for token in range(first, stop) if token in covers]
        # A name that holds all of it stays.
        if all(name.label in _LINKABLE and (name.first > first or name.stop < stop) for name in inner):
            found.append(Name(first, stop, "PERSON", Method.GIVEN_NAME))
    return found


def extended(parse: Parse, name: Name) -> Name:
    """The person's name from the start of its first hyphenated word, or the family name before it, to the end of its last."""
    first, stop = _start(parse, name.first, name.stop), name.stop
    while stop < len(parse) and (more := _tied_right(parse, first, stop)):
        stop += more
    return name if (first, stop) == (name.first, name.stop) else replace(name, first=first, stop=stop)


def _start(parse: Parse, first: int, stop: int) -> int:
    """The start of the name: before 'al-' and 'El-', and before a family name that looks like another word ('So Kam-wai')."""
    while first > 1 and parse.words[first - 1] in HYPHENS and is_hyphen(parse, first - 1):
        if links_names(parse, first - 2):
            first -= LINKED_TOKENS
        elif is_particle(parse, parse.words[first - 2]) or _ends_double_given(parse, first, stop):
            first -= 2
        else:
            break
    if parse.words[first].lower() in parse.language.names.suffixes and first and is_name_word(parse, first - 1):
        # The model took 'Jr.' of 'Quist Jr.' alone.
        return first - 1
    is_given = stop - first == 1 and is_hyphenated_given(parse, first)
    if is_given and first and _is_family_name(parse, first - 1) and joined(parse, first - 1, first):
        return first - 1
    return first - 3 if stop - first == 1 and _follows_given(parse, first) else first


def _ends_double_given(parse: Parse, first: int, stop: int) -> bool:
    """Whether a given name before the hyphen goes with the one behind it: 'Dieter Brugger', of 'Hans-Dieter Brugger'.

    Also one that looks like a small word, 'Per-Olof Holm'; not 'Ex-Olof Holm'.
    """
    givens, before = parse.language.names.given_names, parse.words[first - 2]
    is_small = not is_name_word(parse, first - 2) or parse.words[first].lower() in givens
    is_like_one = before.istitle() and is_small and not _begins_compound(parse, first - 2)
    return stop - first > 1 and (before.lower() in givens or (is_like_one and not is_title(parse, first - 2)))


def _follows_given(parse: Parse, surname: int) -> bool:
    """Whether a given name in two syllables stands before a family name, as in papers that put it first: 'Ji-won Bae'."""
    given = surname - 3
    if given < 0 or not _is_family_name(parse, surname) or not joined(parse, surname - 1, surname):
        return False
    # 'Anti-war Lee'.
    return is_hyphenated_given(parse, given) and not _begins_compound(parse, given)


def _begins_compound(parse: Parse, token: int) -> bool:
    """Whether the word begins a compound rather than a given name: 'Anti-war'; not 'So-ra'."""
    word = parse.words[token].lower()
    return word in parse.language.fronts.compound_starts and word not in parse.language.naming.first_syllables


def _is_family_name(parse: Parse, token: int) -> bool:
    word = parse.words[token]
    return word.istitle() and word.lower() in parse.language.names.family_names


def _tied_right(parse: Parse, first: int, stop: int) -> int:
    """How many tokens from `stop` on belong to the name: behind a hyphen, of a given name in two syllables, with odd signs."""
    word = parse.words[stop]
    if word in HYPHENS and links_names(parse, stop + 1):
        return LINKED_TOKENS
    if word in HYPHENS and stop + 1 < len(parse) and is_hyphen(parse, stop):
        if is_particle(parse, parse.words[stop - 1]) and is_name_word(parse, stop + 1):
            return 2
        is_rest = is_syllable(parse, stop + 1) and hyphen_goes_on(parse, first, stop)
        return 2 if is_rest or (stop - first > 1 and is_name_word(parse, stop + 1)) else 0
    is_saint = word == "." and parse.words[stop - 1] in parse.language.naming.saints
    # A no-break space is a token of its own.
    is_blank = stop - first == 1 and word.isspace() and "\n" not in word
    if (is_saint or is_blank) and stop + 1 < len(parse) and is_name_word(parse, stop + 1):
        # 'Clement Ste. Marie'.
        return 2
    if not joined(parse, stop - 1, stop):
        return 0
    if word in parse.language.naming.descent_words and stop + 1 < len(parse) and is_name_word(parse, stop + 1):
        # 'Wanjiru wa Kamau'.
        return 2
    if is_hyphenated_given(parse, stop):
        return 3
    return int(visible(word) != word and is_name_word(parse, stop))


def _is_one_person(parse: Parse, before: Name, name: Name) -> bool:
    """Whether two persons found side by side are one: a blank, particles or a saint's stop between them, not both in full."""
    if before.label != "PERSON" or name.label != "PERSON" or name.stop - before.first > MAX_NAME_TOKENS:
        return False
    if is_title(parse, name.first) or parse.paragraphs[before.first] != parse.paragraphs[name.first]:
        return False
    between = parse.words[before.stop : name.first]
    if between == ["."]:
        return parse.words[before.stop - 1] in parse.language.naming.saints
    is_half = 1 in (before.stop - before.first, name.stop - name.first)
    if between and all(word.isspace() and "\n" not in word for word in between):
        # A no-break space is a token of its own.
        return is_half
    if not all(word.islower() and is_particle(parse, word) for word in between) or len(between) > 2:
        return False
    if between and joins_persons(parse, name.first - 1):
        return False
    if not all(joined(parse, token, token + 1) for token in range(before.stop - 1, name.first)):
        return False
    if is_particle(parse, parse.words[name.first]) and parse.words[name.first].islower():
        # 'Abdul-Ghani al-Sawad'.
        return True
    return is_half or bool(between) or (_is_family_name(parse, before.stop - 1) and _is_family_name(parse, name.first))


def without_honours(parse: Parse, name: Name) -> Name:
    """The person without what stands behind the name and is none of it: 'Ann Lind MBE' → 'Ann Lind'."""
    honours = parse.language.naming.honours
    stop = name.stop
    while stop - name.first > 1 and (parse.words[stop - 1] in honours or parse.words[stop - 1] == ","):
        stop -= 1
    return name if stop == name.stop else replace(name, stop=stop)
