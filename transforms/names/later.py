"""Later namings of persons whom the article names in full: by surname, by given name, in full again."""

from collections import Counter
from dataclasses import dataclass

from transforms.languages.scheme import Form, Relation
from transforms.names.headlines import all_words, headline_tokens
from transforms.names.namewords import (
    HYPHENS,
    Name,
    begins_sentence,
    is_name_word,
    is_title,
    is_title_phrase,
    joined,
    name_goes_on,
    name_leads_up,
    surname_start,
)
from transforms.names.nobody import is_family, is_led_as_thing
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

Words = tuple[str, ...]


@dataclass(frozen=True)
class KnownPersons:
    """The persons of an article who are named so far.

    `surnames` are their surnames, word by word, by the first word; `givens` the first words of the surnames that somebody with
    the given name has.
    """

    surnames: dict[str, set[Words]]
    givens: dict[str, set[str]]


def known_persons(parse: Parse, names: list[Name]) -> KnownPersons:
    """The surnames and given names of the persons among the names."""
    known = KnownPersons({}, {})
    persons = [name for name in names if name.label == "PERSON"]
    counts = Counter(tuple(parse.words[name.first : name.stop]) for name in persons)
    for name in persons:
        start = surname_start(parse, name.first, name.stop)
        surname = _surname(parse, start, name.stop)
        if not surname or len(surname[-1]) < 3 or not _is_sure(parse, name, counts):
            continue
        for words in _ways_of_print(parse, name.first, start, surname):
            known.surnames.setdefault(words[0], set()).add(words)
        if name.first < start:
            known.givens.setdefault(parse.words[name.first], set()).add(surname[0])
    return known


def _is_sure(parse: Parse, name: Name, counts: Counter[Words]) -> bool:
    """Whether more than the model shows that the name is a person's: a step of evidence, a known given name, a second naming."""
    if name.method != Method.MODEL or parse.words[name.first].lower() in parse.language.names.given_names:
        return True
    if _is_family_first(parse, name.first, surname_start(parse, name.first, name.stop)):
        return True
    return counts[tuple(parse.words[name.first : name.stop])] > 1 or counts[tuple(parse.words[name.stop - 1 : name.stop])] > 0


def _surname(parse: Parse, start: int, stop: int) -> Words:
    """The surname's words, without 'Jr.'."""
    suffixes = parse.language.names.suffixes
    return tuple(plain_word(word) for word in parse.words[start:stop] if word.lower() not in suffixes and word != ",")


def _ways_of_print(parse: Parse, first: int, start: int, surname: Words) -> list[Words]:
    """The surname as it may be printed next.

    In capitals ('BRANDAUER:', a transcript's label); with a capital particle ('De la Reina said'); with the word before it
    ('Ann Peña Nieto' is 'Peña Nieto' next).
    """
    begun = (surname[0][0].upper() + surname[0][1:], *surname[1:])
    ways = [surname, tuple(word.upper() for word in surname), begun]
    if start - first > 1 and parse.words[start - 1].isalpha() and is_name_word(parse, start - 1):
        ways.append((parse.words[start - 1], *surname))
        if parse.words[start - 1].lower() not in parse.language.names.given_names:
            # 'Ann Peña Nieto' may be 'Peña' too.
            ways.append((parse.words[start - 1],))
    if (
        start - first > 1
        and parse.words[start - 1].istitle()
        and parse.words[start - 1].lower() in parse.language.names.family_names
    ):
        # 'Kevin So Kam-wai' is 'So'.
        ways.append((parse.words[start - 1],))
    if first < start and _is_family_first(parse, first, start):
        ways.append((parse.words[first],))
    return ways


def _is_family_first(parse: Parse, first: int, start: int) -> bool:
    """Whether the name begins with a family name: 'Son Heung-min', 'Tham Jun Hoe'; 'Kim Lind' has a given name."""
    lower, names = parse.words[first].lower(), parse.language.names
    is_hyphenated = start + 1 < len(parse) and parse.words[start + 1] in HYPHENS
    return lower in names.family_names and (is_hyphenated or lower not in names.given_names)


def plain_word(word: str) -> str:
    """The word with a straight apostrophe: 'O’Leary' and 'O'Leary' are one name."""
    return word.replace("’", "'")


def find_later_namings(parse: Parse, names: list[Name]) -> list[Name]:
    """Later namings, by surname, given name or in full, of persons named in full; each free-standing or wrongly labelled.

    A surname inside a longer capitalized run ('Clinton Foundation') is the run's business and is left alone.
    """
    known = known_persons(parse, names)
    covered = {token: name for name in names for token in range(name.first, name.stop)}
    words = [plain_word(word) if "’" in word else word for word in parse.words]
    found: list[Name] = []
    for token, word in enumerate(words):
        if word not in known.surnames and parse.words[token] not in known.givens:
            continue
        span = _naming_at(parse, token, words, covered, known)
        if span is not None:
            found = [name for name in found if name.stop <= span[0]]
            if found and found[-1].stop == span[0] and joined(parse, span[0] - 1, span[0]):
                # 'ERLING LIND' of 'his brother Erling' is not Erik Lind.
                span = (found.pop().first, span[1])
            found.append(Name(*span, "PERSON", Method.LATER))
    return found


