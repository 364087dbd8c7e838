"""Where a person's name begins and ends: without what only looks like a given name, with the one that the model left out."""

import re
from collections import Counter
from dataclasses import replace

from transforms.languages.scheme import Form
from transforms.names.folding import folded
from transforms.names.headlines import all_words, headline_tokens, plain_words
from transforms.names.namewords import (
    INITIALS,
    Name,
    begins_sentence,
    is_name_word,
    is_particle,
    is_title,
    joined,
    surname_start,
    word_before,
)
from transforms.names.organizations import is_known_organization
from transforms.names.personnouns import is_person_noun
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse

_UNKNOWN_FORMS = frozenset(
    {Form.ADVERB, Form.ADJECTIVE, Form.NOUN, Form.FOREIGN, Form.INTERJECTION, Form.NAMES, Form.COMPARATIVE_ADVERB}
)
_VERB_FORMS = frozenset({Form.MODAL, Form.INFINITIVE, Form.PRESENT, Form.PAST})
_NAME_FORMS = frozenset({Form.NAME, Form.NAMES})
_GIVEN_FORMS = frozenset({Form.NAME, Form.NAMES, Form.NOUN, Form.FOREIGN})
MIN_EPITHET_LETTERS = 8
"""Nouns for persons that stand in no list have so many letters at least: 'Parliamentarian'. 'Baxter Ann Lind' is a name."""
MAX_INITIALS_TOGETHER = 2
"""Capitals in a row that may be initials before a name of two words: 'AR Holm Dey'; not 'DPP'."""
_INITIALS_WITH_STOPS = re.compile(r"(?:[A-Z]\.){1,3}")


def without_epithet(parse: Parse, name: Name) -> Name:
    """The person without the noun that begins the sentence, and so has a capital: 'Billionaire Ann Lee'; 'Team Lee'."""
    first = name.first
    while name.stop - first > 1 and (parse.words[first].isspace() or _is_epithet(parse, first, name.stop - first - 1)):
        first += 1
    return name if first == name.first else replace(name, first=first)


def with_initials(parse: Parse, name: Name) -> Name:
    """The person with all initials where the name begins with one: 'A K M Fazlul Dey', of which the model reads an article."""
    first = name.first
    while first and _is_initial(parse, first) and _is_initial(parse, first - 1):
        if parse.starts[first] - parse.ends[first - 1] > 1:
            break
        first -= 1
    return name if first == name.first else replace(name, first=first)


def with_short_given(parse: Parse, name: Name) -> Name:
    """The person with the shortened given name before it: 'Md Mahbub Dey', of 'Mahbub Dey'."""
    before = name.first - 1
    is_given = before >= 0 and parse.words[before] in parse.language.names.short_givens
    return replace(name, first=before) if is_given and parse.ends[before] + 1 == parse.starts[name.first] else name


def with_family_name(parse: Parse, name: Name) -> Name:
    """The person with the family name before the name that the parser takes for no name: 'Nguyễn Thị Hoa'."""
    first, names = name.first - 1, parse.language.names
    if first < 0 or not parse.words[first][:1].isupper() or folded(parse.words[first]) not in names.family_names:
        return name
    is_read = parse.forms[first] in _NAME_FORMS or not joined(parse, first, name.first)
    return name if is_read or name.stop - name.first < 2 else replace(name, first=first)


def _is_initial(parse: Parse, token: int) -> bool:
    """Whether the token is one capital, a stop behind it or not."""
    word = parse.words[token]
    return word[:1].isalpha() and word.isupper() and len(word.rstrip(".")) == 1


def _is_epithet(parse: Parse, token: int, words_behind: int) -> bool:
    """Whether the word is a noun for a person, and no given name; one known by its ending needs a full name behind it."""
    lower, names = parse.words[token].lower(), parse.language.names
    if _is_letters(parse, token, words_behind):
        return True
    if lower in names.given_names:
        return False
    if lower in parse.language.naming.false_givens or lower.endswith(parse.language.naming.never_given_endings):
        return True
    if words_behind < 2 or lower in names.family_names or not is_name_word(parse, token + 1):
        return False
    is_noun = lower in parse.language.words.persons
    is_led = parse.words[token + 1].lower() in names.given_names
    if not is_noun and not is_led and word_before(parse, token) == ",":
        # 'The range’s chief, Khandaker Mohid Uddin,'.
        return False
    return is_noun or ((is_led or len(lower) >= MIN_EPITHET_LETTERS) and lower.endswith(names.people_endings))


def _is_letters(parse: Parse, token: int, words_behind: int) -> bool:
    """Whether capitals are an office's: two before a known given name, three before two words, as in 'DPP Ada Holm'."""
    word, behind = parse.words[token], parse.words[token + 1]
    # Not 'LIND' of 'LIND-HOLM'.
    is_upper = len(word) > 1 and word.isalpha() and word.isupper() and behind[:1].isalpha() and not behind.isupper()
    is_led = behind.lower() in parse.language.names.given_names or len(word) > MAX_INITIALS_TOGETHER
    return is_upper and words_behind > 1 and is_led


