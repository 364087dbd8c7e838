"""Catalogs of the past: after every commit the catalog is kept, and yesterday's answer can be asked again."""

import shlex
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from warehouse.database import wrong_with_file
from warehouse.errors import WarehouseError
from warehouse.layout import catalog_path, protect, replacing, snapshot_numbers, snapshot_path, sync
from warehouse.manifest import Commit, Manifest, read_manifest

RUNS = 10
DAYS = 7
"""The last of so many runs and days are kept. Chosen by hand: a week to notice what went wrong."""

MEND = "`onrecord check` says what is lost, and `onrecord run SOURCE --repair` makes it anew from its sources"


def keep_snapshot(data: Path, manifest: Manifest) -> None:
    """Keep the catalog, which says what `manifest` says, and remove the snapshots that are kept no longer.

    Raises:
        OSError: the snapshot cannot be written.
    """
    path = snapshot_path(data, manifest.last_commit.number)
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as beside:
            shutil.copyfile(catalog_path(data), beside, follow_symlinks=False)
            protect(beside)
            sync(beside)
    kept = kept_numbers(manifest.commits)
    for number in snapshot_numbers(data):
        if number < manifest.last_commit.number and number not in kept:
            snapshot_path(data, number).unlink()
    sync(path.parent)


def kept_numbers(commits: Iterable[Commit]) -> set[int]:
    """The commits whose catalogs are kept: the last one of each of the last ten runs and of each of the last seven days.

    A compaction belongs to the run before it.
    """
    last_of_run: dict[str | None, int] = {}
    last_of_day = {}
    run_id = None
    for commit in commits:
        run_id = commit.run_id or run_id
        last_of_run[run_id] = commit.number
        last_of_day[commit.committed_at.date()] = commit.number
    if not last_of_day:
        return set()
    since = max(last_of_day) - timedelta(days=DAYS)
    by_day = {number for day, number in last_of_day.items() if day > since}
    return by_day | set(sorted(last_of_run.values())[-RUNS:])


def missing_files(data: Path, sizes: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Those of the files, of paths and sizes in bytes, that are not as they were written, each with what is wrong in words."""
    for path, size in sizes.items():
        if problem := wrong_with_file(data / path, within=data):
            yield path, f"{data / path} cannot be read ({problem})"
            continue
        found = (data / path).lstat().st_size
        if found != size:
            yield path, f"{data / path} has {found} bytes instead of {size}"


def missing_file(data: Path, sizes: Mapping[str, int]) -> str | None:
    """What is wrong with the first file that is not as it was written, in words; else None."""
    return next((wrong for _, wrong in missing_files(data, sizes)), None)


def newest_good_snapshot(data: Path, complaint: str = "") -> Path | None:
    """The newest snapshot that can be read and whose files are all there, none of them named in `complaint`."""
    for number in reversed(snapshot_numbers(data)):
        path = snapshot_path(data, number)
        try:
            manifest = read_manifest(path)
        except WarehouseError:
            continue
        spoiled = any(file.path in complaint for file in manifest.live_files)
        if not spoiled and missing_file(data, manifest.live_sizes) is None:
            return path
    return None


def what_to_do(data: Path, complaint: str = "") -> str:
    """What brings a damaged warehouse back, for the end of a message; `complaint` may name a Parquet file that is spoiled."""
    snapshot = newest_good_snapshot(data, complaint)
    if snapshot is None:
        return f"{MEND}. No snapshot is whole."
    when = read_manifest(snapshot).last_commit.committed_at.strftime("%Y-%m-%d %H:%M UTC")
    command = shlex.join(["cp", "-f", str(snapshot), str(catalog_path(data))])
    return f"{MEND}. The newest good snapshot is of {when}; this brings it back: {command}"
