"""What each source is called in the warehouse, so that a record's name means one record for good.

The first source of a warehouse has no name: its files are called by their paths below it. Every other has the name of its folder,
which stands before those paths: `monday/front.txt` and `tuesday/front.txt`, taken in one after the other as two folders, are two
articles. A source that lies below a known one is a part of that one. Which folder has which name stands in `sources.json` beside
the catalog.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.errors import Misuse
from flows.intake import Known
from flows.sources import Names, SourceFile, list_files, open_record, roots_of, told_name
from transforms.reading.records import Reject
from warehouse.errors import DamagedWarehouse
from warehouse.layout import read_own_text, replace_bytes
from warehouse.lock import writing

NO_NAME = "."
"""How the user writes the source without a name."""

LOOKED_AT = 1_000
"""Files of a source that are compared with a warehouse of before, to tell whether it was made of them."""


PIECE_BYTES = 1_000_000
MAX_FILE_BYTES = 10_000_000
MAX_NAME_CHARS = 1_000
"""A source's name stands in every row of its articles."""


@dataclass(frozen=True)
class Origin:
    """A source as the warehouse knows it: its real folder, and its name ("" for the first)."""

    root: str
    name: str


def name_sources(
    data: Path,
    sources: Sequence[str | Path],
    published: Callable[[], Sequence[Known]],
    was_run_before: Callable[[], bool],
    name: str | None = None,
) -> Names:
    """What the sources' files are called. New sources are given a name, and it is kept.

    Args:
        data: The warehouse, whose folder is there.
        sources: What is to be read.
        published: Gives the articles that are published; asked when a source is new.
        was_run_before: Whether a run was pointed at these very sources: all that a warehouse of before tells of them.
        name: The name that the one source is to have: that of an older place of it, when it was moved.

    Raises:
        Misuse: a name for several sources.
        DamagedWarehouse: `sources.json` cannot be understood.
    """
    roots = sorted(roots_of(sources), key=lambda root: (len(root), root))
    if name is not None and len(roots) != 1:
        raise Misuse("--as NAME: it names one source; these are several")
    origins = _read(data)
    if name is None and all(_find(root, origins) is not None for root in roots):
        return _names(roots, origins)
    # Asked before the lock is held: whoever reads a warehouse may have to write its views first.
    articles = published()
    is_of_before = bool(articles) and not (data / "sources.json").exists()
    is_old = is_of_before and was_run_before()
    made = {root for root in roots if is_of_before and (is_old or _is_made_of(root, articles))}
    with writing(data, "naming the sources of a run"):
        origins = _read(data)
        if name is not None:
            origins = _as(roots[0], "" if name == NO_NAME else name, origins)
        fresh = _apart([root for root in roots if _find(root, origins) is None])
        for root in fresh:
            is_first = not origins and not articles and len(fresh) == 1
            origins = [*origins, Origin(root, "" if is_first or root in made else _free_name(root, origins, articles))]
        _write(data, origins)
    return _names(roots, origins)


def _names(roots: Sequence[str], origins: Sequence[Origin]) -> Names:
    of_root = {root: found for root in roots if (found := _find(root, origins)) is not None}
    return Names(of_root, frozenset(origin.name for origin in origins if origin.name))


def _apart(roots: Sequence[str]) -> list[str]:
    """The roots that lie below no other of them."""
    return [root for root in roots if not any(root != other and _is_below(root, other) for other in roots)]


def _is_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _find(root: str, origins: Sequence[Origin]) -> str | None:
    """The name of a source: its own, or that of the nearest known one above it with the way between; None when it is new."""
    above = max((origin for origin in origins if _is_below(root, origin.root)), key=lambda one: len(one.root), default=None)
    if above is None:
        return None
    between = _told_folder(Path(os.path.relpath(root, above.root)).as_posix()) if root != above.root else ""
    if not above.name and between.partition("/")[0] in {origin.name for origin in origins if origin.name}:
        return f"./{between}"
    return "/".join(part for part in (above.name, between) if part)


def _told_folder(path: str) -> str:
    """A folder's path as it is told before a slash."""
    return told_name(f"{path}/").rstrip("/")


def _as(root: str, name: str, origins: Sequence[Origin]) -> list[Origin]:
    """The origins, with this root under the name: in the place of the one that had it."""
    others = [origin for origin in origins if origin.root != root and origin.name != name]
    return [*others, Origin(root, name)]


def _is_made_of(root: str, published: Sequence[Known]) -> bool:
    """Whether a published article was read from a file of this folder, byte for byte."""
    by_place = {known.source_uri: known.raw_sha256 for known in published}
    files = [file for file in list_files([root]) if file.source_uri in by_place]
    return any(_sha256(file) == by_place[file.source_uri] for file in files[:LOOKED_AT])


def _sha256(file: SourceFile) -> str | None:
    stream = open_record(file)
    if isinstance(stream, Reject):
        return None
    digest = hashlib.sha256()
    with stream:
        while piece := stream.read(PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()


def _free_name(root: str, origins: Sequence[Origin], published: Sequence[Known]) -> str:
    """The folder's name, or that with a number when another source, or a folder of one without a name, has it."""
    taken = {origin.name for origin in origins} | {known.source_uri.partition("/")[0] for known in published}
    own = _told_folder(Path(root).name) or "source"
    return next(name for number in range(1, len(taken) + 3) if (name := own if number == 1 else f"{own}-{number}") not in taken)


def _read(data: Path) -> list[Origin]:
    path = data / "sources.json"
    if not path.exists():
        return []
    try:
        told = json.loads(read_own_text(path, MAX_FILE_BYTES))
        origins = [Origin(str(one["root"]), str(one["name"])) for one in told]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedWarehouse(f"{path} does not tell what the sources are called: {error}") from error
    for origin in origins:
        # JSON can hold halves of characters; a record that was called so could not be written.
        if re.search("[\ud800-\udfff]", origin.name) or len(origin.name) > MAX_NAME_CHARS:
            raise DamagedWarehouse(f"{path}: {origin.name[:100]!a} is no name that a source may have")
    return origins


def _write(data: Path, origins: Sequence[Origin]) -> None:
    rows = [{"root": origin.root, "name": origin.name} for origin in origins]
    content = json.dumps(rows, indent=1, ensure_ascii=True).encode()
    replace_bytes(data / "sources.json", content)
