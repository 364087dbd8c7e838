"""The Prefect API that runs talk to: the configured server when one answers, else one of our own.

A single run has it in a thread of its own process: Prefect's temporary server is a second process that imports Prefect once more
and migrates a database, 9 to 15 s of CPU. The thread's database is made from the schema in `prefect_database.sql`, and nothing of
it outlives the run. A schedule needs a server that stays: a child process, with a database that is kept.

Whoever can speak to a Prefect server can have it run programs, and every web page and every user of the machine can speak to the
loopback interface. So ours asks for a password that is made anew for each server and known to our own processes, which have it in
their environment; it answers to its own name and to pages of its own alone; and what it keeps, only the user may read.
"""

import json
import logging
import os
import secrets
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import PrefectDidNotStart
from flows.working_directory import private_folder

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import ASGIApp, Receive, Scope, Send

HOST = "127.0.0.1"
OWN_NAMES = (HOST, "localhost")
"""What our server is called by; a foreign name that leads to this machine is an attack by a page of that name."""

DESCRIPTIONS = ("/docs", "/redoc", "/openapi.json")
"""Pages that describe Prefect's API to whoever asks, and run programs of other sites' where its own pages keep the password."""

SCHEMA_FILE = Path(__file__).with_name("prefect_database.sql")
DEFAULT_PORT = 4200
"""Prefect's own."""

START_SECONDS = 180.0
"""A server that does not answer by then will not. Chosen by hand: it takes under 10 s on an idle machine, and ten times that on
a busy one."""

HEALTH_SECONDS = 2.0
"""A server that takes longer to say that it is well is taken to be away. Chosen by hand."""

RETRIES = 3
"""Of a call to a configured server: 2, 4 and 8 s apart. A server that restarts is back by then; with Prefect's five, a run whose
server is gone ends minutes after its last batch."""

QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
}
"""Prefect tells nobody of us, and leaves the terminal to our own lines. What the user has set stays."""

HOW_TO_SEE_WHY = "PREFECT_SERVER_LOGGING_LEVEL=INFO PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL=INFO in the environment show why"


@contextmanager
def prefect_api(home: Path, served: Path | None = None) -> Iterator[str]:
    """A Prefect API for this process; gives its URL. Must be entered before Prefect is imported, and once in a process.

    It is the configured one if that answers; else that of the `onrecord serve` which keeps the warehouse current; else one of our
    own, for the time.

    Args:
        home: An empty folder that nobody else may enter, where our own keeps what it needs.
        served: Where an `onrecord serve` says how its server is reached (see `announced`).

    Raises:
        PrefectDidNotStart: our own server did not come up.
    """
    if "prefect" in sys.modules:
        raise RuntimeError("prefect_api() sets Prefect's environment and must be entered before Prefect is imported")
    if url := _configured_server() or (served and _announced_server(served)):
        os.environ.setdefault("PREFECT_CLIENT_MAX_RETRIES", str(RETRIES))
        _bear_with_a_server_that_goes_away()
        yield url
        return
    with ExitStack() as stack:
        listener = stack.enter_context(closing(socket.create_server((HOST, 0))))
        has_schema = create_database(home / "prefect.db")
        os.environ |= {
            **_environment(home, listener, new_password()),
            "PREFECT_API_DATABASE_MIGRATE_ON_START": str(not has_schema),
            "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
            "PREFECT_LOGGING_TO_API_ENABLED": "false",
        }
        stack.enter_context(_server_thread(listener))
        stack.enter_context(_without_heartbeat())
        yield os.environ["PREFECT_API_URL"]


@dataclass(frozen=True)
class PrefectServer:
    """A server that stays: the address of its API, and the password of one that is our own."""

    url: str
    password: str | None = None

    @property
    def pages(self) -> str:
        """The address of its pages."""
        return self.url.removesuffix("/api")


