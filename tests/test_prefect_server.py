"""Nobody but its own processes and the user has a say in our Prefect server: not a page in the same browser, not another user."""

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.sync.connection import Connection
from websockets.typing import Subprotocol

from flows.working_directory import PREFIX, sweep, temporary_home
from tests.browsers import chromium
from tests.conftest import DYKES, PATIENCE, command_line, environment, wait_until, write_files

SECONDS = PATIENCE


@dataclass(frozen=True)
class Served:
    """What is known of an `onrecord serve` that has come up."""

    process: "subprocess.Popen[bytes]"
    home: Path
    address: str
    password: str

    @property
    def api(self) -> str:
        return f"http://{self.address}/api"

    @property
    def auth(self) -> tuple[str, str]:
        name, _, secret = self.password.partition(":")
        return name, secret

    def csrf_headers(self) -> dict[str, str]:
        """What a client of our own sends along with what changes something."""
        answer = httpx.get(f"{self.api}/csrf-token", params={"client": "test"}, auth=self.auth)
        return {"Prefect-Csrf-Token": answer.json()["token"], "Prefect-Csrf-Client": "test"}

    def deployment(self) -> dict[str, object]:
        """The one deployment, as a client of our own finds it."""
        answer = httpx.post(f"{self.api}/deployments/filter", json={}, auth=self.auth, headers=self.csrf_headers())
        (deployment,) = answer.raise_for_status().json()
        return dict(deployment)

    def run_count(self) -> int:
        """How many runs are scheduled at once, or have begun: the schedule of these tests has its first one next year."""
        states = {"state": {"type": {"not_any_": ["SCHEDULED"]}}}
        body = {"flow_runs": states}
        answer = httpx.post(f"{self.api}/flow_runs/count", json=body, auth=self.auth, headers=self.csrf_headers())
        return int(answer.raise_for_status().text)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose schedule has nothing to do."""
    folder = tmp_path_factory.mktemp("served")
    state, data, log = folder / "state", folder / "data", folder / "log"
    write_files(folder / "in", {"dykes.txt": DYKES})
    command = command_line("serve", folder / "in", "--to", data, "--cron", "0 0 1 1 *")
    variables = environment(HOME=str(folder), XDG_STATE_HOME=str(state), TMPDIR=str(folder))
    # As most users have it: what we make must not be readable for others even so.
    with log.open("wb") as file, subprocess.Popen(command, env=variables, stderr=file, umask=0o022) as process:
        try:
            assert wait_until(lambda: "password in" in log.read_text() or process.poll() is not None, SECONDS), log.read_text()
            said = log.read_text()
            file_of_password = Path(said.split("password in ")[1].strip())
            address = said.split("http://")[1].split(",")[0]
            served = Served(process, file_of_password.parent, address, file_of_password.read_text().strip())
            # The deployment is made last.
            assert wait_until(lambda: _has_deployment(served), SECONDS), log.read_text()
            yield served
        finally:
            process.terminate()
            process.wait(SECONDS)


def _has_deployment(served: Served) -> bool:
    with suppress(httpx.HTTPError, ValueError):
        return bool(served.deployment())
    return False


@pytest.fixture(params=["serve", "run"])
def address(request: pytest.FixtureRequest) -> str:
    """Where the server of `onrecord serve` listens, and that of a plain run."""
    if request.param == "serve":
        return str(request.getfixturevalue("served").address)
    return str(request.getfixturevalue("api")).removeprefix("http://").removesuffix("/api")


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "admin/settings"), ("GET", "csrf-token?client=x"), ("GET", "version"), ("GET", "docs")]
)
def test_without_the_password_nothing_is_told(address: str, method: str, path: str) -> None:
    assert httpx.request(method, f"http://{address}/api/{path}").status_code == 401
    assert httpx.request(method, f"http://{address}/api/{path}", auth=("onrecord", "guessed")).status_code == 401


@pytest.mark.parametrize("path", ["docs", "docs/", "docs/oauth2-redirect", "redoc", "openapi.json", "%64ocs"])
def test_pages_that_load_programs_of_other_sites_are_not_served(address: str, path: str) -> None:
    """Prefect's own pages keep the password where a program on another page of the server could read it."""
    assert httpx.get(f"http://{address}/{path}", auth=("onrecord", "guessed")).status_code == 404


