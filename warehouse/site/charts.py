"""The site's charts: declared with Altair, drawn here as SVG so that they are there at once, without a script and on paper, and
redrawn by Vega in the browser, which fits them to the screen and tells the figures on touch.

Colours are CSS variables of the page, so that one drawing serves light and dark.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

import altair as alt
import vl_convert
from markupsafe import Markup

from transforms.tables.schema import KINDS
from warehouse.site.formats import visible
from warehouse.site.periods import Period
from warehouse.site.selection import Row

WIDTH = 620
"""Pixels of the drawing's plot; the page scales it."""

MAX_LABEL = 28
"""Characters of a label; a longer one would take more than a third of the plot's width."""


FONT = "system-ui, sans-serif"

TIME_UNITS = {Period.DAY: "utcyearmonthdate", Period.WEEK: "utcyearweek", Period.MONTH: "utcyearmonth", Period.YEAR: "utcyear"}
"""Vega-Lite's names for stretches of time; days are read as UTC, whatever the reader's clock says."""

CONFIG: dict[str, Any] = {
    "background": None,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": "var(--soft)",
        "titleColor": "var(--soft)",
        "domainColor": "var(--line)",
        "tickColor": "var(--line)",
        "gridColor": "var(--line)",
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        # Vega would cut labels between the halves of a character; `label` has cut them.
        "labelLimit": 0,
    },
    "legend": {"labelColor": "var(--ink)", "labelFontSize": 12, "title": None, "orient": "top", "symbolType": "square"},
}


