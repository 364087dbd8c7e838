"""Is the warehouse whole? Every byte of every Parquet file is read, and the rows are held against each other.

The audit has seen to the rows before they were published; this is for what happens behind our back: a disk that forgets, a file
that somebody deleted or edited.
"""

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.aliases import read_aliases
from warehouse.catalog import current_manifest_unchecked, naming_damage
from warehouse.database import confine, connect_to_memory, first_line, wrong_with_file
from warehouse.errors import WarehouseError
from warehouse.layout import snapshot_numbers, snapshot_path, unnamed_parquet
from warehouse.manifest import OF_ARTICLES, ParquetFile, read_manifest, write_manifest
from warehouse.views import create_views, stored_name

EXAMPLES = 5
"""So many rows of each kind are named."""


@dataclass(frozen=True)
class Fault:
    """One thing that is not as it was written.

    Attributes:
        place: The file, relative to the warehouse's folder, or the table.
        what: What is wrong there.
    """

    place: str
    what: str


@dataclass(frozen=True)
class Checkup:
    """What was found.

    Attributes:
        faults: What is wrong with files and rows.
        damaged: The Parquet files that cannot be read as they were written.
        articles: The articles that faults touch, by article_id, each with its source_uri where it is known.
        lost_articles: How many more articles stood in damaged files of which nothing else is left.
        unneeded: Files that nothing names; the next compaction deletes them.
        file_count: Parquet files read.
    """

    faults: tuple[Fault, ...] = ()
    damaged: tuple[ParquetFile, ...] = ()
    articles: dict[str, str | None] = field(default_factory=dict)
    lost_articles: int = 0
    unneeded: tuple[str, ...] = ()
    file_count: int = 0


RULES = {
    ("articles", "an article stands more than once"): "SELECT article_id FROM articles GROUP BY article_id HAVING count(*) > 1",
    ("mentions", "a mention stands more than once"): (
        "SELECT any_value(article_id) FROM mentions_as_extracted GROUP BY mention_id HAVING count(*) > 1"
    ),
    ("quotes", "a quotation stands more than once"): (
        "SELECT any_value(article_id) FROM quotes_as_extracted AS quotes GROUP BY quote_id HAVING count(*) > 1"
    ),
    (
        "mentions",
        "a mention's article does not stand",
    ): "SELECT article_id FROM mentions_as_extracted ANTI JOIN articles USING (article_id)",
    (
        "quotes",
        "a quotation's article does not stand",
    ): "SELECT article_id FROM quotes_as_extracted AS quotes ANTI JOIN articles USING (article_id)",
    ("signatures", "a signature's article does not stand"): (
        "SELECT article_id FROM signatures ANTI JOIN articles USING (article_id)"
    ),
    ("stories", "an article is in several stories"): "SELECT article_id FROM stories GROUP BY article_id HAVING count(*) > 1",
    ("stories", "a story's article does not stand"): "SELECT article_id FROM stories ANTI JOIN articles USING (article_id)",
    ("stories", "a story has not one first article, whose name it has"): (
        "SELECT unnest(list(article_id)) FROM stories GROUP BY story_id "
        "HAVING count(*) FILTER (WHERE is_first AND article_id = story_id) <> 1 OR count(*) FILTER (WHERE is_first) <> 1"
    ),
    ("mentions", "a mention's text is not what its offsets cut from the body"): (
        "SELECT article_id FROM mentions_as_extracted JOIN articles USING (article_id) "
        "WHERE text IS DISTINCT FROM substring(body, start_char + 1, end_char - start_char)"
    ),
    ("quotes", "a quotation's text is not what its spans cut from the body"): (
        "SELECT article_id FROM quotes_as_extracted AS quotes JOIN articles USING (article_id) "
        "WHERE text IS DISTINCT FROM array_to_string("
        "list_transform(spans, lambda s: substring(body, s.start_char + 1, s.end_char - s.start_char)), ' ')"
    ),
    ("quotes", "a quotation's cue is not what its offsets cut from the body"): (
        "SELECT article_id FROM quotes_as_extracted AS quotes JOIN articles USING (article_id) "
        "WHERE cue_text <> substring(body, cue_start_char + 1, cue_end_char - cue_start_char)"
    ),
    ("quotes", "a quotation's speaker is not what its offsets cut from the body"): (
        "SELECT article_id FROM quotes_as_extracted AS quotes JOIN articles USING (article_id) "
        "WHERE speaker_text <> substring(body, speaker_start_char + 1, speaker_end_char - speaker_start_char)"
    ),
    ("quotes", "a quotation's speaker is no mention of its article"): (
        "SELECT quotes.article_id FROM quotes_as_extracted AS quotes WHERE speaker_mention_id IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM mentions_as_extracted AS mentions "
        "WHERE mentions.mention_id = quotes.speaker_mention_id AND mentions.article_id = quotes.article_id)"
    ),
    ("articles", "a duplicate's original does not stand"): (
        "SELECT article_id FROM articles WHERE duplicate_of IS NOT NULL AND duplicate_of NOT IN (SELECT article_id FROM articles)"
    ),
}
"""What must never be, by table and in words: the query gives the articles of which it is so."""


