"""Some hundred records that nobody would write; `make torture` makes a hundred thousand."""

import pytest

from tests.fuzzing import Fuzzer, fuzz, outcome_of

EXTREMES = {"one-word paragraphs": b"Council.\n\n" * 100_000, "brackets": b"(" * 300_000}


def test_every_record_has_one_outcome_and_what_is_published_holds() -> None:
    findings = fuzz(seed=20, count=200)
    assert findings.violations == []
    assert sum(findings.outcomes.values()) == 200
    assert {"published", "undecodable", "binary", "empty", "no_text", "invalid_date"} <= findings.outcomes.keys()


def test_a_seed_makes_the_same_records_again() -> None:
    assert list(Fuzzer(3).records(50)) == list(Fuzzer(3).records(50)) != list(Fuzzer(4).records(50))


@pytest.mark.parametrize("name", EXTREMES)
def test_a_record_with_too_many_tokens_is_rejected_and_the_batch_goes_on(name: str) -> None:
    findings = outcome_of([b"Ada Lind said no.", b"a" + EXTREMES[name], b'"No," said Ada Lind.'])
    assert findings.outcomes == {"published": 2, "extraction_failed": 1}
    assert ["limit is 50,000 tokens" in what for what, _ in findings.violations] == [True]


def test_marks_without_end_behind_which_next_to_nothing_stands() -> None:
    """A bullet was looked for behind the article's last word."""
    assert outcome_of([b"The council said no.''''''''''x''''y"]).violations == []