@dataclass(frozen=True)
class Chart:
    """A chart as a page shows it.

    Attributes:
        title: What it shows.
        spec: Its declaration, for Vega in the browser (JSON).
        svg: Its drawing.
        columns, rows: The same figures as a table.
    """

    title: str
    spec: str
    svg: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def over_time(found: Sequence[Row], period: Period, column: str, title: str) -> Chart:
    """Counts by stretch of time, as bars: rows of `start` and `column`."""
    points = [{"start": row["start"].isoformat(), "count": row[column], "when": period.label(row["start"])} for row in found]
    chart = (
        _over(points)
        .mark_bar(color="var(--bar)")
        .encode(
            x=alt.X(f"{TIME_UNITS[period]}(start):T", title=None, axis=_time_axis(period)),
            y=alt.Y("count:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=4, domain=False)),
            tooltip=[alt.Tooltip("when:N", title=str(period)), alt.Tooltip("count:Q", title=column, format=",")],
        )
    )
    rows = tuple((period.label(row["start"]), row[column]) for row in found if row[column])
    return _chart(chart, title, (str(period).capitalize(), column.capitalize()), rows, height=150)


def kinds_by_outlet(found: Sequence[Row], title: str) -> Chart:
    """How much of what each outlet quotes is of each kind: rows of `publisher`, and a count for each kind."""
    named = [{**row, "outlet": row["publisher"] or "outlet not known"} for row in found]
    points = [
        {"outlet": label(row["outlet"]), "kind": kind, "place": place, "quotations": row[kind]}
        for row in named
        for place, kind in enumerate(KINDS)
    ]
    chart = (
        _over(points)
        .mark_bar()
        .encode(
            y=alt.Y(
                "outlet:N", title=None, sort=[label(row["outlet"]) for row in named], axis=alt.Axis(domain=False, ticks=False)
            ),
            x=alt.X(
                "sum(quotations):Q", title="quotations", axis=alt.Axis(tickMinStep=1, tickCount=5, format=",d", domain=False)
            ),
            color=alt.Color("kind:N", scale=alt.Scale(domain=list(KINDS), range=[f"var(--{kind})" for kind in KINDS])),
            order="place:Q",
            tooltip=["outlet:N", "kind:N", alt.Tooltip("quotations:Q", format=",")],
        )
    )
    rows = tuple((row["outlet"], row["articles"], *(row[kind] for kind in KINDS)) for row in named)
    return _chart(chart, title, ("Outlet", "Articles", *map(str.capitalize, KINDS)), rows, height=28 * len(named))


def people_over_time(found: Sequence[Row], people: Sequence[str], starts: Sequence[Any], period: Period, title: str) -> Chart:
    """How often each of some people is quoted in each stretch of time, as dots: rows of `name`, `start` and `quotes`."""
    points = [
        {
            "name": label(row["name"]),
            "start": row["start"].isoformat(),
            "when": period.label(row["start"]),
            "quotations": row["quotes"],
        }
        for row in found
    ]
    chart = (
        _over(points)
        .mark_circle(color="var(--bar)", opacity=0.85)
        .encode(
            y=alt.Y(
                "name:N", title=None, sort=[label(name) for name in people], axis=alt.Axis(domain=False, ticks=False, grid=True)
            ),
            x=alt.X("start:T", scale=alt.Scale(type="utc", padding=22), title=None, axis=_time_axis(period, tick_count=6)),
            size=alt.Size("quotations:Q", scale=alt.Scale(range=[0, 420], zero=True), legend=None),
            tooltip=["name:N", alt.Tooltip("when:N", title=str(period)), alt.Tooltip("quotations:Q", format=",")],
        )
    )
    counts = {(row["name"], row["start"]): row["quotes"] for row in found}
    rows = tuple((name, *(counts.get((name, start), 0) for start in starts)) for name in people)
    columns = ("Name", *(period.label(start) for start in starts))
    return _chart(chart, title, columns, rows, height=30 * len(people))


def shares_by_run(found: Sequence[Row], names: Sequence[str], title: str) -> Chart:
    """Shares over the runs, as lines: rows of `started_at` and of each name, from 0 to 1, None where there is none."""
    points = [
        {"began": row["started_at"].isoformat(), "share": round(row[name], 4), "what": name.replace("_", " ")}
        for row in found
        for name in names
        if row[name] is not None
    ]
    labels = [name.replace("_", " ") for name in names]
    chart = (
        _over(points)
        .mark_line(point=True)
        .encode(
            x=alt.X("began:T", title=None, axis=alt.Axis(grid=False, labelOverlap=True)),
            y=alt.Y("share:Q", title=None, scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%", tickCount=5, domain=False)),
            color=alt.Color(
                "what:N",
                scale=alt.Scale(domain=labels, range=["var(--direct)", "var(--mixed)", "var(--rejected)"]),
                legend=alt.Legend(labelLimit=400),
            ),
            tooltip=["what:N", alt.Tooltip("began:T", format="%-d %b %Y, %H:%M"), alt.Tooltip("share:Q", format=".1%")],
        )
    )
    rows = tuple((row["started_at"], *(row[name] for name in names)) for row in found)
    return _chart(chart, title, ("Run began", *(label.capitalize() for label in labels)), rows, height=180)


def label(text: str) -> str:
    """A name from outside as it may stand at an axis.

    >>> label("The National Association of Chart Makers")
    'The National Association of…'
    """
    shown = str(visible(text))
    return shown if len(shown) <= MAX_LABEL else f"{shown[: MAX_LABEL - 1].rstrip()}…"


def vega_version() -> str:
    """Changes with the scripts that `vega_scripts` gives."""
    return version("vl-convert-python")


@cache
def vega_scripts() -> str:
    """Vega, Vega-Lite and Vega-Embed in one script, which comes with vl-convert."""
    return str(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;"))


def _over(points: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(points))


def _chart(chart: alt.Chart, title: str, columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...], height: int) -> Chart:
    """The chart with its drawing. Altair is given all data in the chart, so nothing is loaded when it is drawn."""
    spec = chart.properties(width=WIDTH, height=max(height, 60), description=title).to_dict()
    spec["config"] = CONFIG
    return Chart(title, json.dumps(spec, sort_keys=True), _drawn(spec), columns, rows)


def _drawn(spec: dict[str, Any]) -> Markup:
    """The chart's SVG, without a size of its own. Its text is Vega's, which escapes what it is given."""
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    opened, rest = re.match(r"(<svg[^>]*>)(.*)", svg, re.DOTALL).groups()  # type: ignore[union-attr]
    opened = re.sub(r' (?:width|height|version|class|xmlns:xlink)="[^"]*"', "", opened)
    return Markup(opened.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1) + rest)


def _time_axis(period: Period, tick_count: int = 8) -> alt.Axis:
    formats = {Period.DAY: "%-d %b", Period.WEEK: "%-d %b", Period.MONTH: "%b %Y", Period.YEAR: "%Y"}
    return alt.Axis(grid=False, labelOverlap=True, tickCount=tick_count, format=formats[period])
