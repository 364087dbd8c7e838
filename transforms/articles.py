"""From a record's bytes to an article: decoded, its header line read, its text normalized, its trailing credits taken off."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from transforms.schema import LANGUAGES

MAX_BYTES = 5_000_000
"""A longer record is rejected as `too_large`."""

MIN_LANGUAGE_LETTERS = 200
"""A text with fewer letters is taken for English: over so few, a language identifier's verdict is mostly chance."""

_HEADER = re.compile(r"\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?=\s|$)")
_LINE_END = re.compile(r"\r\n?")
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_BLANKS = " \t\n\v\f\u00a0\u2028\u2029\ufeff"

_DEVELOPING = re.compile(r"\bthis is a (?:developing|breaking)(?: news)? story\b", re.IGNORECASE)
_MORE = r"more (?:(?:details|information|updates) )?(?:to come|to follow|will follow)"
_DEVELOPING_NOTICE = re.compile(
    r"[*\[(]*(?:this is a (?:developing|breaking)(?: news)? story"
    r"(?:(?:,? and|[.;:,!…–—-]+)?\s*(?:it |we |this (?:story|article) )?"
    rf"(?:{_MORE}|will be updated[\w\s,]{{0,60}}|check back[\w\s,]{{0,60}}|"
    rf"please check back[\w\s,]{{0,60}}|refresh[\w\s,]{{0,60}}))?|{_MORE})[.…!\s*\])]*",
    re.IGNORECASE,
)
# A credit names people and outlets and says nothing: 'Research by the Institute suggests that …' is text of the article.
_NAMES = r"(?:the )?(?:(?-i:[^\Wa-z])|(?:staff|wire|news|local)\b).*"
_CLAUSE = r"(?!.*\b(?:said|says?|he|she|that|who|will|would|is|are|were|had|suggests?|shows?|found)\b)"
_CREDIT = re.compile(
    rf"[(\[—–*-]*\s*{_CLAUSE}(?:"
    rf"with (?:an? )?(?:files?|reports?|reporting|additional reporting|notes|research|assistance) (?:from|by) {_NAMES}|"
    r"with .{3,80}\bcontributed to this (?:report|story|article)|"
    rf"(?:additional )?(?:reporting|writing|editing|research) by {_NAMES}|"
    rf"(?:edited|compiled|translated) by {_NAMES}|"
    r".{3,200}\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b.*|"
    r"this (?:report|story|article) (?:by .{3,80} )?was (?:first|originally) published\b.*"
    r")",
    re.IGNORECASE | re.DOTALL,
)
MAX_CREDIT_CHARS = 400
"""A longer last paragraph is text of the article, however it begins."""


@dataclass(frozen=True)
class Article:
    """One article as read: its text and what its record says of it. No language work has been done."""

    article_id: str
    source_uri: str
    raw_sha256: str
    content_sha256: str
    body: str
    published_date: date | None
    credits: tuple[str, ...]
    is_developing: bool
    language: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    duplicate_of: str | None = None


@dataclass(frozen=True)
class Reject:
    """One record that did not become an article, with the listed reason and the value that caused it."""

    source_uri: str
    reason: str
    detail: str
    raw_sha256: str | None = None


def sha256(data: bytes) -> str:
    """The SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def article_id(url: str | None, source_uri: str) -> str:
    """The id of an article over all its versions: 16 hexadecimal digits made from its URL, else from source_uri.

    >>> article_id(None, "2024/a.txt") == article_id(None, "2024/a.txt") != article_id("https://e.org/a", "2024/a.txt")
    True
    """
    return sha256((f"url:{url}" if url else f"source:{source_uri}").encode())[:16]


def read_article(
    source_uri: str, raw: bytes, *, publisher: str | None = None, detect_language: Callable[[str], str]
) -> Article | Reject:
    """The article that a record's bytes hold, or why they hold none.

    The record is the seed's format: UTF-8, an optional leading blank, `date YYYY-MM-DD`, then paragraphs divided by blank
    lines; the header may be missing.

    Args:
        source_uri: Where the record came from, relative to the ingest root.
        raw: The record's bytes.
        publisher: The outlet's name, if the user gave one.
        detect_language: Returns a text's ISO 639-1 code.

    Returns:
        An Article, or a Reject whose reason is `empty`, `binary`, `undecodable`, `too_large`, `invalid_date`, `no_text` or
        `unsupported_language`.
    """
    digest = sha256(raw)

    def reject(reason: str, detail: str) -> Reject:
        return Reject(source_uri, reason, detail, digest)

    if len(raw) > MAX_BYTES:
        return reject("too_large", f"{len(raw):,} bytes; the limit is {MAX_BYTES:,}")
    if not raw.strip():
        return reject("empty", "the file holds nothing but blanks" if raw else "the file is empty")
    if b"\0" in raw:
        return reject("binary", f"NUL byte at offset {raw.index(0)}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return reject("undecodable", f"not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start} ({error.reason})")

    text = _LINE_END.sub("\n", text)
    published_date = None
    header = _HEADER.match(text)
    if header:
        try:
            published_date = date.fromisoformat("-".join(part.zfill(2) for part in header[1].split("-")))
        except ValueError as error:
            return reject("invalid_date", f"header says 'date {header[1]}': {error}")
        text = text[header.end() :]

    body, credits, is_developing = take_off_notes(text)
    letters = sum(character.isalpha() for character in body)
    if not letters:
        return reject("no_text", "no letter is left when the header line and the credits are taken off")
    language = detect_language(body) if letters >= MIN_LANGUAGE_LETTERS else "en"
    if language not in LANGUAGES:
        return reject("unsupported_language", f"the text looks like '{language}'; supported: {', '.join(LANGUAGES)}")
    return Article(
        article_id=article_id(None, source_uri),
        source_uri=source_uri,
        raw_sha256=digest,
        content_sha256=sha256(body.encode()),
        body=body,
        published_date=published_date,
        credits=credits,
        is_developing=is_developing,
        language=language,
        publisher=publisher,
    )


def take_off_notes(text: str) -> tuple[str, tuple[str, ...], bool]:
    """The text without its trailing credits and developing-story notice, the credits in order, and whether the story is
    developing.

    A notice that stands among other sentences says that the story is developing, and stays in the text.

    >>> take_off_notes("Rain fell.\\n\\nWith files from Ada Holm\\n\\nThis is a developing story. More details to come…")
    ('Rain fell.', ('With files from Ada Holm',), True)
    >>> take_off_notes("This is a developing story. Police closed the bridge.")
    ('This is a developing story. Police closed the bridge.', (), True)
    """
    body = text.strip(_BLANKS)
    is_developing = bool(_DEVELOPING.search(body))
    credits: list[str] = []
    breaks = list(_PARAGRAPH_BREAK.finditer(body))
    end = len(body)
    while True:
        last = body[breaks[-1].end() if breaks else 0 : end]
        if _DEVELOPING_NOTICE.fullmatch(last):
            is_developing = True
        elif len(last) <= MAX_CREDIT_CHARS and _CREDIT.fullmatch(last):
            credits.append(last)
        else:
            return body[:end], tuple(reversed(credits)), is_developing
        end = breaks.pop().start() if breaks else 0
        while end and body[end - 1] in _BLANKS:
            end -= 1


def count_paragraphs(body: str) -> int:
    """How many paragraphs, divided by blank lines, the body has.

    >>> count_paragraphs("One.\\n\\nTwo.\\nStill two.")
    2
    """
    return len(_PARAGRAPH_BREAK.findall(body)) + 1
