"""From the fields of a structured record (a JSON object, a row of a table) to a `Record`: by their usual names, or mapped."""

import json
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from transforms.reading.blocks import text_of
from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.field_names import find_fields, plain_name
from transforms.reading.records import Record, Reject, costing_itself

INNER = (
    "name", "#text", "main", "value", "text", "title", "nombre", "nom", "nome", "navn", "namn", "nama", "isim", "имя", "姓名",
    "名前", "이름", "url", "@id", "rendered", "original", "display_name", "full_name", "byline", "$date", "$numberLong", "$oid",
    "basic", "by", "author", "person", "label", "node", "attributes", "data", "iso", "seconds", "items", "contributor", "writer",
    "$t", "full", "headline", "organisation", "organization", "company",
)  # fmt: skip
"""Where a field is an object, what of it is meant: `{"author": {"name": "Ada Holm"}}`, `{"$date": "2026-03-12T09:15:00Z"}`."""

MAX_INNER = 3
"""So many objects may stand around what is meant."""

NAME_PARTS = (
    ("first", "last"),
    ("firstname", "lastname"),
    ("givenname", "familyname"),
    ("forename", "surname"),
    ("fname", "lname"),
    ("prenom", "nom"),
    ("prénom", "nom"),
    ("nombre", "apellido"),
    ("nombre", "apellidos"),
    ("vorname", "nachname"),
    ("nome", "cognome"),
    ("nome", "sobrenome"),
    ("fornavn", "etternavn"),
    ("имя", "фамилия"),
)
"""A name in two fields, as `plain_name` gives their names."""

_INNER = tuple(dict.fromkeys(plain_name(name) if name[0] != "@" else name for name in INNER))
_OTHER_ROLE = re.compile(r"photo|picture|camera|video|illustrat|graphic|edit(?:or|ed|ing)\b|translat|produc", re.IGNORECASE)
"""Roles beside an article that are not its writer's."""

DATA = (
    "meta",
    "metadata",
    "info",
    "header",
    "properties",
    "attributes",
    "details",
    "yoastheadjson",
    "seo",
    "opengraph",
    "og",
    "timestamps",
    "dates",
)
"""Objects that say of the text beside them what it is, as `plain_name` gives their names."""

AROUND = ("fields", "attributes", "data", "article", "story", "post", "node", "item", "document", "doc", "source", "details")
"""Objects that hold the text, and may hold nothing else, of a row that says itself what the article is."""

OTHERS = (
    "related",
    "next",
    "previous",
    "prev",
    "parent",
    "recommended",
    "more",
    "trending",
    "latest",
    "comments",
    "comment",
    "ad",
)
"""Objects within a row that are other articles, or none."""

MAX_WRAPPERS, MAX_OBJECTS = 5, 100
"""So many objects may stand around the one that has the fields (`{"hit": {"_source": {"article": {…}}}}`), of so many
that are looked at."""

_MARKUP = re.compile(r"</p>|<br ?/?>|</div>|<html\b", re.IGNORECASE)
"""In a field of text, what makes HTML of it."""

MAX_LOOKED_AT = 3
"""So many of a list show whether it is one of articles."""

MIN_NAME_WORDS = 4
"""An article's `name` has so many words, and a writer's or an outlet's seldom. Chosen by hand."""

MAX_LISTED = 50
"""Of a longer list of authors the rest is left out."""


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
    row = unwrapped(row, mapping)
    fields = find_fields(_named(row), mapping)
    try:
        text = text_of(_value(row, fields.get("text", "")))
        html = _value(row, fields.get("html", ""))
        if text is None and not isinstance(html, str):
            known = ", ".join(map(str, list(row)[:12])) or "none"
            return record.rejected("malformed_record", f"no field with a text among: {known}")
        said = metadata_of(row, mapping)
    except NoSuchDay as error:
        return record.rejected("invalid_date", f"field {fields['date']}: {error}")
    except RecursionError:
        return record.rejected("malformed_record", "a field's value is nested too deeply")
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
    # Behind '_source' the text may stand deeper.
    for _ in range(2):
        for name in _way_to_article(row):
            row = {**{other: value for other, value in row.items() if other != name}, **row[name]}
    return _with_data(row)


