"""What may be named as a source beside files and folders: patterns, lists, standard input, and addresses."""

import gzip
import io
import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from flows.addresses import is_inside
from flows.afar import Refused, TooLarge, TooSlow, open_remote
from flows.errors import MissingSource, Misuse
from flows.intake import Intake, Known
from flows.places import EXTRAS, places, stdin_spooled, told
from flows.sources import Names, list_files, look_at, roots_of
from flows.try_out import try_out
from tests.conftest import write_files
from transforms.reading.articles import Article
from warehouse.listing import ROWS_AT_ONCE, Listing, SourceFile

BODY = "The council of Northmere met on Monday.\n\n“We cannot wait,” said Mayor Ines Calloway."


def uris(*sources: str | Path) -> list[str]:
    return [file.source_uri for file in list_files(sources)]


def bodies(sources: Sequence[str | Path]) -> dict[str, str | None]:
    shown = [dict(facts) for facts in try_out(sources, {}, None, 100)]
    return {str(facts["source_uri"]): facts.get("body") for facts in shown}


class TestPatterns:
    @pytest.fixture
    def wire(self, tmp_path: Path) -> Path:
        names = ("2026-03/a.txt", "2026-03/b.html", "2026-04/a.txt", "2026-04/deep/c.txt", "2025-12/a.txt", "2026-03/.hidden.txt")
        return write_files(tmp_path / "wire", dict.fromkeys(names, "Rain fell."))

    def test_files_are_called_by_their_paths_below_the_folder_without_a_pattern(self, wire: Path) -> None:
        assert uris(f"{wire}/2026-*/*.txt") == ["2026-03/a.txt", "2026-04/a.txt"]
        assert uris(f"{wire}/**/*.txt") == ["2025-12/a.txt", "2026-03/a.txt", "2026-04/a.txt", "2026-04/deep/c.txt"]

    def test_of_a_folder_that_it_means_everything_is_read(self, wire: Path) -> None:
        assert uris(f"{wire}/2026-0[34]") == ["2026-03/a.txt", "2026-03/b.html", "2026-04/a.txt", "2026-04/deep/c.txt"]

    def test_a_pattern_that_means_nothing_is_told(self, wire: Path) -> None:
        with pytest.raises(MissingSource, match="nothing is called so"):
            look_at([f"{wire}/1999-*"])
        with pytest.raises(Misuse, match=r"a\*\*"):
            look_at([f"{wire}/a**b/*.txt"])

    def test_a_file_with_such_a_name_is_itself(self, tmp_path: Path) -> None:
        write_files(tmp_path, {"a[1].txt": "Rain fell.", "a1.txt": "Snow fell."})
        assert uris(f"{tmp_path}/a[1].txt") == ["a[1].txt"]

    def test_a_link_that_leads_out_is_not_followed(self, wire: Path, tmp_path: Path) -> None:
        (tmp_path / "secret.txt").write_text("Nothing that was named.")
        (wire / "2026-03" / "link.txt").symlink_to(tmp_path / "secret.txt")
        assert "leads out" in str(dict(next(iter(try_out([f"{wire}/2026-03/l*.txt"], {}, None, 1))))["rejected"])


class TestLists:
    def test_each_line_is_a_source(self, tmp_path: Path) -> None:
        write_files(tmp_path / "in", {"a.txt": "Rain fell.", "more/b.txt": "Snow fell.", "more/c.txt": "Hail fell."})
        (tmp_path / "files.txt").write_text("in/a.txt\n\n  in/more  \nin/mo*/b.txt\n", encoding="utf-8")
        assert uris(f"@{tmp_path}/files.txt") == ["a.txt", "b.txt", "c.txt", "more/b.txt"]

    def test_a_line_that_names_nothing_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "files.txt").write_text("gone.txt\n", encoding="utf-8")
        with pytest.raises(MissingSource, match=r"gone\.txt does not exist"):
            look_at([f"@{tmp_path}/files.txt"])
        with pytest.raises(MissingSource, match="the list cannot be read"):
            look_at([f"@{tmp_path}/none.txt"])
        (tmp_path / "files.txt").write_text("@files.txt\n", encoding="utf-8")
        with pytest.raises(Misuse, match="names another"):
            look_at([f"@{tmp_path}/files.txt"])


