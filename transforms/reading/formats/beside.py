"""What a page says of its article beside the text: its meta elements, and lists of what is called what."""

from typing import Any

from transforms.reading.dates import Moment
from transforms.reading.field_names import find_fields
from transforms.reading.headlines import Line
from transforms.reading.stamps import Front, read_label

META = {
    "url": ("og:url",),
    "title": ("og:title", "twitter:title", "dc.title"),
    "byline": ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
    "publisher": ("og:site_name", "application-name", "dc.publisher"),
    "date": (
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate", "publish-date",
        "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "date", "sailthru.date",
    ),
    "standfirst": (),
}  # fmt: skip
"""The names of meta elements, in small letters, the surer ones first."""

_OF_OTHERS = ("twitter:", "fb:", "og:image", "og:video", "og:audio", "og:locale")
"""Beginnings of the names of meta elements that are not the article's: `twitter:creator` is an account."""

MAX_PAIRS, MAX_LABEL_WORDS, MAX_VALUE_WORDS = 8, 3, 12
"""A list that tells of an article what it is has no more pairs, and these no more words."""


def from_meta(tree: Any) -> dict[str, Any]:
    """What the page's meta elements and its canonical link say.

    Writer and day are also told by names of a publisher's own, of which the last part is a usual one: `cXenseParse:author`.
    """
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            values.setdefault(name.lower(), content)
    said = {field: next((values[name] for name in names if name in values), None) for field, names in META.items()}
    own = {name.replace(".", ":").rpartition(":")[2]: name for name in values if not name.startswith(_OF_OTHERS)}
    fields = find_fields(own)
    for field in ("byline", "date"):
        if said[field] is None and field in fields:
            said[field] = values[own[fields[field]]]
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    said["url"] = next((one for one in (*canonical[:1], said["url"]) if str(one).startswith(("http://", "https://"))), None)
    if said["byline"] and said["byline"].startswith(("http://", "https://")):
        said["byline"] = None
    return said


def take_lists(tree: Any) -> tuple[str | None, Moment | None, list[str]]:
    """The writer and the day that the page's lists of terms name, and the lists' lines; these lists are taken out of the tree.

    `<dl><dt>Author</dt><dd>Ada Holm</dd><dt>Date</dt><dd>12 March 2026</dd></dl>` is no part of the text.
    """
    front, lines = Front(title=""), list[str]()
    for listed in tree.xpath("//dl | //table[not(.//table)]")[:MAX_PAIRS]:
        terms, values = _pairs(listed)
        if len(terms) != len(values) or not 0 < len(terms) <= MAX_PAIRS:
            continue
        if any(len(one.split()) > MAX_LABEL_WORDS for one in terms) or any(len(one.split()) > MAX_VALUE_WORDS for one in values):
            continue
        printed = [f"{term.rstrip(' :')}: {value}" for term, value in zip(terms, values, strict=True)]
        told = front
        for line in printed:
            told = read_label(Line(line, 0, 0, True), told) or told
        if told.byline != front.byline or told.published_date != front.published_date:
            front, lines = told, [*lines, *printed]
            listed.drop_tree()
    return front.byline, Moment(front.published_date, front.published_at) if front.published_date else None, lines


def _pairs(listed: Any) -> tuple[list[str], list[str]]:
    """The terms and what they are, of a list, or of a table whose rows are such pairs."""
    if listed.tag == "dl":
        cells = [listed.xpath("./dt | ./div/dt"), listed.xpath("./dd | ./div/dd")]
    else:
        rows = [row.xpath("./th | ./td") for row in listed.xpath(".//tr")[: MAX_PAIRS + 1]]
        cells = [[row[place] for row in rows] for place in (0, 1)] if rows and all(len(row) == 2 for row in rows) else [[], []]
    terms, values = ([" ".join(one.text_content().split()) for one in column] for column in cells)
    return terms, values
