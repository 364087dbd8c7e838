"""The pages of `onrecord browse`: those of the report, and search and articles with what can be done there."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup

from flows.browsing.reading import ReadArticle, Warehouse
from warehouse.errors import QueryError
from warehouse.search.asking import Answer, Question, ask
from warehouse.site.article_pages import article_list, article_page, months_of
from warehouse.site.certainty import LOW
from warehouse.site.overview import overview
from warehouse.site.people import people_list, person_page
from warehouse.site.quality import quality
from warehouse.site.selection import Row, Selection, rows
from warehouse.site.templating import page

HITS = 25
MOST_TAKEN = 1_000
ASKED = MappingProxyType(
    dict.fromkeys(("q", "person", "outlet", "story", "since", "until", "kind", "confidence", "skip"), "") | {"order": "relevance"}
)
LONGEST = 500
"""Characters of what is asked for."""


@dataclass(frozen=True)
class Browsing:
    """What an article's template needs beside the article, to have forms."""

    article_id: str
    form_token: str
    can_correct: bool
    citations: tuple[str, ...]
    names: tuple[str, ...]
    corrections: tuple[Row, ...]


def first_page(warehouse: Warehouse) -> str | None:
    """The overview."""
    return warehouse.kept("index.html", lambda connection: overview(connection, Selection(), datetime.now(UTC)))


def quality_page(warehouse: Warehouse) -> str | None:
    """The page on data quality."""
    return warehouse.kept("quality/index.html", lambda connection: quality(connection, datetime.now(UTC)))


def articles_page(warehouse: Warehouse, path: str) -> str | None:
    """A list of articles; None where there is none at the path."""

    def made(connection: Any) -> str | None:
        months = months_of(connection)
        if path == "articles/index.html":
            return article_list(connection, months)
        for month in months:
            if path in month["pages"]:
                return article_list(connection, months, month, month["pages"].index(path))
        return None

    return warehouse.kept(path, made)


def people_page(warehouse: Warehouse, path: str) -> str | None:
    """A list of people; None where there is none at the path."""

    def made(connection: Any) -> str | None:
        letters = rows(connection, "letters")
        if path == "people/index.html":
            return people_list(connection, letters)
        letter = next((one["letter"] for one in letters if one["page"] == path), None)
        return None if letter is None else people_list(connection, letters, letter)

    return warehouse.kept(path, made)


def one_person(warehouse: Warehouse, path: str) -> str | None:
    """A person's page; None where there is none at the path. Their older quotations are found by searching."""

    def made(connection: Any) -> str | None:
        people = rows(connection, "person_at", page=path)
        if not people:
            return None
        speakers = [people[0]["speaker"]]
        quotes = rows(connection, "person_quotes", speakers=speakers)
        roles, aliases = (rows(connection, name, speakers=speakers) for name in ("person_roles", "person_aliases"))
        return person_page(people[0], quotes, 0, [path], roles, aliases)

    return warehouse.kept(path, made)


def one_article(warehouse: Warehouse, name: str, form_token: str, *, can_correct: bool) -> str | None:
    """An article's page, by its article_id or its page's name in the report; None where there is none."""
    found = warehouse.article(name) if not name.endswith(".html") else None
    if found is None:
        known = warehouse.ask(lambda connection: rows(connection, "article_at", page=f"article/{name}"))
        found = warehouse.article(known[0]["article_id"]) if known else None
    if found is None:
        return None
    quotes = [{**row, "speaker_page": row["speaker_page"] and _said_by(row)} for row in found.quotes]
    original = found.row["duplicate_of"]
    article = {
        **found.row,
        "original_page": original and f"article/{quote(original, safe='')}",
        "original_heading": found.row["original_heading"] or "another article",
    }
    return article_page(article, quotes, found.mentions, "/", browsing=_browsing(found, form_token, can_correct))


def _said_by(row: Row) -> str:
    return "search/index.html?" + urlencode({"person": row["speaker_entity_id"] or row["speaker_name"]})


