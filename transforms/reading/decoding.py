"""From bytes to text: by their mark, as UTF-8, or by the encoding that fits best. What was read by is noted with the article."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|\xe2\x80?\Z")
_HIGH = re.compile(rb"[\x80-\xff]+")
_MOJIBAKE = re.compile(
    "â€[\u0080-\u00a6\u0152-\u2122]|Ã[\u0080-\u00bf\u0152-\u0178\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]|"
    "Â[\u00a0-\u00bf]|[\u00c2-\u00f4][\u0080-\u009f]"
)
_MACINTOSH = re.compile(
    rb"(?:(?<=\s)|^)[\xd2\xd4](?=\w)|(?<=[\w.,!?])[\xd3\xd5](?=\s|$)|(?<=[a-z])\xd5(?=(?:s|t|re|ve|ll|d|m)\b)"
)
_WINDOWS = re.compile(rb"[\x91-\x94](?=\w)|(?<=[\w.,!?])[\x91-\x94]")
"""Curly marks as old Macintosh programs wrote them, around words, and as Windows does."""
MIN_MOJIBAKE = 2
UTF16_SHARE = 0.3
"""UTF-16 without a mark: of English in it, nearly half of the bytes are 0; of other bytes next to none."""
MAX_HIGH_SHARE = 0.3
"""Of English in Windows-1252 fewer bytes are beyond ASCII; more are another script."""

_NOT_GUESSED = ["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7"]
"""Nearly any bytes are UTF-16 of something; a text of it has a mark, or zeros."""

MENDED = "utf-8, encoded twice"
"""The encoding noted of a text that had been read as Windows-1252 and written as UTF-8 once too often, and was mended."""

_OF_NO_TEXT = ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined")
"""Codecs that no file is written in; the time of the first two grows with the square of the size."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the name of the encoding that its bytes were read by."""

    text: str
    encoding: str


class Undecodable(ValueError):
    """No encoding gives a text for these bytes; `reason` is the reject's."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def is_charset(name: str) -> bool:
    """Whether a container may name this encoding for its text.

    >>> is_charset("windows-1252"), is_charset("punycode"), is_charset("no such thing")
    (True, False, False)
    """
    try:
        found = codecs.lookup(name).name
        # Python has codecs of bytes to bytes by the same names.
        b"a".decode(name, "replace")
    except (LookupError, ValueError):
        return False
    return found.replace("-", "_") not in _OF_NO_TEXT


def decode(raw: bytes) -> Decoded:
    """The text of the bytes.

    Raises:
        Undecodable: they are no text (`binary`), or none that can be told (`undecodable`).

    >>> decode("the “Café”".encode("cp1252")), decode("“Café”".encode("utf-16")).encoding
    (Decoded(text='the “Café”', encoding='windows-1252'), 'utf-16')
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _by_mark(raw, encoding)
    if b"\0" in raw:
        return _without_mark(raw)
    try:
        return mended(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        problem = f"byte 0x{raw[error.start]:02x} at offset {error.start} ({error.reason})"
    if _is_damaged_utf8(raw):
        raise Undecodable("undecodable", f"not UTF-8, though most of it is: {problem}")
    return _by_guess(raw, problem)


def _by_mark(raw: bytes, encoding: str) -> Decoded:
    try:
        text = raw.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        raise Undecodable("undecodable", f"begins as {encoding}, but is none: offset {error.start} ({error.reason})") from None
    if "\0" in text:
        raise Undecodable("binary", f"NUL at character {text.index(chr(0))}")
    return mended(text) if encoding == "utf-8" else Decoded(text, encoding)


def _without_mark(raw: bytes) -> Decoded:
    """Bytes with zeros: UTF-16 without its mark, or no text."""
    for encoding, zeros in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[::2])):
        if len(raw) % 2 == 0 and zeros.count(0) > UTF16_SHARE * len(raw):
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return Decoded(text, encoding)
    raise Undecodable("binary", f"NUL byte at offset {raw.index(0)}")


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether bytes beyond ASCII are UTF-8 for the greater part: then it is damaged, and no other encoding would be right."""
    fitting = sum(len(found) for found in _UTF8_SEQUENCE.findall(raw))
    return fitting * 2 > sum(len(found) for found in _HIGH.findall(raw))


def _by_guess(raw: bytes, problem: str) -> Decoded:
    """Windows-1252, in which nearly all English that is not UTF-8 is written, or what charset-normalizer finds."""
    high = sum(len(found) for found in _HIGH.findall(raw))
    if len(_MACINTOSH.findall(raw)) > len(_WINDOWS.findall(raw)):
        return Decoded(raw.decode("mac-roman"), "macintosh")
    if high <= MAX_HIGH_SHARE * len(raw):
        try:
            return Decoded(raw.decode("cp1252"), "windows-1252")
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_exclusion=_NOT_GUESSED).best()
    if best is None or "\0" in str(best):
        raise Undecodable("undecodable", f"neither UTF-8 nor any other encoding: {problem}")
    return Decoded(str(best), best.encoding.replace("_", "-"))


def mended(text: str) -> Decoded:
    """The text; one that was encoded twice (`â€œWeâ€\\x9d`) as it was meant, which its encoding tells.

    Raises:
        Undecodable: it was encoded twice and is damaged besides, so that nobody can tell what it was.

    >>> mended("“We lost”, said José".encode().decode("latin-1"))
    Decoded(text='“We lost”, said José', encoding='utf-8, encoded twice')
    """
    if len(_MOJIBAKE.findall(text)) < MIN_MOJIBAKE:
        return Decoded(text, "utf-8")
    try:
        return Decoded(b"".join(map(_byte, text)).decode("utf-8"), MENDED)
    except (UnicodeDecodeError, UnicodeEncodeError):
        first = _MOJIBAKE.search(text)
        if len(_MOJIBAKE.findall(text)) * 2_000 > len(text) and first is not None:
            near = text[max(first.start() - 10, 0) : first.end() + 10]
            raise Undecodable("undecodable", f"encoded twice (mojibake) and damaged: {near!r}") from None
        return Decoded(text, "utf-8")


def _byte(character: str) -> bytes:
    """The character's byte in Windows-1252 as browsers read it: the five codes that it leaves open are themselves."""
    if ord(character) < 0xA0:
        return character.encode("latin-1")
    return character.encode("cp1252")
