"""The folder that a command is called in is data: it may have been unpacked from anywhere.

What Python and the libraries look for there of their own accord (a `multiprocessing.py` to import, a `prefect.toml` or `.env` to
obey) is kept from them in two ways: no process that we start has that folder among the places it imports from, and whatever lives
with Prefect stands in an empty folder of its own, which only the user may enter and which is gone afterwards.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, suppress
from pathlib import Path

PREFIX = "onrecord-prefect-"

PATHS_OF_PREFECT = ("PREFECT_HOME", "PREFECT_PROFILES_PATH", "PREFECT_LOGGING_SETTINGS_PATH")
"""Variables with a path that the user means from where they stand."""


def import_nothing_from_here() -> None:
    """Has the processes that this one starts import nothing from the folder that they stand in."""
    os.environ["PYTHONSAFEPATH"] = "1"
    if python_path := os.environ.get("PYTHONPATH"):
        # An empty entry, as of PYTHONPATH=$PYTHONPATH:/there, is the working directory too, and never meant.
        os.environ["PYTHONPATH"] = os.pathsep.join(str(Path(one).absolute()) for one in python_path.split(os.pathsep) if one)


@contextmanager
def elsewhere() -> Iterator[Path]:
    """Stands in an empty folder of this process's own, which it gives. Relative paths lead nowhere from there."""
    import_nothing_from_here()
    for name in PATHS_OF_PREFECT:
        if path := os.environ.get(name):
            os.environ[name] = str(Path(path).expanduser().absolute())
    with temporary_home() as home, chdir(home):
        yield home


@contextmanager
def temporary_home() -> Iterator[Path]:
    """A folder that only this user may enter, gone afterwards. Those that killed processes have left go first.

    Whoever is alive holds a lock on the folder itself, which the system takes back at the end, whatever that is.
    """
    sweep(Path(tempfile.gettempdir()))
    home, descriptor = _locked_home()
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Deletes from the folder the homes of this user's processes that are no more."""
    for home in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            descriptor = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                if os.fstat(descriptor).st_uid == os.geteuid():
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(home, ignore_errors=True)
            finally:
                os.close(descriptor)


def private_folder(folder: Path) -> Path:
    """The folder, made if need be, that only this user may enter."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def _locked_home() -> tuple[Path, int]:
    """A new folder, and the descriptor that holds its lock."""
    while True:
        home = Path(tempfile.mkdtemp(prefix=PREFIX))
        descriptor = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
        with suppress(OSError):
            # Between its making and its lock a sweep may take it for a dead one's.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if home.exists():
                return home, descriptor
        os.close(descriptor)
