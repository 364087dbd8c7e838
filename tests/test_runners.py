"""Worker processes: what they do, and what happens when they die."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import CancelledError
from contextvars import Context
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from flows.batches import Batch, Outcome, work_off
from flows.errors import WorkerDied, WorkersWillNotStart
from flows.runners import WorkerPool, warmed_up, worker_pool
from tests.conftest import MODEL, PATIENCE, environment, wait_until
from transforms.reading.articles import Article, read_article


def nothing() -> None:
    """Nothing to prepare."""


def is_running(pid: int) -> bool:
    """Whether the process goes on; one that is dead and not yet buried does not."""
    try:
        os.kill(pid, 0)
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text() if Path("/proc/self").exists() else True
    except (ProcessLookupError, FileNotFoundError):
        return False


def kill_this_process() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def kill_this_process_once(mark: Path) -> str:
    """Dies at the first call."""
    if mark.exists():
        return "done"
    mark.touch()
    kill_this_process()
    return "never"


def tell_and_never_end(mark: Path) -> None:
    mark.write_text(str(os.getpid()))
    threading.Event().wait()


def raise_missing_model() -> None:
    raise LookupError("no such model")


def test_work_is_done_in_another_process_with_one_thread_for_matrix_products() -> None:
    # A built-in for the work, so that nothing of this module, which imports numpy, is imported with it.
    state = "(__import__('os').getpid(), __import__('os').environ['OMP_NUM_THREADS'], 'numpy' in __import__('sys').modules)"
    with WorkerPool(1, dict) as pool:
        pid, threads, numpy_came_first = pool.submit(eval, state).result()
    assert pid != os.getpid()
    assert threads == "1"
    assert not numpy_came_first, "numpy reads its thread count when it is imported, so it must come later"


def test_an_error_of_the_work_is_raised_and_costs_no_process() -> None:
    with WorkerPool(1, nothing) as pool:
        with pytest.raises(ZeroDivisionError):
            pool.submit(divmod, 1, 0).result()
        assert pool.submit(divmod, 7, 2).result() == (3, 1)
        assert pool.started_count == 1


def test_no_process_is_started_without_work() -> None:
    with WorkerPool(2, nothing) as pool:
        pass
    assert pool.started_count == 0


def test_work_whose_process_dies_is_done_by_the_next(tmp_path: Path) -> None:
    with WorkerPool(1, nothing) as pool:
        assert pool.submit(kill_this_process_once, tmp_path / "mark").result() == "done"
        assert pool.started_count == 2


def test_work_that_kills_two_processes_is_given_up_and_its_neighbours_are_not(tmp_path: Path) -> None:
    with WorkerPool(2, nothing) as pool:
        deadly = pool.submit(kill_this_process)
        harmless = [pool.submit(divmod, number, 2) for number in range(20)]
        with pytest.raises(WorkerDied):
            deadly.result()
        assert [future.result() for future in harmless] == [divmod(number, 2) for number in range(20)]


def test_what_the_preparation_raises_is_raised() -> None:
    with WorkerPool(1, raise_missing_model) as pool, pytest.raises(LookupError, match="no such model"):
        pool.submit(divmod, 1, 1).result()


def test_workers_that_die_at_the_start_are_not_blamed_on_the_work() -> None:
    with WorkerPool(1, kill_this_process) as pool, pytest.raises(WorkersWillNotStart, match="memory"):
        pool.submit(divmod, 1, 1).result()


def test_an_error_in_the_block_ends_processes_at_once(tmp_path: Path) -> None:
    # In a context of its own no pool is warm: the one that the tests share is not to be ended.
    Context().run(an_error_ends_processes, tmp_path / "mark")


def an_error_ends_processes(mark: Path) -> None:
    with pytest.raises(KeyboardInterrupt), worker_pool(1, nothing) as pool:  # noqa: PT012
        endless = pool.submit(tell_and_never_end, mark)
        assert wait_until(lambda: mark.exists() and bool(mark.read_text()))
        raise KeyboardInterrupt
    with pytest.raises(CancelledError):
        endless.result(timeout=PATIENCE)
    assert not is_running(int(mark.read_text()))


def test_processes_are_warmed_up_beside_other_work() -> None:
    with warmed_up(1, nothing, processes=1) as warm:
        assert wait_until(lambda: bool(warm.pids))
        with worker_pool(1, nothing) as pool:
            assert pool.submit(os.getpid).result() in warm.pids
        assert warm.started_count == 1


def test_workers_do_not_outlive_a_driver_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "driver.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom flows.runners import WorkerPool\n"
        "from tests.test_runners import nothing, tell_and_never_end\n"
        "if __name__ == '__main__':\n"
        "    WorkerPool(1, nothing).submit(tell_and_never_end, Path(sys.argv[1])).result()\n"
    )
    mark = tmp_path / "mark"
    driver = subprocess.Popen([sys.executable, script, mark], env=environment())
    try:
        assert wait_until(lambda: mark.exists() and bool(mark.read_text()))
    finally:
        driver.kill()
        driver.wait()
    assert wait_until(lambda: not is_running(int(mark.read_text())))


def read(number: int, text: str) -> Article:
    article = read_article(f"{number}.txt", text.encode(), publisher=None, detect_language=lambda _: "en")
    assert isinstance(article, Article)
    return article


def work_or_die(batch: Batch) -> Outcome:
    """Dies when an article of the batch says so; publishes nothing."""
    if any("kill the worker" in article.body for article in batch.articles):
        kill_this_process()
    return Outcome(batch.batch_id, {}, (), {})


def test_an_article_that_kills_its_process_is_found_and_rejected_alone() -> None:
    texts = [f"Article number {number}." for number in range(3)]
    texts[2] = "Read this and kill the worker."
    articles = tuple(read(number, text) for number, text in enumerate(texts))
    batch = Batch("7", articles, run_id="r", ingested_at=datetime.now(UTC), extractor="1+x", model="x")
    with WorkerPool(1, nothing) as pool:
        outcomes = work_off(batch, pool, work_or_die)
    lost = [reject for outcome in outcomes for reject in outcome.lost.values()]
    assert [(reject.source_uri, reject.reason) for reject in lost] == [("2.txt", "extraction_failed")]
    assert "died" in lost[0].detail
    assert [outcome.batch_id for outcome in outcomes] == ["7.1", "7.2.1", "7.2.2"]


def processor_ticks(pid: int) -> int:
    """Hundredths of a second that the process has computed."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])


