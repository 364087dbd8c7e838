"""From the fields of a structured record (a JSON object, a row of a table) to a `Record`: by their usual names, or mapped."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.records import Record, Reject, costing_itself

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "maintext", "article_text", "full_text", "plain_text", "article_body", "body_text",
        "story_text", "story_content",  "cleaned_text", "content_text", "raw_text", "paragraphs", "article", "story",
        "article_content", "news_content", "news_text", "post_content", "document_text", "content_elements",
    ),
    "html": ("html", "content_html", "body_html", "raw_html", "article_html"),
    "title": ("title", "headline", "heading", "head_line", "title_text", "web_title", "article_title", "news_title", "headlines"),
    "standfirst": ("standfirst", "subtitle", "subheadline", "sub_headline", "dek", "deck", "subheadlines"),
    "byline": (
        "byline", "author", "authors", "writer", "journalist", "creator", "by", "original_form", "contributor", "authors_byline",
        "credits", "_embedded",
    ),
    "publisher": (
        "publisher", "outlet", "publication", "newspaper", "media_name", "sitename", "site_name", "meta_site_name",
        "source_name", "source_hostname", "source", "source_common_name", "source_domain", "domain", "hostname", "site",
        "media_outlet", "publication_title", "pub_title", "pub_frosting_title",
    ),
    "url": (
        "url", "link", "permalink", "canonical_url", "source_url", "article_url", "web_url", "document_identifier", "href",
        "canonical_link", "main_entity_of_page", "document_url", "website_url",
    ),
    "date": (
        "published_at", "date_published", "publish_date", "published_date", "publication_date", "date_publish", "publishing_date",
        "pub_date", "published", "web_publication_date", "first_published", "first_published_at", "date_posted", "posted_at",
        "article_date", "news_date", "date", "datetime", "issue_date", "seen_date", "timestamp", "created_at",
        "numeric_date", "numeric_pub_date", "sort_date", "alpha_pub_date", "date_gmt", "post_date_gmt", "post_date",
        "first_created", "version_created",
    ),
    "id": ("id", "guid", "_id", "article_id", "stories_id", "uuid", "doc_id", "document_id", "accession_number", "goid"),
}  # fmt: skip
"""The names that newsrooms' exports and crawlers give to a record's fields, the likelier ones first. Upper case, blanks,
hyphens and underscores make no difference: `Publication Date` is `publication_date`."""

INNER = (
    "name", "#text", "main", "value", "text", "title", "url", "@id", "rendered", "original", "display_name", "full_name",
    "$date", "$numberLong", "$oid", "basic", "by", "author",
)  # fmt: skip
"""Where a field is an object, what of it is meant: `{"author": {"name": "Ada Holm"}}`, `{"$date": "2026-03-12T09:15:00Z"}`."""

INNER_TEXT = ("#text", "main", "value", "rendered")
"""The same of an object that is a text and has none of a text's usual names."""

MAX_WRAPPERS = 3
"""So many objects may stand around the one that has the fields: `{"hit": {"_source": {"article": {…}}}}`."""

_MARKUP = re.compile(r"</p>|<br ?/?>|</div>|<html\b", re.IGNORECASE)
"""In a field of text, what makes HTML of it."""

MAX_LISTED = 50
"""Of a longer list of authors the rest is left out."""


class BadMapping(ValueError):
    """A mapping names a field that there is not."""


def plain_name(name: str) -> str:
    """A field's name without what writers of exports vary.

    >>> plain_name("Publication-Date") == plain_name("publicationDate") == plain_name("PUBLICATION_DATE")
    True
    """
    return "".join(character for character in name.casefold() if character.isalnum())


_PLAIN = {field: tuple(map(plain_name, names)) for field, names in NAMES.items()}


