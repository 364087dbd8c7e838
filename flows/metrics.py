"""A run's figures as a text file in Prometheus' format, for the node exporter's textfile collector or whatever reads it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import UnwritableTarget
from warehouse.layout import replace_bytes

if TYPE_CHECKING:
    from flows.run import Summary

Labels = tuple[tuple[str, str], ...]
Values = Mapping[Labels, float]


def write_metrics(path: Path, summary: "Summary", ended_at: datetime) -> None:
    """Writes the file at once: a reader finds the old one or the new one.

    Raises:
        UnwritableTarget: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(path, "\n".join([*_lines(summary, ended_at), ""]).encode())
    except OSError as error:
        raise UnwritableTarget(f"--metrics {path}: cannot be written: {error.strerror}") from None


def _lines(summary: "Summary", ended_at: datetime) -> Iterator[str]:
    counts = summary.counts
    outcomes: Values = {(("outcome", name),): count for name, count in counts.outcomes().items() if name != "seen"}
    reasons: Values = {(("reason", name),): count for name, count in sorted(counts.reasons.items())}
    alone: Labels = ()
    yield from _metric("onrecord_run_records", "Records of the last run by outcome.", outcomes)
    yield from _metric("onrecord_run_rejects", "Rejected records of the last run by reason.", reasons)
    yield from _metric("onrecord_run_mentions", "Mentions that the last run published.", {alone: counts.mentions})
    yield from _metric("onrecord_run_quotes", "Quotations that the last run published.", {alone: counts.quotes})
    yield from _metric("onrecord_run_seconds", "How long the last run took.", {alone: round(summary.seconds, 3)})
    yield from _metric(
        "onrecord_run_refused_batches", "Batches of the last run that the audit refused.", {alone: len(summary.refused)}
    )
    yield from _metric(
        "onrecord_run_drift_warnings", "Figures that left the range of the runs before.", {alone: len(summary.drift)}
    )
    yield from _metric(
        "onrecord_run_ended_timestamp_seconds", "When the last run ended.", {alone: round(ended_at.timestamp(), 3)}
    )


def _metric(name: str, help_: str, values: Values) -> Iterator[str]:
    yield f"# HELP {name} {help_}"
    yield f"# TYPE {name} gauge"
    for labels, value in values.items():
        told = ",".join(f'{label}="{_escaped(text)}"' for label, text in labels)
        yield f"{name}{{{told}}} {value}" if told else f"{name} {value}"


def _escaped(text: str) -> str:
    r"""A label's value as the format wants it.

    >>> _escaped('a "b"')
    'a \\"b\\"'
    """
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
