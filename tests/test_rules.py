"""Every rule of every table answers on its own sentence: on a parse written by hand, and as the model reads the text.

The sentences stand in `tests/rules/TABLE.txt`, an entry for each rule. A rule without an entry fails the test, and so does one that
never answers, since rules before it in the table have answered already: no rule stands in a table that nothing ever calls for.
(Attribution rules and the shapes of reports have files of their own, `test_attribution_rules.py` and `test_report_shapes.py`.)

An entry is a line `[rule] what it answers`, then the parse, as `tests/parses.py` has it. `·` stands between several answers, and what
stands above `==` is a headline. A rule of names gives a name with its label, or takes it away ('no', '-').
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import FrameType
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.parses import parse_of
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.names import labels, modelnames, namesakes, roles, settling, short_forms
from transforms.names.namewords import Name
from transforms.names.steps import STEPS
from transforms.names.verdicts import Verdict
from transforms.parsing.parse import Parse
from transforms.quotations import documents, held_offices, nominal, offices, sources, speakers
from transforms.trees import Models

EXAMPLE = re.compile(r"(?<!\w)'(.+?)'(?!\w)")
"""What a docstring quotes."""

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


def office(_: Parse, own: Locals, found: held_offices.Office) -> str:
    return f"{own['offices'].named.entities[found.entity].name}: {found.noun}"


def holder(_: Parse, own: Locals, found: held_offices.Meant) -> str:
    entity: str = own["offices"].named.entities[found.entity].name
    return entity


def meant(_: Parse, own: Locals, found: held_offices.Meant) -> str:
    entity: str = own["referents"].article.named.entities[found.entity].name
    return entity


def issuer(_: Parse, own: Locals, found: int) -> str:
    entity: str = own["documents"].article.named.entities[found].name
    return entity


TABLES = {
    "roles": Table(roles.ROLE_RULES, characters),
    "labels": Table(labels.LABEL_RULES, verdict),
    "doubts": Table(labels.DOUBTS, verdict),
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


OF_NAMES = ("steps", "labels", "doubts", "reasons_against", "settlements")
"""Tables that mend what a model reads wrong. By hand it is read wrong; whether a model does so, is nobody's concern: what comes out
must be the same.
"""


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


def named(parse: Parse, models: Models) -> set[str]:
    """All that is named in the end, with the roles."""
    return {with_role(parse, one) for one in extract(parse, models).article.named.names}


def with_role(parse: Parse, found: Name) -> str:
    role = "" if found.role_start is None else f", {parse.body[found.role_start : found.role_end]}"
    return f"{name(parse, found)}{role}"


def come_out(wanted: Iterable[str], parse: Parse, models: Models) -> bool:
    """Whether the names are found that a rule gives or adds, and those are not that it takes away ('no' and '-')."""
    found = named(parse, models)
    right = {one.removeprefix("+") for one in wanted if not one.startswith(("no ", "-"))}
    wrong = {one.removeprefix("no ").removeprefix("-") for one in wanted if one.startswith(("no ", "-"))}
    return all(one in found or any(other.startswith(f"{one}, ") for other in found) for one in right) and not wrong & found


@pytest.mark.parametrize("table", [*TABLES, "steps"])
def test_every_rule_has_an_entry_at_its_place(table: str) -> None:
    wanted = [str(step.name) for step in STEPS] if table == "steps" else [rule.__name__ for rule in TABLES[table].rules]
    assert list(entries(table)) == wanted


@pytest.mark.parametrize(("table", "rule"), [(table, rule.__name__) for table, own in TABLES.items() for rule in own.rules])
def test_a_rule_answers_on_its_sentence(table: str, rule: str, pipeline: Pipeline) -> None:
    entry = entries(table)[rule]
    by_hand, beside = parse_of(entry.written), parse_of(entry.beside) if entry.beside else None
    assert answers(by_hand, pipeline.models, TABLES[table], rule, beside) == set(entry.answers)
    (by_model,) = pipeline.language.read_articles([by_hand.body])
    if table in OF_NAMES:
        assert come_out(entry.answers, by_model, pipeline.models)
    else:
        assert answers(by_model, pipeline.models, TABLES[table], rule, beside) >= set(entry.answers)


@pytest.mark.parametrize("step", [str(step.name) for step in STEPS])
def test_a_step_does_on_its_sentence_what_it_is_for(step: str, pipeline: Pipeline) -> None:
    entry = entries("steps")[step]
    by_hand = parse_of(entry.written)
    assert changes(by_hand, step) == set(entry.answers)
    (by_model,) = pipeline.language.read_articles([by_hand.body])
    assert come_out(entry.answers, by_model, pipeline.models)


def changes(parse: Parse, wanted: str) -> set[str]:
    """What the step adds to the names before it (+) and takes from them (-), each with its role if it has one."""
    before = Counter[str]()
    names: list[Name] = []
    for step in STEPS:
        names = step.take(parse, names)
        after = Counter(with_role(parse, one) for one in names)
        if str(step.name) == wanted:
            return {f"+{one}" for one in after - before} | {f"-{one}" for one in before - after}
        before = after
    raise LookupError(wanted)


@pytest.mark.parametrize(
    ("table", "rule", "told"),
    [
        *((table, rule.__name__, rule.__doc__ or "") for table, own in TABLES.items() for rule in own.rules),
        *(("steps", str(step.name), step.example) for step in STEPS),
    ],
)
def test_the_sentence_is_that_of_the_rule_s_own_example(table: str, rule: str, told: str) -> None:
    """At least some words between single marks stand in it."""
    body = parse_of(entries(table)[rule].written).body.replace("’", "'").lower()
    quoted = EXAMPLE.findall(told.replace("’", "'").lower())
    examples = [part.strip(" ,.:;") for example in quoted for part in example.split("…")]
    assert any(part and part in body for part in examples), examples