def extend_left(parse: Parse, name: Name) -> Name:
    """The person with the given name that the model left out: 'Lennox Abara, 63' for 'Abara'.

    Before a name of two words or more only initials and known given names are: not 'Energy' of 'Minister of Energy Ann Lind'.
    Before a given name capitals are initials with their stops, or one letter: not 'MK' of 'MK Ada Ben-Lind'.
    """
    first, is_full, lists = name.first, name.stop - name.first > 1, parse.language.names
    has_given = surname_start(parse, name.first, name.stop) > name.first
    while first > 0 and name.first - first < 2 and _is_left_out(parse, first - 1):
        word = parse.words[first - 1]
        is_known = word.lower() in lists.given_names or word in lists.short_givens or folded(word) in lists.family_names
        if is_full and not is_known and not INITIALS.fullmatch(word):
            break
        if has_given and word.isalpha() and word.isupper() and len(word) > 1 and not parse.body.isupper():
            break
        first -= 1
    return name if first == name.first else replace(name, first=first)


def _is_left_out(parse: Parse, token: int) -> bool:
    """Whether the token is a name word tied to the next one: no title, no place, no noun for a person; or is initials: 'M.K.'."""
    if _INITIALS_WITH_STOPS.fullmatch(parse.words[token]) and parse.ends[token] + 1 == parse.starts[token + 1]:
        return not is_known_place(parse, parse.words[token]) and not is_known_organization(parse, parse.words[token])
    if not is_name_word(parse, token) or not joined(parse, token, token + 1):
        return False
    if parse.forms[token] != Form.NAME and not _is_unknown_word(parse, token):
        return False
    is_other = is_title(parse, token) or is_known_place(parse, parse.words[token]) or is_person_noun(parse, token)
    return not is_other and parse.sentences[token] == parse.sentences[token + 1]


def _is_unknown_word(parse: Parse, token: int) -> bool:
    """Whether the parser took a name for an adverb or the like: 'a nominee: Waverly Lind, a judge'."""
    is_open = parse.forms[token] in _UNKNOWN_FORMS and not begins_sentence(parse, token)
    return is_open and parse.words[token].lower() not in all_words(parse)


