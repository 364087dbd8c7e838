"""Keeping a warehouse current: the ingest flow on a schedule, with a real Prefect server, until stopped. Runs never overlap."""

import asyncio
import hashlib
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from filelock import FileLock, Timeout

from flows.errors import Failure, Misuse
from flows.language_model import find_models
from flows.prefect_server import PrefectServer, scheduling_server
from flows.run import make_folder
from flows.settings import Settings
from flows.sources import look_at
from flows.working_directory import import_nothing_from_here, private_folder

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment
    from prefect.runner import Runner
    from prefect.schedules import Schedule as PrefectSchedule

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")

MAX_POLL_SECONDS = 10.0
"""How often, at least, the schedule is asked for what is due: Prefect's own default."""


@dataclass(frozen=True)
class Schedule:
    """When to run: every so often, or as a cron line says."""

    every: timedelta | None = None
    cron: str | None = None

    def __str__(self) -> str:
        return f"every {self.every}" if self.every else f"at '{self.cron}' (UTC)"


class AlreadyServed(Failure):
    """Another process keeps this warehouse current."""


def schedule_of(every: str | None, cron: str | None) -> Schedule:
    """The schedule that the flags give.

    Raises:
        Misuse: neither or both are given, or one is not readable.

    >>> schedule_of("15m", None)
    Schedule(every=datetime.timedelta(seconds=900), cron=None)
    """
    if (every is None) == (cron is None):
        raise Misuse("give either --every TIME or --cron LINE: --every 15m, --cron '0 6 * * *'")
    if every is None:
        return Schedule(cron=cron)
    match = _DURATION.fullmatch(every.strip())
    duration = timedelta(**{UNITS[match[2]]: float(match[1])}) if match else timedelta()
    if duration < timedelta(seconds=1):
        raise Misuse(f"--every {every}: not a time of a second or more; write 90s, 15m, 6h or 1d")
    return Schedule(every=duration)


