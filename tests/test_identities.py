"""One person over articles: surnames that stand alone, and the user's own word on who is meant."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import ask
from tests.warehouse_rows import article, mention, quote, table
from transforms.tables.entity_ids import entity_id
from warehouse.aliases import HEADER, Alias, aliases_path, read_aliases
from warehouse.catalog import commit
from warehouse.errors import BadAliases

Said = tuple[str, str, str | None]
"""Article, name as resolved in the article, role."""


def publish(data: Path, said: list[Said], run_id: str = "run-1", **of_article: Any) -> Path:
    """Articles of one person each, who says something in it."""
    articles, mentions, quotes = [], [], []
    for article_id, name, role in said:
        identity = {"entity_id": entity_id("PERSON", name), "name": name}
        articles.append(article(article_id, run_id=run_id, **of_article))
        mentions.append(mention(article_id, 0, **identity, text=name, role=role))
        quotes.append(
            quote(
                article_id, 0, speaker_entity_id=identity["entity_id"], speaker_name=name, speaker_mention_id=f"{article_id}#m0"
            )
        )
    rows = {"articles": articles, "mentions": mentions, "quotes": quotes}
    commit(data, {name: table(name, each) for name, each in rows.items()}, run_id=run_id)
    return data


def full(name: str, count: int, role: str | None = None, start: str = "f") -> list[Said]:
    return [(f"{start}{number}", name, role) for number in range(count)]


IDENTITIES = "SELECT article_id, identity_name, identity_method, identity_confidence FROM identities ORDER BY article_id"


class TestUsualBearer:
    def test_a_surname_alone_joins_the_one_whom_the_outlet_calls_so(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 4), ("short", "Corvo", None)])
        [(article_id, name, method, sure)] = ask(data, IDENTITIES)
        assert (article_id, name, method) == ("short", "Ines Corvo", "usual_bearer")
        assert sure == pytest.approx(0.8)
        assert ask(data, "SELECT identity_name, count(*) FROM quotes_by_identity GROUP BY ALL") == [("Ines Corvo", 5)]

    def test_what_was_printed_stays(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 4), ("short", "Corvo", None)])
        assert ask(data, "SELECT speaker_name, count(*) FROM quotes GROUP BY ALL ORDER BY ALL") == [
            ("Corvo", 1),
            ("Ines Corvo", 4),
        ]
        assert ask(data, "SELECT name, aliases, joined_ids, quote_count FROM entities") == [
            ("Ines Corvo", ["Ines Corvo", "Corvo"], ["PERSON:corvo"], 5)
        ]

    def test_the_same_role_makes_it_surer_and_another_less_sure(self, tmp_path: Path) -> None:
        publish(tmp_path, full("Ines Corvo", 9, "Justice Minister"))
        publish(tmp_path, [("same", "Corvo", "Minister"), ("other", "Corvo", "goalkeeper")], run_id="run-2")
        assert ask(tmp_path, IDENTITIES) == [("same", "Ines Corvo", "usual_bearer", 0.95)]

    def test_a_surname_of_two_joins_nobody(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 4), *full("Karl Corvo", 1, start="k"), ("short", "Corvo", None)])
        assert ask(data, IDENTITIES) == []

    def test_too_few_full_names_join_nobody(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 2), ("short", "Corvo", None)])
        assert ask(data, IDENTITIES) == []

    @pytest.mark.parametrize("elsewhere", [{"publisher": "The Herald"}, {"published_date": date(2025, 1, 3)}])
    def test_neither_another_outlet_nor_another_season_counts(self, tmp_path: Path, elsewhere: dict[str, Any]) -> None:
        publish(tmp_path, full("Ines Corvo", 4))
        publish(tmp_path, [("short", "Corvo", None)], run_id="run-2", **elsewhere)
        assert ask(tmp_path, IDENTITIES) == []

    def test_a_surname_with_particles(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ansel de la Cruz", 4), ("short", "de la Cruz", None), ("last", "Cruz", None)])
        assert [row[:2] for row in ask(data, IDENTITIES)] == [("last", "Ansel de la Cruz"), ("short", "Ansel de la Cruz")]

    def test_the_dates_of_a_role(self, tmp_path: Path) -> None:
        publish(tmp_path, full("Ines Corvo", 2, "mayor"))
        publish(tmp_path, full("Ines Corvo", 1, "minister", start="g"), run_id="run-2", published_date=date(2025, 1, 3))
        [(roles,)] = ask(tmp_path, "SELECT dated_roles FROM entities")
        assert [(each["role"], each["first_date"], each["mention_count"]) for each in roles] == [
            ("mayor", date(2024, 5, 3), 2),
            ("minister", date(2025, 1, 3), 1),
        ]


class TestAliases:
    def keep(self, data: Path, *lines: str) -> None:
        aliases_path(data).write_text("\n".join([",".join(HEADER), *lines, ""]), encoding="utf-8")

    def test_the_users_word_counts_from_the_next_question_on(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [("a", "Corvo", None), ("b", "I. Corvo", None)])
        assert ask(data, IDENTITIES) == []
        self.keep(data, "PERSON,Corvo,Ines Corvo", "PERSON,I. Corvo,Ines Corvo")
        assert ask(data, IDENTITIES) == [("a", "Ines Corvo", "alias", 1.0), ("b", "Ines Corvo", "alias", 1.0)]
        aliases_path(data).unlink()
        assert ask(data, IDENTITIES) == []

    def test_a_name_may_be_kept_apart(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 4), ("short", "Corvo", None)])
        self.keep(data, "PERSON,Corvo,Corvo")
        assert ask(data, IDENTITIES) == []

    def test_who_is_joined_may_have_a_meaning_too(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [*full("Ines Corvo", 4), ("short", "Corvo", None)])
        self.keep(data, "PERSON,Ines Corvo,Ines Corvo-Lind")
        assert {row[1] for row in ask(data, IDENTITIES)} == {"Ines Corvo-Lind"}

    def test_they_hold_for_any_client(self, tmp_path: Path) -> None:
        data = publish(tmp_path, [("a", "Corvo", None)])
        self.keep(data, "PERSON,Corvo,Ines Corvo")
        ask(data, IDENTITIES)
        with duckdb.connect(str(data / "warehouse.duckdb"), read_only=True) as client:
            assert client.execute("SELECT identity_name FROM identities").fetchall() == [("Ines Corvo",)]

    def test_the_file_is_read_as_a_spreadsheet_writes_it(self, tmp_path: Path) -> None:
        aliases_path(tmp_path).write_bytes('\ufefflabel,name,means\r\nPERSON,"Corvo",Ines Corvo\r\n,,\r\n'.encode())
        assert read_aliases(tmp_path) == (Alias("PERSON:corvo", "PERSON:ines corvo", "Ines Corvo"),)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("name,means\n", "line 1: the columns are label,name,means"),
            ("label,name,means\nHUMAN,Corvo,Ines Corvo\n", "line 2: the label 'HUMAN' is none of"),
            ("label,name,means\nPERSON,Corvo\n", "line 2: 3 values are needed"),
            ("label,name,means\nPERSON,…,Ines Corvo\n", "line 2: the name '…' holds no name"),
            ("label,name,means\nPERSON,Corvo,A B\nPERSON,corvo,C D\n", "line 3: 'corvo' is given a meaning in line 2 already"),
            ("label,name,means\nPERSON,C,D\nPERSON,D,E\n", "line 2: 'D' means 'E' by line 3; name that one here"),
        ],
    )
    def test_a_wrong_line_is_named(self, tmp_path: Path, text: str, message: str) -> None:
        aliases_path(tmp_path).write_text(text, encoding="utf-8")
        with pytest.raises(BadAliases) as raised:
            read_aliases(tmp_path)
        assert message in str(raised.value)
        assert str(aliases_path(tmp_path)) in str(raised.value)