def trim_to_full_names(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons' names without the headline's words around them: 'Ann Lee Tells' → 'Ann Lee' where the article has 'Ann Lee'.

    What begins with a particle is a surname, and tells nothing of the words before it: 'Mattar Al Suwaidi', later 'Al Suwaidi'.
    """
    known = {
        tuple(parse.words[name.first : name.stop])
        for name in names
        if name.label == "PERSON"
        and surname_start(parse, name.first, name.stop) > name.first
        and not is_particle(parse, parse.words[name.first])
    }
    printed = Counter(parse.text(name.first, name.stop) for name in names)
    surnames = {
        parse.text(surname_start(parse, name.first, name.stop), name.stop) for name in names if _is_known(parse, name, known)
    }
    # 'Md Mahbub Dey', later 'Mahbub Dey'.
    short = parse.language.names.short_givens
    return [
        _trimmed(parse, _without_office(parse, name, surnames), known, printed)
        if name.label == "PERSON" and parse.words[name.first] not in short
        else name
        for name in names
    ]


def without_coined(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons without an epithet in capitals or in a headline for a given name: 'MONSTER LIND' where Erik Lind alone is named.

    A given name that is known is another person's: 'ANN LIND WINS'.
    """
    given_names, headline = parse.language.names.given_names, headline_tokens(parse)
    bearers: dict[str, set[str]] = {}
    for name in names:
        if name.label == "PERSON" and name.stop - name.first > 1 and parse.words[name.first].lower() in given_names:
            bearers.setdefault(parse.words[name.stop - 1].title(), set()).add(parse.words[name.first])
    return [_uncoined(parse, name, bearers, headline) for name in names]


def _uncoined(parse: Parse, name: Name, bearers: dict[str, set[str]], headline: list[bool]) -> Name:
    first, last = parse.words[name.first], parse.words[name.stop - 1]
    is_open = name.label == "PERSON" and name.stop - name.first == 2 and len(bearers.get(last.title(), ())) == 1
    is_loud = headline[name.first] or (first.isupper() and last.isupper() and len(first) > 2)
    known = parse.language.names
    if not is_open or not is_loud or first.lower() in known.given_names or first.lower() in known.family_names:
        return name
    # 'ERLING LIND TAKES OVER', and then 'Erling'.
    is_other = any(
        word.title() == first.title() and token != name.first and parse.words[token + 1 : token + 2] != [last]
        for token, word in enumerate(parse.words)
    )
    return name if is_other else replace(name, first=name.first + 1)


def _is_known(parse: Parse, name: Name, known: set[tuple[str, ...]]) -> bool:
    """Whether the name is a person's in full, and begins with no letters for an office."""
    words = tuple(parse.words[name.first : name.stop])
    return name.label == "PERSON" and words in known and words[0] not in parse.language.naming.honours


def _without_office(parse: Parse, name: Name, surnames: set[str]) -> Name:
    """'MK Ben-Lind' without the letters of an office, where Ada Ben-Lind is named in full; in 'MK Dey' they may be initials."""
    is_open = name.stop - name.first > 1 and parse.words[name.first] in parse.language.naming.honours
    return replace(name, first=name.first + 1) if is_open and parse.text(name.first + 1, name.stop) in surnames else name


def _trimmed(parse: Parse, name: Name, known: set[tuple[str, ...]], printed: Counter[str]) -> Name:
    """The person with the longest of the known full names inside the name, where there is one."""
    inner = [
        (first, stop)
        for first in range(name.first, name.stop - 1)
        for stop in range(first + 2, name.stop + 1)
        if stop - first < name.stop - name.first
        and (tuple(parse.words[first:stop]) in known or _in_title_case(parse.words[first:stop]) in known)
        and not (stop < name.stop and (_ties_on(parse, stop) or _goes_on_as_surname(parse, name.first, stop)))
        and (first == name.first or _may_be_trimmed(parse, name, first, printed))
    ]
    if not inner:
        return name
    first, stop = max(inner, key=lambda span: span[1] - span[0])
    return replace(name, first=first, stop=stop)


def _in_title_case(words: list[str]) -> tuple[str, ...]:
    """'PETRA LOSS' of 'PETRA LOSS QUITS' as the article prints it elsewhere; nothing for other words."""
    return tuple(word.title() for word in words) if all(map(str.isupper, words)) else ()


def _goes_on_as_surname(parse: Parse, first: int, token: int) -> bool:
    """Whether the word behind a full name may be its last: 'Indrawati' of 'Sri Mulyani Indrawati', not 'Tells' of a headline."""
    is_open = headline_tokens(parse)[first] or parse.forms[token] != Form.NAME or parse.words[token].isupper()
    return not is_open and parse.words[token].lower() not in all_words(parse)


def _ties_on(parse: Parse, token: int) -> bool:
    """Whether the token ties the name on: a hyphen, 'Jr.'."""
    return parse.words[token] in ("-", "–") or parse.words[token].lower() in parse.language.names.suffixes


def _may_be_trimmed(parse: Parse, name: Name, first: int, printed: Counter[str]) -> bool:
    """Whether the words before `first` may be none of the name: they look otherwise, or stand there but once."""
    given_names = parse.language.names.given_names
    is_single = printed[parse.text(name.first, name.stop)] == 1 and parse.words[name.first].lower() not in given_names
    return (is_single and parse.words[first].lower() in given_names) or _is_false_given(parse, name.first)


def without_false_givens(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, each person's without words before it that only look like given names: 'Entrusting Ann Lee', 'Young Lee'.

    A word is taken for none that is no known given name, and stands in a headline, begins the sentence with another form than a
    name's, or is printed without a capital elsewhere. What is left must name somebody: two words, or the surname of one of the
    article's persons.
    """
    givens_of: dict[str, set[str]] = {}
    for name in names:
        if name.label == "PERSON" and name.stop - name.first > 1:
            givens_of.setdefault(parse.words[name.stop - 1], set()).add(parse.words[name.first])
    return [_without_false_given(parse, name, givens_of) if name.label == "PERSON" else name for name in names]


def _without_false_given(parse: Parse, name: Name, givens_of: dict[str, set[str]]) -> Name:
    lists = parse.language.names
    first, surname = name.first, parse.words[name.stop - 1]
    while name.stop - first > 1 and _is_false_given(parse, first):
        is_rest_known = bool(givens_of.get(surname, set()) - {parse.words[first]}) or surname in lists.famous_surnames
        has_given = name.stop - first > 2 and parse.words[first + 1].lower() in lists.given_names
        if not is_rest_known and not has_given:
            break
        first += 1
    return name if first == name.first else replace(name, first=first)


def _is_false_given(parse: Parse, token: int) -> bool:
    """Whether the word only looks like a given name."""
    word, lower = parse.words[token], parse.words[token].lower()
    # What the parser takes for a verb: 'Nguyễn Thị Hoa'.
    is_family = not word.isascii() and folded(word) in parse.language.names.family_names
    if is_family or INITIALS.fullmatch(word) or is_particle(parse, word):
        return False
    begins = begins_sentence(parse, token)
    if lower in parse.language.names.given_names:
        return begins and parse.forms[token] in _VERB_FORMS
    if begins and (parse.forms[token] not in _GIVEN_FORMS or lower in plain_words(parse)):
        return True
    is_inflected = begins and lower.endswith(parse.language.naming.verb_endings)
    is_listed = lower in parse.language.naming.false_givens or word in parse.language.names.known_groups
    return is_inflected or is_listed or headline_tokens(parse)[token]
