"""Front matter as static sites and note-takers write it: YAML between two lines of three hyphens, or TOML between plus signs."""

import re
import tomllib
from dataclasses import replace
from typing import Any

from transforms.reading.dates import NoSuchDay
from transforms.reading.fields import metadata_of
from transforms.reading.records import Record

_BLOCK = re.compile(r"\s*---[ \t]*\n(.{1,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)

_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(.{1,20000}?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)

_OPENING = re.compile(r"[\[{]|[-?:](?=[ \t]+[-?:][ \t])")
"""What nests: a bracket, and a mark of a list or a mapping with another behind it on the line."""

MAX_OPENINGS = 500
"""PyYAML's time grows with the square of the depth. Front matter has a few lists."""

MAX_DOTS = 50
"""Of a key, as in `a.b.c = 1`: tomllib's time grows with the cube of their number."""

_NULLS = ("~", "null", "Null", "NULL")


def read_yaml(record: Record, text: str) -> tuple[Record, str]:
    """The record with what the text's front matter says where its container said nothing, and the text behind it.

    A block that is no YAML of fields is text. An alias (`*name`) is not followed: of a few lines it makes gigabytes. Every value
    is taken as the words that stand there: no number becomes one of more digits than can be printed.

    Raises:
        NoSuchDay: the front matter's date is one of a day that does not exist.
    """
    found = _BLOCK.match(text) or _TOML.match(text)
    if found is None:
        return record, text
    fields = _fields(found[1]) if found.re is _BLOCK else _toml_fields(found[1])
    if fields is None:
        return record, text
    try:
        said = metadata_of(fields)
    except NoSuchDay as error:
        raise NoSuchDay(f"date: {error.args[0]}", error.reason) from None
    said["date_evidence"] = "header" if said["published_date"] else None
    own = {name: value for name, value in said.items() if value is not None and getattr(record, name) is None}
    if record.published_date is not None:
        own = {name: value for name, value in own.items() if name not in ("published_at", "date_evidence")}
    return replace(record, **own, front_matter=found[1].strip()), text[found.end() :]


def _fields(block: str) -> dict[str, Any] | None:
    """The block's fields; None when it is no YAML, or none of fields."""
    import yaml

    if len(_OPENING.findall(block)) > MAX_OPENINGS:
        return None
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, Loader=yaml.BaseLoader)):
            return None
        fields = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not fields:
        return None
    return {name: value for name, value in fields.items() if value not in _NULLS}


def has_long_key(toml: str) -> bool:
    """Whether there may be a key of more parts than anybody writes.

    >>> has_long_key("schedule.every = '15m'"), has_long_key(".".join("a" * 100) + " = 1")
    (False, True)
    """
    return any(part.count(".") > MAX_DOTS for part in re.split(r"[=,{\n]", toml))


def _toml_fields(block: str) -> dict[str, Any] | None:
    """The fields of a block in TOML; None when it is none."""
    if len(_OPENING.findall(block)) > MAX_OPENINGS or has_long_key(block):
        return None
    try:
        return tomllib.loads(block) or None
    except (ValueError, RecursionError):
        return None
