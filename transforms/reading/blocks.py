"""The text of a structured record's field: a text, a list of paragraphs, or the blocks that an editor's program keeps."""

import html
import re
from collections.abc import Mapping
from typing import Any

TEXTS = (
    "text", "body", "content", "html", "inner_html", "innerHTML", "paragraphs", "article", "story", "content_elements", "blocks",
    "children", "items", "#text", "main", "value", "rendered", "data", "root", "json", "$t", "_text",
)  # fmt: skip
"""Where an object that is a text, or a block of one, has it; the likelier ones first."""

SECTIONS = ("summary", "headline", "sections", "paragraphs")
"""fundus gives a summary and sections, each of them a headline and paragraphs."""

KINDS = ("type", "kind", "_type", "nodeType", "blockName", "__typename", "block_type")
"""Where a block says what it is."""

_NO_TEXT = re.compile(
    r"image|photo|picture|figure|video|audio|podcast|gallery|slideshow|embed|iframe|script|interstitial|related|readmore|read_more|"
    r"newsletter|advert|^ads?$|promo|divider|spacer|social|tweet|instagram|youtube|facebook|button|recirc|pull_?-?quote|caption|"
    r"link_list|byline|author|map$|chart|asset-hyperlink$|poll$",
    re.IGNORECASE,
)
"""Kinds of blocks that are no text of the article: pictures, links to other articles, a quotation that is printed twice."""

_PARAGRAPH = re.compile(
    r"(?:core/)?(?:p|text|block|[a-z-]*paragraph|para|h[1-6]|head(?:ing|er)(?:-?\d)?|(?:block)?-?quote|list-?item|li)",
    re.IGNORECASE,
)
"""Kinds of blocks whose words are kept in pieces, some of them bold or a link."""

_PIECE = re.compile(r"text|span|link|[a-z-]*hyperlink|mark|emphasis|strong|bold|italic|leaf|", re.IGNORECASE)
"""Kinds of such pieces; many have none."""

_MARKUP = re.compile(r"</?[a-z][^<>]{0,500}>|&\w{2,8};", re.IGNORECASE)

DEEPEST = 40
"""Blocks in one another are read so deep."""


def text_of(value: Any) -> str | None:
    """A text, its paragraphs divided by blank lines; None where the value holds none. It is HTML where a part of it is.

    >>> text_of({"blocks": [{"type": "paragraph", "data": {"text": "Rain fell."}}, {"type": "image", "data": {"caption": "A"}}]})
    'Rain fell.'
    >>> text_of([{"type": "paragraph", "children": [{"text": "Rain "}, {"text": "fell."}]}, {"type": "quote", "text": "Again."}])
    'Rain fell.\\n\\nAgain.'
    """
    if isinstance(value, str):
        return value
    parts = _parts(value, DEEPEST)
    if parts is None:
        return None
    parts = [part for part in parts if part.strip()]
    if any(map(_MARKUP.search, parts)):
        return "\n".join(part if _MARKUP.search(part) else f"<p>{html.escape(part, quote=False)}</p>" for part in parts)
    return "\n\n".join(parts)


def _parts(value: Any, depth: int) -> list[str] | None:
    """The value's paragraphs; None where it is no text."""
    if isinstance(value, str):
        return [value]
    if depth == 0:
        return None
    if isinstance(value, list):
        found = [part for one in value if (part := _parts(one, depth - 1))]
        return [line for part in found for line in part] if value else None
    if not isinstance(value, Mapping) or _NO_TEXT.search(_kind(value)):
        return None
    if value.get("sections") or value.get("paragraphs"):
        sections = [part for name in SECTIONS if value.get(name) and (part := _parts(value[name], depth - 1))]
        return [line for part in sections for line in part]
    if _PARAGRAPH.fullmatch(_kind(value)) and (line := _words(value, depth)):
        return [line]
    name = next((name for name in TEXTS if value.get(name) and isinstance(value[name], str | list | Mapping)), None)
    return None if name is None else _parts(value[name], depth - 1)


def _words(value: Any, depth: int) -> str | None:
    """The words of a paragraph that is kept in pieces; None where it is not."""
    pieces = next((value[name] for name in ("children", "content") if isinstance(value.get(name), list)), None)
    if not pieces or depth == 0:
        return None
    words = []
    for piece in pieces:
        if not isinstance(piece, Mapping) or not _PIECE.fullmatch(_kind(piece)):
            return None
        own = next((piece[name] for name in ("text", "value") if isinstance(piece.get(name), str)), None)
        inner = own if own is not None else _words(piece, depth - 1)
        if inner is None:
            return None
        words.append(inner)
    return "".join(words)


def _kind(value: Mapping[str, Any]) -> str:
    return next((value[name] for name in KINDS if isinstance(value.get(name), str)), "")
