import contextlib
import hashlib
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from tests.conftest import wait_until
from tests.warehouse_rows import batch
from transforms.tables.schema import TABLES
from warehouse.catalog import commit, connect
from warehouse.errors import DamagedWarehouse, NoWarehouse, OverLimit, QueryError, ReadOnly, WarehouseError
from warehouse.maintenance import Limits, maintain
from warehouse.query import ANSWER_BYTES, MEMORY, query
from warehouse.query_process import answers

REPOSITORY = Path(__file__).parent.parent


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a warehouse, and beside it a file that is none of its business."""
    home = tmp_path_factory.mktemp("home")
    commit(home / "data", batch(["a", "b", "c"]), run_id="run-1")
    commit(home / "data", batch(["c"], version="second"), run_id="run-2")
    (home / "secret.csv").write_text("name,word\nadmin,swordfish\n")
    return home


@pytest.fixture
def data(home: Path) -> Path:
    return home / "data"


Asked = Callable[[str], None]


@pytest.fixture(scope="module")
def asked(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Asks what the process that answers would ask, of a connection like its own: starting one for every statement takes minutes."""
    data, spill = home / "data", tmp_path_factory.mktemp("spill")

    def ask(sql: str) -> None:
        for batches in answers(connection, data, sql, memory=MEMORY, answer_bytes=ANSWER_BYTES):
            assert all(batch.num_columns for batch in batches)

    with contextlib.closing(connect(data, memory=MEMORY, spill=spill, comments=True, around_damage=True)) as connection:
        yield ask


