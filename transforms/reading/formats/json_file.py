"""JSON: one article, a list of them, or an object that holds such a list (JSON Feed, an API's answer)."""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from transforms.reading.field_names import find_fields
from transforms.reading.fields import has_article, is_article, is_story, record_of
from transforms.reading.formats.json_lines import DEEPEST
from transforms.reading.formats.linked import is_article as is_linked_article
from transforms.reading.limits import MAX_DOCUMENT_BYTES, Stream, read_whole
from transforms.reading.records import NUMBER_MARK, Record, Reject, sha256

LISTS = (
    "articles",
    "items",
    "docs",
    "documents",
    "results",
    "stories",
    "hits",
    "entries",
    "records",
    "data",
    "response",
    "value",
)
"""Where an object holds its articles."""

DEEPEST_LIST, MOST_LOOKED_AT = 5, 1_000
"""So deep within an object, and among so many values of a level, a list of articles is looked for."""

SAMPLE = 20
"""So many of a list tell whether it is one of articles."""


def read_json(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The file's records; of a single object, one without a number."""
    raw = read_whole(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    digest = sha256(raw)
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode(json.detect_encoding(raw), "surrogatepass")
        # As characters a text may take four times its bytes; not beside these.
        del raw
        found = json.loads(text)
    except RecursionError:
        yield Reject(place, "malformed_record", f"no JSON that can be read: {DEEPEST}", digest)
        return
    except ValueError as error:
        yield Reject(place, "malformed_record", f"no JSON: {error}", digest)
        return
    del text
    rows, publisher = _listed(found)
    if rows is None:
        yield _record(found, place, None, digest, mapping, None)
        return
    for number, row in enumerate(rows, start=1):
        yield _record(row, place, number, sha256(json.dumps(row, sort_keys=True).encode()), mapping, publisher)


def _listed(found: Any) -> tuple[list[Any] | None, str | None]:
    """The list of rows in a JSON value, if it holds one; and a feed's own name."""
    publisher = None
    for _ in range(3):
        if isinstance(found, list):
            return found, publisher
        if not isinstance(found, dict):
            return None, None
        if "jsonfeed.org" in str(found.get("version")) and isinstance(found.get("title"), str):
            publisher = found["title"]
        if (rows := _rows_of_columns(found) or _named_rows(found)) is not None:
            return rows, publisher
        if isinstance(graph := found.get("@graph"), list) and (articles := [one for one in graph if is_linked_article(one)]):
            return articles, publisher
        name = next((name for name in LISTS if isinstance(found.get(name), list | dict)), None)
        inner = found[name] if name else None
        if isinstance(inner, list):
            # What is asked for may stand in a list of such a name, too: the articles are in another one.
            return (inner if any(map(_is_row, inner[:SAMPLE])) else _inner_rows(found) or inner), publisher
        if inner is None or not any(key in inner for key in LISTS):
            return None if is_article(found) else _inner_rows(found), publisher
        found = inner
    return None, None


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and is_article(value)


def _inner_rows(found: dict[str, Any]) -> list[Any] | None:
    """The nearest list of articles within an object, whatever it is called there: `{"posts": [{"title": …, "text": …}]}`.

    It may be an object, of articles by their numbers. What readers comment has a text, a writer and a day, but no headline.
    """
    level: list[Any] = [found]
    for _ in range(DEEPEST_LIST):
        values = [value for one in level for value in islice(one.values() if isinstance(one, dict) else one, MOST_LOOKED_AT)]
        for value in values:
            rows = (
                value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) and len(value) > 1 else []
            )
            looked_at = rows[:SAMPLE]
            stories = sum(map(is_story, looked_at))
            if stories and (2 * stories >= len(looked_at) if isinstance(value, list) else stories == len(looked_at)):
                return rows
        level = [value for value in values if isinstance(value, dict | list)][:MOST_LOOKED_AT]
    return None


def _rows_of_columns(found: dict[str, Any]) -> list[Any] | None:
    """The rows of a table that pandas wrote by its columns, or as a list of these and one of rows; None when it is neither.

    >>> _rows_of_columns({"text": {"0": "Rain fell.", "1": "It rained."}})
    [{'text': 'Rain fell.'}, {'text': 'It rained.'}]
    >>> _rows_of_columns({"columns": ["text"], "index": [0], "data": [["Rain fell."]]})
    [{'text': 'Rain fell.'}]
    """
    columns = found.get("columns")
    rows = found.get("data") or found.get("rows")
    if isinstance(columns, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return [dict(zip(map(str, columns), row, strict=False)) for row in rows]
    if not all(isinstance(column, dict) for column in found.values()) or not {"text", "html"} & find_fields(list(found)).keys():
        return None
    if any(isinstance(cell, dict) for column in found.values() for cell in column.values()):
        return None
    keys = [column.keys() for column in found.values()]
    if any(one != keys[0] for one in keys) or has_article(next(iter(found.values()))):
        return None
    return [{name: column[key] for name, column in found.items()} for key in keys[0]]


def _named_rows(found: dict[str, Any]) -> list[Any] | None:
    """The articles of an object that holds nothing but articles, each by its own name: `{"17": {"title": …}, "18": …}`."""
    return list(found.values()) if len(found) > 1 and all(map(has_article, found.values())) else None


def _record(
    row: Any, place: str, number: int | None, digest: str, mapping: Mapping[str, str], publisher: str | None
) -> Record | Reject:
    if not isinstance(row, dict):
        source_uri = place if number is None else f"{place}{NUMBER_MARK}{number}"
        return Reject(source_uri, "malformed_record", f"a JSON {type(row).__name__}, not an object with fields", digest)
    given = {"publisher": publisher, **row} if publisher else row
    return record_of(given, place=place, number=number, raw_sha256=digest, format="json", encoding="utf-8", mapping=mapping)
