"""The model's entities as names: cut where two stand in one, and without what does not belong to them."""

from collections.abc import Callable, Iterator

from transforms.names.namewords import (
    MAX_NAME_TOKENS,
    Name,
    is_hyphen,
    is_hyphenated_given,
    is_name_word,
    is_particle,
    is_title,
    is_titled_pair,
    joins_persons,
    name_goes_on,
)
from transforms.names.organizations import is_known_organization
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method
from transforms.tables.schema import LABELS

Piece = tuple[int, int, str]
"""A piece of an entity: first token, one past the last, label."""


def model_names(parse: Parse) -> list[Name]:
    """The names that the model finds, cleaned."""
    known = parse.language.scheme.entities
    entities = ((first, stop, known.get(label, label)) for first, stop, label in parse.entities)
    return [name for entity in entities for name in clean_entity(parse, entity)]


def clean_entity(parse: Parse, entity: Piece) -> list[Name]:
    """The model's entity without titles, determiners, possessives and line ends; nothing when it is no name.

    'Mr. Trudeau's' → 'Trudeau'; 'the Liberal Party' → 'Liberal Party'; 'fisheries department' → nothing; 'Ann Lee/Reuters',
    'Ann Lee - Dey' and 'Corran’s Lee' → two names.
    """
    if entity[2] not in LABELS:
        return []
    pieces = [piece for part in split_entity(parse, *within_line(parse, *entity)) for piece in split_person(parse, *part)]
    return [name for piece in pieces if (name := clean_piece(parse, *piece)) is not None]


def within_line(parse: Parse, first: int, stop: int, label: str) -> Piece:
    """The entity up to its line's end, or up to the colon behind a transcript's label: 'LIND: Well' → 'LIND'."""
    for token in range(first, stop):
        if "\n" in parse.words[token]:
            return first, token, label
        if parse.words[token] == ":" and token > first and all(parse.words[place].isupper() for place in range(first, token)):
            return first, token, "PERSON"
    return first, stop, label


def split_entity(parse: Parse, first: int, stop: int, label: str) -> Iterator[Piece]:
    """The entity's pieces where a slash, a dash or a possessive divides it.

    A headed name keeps its possessive: 'Corran Children’s Hospital'. A place that owns something is a place; of what is owned
    only what is well known is kept.
    """
    cuts = [token for token in range(first + 1, stop - 1) if parse.words[token] == "/" or _is_dash(parse, token)]
    if cuts:
        for start, end in zip([first, *(token + 1 for token in cuts)], [*cuts, stop], strict=True):
            yield start, end, "ORG" if is_known_organization(parse, parse.text(start, end)) else label
        return
    possessives = parse.language.naming.possessives
    owner_end = next((token for token in range(first + 1, stop - 1) if parse.words[token] in possessives), None)
    is_whole = owner_end is None or is_known_organization(parse, parse.text(first, stop))
    if owner_end is None or is_whole or (label == "ORG" and _is_headed(parse, owner_end, stop)):
        yield first, stop, label
        return
    owner_label = _known_label(parse, first, owner_end)
    if owner_label is not None or label == "PERSON":
        yield first, owner_end, owner_label or label
    owned_label = _known_label(parse, owner_end + 1, stop)
    if owned_label is not None:
        yield owner_end + 1, stop, owned_label


def _is_dash(parse: Parse, token: int) -> bool:
    """Whether the token is a dash between two phrases, and no hyphen: 'Ann Lind - Dey's neighbour - said'."""
    return parse.words[token] in parse.language.style.dashes and not is_hyphen(parse, token)


def _is_headed(parse: Parse, owner_end: int, stop: int) -> bool:
    """Whether two words or more stand behind the owner, the last of them an organization's head noun with a capital."""
    head = parse.words[stop - 1]
    return stop - owner_end > 2 and head.lower() in parse.language.words.org_heads and head[0].isupper()


def _known_label(parse: Parse, first: int, stop: int) -> str | None:
    """What everybody knows the text to be: a place, an organization, or None."""
    text = parse.text(first, stop)
    return "GPE" if is_known_place(parse, text) else "ORG" if is_known_organization(parse, text) else None


def split_person(parse: Parse, first: int, stop: int, label: str) -> Iterator[Piece]:
    """The pieces of a person's entity between the words that no name has inside: 'Lind and Dey', 'LIND: Well'."""
    start = first
    for token in range(first, stop):
        if label == "PERSON" and _divides_persons(parse, token):
            if token > start:
                yield start, token, label
            start = token + 1
    if stop > start:
        yield start, stop, label


