"""The language work on the workers of a Dask cluster, for `--dask ADDRESS`: an executor like the one over local processes.

Only the annotated and audited tables come back; this process alone reads the input and publishes. The batch of a worker that dies
is done by another one.
"""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from typing import Any

from flows.batches import Batch, Outcome
from flows.errors import Failure, Misuse, WorkerDied
from flows.language_model import find_model
from flows.packing import PackedOutcome, pack_batch, pack_outcome, unpack_batch, unpack_outcome

SECONDS_TO_ANSWER = 10
"""A scheduler that has not answered by then is taken to be away."""

SECONDS_FOR_WORKERS = 60
"""A cluster with no worker by then has none coming: one takes some seconds to start. Chosen by hand."""

MOST_AT_ONCE = 4_096
"""Batches that are with the cluster, at most; each waits in a thread of its own."""

_one_at_a_time = threading.Lock()


class NoCluster(Failure):
    """The Dask scheduler does not answer, or has no workers, or went away in the middle of a run."""


class UnlikeWorker(Failure):
    """A worker of the cluster has another OnRecord, or another language model, or none."""


class DaskPool(Executor):
    """The workers of the Dask cluster whose scheduler has this address, such as `tcp://host:8786`.

    Raises:
        Misuse: the package `distributed` is not installed.
        NoCluster: the scheduler does not answer, or no worker joins it within a minute.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise Misuse("--dask needs the package distributed: pip install 'onrecord[dask]'") from None
        self.address = address
        try:
            self._client: Any = Client(address, timeout=SECONDS_TO_ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:
            why = str(error) or f"no answer within {SECONDS_TO_ANSWER} s"
            raise NoCluster(f"--dask {address}: there is no Dask scheduler ({why})") from None
        try:
            self._client.wait_for_workers(1, timeout=SECONDS_FOR_WORKERS)
        except TimeoutError:
            self._client.close(timeout=1)
            raise NoCluster(
                f"--dask {address}: no worker has joined the scheduler in {SECONDS_FOR_WORKERS} s; "
                f"start some where OnRecord is installed: dask worker --nthreads 1 {address}"
            ) from None
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="dask")

    @property
    def size(self) -> int:
        """How many worker processes there are at the moment."""
        # Without a scheduler there is no list of workers; it is the work at hand that tells what happened.
        return max(len(self._client.scheduler_info(n_workers=-1).get("workers", ())), 1)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Has a worker call `fn`, which takes a batch and gives its outcome."""
        return self._threads.submit(self._run, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Parts from the cluster, after the work at hand."""
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        self._client.close(timeout=1)

    def kill(self) -> None:
        """Parts from the cluster at once; it forgets the work that was given to it."""
        self._client.close(timeout=1)
        self._threads.shutdown(wait=True, cancel_futures=True)

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        if kind is None:
            self.shutdown()
        else:
            self.kill()

    def _run(self, fn: Callable[[Batch], Outcome], batch: Batch) -> Outcome:
        """What became of the batch.

        Raises:
            WorkerDied: several workers died at it.
            NoCluster: the scheduler is gone.
            UnlikeWorker: the worker that took it has another OnRecord.
        """
        from distributed import KilledWorker

        try:
            future = self._client.submit(work, fn, pack_batch(batch), pure=False)
            packed = self._result(future)
        except KilledWorker as error:
            raise WorkerDied(f"Dask workers died at it: {error}") from None
        except ImportError as error:
            raise UnlikeWorker(f"a Dask worker cannot import OnRecord ({error}); install it there, in this version") from None
        except (CancelledError, OSError, TimeoutError, RuntimeError) as error:
            # Futures are cancelled when the connection is lost, also when there is one again at once.
            if self._client.status == "running" and not isinstance(error, CancelledError):
                raise
            raise NoCluster(
                f"the Dask scheduler at {self.address} is gone ({type(error).__name__}); what was published stays, "
                "and the next run goes on from there"
            ) from None
        return unpack_outcome(packed, batch)

    def _result(self, future: Any) -> PackedOutcome:
        """What the future gives. TimeoutError when the scheduler is lost: what is submitted then is never answered."""
        while True:
            try:
                packed: PackedOutcome = future.result(timeout=SECONDS_TO_ANSWER)
            except TimeoutError:
                if future.status == "error" or self._client.status != "running":
                    raise
            else:
                return packed


def work(fn: Callable[[Batch], Outcome], packed: bytes) -> PackedOutcome:
    """Does a packed batch; runs in a worker of the cluster, in whose process one batch is done at a time.

    Raises:
        UnlikeWorker: this worker's rules or model are not those that the run has.
    """
    batch = unpack_batch(packed)
    own = find_model(batch.model, batch.own).extractor
    if own != batch.extractor:
        raise UnlikeWorker(
            f"a Dask worker has {own} where the run has {batch.extractor}; install the same OnRecord and model there"
        )
    with _one_at_a_time:
        return pack_outcome(fn(batch))
