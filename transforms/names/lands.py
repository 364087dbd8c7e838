"""Places by the nouns and the lists that they stand in: 'the Senneck district', 'in Corran, Senneck and Pell'."""

from collections.abc import Iterator
from dataclasses import replace

from transforms.languages.scheme import Form
from transforms.names.namewords import Name, joined, word_at, word_before
from transforms.names.organizations import is_acronym, is_known_organization
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

_PLACES = frozenset({"GPE", "LOC"})
MISTAKEN = frozenset({"ORG", "PERSON", "NORP", "PRODUCT"})
"""What a model takes places for."""
MIN_LISTED = 3
"""Names that a list has at least where its places tell what the others are."""


def stands_as_land(parse: Parse, name: Name) -> bool:
    """Whether a noun for land says what the name is: 'the Senneck district', 'the village of Senneck', 'residents of Senneck'.

    Not 'the Andean region', of an adjective, nor what is in capitals: 'the UN area'.
    """
    naming, last = parse.language.naming, name.stop - 1
    if name.label not in MISTAKEN or parse.forms[last] != Form.NAME:
        return False
    text = parse.text(name.first, name.stop)
    if text in parse.language.names.known_groups or text.isupper() or is_headed_body(parse, name):
        return False
    is_before = word_at(parse, name.stop) in naming.land_nouns and joined(parse, last, name.stop)
    is_of = word_before(parse, name.first) in naming.office_prepositions and name.first > 1
    # 'The heads of Senneck village' and 'the mayor of the village of Senneck'; 'a resident of Lind’s house' tells nothing.
    is_owner = word_at(parse, name.stop) in naming.possessives
    # 'The coastal city La Ceiba'.
    is_behind = name.label != "PERSON" and word_before(parse, name.first) in naming.place_nouns
    is_behind = is_behind and joined(parse, name.first - 1, name.first)
    return is_before or is_behind or (is_of and not is_owner and parse.words[name.first - 2].lower() in naming.nouns_of_lands)


def is_headed_body(parse: Parse, name: Name) -> bool:
    """Whether the last word is that of a body: 'Harbour Committee'."""
    return parse.words[name.stop - 1].lower() in parse.language.words.org_heads


def join_listed_places(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, those in a list of places made places: 'in Corran, Khor Senn and Pell', whatever 'Khor Senn' is taken for."""
    wrong = {number for run in lists_of(parse, names) for number in odd_in(parse, names, run)}
    return [replace(name, label="GPE") if number in wrong else name for number, name in enumerate(names)]


def lists_of(parse: Parse, names: list[Name]) -> Iterator[range]:
    """The numbers of the names that stand in one list, for each list."""
    first = 0
    for number in range(1, len(names) + 1):
        if number == len(names) or not _is_joined(parse, names[number - 1], names[number]):
            if number - first >= MIN_LISTED:
                yield range(first, number)
            first = number


def _is_joined(parse: Parse, one: Name, other: Name) -> bool:
    between = parse.body[parse.ends[one.stop - 1] : parse.starts[other.first]].strip()
    listing = parse.language.naming.listing
    return between == "," or between in listing or between.removeprefix(",").strip() in listing


def odd_in(parse: Parse, names: list[Name], run: range) -> Iterator[int]:
    """The numbers of those in a list, most of which are places, that the model alone took for a person or a body.

    A body needs 'in' before the list besides: 'Corran, Kestrel and Pell agreed'.
    """
    places = sum(names[number].label in _PLACES for number in run)
    if places < MIN_LISTED - 1 or 2 * places <= len(run):
        return
    is_inside = word_before(parse, names[run.start].first) in parse.language.words.place_prepositions
    for number in run:
        name = names[number]
        text, given = parse.text(name.first, name.stop), parse.words[name.first].lower()
        is_open = name.label == "PERSON" and given not in parse.language.names.given_names
        is_open |= name.label == "ORG" and is_inside and not is_acronym(text) and not is_headed_body(parse, name)
        if is_open and name.method == Method.MODEL and not is_known_organization(parse, text):
            yield number
