"""The application: addresses, and what answers them."""

import functools
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qs, quote

import pyarrow as pa
from anyio import move_on_after, to_thread
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from flows.browsing import pages, requests
from flows.browsing.guard import Guard, GuardedApp
from flows.browsing.reading import Warehouse
from flows.corrections import Wish, correct
from flows.errors import Failure
from flows.export import WRITERS
from flows.searching import COLUMNS
from transforms.tables.schema import CORRECTIONS_OF_NAMES
from warehouse.errors import OverLimit, QueryError, WarehouseError
from warehouse.search.asking import Answer, ask
from warehouse.site.site import asset

MOST_BYTES = 64_000
MOST_FIELDS = 50
"""Of a form."""

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
NUMBERS = {"start_char": pa.int64(), "end_char": pa.int64(), "confidence": pa.float64()}

Answering = Callable[[Request], Response]


def application(warehouse: Warehouse, guard: Guard, *, read_only: bool = False) -> ASGIApp:
    """The application over a warehouse, for who is let in by `guard`."""
    routes = [
        Route("/", _in_thread(lambda _: _page(pages.first_page(warehouse)))),
        Route("/index.html", _in_thread(lambda _: _page(pages.first_page(warehouse)))),
        Route("/quality/index.html", _in_thread(lambda _: _page(pages.quality_page(warehouse)))),
        Route("/articles/{name}", _in_thread(lambda asked: _page(pages.articles_page(warehouse, asked.url.path[1:])))),
        Route("/people/{name}", _in_thread(lambda asked: _page(pages.people_page(warehouse, asked.url.path[1:])))),
        Route("/person/{name}", _in_thread(lambda asked: _page(pages.one_person(warehouse, asked.url.path[1:])))),
        Route("/search/index.html", _in_thread(lambda asked: _page(pages.search_page(warehouse, asked.query_params)))),
        Route("/search/hits.{format}", _in_thread(functools.partial(_taken, warehouse))),
        Route("/article/{name:path}", _in_thread(functools.partial(_article, warehouse, guard, not read_only))),
        Route("/assets/{name}", _in_thread(_asset)),
    ]
    if not read_only:

        async def corrected(request: Request) -> Response:
            form = await _form(request)
            if form is None:
                return PlainTextResponse("The form is too long, or did not come whole.\n", 413)
            if not guard.is_from_own_form(request.headers, form.get("form_token", "")):
                return PlainTextResponse("This did not come from a form of this server; open the article again.\n", 403)
            return await to_thread.run_sync(functools.partial(_telling, functools.partial(_correct, warehouse, form), request))

        routes.append(Route("/correct", corrected, methods=["POST"]))
    return GuardedApp(Starlette(routes=routes), guard)


def _in_thread(answering: Answering) -> Callable[[Request], object]:
    async def answered(request: Request) -> Response:
        return await to_thread.run_sync(functools.partial(_telling, answering, request))

    return answered


def _telling(answering: Answering, request: Request) -> Response:
    """The answer, or what is wrong in words."""
    try:
        return answering(request)
    except (QueryError, Failure) as error:
        return PlainTextResponse(f"{error}\n", 400)
    except OverLimit as error:
        return PlainTextResponse(f"{error}\n", 503)
    except WarehouseError as error:
        return PlainTextResponse(f"{error}\n", 500)


def _page(text: str | None) -> Response:
    if text is None:
        return PlainTextResponse("There is no such page.\n", 404)
    return HTMLResponse(text.encode("utf-8", "replace"))


def _article(warehouse: Warehouse, guard: Guard, can_correct: bool, request: Request) -> Response:
    return _page(pages.one_article(warehouse, request.path_params["name"], guard.form_token, can_correct=can_correct))


def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    text = asset(name)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return _page(None) if text is None else Response(text, media_type=kind)


def _taken(warehouse: Warehouse, request: Request) -> Response:
    """The hits of a search as a file."""
    format_ = request.path_params["format"]
    if format_ not in TYPES:
        return _page(None)
    asked = pages.asked_for(request.query_params) | {"skip": ""}
    opened = warehouse.index()
    if opened is None:
        return PlainTextResponse("The index is being made; come again in a while.\n", 503, {"Retry-After": "10"})
    rows = _as_table(ask(opened, pages.question_of(asked, pages.MOST_TAKEN)))
    with TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / f"hits.{format_}"
        WRITERS[format_](rows.to_reader(), path, False)
        content = path.read_bytes()
    told = {"Content-Disposition": f'attachment; filename="onrecord.{format_}"'}
    return Response(content, media_type=TYPES[format_], headers=told)


def _as_table(answer: Answer) -> pa.Table:
    schema = pa.schema([pa.field(name, NUMBERS.get(name, pa.string())) for name in COLUMNS])
    return pa.Table.from_pylist([{name: hit.row.get(name) for name in COLUMNS} for hit in answer.hits], schema=schema)


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form; None where it is too long, does not come to its end, or who sends it goes away."""
    body, is_whole = b"", False
    with suppress(ClientDisconnect), move_on_after(requests.PATIENCE):
        async for part in request.stream():
            body += part
            if len(body) > MOST_BYTES:
                return None
        is_whole = True
    if not is_whole:
        return None
    try:
        given = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return {name: values[-1] for name, values in given.items()}


def _correct(warehouse: Warehouse, form: Mapping[str, str], _: Request) -> Response:
    kind, words = form.get("kind", ""), form.get("words", "").strip()
    of_name = kind in CORRECTIONS_OF_NAMES
    wish = Wish(
        kind,
        form.get("article", ""),
        text=form.get("text", "") if of_name else "",
        words=(words,) if words and kind in ("wrong_words", "add_quotation") else (),
        quote_id=form.get("quote_id", ""),
        speaker=form.get("speaker", "") if kind in ("wrong_speaker", "add_quotation") else "",
        name=form.get("name", "") if of_name else "",
        outside=form.get("outside") == "yes",
        withdraws=form.get("withdraws", ""),
        by=form.get("by", ""),
        why=form.get("why", ""),
    )
    correct(warehouse.data, [wish])
    return RedirectResponse(f"/article/{quote(form.get('article', ''), safe='')}#correct", 303)