def find_fields(names: Iterator[str] | list[str], mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which of the names holds what: by the mapping first, by its usual names else.

    >>> find_fields(["Headline", "Body Text", "link", "n"])
    {'text': 'Body Text', 'title': 'Headline', 'url': 'link'}

    Raises:
        BadMapping: the mapping fills a field that a record does not have.
    """
    mapping = mapping or {}
    for field in mapping:
        if field not in NAMES:
            raise BadMapping(f"a record has no field '{field}'; its fields are {', '.join(NAMES)}")
    by_plain: dict[str, str] = {}
    listed = list(names)
    for name in listed:
        by_plain.setdefault(plain_name(name), name)
    found: dict[str, str] = {}
    for field, usual in _PLAIN.items():
        if field in mapping:
            found[field] = mapping[field]
        elif usual_name := next((by_plain[one] for one in usual if one in by_plain), None):
            found[field] = usual_name
    return found


def record_of(
    row: Mapping[str, Any],
    *,
    place: str,
    number: int | None,
    raw_sha256: str,
    format: str,
    encoding: str | None,
    mapping: Mapping[str, str] | None = None,
) -> Record | Reject:
    """The record that a row of fields is, or why it is none: `malformed_record` without a text, `invalid_date`."""
    find_fields([], mapping)
    record = Record(place, "", raw_sha256, number, format, encoding)
    return costing_itself(record.source_uri, raw_sha256, lambda: _filled(record, row, mapping))


def _filled(record: Record, row: Mapping[str, Any], mapping: Mapping[str, str] | None) -> Record | Reject:
    def reject(reason: str, detail: str) -> Reject:
        return Reject(record.source_uri, reason, detail, record.raw_sha256)

    row = unwrapped(row, mapping)
    fields = find_fields(_named(row), mapping)
    try:
        text = _text(_value(row, fields.get("text", "")))
        html = _value(row, fields.get("html", ""))
        if text is None and not isinstance(html, str):
            known = ", ".join(map(str, list(row)[:12])) or "none"
            return reject("malformed_record", f"no field with a text among: {known}")
        said = metadata_of(row, mapping)
    except NoSuchDay as error:
        return reject("invalid_date", f"field {fields['date']}: {error}")
    except RecursionError:
        return reject("malformed_record", "a field's value is nested too deeply")
    is_html = text is None or _MARKUP.search(text) is not None
    return replace(record, content=str(html) if text is None else text, is_html=is_html, fields=_used(row, fields), **said)


def unwrapped(row: Mapping[str, Any], mapping: Mapping[str, str] | None = None) -> Mapping[str, Any]:
    """The row with the fields of the object within it that has the article's, where it has no text of its own.

    Elasticsearch and the answers of papers' own interfaces keep them so; a mapping says itself where the text is.

    >>> row = unwrapped({"_id": "7", "_source": {"headline": "Dykes to be raised", "body": "Rain fell."}})
    >>> row["_id"], row["headline"], row["body"]
    ('7', 'Dykes to be raised', 'Rain fell.')
    """
    if mapping and {"text", "html"} & mapping.keys():
        return row
    for _ in range(MAX_WRAPPERS):
        name = next((name for name, value in row.items() if _is_wrapped(name, value)), None)
        if name is None or _has_own_text(row):
            return row
        row = {**{other: value for other, value in row.items() if other != name}, **row[name]}
    return row


def is_article(row: Mapping[str, Any]) -> bool:
    """Whether a row is an article itself, or wraps one, so that what it lists beside are others: related ones, comments."""
    return has_article(unwrapped(row)) or _has_own_text(row)


def has_article(value: Any) -> bool:
    """Whether a value is an object with a text and something else of an article's."""
    if not isinstance(value, Mapping):
        return False
    fields = find_fields(_named(value))
    return bool({"text", "html"} & fields.keys()) and bool({"title", "url", "date", "byline"} & fields.keys())


def _is_wrapped(name: str, value: Any) -> bool:
    return isinstance(value, Mapping) and (name == "_source" or has_article(value) or any(map(has_article, value.values())))


def _has_own_text(row: Mapping[str, Any]) -> bool:
    fields = find_fields(_named(row))
    texts = [row[fields[field]] for field in ("text", "html") if field in fields]
    return any(isinstance(text, str | list) or (isinstance(text, Mapping) and not has_article(text)) for text in texts)


def _used(row: Mapping[str, Any], fields: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The fields that hold something, each with its name in the row; one text is enough."""
    used = [(field, name) for field, name in fields.items() if _value(row, name) not in (None, "", [])]
    return tuple(pair for pair in used if pair[0] != "html" or "text" not in dict(used))


def metadata_of(row: Mapping[str, Any], mapping: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What the fields of a row say of the article, by the names of the record's own fields; without its text.

    Raises:
        NoSuchDay: the date is one of a day that does not exist.
    """
    fields = find_fields(_named(row), mapping)
    said = {field: _value(row, name) for field, name in fields.items()}
    moment = _moment(said.get("date"))
    lines = {field: _line(said.get(field)) for field in ("publisher", "title", "standfirst", "byline")}
    lines["publisher"] = lines["publisher"] or _line(_value(row, "html.source_info.publisher"))
    if _address(lines["publisher"]):
        lines["publisher"] = None
    if _address(lines["byline"]):
        lines["byline"] = None
    return {
        **lines,
        "own_id": _line(said.get("id")),
        "url": _address(_line(said.get("url"))) or _inner_address(row),
        "published_date": moment.day if moment else None,
        "published_at": moment.at if moment else None,
        "date_evidence": "metadata" if moment else None,
    }


def _named(row: Mapping[str, Any]) -> list[str]:
    """The fields that hold something, in order: news-please writes `"text": null` beside its `maintext`."""
    return [name for name, value in row.items() if isinstance(name, str) and value is not None and value not in ("", [])]


def _inner_address(row: Mapping[str, Any]) -> str | None:
    """The address where no field of its own has it: trafilatura's `source`, and what fundus keeps with the page."""
    page = next((value for name, value in row.items() if name == "html" and isinstance(value, Mapping)), {})
    sources = [value for name, value in row.items() if isinstance(name, str) and plain_name(name) == "source"]
    found = (_address(_line(value)) for value in (*sources, page.get("responded_url"), page.get("requested_url")))
    return next((address for address in found if address), None)


def _value(row: Mapping[str, Any], name: str) -> Any:
    """The field's value; a mapped name may lead into objects: `headline.main`."""
    if name in row:
        return row[name]
    value: Any = row
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def _text(value: Any) -> str | None:
    """A text; of a list of paragraphs, these divided by blank lines."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value:
        parts = [_text(one) for one in value]
        return "\n\n".join(part for part in parts if part)
    if isinstance(value, Mapping):
        # fundus gives a summary and sections, each of them a headline and paragraphs.
        parts = [_text(value[name]) for name in ("summary", "headline", "sections", "paragraphs") if value.get(name)]
        if parts:
            return "\n\n".join(part for part in parts if part)
        return next((_text(value[name]) for name in (*NAMES["text"], *INNER_TEXT) if value.get(name)), None)
    return None


def _line(value: Any) -> str | None:
    """A value as one line; of a list of names, these joined by commas; None for an empty one."""
    for _ in range(MAX_WRAPPERS):
        if isinstance(value, Mapping):
            value = next((value[name] for name in INNER if name in value), None)
    if isinstance(value, list):
        value = ", ".join(line for one in value[:MAX_LISTED] if (line := _line(one)))
    if value is None or isinstance(value, bool) or value != value:
        return None
    line = " ".join(str(value).split())
    # A list that a table has as text: "['Ada Holm', 'Jo Reyes']".
    if line.startswith("[") and line.endswith("]"):
        try:
            listed = json.loads(line.replace("'", '"'))
        except (ValueError, RecursionError):
            return line
        return _line(listed) if isinstance(listed, list) else line
    return line or None


def _address(line: str | None) -> str | None:
    """The line if it is an address on the web."""
    return line if line and line.startswith(("http://", "https://")) and " " not in line else None


def _moment(value: Any) -> Moment | None:
    if value is None or isinstance(value, bool) or value != value:
        return None
    if hasattr(value, "isoformat"):
        value = value.isoformat()
    line = _line(value)
    return read_moment(line) if line else None
