"""Warehouses as somebody makes them who wishes their reader ill: for the tests and `make torture`.

Each attack changes a warehouse that stands. What it would have is `SECRET`, which lies in a file beside the warehouse; what it would
leave is a file named `PLANTED` there.
"""

import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.export import export
from flows.report import write_report
from flows.show import find_article
from tests.warehouse_rows import batch, run, table
from warehouse.catalog import commit
from warehouse.check import check
from warehouse.database import literal
from warehouse.errors import DamagedWarehouse, NotReadable, NotWritable
from warehouse.layout import catalog_path, snapshot_path
from warehouse.lookup import known_articles
from warehouse.maintenance import maintain
from warehouse.query import query
from warehouse.repair import repair
from warehouse.site.site import write_quality_page
from warehouse.status import status

SECRET = "swordfish"
PLANTED = "planted.csv"

Attack = Callable[[Path], None]


@contextmanager
def opened(catalog: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The catalog, open for writing, as another program opens it."""
    catalog.chmod(0o644)
    with duckdb.connect(str(catalog)) as connection:
        yield connection


def writing_query(data: Path) -> str:
    """A query that writes a file when it is run, though it is a SELECT."""
    copy = f"WITH c AS (COPY (SELECT 'all yours' AS x) TO '{data.parent / PLANTED}') FROM c"
    with duckdb.connect() as connection:
        serialized = connection.execute("SELECT json_serialize_sql(?::VARCHAR)", [copy]).fetchall()[0][0]
    return f"FROM json_execute_serialized_sql({literal(serialized)})"


def run_on_catalogs(data: Path, *statements: str) -> None:
    """Runs the statements in the catalog and in its newest snapshot."""
    for catalog in (catalog_path(data), snapshot_path(data, 1)):
        with opened(catalog) as connection:
            for statement in statements:
                connection.execute(statement)
    (data.parent / PLANTED).unlink(missing_ok=True)


def manifest_is_a_view(table: str) -> Attack:
    """The table of the manifest is a view, which runs code and then gives what the table had."""

    def attack(data: Path) -> None:
        run_on_catalogs(
            data,
            f"ALTER TABLE manifest.{table} RENAME TO kept_{table}",
            f"CREATE VIEW manifest.{table} AS SELECT kept.* FROM manifest.kept_{table} AS kept "
            f"LEFT JOIN ({writing_query(data)}) AS ran ON true",
        )

    return attack


def view_runs_code(data: Path) -> None:
    """Views that everybody asks for run code."""
    for view in ("articles", "runs", "aliases", "entities", "quotes"):
        run_on_catalogs(
            data,
            f"CREATE OR REPLACE VIEW {view} AS SELECT * FROM ({writing_query(data)})",
        )


def view_reads_files(data: Path) -> None:
    """A view reads the user's files."""
    secret = literal(str(data.parent / "secret.txt"))
    run_on_catalogs(
        data,
        f"CREATE OR REPLACE VIEW publishers AS SELECT content AS publisher, 1 AS article_count FROM read_text({secret})",
    )


def manifest_row(path: str) -> Attack:
    """A file of the manifest lies elsewhere; `{}` in the path is the folder beside the warehouse."""

    def attack(data: Path) -> None:
        place = path.format(data.parent)
        run_on_catalogs(data, f"UPDATE manifest.files SET path = {literal(place)} WHERE \"table\" = 'quotes'")

    return attack


def computed_column(data: Path) -> None:
    """A column of the manifest is computed when it is read."""
    run_on_catalogs(
        data,
        "ALTER TABLE manifest.files RENAME TO kept",
        "CREATE TABLE manifest.files (kept VARCHAR, path VARCHAR GENERATED ALWAYS AS (kept || 'x'), "
        '"table" VARCHAR, row_count BIGINT, byte_count BIGINT, article_count BIGINT, columns VARCHAR[], commit_number BIGINT, '
        "retired_at TIMESTAMPTZ, sha256 VARCHAR)",
    )


def macros(data: Path) -> None:
    """Functions that our own queries use mean something else, and give what the attacker likes."""
    run_on_catalogs(
        data,
        "CREATE MACRO epoch_us(x) AS error('ran')",
        "CREATE MACRO count(x) AS error('ran')",
        "CREATE MACRO manifest.epoch_us(x) AS error('ran')",
        "CREATE MACRO literal(x) AS error('ran')",
        f"CREATE MACRO read_parquet(x) AS TABLE ({writing_query(data)})",
        "CREATE TABLE duckdb_tables AS SELECT 1",
        f"CREATE MACRO duckdb_tables() AS TABLE ({writing_query(data)})",
    )


def linked_file(data: Path) -> None:
    """A Parquet file is a link to a file of the user's, of the very size."""
    (file,) = (data / "parquet" / "quotes").iterdir()
    outside = data.parent / "outside.parquet"
    shutil.move(file, outside)
    file.symlink_to(outside)


def linked_folder(name: str) -> Attack:
    """A folder of the warehouse is a link to a folder of the user's."""

    def attack(data: Path) -> None:
        folder = data / name
        outside = data.parent / "outside"
        shutil.move(folder, outside)
        (outside / "mine.parquet").write_bytes(b"mine")
        folder.symlink_to(outside)

    return attack


def linked_catalog(data: Path) -> None:
    """The catalog is a link to a file of the user's."""
    outside = data.parent / "outside.duckdb"
    shutil.move(catalog_path(data), outside)
    catalog_path(data).symlink_to(outside)


def other_columns(data: Path) -> None:
    """A Parquet file has other columns than its table, of the same names among them."""
    (file,) = (data / "parquet" / "articles").iterdir()
    file.chmod(0o644)
    pq.write_table(pa.table({"article_id": [1], "body": [[1, 2]]}), file)
    size = file.stat().st_size
    run_on_catalogs(data, f"UPDATE manifest.files SET byte_count = {size} WHERE \"table\" = 'articles'")


def strange_numbers(data: Path) -> None:
    """Numbers and times that no calendar holds."""
    run_on_catalogs(data, "UPDATE manifest.commits SET committed_at = 'infinity', number = 9223372036854775807")


def no_commits(data: Path) -> None:
    """There never was a commit."""
    run_on_catalogs(data, "DELETE FROM manifest.commits")


def two_roots(data: Path) -> None:
    """The catalog says twice where it stands."""
    run_on_catalogs(data, "INSERT INTO manifest.catalog VALUES (1, '/')")


def journal_beside(data: Path) -> None:
    """What another program was about to write lies beside the catalog, and would be run when that is opened."""
    with opened(catalog_path(data)) as connection:
        connection.execute("PRAGMA disable_checkpoint_on_shutdown")
        connection.execute("SET wal_autocheckpoint = '1TB'")
        connection.execute("DROP TABLE manifest.commits")
        connection.execute(f"CREATE VIEW manifest.commits AS {writing_query(data)}")
    (data.parent / PLANTED).unlink(missing_ok=True)


ATTACKS: Mapping[str, Attack] = {
    **{f"manifest.{table} is a view": manifest_is_a_view(table) for table in ("catalog", "commits", "files", "superseded")},
    "a view runs code": view_runs_code,
    "a view reads files": view_reads_files,
    "a row leads up": manifest_row("../secret.txt"),
    "a row leads up from below": manifest_row("parquet/quotes/../../../secret.txt"),
    "a row is absolute": manifest_row("{}/secret.txt"),
    "a row is a pattern": manifest_row("parquet/*/*.parquet"),
    "a row is an address": manifest_row("https://example.org/x.parquet"),
    "a row has a line end": manifest_row("parquet/quotes/a\n.parquet"),
    "a computed column": computed_column,
    "macros": macros,
    "a linked file": linked_file,
    "a linked folder of a table": linked_folder("parquet/quotes"),
    "a linked folder of all tables": linked_folder("parquet"),
    "a linked catalog": linked_catalog,
    "other columns": other_columns,
    "strange numbers": strange_numbers,
    "no commits": no_commits,
    "two roots": two_roots,
    "a journal": journal_beside,
}
HARMLESS = frozenset({"a view runs code", "a view reads files", "macros"})
"""Attacks that come to nothing: the warehouse is read as if they were not there."""

READERS: dict[str, Callable[[Path], object]] = {
    "sql": lambda data: query(data, "FROM publishers; FROM quotes; FROM manifest.catalog; SELECT comment FROM duckdb_columns()"),
    "status": status,
    "check": check,
    "show": lambda data: find_article(data, "a"),
    "export": lambda data: export(data, "publishers", "csv", data.parent / "export.csv"),
    "report": lambda data: (write_report(data, data.parent / "report"), write_quality_page(data, data.parent / "page.html")),
}
WRITERS: dict[str, Callable[[Path], object]] = {
    "run": lambda data: (known_articles(data), commit(data, batch(["b"]), run_id="run-2")),
    "maintain": lambda data: maintain(data, grace=timedelta(0)),
    "repair": repair,
}
"""What a user does with a warehouse."""


def make_honest(home: Path) -> None:
    """Makes a warehouse in `home`/data, beside a file that is none of its business."""
    commit(home / "data", batch(["a"], publisher="The Echo") | {"runs": table("runs", [run("run-1")])}, run_id="run-1")
    (home / "secret.txt").write_text(SECRET)


def some_commands(attack: str) -> tuple[str, ...]:
    """Three of what a user does with a warehouse; over all attacks, each of them as often as the others."""
    names, first = [*READERS, *WRITERS], [*ATTACKS].index(attack)
    return tuple(names[(first + step) % len(names)] for step in (0, 3, 7))


def what_it_did(attack: str, data: Path, commands: Collection[str] = (*READERS, *WRITERS)) -> list[str]:
    """What the attack came to, whatever of the commands was done with the warehouse: nothing, if all is well."""
    ATTACKS[attack](data)
    before = outside(data)
    told = {name: refusal(command, data) for name, command in {**READERS, **WRITERS}.items() if name in commands}
    after = {path: content for path, content in outside(data).items() if path in before}
    made = [path for path in data.parent.rglob("*") if path.is_file() and path.suffix != ".duckdb" and path.name != "secret.txt"]
    wrong = {
        "a file was planted": (data.parent / PLANTED).exists(),
        "a file beside the warehouse was changed": after != before,
        "a message tells what a file holds": SECRET in str(told),
        "it was not refused": attack not in HARMLESS and not any(told.values()),
        "what comes to nothing was refused": attack in HARMLESS and any(told.values()),
        "what was made holds what a file holds": any(SECRET.encode() in path.read_bytes() for path in made),
    }
    return [f"{attack}: {what}: {told}" for what, is_so in wrong.items() if is_so]


def refusal(command: Callable[[Path], object], data: Path) -> str:
    """What the command says against the warehouse; empty where it does what it is for. Any other error is a failure."""
    try:
        command(data)
    except (DamagedWarehouse, NotReadable, NotWritable) as error:
        return str(error)
    return ""


def outside(data: Path) -> dict[str, bytes]:
    """The files that stand beside the warehouse."""
    files = [path for path in data.parent.rglob("*") if path.is_file() and data not in path.parents]
    return {str(path.relative_to(data.parent)): path.read_bytes() for path in files}


def attack_warehouses(folder: Path) -> list[str]:
    """What every attack came to, each on a warehouse of its own that was moved, as one from elsewhere is."""
    make_honest(folder / "honest")
    found = []
    for number, attack in enumerate(ATTACKS):
        home = folder / f"attack-{number}"
        shutil.copytree(folder / "honest", home)
        try:
            found += what_it_did(attack, home / "data")
        except Exception as error:  # noqa: BLE001
            found.append(f"{attack}: {error!r}")
    return found
