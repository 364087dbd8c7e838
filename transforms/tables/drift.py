"""What a run's figures are held against: those of the runs of the same sources before it. A figure that leaves the range of these
is told as a warning: a paper that changes its pages is noticed the same day.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

RUNS_COMPARED = 30
"""Of runs before that published something, the latest so many count."""

FEWEST_RUNS = 5
"""With fewer there is no range to speak of. Chosen by hand."""

FEWEST_ARTICLES = 10
"""Of a run with fewer articles no figure but the articles of its outlets is held against others. Chosen by hand."""

DEVIATIONS = 4.0
"""How many standard deviations, as the median of the deviations tells them, a figure may be off. Chosen by hand: of figures that
are spread normally one in fifteen thousand is."""

NORMAL = 1.4826
"""The standard deviation of what is spread normally, in medians of its deviations."""

LEAST_WIDTH = {
    "quotes_per_article": 0.25,
    "share_direct": 0.1,
    "share_mixed": 0.1,
    "share_indirect": 0.1,
    "share_named": 0.1,
    "share_unsupported_language": 0.05,
    "mean_confidence": 0.05,
}
"""What a figure may be off at least, however even the runs before were; quotations per article by a share of themselves. Chosen
by hand."""

MOST_CHANCE = 0.6
"""Of the quotations per article no more than this share is put down to there being few articles. Chosen by hand."""

OUTLET = "articles"
"""The figure that is counted by outlet."""

OUTLET_WIDTH = 0.7
"""An outlet with less than three tenths of its usual articles, or with nearly twice as many, is told. Chosen by hand."""


@dataclass(frozen=True)
class Range:
    """Between which numbers a figure is as before, and by how many runs that is known."""

    lowest: float
    highest: float
    runs: int


def range_of(figure: str, before: Sequence[float], based_on: float) -> Range | None:
    """The range of a figure that is computed from so many rows, after those of the runs before; None while these are too few.

    >>> range_of("share_named", [0.8, 0.82, 0.79, 0.81, 0.8], based_on=400)
    Range(lowest=0.64, highest=0.96, runs=5)
    >>> range_of("share_named", [0.8], based_on=400) is None
    True
    """
    if len(before) < FEWEST_RUNS:
        return None
    middle = median(before)
    spread = DEVIATIONS * NORMAL * median(abs(value - middle) for value in before)
    if figure == OUTLET:
        # A paper that falls silent must be told: what chance makes of few articles is no more room beside the rest.
        width, chance = max(OUTLET_WIDTH * middle, 3 * middle**0.5), 0.0
    elif figure == "quotes_per_article":
        # Articles differ more than chance alone would have it; but that all of them fall silent is never chance.
        width, chance = LEAST_WIDTH[figure] * middle, min(6 * (middle / max(based_on, 1)) ** 0.5, MOST_CHANCE * middle)
    else:
        width, chance = LEAST_WIDTH[figure], 3 * (max(middle * (1 - middle), 0) / max(based_on, 1)) ** 0.5
    off = max(spread, width) + chance
    highest = middle + off if figure in (OUTLET, "quotes_per_article") else min(middle + off, 1.0)
    return Range(round(max(middle - off, 0.0), 4), round(highest, 4), len(before))


def in_words(what: str, value: float, found: Range) -> str:
    """A figure that left its range.

    >>> in_words("share named", 0.31, Range(0.64, 0.96, 30))
    'share named is 0.31; after the 30 runs before it, 0.64 to 0.96 was to be expected'
    """
    expected = f"{found.lowest:.3g} to {found.highest:.3g}"
    return f"{what} is {value:.3g}; after the {found.runs} runs before it, {expected} was to be expected"


def in_words_again(expectation: str, examples: str) -> Iterator[str]:
    """The same of what stands in `checks`: the expectation and its examples. What they lack is told as it stands.

    >>> [*in_words_again("share_named_as_before", '[{"share_named": 0.31, "lowest": 0.64, "highest": 0.96, "runs_before": 30}]')]
    ['share named is 0.31; after the 30 runs before it, 0.64 to 0.96 was to be expected']
    """
    figure = expectation.removesuffix("_as_before")
    for row in json.loads(examples):
        value = row.get(OUTLET if "outlet" in row else figure)
        if value is None or not {"lowest", "highest", "runs_before"} <= row.keys():
            yield f"{expectation}: {json.dumps(row, ensure_ascii=False)}"
            continue
        what = of_outlet(row["outlet"]) if "outlet" in row else figure.replace("_", " ")
        yield in_words(what, value, Range(row["lowest"], row["highest"], row["runs_before"]))


def of_outlet(outlet: str | None) -> str:
    """What is counted of an outlet."""
    return f"articles of {outlet or 'no outlet'}"


def compared(
    now: Sequence[Mapping[str, Any]], before: Sequence[Sequence[Mapping[str, Any]]]
) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """The run's figures with their ranges: by figure, and one row per outlet.

    Args:
        now: The run's rows of `figures`.
        before: Those of each run before it.

    Returns:
        By figure: value, lowest, highest and runs, as far as there is a range. And per outlet outlet, articles, lowest, highest
        and runs; an outlet that had articles before and has none now is there too.
    """
    single: dict[str, dict[str, Any]] = {}
    values = {row["figure"]: row for row in now if row["figure"] != OUTLET}
    articles = {row["outlet"]: row["value"] for row in now if row["figure"] == OUTLET}
    for figure in LEAST_WIDTH:
        row = values.get(figure)
        if row is None or sum(articles.values()) < FEWEST_ARTICLES:
            continue
        earlier = [one["value"] for run in before for one in run if one["figure"] == figure]
        if (found := range_of(figure, earlier, row["based_on"])) is not None:
            single[figure] = {"value": row["value"], "lowest": found.lowest, "highest": found.highest, "runs": found.runs}
    counts = [{one["outlet"]: one["value"] for one in run if one["figure"] == OUTLET} for run in before]
    outlets = []
    for outlet in sorted({name for one in (articles, *counts) for name in one}, key=str):
        found = range_of(OUTLET, [one.get(outlet, 0.0) for one in counts], 0)
        if found is not None:
            row = {"outlet": outlet, "articles": articles.get(outlet, 0.0)}
            outlets.append({**row, "lowest": found.lowest, "highest": found.highest, "runs": found.runs})
    return single, outlets
