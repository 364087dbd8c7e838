"""`prefect.yaml` and the flows for work pools: each is there, and explains its parameters."""

from importlib import import_module
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

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
