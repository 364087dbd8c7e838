"""Every rule of every table answers on its own sentence: on a parse written by hand, and as the model reads the text.

The sentences stand in `tests/rules/TABLE.txt`, an entry for each rule. A rule without an entry fails the test, and so does one that
never answers, since rules before it in the table have answered already: no rule stands in a table that nothing ever calls for.
(Attribution rules and the shapes of reports have files of their own, `test_attribution_rules.py` and `test_report_shapes.py`.)

An entry is a line `[rule] what it answers`, then the parse, as `tests/parses.py` has it. `·` stands between several answers, and what
stands above `==` is a headline. A rule of names gives a name with its label, or takes it away ('no', '-').
"""

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.parses import parse_of
from tests.rule_tables import TABLES, answers_from_afar, entries, name
from transforms.batch import Pipeline
from transforms.extraction import extract
from transforms.names.namewords import Name
from transforms.names.steps import STEPS
from transforms.parsing.parse import Parse
from transforms.trees import Models

EXAMPLE = re.compile(r"(?<!\w)'(.+?)'(?!\w)")
"""What a docstring quotes."""

OF_NAMES = ("steps", "labels", "doubts", "reasons_against", "settlements")
"""Tables that mend what a model reads wrong. By hand it is read wrong; whether a model does so, is nobody's concern: what comes out
must be the same.
"""


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


@pytest.fixture(scope="module")
def answered() -> dict[str, dict[str, list[list[str]]]]:
    return answers_from_afar()


@pytest.mark.parametrize(("table", "rule"), [(table, rule.__name__) for table, own in TABLES.items() for rule in own.rules])
def test_a_rule_answers_on_its_sentence(
    table: str, rule: str, answered: dict[str, dict[str, list[list[str]]]], pipeline: Pipeline
) -> None:
    entry = entries(table)[rule]
    by_hand, by_model = answered[table][rule]
    assert set(by_hand) == set(entry.answers)
    if table in OF_NAMES:
        (parse,) = pipeline.language.read_articles([parse_of(entry.written).body])
        assert come_out(entry.answers, parse, pipeline.models)
    else:
        assert set(by_model) >= set(entry.answers)


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