def test_without_the_password_nothing_is_changed(address: str) -> None:
    for path in ("flows/filter", "deployments/", "flow_runs/", "variables/"):
        assert httpx.post(f"http://{address}/api/{path}", json={}).status_code in (401, 403)


def test_a_foreign_name_that_leads_here_is_refused(address: str) -> None:
    port = address.rpartition(":")[2]
    for host in (f"evil.example:{port}", "evil.example", f"127.0.0.1.evil.example:{port}", f"[::1]:{port}", ""):
        for path in ("/api/health", "/api/admin/version", "/"):
            assert httpx.get(f"http://{address}{path}", headers={"Host": host}).status_code == 400, host
        with pytest.raises((InvalidStatus, ConnectionClosed)):
            connect(f"ws://{address}/api/events/in", additional_headers={"Host": host}, subprotocols=[Subprotocol("prefect")])


def test_pages_of_other_origins_are_refused(address: str) -> None:
    for origin in ("http://evil.example", f"http://{address}.evil.example", "http://127.0.0.1:1", f"https://{address}", "null"):
        headers = {"Origin": origin}
        for method, path in (("GET", "/api/health"), ("OPTIONS", "/api/flows/filter"), ("POST", "/api/flow_runs/")):
            answer = httpx.request(
                method, f"http://{address}{path}", headers={**headers, "Access-Control-Request-Method": "POST"}
            )
            assert answer.status_code == 403, origin
            assert "access-control-allow-origin" not in answer.headers
        with pytest.raises(InvalidStatus, match="403"):
            connect(f"ws://{address}/api/events/in", additional_headers=headers, subprotocols=[Subprotocol("prefect")])


def read_to_the_end(socket: Connection) -> None:
    """Reads what the server says, which must not be that we are let in."""
    while True:
        assert "auth_success" not in str(socket.recv(SECONDS))


def test_a_websocket_without_the_password_is_closed(address: str) -> None:
    with connect(f"ws://{address}/api/events/out", subprotocols=[Subprotocol("prefect")]) as socket:
        socket.send('{"type": "auth", "token": "bm9ib2R5"}')
        with pytest.raises(ConnectionClosed):
            read_to_the_end(socket)


def test_a_change_without_a_csrf_token_is_refused(served: Served) -> None:
    refused = httpx.post(f"{served.api}/flows/filter", json={}, auth=served.auth)
    assert (refused.status_code, "CSRF" in refused.text) == (403, True)
    assert httpx.post(f"{served.api}/flows/filter", json={}, auth=served.auth, headers=served.csrf_headers()).status_code == 200


def test_what_the_server_keeps_the_user_alone_may_read(served: Served) -> None:
    assert stat.S_IMODE(served.home.stat().st_mode) == 0o700
    files = [path for path in served.home.rglob("*") if path.is_file()]
    assert {"prefect.db", "password"} <= {path.name for path in files}
    assert [path for path in files if path.parent == served.home and path.stat().st_mode & 0o077] == []


def test_nothing_stands_in_the_folder_that_the_machine_shares(served: Served) -> None:
    shared = served.home.parents[2]
    assert {path.name for path in shared.iterdir()} == {"in", "data", "state", "log"}


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc to look into")
def test_the_password_is_in_no_command_line(served: Served) -> None:
    secret = served.auth[1].encode()
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            lines.append(file.read_bytes())
    assert any(b"flows.prefect_server" in line for line in lines)
    assert [line for line in lines if secret in line] == []


ATTACK = """<!doctype html><title>news</title><script>
const api = "http://%(address)s/api", tried = [];
async function attempt(what, ask) {
  try { const answer = await ask(); tried.push(what + " " + answer.type + " " + answer.status + " " + (await answer.text()).slice(0, 40)); }
  catch (error) { tried.push(what + " refused"); }
}
const steps = JSON.stringify({pull_steps: [{"prefect.deployments.steps.run_shell_script": {script: "touch %(mark)s"}}]});
function socket(path) {
  return new Promise(done => {
    const one = new WebSocket(api.replace("http", "ws") + path, ["prefect"]);
    one.onopen = () => done("open"); one.onerror = () => done("refused");
  });
}
(async () => {
  await attempt("read", () => fetch(api + "/admin/settings"));
  await attempt("token", () => fetch(api + "/csrf-token?client=evil"));
  await attempt("patch", () => fetch(api + "/deployments/%(id)s", {method: "PATCH", body: steps, headers: {"Content-Type": "application/json"}}));
  for (const mode of ["cors", "no-cors"])
    await attempt("run " + mode, () => fetch(api + "/deployments/%(id)s/create_flow_run", {method: "POST", mode, body: new Blob(["{}"])}));
  for (const credentials of ["include", "omit"])
    await attempt("credentials " + credentials, () => fetch(api + "/deployments/filter", {method: "POST", body: "{}", credentials}));
  tried.push("socket " + await socket("/events/in"));
  const form = document.createElement("form");
  form.method = "POST"; form.action = api + "/deployments/%(id)s/create_flow_run"; form.enctype = "text/plain"; form.target = "inside";
  const inside = document.createElement("iframe"); inside.name = "inside"; document.body.append(inside, form);
  const sent = new Promise(done => inside.addEventListener("load", done)); form.submit(); await sent;
  window.tried = tried;
})();
</script><body>"""