class TestStandardInput:
    def fresh(self, content: bytes, known: Sequence[Known] = ()) -> list[Article]:
        intake = Intake(
            known=known,
            extractors=frozenset({"rules"}),
            publisher=None,
            detect_language=lambda _: "en",
            on_unchanged=lambda: None,
            on_reject=lambda reject: pytest.fail(reject.detail),
        )
        with stdin_spooled(["-"], io.BytesIO(content)) as sources:
            assert told(sources) == "-"
            return list(intake.fresh(list_files(sources)))

    def known(self, articles: Sequence[Article]) -> list[Known]:
        return [Known(a.article_id, a.source_uri, a.raw_sha256, a.content_sha256, "rules", None) for a in articles]

    def test_a_text_is_known_by_itself(self) -> None:
        (first,) = self.fresh(BODY.encode())
        assert self.fresh(BODY.encode(), self.known([first])) == []
        (second,) = self.fresh(BODY.replace("Monday", "Friday").encode(), self.known([first]))
        assert second.article_id != first.article_id
        assert second.source_uri != first.source_uri

    def test_a_record_is_known_by_its_address_its_own_id_or_its_text(self) -> None:
        rows = [
            {"url": "https://courier.example/a", "text": BODY},
            {"id": "n17", "text": BODY + " It rained."},
            {"text": BODY + " It snowed."},
        ]
        first = self.fresh("\n".join(map(json.dumps, rows)).encode())
        changed = [{**row, "text": f"{row['text']} And then it stopped."} for row in rows]
        again = self.fresh("\n".join(map(json.dumps, reversed(changed))).encode(), self.known(first))
        assert [one.article_id for one in reversed(again)][:2] == [one.article_id for one in first][:2]
        assert again[0].article_id not in {one.article_id for one in first}
        other = {"text": "The harbour of Tarnholm will be dredged in May."}
        assert self.fresh("\n".join(map(json.dumps, (other, rows[2]))).encode())[1].article_id == first[2].article_id

    def test_its_format_is_told_by_its_content(self) -> None:
        page = f"<!DOCTYPE html><html><head><title>Vote</title></head><body><article><p>{BODY * 3}</p></article></body></html>"
        packed = gzip.compress(json.dumps({"text": BODY}).encode())
        assert [self.fresh(content)[0].format for content in (page.encode(), packed)] == ["html", "json"]

    def test_it_is_read_once_and_from_no_terminal(self) -> None:
        class Terminal(io.BytesIO):
            def isatty(self) -> bool:
                return True

        with pytest.raises(Misuse, match="terminal"), stdin_spooled(["-"], Terminal()):
            pass
        with pytest.raises(Misuse, match="once"), stdin_spooled(["-", "-"], io.BytesIO()):
            pass


