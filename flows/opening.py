"""Opening a file or folder of a source, and nothing outside it, however fast somebody swaps files, folders and links meanwhile.

Between a check of a path and its opening, the file there can become a link to another. So a path is only asked where it leads to;
the way there is then walked from the source's real folder downwards, one name at a time, from descriptor to descriptor and not
through a link. What it is and how large, the open descriptor says.
"""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ON_THE_WAY = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
"""For a folder that is only passed; where the system knows O_PATH, one that may not be listed can be passed too."""

TO_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
"""Without waiting: the name of a file may be that of a pipe by now."""

LINK_IN_THE_WAY = (errno.ELOOP, errno.ENOTDIR)


class LeadsOut(Exception):
    """The path is that of something outside its root."""

    def __init__(self, target: str) -> None:
        super().__init__(f"leads out, to {target}")
        self.target = target


class NoFile(Exception):
    """A pipe, a socket or a device stands there."""


@contextmanager
def opened(path: str, root: str) -> Iterator[int]:
    """A descriptor, open for reading, of the regular file or folder at the path, which must be that of something below `root`.

    Args:
        path: Where it is; it begins with the root. Links are followed as long as they end below the root.
        root: A real folder, or "" when the path may lead anywhere, as one does that a user has named.

    Raises:
        LeadsOut: it is not below the root.
        NoFile: it is neither a regular file nor a folder.
        OSError: it is not there, may not be read, or is being swapped at this moment.
    """
    descriptor = _open_below(path, root) if root else _open_real(os.path.realpath(path), "")
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _open_below(path: str, root: str) -> int:
    """A descriptor of what stands at a path below the root; only when a link is in it is it asked where it leads to."""
    try:
        return _walk_down(root, Path(path).relative_to(root).parts)
    except OSError as error:
        if error.errno not in LINK_IN_THE_WAY:
            raise
    return _open_real(os.path.realpath(path), root)


def _open_real(real: str, root: str) -> int:
    """A descriptor of what stands at a path that had no links when it was asked for."""
    if root and os.path.commonpath([root, real]) != root:
        raise LeadsOut(real)
    above = root or Path(real).parent
    return _walk_down(above, Path(real).relative_to(above).parts)


def _walk_down(root: str | Path, names: Sequence[str]) -> int:
    """A descriptor of what the names lead to from the root."""
    if not names:
        return os.open(root, TO_READ)
    here = os.open(root, ON_THE_WAY)
    try:
        for name in names[:-1]:
            below = os.open(name, ON_THE_WAY, dir_fd=here)
            os.close(here)
            here = below
        # Asked before it is opened, too: opening a pipe or a device can do something, whatever is read from it.
        _check(os.stat(names[-1], dir_fd=here, follow_symlinks=False), links=True)
        descriptor = os.open(names[-1], TO_READ, dir_fd=here)
    finally:
        os.close(here)
    try:
        _check(os.fstat(descriptor), links=False)
    except NoFile:
        os.close(descriptor)
        raise
    return descriptor


def _check(status: os.stat_result, *, links: bool) -> None:
    """Raises NoFile unless it is a regular file or a folder; a link is left to the opening, which refuses it as such."""
    mode = status.st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or (links and stat.S_ISLNK(mode))):
        raise NoFile
