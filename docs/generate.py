"""Makes anew what the docs print: the data dictionary, the command line, and the answers below the questions in README.md,
docs/one_article.md and docs/querying.md.

`make docs` runs it; tests/test_docs.py fails while something is not current.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from docs.reference import command_line
from flows.terminal import print_table
from transforms.tables.dictionary import Relation, data_dictionary
from warehouse.database import connect_to_memory
from warehouse.manifest import empty_manifest
from warehouse.query import query
from warehouse.views import create_views

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
QUERYING = ROOT / "docs" / "querying.md"
ONE_ARTICLE = ROOT / "docs" / "one_article.md"
DATA_DICTIONARY = ROOT / "docs" / "data_dictionary.md"
COMMAND_LINE = ROOT / "docs" / "command_line.md"

OUTLETS = {"samples/0*.txt": "Northmere Courier", "samples/1*.txt": "Tarnholm Observer"}
"""The samples name no outlet. docs/querying.md asks a warehouse that got them in two runs, as of two outlets."""

ANSWERED = re.compile(r"^```(sql|python|sh)\n((?:(?!```).*\n)+)```\n\n```text\n((?:(?!```).*\n)*)```$", re.MULTILINE)
"""A question and, in the block that follows at once, its answer."""

CHANGES_EACH_RUN = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{6}|seconds.*")

MAKE_RUN = "make run\n"

_BESIDE_PYTHON = os.pathsep.join((str(Path(sys.executable).parent), os.defpath))
"""Where the commands on a page are looked for: `onrecord` stands beside the Python that runs this."""

Answer = Callable[[str, str], str]


def described_relations() -> list[Relation]:
    """Every table and view of a warehouse, as DuckDB's own catalog describes them."""
    with contextlib.closing(connect_to_memory()) as connection:
        create_views(empty_manifest(Path()), connection)
        views = connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall()
        columns = connection.execute(
            "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY column_index"
        ).fetchall()
    return [
        Relation(name, meaning, tuple((column, type_, says) for of, column, type_, says in columns if of == name))
        for name, meaning in views
    ]


def with_answers(markdown: str, answer: Answer) -> str:
    """The text with every answer replaced by what `answer` returns for the question's language and code."""

    def replaced(match: re.Match[str]) -> str:
        language, code, printed = match.groups()
        found = answer(language, code)
        same = CHANGES_EACH_RUN.sub("", found) == CHANGES_EACH_RUN.sub("", printed)
        return f"```{language}\n{code}```\n\n```text\n{printed if same else found}```"

    return ANSWERED.sub(replaced, markdown)


def sql_answers(data: Path, queries: Sequence[str]) -> dict[str, str]:
    """What `onrecord sql` prints for each of the queries, which are one statement each; all are asked at once."""
    screens = []
    for table in query(data, ";\n".join(queries)):
        screens.append(io.StringIO())
        print_table(table, screens[-1])
    return {sql: screen.getvalue() for sql, screen in zip(queries, screens, strict=True)}


def answer_of(language: str, code: str, folder: Path) -> str:
    """What the question prints, asked in the folder in which `onrecord-data` is the warehouse.

    Raises:
        subprocess.CalledProcessError: a program or a command fails.
    """
    if language == "sql":
        return sql_answers(folder / "onrecord-data", [code])[code]
    return _printed([sys.executable, "-c", code] if language == "python" else ["sh", "-ec", code], folder, _BESIDE_PYTHON)


def main() -> None:
    """Writes the docs' generated parts."""
    DATA_DICTIONARY.write_text(data_dictionary(described_relations()), encoding="utf-8")
    COMMAND_LINE.write_text(command_line(), encoding="utf-8")
    with TemporaryDirectory(prefix="onrecord-docs-") as name:
        plain, outlets = Path(name, "plain"), Path(name, "outlets")
        for folder in (plain, outlets):
            folder.mkdir()
            for needed in ("samples", ".venv"):
                (folder / needed).symlink_to(ROOT / needed)
        summary = _onrecord(plain, "run", "samples/", "--report").replace(str(plain.resolve()), "...")
        for pattern, publisher in OUTLETS.items():
            files = sorted(str(path.relative_to(outlets)) for path in outlets.glob(pattern))
            _onrecord(outlets, "run", *files, "--publisher", publisher)
        for page in (README, ONE_ARTICLE):
            _write_answers(page, plain, summary)
        _write_answers(QUERYING, outlets, summary)


def _write_answers(path: Path, folder: Path, summary: str) -> None:
    """Renews the file's answers; `summary` is what `make run` printed."""

    def answer(language: str, code: str) -> str:
        return summary if code == MAKE_RUN else answer_of(language, code, folder)

    before = path.read_text(encoding="utf-8")
    after = with_answers(before, answer)
    path.write_text(after, encoding="utf-8")
    renewed = "renewed" if after != before else "as before"
    typer.echo(f"{path.relative_to(ROOT)}: {len(ANSWERED.findall(after))} answers, {renewed}")


def _onrecord(folder: Path, *arguments: str) -> str:
    """What the command prints in the folder, in the way that `make` calls it."""
    return _printed([".venv/bin/onrecord", *arguments], folder, os.defpath)


def _printed(command: list[str], folder: Path, path: str) -> str:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    environment = plain | {"PATH": path, "COLUMNS": "80"}
    printed = subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    return re.sub(" +$", "", printed, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
