"""The tables of rules, what each rule's own sentence is, and what the rule answers on it.

`python -m tests.rule_tables` prints the answers of all rules as JSON. Python tells it of every return, which must not be asked for
beside other threads: CPython 3.11 was seen to go round for ever in a function when they wanted the interpreter at that moment.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import FrameType
from typing import Any

from flows.language_model import load_model
from tests.conftest import MODEL, PATIENCE, ROOT, environment
from tests.parses import parse_of
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.names import doubts, labels, modelnames, namesakes, roles, settling, short_forms
from transforms.names.namewords import Name
from transforms.names.verdicts import Verdict
from transforms.parsing.parse import Parse
from transforms.quotations import documents, held_offices, nominal, offices, sources, speakers
from transforms.quotations.meant import Meant, Office
from transforms.trees import Models

FOLDER = ROOT / "tests" / "rules"

Locals = Mapping[str, Any]
"""What a rule's own variables hold when it answers."""


@dataclass(frozen=True)
class Table:
    """A table of rules, and how their answers are printed: nothing for what is no answer."""

    rules: Sequence[Callable[..., object]]
    printed: Callable[[Parse, Locals, Any], str | None]


def verdict(parse: Parse, own: Locals, found: Verdict) -> str:
    return f"no {name(parse, own['name'])}" if found.name is None else name(parse, found.name)


def name(parse: Parse, found: Name) -> str:
    return f"{found.label} {parse.text(found.first, found.stop)}"


def characters(parse: Parse, _: Locals, found: tuple[int, int]) -> str:
    return parse.body[found[0] : found[1]]


def word(parse: Parse, _: Locals, found: int) -> str:
    return parse.words[found]


def reason(parse: Parse, own: Locals, found: bool) -> str | None:
    first, stop = own["first"], own.get("stop", own.get("_stop"))
    return f"no {own.get('label', own.get('_label'))} {parse.text(first, stop)}" if found else None


def label(parse: Parse, own: Locals, found: str) -> str:
    return f"{found} {parse.text(own['name'].first, own['name'].stop)}"


def bearer(_: Parse, own: Locals, found: namesakes.Answer) -> str:
    bearers = own["question"].bearers
    return "nobody" if found.entity is None else " ".join(bearers[found.entity])


def form(_: Parse, own: Locals, found: tuple[str, str]) -> str:
    del own
    return found[1]


def office(_: Parse, own: Locals, found: Office) -> str:
    return f"{own['offices'].named.entities[found.entity].name}: {found.noun}"


def holder(_: Parse, own: Locals, found: Meant) -> str:
    entity: str = own["offices"].named.entities[found.entity].name
    return entity


def meant(_: Parse, own: Locals, found: Meant) -> str:
    entity: str = own["referents"].article.named.entities[found.entity].name
    return entity


def issuer(_: Parse, own: Locals, found: int) -> str:
    entity: str = own["documents"].article.named.entities[found].name
    return entity


TABLES = {
    "roles": Table(roles.ROLE_RULES, characters),
    "labels": Table(labels.LABEL_RULES, verdict),
    "doubts": Table(doubts.DOUBTS, verdict),
    "reasons_against": Table(modelnames.REASONS_AGAINST, reason),
    "settlements": Table(settling.SETTLEMENTS, label),
    "short_forms": Table(short_forms.RULES, form),
    "namesakes": Table(namesakes.RULES, bearer),
    "sources": Table(sources.SOURCE_RULES, word),
    "offices_read": Table(held_offices.READERS, office),
    "offices": Table(offices.RULES, holder),
    "nominals": Table(nominal.NOMINAL_RULES, meant),
    "resolvers": Table(tuple(speakers.RESOLVERS.values()), meant),
    "issuers": Table((*documents.BESIDE, *documents.AROUND), issuer),
}


@dataclass(frozen=True)
class Entry:
    """A rule's sentence, and what the rule answers on it; `beside` is what stands above the body, if it matters."""

    answers: tuple[str, ...]
    written: str
    beside: str


@cache
def entries(table: str) -> dict[str, Entry]:
    """The entries of a file, by the rule."""
    found = {}
    for text in (FOLDER / f"{table}.txt").read_text(encoding="utf-8").removeprefix("[").split("\n["):
        head, _, written = text.partition("\n")
        rule, _, answers = head.partition("] ")
        beside, _, written = written.rpartition("==\n")
        found[rule] = Entry(tuple(answers.split(" · ")), written, beside)
    return found


def answers(parse: Parse, models: Models, table: Table, rule: str, context: Parse | None = None) -> set[str]:
    """What the rule answers while the article is extracted: Python tells of every return, and of all that is yielded."""
    code = next(one.__code__ for one in table.rules if one.__name__ == rule)
    returned: list[tuple[Locals, Any]] = []

    def watch(frame: FrameType, event: str, value: Any) -> None:
        if event == "return" and frame.f_code is code and value is not None:
            returned.append((dict(frame.f_locals), value))

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        extract(parse, models, context)
    finally:
        sys.setprofile(before)
    return {told for own, value in returned if (told := table.printed(parse, own, value)) is not None}


def answers_of_all(pipeline: Pipeline) -> dict[str, dict[str, list[list[str]]]]:
    """By table and rule: what is answered on the parse written by hand, and on the model's."""
    found: dict[str, dict[str, list[list[str]]]] = {}
    for table, own in TABLES.items():
        for rule, entry in entries(table).items():
            by_hand, beside = parse_of(entry.written), parse_of(entry.beside) if entry.beside else None
            (by_model,) = pipeline.language.read_articles([by_hand.body])
            parses = (by_hand, by_model)
            found.setdefault(table, {})[rule] = [sorted(answers(parse, pipeline.models, own, rule, beside)) for parse in parses]
    return found


def answers_from_afar() -> dict[str, dict[str, list[list[str]]]]:
    """The same, from a process that has one thread."""
    one_thread = environment(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    command = [sys.executable, "-m", "tests.rule_tables"]
    ran = subprocess.run(command, cwd=ROOT, env=one_thread, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=True)
    found: dict[str, dict[str, list[list[str]]]] = json.loads(ran.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(answers_of_all(load_model(MODEL))) + "\n")
