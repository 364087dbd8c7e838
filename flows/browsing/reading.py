"""What the pages show: the report's own tables of the newest articles, kept while no commit comes, and single articles."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from warehouse.catalog import open_warehouse
from warehouse.corrections import OpenArticle, corrections_of, read_open_articles
from warehouse.errors import OverLimit
from warehouse.search.index import Opened, open_index, standing_index
from warehouse.site.article_pages import articles_with_quotes
from warehouse.site.selection import Row, Selection, beside, selected

T = TypeVar("T")

NEWEST = 20_000
"""Articles that the overview and the lists are of, at most: tables of so many are made in some seconds. Search is of all."""

PATIENCE, LONGER_PATIENCE = 2.0, 10.0
"""Seconds that a search waits for an index that is behind, and for one that is not there."""

MOST_PAGES = 200
"""Pages that are kept, at most."""

SECONDS = 20.0
"""How long a page's queries may take."""


@dataclass(frozen=True)
class ReadArticle:
    """One article, with its quotations, the places where people are first named, what can be corrected, and what was."""

    row: Row
    quotes: list[Row]
    mentions: list[int]
    own: OpenArticle
    corrections: list[dict[str, Any]]


class Warehouse:
    """The warehouse in `data` as its pages read it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._lock = threading.Lock()
        self._stack = ExitStack()
        self._connection: Any = None
        self._number: int | None = None
        self._pages: dict[str, str | None] = {}
        self._index_lock = threading.Lock()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="index")
        self._bringing: Future[Opened] | None = None

    def close(self) -> None:
        """Lets go of what was kept; an index that is being made is left to be made by whoever searches next."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._stack.close()
            self._connection, self._number = None, None
            self._pages.clear()

    @property
    def ready_commit(self) -> int | None:
        """The number of the commit whose tables stand ready for pages; None: those of none do."""
        return self._number

    def newest_commit(self) -> int:
        """The number of the newest commit."""
        return open_warehouse(self.data).last_commit.number

    def ask(self, work: Callable[[Any], T]) -> T:
        """What `work` makes of a connection that finds the tables of the newest articles, as they are after the newest commit.

        Raises:
            OverLimit: it takes longer than a page may.
            warehouse.errors.WarehouseError: the warehouse cannot be read.
        """
        number = self.newest_commit()
        with self._lock:
            if number != self._number:
                self._stack.close()
                self._stack = ExitStack()
                self._connection = self._stack.enter_context(selected(self.data, Selection(limit=NEWEST)))
                self._number = number
                self._pages.clear()
            with _bounded(self._connection):
                return work(self._connection)

    def kept(self, path: str, made: Callable[[Any], str | None]) -> str | None:
        """The page at a path, which `made` makes of a connection as in `ask`; it is kept until the next commit.

        Raises:
            OverLimit, warehouse.errors.WarehouseError: see `ask`.
        """

        def kept_or_made(connection: Any) -> str | None:
            if path not in self._pages:
                text = made(connection)
                if text is None or len(self._pages) >= MOST_PAGES:
                    return text
                self._pages[path] = text
            return self._pages[path]

        return self.ask(kept_or_made)

    def index(self) -> Opened | None:
        """The search index, brought to the newest commit where that is quick; else as it stands, while it is being brought
        there. None where there is none yet.

        Raises:
            warehouse.errors.WarehouseError: the warehouse cannot be read, or its index neither read nor written.
        """
        found = standing_index(self.data)
        if found is not None and found.is_current:
            return found
        with self._index_lock:
            if self._bringing is None or self._bringing.done():
                self._bringing = self._executor.submit(open_index, self.data)
            bringing = self._bringing
        try:
            return bringing.result(PATIENCE if found else LONGER_PATIENCE)
        except TimeoutError:
            return standing_index(self.data)

    def article(self, article_id: str) -> ReadArticle | None:
        """An article of the whole warehouse; None where there is none.

        Raises:
            OverLimit: it takes longer than a page may.
            warehouse.errors.WarehouseError: the warehouse cannot be read.
        """
        found = self.ask(lambda connection: _read(connection, article_id))
        if found is None:
            # It is none of the newest.
            with selected(self.data, Selection(article_id=article_id)) as connection, _bounded(connection):
                found = _read(connection, article_id)
        return found


def _read(connection: Any, article_id: str) -> ReadArticle | None:
    with closing(beside(connection)) as asking:
        found = next(articles_with_quotes(connection, asking, [article_id]), None)
    if found is None:
        return None
    own = read_open_articles(connection, [article_id])[article_id]
    return ReadArticle(*found, own, corrections_of(connection, article_id))


@contextmanager
def _bounded(connection: Any) -> Iterator[None]:
    """Interrupts what the body asks when it takes longer than a page may."""
    over = threading.Event()

    def stop() -> None:
        over.set()
        connection.interrupt()

    timer = threading.Timer(SECONDS, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if over.is_set():
            raise OverLimit(f"this page would take longer than {SECONDS:g} s; search for less") from error
        raise
    finally:
        timer.cancel()