@contextmanager
def scheduling_server(home: Path) -> Iterator[PrefectServer]:
    """A Prefect server with its scheduler and UI, for this process and its children.

    It is the configured one if that answers, else a child process that keeps its database in `home` and ends with this one. Must
    be entered before Prefect is imported.

    Raises:
        PrefectDidNotStart: our own server did not come up.
    """
    if url := _configured_server():
        yield PrefectServer(url)
        return
    private_folder(home)
    database = home / "prefect.db"
    if not database.exists():
        create_database(database)
    # Bound here and handed on: between the choice of a port and the server's start nobody else can take it.
    listener = listening_socket(DEFAULT_PORT)
    port = listener.getsockname()[1]
    password = new_password()
    os.environ |= _environment(home, listener, password)
    found = PrefectServer(os.environ["PREFECT_API_URL"], password)
    # A session of its own: Ctrl-C reaches us alone, and we end the server last.
    with closing(listener):
        server = subprocess.Popen(
            [sys.executable, "-P", "-m", "flows.prefect_server", str(listener.fileno())],
            stdin=subprocess.PIPE,
            start_new_session=True,
            pass_fds=[listener.fileno()],
            cwd=home,
            umask=0o077,
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not is_healthy(found.url):
            if server.poll() is not None or time.monotonic() > deadline:
                raise PrefectDidNotStart(f"Prefect's server did not start on port {port}; {HOW_TO_SEE_WHY}")
            time.sleep(0.1)
        yield found
    finally:
        server.communicate()


@contextmanager
def announced(server: PrefectServer, file: Path) -> Iterator[None]:
    """Inside, the file says how the server is reached, for other commands of this user: it stands where nobody else may look."""
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_text(json.dumps({"url": server.url, "password": server.password}), encoding="utf-8")
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def _announced_server(file: Path) -> str | None:
    """The API that the file says, if it is this user's file and the server answers, with Prefect's environment set for it."""
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid() or status.st_mode & 0o077:
            return None
        told = json.loads(file.read_text(encoding="utf-8"))
        url, password = str(told["url"]), told["password"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not url.startswith(f"http://{HOST}:") or not is_healthy(url):
        return None
    os.environ |= {"PREFECT_API_URL": url, "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "true", **_past_proxies()}
    if password is not None:
        os.environ["PREFECT_API_AUTH_STRING"] = str(password)
    return url


def new_password() -> str:
    """The password of one server, in the form that Prefect wants: a name and a secret.

    >>> new_password().startswith("onrecord:") and new_password() != new_password()
    True
    """
    return f"onrecord:{secrets.token_urlsafe(24)}"


def _configured_server() -> str | None:
    """The API of the configured server if it answers, with Prefect's environment set for it."""
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    url = configured_url()
    if url is None or not is_healthy(url):
        return None
    os.environ["PREFECT_API_URL"] = url
    return url


def _environment(home: Path, listener: socket.socket, password: str) -> dict[str, str]:
    """The settings, by variable, of a server of our own that listens on the socket, and of whoever speaks to it."""
    port = listener.getsockname()[1]
    return {
        **_past_proxies(),
        "PREFECT_HOME": str(home),
        "PREFECT_PROFILES_PATH": str(home / "profiles.toml"),
        "PREFECT_LOCAL_STORAGE_PATH": str(home / "storage"),
        "PREFECT_API_URL": f"http://{HOST}:{port}/api",
        "PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        "PREFECT_API_AUTH_STRING": password,
        "PREFECT_SERVER_API_AUTH_STRING": password,
        "PREFECT_SERVER_CSRF_PROTECTION_ENABLED": "true",
        "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "true",
        "PREFECT_SERVER_CORS_ALLOWED_ORIGINS": ",".join(own_origins(port)),
        "PREFECT_RUNNER_SERVER_ENABLE": "false",
    }


def _past_proxies() -> dict[str, str]:
    """A proxy must not see what is for this machine alone."""
    direct = ",".join(filter(None, [os.environ.get("NO_PROXY") or os.environ.get("no_proxy"), *OWN_NAMES]))
    return {"NO_PROXY": direct, "no_proxy": direct}


def own_origins(port: int) -> tuple[str, ...]:
    """The origins of the server's own pages."""
    return tuple(f"http://{name}:{port}" for name in OWN_NAMES)


def guard(app: "FastAPI", port: int) -> "ASGIApp":
    """The app, deaf to whoever calls it by a name that is not its own, and to pages that are not its own; websockets included.

    Its pages for developers are left out.
    """
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.responses import PlainTextResponse

    origins = {origin.encode() for origin in own_origins(port)}

    async def for_own_pages(scope: "Scope", receive: "Receive", send: "Send") -> None:
        headers = scope.get("headers", ())
        if scope.get("path", "").startswith(DESCRIPTIONS):
            await PlainTextResponse("not served here", status_code=404)(scope, receive, send)
        elif all(value in origins for name, value in headers if name == b"origin"):
            await app(scope, receive, send)
        else:
            await PlainTextResponse("a page of another origin", status_code=403)(scope, receive, send)

    return TrustedHostMiddleware(for_own_pages, allowed_hosts=OWN_NAMES)


def listening_socket(preferred_port: int) -> socket.socket:
    """A socket on the preferred port of the loopback interface if nobody listens there, else on another one."""
    for port in (preferred_port, 0):
        with suppress(OSError):
            return socket.create_server((HOST, port))
    raise PrefectDidNotStart(f"no free port on {HOST}")


def serve_api(listener: socket.socket) -> None:
    """Runs a Prefect server on the socket until stdin ends, which it does when the parent does."""
    import uvicorn
    from prefect.server.api.server import create_app

    app = guard(create_app(final=True), listener.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False))

    def stop_with_the_parent() -> None:
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=stop_with_the_parent, daemon=True).start()
    server.run(sockets=[listener])


def configured_url() -> str | None:
    """The API that the user's Prefect is set to: `PREFECT_API_URL`, else that of the active profile; None when none is set."""
    if url := os.environ.get("PREFECT_API_URL"):
        return url.rstrip("/")
    home = Path(os.environ.get("PREFECT_HOME") or "~/.prefect").expanduser()
    profiles_file = Path(os.environ.get("PREFECT_PROFILES_PATH") or home / "profiles.toml")
    try:
        profiles = tomllib.loads(profiles_file.read_text(encoding="utf-8"))
        active = os.environ.get("PREFECT_PROFILE") or profiles["active"]
        return str(profiles["profiles"][active]["PREFECT_API_URL"]).rstrip("/")
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None


def is_healthy(url: str) -> bool:
    """Whether a Prefect API answers at `url` (`http://host:port/api`)."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=HEALTH_SECONDS) as answer:
            return bool(answer.status == 200 and answer.read().strip() == b"true")
    except (OSError, ValueError):
        return False


def create_database(file: Path) -> bool:
    """Makes Prefect's empty database, if the shipped schema is that of the installed version; says whether it did."""
    schema = SCHEMA_FILE.read_text(encoding="utf-8")
    if schema.split("\n", 1)[0] != f"-- Prefect {version('prefect')}":
        return False
    file.touch(mode=0o600)
    with closing(sqlite3.connect(file)) as database:
        database.executescript(schema)
    return True


def dump_schema(migrated: Path) -> str:
    """The text of `prefect_database.sql` for the installed version, from a database that Prefect has migrated."""
    with closing(sqlite3.connect(migrated)) as database:
        revision = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        created = database.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', name"
        )
        statements = [f"{sql};" for (sql,) in created]
    head = [f"-- Prefect {version('prefect')}", "BEGIN;"]
    return "\n".join([*head, *statements, f"INSERT INTO alembic_version VALUES ('{revision}');", "COMMIT;", ""])


