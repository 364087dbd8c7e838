"""From a text to spaCy's tokens, in time and memory that grow with the text's length and no faster.

spaCy's tokenizer looks at all that is left of a string without a blank each time that it takes a character off it: a record of
nothing but quotation marks would keep it busy for months. So a longer run is cut into pieces, which are tokenized one by one.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

MAX_TOKENS = 50_000
"""An article with more is given up: a quarter of a million characters, more than newspapers print at once. 200 KB took 340 MB."""

MAX_RUN = 2_000
"""Characters without a blank that are tokenized as one; real ones, addresses of pages, have hundreds."""

PIECE = 40
"""Characters of the pieces into which a longer run is cut."""

_LONG_RUN = re.compile(rf"\S{{{MAX_RUN + 1},}}")


class TooManyTokens(Exception):
    """A text has more tokens than are read."""

    def __init__(self, found: str) -> None:
        super().__init__(f"the text has {found}; the limit is {MAX_TOKENS:,} tokens")


def tokenize(nlp: Language, parts: Sequence[str]) -> list[Doc]:
    """The tokens of each of an article's parts, as the pipeline's own tokenizer makes them; only runs over `MAX_RUN` are cut.

    Raises:
        TooManyTokens: all parts together have more than `MAX_TOKENS`; of many words that is known before they are tokenized.
    """
    if sum(len(part.split(maxsplit=MAX_TOKENS)) for part in parts) > MAX_TOKENS:
        raise TooManyTokens(f"more than {MAX_TOKENS:,} words")
    docs, count = [], 0
    for part in parts:
        found = []
        for piece in pieces(part):
            found.append(nlp.tokenizer(piece))
            count += len(found[-1])
            if count > MAX_TOKENS:
                raise TooManyTokens(f"more than {MAX_TOKENS:,} tokens")
        docs.append(found[0] if len(found) == 1 else Doc.from_docs(found, ensure_whitespace=False))
    return docs


def pieces(text: str) -> Iterator[str]:
    """The text in pieces to be tokenized one by one; one piece where no run in it is too long.

    >>> [len(piece) for piece in pieces("Rain fell. " + "=" * 2010)][:3], len("".join(pieces("=" * 2010)))
    ([11, 40, 40], 2010)
    """
    place = 0
    for run in _LONG_RUN.finditer(text):
        if run.start() > place:
            yield text[place : run.start()]
        yield from (text[start : min(start + PIECE, run.end())] for start in range(run.start(), run.end(), PIECE))
        place = run.end()
    if place < len(text) or not place:
        yield text[place:]
