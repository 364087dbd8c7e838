"""Keeping a warehouse current: the ingest flow on a schedule, with a real Prefect server, until stopped. Runs never overlap."""

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from filelock import FileLock, Timeout

from flows.durations import duration
from flows.errors import Failure, Misuse
from flows.language_model import find_models
from flows.notify import hand_on
from flows.places import STDIN, resolved
from flows.prefect_server import PrefectServer, announced, scheduling_server
from flows.run import make_folder
from flows.served import name_of, prefect_home, server_file
from flows.settings import Settings
from flows.sources import look_at
from flows.working_directory import import_nothing_from_here, private_folder
from transforms.languages.own_words import own_words

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment
    from prefect.runner import Runner
    from prefect.schedules import Schedule as PrefectSchedule

MAX_POLL_SECONDS = 10.0
"""How often, at least, the schedule is asked for what is due: Prefect's own default."""


@dataclass(frozen=True)
class Schedule:
    """When to run: every so often, or as a cron line says in a time zone."""

    every: timedelta | None = None
    cron: str | None = None
    timezone: str = "UTC"

    def __str__(self) -> str:
        return f"every {self.every}" if self.every else f"at '{self.cron}' ({self.timezone})"


@dataclass(frozen=True)
class Job:
    """What is run on one schedule.

    Attributes:
        sources: Files, folders of files, and whatever else may be named as a source.
        schedule: When.
        publisher: The outlet's name, where it is another than that of the settings.
        report: Whether each run writes the report too.
    """

    sources: tuple[str | Path, ...]
    schedule: Schedule
    publisher: str | None = None
    report: bool = False

    def __str__(self) -> str:
        return f"{', '.join(map(str, self.sources))} {self.schedule}"


class AlreadyServed(Failure):
    """Another process keeps this warehouse current."""


def schedule_of(every: str | None, cron: str | None, timezone: str = "UTC") -> Schedule:
    """The schedule that the flags, or a table of settings, give.

    Raises:
        Misuse: neither or both are given, or one is not readable.

    >>> schedule_of("15m", None)
    Schedule(every=datetime.timedelta(seconds=900), cron=None, timezone='UTC')
    """
    if (every is None) == (cron is None):
        raise Misuse("give either --every TIME or --cron LINE: --every 15m, --cron '0 6 * * *'")
    try:
        ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Misuse(f"there is no time zone {timezone!r}; write it as in Europe/Madrid") from None
    if every is None:
        return Schedule(cron=cron, timezone=timezone)
    return Schedule(every=duration(every, "--every"), timezone=timezone)


def jobs_of(settings: Settings) -> list[Job]:
    """The jobs that the tables `[[schedule]]` of the settings give.

    Raises:
        Misuse: one of them says no time, or two.
    """
    return [
        Job(
            sources=tuple(one.sources),
            schedule=schedule_of(one.every, one.cron, one.timezone),
            publisher=one.publisher,
            report=one.report,
        )
        for one in settings.schedule
    ]


