"""The site's folder: which pages stand in it and what they were made of, so that only what changed is written anew."""

import hashlib
import io
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from warehouse.errors import NotWritable
from warehouse.layout import replace_bytes

MANIFEST = ".pages.tsv"
"""One line per page, `path<TAB>digest`, in the order of writing; of two lines with one path the later holds. So it is true at any
moment, also of a site whose making broke off. The digest is of what the page was made of, and then of the page's bytes."""

DIGEST_CHARS = 32

GONE = "-"


class Told(Protocol):
    """Told how many steps there are, and of each one that is done."""

    def expect(self, records: int) -> None:
        """So many steps are to be done."""

    def advance(self, records: int) -> None:
        """So many more of them are done."""


@dataclass
class Pages:
    """The pages of the site in `folder`, while it is being made.

    Attributes:
        folder: The site's folder.
        version: What all pages depend on: the templates and the code that fills them.
        seal: What nobody else knows, without which no page is taken for one of ours.
        written, unchanged, removed: Pages so far.
    """

    folder: Path
    version: str
    seal: str
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    _stood: dict[str, str] = field(default_factory=dict)
    _stand: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        """Raises NotWritable when the folder cannot be made, or holds what is not a site's."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if (odd := _odd_entry(self.folder)) is not None:
                raise NotWritable(f"{odd} is a link, a pipe or a device, and no page of a report; name another folder")
            self._stood = _read_manifest(self.folder / MANIFEST)
            if not self._stood and any(self.folder.iterdir()):
                raise NotWritable(
                    f"{self.folder} holds other files than a report's, which might be overwritten; name an empty folder"
                )
            self._journal = (self.folder / MANIFEST).open("a", encoding="utf-8", newline="\n")
            self._note(MANIFEST, self.version)
        except OSError as error:
            raise self._not_written(error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Removes the pages that the site has no more, if the making did not break off."""
        with self._journal:
            if kind is not None:
                return
            try:
                for path in sorted(self._stood.keys() - self._stand.keys() - {MANIFEST}):
                    (self.folder / path).unlink(missing_ok=True)
                    self.removed += 1
                replace_bytes(self.folder / MANIFEST, "".join(f"{path}\t{digest}\n" for path, digest in self._lines()).encode())
            except OSError as problem:
                raise self._not_written(problem) from problem

    def is_current(self, path: str, made_of: str) -> bool:
        """Whether the page stands as it would be written, to the byte."""
        return self._stood.get(path, "")[:DIGEST_CHARS] == self._digest(made_of) and self._is_whole(path)

    def keep(self, path: str) -> None:
        """Leave a page that is current as it stands."""
        self._stand[path] = self._stood[path]
        self.unchanged += 1

    def keep_with(self, first: str, made_of: str) -> bool:
        """Leave all pages of a folder as they stand, if its first page is current and none of the others is missing."""
        folder = first.rpartition("/")[0] + "/"
        found = [path for path in self._stood if path.startswith(folder)]
        if not self.is_current(first, made_of) or not all(map(self._is_whole, found)):
            return False
        for path in found:
            self.keep(path)
        return True

    def write(self, path: str, text: str, made_of: str) -> None:
        """Write a page, made of what `made_of` tells.

        Raises:
            NotWritable: the file cannot be written.
        """
        content = text.encode("utf-8", "replace")
        digest = self._digest(made_of) + self._digest_of_bytes(path, io.BytesIO(content))
        target = self.folder / path
        try:
            if path in self._stood:
                self._note(path, GONE)
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_bytes(target, content)
            self._note(path, digest)
        except OSError as error:
            raise self._not_written(error) from error
        self._stand[path] = digest
        self.written += 1

    def put(self, path: str, made_of: str, make: Callable[[], str]) -> None:
        """Write the page if it is not current."""
        if self.is_current(path, made_of):
            self.keep(path)
        else:
            self.write(path, make(), made_of)

    def put_text(self, path: str, text: str) -> None:
        """Write a page that is cheap to make, if its text has changed."""
        made_of = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        self.put(path, made_of, lambda: text)

    def _digest(self, made_of: str) -> str:
        return hashlib.sha256(f"{self.seal}\n{self.version}\n{made_of}".encode()).hexdigest()[:DIGEST_CHARS]

    def _digest_of_bytes(self, path: str, content: io.BytesIO | io.BufferedReader) -> str:
        """A digest that nobody can make who does not know the seal."""
        key = hashlib.sha256(self.seal.encode()).digest()
        sealed = partial(hashlib.blake2b, f"{path}\n".encode(), key=key, digest_size=DIGEST_CHARS // 2)
        return hashlib.file_digest(content, sealed).hexdigest()

    def _is_whole(self, path: str) -> bool:
        """Whether the page has the bytes with which it was written: a report may have been away, and come back with others."""
        try:
            with (self.folder / path).open("rb") as content:
                return self._stood[path][DIGEST_CHARS:] == self._digest_of_bytes(path, content)
        except OSError:
            return False

    def _note(self, path: str, digest: str) -> None:
        self._journal.write(f"{path}\t{digest}\n")
        self._journal.flush()

    def _lines(self) -> list[tuple[str, str]]:
        return [(MANIFEST, self.version), *sorted(self._stand.items())]

    def _not_written(self, error: OSError) -> NotWritable:
        reason = error.strerror or error
        return NotWritable(f"the report cannot be written to {error.filename or self.folder}: {reason}; name another folder")


def _odd_entry(folder: Path) -> Path | None:
    """Something in the folder that is neither a folder nor a regular file, if there is one.

    A warehouse from elsewhere brings its report along. A link in that would lead writing and deleting to the user's own files.
    """
    for path in folder.rglob("*"):
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            return path
    return None


def _read_manifest(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.split("\t") for line in lines)
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and not _leaves_the_folder(pair[0])}


def _leaves_the_folder(path: str) -> bool:
    """A manifest that somebody else wrote shall not name files outside the site, which would be deleted."""
    return path.startswith("/") or ".." in path.split("/") or "\\" in path
