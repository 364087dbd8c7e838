"""How a word of a name is compared with others."""

import unicodedata
from functools import lru_cache

from transforms.accents import decomposed


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """A word of a name as it is compared: without case, accents and marks at its ends.

    >>> folded("François"), folded("-Lind"), folded("O’Neill")
    ('francois', 'lind', "o'neill")
    """
    plain = decomposed(word.replace("’", "'")).casefold()
    return "".join(character for character in plain if not unicodedata.combining(character)).strip("-–—'’\"“”()[]")
