"""`onrecord browse`: who is let in, what pages hold, and that a person finds, corrects and takes away; one server for all."""

import csv
import io
import json
import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from flows.browsing.guard import COOKIE, Guard
from flows.browsing.peer import is_own_user
from flows.browsing.reading import Warehouse
from flows.browsing.requests import MOST_WAITING
from flows.browsing.server import keep_ready, page_that_leads_to, server
from tests.browsers import chromium
from tests.conftest import ask, wait_until
from tests.test_corrections import BODY, SAID, publish, rows_of
from warehouse.corrections import corrections_applied
from warehouse.search.index import open_index
from warehouse.site.selection import Selection
from warehouse.site.site import write_site

SCRIPT = "<script>document.title = 'taken'</script>"
EVIL = f"{SCRIPT}\n\n“It is {SCRIPT} fine,” said Ada Holm.\x07"


@dataclass(frozen=True)
class Served:
    data: Path
    address: str
    token: str
    cookie: str

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://").rstrip("/")


def serving(data: Path, *, host: str = "127.0.0.1", read_only: bool = False) -> Iterator[Served]:
    with server(data, host, 0, read_only=read_only) as (running, listening, address):
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
        thread.start()
        assert wait_until(lambda: running.started)
        bare, _, token = address.partition("?token=")
        yield Served(data, bare, token, f"{COOKIE}_{bare.rstrip('/').rpartition(':')[2]}")
        running.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("data")
    evil = rows_of("evil", EVIL, said=((("It is",), "direct", "Ada Holm", "Ada Holm"),), title=SCRIPT, publisher=f"The {SCRIPT}")
    publish(data, rows_of("tolm", BODY, title="Bridge to close"), evil)
    open_index(data)
    yield from serving(data)


@pytest.fixture(scope="module")
def client(served: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.address, timeout=300) as client:
        assert client.get("/", params={"token": served.token}).status_code == 303
        yield client


def searched(client: httpx.Client, **asked: str) -> str:
    """The search page once its index shows the newest commit; before, it says that it does not."""
    pages: list[str] = []

    def is_current() -> bool:
        pages.append(client.get("/search/index.html", params=asked).text)
        return "the index " not in pages[-1].lower()

    assert wait_until(is_current)
    return pages[-1]