def _bear_with_a_server_that_goes_away() -> None:
    """Has this process's events dropped once the server is gone, and its log lines without a word.

    Prefect tries every event for 7 s, of which a run may have hundreds left, and prints a line for every log that it cannot send.
    """
    from prefect.events.clients import RETRYABLE_EXCEPTIONS, PrefectEventsClient
    from prefect.events.schemas.events import Event
    from prefect.events.worker import EventsWorker, emit_events_to_cloud

    class EventsOfALiveServer(PrefectEventsClient):
        """Sends events until the server cannot be reached any more, and drops the rest."""

        gone = False

        async def _emit(self, event: Event) -> None:
            if self.gone:
                return
            try:
                await super()._emit(event)
            except RETRYABLE_EXCEPTIONS:
                self.gone = True

    logging.raiseExceptions = False
    if not emit_events_to_cloud():
        EventsWorker.set_client_override(EventsOfALiveServer, reconnection_attempts=RETRIES)


@contextmanager
def _server_thread(listener: socket.socket) -> Iterator[None]:
    """Serves Prefect's API on the socket, in a thread."""
    import uvicorn
    from prefect.events.clients import NullEventsClient
    from prefect.events.worker import EventsWorker
    from prefect.server.api.server import create_app

    # Events feed the UI of a server that stays; this one has none, and at exit they would wait for a server that is gone.
    EventsWorker.set_client_override(NullEventsClient)
    app = guard(create_app(ephemeral=True, final=True), listener.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="prefect-api", daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + START_SECONDS
        while not server.started:
            if not thread.is_alive() or time.monotonic() > deadline:
                raise PrefectDidNotStart(f"Prefect's API did not start in this process; {HOW_TO_SEE_WHY}")
            time.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        thread.join(timeout=10)


@contextmanager
def _without_heartbeat() -> Iterator[None]:
    """Flows send no heartbeat: it tells a server that outlives us of a crash, and stopping it takes half a second."""
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


if __name__ == "__main__":
    serve_api(socket.socket(fileno=int(sys.argv[1])))
