"""What a naming is, what a word of a name looks like, and how far a run of them goes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from transforms.languages.en.words import (
    GIVEN_NAMES,
    GROUP_WORDS,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    SUFFIXES,
    SURNAMES_TOO,
    TITLES,
)
from transforms.parsing.parse import Parse

MAX_NAME_TOKENS = 8
MAX_TITLE_TOKENS = 18


@dataclass(frozen=True)
class Name:
    """One naming: tokens `first` to before `stop`, the kind of entity, and the role printed beside it (characters), if any."""

    first: int
    stop: int
    label: str
    role_start: int | None = None
    role_end: int | None = None


# The signs of Latin-1 stand in names whose UTF-8 was read as Latin-1: 'PeÃ±a'.
_NAME_WORD = re.compile(r"(?:[dDlL]['’])?[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĐŐ][\w'’.\-–\u00a1-\u00bf]*")


def is_name_word(parse: Parse, token: int) -> bool:
    """Whether the token looks like part of a name: a capital first, no function word or weekday; but the May of Ada May."""
    flags: list[bool] | None = parse.memo.get("is_name_word")
    if flags is None:
        flags = parse.memo["is_name_word"] = [False] * len(parse)
        for place in parse.capitals:
            flags[place] = _looks_like_name(parse, place)
        # 'd'Arc' has its capital second.
        for place, word in enumerate(parse.words):
            if word[:2] in _ELIDED:
                flags[place] = _looks_like_name(parse, place)
    return flags[token]


def name_word_places(parse: Parse) -> list[int]:
    """The tokens that look like part of a name, in order."""
    places: list[int] | None = parse.memo.get("name_word_places")
    if places is None:
        places = parse.memo["name_word_places"] = [token for token in range(len(parse)) if is_name_word(parse, token)]
    return places


_ELIDED = frozenset({"d'", "d’", "l'", "l’"})


def _looks_like_name(parse: Parse, token: int) -> bool:
    word = parse.words[token]
    lower = word.lower()
    is_surname = lower in SURNAMES_TOO and token > 0 and parse.words[token - 1].lower() in GIVEN_NAMES
    return (
        bool(_NAME_WORD.fullmatch(word))
        and (lower not in NOT_NAMES or (is_surname and parse.tags[token] in ("NNP", "MD")))
        and lower not in GROUP_WORDS
        and parse.tags[token] not in ("PRP", "DT", "IN")
    )


def is_title(parse: Parse, token: int) -> bool:
    """Whether the token is a capitalized title or an honorific: 'Minister', 'Sen.', 'Mr.'."""
    flags: list[bool] | None = parse.memo.get("is_title")
    if flags is None:
        flags = parse.memo["is_title"] = [False] * len(parse)
        for place in parse.capitals:
            bare = parse.words[place].lower().rstrip(".")
            is_plural = bare.endswith("s") and bare[:-1] in TITLES and parse.tags[place] in ("NNPS", "NNS", "NNP")
            flags[place] = bare in TITLES or bare in HONORIFICS or is_plural
    return flags[token]


def overlay(better: list[Name], names: list[Name], *, only_free: bool = False) -> list[Name]:
    """The names with the better ones laid over them: what overlaps a better one gives way (with `only_free` it stays instead)."""
    if only_free:
        better, names = names, better
    taken = {token for name in better for token in range(name.first, name.stop)}
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.stop))]
    return sorted([*better, *kept], key=lambda name: name.first)


def begins_sentence(parse: Parse, token: int) -> bool:
    """Whether the token is the first word of its sentence, or of a quotation."""
    if (
        token == 0
        or parse.sentences[token - 1] != parse.sentences[token]
        or parse.paragraphs[token - 1] != parse.paragraphs[token]
    ):
        return True
    return parse.words[token - 1] in ('"', "“", "''", "``", "‘", "'") or parse.words[token - 1] == ":"


def joined(parse: Parse, left: int, right: int) -> bool:
    """Whether nothing but a blank stands between two neighbouring tokens, the left one a word."""
    return parse.words[left][-1:].isalnum() and parse.ends[left] + 1 == parse.starts[right]


def name_run(parse: Parse, token: int, limit: int) -> int:
    """One past the last token of the run of name words that begins at `token`: particles, initials and suffixes included."""
    end = token
    while end < limit and parse.paragraphs[end] == parse.paragraphs[token]:
        word = parse.words[end]
        if (
            (is_name_word(parse, end) and (end == token or parse.words[end - 1] in "-–" or _close(parse, end - 1, end)))
            or (end > token and is_particle(word) and _particle_leads_on(parse, end, limit))
            or (end > token and word in ("-", "–") and is_hyphen(parse, end) and end + 1 < limit)
            or (end > token and word.lower() in SUFFIXES)
        ):
            end += 1
        elif end > token and word == "," and end + 1 < limit and parse.words[end + 1].lower() in SUFFIXES:
            end += 2
        else:
            break
        if word.endswith(("'s", "’s")):
            break
    return end


def _close(parse: Parse, left: int, right: int) -> bool:
    """Whether two tokens stand side by side, a blank or nothing between them."""
    return parse.starts[right] - parse.ends[left] <= 1


_STEM = re.compile(r"[^\s.'’\-–]*")


def first_stems(names: Iterable[str]) -> frozenset[str]:
    """What the first words of the names begin with, up to a hyphen, an apostrophe or a stop, in lower case.

    >>> sorted(first_stems(["New York", "St. Louis", "Winston-Salem"]))
    ['new', 'st', 'winston']
    """
    return frozenset(match[0].lower() for name in names if (match := _STEM.match(name)))


def stem_of(word: str) -> str:
    """The stem of one word, as `first_stems` has them."""
    match = _STEM.match(word)
    return match[0].lower() if match else ""


def is_particle(word: str) -> bool:
    """Whether the word joins the parts of a name: 'van', 'de', 'la'."""
    return word.lower().rstrip(".") in PARTICLES


def _particle_leads_on(parse: Parse, token: int, limit: int) -> bool:
    """Whether a name word follows the particle, or one more particle and then a name word: 'de la Peña'."""
    for place in range(token + 1, min(token + 3, limit)):
        if is_name_word(parse, place):
            return True
        if not is_particle(parse.words[place]):
            return False
    return False


def is_hyphen(parse: Parse, token: int) -> bool:
    """Whether the token ties two words without blanks: 'Vos-Almeida'."""
    return (
        0 < token < len(parse) - 1
        and parse.ends[token - 1] == parse.starts[token]
        and parse.ends[token] == parse.starts[token + 1]
    )


def surname_start(parse: Parse, first: int, last: int) -> int:
    """The first token of the surname of the person named by the tokens: 'Vos-Almeida', 'Van den Bossche', 'Mac Aodha', 'Lee'."""
    end = last
    while end - 1 > first and (parse.words[end - 1].lower() in SUFFIXES or parse.words[end - 1] == ","):
        end -= 1
    start = end - 1
    while start - 2 >= first and parse.words[start - 1] in ("-", "–") and is_hyphen(parse, start - 1):
        start -= 2
    while start - 1 > first and is_particle(parse.words[start - 1]):
        start -= 1
    # 'Van den Bossche' alone is all surname; 'Van Jones' is not.
    return first if start - 1 == first and end - first > 2 and is_particle(parse.words[first]) else start