class TestAddresses:
    @pytest.fixture
    def bucket(self) -> Iterator[str]:
        system = fsspec.filesystem("memory")
        rows = "\n".join(json.dumps({"text": f"{BODY} Vote {number}."}) for number in range(3))
        files = {
            "a.txt": BODY.encode(),
            "2026/b.jsonl.gz": gzip.compress(rows.encode()),
            "2026/.hidden": b"x",
            ".git/c.txt": b"x",
        }
        for name, content in files.items():
            system.pipe(f"/archive/{name}", content)
        yield "memory://archive"
        system.rm("/archive", recursive=True)

    def test_the_files_below_it_are_read(self, bucket: str) -> None:
        assert uris(bucket) == ["2026/b.jsonl.gz", "a.txt"]
        assert [file.size for file in list_files([bucket])][1] == len(BODY.encode())
        found = bodies([f"{bucket}/"])
        assert [*found] == ["2026/b.jsonl.gz#1", "2026/b.jsonl.gz#2", "2026/b.jsonl.gz#3", "a.txt"]
        assert str(found["a.txt"]).startswith("The council of Northmere")
        assert uris(f"{bucket}/a.txt") == ["a.txt"]

    def test_it_has_a_name_in_the_warehouse_as_a_folder_has(self, bucket: str) -> None:
        files = list_files([bucket], Names({"memory://archive": "archive"}))
        assert [file.source_uri for file in files] == ["archive/2026/b.jsonl.gz", "archive/a.txt"]

    def test_what_vanished_is_a_reject(self, bucket: str) -> None:
        listed = list_files([bucket])
        fsspec.filesystem("memory").rm("/archive/a.txt")
        from flows.reading import read_file

        (gone,) = [record for file in listed if file.source_uri == "a.txt" for record in read_file(file, {})]
        assert (gone.source_uri, getattr(gone, "reason", None)) == ("a.txt", "unreadable")

    def test_what_there_is_no_room_for_is_not_fetched(self, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("flows.afar.MOST_OF_DISK", 0.0)
        with pytest.raises(TooLarge):
            open_remote(f"{bucket}/a.txt")

    def test_nothing_there_is_told(self) -> None:
        with pytest.raises(MissingSource, match="nothing is there"):
            look_at(["memory://nowhere"])

    def test_a_name_is_nothing_but_a_name(self) -> None:
        """Two colons divide addresses for fsspec: a file with them in its name would be another one."""
        fsspec.filesystem("memory").pipe("/strange/a.txt", BODY.encode())
        try:
            with pytest.raises(FileNotFoundError):
                open_remote("memory://strange/a.txt::zip")
        finally:
            fsspec.filesystem("memory").rm("/strange", recursive=True)

    def test_an_extra_that_is_missing_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(EXTRAS, "s3", ("s3", "a_module_that_nobody_has"))
        with pytest.raises(Misuse, match=r"'s3://' is read when its extra is installed: pip install \.\[s3\]"):
            list(places(["s3://archive/2026"]))

    def test_other_addresses_are_not_read(self) -> None:
        for address in ("ftp://courier.example/a", "file:///etc", "github://a:b@/", "simplecache::s3://a"):
            with pytest.raises((Misuse, MissingSource)):
                look_at([address])


@contextmanager
def web(
    answers: Mapping[str, list[int]], content: bytes = BODY.encode(), told: Mapping[str, str] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for: by path, the codes of its first answers (0: cut off in the middle), then 200."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            codes = answers[self.path]
            code = codes.pop(0) if codes else 200
            self.send_response(code or 200)
            for name, value in {"Content-Length": str(len(content)), **(told or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content[: len(content) // 2] if code == 0 else content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()


class TestTheWeb:
    def test_what_fails_is_tried_again_and_what_is_cut_off_is_read_whole(self) -> None:
        with web({"/vote.txt": [200, 503, 0]}) as (address, asked):
            (body,) = bodies([f"{address}/vote.txt"]).values()
        assert str(body).split() == BODY.split()
        assert asked == ["/vote.txt"] * 4

    def test_what_is_not_there_or_refused_is_asked_for_once(self) -> None:
        with web({"/gone.txt": [404], "/closed.txt": [403]}) as (address, asked):
            with pytest.raises(MissingSource, match="nothing is there"):
                look_at([f"{address}/gone.txt"])
            with pytest.raises(MissingSource, match="the server answered 403 Forbidden"):
                look_at([f"{address}/closed.txt"])
        assert asked == ["/gone.txt", "/closed.txt"]

    def test_what_there_is_no_room_for_is_a_reject_that_says_what_to_do(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("flows.afar.MOST_OF_DISK", 0.0)
        with web({"/vote.txt": []}) as (address, asked):
            (facts,) = [dict(facts) for facts in try_out([f"{address}/vote.txt"], {}, None, 1)]
            assert asked == ["/vote.txt"], "a size that the server said is believed"
            with pytest.raises(TooLarge):
                open_remote(f"{address}/vote.txt")
            assert asked == ["/vote.txt"] * 2, "it is not tried again"
        assert str(facts["rejected"]).startswith("too_large")
        assert "let TMPDIR name a larger one" in str(facts["rejected"])

    def test_what_lets_one_in_is_neither_kept_nor_shown(self) -> None:
        with web({"/vote.jsonl?year=2026&X-Amz-Signature=0f": [], "/gone.txt?sig=0f": [404]}, b'{"text": "Rain fell."}') as (
            address,
            _,
        ):
            own = address.replace("//", "//ada:swordfish@")
            url = f"{own}/vote.jsonl?year=2026&X-Amz-Signature=0f"
            assert uris(url) == ["vote.jsonl"]
            assert [*bodies([url])] == ["vote.jsonl#1"]
            assert [*roots_of([url])] == [told([url])] == [f"{address}/vote.jsonl?year=2026"]
            with pytest.raises(MissingSource) as raised:
                look_at([f"{own}/gone.txt?sig=0f"])
        assert str(raised.value) == f"SOURCE {address}/gone.txt: nothing is there"

    def test_nor_is_it_in_what_a_server_that_is_down_is_told_by(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("flows.afar.WAITS", (0.01,))
        with web({"/vote.txt?sig=0f": [503] * 4}) as (address, asked):
            url = f"{address.replace('//', '//ada:swordfish@')}/vote.txt?sig=0f"
            with pytest.raises(MissingSource) as listed:
                look_at([url])
            with pytest.raises(OSError, match="503 Service Unavailable") as opened:
                open_remote(url)
        assert len(asked) == 4
        assert not [secret for secret in ("swordfish", "0f") for told in (listed, opened) if secret in str(told.value)]

    def test_a_server_that_sends_next_to_nothing_is_not_waited_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("flows.afar.HEAD_SECONDS", 0.5)
        over = threading.Event()

        class Drips(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with suppress(OSError):
                    if self.path != "/head.txt":
                        self.send_response(200)
                        if self.path == "/chunk.txt":
                            self.send_header("Transfer-Encoding", "chunked")
                        self.end_headers()
                    self.wfile.write(b"4\r\nRain\r\n1;" if self.path == "/chunk.txt" else b"")
                    while not over.wait(0.05):
                        self.wfile.write(b"H" if self.path == "/head.txt" else b"x")
                        self.wfile.flush()

            def log_message(self, format: str, *args: Any) -> None:
                pass

        with ThreadingHTTPServer(("127.0.0.1", 0), Drips) as server:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}"
            with pytest.raises(TooSlow, match="did not answer"):
                open_remote(f"{address}/head.txt")
            for name in ("body", "chunk"):
                with pytest.raises(TooSlow, match="bytes a second"):
                    open_remote(f"{address}/{name}.txt")
            over.set()
            server.shutdown()

    def test_what_is_compressed_all_the_same_is_a_compressed_file(self) -> None:
        """Unpacked while it is fetched, a few kilobytes could become gigabytes at once."""
        packed = gzip.compress(BODY.encode())
        with web({"/vote.txt": []}, packed, {"Content-Encoding": "gzip"}) as (address, _):
            with open_remote(f"{address}/vote.txt") as fetched:
                assert fetched.read() == packed
            (body,) = bodies([f"{address}/vote.txt"]).values()
        assert str(body).split() == BODY.split()

    def test_a_server_that_leads_elsewhere_without_end_is_left(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("flows.afar.HEAD_SECONDS", 5.0)
        with endless({"Location": "/vote.txt"}) as (address, sent):
            with open_remote(f"{address}/elsewhere.txt") as fetched:
                assert fetched.read() == BODY.encode()
            with pytest.raises(Refused, match="more than 5 times"):
                open_remote(f"{address}/elsewhere.txt?loop")
        assert sum(sent) < 100_000_000, "of an answer that leads elsewhere no more is read than comes with its head"


@contextmanager
def endless(told: Mapping[str, str]) -> Iterator[tuple[str, list[int]]]:
    """A server on this machine that leads elsewhere with an answer that has no end, but for `/vote.txt`; and what it has sent."""
    sent: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/vote.txt":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(BODY.encode())
                return
            self.send_response(302)
            for name, value in {**told, **({"Location": self.path} if "loop" in self.path else {})}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):
                while True:
                    sent.append(self.wfile.write(bytes(100_000)))

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", sent
        finally:
            server.shutdown()


class TestTheWebDoesNotLeadInside:
    """Who gives away an address says where it leads, and what the servers inside are asked for."""

    @pytest.fixture
    def leads(self, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
        """The addresses of names, the next at each look: the last one stays. 9.9.9.9 is this machine, and nobody knows.

        What a name leads to once it is connected to may be told apart: 'NAME, connecting'.
        """
        answers: dict[str, list[str]] = {}
        look_up, connect = socket.getaddrinfo, socket.create_connection

        def looked_up(host: Any, port: Any, *args: Any, **named: Any) -> Any:
            name = host.decode() if isinstance(host, bytes) else host
            if name not in answers:
                return look_up(host, port, *args, **named)
            listed = answers[name] if port is None else answers.get(f"{name}, connecting", answers[name])
            address = listed.pop(0) if len(listed) > 1 else listed[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0))]

        def connected(address: tuple[str, int], *args: Any, **named: Any) -> socket.socket:
            host = socket.getaddrinfo(address[0], address[1], type=socket.SOCK_STREAM)[0][4][0]
            return connect(("127.0.0.1" if host == "9.9.9.9" else str(host), address[1]), *args, **named)

        monkeypatch.setattr(socket, "getaddrinfo", looked_up)
        monkeypatch.setattr(socket, "create_connection", connected)
        return answers

    def test_by_being_led_there(self, leads: dict[str, list[str]]) -> None:
        leads["led.example"] = ["9.9.9.9"]
        with web({"/vote.txt": []}) as (inside, asked):
            port = inside.rpartition(":")[2]
            with (
                endless({"Location": f"http://localhost:{port}/vote.txt"}) as (address, _),
                pytest.raises(Refused, match="inside"),
            ):
                open_remote(f"{address.replace('127.0.0.1', 'led.example')}/elsewhere.txt")
        assert asked == []

    def test_by_a_name_that_leads_elsewhere_the_next_time(self, leads: dict[str, list[str]]) -> None:
        leads["swapped.example"] = ["9.9.9.9", "127.0.0.1"]
        with web({"/vote.txt": []}) as (inside, asked):
            port = inside.rpartition(":")[2]
            told = {"Location": f"http://swapped.example:{port}/vote.txt"}
            with endless(told) as (address, _), pytest.raises(Refused, match="inside"):
                open_remote(f"{address.replace('127.0.0.1', 'swapped.example')}/elsewhere.txt")
            assert asked == []
            with pytest.raises(Refused, match="inside"):
                open_remote(f"http://swapped.example:{port}/vote.txt")
        assert asked == []

    def test_by_a_name_that_leads_elsewhere_after_it_was_looked_at(
        self, leads: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # As it is in every run: what no proxy is asked for is listed, and there is no proxy.
        monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
        leads["turning.example"], leads["turning.example, connecting"] = ["9.9.9.9"], ["192.0.2.1"]
        with web({"/vote.txt": []}) as (outside, asked):
            address = outside.replace("127.0.0.1", "turning.example")
            with open_remote(f"{address}/vote.txt") as fetched:
                assert fetched.read() == BODY.encode(), "what was looked at is what is asked"
        assert asked == ["/vote.txt"]

    def test_past_a_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where only the proxy knows the names of the web; this machine is asked past it in every run."""
        with web({"/vote.txt": []}) as (inside, asked), endless({"Location": f"{inside}/vote.txt"}) as (proxy, _):
            proxies = {name: "" for kind in ("http", "https", "all") for name in (f"{kind}_proxy", f"{kind}_proxy".upper())}
            for name, value in {**proxies, "http_proxy": proxy, "HTTP_PROXY": proxy}.items():
                monkeypatch.setenv(name, value)
            for name in ("NO_PROXY", "no_proxy"):
                monkeypatch.setenv(name, "127.0.0.1,localhost")
            with pytest.raises(Refused, match="inside"):
                open_remote("http://known-to-nobody.invalid/elsewhere.txt")
        assert asked == []

    @pytest.mark.parametrize("proxies", [{"https_proxy": "http://127.0.0.1:9"}, {"http_proxy": "127.0.0.1:9", "no_proxy": "*"}])
    def test_by_a_name_that_leads_elsewhere_where_a_proxy_is_for_other_addresses(
        self, leads: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch, proxies: dict[str, str]
    ) -> None:
        for name, value in proxies.items():
            monkeypatch.setenv(name, value)
            monkeypatch.setenv(name.upper(), value)
        leads["turning.example"], leads["turning.example, connecting"] = ["9.9.9.9"], ["192.0.2.1"]
        with (
            web({"/vote.txt": []}) as (outside, asked),
            open_remote(f"{outside.replace('127.0.0.1', 'turning.example')}/vote.txt") as fetched,
        ):
            assert fetched.read() == BODY.encode()
        assert asked == ["/vote.txt"]

    def test_what_the_user_names_is_read_wherever_it_is(self, leads: dict[str, list[str]]) -> None:
        leads["wiki.example"] = ["127.0.0.1"]
        with web({"/vote.txt": []}) as (address, asked), open_remote(f"{address.replace('127.0.0.1', 'wiki.example')}/vote.txt"):
            assert asked == ["/vote.txt"]

    def test_addresses_that_are_inside_in_another_form(self) -> None:
        inside = ("127.0.0.1", "10.0.0.7", "169.254.169.254", "0.0.0.0", "::1", "::", "fe80::1%eth0", "fd00:ec2::254")
        translated = (
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2002:a00:7::1",
            "::7f00:1",
            "64:ff9b:1::7f00:1",
            "fec0::1",
        )
        assert [one for one in (*inside, *translated) if not is_inside(one)] == []
        assert [one for one in ("1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101") if is_inside(one)] == []


class TestFilesThatNeverCome:
    @pytest.mark.long
    def test_a_file_that_never_comes_is_a_reject_that_says_why(self) -> None:
        with web({"/vote.txt": [200, *[500] * 9]}) as (address, asked):
            (facts,) = [dict(facts) for facts in try_out([f"{address}/vote.txt"], {}, None, 1)]
        assert "500 Internal Server Error" in str(facts["rejected"])
        assert "(tried 4 times)" in str(facts["rejected"])
        assert len(asked) == 5


class FailsTwice(MemoryFileSystem):  # type: ignore[misc]
    """A bucket whose every file and folder is had at the third try."""

    tried: ClassVar[Counter[str]] = Counter()

    def _fails(self, what: str) -> None:
        self.tried[what] += 1
        if self.tried[what] < 3:
            raise ConnectionResetError("reset by peer")

    def ls(self, path: str, *args: Any, **named: Any) -> Any:
        self._fails(f"ls {path}")
        return super().ls(path, *args, **named)

    def _open(self, path: str, *args: Any, **named: Any) -> Any:
        self._fails(f"open {path}")
        return super()._open(path, *args, **named)


def test_a_bucket_that_fails_twice_is_read() -> None:
    fsspec.filesystem("memory").pipe("/frail/a.txt", BODY.encode())
    fsspec.register_implementation("memory", FailsTwice, clobber=True)
    try:
        assert [*bodies(["memory://frail"])] == ["a.txt"]
        assert FailsTwice.tried == {"ls /frail": 3, "open /frail/a.txt": 3}
    finally:
        fsspec.register_implementation("memory", MemoryFileSystem, clobber=True)
        fsspec.filesystem("memory").rm("/frail", recursive=True)


def test_a_bucket_of_a_local_server_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra `s3`, and moto's server in the place of the bucket's; neither is in the lock, for they bring forty packages."""
    pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        _, port = server.get_host_and_port()
        for name, value in {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_DEFAULT_REGION": "us-east-1",
        }.items():
            monkeypatch.setenv(name, value)
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        system.mkdir("archive")
        rows = "\n".join(json.dumps({"text": f"{BODY} Vote {number}."}) for number in range(3))
        system.pipe("archive/2026/a.txt", BODY.encode())
        system.pipe("archive/2026/b.jsonl.gz", gzip.compress(rows.encode()))
        assert [*bodies(["s3://archive/2026"])] == ["a.txt", "b.jsonl.gz#1", "b.jsonl.gz#2", "b.jsonl.gz#3"]
        with pytest.raises(MissingSource):
            look_at(["s3://nowhere"])
    finally:
        server.stop()


class TestListing:
    def test_a_long_list_comes_in_order_as_often_as_it_is_asked(self) -> None:
        count = 2 * ROWS_AT_ONCE + 7
        listing = Listing()
        for number in reversed(range(count)):
            assert listing.add(SourceFile(f"/x/{number:05}\udcff", f"{number:05}", "/x", 2)) is None
        assert (len(listing), listing.total_size) == (count, 2 * count)
        for _ in range(2):
            assert [file.source_uri for file in listing] == [f"{number:05}" for number in range(count)]
        assert next(iter(listing)).path == "/x/00000\udcff"

    def test_a_name_that_another_file_has_is_told(self) -> None:
        listing = Listing()
        first = SourceFile("/x/a", "a")
        assert listing.add(first) is None
        assert listing.add(SourceFile("/y/a", "a")) == first
        assert len(listing) == 1
