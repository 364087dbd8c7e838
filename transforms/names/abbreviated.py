"""Bodies and their letters: 'the Directorate of Harbours (DoH)', and 'the DoH' later."""

from bisect import bisect_left

from transforms.names.namewords import Name, is_hyphen, is_name_word
from transforms.names.organizations import MAX_ORGANIZATION_TOKENS, is_known_organization
from transforms.names.short_forms import MIN_UNTOLD, is_of_capitals, shortens
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MAX_CALLING_TOKENS = 4
"""Words between a person and the letters for it: ', also popularly known as'."""
MIN_TOLD_LETTERS = 4
"""Letters of a word in brackets that is short for a body: 'Capac'."""


def find_lettered(parse: Parse, names: list[Name]) -> list[Name]:
    """Bodies from the first of the letters on that stand behind them in brackets: 'the Oil and Gas Pricing Authority (OGPA)'.

    A part of it has been found, or the letters are taken for a body and what they stand for is headed like one: not 'Value Added
    Tax (VAT)'.
    """
    found = []
    for bracket in parse.places_by_word.get("(", ()):
        letters = _in_brackets(parse, bracket)
        if not is_of_capitals(letters) or len(letters) < MIN_UNTOLD:
            continue
        first = _lettered_from(parse, bracket, [letter for letter in letters if letter.isupper()])
        if first is None:
            continue
        inner = _names_within(names, first, bracket)
        is_begun = any(name.label == "ORG" and name.stop == bracket for name in inner)
        is_headed = parse.words[bracket - 1].lower() in parse.language.words.org_heads
        is_other = any(name.label in ("PERSON", "EVENT", "LAW") or name.first <= first or name.stop > bracket for name in inner)
        if (is_begun or is_headed) and not is_other:
            found.append(Name(first, bracket, "ORG", Method.ABBREVIATION))
    return found


def _names_within(names: list[Name], first: int, stop: int) -> list[Name]:
    """The names, which stand in order, that reach into the stretch of tokens."""
    place = bisect_left(names, stop, key=lambda name: name.first)
    found: list[Name] = []
    while place > len(found) and names[place - len(found) - 1].stop > first:
        found.append(names[place - len(found) - 1])
    return found


def _lettered_from(parse: Parse, stop: int, letters: list[str]) -> int | None:
    """The first of the words with capitals before `stop` that begin with the letters, each of them with one."""
    ties = parse.language.naming.organization_joints | parse.language.naming.possessives
    for token in range(stop - 1, max(stop - MAX_ORGANIZATION_TOKENS, 0) - 1, -1):
        word = parse.words[token]
        if parse.paragraphs[token] != parse.paragraphs[stop]:
            return None
        if word[:1].isupper():
            if word[0] != letters.pop():
                return None
            if not letters:
                return token
        elif word.lower() not in ties and not is_hyphen(parse, token):
            return None
    return None


def find_abbreviated(parse: Parse, names: list[Name]) -> list[Name]:
    """Every naming by an acronym of one long name of the article: 'the DoH', of the Directorate of Harbours.

    Two letters stand for too many, and a person is seldom called by initials: both are taken where the long name has them behind
    it in brackets, as in 'Aldo Marín López (AML)'.
    """
    longs: dict[str, list[tuple[Name, list[str]]]] = {}
    for name in names:
        if name.label in ("ORG", "GPE", "LAW", "PERSON") and name.stop - name.first > 1:
            words = [word for word in parse.words[name.first : name.stop] if word[:1].isalnum()]
            for letter in {_initial(word) for word in words}:
                longs.setdefault(letter, []).append((name, words))
    # 'DNC' of 'DNC Rules Committee' names no more than a part; a place stays one.
    settled = {
        token for name in names if name.stop - name.first > 1 or name.label == "GPE" for token in range(name.first, name.stop)
    }
    label_of: dict[str, str] = {}
    # 'U.N.' ends with its stop.
    ends = {word for word in parse.words if word[-1].isupper() or (word[-1] == "." and word[0].isupper())}
    for word in filter(is_of_capitals, ends) if longs and not parse.body.isupper() else ():
        labels = {
            (name.label, parse.text(name.first, name.stop).casefold()): is_bracketed(parse, name, word)
            for name, words in longs.get(_initial(word), ())
            if shortens(word, words, parse) and (name.label != "PERSON" or is_bracketed(parse, name, word))
        }
        if len(labels) == 1 and (len(word.replace(".", "")) >= MIN_UNTOLD or any(labels.values())):
            label_of[word] = next(iter(labels))[0]
    label_of |= dict.fromkeys(_told_in_brackets(parse, names), "ORG")
    return [
        Name(token, token + 1, label_of[word], Method.ABBREVIATION)
        for token, word in enumerate(parse.words)
        if word in label_of and token not in settled
    ]


def _initial(word: str) -> str:
    """The letter that a word begins with, in whichever case."""
    return word[0].casefold()[:1]


def _told_in_brackets(parse: Parse, names: list[Name]) -> set[str]:
    """The words in brackets behind a body's name that are short for it and stand alone later: 'Corran Power Co (Corpower)'.

    Nobody's name has the word: of 'Harbour FC (Lind)' Karl Lind plays for the club.
    """
    persons = {parse.words[token] for name in names if name.label == "PERSON" for token in range(name.first, name.stop)}
    alone = {parse.words[name.first] for name in names if name.label == "PERSON" and name.method == Method.MODEL}
    longer = (name for name in names if name.label == "PERSON" and name.stop - name.first > 1)
    alone -= {parse.words[token] for name in longer for token in range(name.first, name.stop)}
    told = set()
    for name in names:
        word = _in_brackets(parse, name.stop) if name.label == "ORG" and name.stop - name.first > 1 else ""
        if not word:
            continue
        is_other = word in persons - alone or word in parse.language.names.known_groups
        is_name = is_name_word(parse, name.stop + 1) and len(word) >= MIN_TOLD_LETTERS and word.isalpha()
        is_known = is_known_organization(parse, word) or word in parse.language.names.places
        if is_name and not is_other and not is_known and parse.words.count(word) > 1:
            told.add(word)
    return told


def _in_brackets(parse: Parse, bracket: int) -> str:
    """The one word in the brackets that open at the token; nothing where none do, or more stands in them."""
    words = parse.words[bracket : bracket + 3]
    return words[1] if len(words) > 2 and (words[0], words[2]) == ("(", ")") else ""


def is_bracketed(parse: Parse, name: Name, word: str) -> bool:
    """Whether the word stands behind the name in brackets, or the person is 'known as' it."""
    if _in_brackets(parse, name.stop) == word:
        return True
    stop = name.stop + (name.stop < len(parse) and parse.words[name.stop] == ",")
    calling = parse.language.words.calling
    first = stop
    while stop < min(first + MAX_CALLING_TOKENS, len(parse)) and (
        parse.words[stop].lower() in calling or (stop + 1 < len(parse) and parse.poses[stop] == "ADV")
    ):
        stop += 1
    return name.label == "PERSON" and stop - first > 1 and stop < len(parse) and parse.words[stop] == word
