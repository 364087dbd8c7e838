"""Which of a text's first lines is its headline: by its shape, its address, and what stands below it."""

import re
from dataclasses import dataclass

from transforms.reading.addresses import words_of_address
from transforms.reading.bylines import ENDS_SENTENCE, NAMES

MAX_TITLE_CHARS = 200
MAX_TITLE_WORDS = 28
MIN_TITLE_WORDS = 3
MIN_SLUG_WORDS = 3
MIN_SLUG_SHARE = 0.6
"""A first line is the headline that the address is made of when it shares so many words with it, and this share of its own."""

MIN_PARAGRAPH_CHARS = 101
"""A longer line was wrapped by nobody: it is a paragraph."""

MIN_TEXT_CHARS = 60
"""The paragraph that a headline stands above has a sentence of at least so many characters."""

_ENDS_NO_TITLE = re.compile(r"[.,;:…—–-]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, and the characters of the text that it takes up with its line end."""

    text: str
    start: int
    stop: int
    is_last_of_paragraph: bool


def may_be_title(text: str, least: int = MIN_TITLE_WORDS) -> bool:
    """Whether the line's shape is that of a headline: short, begun with a capital, without a full stop at its end."""
    if len(text) > MAX_TITLE_CHARS or not least <= len(text.split()) <= MAX_TITLE_WORDS:
        return False
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and not letters[0].islower() and not _ENDS_NO_TITLE.search(text) and text.count('"') % 2 == 0


def stands_like_title(lines: list[Line], place: int, url: str | None, *, is_below_outlet: bool = False) -> bool:
    """Whether a line that may be a headline stands alone above a paragraph, with nothing else to tell what it is.

    Below an address, its words would be in the address; a line that ends like a sentence may be the text's first. Without a
    blank line below it, the lines must be paragraphs that no program wrapped. Below an outlet, 'Orland: Dykes to Be Raised'
    is no speech.
    """
    line, below = lines[place], lines[place + 1]
    if url and len(words_of_address(url)) >= MIN_SLUG_WORDS:
        return False
    if (
        ENDS_SENTENCE.search(line.text)
        or len(line.text.split()) <= MIN_TITLE_WORDS
        or (_is_speech(line.text) and not is_below_outlet)
    ):
        return False
    if not line.is_last_of_paragraph:
        ends = all(ENDS_SENTENCE.search(one.text) for one in lines[place + 1 :])
        return ends and len(below.text) >= MIN_PARAGRAPH_CHARS > len(line.text)
    # The paragraph may have been wrapped, and may go on below the lines that are looked at.
    last = next((one for one in lines[place + 1 :] if one.is_last_of_paragraph), None)
    least = MIN_TEXT_CHARS if last is below else MIN_TEXT_CHARS // 2
    return len(below.text) >= least and (last is None or bool(ENDS_SENTENCE.search(last.text)))


def _is_speech(text: str) -> bool:
    return text[:1] in "\"“‘'«„‚»‹›「『＂" or ": " in text[:20]


def is_of_address(text: str, url: str | None) -> bool:
    """Whether the line is the headline that the address is made of; a first sentence would end with a full stop."""
    if url is None or (ENDS_SENTENCE.search(text) and not text.endswith(("?", "!", "”", '"', "’", "'"))):
        return False
    words = set(re.findall(r"[^\W\d_]{3,}", text.lower()))
    shared = words & words_of_address(url)
    return len(shared) >= min(MIN_SLUG_WORDS, len(words)) and len(shared) >= MIN_SLUG_SHARE * len(words)


def is_lone_name(text: str, url: str) -> bool:
    """Whether a line below an address is a writer's name alone: 'Ada Holm', of whom the address does not speak."""
    if not NAMES.fullmatch(text) or len(text.split()) > 3 or text.isupper():
        return False
    slug = words_of_address(url)
    return len(slug) >= MIN_SLUG_WORDS and not slug & {word.lower() for word in text.split()}


def is_same_line(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits: 'GOATS AT HALF PRICE', 'Goats at half-price'."""
    first, second = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return first == second
