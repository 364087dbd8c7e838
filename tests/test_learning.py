"""The recognizer's learning: what is made of annotated articles, and that the teacher teaches what spaCy's own training would."""

import doctest
import json
from dataclasses import astuple
from pathlib import Path
from random import Random
from types import ModuleType

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from learning import lessons, variations
from learning.lessons import Lesson, annotated_lessons, read_annotated
from learning.recognizer import Plan, folds_of, lessons_from, one_run, write
from learning.scores import judged_names, table
from learning.teacher import Teacher, put_mean
from learning.variations import Variation, persons
from tests.conftest import MODEL
from transforms.languages.en.english import ENGLISH
from transforms.parsing.language import LanguagePass
from transforms.parsing.recognizer import RECOGNIZER_FILES, parse_recognizer, with_recognizer

TEXT = "Yun Sok-cheol's party won.\n\nThe Harbour Board of Corran met Yun on 3 March. It is near the Senneck River."
NAMES = {"Yun Sok-cheol's": "PERSON", "Harbour Board": "ORG", "Corran": "LOCATION", "Yun": "PERSON", "Senneck River.": "LOCATION"}


@pytest.fixture
def nlp() -> Language:
    return spacy.load(MODEL)


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    entities = [[TEXT.rindex(name), TEXT.rindex(name) + len(name), label] for name, label in NAMES.items()]
    row = {"id": "a", "text": TEXT, "outlet": "courier", "split": "train", "entities": entities}
    other = {**row, "id": "b", "outlet": "herald", "split": "dev"}
    path = tmp_path / "names.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in (row, other)), encoding="utf-8")
    return path


@pytest.mark.parametrize("module", [lessons, variations])
def test_the_examples_hold(module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)
    assert tried > 0
    assert failed == 0


def named(lesson: Lesson) -> dict[str, str]:
    return {"".join(w + " " * s for w, s in list(zip(lesson.words, lesson.spaces, strict=True))[a:b]).strip(): label
            for a, b, label in lesson.names}  # fmt: skip


def test_lessons_have_the_annotated_names_and_what_the_pipeline_knows_besides(annotated: Path, nlp: Language) -> None:
    [article] = read_annotated(annotated, "train")
    [found] = annotated_lessons([article], LanguagePass(nlp, ENGLISH))
    assert [named(lesson) for lesson in found] == [
        {"Yun Sok-cheol": "PERSON"},
        {"Harbour Board": "ORG", "Corran": "GPE", "Yun": "PERSON", "3 March": "DATE", "Senneck River": "LOC"},
    ]


@pytest.mark.parametrize(
    "change", [{"entities": [[0, 999, "ORG"]]}, {"entities": [[3, 3, "ORG"]]}, {"text": None}, {"entities": 1}]
)
def test_a_line_of_another_format_is_named(annotated: Path, change: dict[str, object]) -> None:
    row = json.loads(annotated.read_text(encoding="utf-8").splitlines()[0])
    kept = {name: value for name, value in (row | change).items() if value is not None}
    annotated.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(ValueError, match=r"names\.jsonl, line 1"):
        read_annotated(annotated)


LESSON = Lesson(
    "Ada Lind of the Corran Harbour Board met Dey .".split(),
    [True] * 10,
    [(0, 2, "PERSON"), (4, 7, "ORG"), (8, 9, "PERSON")],
    [],
)


def test_the_right_moves_are_those_of_spacys_own_oracle(nlp: Language) -> None:
    teacher = Teacher(nlp, 0.001, 0.0)
    exercise = teacher.prepare(LESSON)
    doc = Doc(nlp.vocab, words=list(LESSON.words))
    told = Doc(nlp.vocab, words=list(LESSON.words))
    told.set_ents([Span(told, *name) for name in LESSON.names])
    moves = teacher.recognizer.moves
    assert exercise.moves.tolist() == moves.get_oracle_sequence(Example(doc, told))
    assert exercise.first.tolist() == [-1, 0, -1, -1, -1, 4, 4, -1, -1, -1]


def test_the_loss_is_that_of_the_moves_that_the_pipeline_itself_chooses_between(nlp: Language) -> None:
    """Where the pipeline is made to name nothing but what a lesson names, the lesson costs nothing any more."""
    teacher = Teacher(nlp, 0.002, 0.0)
    exercise = teacher.prepare(LESSON)
    losses = [teacher.teach([exercise, exercise]) for _ in range(40)]
    assert losses[-1] < losses[0] / 10
    found = nlp(Doc(nlp.vocab, words=list(LESSON.words)))
    assert [(entity.start, entity.end, entity.label_) for entity in found.ents] == list(LESSON.names)


