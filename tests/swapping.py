"""Swaps a file, or a folder, below a source with a link to somewhere else, as fast as it goes, while it is listed and read."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.reading import read_file
from flows.sources import SourceFile, list_files
from tests.conftest import write_files
from transforms.reading.records import Reject

SECRET = "secret"
"""What stands where the link leads to; in no outcome may it be read, nor a name that stands there be listed."""


def _outcome(file: SourceFile) -> str:
    """What was read, or that it was refused."""
    (record,) = read_file(file, {})
    if isinstance(record, Reject):
        return "refused"
    return record.content if isinstance(record.content, str) else record.content.decode()


@contextmanager
def again_and_again(do: Callable[[], None]) -> Iterator[None]:
    """Another thread does it all the time while the body goes on."""
    over = threading.Event()

    def go_on() -> None:
        while not over.is_set():
            do()

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def swap_a_file(folder: Path, times: int) -> Counter[str]:
    """How often the file was read, and how often it was refused, when both happened so many times at least."""
    write_files(folder, {"secret.txt": SECRET, "source/a.txt": "mine", "store/mine.txt": "mine"})
    place, coming = folder / "source" / "a.txt", folder / "store" / "coming"
    (file,) = list_files([folder / "source"])

    def do() -> None:
        coming.symlink_to(folder / "secret.txt")
        coming.replace(place)
        coming.hardlink_to(folder / "store" / "mine.txt")
        coming.replace(place)

    outcomes: Counter[str] = Counter()
    with again_and_again(do):
        while min(outcomes["mine"], outcomes["refused"]) < times:
            outcomes[_outcome(file)] += 1
    return outcomes


def swap_a_folder(folder: Path, times: int) -> Counter[str]:
    """The same with the file's folder; and what names were listed meanwhile, each with how often."""
    write_files(folder, {"private/a.txt": SECRET, "private/secret": SECRET, "source/folder/a.txt": "mine"})
    place, aside, link = folder / "source" / "folder", folder / "aside", folder / "link"
    link.symlink_to(folder / "private")
    (file,) = list_files([folder / "source"])

    def do() -> None:
        place.rename(aside)
        link.rename(place)
        place.rename(link)
        aside.rename(place)

    outcomes: Counter[str] = Counter()
    with again_and_again(do):
        while min(outcomes["mine"], outcomes["refused"]) < times:
            outcomes[_outcome(file)] += 1
        for _ in range(2 * times):
            outcomes.update(Path(listed.source_uri).name for listed in list_files([folder / "source"]))
    return outcomes
