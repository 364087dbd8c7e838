"""How the site prints values: counts, shares, moments, and text that came from outside."""

import unicodedata
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup


def visible(value: Any) -> Any:
    """The value as the page may hold it: in text, control characters and those that turn its direction are replaced by what names
    them. HTML has no way to hold the first, and the second would let a source rearrange the line that reports it.

    >>> visible("a\\x00b\\u202ec")
    'a␀b⟨U+202E⟩c'
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return "" if value is None else value
    if value.replace("\n", "").replace("\t", "").isprintable():
        return value
    return "".join(_visible(character) for character in value)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\n\t" or (category not in ("Cc", "Cf", "Cs") and not _is_noncharacter(ord(character))):
        return character
    if ord(character) < 0x20:
        return chr(0x2400 + ord(character))
    if character in "\u200c\u200d\u00ad" or 0xE0020 <= ord(character) <= 0xE007F:
        return character  # joiners, soft hyphen and flag tags are part of words and emoji
    return f"⟨U+{ord(character):04X}⟩"


def _is_noncharacter(code: int) -> bool:
    """Code points that Unicode keeps from ever being characters; neither HTML nor XML may hold them."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def number(count: int | None) -> str:
    """A count with thousands separators; a dash for none.

    >>> number(12345), number(None)
    ('12,345', '—')
    """
    return "—" if count is None else f"{count:,}"


def share(part: float | None, whole: float | None) -> str:
    """A part of a whole in percent, never rounded to all or nothing; a dash where there is no whole.

    >>> share(1, 3), share(999, 1000), share(2999, 3000), share(1, 3000), share(0, 7), share(0, 0)
    ('33%', '99.9%', '> 99.9%', '< 0.1%', '0%', '—')
    """
    if not whole or part is None:
        return "—"
    percent = 100 * part / whole
    if 0 < percent < 0.1:
        return "< 0.1%"
    if 99.9 < percent < 100:
        return "> 99.9%"
    return f"{percent:.0f}%" if percent in (0, 100) or 1 <= percent <= 99 else f"{percent:.1f}%"


def decimal(value: float | None) -> str:
    """A number from 0 to 1 with two digits; a dash for none."""
    return "—" if value is None else f"{value:.2f}"


def moment(value: datetime | None) -> Markup:
    """A moment in UTC, marked up as one; a dash for none.

    >>> str(moment(datetime(2025, 3, 1, 12, 5)))
    '<time datetime="2025-03-01T12:05:00Z">1 Mar 2025, 12:05</time>'
    """
    if value is None:
        return Markup("—")
    text = f"{value.day} {value:%b %Y, %H:%M}"
    return Markup('<time datetime="{}">{}</time>').format(f"{value:%Y-%m-%dT%H:%M:%SZ}", text)


def day(value: date | None) -> Markup:
    """A day, marked up as one; a dash for none.

    >>> str(day(date(1605, 7, 1)))
    '<time datetime="1605-07-01">1 Jul 1605</time>'
    """
    if value is None:
        return Markup("—")
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), f"{value.day} {value:%b} {value.year}")


def age(then: datetime | None, now: datetime) -> str:
    """How long ago `then` was, in the largest unit that says it.

    >>> now = datetime(2025, 3, 1, 12)
    >>> age(datetime(2025, 3, 1, 9, 10), now), age(datetime(2025, 2, 27, 11), now), age(now, now)
    ('2 hours ago', '2 days ago', 'just now')
    """
    if then is None:
        return "never"
    passed = now - then
    for unit, length in (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1))):
        count = passed // length
        if count >= 1:
            return f"{count:,} {unit}{'s' if count > 1 else ''} ago"
    return "just now"


def seconds(value: float | None) -> str:
    """A duration.

    >>> seconds(3.14159), seconds(75.2), seconds(3700), seconds(None)
    ('3.1 s', '1 min 15 s', '1 h 1 min', '—')
    """
    if value is None:
        return "—"
    if value < 60:
        return f"{value:.1f} s"
    minutes, rest = divmod(round(value), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def breakable(name: str) -> Markup:
    """A name_with_underscores or a path that a narrow column may break after each part."""
    pieces = visible(name).replace("_", "_\0").replace("/", "/\0").split("\0")
    return Markup("<wbr>").join(pieces)


def reason(name: str) -> Markup:
    """A reject's reason, readable and breakable.

    >>> str(reason("failed_expectation:label_known"))
    'label_<wbr>known'
    """
    return breakable(name.removeprefix("failed_expectation:"))


def cell(value: Any) -> Any:
    """A value of a chart's table: a count, a share from 0 to 1, a moment, or text.

    >>> cell(12345), cell(0.25), cell("Oslo"), cell(None)
    ('12,345', '25%', 'Oslo', '—')
    """
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, float):
        return share(value, 1)
    return number(value) if value is None or isinstance(value, int) else value


def spoken(name: str) -> str:
    """A rule's name as words.

    >>> spoken("cue_after")
    'cue after'
    """
    return name.replace("_", " ")


def is_web(address: str | None) -> bool:
    """Whether an address from outside may become a link: a page of the web, and no script.

    >>> is_web("https://example.org/a"), is_web("javascript:alert(1)"), is_web(None)
    (True, False, False)
    """
    return address is not None and address.startswith(("https://", "http://"))


FILTERS = {
    "number": number,
    "share": share,
    "decimal": decimal,
    "moment": moment,
    "day": day,
    "age": age,
    "seconds": seconds,
    "breakable": breakable,
    "reason": reason,
    "cell": cell,
    "spoken": spoken,
    "is_web": is_web,
}
"""The functions above as the templates call them."""
