"""Articles as they are read: marks of all the world as double ones, emphasis and links as plain words, character for character.

„It leaks“, »it leaks«, «it leaks», ‹it leaks› and 「it leaks」 are read as “it leaks”; what stands in the article stays as it is.
"""

import re

from transforms.languages.language import Style
from transforms.text.single_marks import with_double_marks

_PAIRS = (
    re.compile(r"„([^„“”\n]+)[“”]"),
    re.compile(r"(?<![\w.,!?])‚([^‚‘’\n]+)‘"),
    re.compile(r"「([^「」\n]+)」"),
    re.compile(r"『([^『』\n]+)』"),
    re.compile(r"＂([^＂\n]+)＂"),
)
_POINTING_IN = (re.compile(r"»([^«»\n]+)«"), re.compile(r"›([^‹›\n]+)‹"))
_POINTING_OUT = (re.compile(r"«([^«»\n]+)»"), re.compile(r"‹([^‹›\n]+)›"))
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]+?)(?<=[^\s*])\1(?![\w*])")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\((?:https?://|/)[^()\s]+\)")
_TYPED_LOW = re.compile(r"(?<![^\s(\[—–-]),,(?=[^\s,])([^,\"“”„\n]*(?:,(?!,)[^,\"“”„\n]*)*)[\"“”]")
_DOUBLED = re.compile(r"(?<![^\s(\[—–-])[\"“”„]{2}(?=[^\s\"“”„])([^\"“”„\n]+)(?<=[^\s\"“”„])[\"“”]{2}(?![^\s.,;:!?)\]—–-])")
"""Marks as two commas, ,,so" or ,,so“, and marks typed twice, ""so"" or ““so””."""

_STOPPED_LABEL = re.compile(r"^((?:[A-Z][\w'’-]*\.?[ \u00a0]+){0,6}[A-Z][\w'’-]+)\.[-–—](?=[ \u00a0]*\S)", re.MULTILINE)
MIN_STOPPED = 2
"""Labels with a stop and a dash from which they are a record's, 'HON. A. LIND.- No.': one alone may be a dateline, 'LIMA.-'."""

_HYPHENS = "\u2010\u2011\u2043\ufe63\uff0d"
_WITHIN_WORD = re.compile(r"(?<=[^\W\d_])[‘`´](?=[^\W\d_])")
_NOTE_SIGN = re.compile(r"(?<=[^\W\d_])[*†‡]{1,2}(?![\w*†‡])")
_WORD_BEFORE = re.compile(r"[\w'’-]+\Z")
_MAX_WORD = 40
"""Characters of a word before such a sign that are looked at."""

_LINE_OPENERS = re.compile(r"^(?:#{1,6}|>+)(?=[ \t])", re.MULTILINE)


def as_read(body: str, style: Style) -> str:
    """The text as the rules read it, of the same length.

    >>> from transforms.languages.en.english import ENGLISH
    >>> print(as_read("»It leaks«, said **Ada Lind**.", ENGLISH.style))
    “It leaks”, said   Ada Lind  .
    """
    plain = with_common_signs(without_notes(without_emphasis(body)))
    return with_double_marks(with_common_marks(with_single_signs(plain)), style)


def with_common_signs(body: str) -> str:
    """The text with the usual hyphen for those that break no line, and an apostrophe for other signs within a word.

    >>> print(with_common_signs("Hala al\u2011Sa‘id of Nuku`alofa"))
    Hala al-Sa’id of Nuku’alofa
    """
    for hyphen in _HYPHENS:
        body = body.replace(hyphen, "-")
    return _WITHIN_WORD.sub("’", body) if any(sign in body for sign in "‘`´") else body


def without_emphasis(body: str) -> str:
    """The text with blanks in the place of asterisks around words, of links' addresses, and of what opens a line in markdown.

    >>> print(without_emphasis("**Ada Lind** [said](https://e.org) so, 3 * 4."))
      Ada Lind    said                 so, 3 * 4.
    """
    # Most articles have none of these signs, and one look for a sign takes no time.
    if "#" in body or ">" in body:
        body = _LINE_OPENERS.sub(lambda found: " " * len(found[0]), body)
    if "](" in body:
        body = _LINK.sub(lambda found: f" {found[1]}".ljust(len(found[0])), body)
    if "*" in body:
        body = _EMPHASIS.sub(lambda found: " " * len(found[1]) + found[2] + " " * len(found[1]), body)
    return body


def without_notes(body: str) -> str:
    """The text with blanks in the place of signs of notes behind names: 'Ndaba*', whose name was changed; not of 'oh sh*'.

    >>> print(without_notes("Ndaba*, 34, and Siti† said sh** happens, 3* in all."))
    Ndaba , 34, and Siti  said sh** happens, 3* in all.
    """
    if not any(sign in body for sign in "*†‡"):
        return body

    def blank(found: re.Match[str]) -> str:
        word = _WORD_BEFORE.search(body, max(found.start() - _MAX_WORD, 0), found.start())
        return " " * len(found[0]) if word is not None and word[0][:1].isupper() else found[0]

    return _NOTE_SIGN.sub(blank, body)


def with_common_marks(body: str) -> str:
    """The text with “ and ” in the place of other pairs of marks; guillemets point as the article's first one does.

    >>> print(with_common_marks("«It leaks», said Lind. 「No」, said Holm. Read more »"))
    “It leaks”, said Lind. “No”, said Holm. Read more »
    """
    first = re.search("[«»‹›]", body)
    pairs: tuple[re.Pattern[str], ...] = _PAIRS
    if first is not None:
        pairs += _POINTING_OUT if first[0] in "«‹" else _POINTING_IN
    for pair in pairs:
        body = pair.sub(r"“\1”", body)
    return body


def with_single_signs(body: str) -> str:
    """The text with one mark in the place of two commas, and of a mark that is typed twice; blanks keep its length.

    A colon stands behind the labels of a record that has a stop and a dash there: 'HON. A. LIND.- No.'

    >>> print(with_single_signs(',,We lost," said Lind. ""No,"" said Holm. “He said “no”.”'))
     “We lost,” said Lind.  “No,”  said Holm. “He said “no”.”
    """
    if ",," in body:
        body = _TYPED_LOW.sub(r" “\1”", body)
    if len(_STOPPED_LABEL.findall(body)) >= MIN_STOPPED:
        body = _STOPPED_LABEL.sub(r"\1: ", body)
    return _DOUBLED.sub(r" “\1” ", body)
