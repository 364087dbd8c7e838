from pathlib import Path

from tests.conftest import ask
from tests.test_identities import full, publish
from warehouse.aliases import HEADER, aliases_path
from warehouse.catalog import connect
from warehouse.layout import catalog_path, snapshot_path
from warehouse.maintenance import Limits, is_due, maintain
from warehouse.manifest import Manifest, read_manifest
from warehouse.views import MATERIALIZED

EVERYBODY = [*full("Ines Corvo", 5, "mayor"), ("short", "Corvo", None)]


ANY_IS_LARGE = Limits(enough_rows=1)


def manifest(data: Path) -> Manifest:
    return read_manifest(catalog_path(data))


def is_ready(data: Path) -> bool:
    return all(len(manifest(data).live(name)) == 1 for name in MATERIALIZED)


def described(data: Path) -> dict[str, object]:
    with connect(data, comments=True) as connection:
        return {
            name: (
                connection.execute(f"DESCRIBE {name}").fetchall(),
                connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall(),
                connection.execute("SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ?", [name]).fetchall(),
            )
            for name in MATERIALIZED
        }


def test_answers_kept_ready_are_the_same_in_rows_types_and_comments(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    computed = described(data)
    assert not is_ready(data)
    assert is_due(data, ANY_IS_LARGE)
    maintain(data, limits=ANY_IS_LARGE)
    assert is_ready(data)
    assert described(data) == computed


def test_they_are_made_once(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    maintain(data, limits=ANY_IS_LARGE)
    number = manifest(data).last_commit.number
    assert not is_due(data, ANY_IS_LARGE)
    maintain(data, limits=ANY_IS_LARGE)
    assert manifest(data).last_commit.number == number


def test_the_next_articles_count_at_once(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    maintain(data, limits=ANY_IS_LARGE)
    publish(data, [("new", "Ines Corvo", None)], run_id="run-2")
    assert not is_ready(data)
    assert ask(data, "SELECT article_count FROM entities") == [(7,)]
    maintain(data, limits=ANY_IS_LARGE)
    assert is_ready(data)
    assert ask(data, "SELECT article_count FROM entities") == [(7,)]


def test_the_users_aliases_count_at_once(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    maintain(data, limits=ANY_IS_LARGE)
    aliases_path(data).write_text(f"{','.join(HEADER)}\nPERSON,Ines Corvo,Ines Lind\n", encoding="utf-8")
    assert ask(data, "SELECT name FROM entities") == [("Ines Lind",)]
    assert not is_ready(data)
    maintain(data, limits=ANY_IS_LARGE)
    assert is_ready(data)
    assert ask(data, "SELECT name FROM entities") == [("Ines Lind",)]


def test_a_snapshot_keeps_its_own(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    maintain(data, limits=ANY_IS_LARGE)
    number = manifest(data).last_commit.number
    publish(data, [("new", "Ines Corvo", None)], run_id="run-2")
    maintain(data, limits=ANY_IS_LARGE)
    kept = read_manifest(snapshot_path(data, number))
    assert all((data / path).exists() for path in kept.live_sizes)
    assert all(kept.live(name) for name in MATERIALIZED)


def test_a_small_warehouse_keeps_none(tmp_path: Path) -> None:
    data = publish(tmp_path, EVERYBODY)
    assert not is_due(data)
    maintain(data)
    assert not is_ready(data)
