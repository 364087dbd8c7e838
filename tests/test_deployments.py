"""`prefect.yaml` and the flows for work pools: each is there, explains its parameters, and is run by a worker of a real server."""

import copy
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from functools import partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.prefect_server import is_healthy
from tests.conftest import DYKES, FERRY, PATIENCE, ROOT, SCHOOL, ask, environment, wait_until, write_files
from warehouse.errors import WarehouseError

DEPLOYMENTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]


def flow_of(deployment: dict[str, Any]) -> Any:
    path, _, name = deployment["entrypoint"].partition(":")
    return getattr(import_module(path.removesuffix(".py").replace("/", ".")), name)


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda one: str(one["name"]))
def test_the_page_of_each_flow_explains_its_parameters(api: str, deployment: dict[str, Any]) -> None:
    from prefect.utilities.callables import parameter_schema

    flow = flow_of(deployment)
    schema = parameter_schema(flow)
    assert [name for name, told in schema.properties.items() if not told.get("description")] == []
    assert deployment["parameters"].keys() <= schema.properties.keys()
    assert flow.description
    assert set(schema.required) <= deployment["parameters"].keys()


def test_every_flow_can_be_deployed(api: str) -> None:
    assert {flow_of(one).name for one in DEPLOYMENTS} == {"ingest", "maintain", "reprocess", "report"}


SECONDS_BETWEEN = 45
"""More than two runs take one after the other on a busy machine: runs that are late wait before those that are started by hand."""


class Operator:
    """Who keeps a warehouse with a Prefect server of their own: what they start, and what they see."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "home").mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = str(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}/api"
        self.data = folder / "data"
        self.variables = {
            "HOME": str(folder / "home"),
            "PREFECT_HOME": str(folder / "home" / ".prefect"),
            "PREFECT_API_URL": self.url,
            "ONRECORD_HOME": str(ROOT),
            "DO_NOT_TRACK": "1",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        }
        page = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
        *self.first, self.last = [line.split()[1:] for line in page.splitlines() if line.startswith("prefect ")]

    def write_settings(self, texts: dict[str, str]) -> None:
        """`prefect.yaml` as it is, with a schedule for each of the texts, in a folder of its own, in the place of one."""
        settings = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
        (articles,) = [one for one in settings["deployments"] if one["name"] == "articles"]
        settings["deployments"].remove(articles)
        for one in settings["deployments"]:
            one["parameters"]["to"] = str(self.data)
        for name, text in texts.items():
            source = write_files(self.folder / name, {f"{name}.txt": text})
            parameters = {"sources": [str(source)], "to": str(self.data), "workers": 1, "publisher": name}
            settings["deployments"].append(
                {**copy.deepcopy(articles), "name": name, "parameters": parameters, "schedules": [{"interval": SECONDS_BETWEEN}]}
            )
        for name in ("flows", "transforms", "expectations", "warehouse"):
            (self.folder / name).symlink_to(ROOT / name)
        (self.folder / "prefect.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")

    @contextmanager
    def started(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """A `prefect` command that goes on until the body is done, with all that it starts."""
        log = (self.folder / f"{arguments[0]}.log").open("w", encoding="utf-8")
        command = [sys.executable, "-m", "prefect", *arguments]
        environ = environment(**self.variables)
        with (
            log,
            subprocess.Popen(
                command, cwd=self.folder, env=environ, stdout=log, stderr=log, text=True, start_new_session=True
            ) as process,
        ):
            try:
                yield process
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def server(self) -> AbstractContextManager[subprocess.Popen[str]]:
        return self.started("server", "start", "--host", "127.0.0.1", "--port", self.port)

    def prefect(self, *arguments: str) -> None:
        """A `prefect` command that ends."""
        command = [sys.executable, "-m", "prefect", "--no-prompt", *arguments]
        environ = environment(**self.variables)
        ended = subprocess.run(
            command, cwd=self.folder, env=environ, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr

    def goes_on(self, process: subprocess.Popen[str], condition: Callable[[], bool]) -> None:
        """Waits for the condition; the process must go on meanwhile."""
        came = wait_until(lambda: condition() or process.poll() is not None, pause=0.5) and condition()
        assert came, self.log_of_worker()[-3000:]

    def log_of_worker(self) -> str:
        log = self.folder / "worker.log"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    def is_healthy(self) -> bool:
        return is_healthy(self.url)

    def outlets(self) -> set[str]:
        with suppress(WarehouseError):
            return {outlet for (outlet,) in ask(self.data, "SELECT publisher FROM articles")}
        return set()

    def begun(self) -> list[str]:
        """The names of the runs that the worker has begun, in order."""
        return re.findall(r"Beginning flow run '([\w-]+)'", self.log_of_worker())

    def is_done(self, **chosen: object) -> bool:
        """Whether the one run that is chosen has completed, as the server tells it."""
        asked = urllib.request.Request(
            f"{self.url}/flow_runs/filter", json.dumps(chosen).encode(), {"Content-Type": "application/json"}
        )
        with suppress(OSError), urllib.request.urlopen(asked, timeout=60) as answer:
            return [one["state_type"] for one in json.loads(answer.read())] == ["COMPLETED"]
        return False


@pytest.mark.long
def test_a_worker_keeps_two_schedules_and_the_upkeep_and_a_run_survives_the_restart_of_its_server(tmp_path: Path) -> None:
    """As an operator does it: a server, and the lines of docs/running.md.

    The server is killed while a run goes on that a schedule started, and is started anew.
    """
    operator = Operator(tmp_path)
    operator.write_settings({"one": DYKES, "two": FERRY})
    with ExitStack() as standing:
        server = standing.enter_context(operator.server())
        operator.goes_on(server, operator.is_healthy)
        for line in operator.first:
            operator.prefect(*line)
        worker = standing.enter_context(operator.started(*operator.last))
        operator.goes_on(worker, lambda: operator.outlets() == {"one", "two"})

        before = len(operator.begun())
        for name in ("one", "two"):
            write_files(tmp_path / name, {"school.txt": SCHOOL})
        operator.goes_on(worker, lambda: len(operator.begun()) > before)
        at_work = operator.begun()[before]
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        again = standing.enter_context(operator.server())
        operator.goes_on(again, operator.is_healthy)
        operator.goes_on(worker, lambda: operator.is_done(flow_runs={"name": {"any_": [at_work]}}))
        assert ("school.txt",) in ask(operator.data, "SELECT source_uri FROM articles")
        # The schedules go on.
        operator.goes_on(worker, lambda: len(operator.begun()) > before + 1)

        operator.prefect("deployment", "schedule", "pause", "--all")
        anew = ("--param", "where=article_id IS NOT NULL", "--param", "workers=1")
        for flow, more in (("maintain/upkeep", ()), ("reprocess/after-upgrade", anew), ("report/pages", ())):
            operator.prefect("deployment", "run", flow, *more)
        for flow in ("maintain", "reprocess", "report"):
            operator.goes_on(worker, partial(operator.is_done, flows={"name": {"any_": [flow]}}))
    assert (operator.data / "report" / "index.html").exists()
    assert ask(operator.data, "SELECT status FROM runs WHERE flow = 'reprocess'") == [("completed",)]
    times = ask(operator.data, "SELECT started_at, finished_at FROM runs ORDER BY started_at")
    assert len(times) >= 4
    assert all(ended <= begun for (_, ended), (begun, _) in pairwise(times)), times