def _way_to_article(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the objects within one another that lead from a row without a text to the nearest with an article's."""
    if _has_own_text(row):
        return ()
    has_title = "title" in find_fields(_named(row))
    waiting: deque[tuple[tuple[str, ...], Mapping[str, Any]]] = deque([((), row)])
    for _ in range(MAX_OBJECTS):
        if not waiting:
            break
        way, outer = waiting.popleft()
        inner = [(name, value) for name, value in list(outer.items())[:MAX_OBJECTS] if _may_wrap(name, value)]
        for name, value in inner:
            if name == "_source" or has_article(value) or (has_title and _holds_text(name, value)):
                return (*way, name)
        if len(way) + 1 < MAX_WRAPPERS:
            waiting += [((*way, name), value) for name, value in inner]
    return ()


def _with_data(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with what an object beside its text says of the article: `{"text": …, "meta": {"title": …, "author": …}}`."""
    fields = find_fields(_named(row))
    for name, value in row.items():
        if isinstance(value, Mapping) and plain_name(str(name)) in DATA:
            inner = find_fields(_named(value))
            row = {**{value_name: value[value_name] for field, value_name in inner.items() if field not in fields}, **row}
    return row


def is_article(row: Mapping[str, Any]) -> bool:
    """Whether a row is an article itself, or wraps one, so that what it lists beside are others: related ones, comments."""
    return has_article(unwrapped(row)) or _has_own_text(row)


def is_story(value: Any) -> bool:
    """Whether a value is an object with a headline and a text, or wraps one: `{"node": {"title": …, "text": …}}`."""
    return isinstance(value, Mapping) and any(
        {"title", "text"} <= fields or {"title", "html"} <= fields
        for fields in (set(find_fields(_named(one))) for one in (value, unwrapped(value)))
    )


def has_article(value: Any) -> bool:
    """Whether a value is an object with a text and something else of an article's."""
    if not isinstance(value, Mapping):
        return False
    fields = find_fields(_named(_with_data(value)))
    return bool({"text", "html"} & fields.keys()) and bool({"title", "url", "date", "byline"} & fields.keys())


def _may_wrap(name: Any, value: Any) -> bool:
    """Whether an article may be in this object of a row: it is not another one, and not several of them by their numbers."""
    if not isinstance(name, str) or not isinstance(value, Mapping) or plain_name(name) in OTHERS:
        return False
    return sum(isinstance(one, Mapping) and _is_whole(one) for one in list(value.values())[:MAX_LOOKED_AT]) < 2


def _holds_text(name: str, value: Any) -> bool:
    is_around = isinstance(value, Mapping) and plain_name(str(name)) in AROUND
    return is_around and bool({"text", "html"} & find_fields(_named(value)).keys())


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
    lines["publisher"] = lines["publisher"] or _line(_value(row, "html.source_info.publisher")) or _provider(row)
    lines["title"] = lines["title"] or _name_of_article(row)
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


def _provider(row: Mapping[str, Any]) -> str | None:
    """Who provided the article to a search engine that names it by an object; a name alone may be a database's."""
    provider = row.get("provider")
    return _line(provider) if isinstance(provider, list | Mapping) else None


def _name_of_article(row: Mapping[str, Any]) -> str | None:
    """What schema.org calls a headline, too, where it has the words of one."""
    name = row.get("name")
    return name if isinstance(name, str) and len(name.split()) >= MIN_NAME_WORDS else None


def _named(row: Mapping[str, Any]) -> list[str]:
    """The fields that hold something, in order: news-please writes `"text": null` beside its `maintext`."""
    return [
        name for name, value in row.items() if isinstance(name, str) and value not in (None, "", []) and not _lists_others(value)
    ]


def _lists_others(value: Any) -> bool:
    """Whether a value is a list of articles, each with its headline, its text and more, and so no text of an article."""
    return isinstance(value, list) and any(isinstance(one, Mapping) and _is_whole(one) for one in value[:MAX_LOOKED_AT])


def _is_whole(value: Mapping[str, Any]) -> bool:
    fields = find_fields([name for name, held in value.items() if isinstance(name, str) and held not in (None, "", [])])
    return (
        {"title"} < fields.keys() and bool({"text", "html"} & fields.keys()) and bool({"url", "date", "byline"} & fields.keys())
    )


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


def _line(value: Any) -> str | None:
    """A value as one line; of a list of names, these joined by commas; None for an empty one."""
    for _ in range(MAX_INNER):
        if isinstance(value, Mapping):
            value = _meant(value)
    if isinstance(value, list):
        writers = [one for one in value[:MAX_LISTED] if not (isinstance(one, Mapping) and _is_other(one))]
        value = ", ".join(line for one in writers or value[:MAX_LISTED] if (line := _line(one)))
    if value is None or isinstance(value, bool | Mapping) or value != value:
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


def _meant(value: Mapping[str, Any]) -> Any:
    """What of an object is meant where a line is asked for.

    >>> _meant({"id": 7, "fullName": "Ada Holm"}), _meant({"first_name": "Ada", "last_name": "Holm"}), _meant({"id": 7})
    ('Ada Holm', 'Ada Holm', None)
    """
    by_plain = {plain_name(name) if name[:1] != "@" else name: held for name, held in value.items() if isinstance(name, str)}
    usual = next((by_plain[name] for name in _INNER if by_plain.get(name)), None)
    pairs = ([by_plain[name] for name in pair if isinstance(by_plain.get(name), str)] for pair in NAME_PARTS)
    parts = max(pairs, key=len)
    # French has 'nom' for a whole name and for a surname.
    return usual if usual is not None and usual not in parts else " ".join(parts) or None


def _is_other(writer: Mapping[str, Any]) -> bool:
    """Whether one of those who are listed with an article did not write it, but took its pictures, or edited it."""
    role = writer.get("role") or writer.get("type")
    return isinstance(role, str) and _OTHER_ROLE.search(role) is not None


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
