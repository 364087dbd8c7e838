"""Articles of which passages in marks were read: where the passages stand in the body, and what a wrong line says."""

import doctest
import json
from pathlib import Path
from typing import Any

import pytest

from learning import marked
from learning.marked import read_marked

TEXT = """https://herald.example/2026/03/12/dyke-holds

Dyke holds

By Ada Holm

“It held,” said Ruth Lind, who saw “The Tide” twice. “Come back.”

The “boat” sank.
"""


def passage(words: str, what: str, source: str | None = None) -> dict[str, Any]:
    span = [TEXT.index(words), TEXT.index(words) + len(words)]
    return {"span": span, "what": what, "source": source and [TEXT.index(source), TEXT.index(source) + len(source)]}


def files(folder: Path, passages: list[dict[str, Any]], text: str = TEXT) -> tuple[Path, Path]:
    read, texts = folder / "passages.jsonl", folder / "texts.jsonl"
    read.write_text(json.dumps({"id": "herald_3", "passages": passages}) + "\n", encoding="utf-8")
    texts.write_text(json.dumps({"id": "herald_3", "text": text}) + "\n", encoding="utf-8")
    return read, texts


PASSAGES = [
    passage("It held,", "quotation", "Ruth Lind"),
    passage("The Tide", "title"),
    passage("Come back.", "quotation"),
    passage("Dyke holds", "other"),
]


def test_passages_stand_in_the_body_that_a_run_reads(tmp_path: Path) -> None:
    [article] = read_marked(*files(tmp_path, PASSAGES))
    body = article.body
    assert body.startswith("“It held,”")
    assert article.outlet == "herald"
    assert [body[slice(*span)] for span in article.quotations] == ["It held", "Come back"]
    assert [source and body[slice(*source)] for source in article.sources] == ["Ruth Lind", None]
    assert [body[slice(*span)] for span in article.others] == ["The Tide"]  # the headline is no part of the body


def test_the_quotations_are_the_only_attributions(tmp_path: Path) -> None:
    [article] = read_marked(*files(tmp_path, PASSAGES))
    gold = article.as_gold()
    assert [(row["kind"], len(row["source"])) for row in gold["attributions"]] == [("direct", 1), ("direct", 0)]
    assert gold["text"] == article.body


def test_of_other_passages_nothing_is_known(tmp_path: Path) -> None:
    [article] = read_marked(*files(tmp_path, PASSAGES))
    boat = article.body.index("boat")
    assert article.was_read([(0, 5)])
    assert not article.was_read([(boat, boat + 4)])


def test_an_article_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    assert read_marked(*files(tmp_path, [], " ")) == []


@pytest.mark.parametrize(
    ("passages", "says"),
    [([{"span": [0, 3], "what": "song"}], "'song' is none of other, quotation"), ([{"what": "title"}], "KeyError")],
)
def test_a_line_of_another_format_is_named(tmp_path: Path, passages: list[dict[str, Any]], says: str) -> None:
    with pytest.raises(ValueError, match=rf"passages\.jsonl, line 1: .*{says}"):
        read_marked(*files(tmp_path, passages))


def test_an_article_without_its_text_is_named(tmp_path: Path) -> None:
    read, texts = files(tmp_path, PASSAGES)
    texts.write_text(json.dumps({"id": "herald_4", "text": TEXT}) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="herald_3"):
        read_marked(read, texts)


def test_the_examples_hold() -> None:
    failed, tried = doctest.testmod(marked)
    assert tried > 0
    assert failed == 0
