"""`onrecord` as a user types it: every command in a process of its own, from another folder, with an empty home."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet
import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.conftest import ARTICLES, DYKES, Command, Ingest, ask, environment, of_server, write_files

COMMANDS = ("run", "sql", "status", "show", "report", "evaluate", "serve", "maintain")
SPEAKERS = "SELECT speaker_name, count(*) AS n FROM quotes WHERE speaker_name IS NOT NULL GROUP BY ALL ORDER BY ALL"


def test_a_run_tells_what_it_did_and_three_queries_that_work(tmp_path: Path, onrecord: Command, called: Command) -> None:
    folder, data = write_files(tmp_path / "in", {**ARTICLES, "void.txt": ""}), tmp_path / "data"
    ran = onrecord("run", folder, "--to", data, "--workers", "1", "--metrics", tmp_path / "run.prom", "--log", "json")
    assert ran.returncode == 0, ran.stderr
    assert 'outcome="published"} 3' in (tmp_path / "run.prom").read_text(encoding="utf-8")
    assert any(json.loads(line)["message"].startswith("run ") for line in ran.stderr.splitlines())
    assert re.search(r"seen +│ +4 │", ran.stdout)
    assert re.search(r"published +│ +3 │", ran.stdout)
    assert re.search(r"empty +│ +1 │", ran.stdout)
    tried = re.findall(r'sql --to (\S+) "(.+)"$', ran.stdout, flags=re.M)
    assert len(tried) == 3
    for to, query in tried:
        answered = called("sql", "--to", to, query)
        assert answered.returncode == 0, answered.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("run", "nowhere"), 2, "nowhere"),
        (("run", "in", "--to", "in/dykes.txt"), 2, "cannot be written"),
        (("run", "in", "--batch-size", "0"), 2, "--batch-size"),
        (("run", "in", "--model", "no_such_model"), 2, "--model no_such_model"),
        (("run",), 2, "SOURCE"),
        (("sql", "SELECT 1", "--to", "empty"), 2, "empty"),
        (("status", "--to", "empty"), 2, "empty"),
        (("show", "x", "--to", "empty"), 2, "empty"),
        (("report", "--to", "empty"), 2, "empty"),
        (("maintain", "--to", "empty"), 2, "empty"),
        (("evaluate", "nowhere.jsonl"), 2, "nowhere.jsonl"),
        (("fly",), 2, "fly"),
    ],
)
def test_what_cannot_be_meant_is_named_without_a_traceback(
    tmp_path: Path, called: Command, arguments: tuple[str, ...], code: int, message: str
) -> None:
    write_files(tmp_path / "in", {"dykes.txt": DYKES})
    (tmp_path / "empty").mkdir()
    ended = called(*arguments)
    assert ended.returncode == code, ended.stderr
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_a_damaged_catalog_is_named_and_left_alone(tmp_path: Path, onrecord: Command, api: str) -> None:
    folder = write_files(tmp_path / "in", {"dykes.txt": DYKES})
    damaged = write_files(tmp_path / "data", {"warehouse.duckdb": "this is no database"}) / "warehouse.duckdb"
    for arguments in (("run", folder), ("sql", "SELECT 1"), ("status",)):
        ended = onrecord(*arguments, "--to", damaged.parent, **of_server(api))
        assert ended.returncode == 1, ended.stderr
        assert "warehouse.duckdb" in ended.stderr
        assert "Traceback" not in ended.stderr
    assert damaged.read_text() == "this is no database"


def test_a_refused_batch_ends_the_run_with_exit_code_1_after_the_others(tmp_path: Path, onrecord: Command, api: str) -> None:
    future = {f"{number}.txt": f"date 2999-01-01\n\nNobody has read number {number} yet.\n" for number in range(16)}
    folder, data = write_files(tmp_path / "in", {**future, "z.txt": DYKES}), tmp_path / "data"
    ran = onrecord("run", folder, "--to", data, "--workers", "1", "--batch-size", "16", **of_server(api))
    assert ran.returncode == 1
    assert "published_date_plausible" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ask(data, "SELECT source_uri FROM articles") == [("z.txt",)]
    assert ask(data, "SELECT status, seen, published, rejected FROM runs") == [("failed", 17, 1, 16)]


def test_sql_writes_every_format(small_warehouse: Path, called: Command, tmp_path: Path) -> None:
    expected = ask(small_warehouse, SPEAKERS)
    assert expected
    table = called("sql", SPEAKERS, "--to", small_warehouse)
    assert all(name in table.stdout for name, _ in expected)
    text = called("sql", SPEAKERS, "--to", small_warehouse, "--format", "csv").stdout
    assert [tuple(row) for row in csv.reader(io.StringIO(text))] == [
        ("speaker_name", "n"),
        *((name, str(count)) for name, count in expected),
    ]
    objects = json.loads(called("sql", SPEAKERS, "--to", small_warehouse, "--format", "json").stdout)
    assert [(row["speaker_name"], row["n"]) for row in objects] == expected
    called("sql", SPEAKERS, "--to", small_warehouse, "--out", tmp_path / "out.parquet")
    rows = pyarrow.parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["speaker_name"], row["n"]) for row in rows] == expected


def test_sql_reads_a_query_from_a_file_and_from_stdin(small_warehouse: Path, called: Command, tmp_path: Path) -> None:
    (tmp_path / "question.sql").write_text("SELECT count(*) AS n FROM articles")
    from_file = called("sql", "question.sql", "--to", small_warehouse, "--format", "json")
    from_stdin = called("sql", "-", "--to", small_warehouse, "--format", "json", stdin="SELECT count(*) AS n FROM articles")
    assert json.loads(from_file.stdout) == json.loads(from_stdin.stdout) == [{"n": 3}]


@pytest.mark.parametrize(
    "query",
    [
        "INSERT INTO quotes SELECT * FROM quotes",
        "COPY quotes TO 'stolen.csv'",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT getenv('HOME')",
    ],
)
def test_sql_only_reads_the_warehouse_and_says_so(small_warehouse: Path, onrecord: Command, tmp_path: Path, query: str) -> None:
    before = (small_warehouse / "warehouse.duckdb").read_bytes()
    ended = onrecord("sql", query, "--to", small_warehouse)
    assert ended.returncode == 2, ended.stdout
    assert "Traceback" not in ended.stderr
    assert ended.stderr.startswith("onrecord: ")
    assert (small_warehouse / "warehouse.duckdb").read_bytes() == before
    assert not list(tmp_path.glob("stolen*"))


def test_status_and_show_tell_what_stands_there(small_warehouse: Path, called: Command) -> None:
    told = called("status", "--to", small_warehouse).stdout
    assert re.search(r"articles +│ +3 │", told)
    assert "completed" in told
    ((article_id,),) = ask(small_warehouse, "SELECT article_id FROM articles WHERE source_uri = 'ferry.txt'")
    for name in ("ferry.txt", article_id, article_id[:10], "fer"):
        shown = called("show", name, "--to", small_warehouse)
        assert shown.returncode == 0, shown.stderr
        assert "There are too few passengers in winter," in shown.stdout
        assert "Marta Lindqvist" in shown.stdout
    unknown = called("show", "nobody-wrote-this", "--to", small_warehouse)
    assert unknown.returncode == 2
    assert "nobody-wrote-this" in unknown.stderr


def test_report_and_maintain_say_what_they_did(small_warehouse: Path, called: Command, tmp_path: Path) -> None:
    reported = called("report", "--to", small_warehouse, "--out", tmp_path / "report")
    assert reported.returncode == 0, reported.stderr
    assert Path(reported.stdout.strip().splitlines()[-1]).exists()
    maintained = called("maintain", "--to", shutil.copytree(small_warehouse, tmp_path / "data"))
    assert maintained.returncode == 0, maintained.stderr


def test_help_names_every_command(onrecord: Command) -> None:
    explained = onrecord("--help")
    assert explained.returncode == 0
    assert [command for command in COMMANDS if command not in explained.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    explained = CliRunner().invoke(app, [command, "--help"], prog_name="onrecord")
    assert explained.exit_code == 0
    assert f"Usage: onrecord {command}" in explained.output


def test_flags_win_over_variables_and_those_over_the_file(tmp_path: Path, called: Command) -> None:
    (tmp_path / "onrecord.toml").write_text('to = "from-file"\n')
    assert "from-file" in called("status").stderr
    assert "from-variable" in called("status", ONRECORD_TO="from-variable").stderr
    assert "from-flag" in called("status", "--to", "from-flag", ONRECORD_TO="from-variable").stderr
    (tmp_path / "onrecord.toml").write_text("batch_size = 0\n")
    assert "onrecord.toml: batch_size" in called("status").stderr
    (tmp_path / "onrecord.toml").write_text("colour = 'red'\n")
    wrong = called("status")
    assert wrong.returncode == 2
    assert "colour" in wrong.stderr
    (tmp_path / "onrecord.toml").unlink()
    assert "ONRECORD_WORKERS" in called("status", ONRECORD_WORKERS="many").stderr


@pytest.mark.parametrize(
    "arguments",
    [("sql", "SELECT count(*) FROM quotes"), ("status",), ("show", "ferry.txt"), ("sql", "--help"), ("--help",)],
    ids=" ".join,
)
def test_what_only_reads_imports_neither_prefect_nor_great_expectations_nor_spacy(
    small_warehouse: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    to = () if "--help" in arguments else ("--to", str(small_warehouse))
    assert imported_by(*arguments, *to, folder=tmp_path) == []


def test_a_run_with_nothing_new_imports_what_works_with_prefect_alone(ingest: Ingest, api: str, tmp_path: Path) -> None:
    source, data = write_files(tmp_path / "in", {"dykes.txt": DYKES, "empty.txt": ""}), tmp_path / "data"
    ingest(source, data)
    found = imported_by("run", str(source), "--to", str(data), folder=tmp_path, **of_server(api))
    assert "prefect" in found
    assert not {"spacy", "great_expectations", "sqlalchemy"} & set(found)
    assert ask(data, "SELECT published, unchanged, rejected FROM runs ORDER BY started_at") == [(1, 0, 1), (0, 1, 1)]
    assert ask(data, "SELECT count(*) FROM rejects") == [(1,)]


def imported_by(*arguments: str, folder: Path, **variables: str) -> list[str]:
    """Of the packages that take long to import, those that the command did."""
    script = """
import json, sys
from flows.cli import app
try:
    app(sys.argv[1:], prog_name="onrecord")
except SystemExit as ended:
    assert not ended.code
heavy = {"prefect", "great_expectations", "spacy", "pandas", "sqlalchemy"}
print("IMPORTED", json.dumps(sorted({name.partition(".")[0] for name in sys.modules} & heavy)))
"""
    command = [sys.executable, "-c", script, *arguments]
    ran = subprocess.run(command, cwd=folder, env=environment(**variables), capture_output=True, text=True, check=True)
    found: list[str] = json.loads(ran.stdout.splitlines()[-1].removeprefix("IMPORTED "))
    return found
