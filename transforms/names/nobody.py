"""What looks like a name and names nobody here: families, things with a given name, headlines' words, tags, fields of offices."""

from bisect import bisect_right

from transforms.names.headlines import all_words, headline_tokens
from transforms.names.namewords import Name, is_title, word_at, word_before
from transforms.names.organizations import is_known_organization
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method


def without_party_tags(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without those inside a party and state tag: '(D-Quill)' names nobody."""
    spans = party_tags(parse)
    return [name for name in names if not _is_inside(parse, name, spans)] if spans else names


def party_tags(parse: Parse) -> list[tuple[int, int]]:
    """The characters of the party and state tags, in order."""
    spans: list[tuple[int, int]] | None = parse.memo.get("party_tags")
    if spans is None:
        spans = parse.memo["party_tags"] = [match.span() for match in parse.language.naming.party_tags.finditer(parse.body)]
    return spans


def _is_inside(parse: Parse, name: Name, spans: list[tuple[int, int]]) -> bool:
    place = bisect_right(spans, (parse.starts[name.first], len(parse.body) + 1)) - 1
    return place >= 0 and parse.starts[name.first] < spans[place][1]


def without_accounts(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without hashtags and accounts: '#LindNow', '@lind'."""
    return [name for name in names if not parse.body.endswith(("#", "@"), 0, parse.starts[name.first])]


def without_titles(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without those that are nothing but titles before a person: 'Khun' of 'Khun Suda Wattana' is no place."""
    persons = {name.first for name in names if name.label == "PERSON"}
    return [
        name
        for name in names
        if name.label == "PERSON"
        or name.stop not in persons
        or not all(is_title(parse, token) for token in range(name.first, name.stop))
    ]


def without_families(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without surnames that stand for several people, of whom none is named: 'the Lind family'."""
    return [name for name in names if name.label != "PERSON" or not is_family(parse, name.first, name.stop)]


def is_family(parse: Parse, first: int, stop: int) -> bool:
    """Whether the surname stands for several people: 'the Lind family'."""
    if stop - first > 1 or word_before(parse, first) not in parse.language.naming.definite:
        return False
    return word_at(parse, stop) in parse.language.naming.families


def without_things(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without given names that are things here: 'the Bill', and then every 'Bill' of an article without a Bill Lind.

    Nor is an office's label a person: 'Town Clerk: The item is noted.'
    """
    names = [name for name in names if not is_office_label(parse, name)]
    given_nouns = parse.language.names.given_nouns
    full = {parse.words[name.first].lower() for name in names if name.label == "PERSON" and name.stop - name.first > 1}
    single = [name for name in names if name.stop - name.first == 1 and parse.words[name.first].lower() in given_nouns]
    things = {name for name in single if name.first and is_led_as_thing(parse, name.first)}
    meant = {parse.words[name.first].lower() for name in things} - full
    return [
        name
        for name in names
        if name not in things and not (name.stop - name.first == 1 and parse.words[name.first].lower() in meant)
    ]


def is_office_label(parse: Parse, name: Name) -> bool:
    """Whether what the model takes for a person is all of a label and ends as an office: 'Town Clerk:'; not 'Ada Bishop:'."""
    if name.label != "PERSON" or name.method != Method.MODEL or name.stop - name.first < 2 or word_at(parse, name.stop) != ":":
        return False
    words = [word.lower() for word in parse.words[name.first : name.stop]]
    begins = parse.starts[name.first] == parse.paragraph_spans[parse.paragraphs[name.first]][0]
    is_known = any(word in parse.language.names.given_names for word in words[:-1])
    return begins and not is_known and words[-1] in parse.language.words.titles


def is_led_as_thing(parse: Parse, token: int) -> bool:
    """Whether an article or a bracket leads the noun: 'the Bill', 'a draft Bill', 'the Land Use (Amendment) Bill'."""
    determiners = parse.language.naming.thing_determiners
    if parse.words[token - 1] == ")":
        return True
    return any(parse.words[child].lower() in determiners and child < token for child in parse.children[token])


def named_in_headlines(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without those of headlines that nothing else in the article confirms: 'Lind Announces Bill Revoking' is none.

    A person is kept who is named so below, or by two or three words with a known given name; another name when it is well-known
    or stands below too.
    """
    headline = headline_tokens(parse)
    below = {parse.text(name.first, name.stop) for name in names if not headline[name.first]}
    return [
        name
        for name in names
        if not headline[name.first] or parse.text(name.first, name.stop) in below or _is_sure_in_headline(parse, name)
    ]


def _is_sure_in_headline(parse: Parse, name: Name) -> bool:
    """Whether the name's own words suffice."""
    words, text = parse.words[name.first : name.stop], parse.text(name.first, name.stop)
    if name.label != "PERSON":
        return len(words) == 1 or is_known_organization(parse, text) or is_known_place(parse, text)
    has_given = 2 <= len(words) <= 3 and words[0].lower() in parse.language.names.given_names
    return has_given and words[-1].lower() not in all_words(parse)


def without_offices(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without the fields of offices that look like persons: 'Rural Affairs' of 'Minister of Rural Affairs Ann Lee'.

    Whose relative or friend somebody is, is a person: 'Ada Holm, the widow of Kajol Dey'.
    """
    in_office = {token for name in names for token in _field_of_office(parse, name)}
    given_names = parse.language.names.given_names
    return [
        name
        for name in names
        if name.label != "PERSON" or name.first not in in_office or parse.words[name.first].lower() in given_names
    ]


def _field_of_office(parse: Parse, name: Name) -> list[int]:
    """The tokens of the name's role behind 'of', but for the name's own."""
    if name.role_start is None or name.role_end is None:
        return []
    prepositions = parse.language.naming.office_prepositions
    role = parse.tokens_in(name.role_start, name.role_end)
    of = next((token for token in role if parse.words[token] in prepositions), 0)
    if not of or parse.words[of - 1].lower() not in parse.language.words.titles:
        return []
    return [token for token in role if token > of and token not in range(name.first, name.stop)]
