"""What an entity's id is made of. It imports no language model, so that a hand-kept file of names is read without one."""

import re
import unicodedata
from functools import lru_cache

from transforms.accents import decomposed


@lru_cache(maxsize=1 << 14)
def normalize_name(name: str) -> str:
    """A name without accents, case, punctuation and a leading article: what entity ids compare.

    >>> normalize_name("Pascale St-Onge"), normalize_name("The O’Leary Group")
    ('pascale st onge', 'oleary group')
    """
    plain = decomposed(name.replace("’", "'")).casefold()
    plain = "".join(character for character in plain if not unicodedata.combining(character)).replace("'", "")
    words = re.findall(r"\w+", plain)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words) or name


def entity_id(label: str, name: str) -> str:
    """Stable over articles: label and normalized name.

    >>> entity_id("PERSON", "Pascale St-Onge")
    'PERSON:pascale st onge'
    """
    return f"{label}:{normalize_name(name)}"
