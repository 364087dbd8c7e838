"""Articles of which passages in quotation marks were read, one by one: what learning takes from them.

Where an annotation tells every attribution of an article, a row that it lacks is wrong. Here only the passages that were read are
known: about the others, and about what people say outside of marks, nothing is learned.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from transforms.reading.articles import Article, read_article

T = TypeVar("T")

WHAT = frozenset({"quotation", "title", "scare", "other"})
"""What a passage in marks may be: somebody's words, a title, a word held at arm's length, anything else."""


@dataclass(frozen=True)
class MarkedArticle:
    """An article's body with the passages that were read, in characters of the body."""

    article_id: str
    body: str
    quotations: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int] | None, ...]
    """Of each quotation the printed source, None if there is none."""
    others: tuple[tuple[int, int], ...]
    """Passages that are no quotations."""

    @property
    def outlet(self) -> str:
        """The article's outlet: its identity without the number at its end."""
        return self.article_id.rpartition("_")[0] or self.article_id

    def as_gold(self) -> dict[str, Any]:
        """The article in the format of tests/gold/README.md, its quotations the only attributions."""
        attributions = [
            {"kind": "direct", "content": [span], "source": [] if source is None else [source], "cue": []}
            for span, source in zip(self.quotations, self.sources, strict=True)
        ]
        return {"id": self.article_id, "text": self.body, "attributions": attributions}

    def was_read(self, spans: Sequence[Sequence[int]]) -> bool:
        """Whether one of the spans lies over a passage that was read."""
        return any(overlaps(span, (*self.quotations, *self.others)) for span in spans)


def overlaps(span: Sequence[int], others: Iterable[Sequence[int]]) -> bool:
    """Whether the span shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def read_marked(passages: Path, texts: Path) -> list[MarkedArticle]:
    """The articles of two JSON-lines files: `id`, `passages` = [{span, what, source}], and `id`, `text` as it was collected.

    Spans are characters of `text`; what is read off its front (address, headline, byline) is no part of the body, and an
    article whose body is not found in its text is left out.

    Raises:
        ValueError: a line is not of that format, or its text is not there; the message names file, line and what is wrong.
    """
    bodies = dict(_read_lines(texts, "no text", lambda row: (str(row["id"]), str(row["text"]))))
    articles = _read_lines(passages, "no passages", lambda row: _marked(str(row["id"]), bodies[str(row["id"])], row["passages"]))
    return [article for article in articles if article is not None]


def _read_lines(path: Path, wrong: str, read: Callable[[Any], T]) -> list[T]:
    """What is read in each line of a JSON-lines file; `wrong` says what a line has not that is of another format."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            found.append(read(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}, line {number}: {wrong}: {type(error).__name__} {error}") from None
    return found


def _marked(article_id: str, text: str, passages: Sequence[Mapping[str, Any]]) -> MarkedArticle | None:
    if unknown := [passage["what"] for passage in passages if passage["what"] not in WHAT]:
        raise ValueError(f"{unknown[0]!r} is none of {', '.join(sorted(WHAT))}")
    article = read_article(f"{article_id}.txt", text.encode(), detect_language=lambda _: "en")
    places = _places(text, article.body) if isinstance(article, Article) else None
    if not isinstance(article, Article) or places is None:
        return None
    quotations, sources, others = [], [], []
    for passage in passages:
        span = _moved(places, passage["span"])
        if span is None:
            continue
        if passage["what"] == "quotation":
            quotations.append(span)
            sources.append(_moved(places, passage["source"]) if passage.get("source") else None)
        else:
            others.append(span)
    return MarkedArticle(article_id, article.body, tuple(quotations), tuple(sources), tuple(others))


def _places(text: str, body: str) -> dict[int, int] | None:
    """The place in the body of each letter and digit of the text; None if the body is no part of the text.

    >>> _places("By Ada\\n\\nA  b.", "A b.")
    {8: 0, 11: 2}
    """
    there, here = ([place for place, sign in enumerate(some) if sign.isalnum()] for some in (text, body))
    begins = "".join(text[place] for place in there).find("".join(body[place] for place in here))
    return None if begins < 0 else dict(zip(there[begins:], here, strict=False))


def _moved(places: Mapping[int, int], span: Sequence[int]) -> tuple[int, int] | None:
    """The span in the body; None when none of its letters stands there."""
    held = [places[place] for place in range(*span) if place in places]
    return (held[0], held[-1] + 1) if held else None