def serve(jobs: Sequence[Job], settings: Settings) -> None:
    """Runs the ingest flow on each schedule, and once at the start where that is an interval, until SIGTERM or Ctrl-C.

    Of all runs one goes on at a time. Of those of a schedule whose time came meanwhile, one is made up for.

    Raises:
        Failure: the sources, the target or the model are not there, the cron line is none, or Prefect's server did not start.
    """
    for job in jobs:
        if STDIN in job.sources:
            raise Misuse("SOURCE -: standard input is there once, and not for a schedule")
        look_at(job.sources)
    find_models(settings.model, own_words(settings.words))
    make_folder(settings.to)
    data = settings.to.resolve()
    lock = FileLock(data / "serve.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise AlreadyServed(f"another `onrecord serve` keeps {data} current; stop that one first") from None
    what = "; ".join(map(str, jobs))
    jobs = [replace(job, sources=tuple(resolved(job.sources))) for job in jobs]
    settings = settings.with_absolute_paths().model_copy(update={"to": data})
    hand_on(settings.notify)
    # Whoever stops it while it is starting has stopped it as well.
    with (
        suppress(KeyboardInterrupt),
        lock,
        _working_in(private_folder(prefect_home(data))) as home,
        scheduling_server(home) as server,
        announced(server, server_file(data)),
    ):
        deployments = _deployments(jobs, settings)
        print(f"{what}, to {settings.to}; Prefect's UI: {server.pages}{_password_of(server, home)}", file=sys.stderr)
        asyncio.run(_serve(deployments, jobs))
    print("stopped", file=sys.stderr)


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


def _deployments(jobs: Sequence[Job], settings: Settings) -> "list[RunnerDeployment]":
    """The flow with the parameters, schedule and limit of each job, as Prefect wants it."""
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.deployments.runner import RunnerDeployment
    from prefect.types.entrypoint import EntrypointType

    from flows.ingest import ingest

    def deployment(name: str, job: Job) -> RunnerDeployment:
        parameters = {**settings.of_flow(), "sources": [str(source) for source in job.sources], "report": job.report}
        return RunnerDeployment.from_flow(
            ingest,
            name=name,
            description=f"Keeps {settings.to} current: {job}.",
            schedule=_prefect_schedule(job.schedule),
            parameters=parameters | ({"publisher": job.publisher} if job.publisher is not None else {}),
            concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
            entrypoint_type=EntrypointType.MODULE_PATH,
        )

    name = name_of(settings.to)
    return [deployment(name if number == 1 else f"{name}-{number}", job) for number, job in enumerate(jobs, start=1)]


def _prefect_schedule(schedule: Schedule) -> "PrefectSchedule":
    from prefect.schedules import Cron, Interval

    if schedule.every:
        return Interval(schedule.every, anchor_date=datetime.now(UTC) + schedule.every)
    try:
        return Cron(str(schedule.cron), timezone=schedule.timezone)
    except ValueError as error:
        raise Misuse(f"--cron {schedule.cron!r}: not a cron line of five fields ({error})") from None


async def _serve(deployments: "Sequence[RunnerDeployment]", jobs: Sequence[Job]) -> None:
    """Runs what Prefect schedules, one run at a time, until a signal comes."""
    from prefect.client.orchestration import get_client
    from prefect.runner import Runner

    intervals = [job.schedule.every.total_seconds() / 2 for job in jobs if job.schedule.every]
    poll = min([MAX_POLL_SECONDS, *intervals])
    runner = Runner(name=deployments[0].name, query_seconds=poll, pause_on_shutdown=False, limit=1)
    ids = [await runner.aadd_deployment(deployment) for deployment in deployments]
    async with get_client() as client:
        for deployment_id, job in zip(ids, jobs, strict=True):
            await _drop_leftovers(deployment_id)
            await client.resume_deployment(deployment_id)
            if job.schedule.every:
                await client.create_flow_run_from_deployment(deployment_id)
    dropping = asyncio.create_task(_drop_missed(ids, poll)) if len(ids) > 1 else None
    try:
        await _until_signalled(runner)
    finally:
        if dropping is not None:
            dropping.cancel()
    async with get_client() as client:
        for deployment_id in ids:
            await client.pause_deployment(deployment_id)


async def _drop_missed(deployment_ids: Sequence[UUID], poll: float) -> None:
    """Of the runs of a schedule whose time came while another one's run went on, only the first waits for its turn.

    What has waited longest comes first: of the latest ones, one schedule's would always be taken, and never the other's.
    """
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import (
        DeploymentFilter,
        DeploymentFilterId,
        FlowRunFilter,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType

    scheduled = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])))
    while True:
        await asyncio.sleep(poll)
        async with get_client() as client:
            for deployment_id in deployment_ids:
                of_one = DeploymentFilter(id=DeploymentFilterId(any_=[deployment_id]))
                waiting = await client.read_flow_runs(deployment_filter=of_one, flow_run_filter=scheduled)
                now = datetime.now(UTC)
                missed = [run for run in waiting if run.expected_start_time and run.expected_start_time < now]
                for run in sorted(missed, key=lambda run: str(run.expected_start_time))[1:]:
                    await client.delete_flow_run(run.id)


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
