"""A list of names, looked up word by word in a running text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from transforms.accents import without_accents

_STEM = re.compile(r"[^\s.'’\-–]*")
_LETTERS = re.compile(r"\w*")
_PIECE = re.compile(r"\w+|[^\w\s]")


class PlainNames(frozenset[str]):
    """Names without accents, in lower case, that are found with accents too.

    >>> "inés" in PlainNames({"ines"})
    True
    """

    def __contains__(self, name: object) -> bool:
        if super().__contains__(name):
            return True
        return isinstance(name, str) and not name.isascii() and super().__contains__(_without_accents(name))


_without_accents = lru_cache(maxsize=1 << 12)(without_accents)


@dataclass(frozen=True)
class Lookup:
    """The names that are known, and what tells at a glance whether one of them may begin at a word."""

    names: frozenset[str]

    def __contains__(self, text: str) -> bool:
        return text in self.names

    def may_begin(self, word: str) -> bool:
        """Whether a known name begins like the word.

        >>> Lookup(frozenset({"New York", "Winston-Salem"})).may_begin("Winston")
        True
        """
        return stem_of(word) in self.stems

    def may_open(self, text: str) -> bool:
        """Whether a known name may begin the text; told by one look, so that not every length need be tried.

        >>> known = Lookup(frozenset({"New York", "FBI"}))
        >>> known.may_open("New York said it"), known.may_open("New laws of"), known.may_open("F.B.I. agents")
        (True, False, True)
        """
        plain = " ".join(text.replace("’", "'").split())
        if not plain.isascii() or "." in plain.partition(" ")[0]:
            return True
        return _as_opening(plain).startswith(self._openings.get(first_letters(plain), ()))

    @cached_property
    def _openings(self) -> dict[str, tuple[str, ...]]:
        """The names by their first letters, without case and stops."""
        found: dict[str, list[str]] = {}
        for name in map(_as_opening, self.names):
            found.setdefault(first_letters(name), []).append(name)
        return {letters: tuple(names) for letters, names in found.items()}

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the names' first words begin with."""
        return first_stems(self.names)

    @cached_property
    def longest(self) -> int:
        """How many tokens the longest name has at most."""
        return max((len(_PIECE.findall(name)) for name in self.names), default=0)

    @cached_property
    def folded(self) -> frozenset[str]:
        """The names of several words without case: 'Supreme court' is printed as well as 'Supreme Court'."""
        return frozenset(name.casefold() for name in self.names if " " in name)


def first_stems(names: Iterable[str]) -> frozenset[str]:
    """What the first words of the names begin with, up to a hyphen, an apostrophe or a stop, in lower case.

    >>> sorted(first_stems(["New York", "St. Louis", "Winston-Salem"]))
    ['new', 'st', 'winston']
    """
    return frozenset(stem_of(name) for name in names)


def first_letters(text: str) -> str:
    """What the text begins with, up to anything that is no letter, in lower case."""
    match = _LETTERS.match(text)
    return match[0].lower() if match else ""


def _as_opening(text: str) -> str:
    return text.replace(".", "").casefold()


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """The stem of one word, as `first_stems` has them."""
    match = _STEM.match(word)
    return match[0].lower() if match else ""
