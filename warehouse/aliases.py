"""The user's own word on who is who: `aliases.csv` in the warehouse's folder, read whenever the catalog's views are built.

    label,name,means
    PERSON,Trudeau,Justin Trudeau
    ORG,RCMP,Royal Canadian Mounted Police
    PERSON,Clinton,Clinton

The last line keeps 'Clinton' apart from everybody of that surname. What was printed stays as it is: views join what is meant.
"""

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from transforms.tables.entity_ids import entity_id
from transforms.tables.schema import LABELS
from warehouse.database import wrong_with_file
from warehouse.errors import BadAliases
from warehouse.layout import read_own_text

HEADER = ("label", "name", "means")

MAX_FILE_BYTES = 50_000_000
"""A larger file was kept by no hand."""


@dataclass(frozen=True)
class Alias:
    """One override: the entity of that name means the entity `means_entity_id`, which is called `means_name`."""

    entity_id: str
    means_entity_id: str
    means_name: str


def aliases_path(data: Path) -> Path:
    """The hand-kept file."""
    return data / "aliases.csv"


def read_aliases(data: Path) -> tuple[Alias, ...]:
    """The overrides of the warehouse in `data`, in order; none when there is no file.

    Raises:
        BadAliases: the file cannot be read, or a line is wrong; the message names file, line and value.
    """
    path = aliases_path(data)
    if os.path.lexists(path) and (problem := wrong_with_file(path)):
        # Of a link's goal the message would show a line, and the next commit keep what fits.
        raise BadAliases(f"{path} cannot be read: {problem}")
    try:
        text = read_own_text(path, MAX_FILE_BYTES).removeprefix("\ufeff")
        return tuple(_checked(path, csv.reader(io.StringIO(text, newline=""), strict=True)))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadAliases(f"{path} cannot be read: {error}") from error


def _checked(path: Path, rows: Iterable[list[str]]) -> list[Alias]:
    aliases: dict[str, tuple[int, Alias]] = {}
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row]
        if number == 1:
            if tuple(cell.lower() for cell in cells) != HEADER:
                raise BadAliases(f"{path}, line 1: the columns are {','.join(HEADER)}, not {','.join(row)!r}")
            continue
        if not any(cells):
            continue
        alias = _alias(path, number, cells)
        if alias.entity_id in aliases:
            raise BadAliases(
                f"{path}, line {number}: {cells[1]!r} is given a meaning in line {aliases[alias.entity_id][0]} already"
            )
        aliases[alias.entity_id] = (number, alias)
    for number, alias in aliases.values():
        further = aliases.get(alias.means_entity_id)
        if further is not None and further[1].means_entity_id != alias.means_entity_id:
            raise BadAliases(
                f"{path}, line {number}: {alias.means_name!r} means {further[1].means_name!r} by line {further[0]}; "
                "name that one here"
            )
    return [alias for _, alias in aliases.values()]


def _alias(path: Path, number: int, cells: list[str]) -> Alias:
    if len(cells) != len(HEADER):
        raise BadAliases(
            f"{path}, line {number}: {len(HEADER)} values are needed ({','.join(HEADER)}), not {len(cells)}: {cells}"
        )
    label, name, means = cells
    if label not in LABELS:
        raise BadAliases(f"{path}, line {number}: the label {label!r} is none of {', '.join(LABELS)}")
    for column, value in (("name", name), ("means", means)):
        if not any(map(str.isalnum, value)):
            raise BadAliases(f"{path}, line {number}: the {column} {value!r} holds no name")
    return Alias(entity_id(label, name), entity_id(label, means), means)