def _browsing(found: ReadArticle, form_token: str, can_correct: bool) -> Browsing:
    # A duplicate's quotations are its original's, and corrected there.
    is_original = found.row["duplicate_of"] is None
    return Browsing(
        found.row["article_id"],
        form_token,
        can_correct and is_original,
        tuple(citation(row, found.row) for row in found.quotes),
        tuple(dict.fromkeys(mention["name"] for mention in found.own.mentions)),
        tuple(found.corrections),
    )


def citation(said: Row, article: Row) -> str:
    """A quotation with all that says where it stands and how that is known."""
    who = said["speaker_name"] or said["speaker_text"] or "nobody named"
    printed = f" (printed: {said['speaker_text']})" if said["speaker_text"] not in (None, who) else ""
    role = f", {said['speaker_role']}" if said["speaker_role"] else ""
    outlet = article["publisher"] or "outlet not known"
    day = article["published_date"].isoformat() if article["published_date"] else "no date"
    place = article["url"] or article["source_uri"]
    known = (
        f"corrected by {said['corrected_by']}"
        if said["corrected_by"]
        else f"{said['method']}, confidence {said['confidence']:.2f}"
    )
    return (
        f"“{said['text']}” {who}{printed}{role}. {article['heading']}. {outlet}, {day}. {place}, "
        f"characters {said['start_char']}–{said['end_char']} ({said['kind']}; {known})."
    )


def asked_for(given: Mapping[str, str]) -> dict[str, str]:
    """What a search's address asks for."""
    return {name: given.get(name, default).strip()[:LONGEST] or default for name, default in ASKED.items()}


def question_of(asked: Mapping[str, str], limit: int = HITS) -> Question:
    """The question of a search's address.

    Raises:
        QueryError: a day or a number is none.
    """
    try:
        return Question(
            words=asked["q"],
            person=asked["person"],
            outlet=asked["outlet"],
            story=asked["story"],
            since=date.fromisoformat(asked["since"]) if asked["since"] else None,
            until=date.fromisoformat(asked["until"]) if asked["until"] else None,
            kind=asked["kind"],
            min_confidence=float(asked["confidence"]) if asked["confidence"] else None,
            order=asked["order"],
            limit=limit,
            skip=int(asked["skip"] or 0),
        )
    except ValueError as error:
        raise QueryError(f"this cannot be meant: {error}") from None


def search_page(warehouse: Warehouse, given: Mapping[str, str]) -> str:
    """The search page, with the hits of what is asked for."""
    asked = asked_for(given)
    answer: Answer | None = None
    problem = ""
    try:
        question = question_of(asked)
        opened = warehouse.index()
        if opened is None:
            problem = "The index is being made, for the first time or anew; open this page again in a while."
        else:
            answer = ask(opened, question, facets=True)
    except QueryError as error:
        problem = str(error)

    def narrowed(name: str, value: object) -> str:
        kept = {key: one for key, one in asked.items() if one and one != ASKED[key] and key != "skip"}
        changed = _days_of(str(value)) if name == "month" else {name: str(value)}
        return urlencode(kept | changed)

    return page(
        "finding",
        section="search",
        root="/",
        browsing=True,
        asked=asked,
        answer=answer,
        problem=problem,
        narrowed=narrowed,
        query=Markup(urlencode({key: one for key, one in asked.items() if one and key != "skip"})),
        skip=int(asked["skip"]) if asked["skip"].isdecimal() else 0,
        limit=HITS,
        most_taken=MOST_TAKEN,
        is_narrowed=any(asked[name] != ASKED[name] for name in ASKED if name not in ("q", "skip")),
        low=LOW,
    )


def _days_of(month: str) -> dict[str, str]:
    """The first and the last day of a month, as addresses write them; none of what is no month, as an index may have it.

    >>> _days_of("2024-02"), _days_of("9999-12"), _days_of("0000-00")
    ({'since': '2024-02-01', 'until': '2024-02-29'}, {'since': '9999-12-01', 'until': '9999-12-31'}, {})
    """
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        return {}
    return {"since": first.isoformat(), "until": first.replace(day=monthrange(first.year, first.month)[1]).isoformat()}
