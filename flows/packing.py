"""How batches and their outcomes travel between machines: as Arrow IPC streams, compressed, without what the other side has.

A batch goes as one table of its articles. Back come its tables; the articles come without their texts, which the sender has.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime

import pyarrow as pa

from flows.batches import Batch, Outcome
from transforms.languages.own_words import own_words
from transforms.reading.articles import Article, Reject
from transforms.tables.schema import ARTICLES, arrow_schema

_TYPES = {
    "published_date": pa.date32(),
    "published_at": pa.timestamp("us", tz="UTC"),
    "credits": pa.list_(pa.string()),
    "is_developing": pa.bool_(),
}
_ARTICLE = pa.schema([pa.field(field.name, _TYPES.get(field.name, pa.string())) for field in fields(Article)])
_OPTIONS = pa.ipc.IpcWriteOptions(compression="zstd")
LEFT_OUT = "body"
"""The column that does not travel back: whoever sent the batch has the texts."""


@dataclass(frozen=True)
class PackedOutcome:
    """An outcome as it travels: each table as an IPC stream, the rest as JSON."""

    tables: Mapping[str, bytes]
    rest: str


def pack_batch(batch: Batch) -> bytes:
    """The batch as one IPC stream: its articles, and the rest in the schema's metadata."""
    rest = {
        "batch_id": batch.batch_id,
        "run_id": batch.run_id,
        "ingested_at": batch.ingested_at.isoformat(),
        "extractor": batch.extractor,
        "model": batch.model,
        "sentence_counts": batch.sentence_counts,
        "own": asdict(batch.own),
    }
    rows = [{field.name: getattr(article, field.name) for field in fields(Article)} for article in batch.articles]
    return _pack(pa.Table.from_pylist(rows, schema=_ARTICLE.with_metadata({"batch": json.dumps(rest)})))


def unpack_batch(packed: bytes) -> Batch:
    """The batch that `pack_batch` packed."""
    table = _unpack(packed)
    rest = json.loads(table.schema.metadata[b"batch"])
    counts, own = rest.pop("sentence_counts"), own_words(rest.pop("own"))
    return Batch(
        articles=tuple(Article(**{**row, "credits": tuple(row["credits"])}) for row in table.to_pylist()),
        ingested_at=datetime.fromisoformat(rest.pop("ingested_at")),
        sentence_counts=None if counts is None else tuple(counts),
        own=own,
        **rest,
    )


def pack_outcome(outcome: Outcome) -> PackedOutcome:
    """The outcome as it travels back."""
    tables = dict(outcome.tables)
    if ARTICLES.name in tables:
        tables[ARTICLES.name] = tables[ARTICLES.name].drop_columns([LEFT_OUT])
    lost = {key: [reject.source_uri, reject.reason, reject.detail, reject.raw_sha256] for key, reject in outcome.lost.items()}
    rest = json.dumps({"batch_id": outcome.batch_id, "refused": outcome.refused, "lost": lost})
    return PackedOutcome({name: _pack(table) for name, table in tables.items()}, rest)


def unpack_outcome(packed: PackedOutcome, batch: Batch) -> Outcome:
    """The outcome that `pack_outcome` packed, of this batch."""
    tables = {name: _unpack(table) for name, table in packed.tables.items()}
    if ARTICLES.name in tables:
        bodies = {article.article_id: article.body for article in batch.articles}
        articles = tables[ARTICLES.name]
        schema = arrow_schema(ARTICLES)
        texts = pa.array([bodies[key] for key in articles["article_id"].to_pylist()], schema.field(LEFT_OUT).type)
        tables[ARTICLES.name] = articles.append_column(schema.field(LEFT_OUT), texts).select(schema.names).cast(schema)
    rest = json.loads(packed.rest)
    lost = {key: Reject(*values) for key, values in rest["lost"].items()}
    return Outcome(rest["batch_id"], tables, tuple(rest["refused"]), lost)


def _pack(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=_OPTIONS) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def _unpack(packed: bytes) -> pa.Table:
    with pa.ipc.open_stream(packed) as reader:
        return reader.read_all()
