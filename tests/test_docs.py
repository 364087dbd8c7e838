"""The docs against what they tell of: their answers, their command lines, their links, and what is generated."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import cast

import httpx
import pytest
import typer
import typer.main
from typer.core import TyperGroup
from typer.testing import CliRunner

from docs.generate import (
    ANSWERED,
    DATA_DICTIONARY,
    MAKE_RUN,
    ONE_ARTICLE,
    OUTLETS,
    QUERYING,
    README,
    answer_of,
    described_relations,
    sql_answers,
)
from docs.generate import (
    COMMAND_LINE as COMMAND_LINE_PAGE,
)
from docs.reference import command_line as reference_of_commands
from flows.cli import app
from flows.serve import jobs_of
from flows.settings import load_settings
from tests.conftest import PATIENCE, ROOT, ask, command_line, environment, wait_until
from transforms.tables.dictionary import data_dictionary
from transforms.tables.schema import FAILED_EXPECTATION, REASONS
from warehouse.errors import WarehouseError
from warehouse.query import EXAMPLES
from warehouse.views import shipped_views

PAGES = (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))
TUTORIAL, RUNNING, READING, SCALING, BROWSING = (
    ROOT / "docs" / f"{name}.md" for name in ("tutorial", "running", "reading", "scaling", "browsing")
)
COMMAND_LINE = cast(TyperGroup, typer.main.get_command(app))
OPT = "/opt/onrecord/.venv/bin/onrecord"
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE_COMMAND = re.compile(r"`((?:onrecord|make) [^`]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def page_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path, language: str) -> list[str]:
    return [code for found, code in FENCED.findall(path.read_text(encoding="utf-8")) if found == language]


def answered(path: Path) -> list[tuple[str, str, str]]:
    """The page's questions (language and code) with the printed answers."""
    return [match for match in ANSWERED.findall(path.read_text(encoding="utf-8")) if match[1] != MAKE_RUN]


def typed_lines(path: Path) -> list[str]:
    """The commands that the page's shell blocks have a reader type."""
    return [line for code in blocks(path, "sh") for line in code.splitlines()]


def own_arguments(line: str) -> Iterator[list[str]]:
    """The arguments of each `onrecord` in a shell line, which may be a pipe."""
    words = shlex.shlex(line, posix=True, punctuation_chars=True)
    words.whitespace_split = True
    command: list[str] = []
    for word in [*words, "|"]:
        if word not in {"|", "&&", ";", ">", "<"}:
            command.append(word)
            continue
        if command and command[0] == "onrecord":
            yield command[1:]
        command = []


def complaint(arguments: list[str]) -> str:
    """What the command line says against the arguments, which it only reads; empty when it takes them."""
    name, *rest = arguments
    if name not in COMMAND_LINE.commands:
        return f"No such command: {name}"
    try:
        COMMAND_LINE.commands[name].make_context(name, rest)
    except typer.TyperException as error:
        return error.format_message()
    return ""


