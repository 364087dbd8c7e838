"""JSON-LD: what a page's scripts of data say of its article, in the words of schema.org."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from transforms.reading.dates import NoSuchDay
from transforms.reading.fields import metadata_of

ARTICLE_TYPES = (
    "newsarticle", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
    "reviewnewsarticle", "askpublicnewsarticle", "liveblogposting", "blogposting", "report", "article",
)  # fmt: skip
"""schema.org's types of an article, in small letters."""

MAX_SCRIPTS = 20
"""JSON-LD blocks of a page that are looked at."""

MAX_NODES = 1_000
"""So many objects of a block are looked at."""

_WRAPPING = re.compile(r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*$")
"""What old pages put around a script, for programs that know none."""


def from_json_ld(tree: Any) -> dict[str, Any]:
    """What the page's first JSON-LD block of an article says, by the record's names."""
    blocks = list(_blocks(tree))
    named = {str(node["@id"]): node for block in blocks for node in _nodes(block) if "@id" in node and "name" in node}
    for article in (node for block in blocks for node in _nodes(block) if is_article(node)):
        said = {"text": html.unescape(str(article.get("articleBody") or "")), "date": article.get("datePublished")}
        row = {name: _resolved(article.get(name), named) for name in ("headline", "author", "publisher", "url")}
        try:
            fields = metadata_of({**row, "mainEntityOfPage": article.get("mainEntityOfPage")})
            fields["url"] = fields["url"] or metadata_of({"url": article.get("mainEntityOfPage")})["url"]
        except NoSuchDay:
            fields = {}
        return {**said, **{name: fields.get(name) for name in ("title", "byline", "publisher", "url")}}
    return {}


def _blocks(tree: Any) -> Iterator[Any]:
    for script in tree.xpath("//script[@type='application/ld+json']")[:MAX_SCRIPTS]:
        try:
            yield json.loads(_WRAPPING.sub("", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(block: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD block: itself, those of a list, and those of its graph."""
    waiting, looked_at = [block], 0
    while waiting and looked_at < MAX_NODES:
        looked_at += 1
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield one
            waiting.append(one.get("@graph"))


def is_article(node: Any) -> bool:
    """Whether an object of JSON-LD is an article."""
    if not isinstance(node, Mapping):
        return False
    kinds = node.get("@type")
    return any(str(kind).lower() in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _resolved(value: Any, named: Mapping[str, Any]) -> Any:
    """The value, or the object of the block that it refers to by its id; None for one that is not there."""
    if isinstance(value, list):
        return [found for one in value[:50] if (found := _resolved(one, named))]
    if isinstance(value, dict) and "@id" in value and "name" not in value:
        return named.get(str(value["@id"]))
    return value