def test_a_killed_worker_of_a_real_batch_changes_nothing_in_the_result() -> None:
    from flows.batches import do_batch, prepare_worker

    body = "The mayor, Ada Holm, spoke on Monday.\n\n“We will build it,” Holm said.\n\n" * 40
    articles = tuple(read(number, f"Article {number}.\n\n{body}") for number in range(16))
    batch = Batch("1", articles, "r", datetime.now(UTC), "1+x", model=MODEL)
    with WorkerPool(1, partial(prepare_worker, MODEL)) as worker:
        undisturbed = worker.submit(do_batch, batch).result()
        before = worker.started_count
        (pid,) = worker.pids
        ticks = processor_ticks(pid)
        disturbed = worker.submit(do_batch, batch)
        assert wait_until(lambda: processor_ticks(pid) > ticks + 2), "the worker got nothing to do"
        os.kill(pid, signal.SIGSTOP)
        assert not disturbed.done(), "the worker was stopped too late for this test to mean anything"
        os.kill(pid, signal.SIGKILL)
        result = disturbed.result()
        assert worker.started_count == before + 1
    assert {name: table.num_rows for name, table in result.tables.items()} == {
        name: table.num_rows for name, table in undisturbed.tables.items()
    }
    assert result.tables["quotes"].equals(undisturbed.tables["quotes"])
    assert result.tables["articles"].equals(undisturbed.tables["articles"])