def serve(sources: Sequence[Path], settings: Settings, schedule: Schedule) -> None:
    """Runs the ingest flow on the schedule, and once at the start if it is an interval, until SIGTERM or Ctrl-C.

    Raises:
        Failure: the sources, the target or the model are not there, the cron line is none, or Prefect's server did not start.
    """
    look_at(sources)
    find_models(settings.model)
    make_folder(settings.to)
    data = settings.to.resolve()
    lock = FileLock(data / "serve.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise AlreadyServed(f"another `onrecord serve` keeps {data} current; stop that one first") from None
    what = f"{', '.join(map(str, sources))} to {settings.to} {schedule}"
    at = [str(source.resolve()) for source in sources]
    with lock, _working_in(private_folder(prefect_home(data))) as home, scheduling_server(home) as server:
        deployment = _deployment(at, settings.with_absolute_paths().model_copy(update={"to": data}), schedule)
        print(f"{what}; Prefect's UI: {server.pages}{_password_of(server, home)}", file=sys.stderr)
        asyncio.run(_serve(deployment, schedule))
    print("stopped", file=sys.stderr)


def prefect_home(data: Path) -> Path:
    """Where a served warehouse's Prefect keeps its database: in the user's own folder for such things, never in the warehouse.

    A warehouse can come from elsewhere, and Prefect runs what its database says, and loads what its home's `logging.yml` names.
    """
    state = Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser()
    return state.absolute() / "onrecord" / f"prefect-{_name_of(data)}"


def _name_of(data: Path) -> str:
    """What a warehouse is called in Prefect: by its folder's name, and by its place, so that no two share one."""
    return f"{data.name}-{hashlib.sha256(str(data).encode()).hexdigest()[:6]}"


@contextmanager
def _working_in(home: Path) -> Iterator[Path]:
    """Makes the home the working folder; what Prefect would put into a folder that the whole machine shares goes there too.

    What a killed `serve` left of that goes first.
    """
    import_nothing_from_here()
    temporary = home / "tmp"
    shutil.rmtree(temporary, ignore_errors=True)
    os.environ["TMPDIR"] = str(private_folder(temporary))
    tempfile.tempdir = None
    with chdir(home):
        yield home
    shutil.rmtree(temporary, ignore_errors=True)


def _password_of(server: PrefectServer, home: Path) -> str:
    """The password of the server's pages, as it is shown: to a terminal itself, to a log, which others may read, where it is."""
    file = home / "password"
    file.unlink(missing_ok=True)
    if server.password is None:
        return ""
    file.touch(mode=0o600)
    file.write_text(server.password + "\n", encoding="utf-8")
    return f", password: {server.password}" if sys.stderr.isatty() else f", password in {file}"


def _deployment(sources: Sequence[str], settings: Settings, schedule: Schedule) -> "RunnerDeployment":
    """The flow with its parameters, schedule and limit, as Prefect wants it."""
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.deployments.runner import RunnerDeployment
    from prefect.types.entrypoint import EntrypointType

    from flows.ingest import ingest

    return RunnerDeployment.from_flow(
        ingest,
        name=_name_of(settings.to),
        description=f"Keeps {settings.to} current.",
        schedule=_prefect_schedule(schedule),
        parameters={**settings.model_dump(mode="json"), "sources": sources},
        concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def _prefect_schedule(schedule: Schedule) -> "PrefectSchedule":
    from prefect.schedules import Cron, Interval

    if schedule.every:
        return Interval(schedule.every, anchor_date=datetime.now(UTC) + schedule.every)
    try:
        return Cron(str(schedule.cron), timezone="UTC")
    except ValueError as error:
        raise Misuse(f"--cron {schedule.cron!r}: not a cron line of five fields ({error})") from None


async def _serve(deployment: "RunnerDeployment", schedule: Schedule) -> None:
    """Runs what Prefect schedules until a signal comes."""
    from prefect.client.orchestration import get_client
    from prefect.runner import Runner

    poll = min(MAX_POLL_SECONDS, schedule.every.total_seconds() / 2) if schedule.every else MAX_POLL_SECONDS
    runner = Runner(name=deployment.name, query_seconds=poll, pause_on_shutdown=False)
    deployment_id = await runner.aadd_deployment(deployment)
    async with get_client() as client:
        await _drop_leftovers(deployment_id)
        await client.resume_deployment(deployment_id)
        if schedule.every:
            await client.create_flow_run_from_deployment(deployment_id)
    await _until_signalled(runner)
    async with get_client() as client:
        await client.pause_deployment(deployment_id)


async def _drop_leftovers(deployment_id: UUID) -> None:
    """Forgets what an earlier `serve` that was killed left: runs whose time has passed, which would all start now, and runs that
    only seem to go on, which would hold the one slot for minutes."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import (
        DeploymentFilter,
        DeploymentFilterId,
        FlowRunFilter,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType
    from prefect.states import Crashed

    leftovers = (StateType.SCHEDULED, StateType.PENDING, StateType.RUNNING, StateType.CANCELLING)
    async with get_client() as client:
        while runs := await client.read_flow_runs(
            deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment_id])),
            flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(leftovers)))),
        ):
            for run in runs:
                if run.state_type is StateType.SCHEDULED:
                    await client.delete_flow_run(run.id)
                else:
                    await client.set_flow_run_state(run.id, Crashed(message="its `onrecord serve` was killed"))


async def _until_signalled(runner: "Runner") -> None:
    """Runs the runner; SIGTERM and Ctrl-C end it, and the run at hand with it."""
    running = asyncio.create_task(runner.start())
    while not runner.started and not running.done():
        await asyncio.sleep(0.05)
    # After the runner has set its own handler, which leaves the schedule paused or not as it happens.
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, running.cancel)
    try:
        await running
    except asyncio.CancelledError:
        if not running.cancelled():
            raise
