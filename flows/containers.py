"""Files of many records that need no reading: their bytes are those of an earlier run, and so is what the warehouse has of them.

What a finished run found in each such file stands in `containers.json` beside the catalog. A run that broke off writes nothing
there, nor does one of which the audit refused a batch; a file with an article that was lost is left out. So nothing that was
not read is skipped.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from flows.sources import SourceFile, open_record
from transforms.reading.formats.table import FORMATS, holds_many
from transforms.reading.records import INTO, Record, Reject, place_of
from transforms.tables.schema import FAILED_EXPECTATION, REASONS
from warehouse.layout import read_own_text, replace_bytes
from warehouse.lock import writing

FILE_NAME = "containers.json"
PIECE_BYTES = 1_000_000
MAX_FILE_BYTES = 500_000_000
"""A larger `containers.json` is none of ours."""
MOST_RECORDS = 10**12
"""More are in no file."""
SUM_BITS = 64
"""Bits of the sum of what stands in the warehouse of a container."""


@dataclass(frozen=True)
class Container:
    """What a file of many records held.

    Attributes:
        sha256: Of its bytes.
        read_by: What else decides what is made of them: rules, models, mapping and the formats that are installed.
        stands: A sum over its articles in the warehouse, each with its id and the digest of its record.
        articles: Its records that became articles, duplicates among them.
        formats: Its records by format.
        reasons: Its records that became none, by reason.
    """

    sha256: str
    read_by: str
    stands: int
    articles: int
    formats: dict[str, int]
    reasons: dict[str, int]


@dataclass
class _Tally:
    """A container while it is read."""

    sha256: str | None
    place_in_time: tuple[int, int] | None
    stands: int
    articles: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    is_kept: bool = True


class Containers:
    """The files of many records of one run: which of them can be skipped, and what was found in the others."""

    def __init__(self, kept: Mapping[str, Container], files: Iterable[SourceFile], read_by: str) -> None:
        self._kept = kept
        self._read_by = read_by
        self._places = {file.source_uri for file in files if holds_many(file.path)}
        self._stands: dict[str, int] = {}
        self._counts: Counter[str] = Counter()
        self._tallies: dict[str, _Tally] = {}

    def know(self, source_uri: str, article_id: str, raw_sha256: str) -> str | None:
        """Notes an article that stands in the warehouse. Returns the container that it is of, when it is of one."""
        place = self._container_of(source_uri) if self._places else None
        if place is not None:
            self._stands[place] = self._stands.get(place, 0) + _sum_of(article_id, raw_sha256)
            self._counts[place] += 1
        return place

    def begin(self, file: SourceFile) -> Container | None:
        """What the file holds, when it is as it was and the warehouse too; else it is to be read, which is noted from now on."""
        place = file.source_uri
        if place not in self._places:
            return None
        moment = _moment(file)
        digest = _sha256(file)
        kept = self._kept.get(place)
        stands = self._stands.get(place, 0)
        as_it_was = (digest, self._read_by, stands % (1 << SUM_BITS))
        is_as_it_was = kept is not None and (kept.sha256, kept.read_by, kept.stands) == as_it_was
        # Of articles that do not stand in the warehouse nobody's word is taken.
        if kept is not None and is_as_it_was and kept.articles <= self._counts[place]:
            return kept
        self._tallies[place] = _Tally(digest, moment, stands)
        return None

    def meet(self, file: SourceFile, record: Record | Reject) -> None:
        """Notes a record of the file."""
        tally = self._tallies.get(file.source_uri)
        if tally is not None and isinstance(record, Record):
            tally.formats[record.format] += 1

    def sort(self, file: SourceFile, former: tuple[str, str, str] | None, article_id: str, record: Record) -> None:
        """Notes which article a record of the file is, and the name, id and digest of what stood there before."""
        tally = self._tallies.get(file.source_uri)
        if tally is None:
            return
        tally.articles += 1
        tally.stands += _sum_of(article_id, record.raw_sha256)
        if former is not None:
            source_uri, former_id, raw_sha256 = former
            tally.stands -= _sum_of(former_id, raw_sha256)
            # An article that stands under another number could not be found by its name.
            tally.is_kept &= source_uri == record.source_uri

    def reject(self, reject: Reject) -> None:
        """Notes a record that became no article."""
        tally = self._tallies.get(self._container_of(reject.source_uri) or "")
        if tally is not None:
            tally.reasons[reject.reason] += 1
            tally.is_kept &= reject.reason != "unreadable"

    def lose(self, source_uri: str) -> None:
        """Notes that an article of the container was lost: the next run tries it again."""
        tally = self._tallies.get(self._container_of(source_uri) or "")
        if tally is not None:
            tally.is_kept = False

    def found(self, files: Iterable[SourceFile]) -> dict[str, Container]:
        """What is to be kept of the run's containers, when all of it is published."""
        return {
            file.source_uri: Container(
                tally.sha256,
                self._read_by,
                tally.stands % (1 << SUM_BITS),
                tally.articles,
                dict(tally.formats),
                dict(tally.reasons),
            )
            for file in files
            if (tally := self._tallies.get(file.source_uri)) and tally.is_kept and tally.sha256
            if tally.place_in_time is not None and tally.place_in_time == _moment(file)
        }

    def _container_of(self, source_uri: str) -> str | None:
        """The file that a record stands in, however deep: `dump.zip` of `dump.zip!/2026/a.jsonl#17`."""
        parts = place_of(source_uri).split(INTO)
        places = (INTO.join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((place for place in places if place in self._places), None)


def made_by(extractors: Iterable[str], mapping: Mapping[str, str]) -> str:
    """What decides, beside its bytes, what is made of a file."""
    installed = [name for name, one in FORMATS.items() if one.is_installed]
    return hashlib.sha256(json.dumps([sorted(extractors), sorted(mapping.items()), installed]).encode()).hexdigest()


def read_containers(data: Path) -> dict[str, Container]:
    """What earlier runs found. A file that cannot be understood costs nothing but time: then everything is read."""
    path = data / FILE_NAME
    try:
        found = json.loads(read_own_text(path, MAX_FILE_BYTES))
        return {place: container for place, row in found.items() if (container := _container(row)) is not None}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def keep_containers(data: Path, files: Iterable[SourceFile], containers: Containers) -> None:
    """Writes what a finished run found.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be written.
    """
    found = containers.found(files)
    if not found:
        return
    with writing(data, "noting what a run has read"):
        rows = {place: asdict(one) for place, one in {**read_containers(data), **found}.items()}
        replace_bytes(data / FILE_NAME, json.dumps(rows).encode())


def _container(row: Any) -> Container | None:
    if not isinstance(row, dict):
        return None
    try:
        container = Container(**row)
    except TypeError:
        return None
    if not isinstance(container.formats, dict) or not isinstance(container.reasons, dict):
        return None
    counts = (container.articles, *container.formats.values(), *container.reasons.values())
    are_known = all(reason in REASONS or reason.startswith(FAILED_EXPECTATION) for reason in container.reasons)
    are_counts = all(type(count) is int and 0 <= count <= MOST_RECORDS for count in counts)
    return container if are_known and are_counts and type(container.stands) is int else None


def _sum_of(article_id: str, raw_sha256: str) -> int:
    return int.from_bytes(hashlib.blake2b(f"{article_id} {raw_sha256}".encode(), digest_size=SUM_BITS // 8).digest())


def _moment(file: SourceFile) -> tuple[int, int] | None:
    """The file's size and when it was changed; None when it cannot be told."""
    try:
        status = Path(file.path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _sha256(file: SourceFile) -> str | None:
    stream = open_record(file)
    if isinstance(stream, Reject):
        return None
    digest = hashlib.sha256()
    try:
        with stream:
            while piece := stream.read(PIECE_BYTES):
                digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()
