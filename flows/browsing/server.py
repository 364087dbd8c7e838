"""Serves the application until it is stopped."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from flows.browsing.app import application
from flows.browsing.guard import Guard
from flows.browsing.pages import first_page
from flows.browsing.reading import Warehouse
from flows.browsing.requests import Requests
from flows.errors import Misuse
from warehouse.catalog import open_warehouse
from warehouse.errors import WarehouseError
from warehouse.layout import catalog_path

LOOPBACK = ("127.0.0.1", "localhost", "::1")

PAUSE = 2.0
"""Seconds between two looks at whether there was a commit."""


@contextlib.contextmanager
def server(data: Path, host: str, port: int, *, read_only: bool) -> Iterator[tuple[uvicorn.Server, socket.socket, str]]:
    """A server of the warehouse in `data`, its socket, and the address to open; it serves once it is run.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be read.
        Misuse: the host or the port cannot be had.
    """
    open_warehouse(data)
    listening = _listening(host, port)
    port = listening.getsockname()[1]
    is_local = host in LOOPBACK
    names = ("127.0.0.1", "localhost", "[::1]") if is_local else (host, socket.gethostname(), "127.0.0.1", "localhost")
    guard = Guard(frozenset(f"{name}:{port}" for name in names), lets_own_user_in=is_local, takes_numbers=not is_local)
    warehouse = Warehouse(data)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/?token={guard.token}"
    config = uvicorn.Config(
        application(warehouse, guard, read_only=read_only),
        http=Requests,
        ws="none",
        # A program of this machine could say in a header that it is another one: whose connection it is, the system tells.
        proxy_headers=False,
        log_level="warning",
        server_header=False,
        lifespan="off",
    )
    ended = threading.Event()
    ahead = threading.Thread(target=keep_ready, args=(warehouse, ended), name="first page", daemon=True)
    ahead.start()
    try:
        yield uvicorn.Server(config), listening, address
    finally:
        ended.set()
        ahead.join()
        warehouse.close()
        listening.close()


def keep_ready(warehouse: Warehouse, ended: threading.Event) -> None:
    """Makes the first page, and the tables that most pages are made from, before somebody asks: at the start, and after each
    commit that no other follows at once. On twenty thousand articles that takes some seconds.
    """
    made = before = None
    while True:
        # A warehouse that cannot be read tells so on the page.
        with contextlib.suppress(WarehouseError, OSError):
            now = catalog_path(warehouse.data).stat().st_mtime_ns
            if now != made and (made is None or now == before):
                first_page(warehouse)
                made = now
            before = now
        if ended.wait(PAUSE):
            return


def browse(data: Path, host: str, port: int, *, read_only: bool, tell: Callable[[str, Path], None]) -> None:
    """Serves until Ctrl-C; `tell` hears the address, and a page that leads there.

    Raises:
        warehouse.errors.WarehouseError, Misuse: see `server`.
    """
    with server(data, host, port, read_only=read_only) as (serving, listening, address), page_that_leads_to(address) as page:
        tell(address, page)
        serving.run(sockets=[listening])


@contextlib.contextmanager
def page_that_leads_to(address: str) -> Iterator[Path]:
    """A page that only this user may read and that leads to the address: whoever lists the machine's processes sees a browser's
    command, and no token in it.
    """
    with TemporaryDirectory(prefix="onrecord-") as folder:
        page = Path(folder) / "open.html"
        page.write_text(f'<!DOCTYPE html><meta http-equiv="refresh" content="0; url={escape(address)}"><title>OnRecord</title>')
        yield page


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; on a free port where that is 0."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(64)
    except OSError as error:
        raise Misuse(f"--host {host} --port {port}: {error.strerror or error}; name another port, or 0 for a free one") from None
    return listening
