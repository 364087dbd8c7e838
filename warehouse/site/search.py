"""The search page: an index over quotations and names that is made here, by lunr, and asked in the browser, by lunr.js.

A browser that opens a file may not fetch others, but it may load scripts: so the index comes as scripts, in shards of some
thousand quotations by day of publication. The page loads the newest first, and older ones as far as they are needed.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib.resources import files
from typing import Any

import duckdb

from transforms.accents import decomposed
from warehouse.site.formats import visible
from warehouse.site.index import Documents, script, scripts
from warehouse.site.pages import Pages, Told
from warehouse.site.selection import Row, rows, stream
from warehouse.site.templating import page

QUOTES_A_SHARD = 4_000
"""About 2 MB of script. A day is never divided."""

UNDATED = "undated"
"""Stands in the name of the shard whose quotations have no date."""


@dataclass(frozen=True)
class Shard:
    """The quotations of some days on end; of those without a date if there is no first day."""

    first: date | None
    last: date | None
    quotes: int

    @property
    def path(self) -> str:
        """The shard's script, named by its first day."""
        return f"search/quotations-{self.first.isoformat() if self.first else UNDATED}.js"


def write_search(connection: duckdb.DuckDBPyConnection, pages: Pages, told: Told) -> None:
    """Write the search page and its index, of which only the shards that have changed are made."""
    shards = in_shards(rows(connection, "search/days"))
    initials = rows(connection, "search/initials")
    changed = []
    for shard in shards:
        documents = _quotations(connection, shard)
        if pages.is_current(shard.path, _made_of(documents)):
            pages.keep(shard.path)
            told.advance(shard.quotes)
        else:
            changed.append(shard)
    wanted = (_quotations(connection, shard) for shard in changed)
    for shard, (documents, text) in zip(changed, scripts(wanted, len(changed)), strict=True):
        pages.write(shard.path, text, _made_of(documents))
        told.advance(shard.quotes)
    for initial in initials:
        names = _names(connection, initial)
        pages.put(initial["path"], _made_of(names), partial(script, names))
    pages.put_text(
        "search/index.html",
        page(
            "search",
            section="search",
            root="../",
            quotation_shards=[
                [_file(shard.path), shard.first.isoformat() if shard.first else None] for shard in reversed(shards)
            ],
            name_shards=[_file(initial["path"]) for initial in initials],
            quotes=sum(shard.quotes for shard in shards),
        ),
    )


def in_shards(days: Sequence[Row]) -> list[Shard]:
    """The days divided into shards, from the oldest on, so that a new day changes the last shard only.

    Args:
        days: Rows of `day` and `quotes`, oldest first; those without a date, None, before all.
    """
    shards: list[Shard] = []
    for row in days:
        last = shards[-1] if shards else None
        if last is None or last.first is None or last.quotes >= QUOTES_A_SHARD:
            shards.append(Shard(row["day"], row["day"], row["quotes"]))
        else:
            shards[-1] = Shard(last.first, row["day"], last.quotes + row["quotes"])
    return shards


def folded(text: str) -> str:
    """The text as it is indexed and asked for: without accents, with straight apostrophes. `search.js` does the same.

    >>> folded("Zoë’s café")
    "Zoe's cafe"
    """
    plain = decomposed(text.replace("’", "'"))
    return "".join(character for character in plain if not "\u0300" <= character <= "\u036f")


@cache
def lunr_script() -> str:
    """lunr.js, which comes with MkDocs."""
    return files("mkdocs.contrib.search").joinpath("templates", "search", "lunr.js").read_text(encoding="utf-8")


def _quotations(connection: duckdb.DuckDBPyConnection, shard: Shard) -> Documents:
    shown, indexed = [], []
    for row in stream(connection, "search/quotations", first=shard.first, last=shard.last):
        who = row["speaker_name"] or row["speaker_text"] or ""
        day = row["published_date"].isoformat() if row["published_date"] else ""
        address = f"{row['page']}#q{row['quote_index']}"
        shown.append([visible(value) for value in (row["text"], who, row["publisher"] or "", day, address)])
        indexed.append({"text": folded(row["text"]), "who": folded(who)})
    return Documents(_file(shard.path), _json(shown), indexed, ("text", "who"))


def _names(connection: duckdb.DuckDBPyConnection, initial: Row) -> Documents:
    shown, indexed = [], []
    for row in stream(connection, "search/names", initial=initial["initial"]):
        shown.append([visible(row["name"]), visible(row["role"] or ""), row["address"], row["quotes"]])
        indexed.append({"name": folded(row["name"]), "other": folded(" ".join(row["aliases"]))})
    return Documents(_file(initial["path"]), _json(shown), indexed, ("name", "other"))


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _made_of(documents: Documents) -> str:
    return hashlib.sha256(f"{documents.shown}{_json(documents.indexed)}".encode()).hexdigest()


def _file(path: str) -> str:
    return path.removeprefix("search/")
