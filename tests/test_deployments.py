"""`prefect.yaml` and the flows for work pools: each is there, explains its parameters, and is run by a worker of a real server."""

import copy
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.prefect_server import is_healthy
from tests.conftest import DYKES, FERRY, PATIENCE, ROOT, ask, environment, wait_until, write_files
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


@contextmanager
def started(folder: Path, variables: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A `prefect` command that goes on until the body is done, with all that it starts."""
    log = (folder / f"{arguments[0]}.log").open("w", encoding="utf-8")
    command = [sys.executable, "-m", "prefect", *arguments]
    with (
        log,
        subprocess.Popen(
            command, cwd=folder, env=environment(**variables), stdout=log, stderr=log, text=True, start_new_session=True
        ) as process,
    ):
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.long
def test_a_worker_keeps_two_schedules_of_one_warehouse_and_does_the_upkeep(tmp_path: Path) -> None:
    """As an operator does it: a server, the lines of docs/running.md, `prefect.yaml` with two schedules in the place of one."""
    (tmp_path / "home").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/api"
    variables = {
        "HOME": str(tmp_path / "home"),
        "PREFECT_HOME": str(tmp_path / "home" / ".prefect"),
        "PREFECT_API_URL": url,
        "ONRECORD_HOME": str(ROOT),
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    }
    data = tmp_path / "data"
    settings = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    (articles,) = [one for one in settings["deployments"] if one["name"] == "articles"]
    settings["deployments"].remove(articles)
    for one in settings["deployments"]:
        one["parameters"]["to"] = str(data)
    for name, text in (("one", DYKES), ("two", FERRY)):
        source = write_files(tmp_path / name, {f"{name}.txt": text})
        parameters = {"sources": [str(source)], "to": str(data), "workers": 1, "publisher": name}
        settings["deployments"].append(
            {**copy.deepcopy(articles), "name": name, "parameters": parameters, "schedules": [{"interval": 15}]}
        )
    for name in ("flows", "transforms", "expectations", "warehouse"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "prefect.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")

    def prefect(*arguments: str) -> None:
        command = [sys.executable, "-m", "prefect", "--no-prompt", *arguments]
        ended = subprocess.run(
            command, cwd=tmp_path, env=environment(**variables), capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr

    def outlets() -> set[str]:
        with suppress(WarehouseError):
            return {outlet for (outlet,) in ask(data, "SELECT publisher FROM articles")}
        return set()

    def goes_on(process: subprocess.Popen[str], condition: Callable[[], bool]) -> bool:
        return wait_until(lambda: condition() or process.poll() is not None, pause=0.5) and condition()

    page = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    *first, last = [line.split()[1:] for line in page.splitlines() if line.startswith("prefect ")]
    with started(tmp_path, variables, "server", "start", "--host", "127.0.0.1", "--port", str(port)) as server:
        assert goes_on(server, lambda: is_healthy(url))
        for line in first:
            prefect(*line)
        with started(tmp_path, variables, *last) as worker:
            assert goes_on(worker, lambda: outlets() == {"one", "two"}), (tmp_path / "worker.log").read_text(encoding="utf-8")[
                -3000:
            ]
            prefect("deployment", "schedule", "pause", "--all")
            prefect("deployment", "run", "maintain/upkeep")
            prefect(
                "deployment", "run", "reprocess/after-upgrade", "--param", "where=article_id IS NOT NULL", "--param", "workers=1"
            )
            prefect("deployment", "run", "report/pages")
            assert goes_on(worker, lambda: (data / "report" / "index.html").exists())
            assert goes_on(worker, lambda: ask(data, "SELECT status FROM runs WHERE flow = 'reprocess'") == [("completed",)])
    times = ask(data, "SELECT started_at, finished_at FROM runs ORDER BY started_at")
    assert len(times) >= 3
    assert all(ended <= begun for (_, ended), (begun, _) in pairwise(times)), times
