"""From a text as its file has it to one that can be read: line ends, invisible characters, entities and markdown.

All offsets of the warehouse point into what is left, so they stay true whatever is taken out here.
"""

import html
import re

from transforms.accents import composed

_LINE_END = re.compile(r"\r\n?")
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Soft hyphens, zero-width spaces, byte order marks and controls of direction. The joiners U+200C and U+200D are kept: words of
several scripts and emoji are made with them."""
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?://|/|#|mailto:)[^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)")
_REFERENCE = re.compile(r"^ {0,3}\[([^\[\]\n]{1,60})\]:[ \t]+<?https?://\S{1,2000}[^\n]*\n?", re.MULTILINE)
_REFERRING = re.compile(r"!?\[([^\[\]\n]{1,300})\] ?\[[^\[\]\n]{0,60}\]")
_HEADING = re.compile(r"^#{1,6} +(?=\S)", re.MULTILINE)
_BOLD = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w@/\\.])_(?=[^\s_])([^_\n]{1,300}?)(?<=[^\s_])_(?!\w)")
_PARAGRAPH_TAG = re.compile(
    r" ?</?(?:p|div|br|li|ul|ol|blockquote|h[1-6]|figure|figcaption)(?:\s[^<>\n]{0,500})?/?> ?", re.IGNORECASE
)
_INLINE_TAG = re.compile(r"</?(?:b|i|em|strong|u|a|span|q|cite|small|mark|sup|sub|font)(?:\s[^<>\n]{0,2000})?/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])")


def clean(text: str) -> str:
    """The text with line feeds for line ends, composed characters, and without what cannot be seen.

    >>> clean("Rain\\u00adfall &quot;cafe\\u0301&quot;\\r\\n\\u200bon **Orland**")
    'Rainfall "café"\\non Orland'
    >>> clean('"Rain," said <a href="/x">_Ada Lind_</a>.')
    '"Rain," said Ada Lind.'
    """
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    text = _CONTROL.sub("", text)
    if "&" in text:
        text = _without_entities(text)
    if "</" in text:
        text = _INLINE_TAG.sub("", _PARAGRAPH_TAG.sub("\n", text))
    return _without_markdown(composed(text))


def _without_entities(text: str) -> str:
    """The text with its entities as the characters they stand for; those of a text that was escaped twice, too."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = _LINE_END.sub("\n", _ENTITY.sub(lambda found: html.unescape(found[0]), text))
    return _CONTROL.sub("", _INVISIBLE.sub("", text)).replace("\0", "")


def _without_markdown(text: str) -> str:
    """The text without what markdown adds to words; marks that stand alone, like `* * *`, are left."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "][" in text and _REFERENCE.search(text):
        text = _REFERRING.sub(r"\1", _REFERENCE.sub("", text))
    if "#" in text and _HEADING.search(text):
        # Who writes headings so writes emphasis so: '*By Ada Lind*'.
        text = _EMPHASIS.sub(r"\1", _HEADING.sub("", text))
    if "**" in text or "__" in text:
        text = _BOLD.sub(r"\2", text)
        text = _EMPHASIS.sub(r"\1", text)
    if "_" in text:
        text = _UNDERSCORED.sub(r"\1", text)
    return text