def check(data: Path) -> Checkup:
    """Read the whole of the warehouse in `data`. Changes nothing.

    Raises:
        NoWarehouse: there is none in `data`.
        DamagedWarehouse, NotReadable: the catalog itself cannot be read; the message says what brings it back.
    """
    manifest = current_manifest_unchecked(data)
    damaged: dict[ParquetFile, str] = {}
    for file in manifest.live_files:
        if wrong := file_fault(data, file):
            damaged[file] = wrong
    faults = [Fault(file.path, wrong) for file, wrong in damaged.items()]
    readable = replace(manifest, files=tuple(file for file in manifest.live_files if file not in damaged))
    with naming_damage(data), contextlib.closing(connect_to_memory()) as connection:
        write_manifest(readable, connection)
        confine(connection, paths=[str(readable.root / file.path) for file in readable.live_files])
        create_views(readable, connection, read_aliases(data), comments=False)
        spoiled = {file.table for file in damaged}
        # Rows whose other half lies in a damaged file are its victims, no faults of their own.
        rules = {key: query for key, query in RULES.items() if not spoiled & set(OF_ARTICLES)}
        touched: set[str] = set()
        for (table, what), query in rules.items():
            ids = [
                row[0]
                for row in connection.execute(f"SELECT DISTINCT article_id FROM ({query}) AS found (article_id)").fetchall()
            ]
            if ids:
                faults.append(Fault(table, f"{what}: {len(ids):,}, as in article {', '.join(sorted(ids)[:EXAMPLES])}"))
                touched |= set(ids)
        touched |= set(victims(damaged, connection))
        connection.register("touched", pa.table({"article_id": pa.array(sorted(touched), pa.string())}))
        known = connection.execute("SELECT article_id, source_uri FROM touched LEFT JOIN articles USING (article_id)").fetchall()
    faults_of_snapshots, named = _read_snapshots(data)
    faults += faults_of_snapshots
    needed = {file.path for file in manifest.files} | named
    articles = dict(known)
    in_lost_files = sum(file.article_count or 0 for file in damaged if file.table == "articles")
    nameless = sum(source is None for source in articles.values())
    return Checkup(
        faults=tuple(faults),
        damaged=tuple(damaged),
        articles=articles,
        lost_articles=max(0, in_lost_files - nameless),
        unneeded=tuple(path.relative_to(data).as_posix() for path in unnamed_parquet(data, needed)),
        file_count=len(manifest.live_files),
    )


def file_fault(data: Path, file: ParquetFile) -> str | None:
    """What is wrong with a Parquet file, in words; None when every byte of it is as it was written."""
    path = data / file.path
    if problem := wrong_with_file(path, within=data):
        return problem
    try:
        size = path.stat().st_size
        if size != file.byte_count:
            return f"it has {size:,} bytes instead of {file.byte_count:,}"
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        if file.sha256 is not None:
            return None if digest == file.sha256 else "its content is not what was written"
        with pq.ParquetFile(path) as parquet:
            rows = sum(part.num_rows for part in parquet.iter_batches())
    except OSError as error:
        return f"it cannot be read ({error.strerror or error})"
    except pa.ArrowException as error:
        return f"its content is not what was written ({first_line(error)})"
    return None if rows == file.row_count else f"it has {rows:,} rows instead of {file.row_count:,}"


def victims(damaged: Sequence[ParquetFile] | dict[ParquetFile, str], connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The articles that may have lost rows with the damaged files, by article_id; the views show what is left.

    The rows of an article stand in one file per table. So of a lost file of mentions the victims are those that have none left;
    some never had any, and reading them again does no harm. Of a lost file of articles those are found that have other rows.
    """
    found: set[str] = set()
    for table in {file.table for file in damaged}:
        if table == "articles":
            query = (
                "SELECT article_id FROM mentions_as_extracted ANTI JOIN articles USING (article_id) "
                "UNION SELECT article_id FROM quotes_as_extracted ANTI JOIN articles USING (article_id) "
                "UNION SELECT article_id FROM articles WHERE duplicate_of NOT IN (SELECT article_id FROM articles)"
            )
        elif table in OF_ARTICLES:
            query = (
                f"SELECT article_id FROM articles ANTI JOIN {stored_name(table)} USING (article_id) WHERE duplicate_of IS NULL"
            )
        else:
            continue
        found |= {row[0] for row in connection.execute(query).fetchall()}
    return sorted(found)


def _read_snapshots(data: Path) -> tuple[list[Fault], set[str]]:
    """What is wrong with snapshots, and the files that the others name."""
    faults: list[Fault] = []
    named: set[str] = set()
    for number in snapshot_numbers(data):
        path = snapshot_path(data, number)
        try:
            named |= read_manifest(path).live_sizes.keys()
        except WarehouseError as error:
            faults.append(Fault(path.relative_to(data).as_posix(), f"a snapshot that cannot be read: {error}"))
    return faults, named