@contextmanager
def site(folder: Path) -> Iterator[str]:
    """Serves the folder on loopback, as another program's pages are; gives its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_page_of_another_origin_runs_nothing_and_reads_nothing(served: Served, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    before = served.deployment()
    page_text = ATTACK % {"address": served.address, "mark": mark, "id": before["id"]}
    write_files(tmp_path / "site", {"index.html": page_text})
    with chromium("the server was not attacked from a page") as browser, site(tmp_path / "site") as evil:
        page = browser.new_page()
        page.goto(evil)
        page.wait_for_function("window.tried")
        tried = page.evaluate("window.tried")
    assert len(tried) == 8
    assert [one for one in tried if not one.endswith(("refused", "run no-cors opaque 0 "))] == []
    assert served.deployment()["pull_steps"] == before["pull_steps"]
    assert served.run_count() == 0
    assert not mark.exists()


def test_the_user_sees_the_pages_with_the_password(served: Served) -> None:
    with chromium("the server was not attacked from a page") as browser:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"http://{served.address}/deployments")
        password = page.locator("input[type=password]")
        password.wait_for()
        assert page.get_by_text("ingest").count() == 0
        password.fill(served.password)
        password.press("Enter")
        page.get_by_text(str(served.deployment()["name"])).first.wait_for()
    assert [url for url in asked if not url.startswith((f"http://{served.address}/", "data:", "blob:"))] == []


def test_a_killed_run_leaves_a_folder_that_the_next_run_sweeps_away(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    folder = write_files(tmp_path / "in", {"empty.txt": ""})
    variables = environment(HOME=str(tmp_path), TMPDIR=str(shared))
    command = command_line("run", folder, "--to", tmp_path / "data", "--workers", "1")
    with subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        assert wait_until(lambda: list(shared.glob("*/prefect.db")) != [], SECONDS)
        (left,) = (path.parent for path in shared.glob("*/prefect.db"))
        assert stat.S_IMODE(left.stat().st_mode) == 0o700
        os.killpg(process.pid, signal.SIGKILL)
    assert left.exists()
    ended = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert ended.returncode == 0, ended.stderr
    assert list(shared.iterdir()) == []


def test_a_sweep_takes_what_the_dead_left_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    write_files(tmp_path, {f"{PREFIX}dead/prefect.db": "x", "elsewhere/precious": "x", "somebody-else/x": "x"})
    (tmp_path / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / f"{PREFIX}file").write_text("x")
    with temporary_home() as home:
        sweep(tmp_path)
        assert home.exists()
        assert not (tmp_path / f"{PREFIX}dead").exists()
    assert {path.name for path in tmp_path.iterdir()} == {"elsewhere", "somebody-else", f"{PREFIX}link", f"{PREFIX}file"}
    assert (tmp_path / "elsewhere" / "precious").exists()


def test_the_folder_of_a_live_process_stands_whoever_sweeps(tmp_path: Path) -> None:
    code = "import sys; from flows.working_directory import temporary_home\nwith temporary_home() as home: print(home, flush=True); sys.stdin.read()"
    variables = environment(TMPDIR=str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", code], env=variables, stdin=-1, stdout=-1, text=True) as process:
        assert process.stdout is not None
        home = Path(process.stdout.readline().strip())
        sweep(tmp_path)
        assert home.is_dir()
        process.kill()
        process.wait(SECONDS)
        assert home.is_dir()
        sweep(tmp_path)
        assert not home.exists()
