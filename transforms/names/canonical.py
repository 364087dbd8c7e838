"""The fullest form of an entity's name that the article prints."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from transforms.names.folding import folded
from transforms.names.full_names import name_words
from transforms.names.namewords import INITIALS, Name, begins_sentence, is_particle
from transforms.parsing.parse import Parse
from transforms.text.visible import name_pattern, name_span, visible

MAX_INITIALS = 4
"""So many capitals may be a name's initials: 'JFK', 'A.J.'."""


def canonical_name(parse: Parse, label: str, names: Sequence[Name]) -> str:
    """The name under which the entity of these names goes in the article."""
    return (regnal_name(parse, names) if label == "PERSON" else None) or fullest_name(parse, names)


def fullest_name(parse: Parse, names: Sequence[Name]) -> str:
    """The longest form of the names by words, the first printed among equals; line ends and runs of blanks made one blank.

    A person's form that begins with no known given name or initial gives way to a shorter one of two words or more that it ends
    with and that begins with one, or is printed more often while the longer one begins its sentence: 'Imagine Ann Lee' to
    'Ann Lee'.
    """
    best = max(
        names,
        key=lambda name: (
            len(name_words(parse, name)),
            parse.words[name.first][0].isalpha(),
            name.stop - name.first,
            -name.first,
        ),
    )
    printed = Counter(tuple(parse.words[name.first : name.stop]) for name in names)
    for name in names:
        words, longest = tuple(parse.words[name.first : name.stop]), tuple(parse.words[best.first : best.stop])
        is_end = 1 < len(words) < len(longest) and longest[-len(words) :] == words and not is_particle(parse, words[0])
        if name.label != "PERSON" or not is_end or _begins_as_person(parse, best):
            continue
        is_more = printed[words] > printed[longest]
        is_known = _begins_as_person(parse, name) and (is_more or printed[words] * 3 >= printed[longest])
        if is_known or (is_more and begins_sentence(parse, best.first)):
            best = name
    start, end = name_span(parse.printed, parse.starts[best.first], parse.ends[best.stop - 1], parse.language.names.stopped_words)
    full = without_lone_brackets(with_both_marks(visible(parse.printed[start:end])))
    # 'TEO ODUYA struck twice. … Oduya said'.
    is_shouted = best.label == "PERSON" and full.isupper() and len(full) > MAX_INITIALS
    is_printed_plainly = is_shouted and not all(word.isupper() for words in printed for word in words)
    return titled_case(full, parse) if is_printed_plainly else full


def titled_case(name: str, parse: Parse) -> str:
    """A name in capitals as it is printed otherwise: 'CHO HYUN-WOO' → 'Cho Hyun-woo', 'ANN LIND-DEY' → 'Ann Lind-Dey'."""
    words = name.title().split(" ")
    is_family_first = len(words) == 2 and words[0].lower() in parse.language.names.family_names
    if is_family_first and words[0].lower() not in parse.language.names.given_names and "-" in words[1]:
        words[1] = words[1].capitalize()
    return " ".join(words)


def with_both_marks(name: str) -> str:
    """The name with both marks around its nickname, where one was forgotten.

    >>> with_both_marks('Robin E. "Bud Ashe'), with_both_marks("Robin E. Bud” Ashe"), with_both_marks('Robin "Bud" Ashe')
    ('Robin E. "Bud" Ashe', 'Robin E. “Bud” Ashe', 'Robin "Bud" Ashe')
    """
    marks = re.findall(r"[\"“”]", name)
    if len(marks) != 1:
        return name
    first, last = ('"', '"') if marks[0] == '"' else ("“", "”")
    return re.sub(r"[\"“]([\w.-]+)|(?<![\w.-])([\w.-]+)[\"”]", lambda found: f"{first}{found[1] or found[2]}{last}", name)


def without_lone_brackets(name: str) -> str:
    """The name without a bracket whose other one stands outside: what an editor put in, 'President (Karl) Lind'.

    >>> without_lone_brackets("Karl) Lind"), without_lone_brackets("Karl (Kalle) Lind")
    ('Karl Lind', 'Karl (Kalle) Lind')
    """
    return name if name.count("(") == name.count(")") else re.sub(r"\s*[()]\s*", " ", name).strip()


def is_written(parse: Parse, name: Name) -> bool:
    """Whether the name is written as one, on one line and with no mark but a nickname's; '“CORRA”g' and 'Lind\\nHe' are not."""
    stopped = parse.language.names.stopped_words
    start, end = name_span(parse.printed, parse.starts[name.first], parse.ends[name.stop - 1], stopped)
    printed, pattern = parse.printed[start:end], _compiled(stopped)
    return bool(pattern.match(printed) and pattern.match(with_both_marks(visible(printed))))


@cache
def _compiled(stopped_words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(name_pattern(stopped_words))


def regnal_name(parse: Parse, names: Sequence[Name]) -> str | None:
    """The name with its title, of a person who is never named otherwise: 'Pope Francis'; None for everybody else."""
    if any(len(name_words(parse, name)) > 1 for name in names):
        return None
    titles = parse.language.words.regnal_titles
    for name in names:
        before = name.first - 1
        if before >= 0 and parse.words[before] in titles and parse.ends[before] + 1 == parse.starts[name.first]:
            return " ".join(parse.text(before, name.stop).split())
    return None


def _begins_as_person(parse: Parse, name: Name) -> bool:
    word = parse.words[name.first]
    if name.stop - name.first == 1:
        return False
    names = parse.language.names
    return folded(word) in names.given_names or word in names.short_givens or INITIALS.fullmatch(word) is not None
