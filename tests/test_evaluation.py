"""The counting of `onrecord evaluate`, and what the extraction reaches on the articles annotated for the project."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Command
from transforms.languages.en.english import ENGLISH
from transforms.scoring.names import NameEvaluation, evaluate_names
from transforms.scoring.quotations import Evaluation, calibration, evaluate_article, match_fragments, rows_right

GOLD = ROOT / "tests" / "gold" / "articles.jsonl"
NAMES = ROOT / "tests" / "gold" / "names.jsonl"

TEXT = "“It rained,” Lind said. Hale said the dyke would hold.\n\n“Stay in,” she added."


def span(words: str, text: str = TEXT) -> list[int]:
    return [text.index(words), text.index(words) + len(words)]


def attribution(kind: str, content: str, source: str | None, cue: str = "said") -> dict[str, Any]:
    return {
        "kind": kind,
        "content": [span(content)],
        "source": [] if source is None else [span(source)],
        "cue": [span(cue)],
    }


def row(kind: str, content: str, source: str | None, **changes: Any) -> dict[str, Any]:
    sources = [] if source is None else [tuple(span(source))]
    plain = {"form": "name", "method": "cue_after", "confidence": 0.9, "speaker_name": source}
    return {"kind": kind, "content": [tuple(span(content))], "source": sources, **plain, **changes}


ARTICLE: dict[str, Any] = {
    "id": "rain",
    "text": TEXT,
    "attributions": [
        attribution("direct", "“It rained,”", "Lind"),
        attribution("indirect", "the dyke would hold", "Hale"),
        attribution("direct", "“Stay in,”", "she", "added"),
    ],
}


def evaluated(*rows: dict[str, Any]) -> Evaluation:
    evaluation = Evaluation()
    evaluate_article(evaluation, ARTICLE, rows, ENGLISH.style)
    return evaluation


def test_what_is_found_with_its_source_counts_and_what_is_not_is_told() -> None:
    evaluation = evaluated(
        row("direct", "It rained,", "Lind"),
        row("indirect", "the dyke would hold", "Lind"),
        row("direct", "Stay in,", None, form="none"),
    )
    quoted, indirect, everything = (evaluation.levels[level] for level in ("quoted", "indirect", "all"))
    assert (quoted.gold, quoted.predicted, quoted.matched, quoted.right) == (2, 2, 2, 1)
    assert (indirect.gold, indirect.matched, indirect.right) == (1, 1, 0)
    assert (everything.gold, everything.matched, everything.right) == (3, 3, 1)
    assert quoted.speaker_accuracy() == 0.5
    assert evaluation.by_form == {"name": [1, 1], "none": [0, 1]}
    assert evaluation.by_distance == {"same paragraph": [1, 2]}
    assert [(miss["error"], miss["expected"], miss["sentence"]) for miss in evaluation.misses] == [
        ("wrong source", "she", "“Stay in,” she added."),
        ("wrong source", "Hale", "Hale said the dyke would hold."),
    ]


def test_missing_and_invented_quotations_are_misses() -> None:
    evaluation = evaluated(row("direct", "said. Hale said the", "Lind"))
    assert evaluation.levels["direct"].content() == (0.0, 0.0, 0.0)
    assert [miss["error"] for miss in evaluation.misses if miss["level"] == "quoted"] == ["not found", "not found"]


@pytest.mark.parametrize(
    ("gold", "predicted", "matched"),
    [
        ([(0, 10)], [(0, 10)], [(0, 0, True)]),
        ([(0, 10)], [(0, 5)], [(0, 0, False)]),
        ([(0, 10)], [(0, 4)], []),
        ([(0, 10)], [(0, 5), (0, 9)], [(0, 1, False)]),
        ([(0, 4), (6, 10)], [(0, 10)], []),
    ],
)
def test_fragments_match_one_to_one_from_half_of_their_letters(
    gold: list[tuple[int, int]], predicted: list[tuple[int, int]], matched: list[tuple[int, int, bool]]
) -> None:
    assert match_fragments("abcdefghij", gold, predicted) == matched


def test_a_row_is_right_when_its_content_and_its_source_are() -> None:
    from transforms.scoring.quotations import inside_marks

    rows = [row("direct", "It rained,", "Lind"), row("indirect", "the dyke would hold", "Lind")]
    assert rows_right(TEXT, inside_marks(TEXT, ENGLISH.style), ARTICLE["attributions"], rows) == [True, False]


def test_calibration_is_the_mean_distance_from_the_share_right() -> None:
    table, error = calibration([(0.95, True, "direct"), (0.95, False, "direct"), (0.25, False, "indirect")])
    assert table == [(0.2, 0.25, 0.0, 1), (0.9, 0.95, 0.5, 2)]
    assert error == pytest.approx((0.25 + 2 * 0.45) / 3)


def test_names_are_counted_by_speaker_mention_person_and_role() -> None:
    text = "Mayor Ada Lind spoke. Lind left for Hale. “Go,” she said. “No,” aides said."
    article = {
        "id": "a",
        "text": text,
        "attributions": [{"content": [span("“Go,”", text)]}, {"content": [span("“No,”", text)]}],
    }
    names = {
        "speakers": {"0": {"name": "Ada Lind", "type": "person"}, "1": {"name": None, "type": "unnamed"}},
        "entities": [
            {"name": "Ada Lind", "type": "PERSON", "role": "Mayor", "forms": ["Ada Lind", "Lind"]},
            {"name": "Hale", "type": "GPE", "role": None, "forms": ["Hale"]},
        ],
    }
    quotes: list[dict[str, Any]] = [
        {"content": [tuple(span("Go,", text))], "speaker_name": "Ada Lind"},
        {"content": [tuple(span("No,", text))], "speaker_name": None},
    ]

    def mention(
        words: str, label: str, entity: str, name: str, method: str, role: str | None = None, after: int = 0
    ) -> dict[str, Any]:
        start = text.index(words, after)
        place = {"start_char": start, "end_char": start + len(words)}
        return {**place, "label": label, "entity_id": entity, "name": name, "role": role, "method": method}

    evaluation = NameEvaluation(ENGLISH.judging)
    mentions = [
        mention("Ada Lind", "PERSON", "p1", "Ada Lind", "title", "Mayor"),
        mention("Lind", "PERSON", "p2", "Lind", "later", after=20),
        mention("Hale", "ORG", "o1", "Hale", "model"),
    ]
    evaluate_names(evaluation, article, names, quotes, mentions)
    figures = evaluation.figures()
    assert figures["speaker_name_accuracy"] == figures["left_unnamed"] == figures["role_recall"] == 1.0
    assert figures["canonical_name"] == 0.5
    assert figures["b_cubed_f1"] == pytest.approx(2 / 3)
    assert evaluation.mentions["PERSON"].rates() == (1.0, 1.0, 1.0)
    assert evaluation.mentions["GPE"].rates() == (0.0, 0.0, 0.0)
    assert evaluation.mentions["ORG"].predicted == 1
    assert evaluation.by_method == {"title": [1, 1], "later": [1, 1], "model": [0, 1]}


FLOORS = {
    ("levels", "direct", "with_source"): 0.93,
    ("levels", "quoted", "content"): 0.96,
    ("levels", "quoted", "with_source"): 0.93,
    ("levels", "indirect", "with_source"): 0.70,
    ("levels", "all", "with_source"): 0.80,
    ("names", "speaker_name_accuracy"): 0.86,
    ("names", "left_unnamed"): 0.9,
    ("names", "canonical_name"): 0.95,
    ("names", "b_cubed_f1"): 0.97,
    ("names", "role_recall"): 0.70,
}
"""What must not be lost on the project's own articles: a little under what was measured, F1 where there is one."""


