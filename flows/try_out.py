"""`onrecord read`: what would be read of a file, without running anything; and `onrecord sources`: what is understood at all."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from flows.afar import ON_THE_WEB
from flows.guard import Guard
from flows.language_identifier import detect_language
from flows.places import EXTRAS
from flows.reading import read_file
from flows.sources import list_files
from transforms.reading.articles import Article, read_record
from transforms.reading.formats.archives import SUFFIXES
from transforms.reading.formats.table import FORMATS
from transforms.reading.records import Reject

SHOWN_PARAGRAPHS = 3
SHOWN_CHARS = 300
"""What is shown of a text: enough to see where it begins."""


def try_out(
    sources: Sequence[str | Path], mapping: Mapping[str, str], publisher: str | None, at_most: int
) -> Iterator[list[tuple[str, str | None]]]:
    """For each of the first records, what would be read of it: pairs of a column and its value, None where it has none.

    Raises:
        MissingSource: a source is not there.
        transforms.reading.fields.BadMapping: the mapping fills a field that a record does not have.
    """
    with Guard() as guard:
        records = (record for file in list_files(sources) for record in read_file(file, mapping, guard=guard))
        for record in islice(records, at_most):
            if isinstance(record, Reject):
                yield _facts_of_reject(record)
                continue
            article = read_record(record, publisher=publisher, detect_language=detect_language, read_page=guard.page)
            yield _facts_of_reject(article) if isinstance(article, Reject) else _facts(article)


def understood() -> Iterator[tuple[str, str, str, str]]:
    """What is understood: format, suffixes, what it holds, and the extra that brings it, said to be missing where it is."""
    for one in FORMATS.values():
        suffixes = " ".join(suffix or "(none)" for suffix in one.suffixes) or "(by its first lines)"
        yield one.name, suffixes, one.holds, _extra(one.extra, is_installed=one.is_installed)
    yield "containers", " ".join(SUFFIXES), "compressed files and archives of all of these, nested once", ""
    yield (
        "places",
        "FILE FOLDER 'PATTERN*' @LIST -",
        "files and folders; what a pattern means; a list of sources; standard input",
        "",
    )
    for kind, (extra, needs) in EXTRAS.items():
        if extra:
            yield (
                f"{kind}://",
                "",
                "the files in a bucket, below an address",
                _extra(extra, is_installed=find_spec(needs) is not None),
            )
    yield f"{ON_THE_WEB[-1]}://", "", "one file on the web", ""


def _extra(extra: str, *, is_installed: bool) -> str:
    return f"pip install .[{extra}]" + ("" if is_installed else " (missing)") if extra else ""


def _facts(article: Article) -> list[tuple[str, str | None]]:
    when = article.published_at or article.published_date
    paragraphs = [paragraph for paragraph in article.body.split("\n") if paragraph.strip()]
    shown = [_short(paragraph) for paragraph in paragraphs[:SHOWN_PARAGRAPHS]]
    more = len(paragraphs) - len(shown)
    return [
        ("source_uri", article.source_uri),
        ("format", f"{article.format}, {article.encoding}"),
        ("title", article.title),
        ("byline", article.byline),
        ("publisher", article.publisher),
        ("url", article.url),
        ("published", f"{when} (by {article.date_evidence})" if when else None),
        ("dateline", ", ".join(part for part in (article.dateline_place, article.agency) if part) or None),
        ("front_matter", None if article.front_matter is None else _short(" / ".join(article.front_matter.split("\n")))),
        ("body", "\n".join([*shown, *([f"… and {more} more paragraphs"] if more else [])])),
        ("credits", " / ".join(article.credits) or None),
    ]


def _facts_of_reject(reject: Reject) -> list[tuple[str, str | None]]:
    return [("source_uri", reject.source_uri), ("rejected", f"{reject.reason}: {reject.detail}")]


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}…"
