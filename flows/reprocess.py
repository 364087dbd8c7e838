"""The reprocess flow: articles that other rules made, worked through anew from the warehouse's own bodies, batch by batch."""

from functools import partial
from pathlib import Path

from prefect import flow
from prefect.artifacts import create_table_artifact

from flows.anew import Anew, Reprocessed, Selection
from flows.batches import prepare_worker, size_of_batches
from flows.dask_pool import DaskPool
from flows.errors import Failure
from flows.forget import finish_takedowns
from flows.ingest import DEFAULTS, keep_house, process_all
from flows.language_model import find_models
from flows.notify import tell_failure
from flows.progress import progress
from flows.recorded import recorded
from flows.runners import available_processors, worker_pool
from transforms.languages.own_words import own_words


class AnewRefused(Failure):
    """The reprocessing is over, but the audit refused some of its batches, whose old rows stay."""

    def __init__(self, done: Reprocessed) -> None:
        refused = "; ".join(f"batch {batch_id}: {', '.join(names)}" for batch_id, names in done.refused.items())
        super().__init__(f"the audit refused some batches; the rows that stood for them stay ({refused})")
        self.done = done


@flow(
    name="reprocess",
    description="Work articles through anew, from the warehouse's own bodies, and replace their rows once these are audited.",
    on_failure=[tell_failure],
    on_crashed=[tell_failure],
)
def reprocess(
    to: str = str(DEFAULTS.to),
    where: str | None = None,
    since_version: int | None = None,
    dry_run: bool = False,
    workers: int | None = None,
    batch_size: int = DEFAULTS.batch_size,
    model: str = DEFAULTS.model,
    dask: str | None = None,
    words: dict[str, list[str]] | None = None,
) -> Reprocessed:
    """Makes the rows of articles anew with the present rules and model.

    Args:
        to: The warehouse's folder.
        where: SQL over the columns of `articles`: only those that match, whatever made their rows.
        since_version: Only articles whose rows were made by rules older than this version.
        dry_run: Whether to say what would change, and to publish nothing.
        workers: Processes that do the language work; None: one per processor.
        batch_size: Articles that are audited and published together, at most.
        model: An installed spaCy pipeline.
        dask: The address of a Dask scheduler, whose workers do the language work then.
        words: Words of your own beside those of the language, by list: cues, titles, given_names, organizations, places.

    Raises:
        AnewRefused: the audit refused a batch; all others are published.
        Failure, WarehouseError: the run broke off; what was published stays.
    """
    data = Path(to)
    finish_takedowns(data)
    own = own_words(words)
    models = find_models(model, own)
    cluster = DaskPool(dask) if dask else None
    size = cluster.size if cluster else workers or available_processors()
    run = Anew(data, Selection(where, since_version), models, batch_size, progress(), is_dry=dry_run)
    run.batch_size = size_of_batches(len(run.waiting), size, batch_size)
    run.progress.expect(len(run.waiting))
    if run.waiting:
        prepare = partial(prepare_worker, *(found.name for found in models.values()), own=own)
        with recorded(run, "the same command goes on from there"), cluster or worker_pool(size, prepare) as pool:
            for batches in (run.batches, run.batches_of_duplicates):
                process_all(batches(), run, pool, window=lambda: (cluster.size if cluster else size) + 1)
            done = run.close()
        if not dry_run:
            keep_house(data, run.progress)
    else:
        done = run.close()
    run.progress.say(done.in_a_line())
    if done.changes.counts:
        create_table_artifact(
            [{"change": kind, "rows": count} for kind, count in done.changes.counts.most_common()],
            key="changes",
            description=f"{'Would change' if dry_run else 'Changed'} in the warehouse {data.resolve()}.",
        )
    if done.refused:
        raise AnewRefused(done)
    return done