def test_gradients_are_the_slopes_of_the_loss(nlp: Language) -> None:
    teacher = Teacher(nlp, 0.001, 0.0)
    exercise = teacher.prepare(LESSON)
    vectors = np.random.default_rng(1).normal(size=(len(exercise), 64)).astype(np.float32)

    def loss(shift: float, token: int, unit: int) -> float:
        moved = vectors.copy()
        moved[token, unit] += shift
        return teacher._judge(moved, exercise.moves, exercise.first, exercise.counts)[1]

    change, _ = teacher._judge(vectors, exercise.moves, exercise.first, exercise.counts)
    for token, unit in [(0, 3), (1, 10), (4, 60), (5, 7), (6, 33), (9, 0)]:
        slope = (loss(1e-2, token, unit) - loss(-1e-2, token, unit)) / 2e-2
        assert change[token, unit] == pytest.approx(slope, rel=0.05, abs=0.02)


def test_tokens_that_are_not_known_cost_nothing(nlp: Language) -> None:
    teacher = Teacher(nlp, 0.0, 0.0)
    plain = Lesson(LESSON.words, LESSON.spaces, [])
    open_ = Lesson(LESSON.words, LESSON.spaces, [], [(0, 10, "")])
    assert teacher.teach([teacher.prepare(plain)]) > 0
    assert teacher.teach([teacher.prepare(open_)]) == 0


def test_a_person_has_the_same_new_name_throughout(nlp: Language) -> None:
    lessons = [LESSON, Lesson(["Lind", "'s", "plan"], [False, True, False], [(0, 1, "PERSON")])]
    variation = Variation(nlp, [lessons], swapped=1.0, invented=1.0, capitals=0.0, titles=0.0)
    assert persons(lessons)["Lind",] == ("Ada", "Lind")
    for seed in range(20):
        first, second = variation.of(lessons, Random(seed))
        [(full, _), (board, _), _] = named(first).items()
        [(alone, _)] = named(second).items()
        assert full != "Ada Lind"
        assert alone in full
        assert board == "Corran Harbour Board"
        assert second.words[-2:] == ["'s", "plan"]


def test_paragraphs_in_capitals_keep_their_names(nlp: Language) -> None:
    variation = Variation(nlp, [[LESSON]], swapped=0.0, invented=0.0, capitals=1.0, titles=0.0)
    [lesson] = variation.of([LESSON], Random(0))
    assert named(lesson) == {"ADA LIND": "PERSON", "CORRAN HARBOUR BOARD": "ORG", "DEY": "PERSON"}


def test_outlets_are_held_out_whole(annotated: Path) -> None:
    assert folds_of(read_annotated(annotated), 2) == {"courier": 0, "herald": 1}


def test_a_name_is_right_with_half_of_its_letters(annotated: Path) -> None:
    [article] = read_annotated(annotated, "train")
    begin = TEXT.index("Harbour")
    found = [(0, 3, "PERSON"), (begin, begin + 7, "ORG"), (begin + 17, begin + 23, "GPE")]
    counts = judged_names(article, found)
    assert counts["ORG", "right"] == 1
    assert counts["PLACE", "right"] == 1
    assert (counts["PERSON", "annotated"], counts["PERSON", "found"], counts["PERSON", "right"]) == (2, 1, 0)
    assert "PLACE 0.667 (1.000, 0.500)" in table({"found": counts})


def test_what_was_learned_is_written_and_read_again(nlp: Language, tmp_path: Path) -> None:
    """The mean of two runs over one sentence knows its names, and is the recognizer that the written files give."""
    plan = Plan(passes=25, dropout=0.0, swapped=0.0, capitals=0.0, titles=0.0)
    kept = lessons_from(json.loads(json.dumps([[astuple(LESSON)]])))
    assert kept == [[LESSON]]
    put_mean(nlp, [one_run(kept, [], plan, MODEL, seed) for seed in (0, 1)])
    write(nlp, tmp_path, plan, None, [], 1)
    component, description = (tmp_path / file for file in RECOGNIZER_FILES)
    read = with_recognizer(spacy.load(MODEL), parse_recognizer(component.read_bytes(), description.read_text(encoding="utf-8")))
    for pipeline in (nlp, read):
        found = pipeline(Doc(pipeline.vocab, words=list(LESSON.words)))
        assert [(entity.start, entity.end, entity.label_) for entity in found.ents] == list(LESSON.names)
    assert json.loads(description.read_text(encoding="utf-8"))["plan"]["passes"] == 25
