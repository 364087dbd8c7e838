"""Some kills with SIGKILL; `make torture` makes hundreds."""

import pytest

from flows.runners import WorkerPool
from tests.conftest import run_flow
from tests.crashes import RUN_KINDS, Crashes


@pytest.fixture(scope="module")
def crashes(api: str, worker: WorkerPool, tmp_path_factory: pytest.TempPathFactory) -> Crashes:
    return Crashes(tmp_path_factory.mktemp("crashes") / "all", count=8, seed=20, api=api, run_here=run_flow)


@pytest.mark.parametrize(("edition", "kills"), [(1, 1), pytest.param(2, 1, marks=pytest.mark.long)])
def test_a_killed_run_loses_nothing_and_shows_no_half(crashes: Crashes, edition: int, kills: int) -> None:
    crashes.kill_runs(kills, edition)
    assert crashes.tally.violations == []
    assert crashes.tally.kills[RUN_KINDS[edition]] == kills


@pytest.mark.parametrize("kind", ["compaction", pytest.param("sweep", marks=pytest.mark.long)])
def test_killed_housekeeping_changes_no_row(crashes: Crashes, kind: str) -> None:
    crashes.kill_maintenance(1, kind)
    assert crashes.tally.violations == []
    assert crashes.tally.kills[kind] >= 1


@pytest.mark.long
def test_a_killed_takedown_is_brought_to_its_end_and_touches_nothing_else(crashes: Crashes) -> None:
    crashes.kill_takedowns(3)
    assert crashes.tally.violations == []
    assert crashes.tally.kills["takedown"] >= 3


@pytest.mark.long
def test_a_killed_reprocessing_shows_no_half_and_goes_on(crashes: Crashes) -> None:
    crashes.kill_reprocessings(1)
    assert crashes.tally.violations == []
    assert crashes.tally.kills["reprocessing"] == 1