@pytest.fixture
def untouched(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Working in the folder beside the warehouse, where nothing may be written, changed or deleted."""
    monkeypatch.chdir(home)
    before = fingerprint(home)
    yield
    assert fingerprint(home) == before


def rows_of(data: Path, sql: str) -> list[tuple[object, ...]]:
    (found,) = query(data, sql)
    return [tuple(row.values()) for row in found.to_pylist()]


class TestAnswers:
    def test_a_table_with_types(self, data: Path) -> None:
        (answer,) = query(data, "SELECT article_id, published_date, ingested_at FROM articles ORDER BY article_id")

        assert answer["article_id"].to_pylist() == ["a", "b", "c"]
        assert answer.schema.field("published_date").type == pa.date32()
        assert answer.schema.field("ingested_at").type == pa.timestamp("us", tz="UTC")

    def test_no_rows_have_columns(self, data: Path) -> None:
        (answer,) = query(data, "SELECT reason, row FROM rejects")

        assert (answer.column_names, answer.num_rows) == (["reason", "row"], 0)

    @pytest.mark.parametrize(
        "sql",
        [
            "FROM quotes",
            "TABLE quotes",
            "VALUES (1)",
            "WITH q AS (SELECT * FROM quotes) SELECT count(*) FROM q",
            "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) FROM n",
            "(SELECT 1)",
            "SELECT * FROM quotes -- all of them",
            "/* all of them */ SELECT * FROM quotes;",
            "DESCRIBE quotes",
            "SUMMARIZE quotes",
            "SHOW TABLES",
            "PIVOT quotes ON kind IN ('direct', 'mixed') USING count(*) GROUP BY speaker_name",
            "FROM manifest.files",
            "FROM warehouse.main.entities",
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'quotes'",
            "SELECT count(*) FROM quotes a JOIN quotes b ON a.start_char < b.end_char AND a.end_char > b.start_char",
            "SELECT * FROM articles WHERE body LIKE '%COPY (SELECT 1) TO%' AND title = 'INSERT'",
            'SELECT count(*) AS "DELETE" FROM quotes',
        ],
    )
    @pytest.mark.usefixtures("untouched")
    def test_whatever_only_reads(self, asked: Asked, sql: str) -> None:
        asked(sql)

    def test_several_queries_several_answers(self, data: Path) -> None:
        answers = query(data, "SELECT count(*) AS n FROM articles; SELECT count(*) AS n FROM quotes;")

        assert [answer["n"].to_pylist() for answer in answers] == [[3], [6]]

    def test_times_are_utc_wherever_it_runs(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TZ", "America/Toronto")

        (answer,) = query(data, "SELECT DISTINCT ingested_at::VARCHAR AS at FROM articles")

        assert answer["at"].to_pylist() == ["2026-01-02 03:04:05+00"]


class TestMistakes:
    def test_a_wrong_column_is_told_in_duckdbs_words(self, data: Path) -> None:
        with pytest.raises(QueryError, match=r"(?s)Binder Error.*speakr_name.*speaker_name"):
            query(data, "SELECT speakr_name FROM quotes")

    @pytest.mark.parametrize("sql", ["", " ; ", "-- nothing"])
    def test_no_query(self, asked: Asked, sql: str) -> None:
        with pytest.raises(QueryError, match="no query"):
            asked(sql)

    @pytest.mark.parametrize(
        "sql", ["SELEC 1", "SELECT ?", "SELECT $name", "SELECT 'x'::INTEGER", "FROM nowhere", "SELECT 1 INTO t"]
    )
    def test_other_mistakes(self, asked: Asked, sql: str) -> None:
        with pytest.raises(QueryError):
            asked(sql)

    def test_no_python_variable_is_a_table(self, data: Path) -> None:
        hidden = pa.table({"word": ["swordfish"]})

        with pytest.raises(QueryError, match="hidden"):
            query(data, "FROM hidden")
        assert hidden.num_rows == 1

    def test_no_warehouse(self, tmp_path: Path) -> None:
        with pytest.raises(NoWarehouse):
            query(tmp_path, "SELECT 1")

    def test_a_file_that_rotted(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a"]), run_id="run-1")
        (rotten,) = (tmp_path / "parquet" / "quotes").iterdir()
        rotten.chmod(0o644)
        rotten.write_bytes(b"\0" * rotten.stat().st_size)

        with pytest.raises(DamagedWarehouse, match=rf"(?s){rotten.name}.*No snapshot is whole"):
            query(tmp_path, "FROM quotes")

    @pytest.mark.parametrize("how", ["missing", "cut", "a link", "rotten"])
    def test_what_stands_beside_a_damaged_file_is_answered(self, tmp_path: Path, how: str) -> None:
        commit(tmp_path / "data", batch(["a"]), run_id="run-1")
        commit(tmp_path / "data", batch(["b"]), run_id="run-2")
        damaged = sorted((tmp_path / "data/parquet/quotes").iterdir())[0]
        size = damaged.stat().st_size
        damaged.rename(tmp_path / "kept")
        if how == "a link":
            damaged.symlink_to(tmp_path / "kept")
        elif how != "missing":
            damaged.write_bytes(bytes(size if how == "rotten" else size // 2))
        count, one, *described = query(
            tmp_path / "data",
            "SELECT count(*) AS n FROM articles; SELECT 1; SELECT comment FROM duckdb_columns() WHERE table_name = 'quotes'",
        )
        assert (count["n"].to_pylist(), one.num_rows) == ([2], 1)
        # And 'corrected_by', which the view adds.
        assert [found.num_rows for found in described] == [len(TABLES["quotes"].columns) + 1]
        sql = {"missing": "FROM quotes", "cut": "FROM speakers", "a link": "SELECT count(*) FROM quotes_with_articles"}
        with pytest.raises(DamagedWarehouse, match=rf"(?s){damaged.name}.*onrecord check.*--repair"):
            query(tmp_path / "data", sql.get(how, "FROM entities"))

    def test_an_answer_that_was_kept_ready_and_rotted_is_computed_anew(self, tmp_path: Path) -> None:
        commit(tmp_path, batch(["a"]), run_id="run-1")
        before = rows_of(tmp_path, "FROM publishers")
        maintain(tmp_path, limits=Limits(enough_rows=1))
        (kept,) = (tmp_path / "parquet" / "publishers").iterdir()
        assert rows_of(tmp_path, "FROM publishers") == before
        kept.unlink()
        assert rows_of(tmp_path, "FROM publishers") == before


STATEMENTS = [
    "COPY quotes TO 'out.csv'",
    "COPY quotes FROM 'secret.csv'",
    "COPY FROM DATABASE warehouse TO memory",
    "EXPORT DATABASE 'out'",
    "IMPORT DATABASE 'out'",
    "ATTACH 'out.duckdb'",
    "DETACH warehouse",
    "INSTALL httpfs",
    "LOAD httpfs",
    "CREATE TABLE t (a INTEGER)",
    "CREATE TEMP TABLE t AS FROM quotes",
    "CREATE OR REPLACE VIEW quotes AS SELECT 1",
    "CREATE MACRO f(x) AS x",
    "DROP VIEW quotes",
    "ALTER VIEW quotes RENAME TO q",
    "COMMENT ON VIEW quotes IS 'mine'",
    "INSERT INTO manifest.files SELECT * FROM manifest.files",
    "INSERT INTO manifest.files SELECT * FROM manifest.files RETURNING path",
    "UPDATE manifest.catalog SET root = '/'",
    "DELETE FROM manifest.superseded",
    "TRUNCATE manifest.superseded",
    "MERGE INTO manifest.catalog USING manifest.files ON false WHEN NOT MATCHED THEN INSERT VALUES (1, '/')",
    "PRAGMA database_list",
    "PRAGMA import_database('out')",
    "SET threads = 1",
    "SET memory_limit = '1GB'",
    "PRAGMA disable_checkpoint_on_shutdown",
    "SET enable_external_access = true",
    "RESET lock_configuration",
    "SET VARIABLE v = 1",
    "USE memory",
    "CALL pragma_version()",
    "CHECKPOINT",
    "FORCE CHECKPOINT",
    "VACUUM",
    "ANALYZE",
    "BEGIN",
    "PREPARE p AS SELECT 1",
    "EXECUTE p",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE SELECT 1",
    "EXPLAIN ANALYZE COPY quotes TO 'out.csv'",
    "PIVOT quotes ON kind USING count(*)",
    "SELECT 1; COPY quotes TO 'out.csv'",
    "SELECT 1; DROP VIEW quotes; SELECT 2",
]


class TestOnlyReads:
    @pytest.mark.parametrize(
        "sql",
        ["COPY quotes TO 'out.csv'", "WITH c AS (COPY (SELECT 1 AS x) TO 'out.csv') FROM c", "FROM read_text('/etc/passwd')"],
    )
    @pytest.mark.usefixtures("untouched")
    def test_the_process_that_answers_refuses(self, data: Path, sql: str) -> None:
        with pytest.raises(ReadOnly, match="onrecord sql only reads"):
            query(data, sql)

    @pytest.mark.parametrize("sql", STATEMENTS)
    @pytest.mark.usefixtures("untouched")
    def test_other_statements_are_refused(self, asked: Asked, sql: str) -> None:
        with pytest.raises(ReadOnly, match="onrecord sql only reads"):
            asked(sql)

    @pytest.mark.parametrize(
        ("target", "options"),
        [
            ("out.csv", ""),
            ("secret.csv", "(FORMAT csv)"),
            ("data/warehouse.duckdb", "(USE_TMP_FILE false)"),
            ("PARQUET", "(FORMAT csv, USE_TMP_FILE false)"),
        ],
    )
    @pytest.mark.usefixtures("untouched")
    def test_a_select_that_copies_is_refused(self, home: Path, asked: Asked, target: str, options: str) -> None:
        if target == "PARQUET":
            target = str(next(home.glob("data/parquet/quotes/*")))
        copy = f"WITH c AS (COPY (SELECT 1 AS x) TO '{target}' {options}) FROM c"
        with duckdb.connect() as connection:
            serialized = connection.execute("SELECT json_serialize_sql(?::VARCHAR)", [copy]).fetchall()[0][0]
        assert json.loads(serialized)["error"] is False
        hidden = f"FROM json_execute_serialized_sql('{serialized.replace(chr(39), chr(39) * 2)}')"

        for sql in (
            copy,
            f"SELECT 1; {copy}",
            f"/* SELECT */ {copy}",
            hidden,
            f"FROM query('{hidden.replace(chr(39), chr(39) * 2)}')",
        ):
            with pytest.raises(ReadOnly, match="onrecord sql only reads"):
                asked(sql)

    @pytest.mark.parametrize(
        "sql",
        [
            "WITH i AS (INSERT INTO manifest.superseded VALUES ('p', 'a') RETURNING *) FROM i",
            "WITH d AS (DELETE FROM manifest.files RETURNING *) FROM d",
            "WITH u AS (UPDATE manifest.catalog SET root = '/' RETURNING *) FROM u",
            "FROM enable_logging(storage = 'file', storage_path = 'log')",
            "FROM enable_logging()",
            "FROM enable_profiling(save_location := 'profile.json')",
            "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
            "FROM query('FROM json_' || 'execute_serialized_sql(json_serialize_sql(''SELECT 1''))')",
        ],
    )
    @pytest.mark.usefixtures("untouched")
    def test_a_select_that_would_do_more_is_refused(self, asked: Asked, sql: str) -> None:
        with pytest.raises(ReadOnly, match="onrecord sql only reads"):
            asked(sql)

    @pytest.mark.parametrize(
        "sql",
        [
            "FROM query('COPY (SELECT 1) TO ''out.csv''')",
            "FROM query('WITH c AS (COPY (SELECT 1) TO ''out.csv'') FROM c')",
            "SELECT (WITH c AS (COPY (SELECT 1) TO 'out.csv') SELECT 1)",
            "SELECT * FROM (INSERT INTO manifest.superseded VALUES ('p', 'a') RETURNING *)",
            "SELECT setval('s', 1)",
            "FROM create_external_resource('x')",
        ],
    )
    @pytest.mark.usefixtures("untouched")
    def test_a_select_that_would_do_more_is_not_understood(self, asked: Asked, sql: str) -> None:
        with pytest.raises(WarehouseError):
            asked(sql)

    @pytest.mark.parametrize("function", ["checkpoint()", "force_checkpoint()", "truncate_duckdb_logs()", "duckdb_settings()"])
    @pytest.mark.usefixtures("untouched")
    def test_functions_that_have_nothing_to_do_here(self, asked: Asked, function: str) -> None:
        with contextlib.suppress(QueryError):
            asked(f"FROM {function}")

    @pytest.mark.parametrize(
        "source",
        [
            "'secret.csv'",
            "'{home}/secret.csv'",
            "read_csv('secret.csv')",
            "read_text('{home}/secret.csv')",
            "read_text('{home}/data/../secret.csv')",
            "read_text('{parquet}/../../../../secret.csv')",
            "read_text(['{home}/secret.csv'])",
            "read_blob('file://{home}/secret.csv')",
            "read_blob('/etc/passwd')",
            "read_text('/proc/self/environ')",
            "read_csv('/dev/stdin')",
            "read_json('{home}/secret.csv')",
            "sniff_csv('{home}/secret.csv')",
            "parquet_metadata('{home}/secret.csv')",
            "glob('{home}/*')",
            "glob('/*')",
            "read_parquet('{home}/data/parquet/*/*.parquet')",
            "read_duckdb('{home}/data/snapshots/1.duckdb')",
            "'https://example.org/x.parquet'",
            "'s3://bucket/x.parquet'",
        ],
    )
    @pytest.mark.usefixtures("untouched")
    def test_other_files_are_out_of_reach(self, home: Path, asked: Asked, source: str) -> None:
        parquet = next(home.glob("data/parquet/quotes/*"))
        sql = f"FROM {source.format(home=home, parquet=parquet)}"

        with pytest.raises(ReadOnly, match="only the warehouse"):
            asked(sql)


ENDLESS = "SELECT count(*) FROM range(100000000000000) numbers(number) WHERE number % 3 = 1"


def is_running(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


class TestLimits:
    def test_a_query_that_takes_too_long_is_stopped(self, data: Path) -> None:
        with pytest.raises(OverLimit, match=r"stopped after 0\.5 s; --timeout"):
            query(data, ENDLESS, seconds=0.5)
        assert query(data, "SELECT 1 AS one", seconds=60)[0].to_pylist() == [{"one": 1}]

    def test_a_query_that_needs_too_much_memory_is_stopped(self, data: Path) -> None:
        hungry = "SELECT list(number::VARCHAR || repeat('x', 100)) FROM range(10000000) numbers(number)"
        with pytest.raises(OverLimit, match="more than its 100MB of memory"):
            query(data, hungry, memory="100MB")

    @pytest.mark.parametrize(
        "sql",
        [
            "SELECT sum(length(repeat('x', 300000000) || i::VARCHAR)) FROM range(8) t(i)",
            "SELECT format('{:>2000000000}', 1)",
            "SELECT list_reduce(range(100000000), lambda a, b: a + b)",
        ],
    )
    def test_memory_that_duckdb_does_not_count_is_held_to_by_the_system(self, data: Path, sql: str) -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        with pytest.raises(OverLimit, match="more than its 100MB of memory"):
            query(data, sql, memory="100MB")
        # DuckDB and Arrow alone take some 150 MB; the first of these took 3 GB. A child begins with what its parent holds: that
        # counts among the child's most, until it becomes another program.
        ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, ours, 900_000)

    def test_one_long_step_is_stopped_at_its_time_too(self, data: Path) -> None:
        sql = "SELECT sum(length(repeat('x', 100000000) || i::VARCHAR)) FROM range(100000) t(i)"
        with pytest.raises(OverLimit, match="stopped after 1 s"):
            query(data, sql, seconds=1)

    def test_its_process_is_gone_with_its_asker(self, data: Path) -> None:
        script = "import sys; from pathlib import Path; from warehouse.query import query; query(Path(sys.argv[1]), sys.argv[2])"
        command = [sys.executable, "-c", script, str(data), ENDLESS]
        with subprocess.Popen(command, cwd=REPOSITORY) as asker:
            children = Path(f"/proc/{asker.pid}/task/{asker.pid}/children")
            assert wait_until(lambda: bool(children.read_text().split()))
            (answering,) = children.read_text().split()
            asker.kill()
        assert wait_until(lambda: not is_running(int(answering)))

    def test_an_answer_that_is_too_large_is_stopped(self, data: Path) -> None:
        with pytest.raises(OverLimit, match=r"the answer is over 0\.001 GB"):
            query(data, "SELECT * FROM range(100000000)", answer_bytes=1_000_000)

    def test_limits_cannot_be_lifted_from_within(self, data: Path) -> None:
        for setting in ("memory_limit = '100GB'", "max_temp_directory_size = '900GB'", "threads = 64"):
            with pytest.raises(ReadOnly):
                query(data, f"SET {setting}")

    def test_a_size_that_is_none(self, data: Path) -> None:
        with pytest.raises(QueryError, match="--memory lots: not a size"):
            query(data, "SELECT 1", memory="lots")


def test_needs_neither_prefect_nor_gx_nor_spacy(data: Path) -> None:
    script = """
import sys
from pathlib import Path
import warehouse.maintenance, warehouse.status
from warehouse.query import ANSWER_BYTES, MEMORY, query
from warehouse.query_process import answers
query(Path(sys.argv[1]), "SELECT count(*) FROM quotes")
warehouse.status.status(Path(sys.argv[1]))
print(sorted({name.partition(".")[0] for name in sys.modules} & {"prefect", "great_expectations", "spacy"}))
"""
    command = [sys.executable, "-c", script, str(data)]

    assert subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout.strip() == "[]"
