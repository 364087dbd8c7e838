"""Corrections: made, audited, shown by tables and views, kept through new extractions, listed, and written out as annotated articles."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from expectations.corrections import faults_of_corrections
from expectations.suites import corrections_suite, name_of
from flows.annotated import export_gold
from flows.corrections import Wish, correct, listed_corrections, read_wishes
from flows.errors import BadCorrection
from flows.evaluate import read_gold, read_names
from tests.conftest import Command, ask, put_back
from tests.warehouse_rows import article, mention, quote, table
from transforms.tables.checks import OF_CORRECTIONS
from transforms.tables.schema import CORRECTED_TABLES, CORRECTIONS, to_frame
from warehouse.catalog import commit, open_warehouse
from warehouse.check import check
from warehouse.forgetting import forget
from warehouse.maintenance import maintain
from warehouse.site.quality import figures
from warehouse.site.selection import EVERYTHING, selected
from warehouse.site.site import write_site
from warehouse.views import KEPT_CORRECTIONS

BODY = (
    "The bridge at Tolm will close in May, the council said.\n\n"
    "“We had no choice,” said Mayor Ada Holm. “The piers are cracked.”\n\n"
    "Engineer Jan Berg said the repairs would take a year. He blamed the frost.\n\n"
    "“Nobody asked us,” she said."
)
PEOPLE = {"Ada Holm": ("Ada Holm", "Mayor"), "Jan Berg": ("Jan Berg", "Engineer"), "Tolm": ("Tolm", None)}
SAID: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    (("We had no choice,", "The piers are cracked."), "direct", "Mayor Ada Holm", "Ada Holm"),
    (("the repairs would take a year",), "indirect", "Engineer Jan Berg", "Jan Berg"),
    (("Nobody asked us,",), "direct", "she", "Jan Berg"),
)


def place(body: str, words: str) -> dict[str, int]:
    return {"start_char": body.index(words), "end_char": body.index(words) + len(words)}


def rows_of(key: str, body: str, said: Sequence[Any] = SAID, **changes: Any) -> dict[str, list[dict[str, Any]]]:
    """The rows of an article as they might be extracted."""
    row = article(
        key, body=body, content_sha256=hashlib.sha256(body.encode()).hexdigest(), word_count=len(body.split()), **changes
    )
    mentions = [
        mention(
            key,
            number,
            **place(body, text),
            text=text,
            name=name,
            role=role,
            label="GPE" if text == "Tolm" else "PERSON",
            entity_id=f"{'GPE' if text == 'Tolm' else 'PERSON'}:{name.lower()}",
        )
        for number, (text, (name, role)) in enumerate(PEOPLE.items())
        if text in body
    ]
    ids = {one["name"]: one["mention_id"] for one in mentions}
    quotes = []
    for number, (pieces, kind, printed, who) in enumerate(said):
        spans = [place(body, piece) for piece in pieces]
        quotes.append(
            quote(
                key,
                number,
                kind=kind,
                spans=spans,
                text=" ".join(pieces),
                start_char=spans[0]["start_char"],
                end_char=spans[-1]["end_char"],
                speaker_text=printed,
                **{f"speaker_{name}": at for name, at in place(body, printed).items()},
                speaker_form="pronoun" if printed == "she" else "name",
                speaker_name=who,
                speaker_entity_id=f"PERSON:{who.lower()}",
                speaker_mention_id=ids.get(who),
                confidence=0.95 if number else 0.55,
                cue_text=None,
                cue_lemma=None,
            )
        )
    return {"articles": [row], "mentions": mentions, "quotes": quotes}


def publish(data: Path, *articles: Mapping[str, list[dict[str, Any]]], run_id: str = "run-1") -> None:
    names = ("articles", "mentions", "quotes")
    commit(data, {name: table(name, [row for one in articles for row in one[name]]) for name in names}, run_id=run_id)


@pytest.fixture(scope="module")
def uncorrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uncorrected")
    publish(folder / "data", rows_of("tolm", BODY), rows_of("plain", "Other words stand here.", said=()))
    return put_back(folder / "data", folder / "kept")


@pytest.fixture
def data(uncorrected: Path) -> Path:
    return put_back(uncorrected, uncorrected.with_name("data"))


QUOTED = "SELECT text, speaker_name, corrected_by FROM quotes WHERE article_id = 'tolm' ORDER BY start_char"
EXTRACTED = "SELECT text, speaker_name FROM quotes_as_extracted WHERE article_id = 'tolm' ORDER BY start_char"


def test_a_wrong_speaker_is_put_right_and_what_was_extracted_stays_readable(data: Path) -> None:
    correct(data, [Wish("wrong_speaker", "tolm", text="Nobody asked us", speaker="Ada Holm", by="vera")])
    assert ask(data, QUOTED)[2] == ("Nobody asked us,", "Ada Holm", "vera")
    assert ask(data, EXTRACTED)[2] == ("Nobody asked us,", "Jan Berg")
    row = ask(
        data,
        "SELECT speaker_role, speaker_mention_id, speaker_text, method, confidence, speaker_name_confidence FROM quotes "
        "WHERE text = 'Nobody asked us,'",
    )
    # The printed 'she' may well be hers.
    assert row == [("Mayor", "tolm#m0", "she", "correction", 1.0, 1.0)]
    assert ask(data, "SELECT quote_count FROM speakers WHERE speaker_name = 'Ada Holm'") == [(2,)]
    assert ask(data, "SELECT quote_count FROM speakers_by_identity WHERE identity_name = 'Ada Holm'") == [(2,)]


def test_a_printed_name_that_was_wrong_is_not_shown_as_the_source(data: Path) -> None:
    correct(data, [Wish("nobody_named", "tolm", text="repairs would take")])
    asked = "SELECT speaker_name, speaker_text, speaker_form FROM quotes WHERE kind = 'indirect'"
    assert ask(data, asked) == [(None, None, "none")]


def test_words_are_set_a_quotation_is_added_and_one_taken_out(data: Path) -> None:
    correct(
        data,
        [
            Wish("wrong_words", "tolm", text="We had no choice", words=("The piers are cracked.",)),
            Wish("add_quotation", "tolm", words=("The bridge at Tolm will close in May",), speaker="the council", outside=True),
            Wish("no_quotation", "tolm", text="Nobody asked us"),
        ],
    )
    assert [row[:2] for row in ask(data, QUOTED)] == [
        ("The bridge at Tolm will close in May", "the council"),
        ("The piers are cracked.", "Ada Holm"),
        ("the repairs would take a year", "Jan Berg"),
    ]
    assert ask(data, "SELECT kind, quote_index FROM quotes WHERE speaker_name = 'the council'") == [("indirect", 3)]
    # What a second person says of the same quotation is tied to what was extracted.
    others = ("The piers are cracked", "The bridge at Tolm")
    correct(data, [Wish("wrong_speaker", "tolm", text=text, speaker="Jan Berg") for text in others])
    assert [row[:2] for row in ask(data, QUOTED)[:2]] == [
        ("The bridge at Tolm will close in May", "Jan Berg"),
        ("The piers are cracked.", "Jan Berg"),
    ]
    correct(data, [Wish("no_quotation", "tolm", text="The bridge at Tolm")])
    assert len(ask(data, QUOTED)) == 2


def test_names_are_put_right_in_mentions_and_behind_quotations(data: Path) -> None:
    correct(
        data,
        [Wish("wrong_name", "tolm", text="Jan Berg", name="Jana Bergh"), Wish("wrong_name", "tolm", text="Tolm", name="Tolme")],
    )
    found = ask(
        data,
        "SELECT text, name, entity_id, label FROM mentions WHERE article_id = 'tolm' AND corrected_by IS NOT NULL ORDER BY text",
    )
    assert found == [("Jan Berg", "Jana Bergh", "PERSON:jana bergh", "PERSON"), ("Tolm", "Tolme", "GPE:tolme", "GPE")]
    assert [row[1] for row in ask(data, QUOTED)] == ["Ada Holm", "Jana Bergh", "Jana Bergh"]
    correct(data, [Wish("same_person", "tolm", text="Jan Berg", name="Ada Holm")])
    assert {row[1] for row in ask(data, QUOTED)} == {"Ada Holm"}
    assert ask(data, "SELECT count(*) FROM corrections_applied WHERE status = 'superseded'") == [(1,)]
    correct(data, [Wish("not_same_person", "tolm", mention_id="tolm#m0", name="Ada Holme", outside=True)])
    assert [row[1] for row in ask(data, QUOTED)] == ["Ada Holme", "Ada Holm", "Ada Holm"]


def test_a_correction_outlives_new_extractions_and_is_stale_when_its_text_is_gone(data: Path) -> None:
    ((kept, _), (added, _)) = (
        (row["correction_id"], row)
        for row in correct(
            data,
            [
                Wish("wrong_speaker", "tolm", text="Nobody asked us", speaker="Ada Holm"),
                Wish("wrong_speaker", "tolm", text="repairs would take", speaker="Ada Holm"),
            ],
        )
    )
    # The article grew at its beginning, and the rules do not find one of the two any more.
    later = "New today. " + BODY
    publish(data, rows_of("tolm", later, said=(SAID[0], SAID[2])), run_id="run-2")
    assert [row[:2] for row in ask(data, QUOTED)] == [
        ("We had no choice, The piers are cracked.", "Ada Holm"),
        ("the repairs would take a year", "Ada Holm"),
        ("Nobody asked us,", "Ada Holm"),
    ]
    cut = "SELECT substring(body, q.start_char + 1, q.end_char - q.start_char) = text FROM quotes AS q JOIN articles USING (article_id) WHERE corrected_by IS NOT NULL"
    assert ask(data, cut) == [(True,), (True,)]
    publish(
        data,
        rows_of("tolm", later.replace("“Nobody asked us,” she said.", "She would not comment."), said=SAID[:2]),
        run_id="run-3",
    )
    states = dict(ask(data, "SELECT correction_id, status FROM corrections_applied"))
    assert states == {kept: "stale", added: "applied"}
    assert listed_corrections(data, stale=True).column("correction_id").to_pylist() == [kept]
    assert maintain(data).made_files
    assert dict(ask(data, "SELECT correction_id, status FROM corrections_applied")) == states
    assert check(data).faults == ()


def test_what_comes_of_corrections_is_kept_ready_and_computed_where_it_is_not(data: Path) -> None:
    shapes = [ask(data, f"DESCRIBE {table}") for table in CORRECTED_TABLES]
    correct(
        data,
        [
            Wish("wrong_name", "tolm", text="Jan Berg", name="Jana Bergh"),
            Wish("wrong_words", "tolm", text="We had no choice", words=("We had no", "The piers")),
            Wish("no_quotation", "tolm", text="Nobody asked us"),
        ],
    )
    assert all(open_warehouse(data).live(name) for name in KEPT_CORRECTIONS)
    assert [ask(data, f"DESCRIBE {table}") for table in CORRECTED_TABLES] == shapes
    asked = ("FROM quotes ORDER BY ALL", "FROM mentions ORDER BY ALL", "FROM corrections_applied ORDER BY ALL")
    ready = [ask(data, query) for query in asked]
    # The views of a warehouse that was moved are built anew over its files.
    moved = data.rename(data.with_name("moved"))
    assert [ask(moved, query) for query in asked] == ready
    assert not any(open_warehouse(moved).live(name) for name in KEPT_CORRECTIONS)
    publish(moved, rows_of("more", "Nobody speaks here.", said=()), run_id="run-2")
    assert all(open_warehouse(moved).live(name) for name in KEPT_CORRECTIONS)
    assert check(moved).faults == ()


def test_a_correction_can_be_taken_back(data: Path) -> None:
    (row,) = correct(data, [Wish("no_quotation", "tolm", text="Nobody asked us", by="vera", why="a title")])
    assert len(ask(data, QUOTED)) == 2
    correct(data, [Wish("withdrawn", withdraws=row["correction_id"])])
    assert [tuple(one[:2]) for one in ask(data, QUOTED)] == ask(data, EXTRACTED)
    assert ask(data, "SELECT status, corrected_by, why FROM corrections_applied") == [("withdrawn", "vera", "a title")]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish("wrong_speaker", "tolm", text="Nobody asked us", speaker="Eva Lind"), "Eva Lind does not stand in the article"),
        (Wish("same_person", "tolm", text="Jan Berg", name="Eva Lind"), "Eva Lind does not stand in the article"),
        (Wish("wrong_speaker", "tolm", text="Nobody asked us"), "who says it"),
        (Wish("wrong_speaker", "tolm", text="nowhere to be read", speaker="Ada Holm"), "no quotation of tolm.txt"),
        (Wish("nobody_named", "tolm", text="e"), "name one by --id"),
        (Wish("add_quotation", "tolm", words=("not in the article",)), "does not stand in tolm.txt"),
        (Wish("wrong_name", "tolm", text="Jan Berg", name="Jan Berg"), "already"),
        (Wish("wrong_name", "tolm", text="Jan Berg", name="X", label="ROBOT"), "ROBOT"),
        (Wish("withdrawn", withdraws="0"), "there is no correction '0'"),
        (Wish("wrong", "tolm"), "none of wrong_speaker"),
    ],
)
def test_what_cannot_be_meant_is_told_and_nothing_is_committed(uncorrected: Path, wish: Wish, told: str) -> None:
    with pytest.raises(BadCorrection, match=told):
        correct(uncorrected, [Wish("no_quotation", "tolm", text="Nobody asked us"), wish])
    assert not open_warehouse(uncorrected).live("corrections")


GOOD: dict[str, Any] = {
    "correction_id": "c1",
    "kind": "wrong_speaker",
    "article_id": "tolm",
    **place(BODY, "We had no choice,"),
    "text": "We had no choice,",
    "content_sha256": "s",
    "spans": [place(BODY, "We had no choice,")],
    "words": "We had no choice,",
    "quote_kind": "direct",
    "speaker_name": "Ada Holm",
    "speaker_entity_id": "PERSON:ada holm",
    "is_from_outside": False,
    "corrected_by": "vera",
    "corrected_at": datetime(2026, 1, 2, tzinfo=UTC),
}
ARTICLE = {"body": BODY, "content_sha256": "s", "duplicate_of": None, "names": {"PERSON:ada holm"}}


@pytest.mark.parametrize(
    ("changes", "expectation"),
    [
        ({}, None),
        ({"article_id": "gone"}, "orphan"),
        ({"start_char": 5000, "end_char": 5004}, "5000 to 5004 in a body"),
        ({"text": "We had"}, "text_in_body"),
        ({"words": "We had"}, "words_in_body"),
        ({"spans": [{"start_char": 9, "end_char": 2}]}, "9 to 2 is no span"),
        ({"speaker_name": None}, "speaker_name is missing"),
        ({"kind": "nobody_named"}, "is given"),
        ({"speaker_entity_id": "PERSON:eva lind"}, "does not stand in the article"),
        ({"content_sha256": "other"}, "article_content_sha256"),
        ({"kind": "guess"}, "kind is 'guess'"),
        ({"corrected_by": None}, "corrected_by"),
    ],
)
def test_the_audit_finds_what_is_wrong_with_a_correction(changes: dict[str, Any], expectation: str | None) -> None:
    names = ("article_id", "article_duplicate_of")
    faults = faults_of_corrections(to_frame(CORRECTIONS, [GOOD | changes]), {"tolm": ARTICLE})
    if expectation is None:
        assert faults == {}
    else:
        assert list(faults) == [0]
        assert expectation in faults[0] or (expectation == "orphan" and names[0] in faults[0])


def test_the_suite_holds_exactly_the_declared_expectations_and_a_duplicates_original_is_to_be_corrected() -> None:
    held = {name_of(one) for one in corrections_suite().expectations}
    assert held | {"columns_as_declared"} == {one.name for one in OF_CORRECTIONS}
    faults = faults_of_corrections(to_frame(CORRECTIONS, [GOOD]), {"tolm": ARTICLE | {"duplicate_of": "first"}})
    assert "first" in faults[0]


def test_many_corrections_come_from_a_csv(tmp_path: Path, data: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text(
        "article,kind,text,speaker,words,outside,by\n"
        "tolm,wrong_speaker,Nobody asked us,Eva Lind,,yes,\n"
        "tolm,wrong_words,We had no choice,,We had no choice // The piers,,bo\n",
        encoding="utf-8",
    )
    wishes = read_wishes(file, by="vera")
    assert [wish.by for wish in wishes] == ["vera", "bo"]
    correct(data, wishes)
    assert ask(data, QUOTED) == [
        ("We had no choice The piers", "Ada Holm", "bo"),
        ("the repairs would take a year", "Jan Berg", None),
        ("Nobody asked us,", "Eva Lind", "vera"),
    ]
    file.write_text("kind,speeker\n", encoding="utf-8")
    with pytest.raises(BadCorrection, match="speeker"):
        read_wishes(file)
    file.write_text("kind,outside\nwrong_name,perhaps\n", encoding="utf-8")
    with pytest.raises(BadCorrection, match="line 2: outside is 'perhaps'"):
        read_wishes(file)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("tolm,wrong_speaker,Nobody asked us,Eva Lind", "line 3: Eva Lind does not stand in the article; --outside says"),
        ("tolm,wrong_speaker,nowhere to be read,Ada Holm", "line 3: wrong_speaker: no quotation of tolm.txt"),
    ],
)
def test_what_is_wrong_in_a_csv_is_told_with_its_line(tmp_path: Path, uncorrected: Path, line: str, told: str) -> None:
    file = tmp_path / "many.csv"
    file.write_text(f"article,kind,text,speaker\ntolm,no_quotation,Nobody asked us,\n{line}\n", encoding="utf-8")
    with pytest.raises(BadCorrection, match=told):
        correct(uncorrected, read_wishes(file))
    assert not open_warehouse(uncorrected).live("corrections")


def test_corrected_articles_are_written_in_the_gold_format(tmp_path: Path, data: Path) -> None:
    correct(data, [Wish("wrong_speaker", "tolm", text="repairs would take", speaker="Ada Holm")])
    count, names = export_gold(data, tmp_path / "gold.jsonl")
    articles = read_gold(tmp_path / "gold.jsonl")
    assert (count, [one["id"] for one in articles]) == (1, ["tolm"])
    (first, second, _) = articles[0]["attributions"]
    assert [BODY[start:end] for start, end in first["content"]] == ["“We had no choice,”", "“The piers are cracked.”"]
    assert [BODY[start:end] for start, end in second["source"]] == ["Ada Holm"]
    assert read_names(names, articles)["tolm"]["speakers"]["0"] == {"name": "Ada Holm", "type": "person"}


def test_the_page_on_quality_tells_how_much_was_corrected_and_the_report_follows(tmp_path: Path, data: Path) -> None:
    site = tmp_path / "site"
    write_site(data, site)
    correct(data, [Wish("wrong_speaker", "tolm", text="Nobody asked us", speaker="Ada Holm", by="vera <script>")])
    with selected(data, EVERYTHING) as connection:
        found = figures(connection)
    assert found.corrections["applied"] == 1
    by = {(row["by"], row["name"]): (row["quotes"], row["corrected"]) for row in found.corrected}
    assert by["rule", "cue_after"] == (3, 1)
    assert by["outlet", "The Courier"] == (3, 1)
    assert by["confidence", "from 0.9"] == (2, 1)
    write_site(data, site)
    text = (site / "article" / "tolm.html").read_text(encoding="utf-8")
    assert "corrected by vera &lt;script&gt;" in text
    assert "What people corrected" in (site / "quality" / "index.html").read_text(encoding="utf-8")


def test_from_the_command_line(called: Command, data: Path, tmp_path: Path) -> None:
    made = called(
        "correct",
        "tolm",
        "--kind",
        "wrong-speaker",
        "--text",
        "Nobody asked us",
        "--speaker",
        "Ada Holm",
        "--by",
        "vera",
        "--to",
        data,
    )
    assert made.returncode == 0, made.stderr
    listed = called("corrections", "--format", "json", "--to", data)
    (row,) = json.loads(listed.stdout)
    assert (row["correction_id"], row["status"], row["corrected_by"]) == (made.stdout.split()[0], "applied", "vera")
    assert called("export", "gold", "--out", tmp_path / "own.jsonl", "--to", data).returncode == 0
    assert called("correct", "--to", data).returncode == 2


def test_a_takedown_takes_the_corrections_along(data: Path) -> None:
    correct(data, [Wish("wrong_speaker", "tolm", text="Nobody asked us", speaker="Ada Holm")])
    correct(data, [Wish("add_quotation", "plain", words=("Other words",), speaker="Ada Holm", outside=True)])
    (data / "search").mkdir(exist_ok=True)
    done = forget(data, ["tolm"])
    assert done.rows["corrections"] == 1
    assert (
        ask(data, "SELECT article_id FROM corrections") == ask(data, "SELECT article_id FROM corrections_applied") == [("plain",)]
    )
    assert ask(data, "SELECT text, speaker_name FROM quotes") == [("Other words", "Ada Holm")]
    assert not (data / "search").exists()
    forget(data, ["plain"])
    assert ask(data, "SELECT * FROM corrections") == ask(data, "SELECT * FROM quotes") == []
    assert check(data).faults == ()


def test_other_words_of_a_block_are_a_block_still(tmp_path: Path) -> None:
    kept = rows_of("tolm", BODY, (SAID[1],))
    kept["quotes"][0]["kind"] = "block"
    publish(tmp_path, kept)
    correct(tmp_path, [Wish("wrong_words", "tolm", text="repairs", words=("repairs would take a year",))])
    assert ask(tmp_path, "SELECT kind, text FROM quotes") == [("block", "repairs would take a year")]