def test_the_extraction_keeps_its_level_on_the_projects_own_articles(called: Command, tmp_path: Path) -> None:
    ended = called("evaluate", GOLD, "--names", NAMES, "--format", "json", "--errors", tmp_path / "misses.jsonl")
    assert ended.returncode == 0, ended.stderr
    measured = json.loads(ended.stdout)
    assert measured["articles"] == 24
    reached = {}
    for path in FLOORS:
        value: Any = measured
        for key in path:
            value = value[key]
        reached[path] = value[-1] if isinstance(value, list) else value
    assert {path: value for path, value in reached.items() if value < FLOORS[path]} == {}
    assert measured["sure"]["right"] >= 0.97
    misses = [json.loads(line) for line in (tmp_path / "misses.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"wrong source", "not found"} <= {miss["error"] for miss in misses}
    assert all(
        miss["quotation"] in miss["sentence"] for miss in misses if miss["error"] == "not found" and "…" not in miss["sentence"]
    )


def test_the_figures_are_printed_as_tables_and_a_packed_file_is_read(called: Command, tmp_path: Path) -> None:
    few = "".join(GOLD.read_text(encoding="utf-8").splitlines(keepends=True)[:2])
    (tmp_path / "few.jsonl.gz").write_bytes(gzip.compress(few.encode()))
    ended = called("evaluate", "few.jsonl.gz")
    assert ended.returncode == 0, ended.stderr
    for words in ("2 articles", "with source F1", "expected calibration error", "by distance"):
        assert words in ended.stdout


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "gold.jsonl, line 2: not JSON"),
        ("[]", "line 2: an object is needed"),
        ('{"id": "a"}', "line 2: text: a text is needed, not None"),
        ('{"id": "a", "text": "b"}', "line 2: attributions: a list is needed"),
        (
            '{"id": "a", "text": "b", "attributions": [{"kind": "loud"}]}',
            "line 2: kind: 'loud' is none of direct, mixed, indirect, turn, block",
        ),
        (
            '{"id": "a", "text": "b", "attributions": [{"kind": "direct", "source": [], "cue": [], "content": [[0, 9]]}]}',
            "line 2: content: [0, 9] is no [start, end] within the text's 1 characters",
        ),
    ],
)
def test_a_line_that_is_not_of_the_format_is_named(tmp_path: Path, called: Command, line: str, message: str) -> None:
    good = json.dumps({"id": "good", "text": "Nothing.", "attributions": []})
    (tmp_path / "gold.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    ended = called("evaluate", "gold.jsonl")
    assert ended.returncode == 2
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_file_of_no_article_is_told(tmp_path: Path, called: Command) -> None:
    (tmp_path / "gold.jsonl").write_text("", encoding="utf-8")
    ended = called("evaluate", "gold.jsonl")
    assert (ended.returncode, ended.stderr.strip()) == (2, "onrecord: gold.jsonl holds no annotated article")
