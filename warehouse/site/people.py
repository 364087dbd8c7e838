"""The pages of people: who they are said to be, when they were quoted, and every quotation; and the lists that lead to them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from warehouse.site.certainty import LOW
from warehouse.site.pages import Pages, Told
from warehouse.site.periods import Period, period_of
from warehouse.site.selection import Row, in_groups, rows
from warehouse.site.templating import page

AT_ONCE = 200
"""People whose quotations are in memory at a time."""

QUOTES_A_PAGE = 250
"""Quotations in a page; the newest stand in the first."""

MOST_QUOTED = 100
"""People in the list of those who are quoted most."""


@dataclass(frozen=True)
class Bar:
    """A stretch of time in a person's timeline: how many quotations, and its height in percent of the highest."""

    label: str
    quotes: int
    height: float


def write_people(connection: duckdb.DuckDBPyConnection, pages: Pages, told: Told) -> None:
    """Write the pages of everyone of whom anything has changed."""
    changed = []
    for person in rows(connection, "people"):
        paths = _parts(person["page"], person["quote_count"])
        if all(pages.is_current(path, person["made_of"]) for path in paths):
            for path in paths:
                pages.keep(path)
            told.advance(1)
        else:
            changed.append(person)
    for group in in_groups(iter(changed), AT_ONCE):
        speakers = [person["speaker"] for person in group]
        quotes = _by_speaker(rows(connection, "person_quotes", speakers=speakers))
        roles = _by_speaker(rows(connection, "person_roles", speakers=speakers))
        aliases = _by_speaker(rows(connection, "person_aliases", speakers=speakers))
        for person in group:
            speaker = person["speaker"]
            paths = _parts(person["page"], len(quotes[speaker]))
            for part, path in enumerate(paths):
                text = person_page(person, quotes[speaker], part, paths, roles.get(speaker, ()), aliases.get(speaker, ()))
                pages.write(path, text, person["made_of"])
            told.advance(1)


def person_page(
    person: Row, quotes: Sequence[Row], part: int, paths: Sequence[str], roles: Sequence[Row], aliases: Sequence[Row]
) -> str:
    """One of a person's pages.

    Args:
        person: The row of `people.sql`.
        quotes: All quotations, newest first; rows of `person_quotes.sql`.
        part: Which page, from 0.
        paths: All pages.
        roles, aliases: Rows of `person_roles.sql` and `person_aliases.sql`.
    """
    shown = quotes[part * QUOTES_A_PAGE : (part + 1) * QUOTES_A_PAGE]
    return page(
        "person",
        section="people",
        root="../",
        person=person,
        quotes=[{**quote, "is_low": quote["confidence"] < LOW} for quote in shown],
        part=part,
        paths=paths,
        roles=roles,
        aliases=aliases,
        outlets=sorted(Counter(quote["publisher"] for quote in quotes).items(), key=lambda outlet: (-outlet[1], outlet[0] or "")),
        timeline=timeline([quote["published_date"] for quote in quotes]) if part == 0 else (),
    )


def timeline(days: Sequence[date | None]) -> tuple[Bar, ...]:
    """How often there is a quotation in each day, month or year from the first to the last; none when all are of one day."""
    known = sorted(day for day in days if day is not None)
    if not known or known[0] == known[-1]:
        return ()
    period = period_of(known[0], known[-1])
    counts = Counter(period.start(day) for day in known)
    most = max(counts.values())
    return tuple(
        Bar(period.label(start), counts[start], 100 * counts[start] / most) for start in _steps(period, known[0], known[-1])
    )


def write_people_lists(connection: duckdb.DuckDBPyConnection, pages: Pages) -> None:
    """Write the list of those who are quoted most, and one for each letter."""
    letters = rows(connection, "letters")
    pages.put_text("people/index.html", people_list(connection, letters))
    for letter in letters:
        pages.put_text(letter["page"], people_list(connection, letters, letter["letter"]))


def people_list(connection: duckdb.DuckDBPyConnection, letters: Sequence[Row], letter: str | None = None) -> str:
    """A page of the list of people: those of a letter, or those who are quoted most."""
    listed = rows(connection, "people_list", letter=letter, most=None if letter else MOST_QUOTED)
    return page("people", section="people", root="../", letters=letters, listed=listed, letter=letter)


def _parts(path: str, quotes: int) -> list[str]:
    stem = path.removesuffix(".html")
    return [path, *(f"{stem}.{part}.html" for part in range(2, -(-quotes // QUOTES_A_PAGE) + 1))]


def _by_speaker(found: Sequence[Row]) -> Mapping[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in found:
        grouped.setdefault(row["speaker"], []).append(row)
    return grouped


def _steps(period: Period, first: date, last: date) -> Iterator[date]:
    start: Any = period.start(first)
    while start <= last:
        yield start
        start = period.after(start)