def _divides_persons(parse: Parse, token: int) -> bool:
    word = parse.words[token]
    if joins_persons(parse, token):
        return True
    is_plain = word.isalpha() and word.islower() and not is_particle(parse, word) and not _is_second_syllable(parse, token)
    return is_plain or word.lower() in parse.language.naming.between_persons or word in "&:"


def _is_second_syllable(parse: Parse, token: int) -> bool:
    """Whether the token ends a hyphenated given name that a surname follows: 'seo' of 'Min-seo Park'."""
    return token > 1 and is_hyphenated_given(parse, token - 2) and name_goes_on(parse, token + 1)


def clean_piece(parse: Parse, first: int, stop: int, label: str) -> Name | None:
    """The piece of an entity as a name without what does not belong to it; None when nothing is left."""
    first, stop = trimmed(parse, first, stop, label)
    if first >= stop:
        return None
    for reason in REASONS_AGAINST:
        if reason(parse, first, stop, label):
            return None
    is_headed = stop - first > 1 and parse.words[stop - 1].lower() in parse.language.words.org_heads
    is_body = label == "PERSON" and is_headed and not is_titled_pair(parse, first, stop)
    return Name(first, stop, "ORG" if is_body else label, Method.MODEL)


def trimmed(parse: Parse, first: int, stop: int, label: str) -> tuple[int, int]:
    """The tokens without marks, blanks and small words at their ends; a person's without title and party too."""
    naming, words = parse.language.naming, parse.words
    while first < stop and (words[stop - 1] in naming.name_edges or words[stop - 1].isspace()):
        stop -= 1
    while first < stop and _leads_up(parse, first, label):
        first += 1
    while first < stop and words[stop - 1].lower() in naming.behind_names:
        stop -= 1
    while label == "PERSON" and stop - first > 2 and words[first] in parse.language.names.known_groups:
        first += 1
    return first, stop


def _leads_up(parse: Parse, token: int, label: str) -> bool:
    """Whether the token stands before the name: a determiner, a mark, a blank; before a person also a title, a plain word."""
    word = parse.words[token]
    if word.lower() in parse.language.naming.before_names or word.isspace():
        return True
    return label == "PERSON" and (is_title(parse, token) or (word.islower() and not is_particle(parse, word)))


def no_capital(parse: Parse, first: int, stop: int, _label: str) -> bool:
    """'fisheries department'."""
    return not any(word[0].isupper() for word in parse.words[first:stop])


def no_name_word(parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Monday' for a person."""
    return label == "PERSON" and not any(is_name_word(parse, token) for token in range(first, stop))


def person_with_digits(parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Apollo 11'."""
    return label == "PERSON" and any(any(map(str.isdigit, word)) for word in parse.words[first:stop])


def person_too_long(_parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Ann Lee Karl Dey Robin Ashe Opal Lund', a whole line, for a person."""
    return label == "PERSON" and stop - first > MAX_NAME_TOKENS


def person_too_short(parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Q.'; but 'Xi' is a surname."""
    word = parse.words[first]
    is_short = label == "PERSON" and stop - first == 1 and len(word) < 3
    return is_short and not (word.istitle() and word.lower() in parse.language.names.family_names)


def account(parse: Parse, first: int, _stop: int, label: str) -> bool:
    """'@lind Ann Lee', an address: what is posted and by whom."""
    return label == "PERSON" and parse.words[first].startswith(("@", "#", "http"))


def function_word(parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Today'; but 'Western powers', as the model says."""
    if label == "NORP" and parse.words[first].istitle() and parse.poses[first] == "ADJ":
        return False
    return label != "PERSON" and stop - first == 1 and parse.words[first].lower() in parse.language.words.not_names


def suffix_alone(parse: Parse, first: int, stop: int, label: str) -> bool:
    """'Jr.' of 'Quist Jr.'."""
    return label != "PERSON" and stop - first == 1 and parse.words[first].lower() in parse.language.names.suffixes


REASONS_AGAINST: tuple[Callable[[Parse, int, int, str], bool], ...] = (
    no_capital,
    no_name_word,
    person_with_digits,
    person_too_long,
    person_too_short,
    account,
    function_word,
    suffix_alone,
)
"""Why what the model takes for an entity is no name."""