def _naming_at(
    parse: Parse, token: int, words: list[str], covered: dict[int, Name], known: KnownPersons
) -> tuple[int, int] | None:
    """The tokens of the naming whose surname, or whose given name alone, stands at the token."""
    word, lists = words[token], parse.language
    if is_title_phrase(parse, token, token + 1):
        # 'Tan Sri Ada Lind', where a Tan is named, too.
        return None
    if word.lower() in lists.names.given_nouns and token and is_led_as_thing(parse, token):
        return None
    fitting = (one for one in known.surnames.get(word, ()) if tuple(words[token : token + len(one)]) == one)
    surname = max(fitting, key=len, default=())
    if surname and (surname[0].lower() not in lists.words.not_names or _is_meant_as_surname(parse, token)):
        stop = token + len(surname)
        if stop < len(parse) and parse.words[stop].lower() in lists.names.suffixes and joined(parse, stop - 1, stop):
            stop += 1
        first = _first_of_naming(parse, token, stop, covered, known.givens)
        return None if first is None else (first, stop)
    is_given = parse.words[token] in known.givens and (token + 1 == len(parse) or words[token + 1] not in known.surnames)
    return (token, token + 1) if is_given and _is_given_alone(parse, token, covered) else None


def _is_meant_as_surname(parse: Parse, token: int) -> bool:
    """Whether 'West' or 'May' is a person whom the article names in full: 'West called'; not 'the West', 'in May'."""
    if parse.words[token].lower() in parse.language.names.family_names and not begins_sentence(parse, token):
        # 'The judge told So', where Kevin So Kam-wai is named.
        return parse.words[token].istitle() and not headline_tokens(parse)[token]
    if parse.words[token].lower() not in parse.language.names.surnames_too or parse.forms[token] != Form.NAME:
        return False
    is_led = (
        token > 0 and parse.sentences[token - 1] == parse.sentences[token] and parse.poses[token - 1] in ("DET", "ADJ", "ADP")
    )
    places = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.POSSESSOR)
    return parse.relations[token] in places and not is_led


def _is_given_alone(parse: Parse, token: int, covered: dict[int, Name]) -> bool:
    """Whether the given name of somebody named in full stands alone: 'Marco: “This is about the future”'."""
    word, lists = parse.words[token], parse.language
    if word.lower() not in lists.names.given_names or len(word) < 3 or word.lower() in lists.words.not_names:
        return False
    cover = covered.get(token)
    if is_known_place(parse, word) or (cover is not None and (cover.label == "PERSON" or cover.stop - cover.first > 1)):
        return False
    if not is_name_word(parse, token) or (begins_sentence(parse, token) and word.lower() in all_words(parse)):
        return False
    return headline_tokens(parse)[token] or not (name_leads_up(parse, token) or name_goes_on(parse, token + 1))


def _first_of_naming(parse: Parse, token: int, stop: int, covered: dict[int, Name], givens: dict[str, set[str]]) -> int | None:
    """Where the naming that ends with the surname at `token` begins; None when it is something else's part or found already."""
    cover = covered.get(token)
    if cover is not None and (cover.label == "PERSON" or cover.stop - cover.first > stop - token):
        return None
    if cover is not None and cover.label == "GPE" and is_known_place(parse, parse.text(token, stop)):
        return None
    if is_family(parse, token, stop) or not _is_printed_as_name(parse, stop - 1) or _heads_something(parse, token, stop):
        return None
    before = token - 1
    if before < 0 or parse.paragraphs[before] != parse.paragraphs[token]:
        return token
    if plain_word(parse.words[token]) in givens.get(parse.words[before], ()):
        return before
    before_it = covered.get(before)
    if before_it is not None and before_it.label == "PERSON" and joined(parse, before, token) and not is_title(parse, before):
        # 'ERLING LIND TAKES OVER', where Erik Lind is named, too.
        return None
    # 'ADA LIND WINS', of an article that goes on with 'Ada Lind'.
    is_shouted = parse.words[before].isupper() and parse.words[token].isupper()
    if is_shouted and plain_word(parse.words[token]).title() in givens.get(parse.words[before].title(), ()):
        return before
    if _is_another_given(parse, before) and before not in covered:
        # 'Anahera Holm' is not Wiremu Holm.
        return before
    return None if _is_of_somebody_else(parse, before) else token


def _is_another_given(parse: Parse, before: int) -> bool:
    """Whether a known given name stands right before the surname, in its line and sentence."""
    is_given = parse.words[before].lower() in parse.language.names.given_names and is_name_word(parse, before)
    is_tied = joined(parse, before, before + 1) and parse.sentences[before] == parse.sentences[before + 1]
    return is_given and is_tied and not is_title(parse, before) and not headline_tokens(parse)[before]


def _is_printed_as_name(parse: Parse, token: int) -> bool:
    """Whether the surname's last word looks like one, or stands in capitals."""
    return is_name_word(parse, token) or _is_meant_as_surname(parse, token) or parse.words[token].isupper()


def _heads_something(parse: Parse, token: int, stop: int) -> bool:
    """Whether an organization or a building is named after the person: 'Lind Foundation', 'Lind Hall'."""
    if not name_goes_on(parse, stop):
        return False
    lists, head = parse.language.words, parse.words[stop].lower()
    return (head in lists.org_heads or head in lists.fac_heads) and not headline_tokens(parse)[token]


def _is_of_somebody_else(parse: Parse, before: int) -> bool:
    """Whether the word before the surname is another one's given name, and not a title or a well-known given name."""
    if headline_tokens(parse)[before + 1] or not is_name_word(parse, before) or not joined(parse, before, before + 1):
        return False
    lower, lists = parse.words[before].lower(), parse.language
    is_known = lower in lists.names.given_names or lower in lists.words.honorifics or lower in lists.naming.team_words
    return not is_title(parse, before) and not is_known and parse.sentences[before] == parse.sentences[before + 1]
