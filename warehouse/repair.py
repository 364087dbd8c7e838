"""Mending a damaged warehouse: what is spoiled is taken out as a whole, so that the next run makes it anew from its source.

An article of which a part was lost goes with all of its rows: a warehouse never shows half of one.
"""

import contextlib
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from transforms.tables.schema import STORIES
from warehouse.aliases import read_aliases
from warehouse.catalog import current_manifest_unchecked, next_number, publish
from warehouse.check import Checkup, check
from warehouse.database import connect_to_memory
from warehouse.errors import DamagedWarehouse
from warehouse.layout import catalog_path, replacing, snapshot_numbers, snapshot_path, sync
from warehouse.lock import writing
from warehouse.manifest import OF_ARTICLES, REPAIR, SUPERSEDED, Commit, Manifest, ParquetFile, write_manifest
from warehouse.parquet import write_rows
from warehouse.replacement import others_superseded
from warehouse.snapshots import newest_good_snapshot
from warehouse.stories import told_without
from warehouse.views import create_views, read_files


@dataclass(frozen=True)
class Repair:
    """What was done.

    Attributes:
        found: What was wrong.
        snapshot: The snapshot that took the place of a damaged catalog; None when the catalog was sound.
        articles: The articles that were taken out, by article_id, each with its source_uri where it is known.
    """

    found: Checkup
    snapshot: Path | None
    articles: dict[str, str | None]


def repair(data: Path) -> Repair:
    """Make the warehouse in `data` whole: bring back the newest good snapshot where the catalog is damaged, put damaged files
    out of use, and take out the articles that lost rows with them.

    Damaged snapshots are removed. A warehouse that is whole stays as it is.

    Raises:
        NoWarehouse: there is none in `data`.
        DamagedWarehouse: the catalog is damaged, and no snapshot is whole.
        NotReadable, NotWritable: see `warehouse.catalog.commit`.
    """
    with writing(data, "repairing"):
        snapshot = _catalog_brought_back(data)
        found = check(data)
        articles = found.articles
        if found.damaged or articles:
            aliases = read_aliases(data)
            manifest = current_manifest_unchecked(data)
            number = next_number(data, manifest)
            sound = manifest.with_commit(Commit(number, datetime.now(UTC), REPAIR, None, 0, 0), retired=found.damaged)
            hidden, articles = _hidden_rows(sound, list(articles))
            publish(data, _with_stories(sound, hidden, articles, number).with_views_computed_anew(), aliases)
        for fault in found.faults:
            if fault.place.startswith("snapshots/"):
                (data / fault.place).unlink(missing_ok=True)
    return Repair(found, snapshot, articles)


def _catalog_brought_back(data: Path) -> Path | None:
    """The snapshot that now is the catalog; None when the catalog can be read."""
    try:
        current_manifest_unchecked(data)
    except DamagedWarehouse:
        # Files that its catalog misses are mended after; so any snapshot that can be read will do, the newest first.
        snapshot = newest_good_snapshot(data) or _newest_readable_snapshot(data)
        if snapshot is None:
            raise
        with replacing(catalog_path(data)) as beside:
            shutil.copyfile(snapshot, beside)
            shutil.copymode(snapshot, beside)
            sync(beside)
        sync(data)
        return snapshot
    return None


def _newest_readable_snapshot(data: Path) -> Path | None:
    for number in reversed(snapshot_numbers(data)):
        with contextlib.suppress(DamagedWarehouse):
            current_manifest_unchecked(data, snapshot_path(data, number))
            return snapshot_path(data, number)
    return None


def _hidden_rows(manifest: Manifest, articles: list[str]) -> tuple[pa.Table, dict[str, str | None]]:
    """The rows of `superseded` that hide the articles and the duplicates of them, and all of these with their source_uri."""
    with contextlib.closing(connect_to_memory()) as connection:
        write_manifest(manifest, connection)
        create_views(manifest, connection, tables_only=True)
        connection.register("wanted", pa.table({"article_id": pa.array(articles, pa.string())}))
        gone = connection.sql(
            "SELECT article_id, source_uri FROM wanted LEFT JOIN articles USING (article_id) "
            "UNION SELECT article_id, source_uri FROM articles WHERE duplicate_of IN (SELECT article_id FROM wanted)"
        ).to_arrow_table()
        connection.register("gone", gone)
        rows = [SUPERSEDED.empty_table()]
        for table in OF_ARTICLES:
            if files := manifest.live(table):
                hidden = connection.sql(_in_files(manifest, files)).to_arrow_table()
                rows.append(hidden.cast(SUPERSEDED))
        return pa.concat_tables(rows), dict(zip(*gone.to_pydict().values(), strict=True))


def _with_stories(sound: Manifest, hidden: pa.Table, gone: dict[str, str | None], number: int) -> Manifest:
    """The manifest without the rows of `hidden`, in which the stories that `gone` leave are told anew."""
    with contextlib.closing(connect_to_memory()) as reader:
        stories = told_without(gone, sound, reader)
        others = others_superseded(STORIES.name, stories, gone, sound, reader)
    if stories.num_rows:
        sound = replace(sound, files=(*sound.files, write_rows(sound.root, STORIES, [stories], number)))
    return sound.with_superseded(pa.concat_tables([hidden, others]))


def _in_files(manifest: Manifest, files: tuple[ParquetFile, ...]) -> str:
    return (
        f"SELECT DISTINCT substring(filename, {len(str(manifest.root)) + 2}) AS path, article_id "
        f"FROM {read_files(manifest.root, files, filename=True)} SEMI JOIN gone USING (article_id) "
        "EXCEPT SELECT path, article_id FROM manifest.superseded"
    )
