from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from tests.warehouse_rows import article, batch, check, mention, quote, reject, run, table
from transforms.stories import signature
from transforms.tables.schema import TABLES
from warehouse.aliases import HEADER, aliases_path
from warehouse.catalog import commit, connect
from warehouse.database import connect_to_memory
from warehouse.layout import catalog_path
from warehouse.manifest import SUPERSEDED, Manifest, ParquetFile, read_manifest, write_manifest
from warehouse.view_template import WORTH_IT, lay_views
from warehouse.views import View, create_views, shipped_views, stored_name, table_query

ANN = {"entity_id": "PERSON:ann obrien", "name": "Ann Obrien"}
LEE = {"entity_id": "PERSON:lee", "name": "Lee", "text": "Lee"}
ANN_SPEAKS = {"speaker_entity_id": "PERSON:ann obrien", "speaker_name": "Ann Obrien"}
LEE_SPEAKS = {"speaker_entity_id": "PERSON:lee", "speaker_name": "Lee"}
OTTAWA = {"entity_id": "GPE:ottawa", "name": "Ottawa", "text": "Ottawa", "label": "GPE"}
BY_LEE = {"speaker_entity_id": "PERSON:lee", "speaker_name": "Lee", "speaker_mention_id": "a#m2"}
BY_NOBODY: dict[str, Any] = {
    "speaker_entity_id": None,
    "speaker_name": None,
    "speaker_form": "nominal",
    "speaker_text": "sources",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles of two outlets, a copy of the first, one without outlet or date; a run that ended and one that broke off."""
    data = tmp_path_factory.mktemp("data")
    articles = [
        article("a", title="Vote", published_date=date(2024, 5, 3), word_count=100),
        article("b", publisher="The Herald", published_date=date(2024, 6, 9), word_count=50),
        article("copy", publisher="The Herald", published_date=date(2024, 5, 4), word_count=100, duplicate_of="a"),
        article("loose", publisher=None, published_date=None, word_count=10, run_id="run-2"),
    ]
    mentions = [
        mention("a", 0, **ANN, role="Minister", start_char=0, end_char=6),
        mention("a", 1, **ANN, text="Ann Obrien", start_char=22, end_char=28),
        mention("a", 2, **LEE, start_char=60, end_char=63),
        mention("b", 0, **(ANN | {"name": "Ann B. Obrien"})),
        mention("b", 1, **OTTAWA, start_char=2, end_char=8),
        mention("b", 2, **ANN, role="Senator"),
    ]
    quotes = [
        quote("a", 0, start_char=0, end_char=12, speaker_mention_id="a#m0", speaker_role="Minister"),
        quote("a", 1, start_char=20, end_char=32, **BY_LEE, cue_text="says", kind="mixed", confidence=0.25),
        quote("b", 0, start_char=0, end_char=12, cue_text="Said"),
        quote("b", 1, **BY_NOBODY, kind="indirect", cue_text=None, cue_lemma=None),
        quote("loose", 0, speaker_entity_id=None, speaker_name="WALLACE"),
    ]
    rejects = [
        reject("x.txt", "empty"),
        reject("w.txt", "empty"),
        reject("b.txt", "failed_expectation:span_text", table="quotes", row="{}"),
        reject("y.txt", "binary", run_id="run-2"),
    ]
    checks = [
        check("unique", column="quote_id"),
        check("span_text", column="text", success=False, unexpected_count=1, examples='["x"]'),
        check("span_text", column="text", batch_id="batch-2", success=False, unexpected_count=2, examples='["y"]'),
        check("share_with_speaker", severity="warning", success=False),
    ]
    rows = {"articles": articles, "mentions": mentions, "quotes": quotes, "rejects": rejects, "checks": checks}
    rows["runs"] = [run("run-1", seen=6, published=2, duplicates=1, rejected=3)]
    publish(data, **rows)
    return data


def publish(data: Path, **rows: list[dict[str, Any]]) -> None:
    """Commits the rows of each table."""
    commit(data, {name: table(name, each) for name, each in rows.items()}, run_id="run-1")


def ask(data: Path, sql: str) -> list[tuple[Any, ...]]:
    with connect(data, comments="comment" in sql) as connection:
        return connection.execute(sql).fetchall()


class TestShippedViews:
    def test_entities(self, data: Path) -> None:
        columns = "* EXCLUDE (dated_roles, joined_ids)"
        assert ask(data, f"SELECT {columns} FROM entities ORDER BY mention_count DESC, entity_id") == [
            (
                "PERSON:ann obrien",
                "Ann Obrien",
                "PERSON",
                ["Obrien", "Ann Obrien"],
                ["Minister", "Senator"],
                date(2024, 5, 3),
                date(2024, 6, 9),
                2,
                4,
                2,
            ),
            ("GPE:ottawa", "Ottawa", "GPE", ["Ottawa"], [], date(2024, 6, 9), date(2024, 6, 9), 1, 1, 0),
            ("PERSON:lee", "Lee", "PERSON", ["Lee"], [], date(2024, 5, 3), date(2024, 5, 3), 1, 1, 1),
        ]

    def test_speakers(self, data: Path) -> None:
        columns = (
            "speaker_entity_id, speaker_name, speaker_roles, publishers, first_date, article_count, quote_count, direct_count"
        )
        assert ask(data, f"SELECT {columns}, mean_confidence FROM speakers ORDER BY speaker_name") == [
            (
                "PERSON:ann obrien",
                "Ann Obrien",
                ["Minister"],
                ["The Courier", "The Herald"],
                date(2024, 5, 3),
                2,
                2,
                2,
                0.75,
            ),
            ("PERSON:lee", "Lee", [], ["The Courier"], date(2024, 5, 3), 1, 1, 0, 0.25),
            (None, "WALLACE", [], [], None, 1, 1, 1, 0.75),
        ]

    def test_speakers_by_month(self, data: Path) -> None:
        assert ask(data, "FROM speakers_by_month ORDER BY month, speaker_name") == [
            (date(2024, 5, 1), "PERSON:ann obrien", "Ann Obrien", 1, 1, 1, 1, 1),
            (date(2024, 5, 1), "PERSON:lee", "Lee", 1, 1, 0, 1, 1),
            (date(2024, 6, 1), "PERSON:ann obrien", "Ann Obrien", 1, 1, 1, 1, 1),
        ]

    def test_words_are_counted_per_article_and_per_story(self, tmp_path: Path) -> None:
        """Ann's words stand in a report that two outlets print, each with its own head, and once more in another; and others of hers."""
        report = "the council of northmere met on monday about the dykes and sent the plan back to the province for another year"
        bodies = {
            "a": report,
            "b": f"{report} said the herald",
            "c": "snow fell on the hills above tarnholm and nobody was hurt there",
        }
        outlets = {"a": "The Courier", "b": "The Herald", "c": "The Herald"}
        quotes = [quote(name, 0, **ANN_SPEAKS) for name in bodies] + [quote("b", 1, **ANN_SPEAKS, text="Not yet.")]
        rows = [article(name, body=body, content_sha256=name, publisher=outlets[name]) for name, body in bodies.items()]
        signatures = [{"article_id": name, "signature": signature(body)} for name, body in bodies.items()]
        publish(tmp_path, articles=rows, quotes=quotes, signatures=signatures)
        columns = "article_count, quote_count, story_count, distinct_quote_count"
        assert ask(tmp_path, f"SELECT {columns} FROM speakers") == [(3, 4, 2, 3)]
        assert ask(tmp_path, f"SELECT {columns} FROM speakers_by_month") == [(3, 4, 2, 3)]
        asked = "SELECT publisher, article_count, shared_story_count, first_count FROM publishers ORDER BY 1"
        assert ask(tmp_path, asked) == [("The Courier", 1, 1, 1), ("The Herald", 2, 1, 0)]
        (story,) = ask(tmp_path, "SELECT * EXCLUDE (title, least_similarity, first_date, last_date) FROM printed_stories")
        assert story == ("a", "The Courier", 2, 2, ["The Courier", "The Herald"], ["a", "b"])

    def test_quotes_with_articles(self, data: Path) -> None:
        asked = "SELECT quote_id, published_date, publisher, speaker_name, title FROM quotes_with_articles ORDER BY quote_id"
        assert ask(data, asked) == [
            ("a#q0", date(2024, 5, 3), "The Courier", "Ann Obrien", "Vote"),
            ("a#q1", date(2024, 5, 3), "The Courier", "Lee", "Vote"),
            ("b#q0", date(2024, 6, 9), "The Herald", "Ann Obrien", None),
            ("b#q1", date(2024, 6, 9), "The Herald", None, None),
            ("loose#q0", None, None, "WALLACE", None),
        ]

    def test_mentions_with_articles(self, data: Path) -> None:
        asked = "SELECT publisher, name, count(*) FROM mentions_with_articles GROUP BY ALL ORDER BY ALL"
        assert ask(data, asked) == [
            ("The Courier", "Ann Obrien", 2),
            ("The Courier", "Lee", 1),
            ("The Herald", "Ann B. Obrien", 1),
            ("The Herald", "Ann Obrien", 1),
            ("The Herald", "Ottawa", 1),
        ]

    def test_quoted_mentions_are_of_others_than_the_speaker(self, data: Path) -> None:
        assert ask(data, "SELECT quote_id, speaker_name, name FROM quoted_mentions ORDER BY ALL") == [
            ("a#q1", "Lee", "Ann Obrien"),
            ("b#q0", "Ann Obrien", "Ottawa"),
        ]

    def test_quoted_together(self, tmp_path: Path) -> None:
        """Ann and Lee are quoted in two articles, in one of them twice; Ann and Ottawa in one alone, which is no pair."""
        quotes = [
            quote("a", 0, **ANN_SPEAKS),
            quote("a", 1, **LEE_SPEAKS),
            quote("a", 2, **LEE_SPEAKS),
            quote("b", 0, **LEE_SPEAKS),
            quote("b", 1, **ANN_SPEAKS),
            quote("c", 0, **ANN_SPEAKS),
            quote("c", 1, speaker_entity_id="GPE:ottawa", speaker_name="Ottawa"),
            quote("c", 2, **BY_NOBODY),
        ]
        publish(tmp_path, articles=[article(name) for name in "abc"], quotes=quotes)
        assert ask(tmp_path, "FROM quoted_together") == [("Ann Obrien", "PERSON:ann obrien", "Lee", "PERSON:lee", 2)]

    def test_speakers_by_identity_count_what_aliases_join(self, tmp_path: Path) -> None:
        quotes = [
            quote("a", 0, **ANN_SPEAKS),
            quote("a", 1, **LEE_SPEAKS),
            quote("b", 0, **LEE_SPEAKS),
            quote("b", 1, **BY_NOBODY),
        ]
        mentions = [mention("a", 0, **ANN), mention("a", 1, **LEE), mention("b", 0, **LEE)]
        publish(tmp_path, articles=[article("a"), article("b")], mentions=mentions, quotes=quotes)
        assert ask(tmp_path, "FROM speakers_by_identity ORDER BY ALL") == [
            ("PERSON:ann obrien", "Ann Obrien", 1, 1, 0),
            ("PERSON:lee", "Lee", 2, 2, 0),
        ]
        aliases_path(tmp_path).write_text(f"{','.join(HEADER)}\nPERSON,Lee,Ann Obrien\n", encoding="utf-8")
        assert ask(tmp_path, "FROM speakers_by_identity") == [("PERSON:ann obrien", "Ann Obrien", 2, 3, 2)]

    def test_publishers(self, data: Path) -> None:
        assert ask(data, "FROM publishers ORDER BY publisher") == [
            ("The Courier", 1, 0, date(2024, 5, 3), date(2024, 5, 3), 100, 3, 2, 2, 2, 1, 1),
            ("The Herald", 2, 1, date(2024, 5, 4), date(2024, 6, 9), 150, 3, 2, 1, 1, 1, 0),
            (None, 1, 0, None, None, 10, 0, 1, 1, 1, 0, 0),
        ]

    def test_coverage_by_month(self, data: Path) -> None:
        assert ask(data, "FROM coverage_by_month ORDER BY ALL") == [
            (date(2024, 5, 1), "The Courier", 1, 0, 100, 2),
            (date(2024, 5, 1), "The Herald", 1, 1, 100, 0),
            (date(2024, 6, 1), "The Herald", 1, 0, 50, 2),
            (None, None, 1, 0, 10, 1),
        ]

    def test_syndicated_articles(self, data: Path) -> None:
        assert ask(data, "FROM syndicated_articles") == [
            ("a", "Vote", 1, ["copy"], ["The Courier", "The Herald"], date(2024, 5, 3), date(2024, 5, 4))
        ]

    def test_cues(self, data: Path) -> None:
        assert ask(data, "FROM cues ORDER BY quote_count DESC") == [
            ("say", 4, 3, 1, 0, 0, 0, ["said", "says"]),
            (None, 1, 0, 0, 1, 0, 0, []),
        ]

    def test_reject_reasons(self, data: Path) -> None:
        assert ask(data, "FROM reject_reasons ORDER BY ALL") == [
            ("run-1", "articles", "empty", 2, 2, "w.txt", "w.txt is empty"),
            ("run-1", "quotes", "failed_expectation:span_text", 1, 1, "b.txt", "b.txt is failed_expectation:span_text"),
            ("run-2", "articles", "binary", 1, 1, "y.txt", "y.txt is binary"),
        ]

    def test_failed_checks(self, data: Path) -> None:
        assert ask(data, "FROM failed_checks ORDER BY ALL") == [
            ("run-1", "quotes", "share_with_speaker", None, "warning", 1, 10, 0, "[]"),
            ("run-1", "quotes", "span_text", "text", "critical", 2, 20, 3, '["x"]'),
        ]

    def test_data_quality(self, data: Path) -> None:
        held_back = "seen, rejected, reject_count, check_count, failed_critical_count, failed_warning_count"
        current = "current_article_count, current_quote_count, dated_share, named_share, cue_share"
        assert ask(data, f"SELECT run_id, status, {held_back}, {current} FROM data_quality ORDER BY run_id") == [
            ("run-1", "completed", 6, 3, 3, 4, 2, 1, 3, 4, 1.0, 0.75, 0.75),
            ("run-2", None, None, None, 1, 0, 0, 0, 1, 1, 0.0, 1.0, 1.0),
        ]

    def test_every_view_stands_on_an_empty_warehouse(self, tmp_path: Path) -> None:
        commit(tmp_path, {}, run_id="run-1")

        assert {view.name: ask(tmp_path, f"FROM {view.name}") for view in shipped_views()} == {
            view.name: [] for view in shipped_views()
        }

    def test_joins_neither_lose_nor_double_rows(self, data: Path) -> None:
        for view, counted in {"quotes_with_articles": "quotes", "mentions_with_articles": "mentions"}.items():
            assert ask(data, f"SELECT count(*) FROM {view}") == ask(data, f"SELECT count(*) FROM {counted}")
        for view in ("publishers", "coverage_by_month"):
            assert ask(data, f"SELECT sum(article_count), sum(quote_count) FROM {view}") == [(4, 5)]


class TestComments:
    def test_tables_have_the_declared_ones(self, data: Path) -> None:
        meanings = dict(ask(data, "SELECT view_name, comment FROM duckdb_views()"))
        columns = defaultdict(list)
        for name, *column in ask(
            data, "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main'"
        ):
            columns[name].append(tuple(column))
        for name, declared in ((stored_name(key), declared) for key, declared in TABLES.items()):
            assert meanings[name].startswith(declared.meaning)
            assert columns[name] == [(column.name, column.meaning) for column in declared.columns]
            if name != declared.name:
                shown = [column for column, _ in columns[declared.name]]
                assert shown == [*(column.name for column in declared.columns), "corrected_by"]

    def test_every_view_and_column_has_one(self, data: Path) -> None:
        bare = "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"
        bare_columns = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
        assert ask(data, f"{bare} UNION ALL SELECT table_name FROM duckdb_tables() WHERE comment IS NULL") == []
        assert ask(data, bare_columns) == []

    def test_a_note_may_refer_to_a_declared_column(self, data: Path) -> None:
        asked = "SELECT comment FROM duckdb_columns() WHERE table_name = 'quotes_with_articles' AND column_name = 'text'"
        assert ask(data, asked) == [(TABLES["quotes"].column("text").meaning,)]

    def test_no_note_is_of_a_column_that_is_not_there(self, data: Path) -> None:
        found = set(ask(data, "SELECT table_name, column_name FROM duckdb_columns()"))
        assert {(view.name, column) for view in shipped_views() for column in view.columns} <= found

    def test_a_column_without_a_meaning_is_named(self) -> None:
        view = View(name="people", meaning="", columns={}, query="")

        with pytest.raises(LookupError, match=r"sql/people\.sql .* column text"):
            view.column_meaning("text")


def test_a_file_from_before_a_column_was_declared_gives_null_for_it(tmp_path: Path) -> None:
    runs = table("runs", [run("old")]).drop_columns(["seconds"])
    older = ParquetFile("old.parquet", "runs", 1, 0, None, tuple(runs.column_names), 1)
    newer = ParquetFile("new.parquet", "runs", 1, 0, None, tuple(column.name for column in TABLES["runs"].columns), 2)
    pq.write_table(runs, tmp_path / "old.parquet")
    pq.write_table(table("runs", [run("new")]), tmp_path / "new.parquet")
    manifest = Manifest(root=tmp_path, commits=(), files=(older, newer), superseded=SUPERSEDED.empty_table())

    with connect_to_memory() as connection:
        rows = connection.execute(f"SELECT run_id, seconds, status FROM ({table_query(TABLES['runs'], manifest)})").fetchall()

    assert sorted(rows) == [("new", 1.5, "completed"), ("old", None, "completed")]


def test_views_need_no_setting_of_ours(data: Path) -> None:
    with duckdb.connect(str(data / "warehouse.duckdb"), read_only=True) as client:
        for view in shipped_views():
            client.execute(f"FROM {view.name}").fetchall()
        assert client.execute("SELECT count(*) FROM warehouse.main.quotes").fetchall() == [(5,)]


def test_replaced_rows_are_in_no_view(tmp_path: Path) -> None:
    commit(tmp_path, batch(["a", "b"]), run_id="run-1")
    commit(
        tmp_path,
        batch(["a"], version="second") | {"quotes": table("quotes", []), "mentions": table("mentions", [])},
        run_id="run-2",
    )

    assert ask(tmp_path, "SELECT mention_count, quote_count FROM entities") == [(3, 2)]
    assert ask(tmp_path, "SELECT quote_count FROM speakers_by_month") == [(2,)]
    assert ask(tmp_path, "SELECT mention_count, quote_count FROM publishers") == [(3, 2)]


def test_a_name_that_is_more_likely_wrong_than_right_is_counted_for_nobody(tmp_path: Path) -> None:
    quotes = [quote("a", 0, speaker_name_confidence=0.4), quote("a", 1, speaker_name_confidence=0.9)]
    commit(tmp_path, batch(["a"]) | {"quotes": table("quotes", quotes)}, run_id="run-1")

    assert ask(tmp_path, "SELECT quote_count FROM speakers") == [(1,)]
    assert ask(tmp_path, "SELECT quote_count FROM speakers_by_month") == [(1,)]
    assert ask(tmp_path, "SELECT speaker_name_confidence FROM quotes_with_articles ORDER BY quote_index") == [(0.4,), (0.9,)]


def described(manifest: Manifest, *, laid: bool) -> list[list[tuple[Any, ...]]]:
    """What a connection with the views of `manifest` tells of them, and their rows."""
    with connect_to_memory() as connection:
        connection.execute("ATTACH ':memory:' AS warehouse")
        connection.execute("USE warehouse")
        write_manifest(manifest, connection)
        create_views(manifest, connection, laid=laid and lay_views(connection, manifest))
        told = (
            "SELECT schema_name, view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL",
            "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL",
            "SELECT database_name FROM duckdb_databases() WHERE NOT internal ORDER BY ALL",
            *(f"FROM {view.name} ORDER BY ALL" for view in shipped_views()),
        )
        return [connection.execute(query).fetchall() for query in told]


def test_copied_views_are_those_that_are_made_one_by_one(data: Path) -> None:
    manifest = read_manifest(catalog_path(data))
    made = described(manifest, laid=False)
    # Copying begins with the third.
    assert [described(manifest, laid=True) for _ in range(WORTH_IT)] == [made] * WORTH_IT
    with connect_to_memory() as connection:
        assert lay_views(connection, manifest)