ADDRESSES = (
    *("/", "/articles/index.html", "/people/index.html", "/quality/index.html", "/search/index.html?q=choice"),
    *("/article/tolm", "/article/evil", "/article/tolm.html", "/assets/site.css", "/assets/browse.js"),
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_there_with_a_policy_that_lets_nothing_out(client: httpx.Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert "default-src 'none'; script-src 'self';" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert SCRIPT not in answer.text
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//', answer.text) == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "evil.example:80"}, 421),
        ({"host": "127.0.0.1"}, 421),
        ({"host": ""}, 421),
    ],
)
def test_another_hosts_name_is_refused(client: httpx.Client, headers: dict[str, str], status: int) -> None:
    assert client.get("/", headers=headers).status_code == status


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_is_told_nothing_not_even_by_the_time_it_takes(client: httpx.Client, site: str) -> None:
    """The other ports of this machine are the same site to a browser, and are sent our cookie."""
    link = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    asked = [link | {"sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}, link | {"sec-fetch-dest": "iframe"}, link]
    answers = [client.get("/search/index.html?q=choice", headers=headers).status_code for headers in asked]
    assert answers == [403, 403, 200]


def connected(served: Served, count: int) -> list[socket.socket]:
    """Connections on which a request begins that never ends."""
    host, _, port = served.host.rpartition(":")
    begun = [socket.create_connection((host, int(port))) for _ in range(count)]
    for one in begun:
        one.sendall(b"GET / HTTP/1.1\r\nHost: ")
    return begun


def is_ended(connection: socket.socket) -> bool:
    """Whether the server ends the connection, which is waited for."""
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True


def test_who_opens_connections_without_end_shuts_nobody_out(served: Served, client: httpx.Client) -> None:
    begun = connected(served, MOST_WAITING + 20)
    assert is_ended(begun[0])
    assert client.get("/assets/site.css").status_code == 200
    for one in begun:
        one.close()


def test_a_request_that_never_ends_is_not_waited_for(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.browsing.requests.PATIENCE", 0.1)
    (begun,) = connected(served, 1)
    assert is_ended(begun)
    begun.close()


def test_nor_is_a_form_that_never_ends(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.browsing.requests.PATIENCE", 0.1)
    host, _, port = served.host.rpartition(":")
    with socket.create_connection((host, int(port))) as begun:
        begun.sendall(f"POST /correct HTTP/1.1\r\nHost: {served.host}\r\nContent-Length: 100\r\n\r\nwords=".encode())
        assert begun.recv(1_000).startswith(b"HTTP/1.1 413")


def form_token(client: httpx.Client) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', client.get("/article/tolm").text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("headers", "token"),
    [
        ({}, "wrong"),
        ({}, ""),
        ({"origin": "http://evil.example"}, None),
        ({"origin": "null"}, None),
        ({"origin": "http://127.0.0.1:1"}, None),
        ({"sec-fetch-site": "cross-site"}, None),
    ],
)
def test_a_form_of_another_page_corrects_nothing(
    served: Served, client: httpx.Client, headers: dict[str, str], token: str | None
) -> None:
    given = {
        "form_token": form_token(client) if token is None else token,
        "article": "tolm",
        "kind": "no_quotation",
        "quote_id": "tolm#q1",
    }
    before = len(corrections_applied(served.data))
    assert client.post("/correct", data=given, headers=headers).status_code == 403
    assert client.get("/correct", params=given).status_code == 405
    for much in (b"x=" + b"a" * 100_000, b"x=1&" * 100):
        assert client.post("/correct", content=much).status_code == 413
    assert len(corrections_applied(served.data)) == before


def test_a_correction_is_made_seen_at_once_and_taken_back(served: Served, client: httpx.Client) -> None:
    given = {"form_token": form_token(client), "article": "tolm", "quote_id": "tolm#q2", "kind": "wrong_speaker", "by": "vera"}
    made = client.post("/correct", data=given | {"speaker": "Ada Holm"}, headers={"origin": served.address.rstrip("/")})
    assert (made.status_code, made.headers["location"]) == (303, "/article/tolm#correct")
    assert ask(served.data, "SELECT speaker_name, corrected_by FROM quotes WHERE quote_id = 'tolm#q2'") == [("Ada Holm", "vera")]
    assert "corrected by vera" in client.get("/article/tolm").text
    assert "1 quotation" in searched(client, q="nobody asked", person="Ada Holm")
    refused = client.post("/correct", data=given | {"speaker": "Eva Lind"})
    assert (refused.status_code, "does not stand in the article" in refused.text) == (400, True)
    (row,) = corrections_applied(served.data)
    withdrawn = {"form_token": given["form_token"], "article": "tolm", "kind": "withdrawn", "withdraws": row["correction_id"]}
    assert client.post("/correct", data=withdrawn).status_code == 303
    assert ask(served.data, "SELECT speaker_name FROM quotes WHERE quote_id = 'tolm#q2'") == [("Jan Berg",)]


def test_what_a_person_says_is_kept_in_one_line_and_has_an_end(served: Served, client: httpx.Client) -> None:
    given = {
        "form_token": form_token(client),
        "article": "tolm",
        "quote_id": "tolm#q2",
        "kind": "wrong_speaker",
        "outside": "yes",
    }
    assert client.post("/correct", data=given | {"speaker": "x" * 3_000}).status_code == 400
    made = client.post("/correct", data=given | {"speaker": "Eva\x1b[31m\nLind\u202e", "by": "ve\x07ra", "why": "\x9bsaid so"})
    assert made.status_code == 303
    row = corrections_applied(served.data)[-1]
    assert (row["speaker_name"], row["corrected_by"], row["why"]) == ("Eva[31m Lind", "vera", "said so")
    withdrawn = {"form_token": given["form_token"], "article": "tolm", "kind": "withdrawn", "withdraws": row["correction_id"]}
    assert client.post("/correct", data=withdrawn).status_code == 303


def test_a_search_is_an_address_with_its_words_marked_and_its_hits_to_take_away(client: httpx.Client) -> None:
    text = searched(client, q="repair", kind="indirect")
    assert "the <strong>repairs</strong> would take a year" in text
    assert 'href="/article/tolm#q1"' in text
    rows = list(csv.DictReader(io.StringIO(client.get("/search/hits.csv", params={"q": "repair"}).text)))
    assert [row["speaker_name"] for row in rows] == ["Jan Berg"]
    assert json.loads(client.get("/search/hits.jsonl", params={"q": "repair"}).text)["article_id"] == "tolm"
    for format_, beginning in (("xlsx", b"PK"), ("parquet", b"PAR1")):
        assert client.get(f"/search/hits.{format_}", params={"q": "repair"}).content.startswith(beginning)
    assert client.get("/search/hits.exe").status_code == 404


@pytest.mark.parametrize(
    "asked",
    [{"since": "soon"}, {"skip": "-x"}, {"skip": "²"}, {"kind": "loud"}, {"q": "(" * 60}, {"order": "best"}, {"confidence": "x"}],
)
def test_what_cannot_be_meant_is_told_on_the_page(client: httpx.Client, asked: dict[str, str]) -> None:
    answer = client.get("/search/index.html", params=asked)
    assert answer.status_code == 200
    assert 'role="alert"' in answer.text


def test_a_storys_articles_are_searched_alone(client: httpx.Client) -> None:
    assert "0 quotations" in client.get("/search/index.html", params={"story": "nowhere"}).text
    text = searched(client, story="tolm")
    assert 'href="/article/tolm#q0"' in text
    assert "/article/evil#" not in text


def test_a_new_commit_is_seen_at_once(served: Served, client: httpx.Client) -> None:
    assert client.get("/article/later").status_code == 404
    publish(served.data, rows_of("later", BODY.replace("Tolm", "Wend"), said=SAID[1:2]), run_id="run-9")
    assert client.get("/article/later").status_code == 200
    assert 'href="/article/later#q0"' in searched(client, q="repairs")


def refuse_all_without_a_token(served: Served, address: str) -> None:
    with httpx.Client(base_url=address, timeout=300) as other:
        refused = [other.get(page) for page in ("/", "/article/tolm", "/search/hits.csv?q=a", "/assets/site.css", "/none")]
        refused += [other.get("/", params={"token": "wrong"}), other.post("/correct", params={"token": served.token})]
        refused += [other.get("/", headers={"cookie": cookie}) for cookie in ("a,b=1; =; expires", f"{served.cookie}=", "token=")]
        assert {answer.status_code for answer in refused} == {401}
        let_in = other.get("/", params={"token": served.token})
        assert (let_in.status_code, let_in.headers["location"]) == (303, "/")
        assert all(word in let_in.headers["set-cookie"] for word in ("HttpOnly", "SameSite=strict"))
        assert other.get("/article/tolm").status_code == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whose a connection is")
def test_this_user_needs_no_token_on_this_machine(served: Served) -> None:
    assert httpx.get(f"{served.address}article/tolm", timeout=300).status_code == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whose a connection is")
def test_a_connection_that_its_program_has_closed_is_nobodys() -> None:
    """The system's tables give it to root."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        client = socket.create_connection(listening.getsockname())
        addresses = client.getsockname(), listening.getsockname()
        server, _ = listening.accept()
        assert is_own_user(*addresses)
        client.close()
        assert not is_own_user(*addresses)
        server.close()


def asked_by_nobody(served: Served, forwarded: str = "") -> str:
    """What another user of the machine is answered."""
    ask_as_nobody = (
        "import sys, urllib.request, urllib.error\n"
        "headers = {'X-Forwarded-For': sys.argv[2]} if sys.argv[2] else {}\n"
        "try: print(urllib.request.urlopen(urllib.request.Request(sys.argv[1], headers=headers)).status)\n"
        "except urllib.error.HTTPError as error: print(error.code)"
    )
    python3 = shutil.which("python3", path=os.defpath) or "/usr/bin/python3"
    command = [python3, "-I", "-c", ask_as_nobody, f"{served.address}article/tolm", forwarded]
    told = subprocess.run(command, user=65534, cwd="/", env={}, capture_output=True, text=True, check=False)
    return told.stdout.strip() or told.stderr


@pytest.mark.skipif(os.getuid() != 0, reason="only root can be somebody else")
def test_another_user_of_the_machine_needs_one(served: Served) -> None:
    assert asked_by_nobody(served) == "401"


@pytest.mark.skipif(os.getuid() != 0, reason="only root can be somebody else")
def test_another_user_is_not_taken_for_this_one_by_naming_a_connection_of_this_one(served: Served) -> None:
    """Everybody sees the machine's connections; a proxy would name one in the header."""
    host, _, port = served.host.partition(":")
    with socket.create_connection((host, int(port))) as own:
        assert asked_by_nobody(served, f"127.0.0.1:{own.getsockname()[1]}") == "401"


def test_no_proxy_is_believed(served: Served) -> None:
    """Who asks is told by the system, and by no header; the same where the tests are run by nobody but this user."""
    asked = httpx.get(f"{served.address}article/tolm", headers={"X-Forwarded-For": "127.0.0.1:9", "X-Forwarded-Proto": "https"})
    assert asked.status_code == 200


def test_no_token_stands_in_a_browsers_command(served: Served) -> None:
    with page_that_leads_to(f"{served.address}?token={served.token}") as page:
        assert stat.S_IMODE(page.parent.stat().st_mode) == 0o700
        assert served.token in page.read_text()
        assert served.token not in str(page)
    assert not page.exists()


def test_who_comes_from_elsewhere_asks_by_numbers_and_reads_only_where_that_is_wished(served: Served) -> None:
    for other in serving(served.data, host="0.0.0.0", read_only=True):
        address = other.address.replace("0.0.0.0", "127.0.0.1")
        with httpx.Client(base_url=address, timeout=300, cookies={other.cookie: other.token}) as client:
            port = address.rstrip("/").rpartition(":")[2]
            hosts = (f"192.0.2.7:{port}", f"evil.example:{port}", "192.0.2.7:1")
            assert [client.get("/article/tolm", headers={"host": host}).status_code for host in hosts] == [200, 421, 421]
            article = client.get("/article/tolm")
            assert article.status_code == 200
            assert "<form" not in article.text
            assert client.post("/correct").status_code == 404
        refuse_all_without_a_token(other, address)


def test_a_report_that_was_cut_says_how_to_see_the_rest(served: Served, tmp_path: Path) -> None:
    cut = write_site(served.data, tmp_path / "cut", Selection(limit=1)).first_page
    assert "<code>onrecord browse</code>" in cut.read_text(encoding="utf-8")


def test_the_guard_of_another_server_has_another_token() -> None:
    assert Guard(frozenset()).form_token != Guard(frozenset()).form_token


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium("the pages were not looked at") as browser:
        yield browser


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_a_phone_need_not_scroll_sideways(browser: Browser, served: Served, theme: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served.address}?token={served.token}")
    for address in ("search/index.html?q=choice", "article/tolm", "article/evil"):
        page.goto(served.address + address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found if one["impact"] in ("serious", "critical")] == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert page.title() != "taken"
    assert wrong == []
    assert [url for url in asked if not url.startswith((served.address, "data:"))] == []
    context.close()


def test_results_come_as_one_types_and_keys_go_from_hit_to_hit(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(f"{served.address}?token={served.token}")
    page.goto(served.address + "search/index.html")
    page.keyboard.press("/")
    page.keyboard.type("cracked")
    page.locator("a.hit strong", has_text="cracked").wait_for(timeout=300_000)
    assert "q=cracked" in page.url
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    assert page.evaluate("document.getElementById('help').open")
    page.locator("a.around").first.click()
    page.locator(".around-words", has_text="“We had no choice,” said Mayor Ada Holm.").wait_for(timeout=300_000)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert "cracked" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/tolm#q0")
    # The quotation that was looked for is lit, and stands in its line like the words around it.
    lit = page.locator("mark.found").first
    assert (lit.evaluate("(mark) => getComputedStyle(mark).display"), "choice" in lit.inner_text()) == ("inline", True)
    page.locator(".tools-section summary").first.click()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.body p:nth-of-type(2)'))")
    page.locator("#add-words").locator("xpath=../following-sibling::button[1]").click()
    assert page.locator("#add-words").input_value() == BODY.split("\n\n")[1]
    page.close()


def test_all_of_it_works_without_javascript(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.address}?token={served.token}")
    page.goto(served.address + "search/index.html")
    page.locator("#q").fill("cracked")
    page.locator("#finding button").click()
    page.locator("a.hit").first.click()
    page.locator("#n1 summary").click()
    assert "“We had no choice, The piers are cracked.” Ada Holm" in page.locator("#cite1").inner_text()
    page.locator("#n1 input[value=nobody_named]").check()
    page.locator("#n1 .tools button").click()
    page.wait_for_url("**/article/tolm#correct")
    assert ask(served.data, "SELECT speaker_name FROM quotes WHERE quote_id = 'tolm#q0'") == [(None,)]
    context.close()


def test_pages_are_made_ready_before_somebody_asks(tmp_path: Path) -> None:
    publish(tmp_path, rows_of("tolm", BODY))
    warehouse, ended = Warehouse(tmp_path), threading.Event()
    ahead = threading.Thread(target=keep_ready, args=(warehouse, ended))
    ahead.start()
    assert wait_until(lambda: warehouse.ready_commit == 1)
    publish(tmp_path, rows_of("more", BODY), run_id="run-2")
    assert wait_until(lambda: warehouse.ready_commit == 2)
    ended.set()
    ahead.join()
    warehouse.close()
