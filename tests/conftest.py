"""One Prefect API and one worker process for all tests that need them, and a warehouse of a few articles to ask."""

import gc
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock
from typer.testing import CliRunner

from flows.batches import prepare_worker
from flows.cli import app
from flows.prefect_server import prefect_api
from flows.run import Summary
from flows.runners import WorkerPool, warmed_up
from flows.settings import Settings
from flows.working_directory import temporary_home
from warehouse.catalog import connect

if TYPE_CHECKING:
    from transforms.batch import Pipeline

# What is started in the background ignores the interrupt key, and hands that on to the runs that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[1]
MODEL = Settings.model_construct().model

DYKES = """date 2024-03-05

The council voted on Tuesday to raise the dykes along the Senneck river.

"We cannot wait for another flood," said Mayor Ines Calloway. "The work begins in May."

Opposition leader Robert Hale said the plan would cost too much.
"""
FERRY = """date 2024-04-11

The ferry to Orland Island will stop running at the end of the month, its owner said on Thursday.

"There are too few passengers in winter," Marta Lindqvist told reporters.
"""
SCHOOL = """date 2024-05-02

A new school will open in Harrow Bay in September.

According to principal Joan Whitaker, 300 pupils have enrolled.
"""
ARTICLES = {"dykes.txt": DYKES, "ferry.txt": FERRY, "town/school.txt": SCHOOL}

PATIENCE = 900.0
"""Seconds after which what a test waits for is taken to come never. A busy machine takes many times what an idle one does."""

Ingest = Callable[..., Summary]
Command = Callable[..., subprocess.CompletedProcess[str]]


def write_files(folder: Path, files: Mapping[str, str]) -> Path:
    """Writes the files below the folder, which is returned."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def ask(data: Path, query: str) -> list[tuple[Any, ...]]:
    """The rows that the warehouse answers."""
    with closing(connect(data, comments="comment" in query)) as connection:
        return connection.execute(query).fetchall()


def command_line(*arguments: str | Path) -> list[str]:
    """The `onrecord` command with these arguments."""
    return [sys.executable, "-c", "from flows.cli import app; app(prog_name='onrecord')", *map(str, arguments)]


def environment(**variables: str) -> dict[str, str]:
    """An environment without any settings of ours or of Prefect's, in which the rooms can be imported from anywhere."""
    ours = ("PREFECT_", "ONRECORD_", "DO_NOT_TRACK", "XDG_STATE_HOME")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**plain, "PYTHONPATH": str(ROOT), **variables}


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE, pause: float = 0.02) -> bool:
    """Whether the condition came true; it is given up only when it never will."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    return True


def run_flow(source: Path | Sequence[Path], to: Path, **parameters: Any) -> Summary:
    """Runs the ingest flow in this process, with the API and the worker process that the tests share."""
    from flows.ingest import ingest as flow

    sources = [source] if isinstance(source, Path) else source
    summary: Summary = flow(sources=[str(one) for one in sources], to=str(to), workers=1, **parameters)
    return summary


LONGEST_FIRST = (
    "serve", "crashes", "docs", "reprocess", "command_line", "check", "faults", "ingest", "forget", "corrections", "browser",
    "hostile_warehouses", "prefect_server", "dask", "catalog", "language", "guard", "status", "stories", "working_directory",
    "views", "maintenance", "search", "site", "runners", "browsing", "snapshots", "mixed_folder", "expectations", "fuzz",
)  # fmt: skip
"""The files of tests that take longest, of each two the longer first. Of two processes that share the files, neither is left alone
with a long one at the end.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests of the longest files first; the order within a file stays."""
    places = {f"test_{name}": place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.fixture(scope="session", autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What OnRecord keeps for its user stands in a folder of the tests."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture
def onrecord(tmp_path: Path) -> Command:
    """Runs `onrecord` as a user does: in a process of its own, from another folder, with an empty home."""

    def call(*arguments: str | Path, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        return subprocess.run(
            command_line(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment(HOME=str(home), **variables),
            timeout=PATIENCE,
            check=False,
        )

    return call


@pytest.fixture
def called(tmp_path: Path) -> Command:
    """Runs `onrecord` in this process, from another folder and with an empty home: what it says and does is that of a process of
    its own, without the seconds that one takes to import.
    """

    def call(*arguments: str | Path, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        with pytest.MonkeyPatch.context() as changed:
            changed.chdir(tmp_path)
            for name, value in {"HOME": str(home), **variables}.items():
                changed.setenv(name, value)
            ended = CliRunner().invoke(app, [*map(str, arguments)], input=stdin, prog_name="onrecord")
        if ended.exception is not None and not isinstance(ended.exception, SystemExit):
            raise ended.exception
        return subprocess.CompletedProcess(arguments, ended.exit_code, ended.stdout, ended.stderr)

    return call


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that `make` fills, for whoever needs it only to read: of the processes that share the tests, the first to ask
    makes it for all.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, whole = shared / f"once-{name}", shared / f"once-{name}.whole"
    with FileLock(shared / f"once-{name}.lock"):
        if not whole.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            whole.touch()
    return folder


def put_back(kept: Path, place: Path) -> Path:
    """Lets the warehouse at `place` be again as `kept` has it, which is a copy of what stood there. Elsewhere it would be one that
    was moved, whose catalogs are all written anew when it is opened.
    """
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(kept, place)
    return place


@pytest.fixture(scope="session")
def api() -> Iterator[str]:
    """A real Prefect API, the one that `onrecord run` has."""
    with temporary_home() as home, prefect_api(home) as url:
        # What is imported need not be looked through by every collection of the tests.
        gc.freeze()
        yield url
        gc.unfreeze()


def of_server(url: str) -> dict[str, str]:
    """The variables of a process that is to use the API of this process as its configured one."""
    return {"PREFECT_API_URL": url, "PREFECT_API_AUTH_STRING": os.environ.get("PREFECT_API_AUTH_STRING", "")}


@pytest.fixture(scope="session")
def worker() -> Iterator[WorkerPool]:
    """One worker process, started when the first test has work for it, and used by all."""
    with warmed_up(1, partial(prepare_worker, MODEL), processes=0) as pool:
        yield pool


@pytest.fixture(scope="session")
def pipeline() -> "Pipeline":
    """The language model and the learned trees, as workers have them."""
    from flows.language_model import load_model

    return load_model(MODEL)


@pytest.fixture
def ingest(api: str, worker: WorkerPool) -> Ingest:
    """The ingest flow, run in this process against the API."""
    return run_flow


@pytest.fixture(scope="session")
def small_warehouse(api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of three articles; to be read only."""

    def make(folder: Path) -> None:
        run_flow(write_files(folder / "articles", ARTICLES), folder / "data")

    return made_once(tmp_path_factory, "small", make) / "data"


@pytest.fixture(scope="session")
def sample_warehouse(api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of samples/; to be read only."""

    def make(folder: Path) -> None:
        run_flow(ROOT / "samples", folder / "data")

    return made_once(tmp_path_factory, "samples", make) / "data"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """No bytes in a test's name: those of archives hold the time, and every process must collect the same names."""
    return argname if isinstance(val, bytes) else None