@pytest.fixture(scope="session")
def plain_folder(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as it is after `make run`."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "onrecord-data").symlink_to(sample_warehouse)
    return folder


@pytest.fixture(scope="session")
def outlets_folder(api: str, worker: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as it is after the two runs that docs/querying.md begins with."""
    from flows.ingest import ingest

    folder = tmp_path_factory.mktemp("outlets")
    for pattern, publisher in OUTLETS.items():
        files = [str(path) for path in sorted(ROOT.glob(pattern))]
        ingest(sources=files, to=str(folder / "onrecord-data"), workers=1, publisher=publisher)
    return folder


def question_ids(path: Path) -> list[str]:
    return [f"{language}: {' '.join(code.split())[:60]}" for language, code, _ in answered(path)]


def sql_of(path: Path) -> list[str]:
    return [code for language, code, _ in answered(path) if language == "sql"]


@pytest.fixture(scope="session")
def plain_answers(plain_folder: Path) -> dict[str, str]:
    return sql_answers(plain_folder / "onrecord-data", [*sql_of(README), *sql_of(ONE_ARTICLE)])


@pytest.fixture(scope="session")
def outlets_answers(outlets_folder: Path) -> dict[str, str]:
    return sql_answers(outlets_folder / "onrecord-data", sql_of(QUERYING))


OF_SAMPLES = [*answered(README), *answered(ONE_ARTICLE)]


@pytest.mark.parametrize("question", OF_SAMPLES, ids=[*question_ids(README), *question_ids(ONE_ARTICLE)])
def test_pages_on_the_samples_print_the_true_answers(
    plain_folder: Path, plain_answers: dict[str, str], question: tuple[str, str, str]
) -> None:
    language, code, printed = question
    found = plain_answers[code] if language == "sql" else answer_of(language, code, plain_folder)
    assert printed == found, "`make docs` renews the answers"


@pytest.mark.parametrize("question", answered(QUERYING), ids=question_ids(QUERYING))
def test_querying_prints_the_true_answers(
    outlets_folder: Path, outlets_answers: dict[str, str], question: tuple[str, str, str]
) -> None:
    language, code, printed = question
    found = outlets_answers[code] if language == "sql" else answer_of(language, code, outlets_folder)
    assert printed == found, "`make docs` renews the answers"


def test_there_are_questions() -> None:
    assert len([code for language, code, _ in answered(QUERYING) if language == "sql"]) >= 10
    assert [language for language, *_ in answered(README)].count("sql") >= 2
    assert len(sql_of(ONE_ARTICLE)) >= 5


def test_no_question_lacks_its_answer() -> None:
    """Every query stands above an answer; programs may stand alone when they show and print nothing."""
    for page in (README, ONE_ARTICLE, QUERYING):
        assert blocks(page, "sql") == [code for language, code, _ in answered(page) if language == "sql"]


def test_the_summary_in_readme_is_that_of_the_samples(sample_warehouse: Path) -> None:
    (printed,) = [answer for _, code, answer in ANSWERED.findall(README.read_text(encoding="utf-8")) if code == MAKE_RUN]
    shown = dict(re.findall(r"^│ +(\w+) +│ +(\d+) +│$", printed, re.MULTILINE))
    names = ("seen", "published", "updated", "unchanged", "duplicates", "rejected", "mentions", "quotes")
    (counts,) = ask(sample_warehouse, f"SELECT {', '.join(names)} FROM runs")
    reasons = ask(sample_warehouse, "SELECT reason, count(*) FROM rejects GROUP BY reason")
    assert {name: int(count) for name, count in shown.items()} == {**dict(zip(names, counts, strict=True)), **dict(reasons)}
    assert all(f'onrecord sql "{query}"' in printed for query in EXAMPLES)


SILENT_PROGRAMS = [code for code in blocks(QUERYING, "python") if code not in [question for _, question, _ in answered(QUERYING)]]


@pytest.mark.parametrize("code", SILENT_PROGRAMS)
def test_programs_that_print_nothing_run(outlets_folder: Path, code: str) -> None:
    assert answer_of("python", code, outlets_folder) == ""


def test_the_data_dictionary_is_current() -> None:
    assert DATA_DICTIONARY.read_text(encoding="utf-8") == data_dictionary(described_relations()), "`make docs` renews it"


def test_the_reference_of_the_command_line_is_current() -> None:
    text = COMMAND_LINE_PAGE.read_text(encoding="utf-8")
    assert text == reference_of_commands(), "`make docs` renews it"
    assert all(f"## onrecord {name}\n" in text for name in COMMAND_LINE.commands)


WITH_COMMANDS = (
    README,
    *(
        ROOT / "docs" / f"{name}.md"
        for name in ("running", "reading", "adapting", "fair_use", "searching", "querying", "corrections", "browsing", "reports")
    ),
)
MANY_CORRECTIONS = """article,kind,text,speaker,why
01_senneck_dykes.txt,wrong_speaker,Nobody is going to lose a farm,Jeannine Dufault,she phoned
"""
EXPORT = """Story Body,Headline,Author
"“The weir at Harrow Bay will hold,” said Quillon Marsh on Monday. The reeve averred that the gates were new.",Weir,Ines Calloway
"""
XDG_OPEN = """#!/bin/sh
cp "$1" "$HOME/opened.html"
"""


@pytest.fixture
def newsroom(sample_warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the pages have a reader stand in, with a warehouse of its own; what a command opens is copied to it."""
    shutil.copytree(sample_warehouse, tmp_path / "onrecord-data")
    for name in ("samples", "articles"):
        (tmp_path / name).symlink_to(ROOT / "samples")
    for name, text in (("question.sql", "SELECT count(*) FROM quotes"), ("many.csv", MANY_CORRECTIONS), ("export.csv", EXPORT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "xdg-open").write_text(XDG_OPEN, encoding="utf-8")
    (tmp_path / "bin" / "xdg-open").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recipe(target: str) -> list[str]:
    """What `make` does for a target, once it has set up."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (lines,) = re.findall(rf"^{target}: setup\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    return [line.strip().removeprefix("$(BIN)/") for line in lines.splitlines()]


def perform(line: str) -> None:
    """What a reader types, in the working directory; flows are run in this process."""
    if line.startswith("make"):
        for each in recipe(line.split()[1]):
            perform(each)
        return
    if not line.startswith("onrecord"):
        assert line.split()[0] in ("mv", "echo", "duckdb"), line
        if line.startswith("mv"):
            subprocess.run(["sh", "-ec", line], check=True)
        return
    ((name, *rest),) = own_arguments(line)
    if name in ("run", "reprocess"):
        given = COMMAND_LINE.commands[name].make_context(name, rest).params
        flow = getattr(import_module("flows.ingest" if name == "run" else "flows.reprocess"), "ingest" if name == "run" else name)
        known = ("sources", "publisher", "as_source", "report", "where", "since_version", "dry_run")
        parameters = {each: given[each] for each in known if given.get(each) is not None}
        flow(to=str(given["to"] or "onrecord-data"), workers=1, **parameters)
    elif name == "browse":
        look_around(rest)
    elif name == "correct" and "--withdraw" in rest:
        # Each correction gets an id of its own.
        ((newest,),) = ask(Path("onrecord-data"), "SELECT correction_id FROM corrections ORDER BY corrected_at DESC LIMIT 1")
        invoke([name, *(newest if re.fullmatch("[0-9a-f]{16}", word) else word for word in rest)])
    elif name != "serve":
        invoke([name, *rest])


def invoke(arguments: list[str]) -> None:
    ended = CliRunner().invoke(app, arguments)
    assert ended.exit_code == 0, f"{shlex.join(arguments)}: {ended.output}"


def look_around(arguments: list[str]) -> None:
    """`onrecord browse`, on a port that is free: its first page is there, and opened where that is wished, until Ctrl-C."""
    port = () if "--port" in arguments else ("--port", "0")
    with subprocess.Popen(
        command_line("browse", *arguments, *port), stdout=subprocess.PIPE, text=True, env=environment(), start_new_session=True
    ) as process:
        assert process.stdout is not None
        try:
            address = process.stdout.readline().strip()
            page = httpx.get(address, follow_redirects=True, timeout=PATIENCE)
            assert page.status_code == 200
            assert "Odile Brandt" in page.text
            opened = Path("opened.html")
            if "--open" in arguments:
                assert wait_until(lambda: opened.exists() and address in opened.read_text(encoding="utf-8"))
            process.send_signal(signal.SIGINT)
            # As a shell tells it of a program that Ctrl-C has stopped.
            assert process.wait(PATIENCE) == 130
        finally:
            process.kill()


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=page_name)
def test_the_commands_of_a_page_work_one_after_the_other(api: str, worker: object, newsroom: Path, page: Path) -> None:
    lines = typed_lines(page)
    assert lines
    for text in blocks(page, "toml"):
        if text.startswith("[mapping]"):
            (newsroom / "onrecord.toml").write_text(text, encoding="utf-8")
    for line in lines:
        # A command that starts a server is run for the page that is about it.
        if page == BROWSING or line not in typed_lines(BROWSING):
            perform(line)


def typed(*begins: str) -> list[str]:
    """The commands of all pages that begin so, each once."""
    return sorted({line for page in PAGES for line in typed_lines(page) if line.startswith(begins)})


@contextmanager
def going_on(command: list[str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A command that goes on until the body is done, in the working directory."""
    log = (home / f"{command[1]}.log").open("ab")
    with log, subprocess.Popen(command, env=environment(HOME=str(home)), stdout=log, stderr=log) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.long
@pytest.mark.parametrize("line", typed("onrecord serve"))
def test_a_schedule_of_the_docs_is_kept(newsroom: Path, line: str) -> None:
    """As it is printed; one that is due at the start is seen to publish."""
    (settings,) = [text for text in blocks(RUNNING, "toml") if "[[schedule]]" in text]
    (newsroom / "newsroom.toml").write_text(settings, encoding="utf-8")
    for name in ("wire", "courier", "echo"):
        (newsroom / name).symlink_to(ROOT / "samples")
    ((_, *arguments),) = own_arguments(line)
    data = newsroom / ("warehouse" if "--config" in arguments else "onrecord-data")
    before = set(ask(data, "SELECT run_id FROM runs")) if data.exists() else set()

    def has_published() -> bool:
        with suppress(WarehouseError):
            return len(set(ask(data, "SELECT run_id FROM runs")) - before) > 0
        return False

    def is_up() -> bool:
        return any((newsroom / ".local/state/onrecord").glob("*/server.json"))

    # One of a cron line is not due now.
    awaited = is_up if "--cron" in arguments else has_published
    with going_on(command_line("serve", *arguments), newsroom) as process:
        assert wait_until(lambda: awaited() or process.poll() is not None, pause=0.5)
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0, (newsroom / "-c.log").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd says whether a unit is one")
def test_the_unit_is_understood(tmp_path: Path) -> None:
    (unit,) = blocks(RUNNING, "ini")
    (tmp_path / "onrecord.service").write_text(unit.replace(OPT, sys.executable), encoding="utf-8")
    ended = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / "onrecord.service"], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.long
@pytest.mark.skipif(shutil.which("flock") is None, reason="the lines use flock")
def test_the_lines_of_cron_run_as_cron_runs_them(tmp_path: Path) -> None:
    """By sh, with next to no environment."""
    first, second = [
        line.split(maxsplit=5)[5].replace("/srv/onrecord", str(tmp_path)).replace(OPT, shlex.join(command_line()))
        for text in blocks(RUNNING, "text")
        for line in text.splitlines()
        if " * * * " in line
    ]
    (tmp_path / "articles").symlink_to(ROOT / "samples")
    bare = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "PYTHONPATH": str(ROOT)}

    def printed(line: str) -> str:
        return subprocess.run(["/bin/sh", "-c", line], env=bare, cwd="/", capture_output=True, text=True, check=True).stdout

    assert printed(first) == ""
    assert "15 published" in (tmp_path / "run.log").read_text(encoding="utf-8")
    assert printed(second) == ""
    assert "good" in printed(second.replace("2h", "1s"))


def test_an_image_takes_no_environment_of_another_machine() -> None:
    assert {".venv", ".git", "onrecord-data"} <= set((ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines())
    (image,) = blocks(RUNNING, "dockerfile")
    assert "COPY . /opt/onrecord\nRUN cd /opt/onrecord && make setup\n" in image


@pytest.mark.long
def test_a_run_goes_on_the_cluster_that_the_docs_have_one_start(newsroom: Path) -> None:
    """As it is printed, but on a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    scheduler, workers, run = (line.replace("8786", port) for line in typed_lines(SCALING))
    program = str(Path(sys.executable).with_name("dask"))
    starting = [program, *scheduler.split()[1:], "--port", port, "--dashboard-address", ":0"]
    with going_on(starting, newsroom), going_on([program, *workers.split()[1:]], newsroom):
        (arguments,) = own_arguments(run)
        known = ask(Path("onrecord-data"), "SELECT count(*) FROM articles")
        arguments += ["--to", "of-cluster"]
        ended = subprocess.run(
            command_line(*arguments), env=environment(HOME=str(newsroom)), capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stderr
    assert ask(Path("of-cluster"), "SELECT count(*) FROM articles") == known


def test_the_tutorial_goes_through(api: str, worker: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of it, in order, in a folder of its own; then its programs."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    for line in typed_lines(TUTORIAL):
        perform(line)
    for code in blocks(TUTORIAL, "python"):
        assert answer_of("python", code, tmp_path) == ""
    assert "Odile Brandt" in (tmp_path / "quoted_most.html").read_text(encoding="utf-8")
    assert (tmp_path / "speakers_by_month.csv").read_text(encoding="utf-8").count("\n") > 10


def test_what_other_programs_ask_is_answered(plain_folder: Path) -> None:
    """R and Observable are not on every machine that runs the tests; what they ask is SQL."""
    asked = re.findall(r'"(SELECT [^"]+)"', "\n".join([*blocks(QUERYING, "r"), *blocks(QUERYING, "js")]))
    assert len(asked) == 2
    for query in asked:
        assert ask(plain_folder / "onrecord-data", query)


def test_the_picture_is_there_and_small() -> None:
    assert "](docs/article.png)" in README.read_text(encoding="utf-8")
    assert (ROOT / "docs" / "article.png").stat().st_size <= 150_000


def test_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 130


def test_the_settings_of_the_pages_are_understood(tmp_path: Path) -> None:
    jobs = dict.fromkeys(PAGES, 0)
    for page in PAGES:
        for text in blocks(page, "toml"):
            (tmp_path / "newsroom.toml").write_text(text, encoding="utf-8")
            jobs[page] += len(jobs_of(load_settings(tmp_path / "newsroom.toml")))
    assert (jobs[RUNNING], jobs[READING]) == (2, 1)


def test_the_site_is_built_without_a_network_and_has_every_page(tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    missing = [path.stem for path in (ROOT / "docs").glob("*.md") if not (site / f"{path.stem}.html").exists()]
    assert missing == []
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "docs").glob("*.md") if path.name not in nav] == []
    for page in site.glob("*.html"):
        assert re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="https?://[^"]+"', page.read_text(encoding="utf-8")) == []


def test_the_data_dictionary_has_every_view() -> None:
    text = DATA_DICTIONARY.read_text(encoding="utf-8")
    assert [view.name for view in shipped_views() if f"\n### {view.name}\n" not in text] == []


def test_the_page_on_reading_names_every_reason() -> None:
    section = READING.read_text(encoding="utf-8").partition("## What bad input gets\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([\w:]+)` \|", section, re.MULTILINE)
    assert sorted(rows) == sorted([*REASONS, f"{FAILED_EXPECTATION}NAME"])


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_command_lines_are_accepted(page: Path) -> None:
    for line in typed_lines(page):
        assert [complaint(arguments) for arguments in own_arguments(line) if complaint(arguments)] == [], line
    for line in INLINE_COMMAND.findall(page.read_text(encoding="utf-8")):
        for arguments in own_arguments(line):
            # In a sentence a command may be named without what it needs.
            assert re.match("Missing argument|$", complaint(arguments)), line


def test_a_command_line_that_is_not_accepted_is_noticed() -> None:
    assert "No such option" in complaint(["run", "samples/", "--publishers", "Northmere Courier"])
    assert "No such command" in complaint(["ask", "SELECT 1"])
    assert "Missing argument" in complaint(["sql"])
    assert [*own_arguments("cat a.sql | onrecord sql - > out.txt")] == [["sql", "-"]]


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_make_targets_are_there(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    lines = [*typed_lines(page), *INLINE_COMMAND.findall(page.read_text(encoding="utf-8"))]
    targets = [line.split()[1] for line in lines if line.startswith("make ")]
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"\w+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = page if not path else page.parent / path
        assert target.exists(), f"{page_name(page)}: {link}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings], link


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_named_files_are_there(page: Path) -> None:
    """`warehouse/sql/`, `transforms/tables/schema.py`: a path in code marks that begins with a folder of the repository."""
    folders = "|".join(("transforms", "expectations", "warehouse", "flows", "samples", "tests", "benchmarks", "learning", "docs"))
    named = re.findall(rf"`((?:{folders})/[\w./]*)`", page.read_text(encoding="utf-8"))
    assert [path for path in named if "NAME" not in path and not (ROOT / path).exists()] == []


def test_the_pages_name_no_folder_of_one_machine() -> None:
    for page in PAGES:
        assert re.findall(r"/(?:work|home|root|tmp)/\S*", page.read_text(encoding="utf-8")) == [], page_name(page)


def test_what_a_quotation_speaks_of_stands_inside_it(outlets_folder: Path) -> None:
    """The cue between two spans names the speaker and the speaker's office, which are not part of what is said."""
    outside = ask(
        outlets_folder / "onrecord-data",
        """
        SELECT quotes.text, mentions.text
        FROM quoted_mentions
        JOIN quotes USING (quote_id)
        JOIN mentions ON mentions.mention_id = quoted_mentions.mention_id
        WHERE NOT contains(quotes.text, mentions.text)
        """,
    )
    assert outside == []
    assert ask(outlets_folder / "onrecord-data", "SELECT count(*) > 0 FROM quoted_mentions") == [(True,)]


def test_the_notebook_makes_its_figure(sample_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "onrecord-data").symlink_to(sample_warehouse)
    ended = subprocess.run(
        [sys.executable, ROOT / "docs/notebook.py"], cwd=tmp_path, capture_output=True, text=True, env=environment(), check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert re.match(r"\d{3} quotations of \d\d people; the figure is in quoted_most.html", ended.stdout)
    assert "Odile Brandt" in (tmp_path / "quoted_most.html").read_text(encoding="utf-8")
