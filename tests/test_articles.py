"""From a record's bytes to an article or a listed reason, and what is taken off an article's end."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.reading.articles import MAX_BYTES, MIN_LANGUAGE_LETTERS, Article, Reject, read_article
from transforms.tables.schema import REASONS
from transforms.text.credits import take_off_notes
from transforms.text.paragraphs import count_blocks

SAMPLES = Path(__file__).parents[1] / "samples"
BODY = "Rain fell on Orland.\n\nThe ferry waited."


def english(_text: str) -> str:
    return "en"


def french(_text: str) -> str:
    return "fr"


def never(_text: str) -> str:
    raise AssertionError("a text this short must not be given to the language identifier")


def read(raw: bytes | str) -> Article | Reject:
    return read_article("a.txt", raw.encode() if isinstance(raw, str) else raw, detect_language=english)


def accepted(raw: bytes | str) -> Article:
    article = read(raw)
    assert isinstance(article, Article), article
    return article


def rejected(raw: bytes | str) -> Reject:
    reject = read(raw)
    assert isinstance(reject, Reject), reject
    return reject


@pytest.mark.parametrize(
    ("raw", "reason", "told"),
    [
        (b"", "empty", "the file is empty"),
        (b" \n\t\r\n ", "empty", "nothing but blanks"),
        (b"Rain fell.\0", "binary", "NUL byte at offset 10"),
        (b"PK\x03\x04\x14\x00\x00", "binary", "NUL byte at offset 5"),
        (b"Rain \xed\xa0\x80 fell.", "undecodable", "byte 0xed at offset 5"),
        (b"Rain fell \xe2\x80", "undecodable", "byte 0xe2 at offset 10"),
        (b"a" * (MAX_BYTES + 1), "too_large", "5,000,001 bytes; the limit is 5,000,000"),
        (b"date 2026-02-30 Rain fell.", "invalid_date", "'date 2026-02-30'"),
        (b"date 2026-13-01\nRain fell.", "invalid_date", "'date 2026-13-01'"),
        (b"date 0000-01-01 Rain fell.", "invalid_date", "'date 0000-01-01'"),
        (b"\xef\xbb\xbf", "no_text", "no letter"),
        ("\u00a0\u2003".encode(), "no_text", "no letter"),
        (b"date 2026-03-12\n\n", "no_text", "no letter"),
        (b"date 2026-03-12\n\n*** 12, 13 ...", "no_text", "no letter"),
        (b"date 2026-03-12\n\nWith files from Ada Holm\n\nThis is a developing story.", "no_text", "no letter"),
    ],
)
def test_a_record_that_is_no_article_is_rejected_with_its_reason(raw: bytes, reason: str, told: str) -> None:
    reject = rejected(raw)
    assert (reject.reason, reject.source_uri) == (reason, "a.txt")
    assert told in reject.detail
    assert reject.raw_sha256 == hashlib.sha256(raw).hexdigest()


def test_a_record_of_exactly_the_greatest_size_is_read() -> None:
    assert accepted(b"a" * MAX_BYTES).body == "a" * MAX_BYTES


def test_a_text_in_another_language_is_rejected_and_the_language_told() -> None:
    reject = read_article("fr.txt", b"Bonjour " * 40, detect_language=french)
    assert isinstance(reject, Reject)
    assert reject.reason == "unsupported_language"
    assert "'fr'" in reject.detail


def test_the_language_of_a_short_text_is_not_guessed() -> None:
    assert isinstance(read_article("a.txt", b"a" * (MIN_LANGUAGE_LETTERS - 1), detect_language=never), Article)


@pytest.mark.parametrize(
    "header",
    [
        "date 2024-03-05 ",
        " date 2024-03-05 ",
        "\n\n  date 2024-03-05\n",
        "date\t2024-03-05\n\n",
        "date  2024-03-05\r\n\r\n",
        "date 2024-3-5 ",
        "\ufeffdate 2024-03-05 ",
        "\u00a0date 2024-03-05\u00a0",
    ],
)
def test_the_header_gives_the_date_and_is_no_part_of_the_body(header: str) -> None:
    article = accepted(header + BODY)
    assert article.published_date == date(2024, 3, 5)
    assert article.body == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "date of birth unknown, the clerk wrote.",
        "dated 2024-03-05 the letter lay there.",
        "Rain fell.\n\ndate 2024-03-05 was a Tuesday.",
        "date 2024-03-05T10:00 is no header.",
        "date 20240-03-05 is no header.",
    ],
)
def test_a_text_without_a_header_has_no_date_and_loses_nothing(text: str) -> None:
    article = accepted(text)
    assert article.published_date is None
    assert article.body == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_become_line_feeds(line_end: str) -> None:
    article = accepted(("date 2024-03-05 " + BODY).replace("\n", line_end))
    assert article.body == BODY
    assert count_blocks(article.body) == 2


def test_the_same_body_has_the_same_content_hash_whatever_stands_around_it() -> None:
    plain, wired = accepted(BODY), accepted(f"\ufeff date 2024-03-05 {BODY}\r\n\r\nWith files from Ada Holm\r\n")
    assert plain.content_sha256 == wired.content_sha256 == hashlib.sha256(BODY.encode()).hexdigest()
    assert plain.raw_sha256 != wired.raw_sha256
    assert plain.article_id == wired.article_id


def test_the_article_is_identified_by_where_it_came_from() -> None:
    first = read_article("2024/a.txt", BODY.encode(), detect_language=english)
    second = read_article("2024/b.txt", BODY.encode(), detect_language=english, publisher="Northmere Courier")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.article_id != second.article_id
    assert (first.publisher, second.publisher) == (None, "Northmere Courier")


@pytest.mark.parametrize("odd", ["\u00a0", "\u2028", "\u2009", "\u200d", "😀", "👩‍🚒", "𝒳", "é", "\v", "\f", "\x85", "’", "“"])
def test_every_character_within_the_body_is_kept_and_counts_as_python_counts_it(odd: str) -> None:
    body = f"Rain{odd}fell.\n\nThe ferry{odd}{odd}waited."
    article = accepted(body)
    assert article.body == body
    assert article.body.index("ferry") == len(f"Rain{odd}fell.\n\nThe ")


@pytest.mark.parametrize("blank", [" ", "\n", "\t", "\u00a0", "\u2028", "\ufeff", "\v", "\f"])
def test_outer_blanks_are_taken_off(blank: str) -> None:
    assert accepted(f"{blank}{blank}{BODY}{blank}\n{blank}").body == BODY


CREDITS = (
    "With files from Ada Holm",
    "With files from the Northmere Courier's Dana Whitlock and Jules Abernathy in Port Ellery",
    "With a file from Ada Holm",
    "(With files from Northmere Press)",
    "— With files from Ada Holm",
    "With reporting by Ada Holm; editing by Jo Reyes",
    "With additional reporting by Ada Holm in Tarnholm",
    "Reporting by Ada Holm in Tarnholm; Writing by Jo Reyes; Editing by Bo Lund",
    "Additional reporting by Ada Holm",
    "Edited by Jo Reyes",
    "Ada Holm and Jo Reyes contributed to this report.",
    "Ada Holm contributed reporting to this story from Tarnholm.",
    "This story was originally published on March 4.",
    "This report by Northmere Press was first published March 4, 2024.",
)


@pytest.mark.parametrize("credit", CREDITS)
def test_a_trailing_credit_line_is_taken_off_and_kept_as_printed(credit: str) -> None:
    assert take_off_notes(f"{BODY}\n\n{credit}") == (BODY, (credit,), False)


def test_several_credit_lines_are_kept_in_order() -> None:
    text = f"{BODY}\n\nWith files from Ada Holm\n\nThis is a developing story.\n\n \n\nReporting by Bo Lund\n"
    assert take_off_notes(text) == (BODY, ("With files from Ada Holm", "Reporting by Bo Lund"), True)


NOTICES = (
    "This is a developing story.",
    "This is a developing story. More to come.",
    "This is a developing story. More to come…",
    "This is a developing story. More details to come...",
    "This is a developing story, more to come",
    "This is a developing story and will be updated.",
    "This is a developing story and it will be updated as we learn more.",
    "This is a developing story. It will be updated.",
    "This is a developing story. Check back for updates.",
    "This is a breaking news story. Please check back for updates.",
    "THIS IS A DEVELOPING STORY. MORE TO COME.",
    "*This is a developing story*",
    "(This is a developing story.)",
    "[This is a breaking story; more information will follow]",
    "This is a developing story\n\nMore to come.",
    "This is a developing story.\n\nMore details to follow…",
    "More to come.",
)


@pytest.mark.parametrize("notice", NOTICES)
def test_a_trailing_notice_says_that_the_story_is_developing_and_is_taken_off(notice: str) -> None:
    assert take_off_notes(f"{BODY}\n\n{notice}") == (BODY, (), True)


def test_a_notice_among_other_sentences_stays() -> None:
    text = "This is a developing story. Police closed the bridge at noon.\n\nThe ferry waited."
    assert take_off_notes(text) == (text, (), True)


ENDINGS = (
    "With files from the archive on her lap, she read the letter again.",
    "With assistance from neighbours, he rebuilt the house in a month.",
    "With reports from the islands growing darker, the minister flew home.",
    "With research by the university showing a decline, the council will vote on Monday.",
    "Research by the Osset Institute suggests that ospreys return to the same nest.",
    "Writing by hand is making a comeback in the schools of Tarnholm.",
    "Reporting by phone from the island was hard, she said.",
    "Edited by three people, the speech had lost its jokes.",
    "This story was first published as a poem, Holm said, and nobody noticed.",
    "The cuts contributed to this story of decline, the union says.",
    '"More to come," the mayor said.',
    '"This is a developing story," the anchor said, and put down her cup.',
    "Files from the flood were lost.",
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_last_paragraph_of_an_article_is_no_credit_however_it_begins(ending: str) -> None:
    body, credits, _ = take_off_notes(f"{BODY}\n\n{ending}")
    assert (body, credits) == (f"{BODY}\n\n{ending}", ())


def test_a_paragraph_before_the_end_is_never_taken_off() -> None:
    text = f"With files from Ada Holm\n\n{BODY}"
    assert take_off_notes(text) == (text, (), False)


@given(st.lists(st.sampled_from([*BODY.split("\n\n"), *ENDINGS]), min_size=1, max_size=4), st.lists(st.sampled_from(CREDITS)))
def test_what_is_taken_off_and_what_is_left_make_the_text(paragraphs: list[str], credits: list[str]) -> None:
    body, found, is_developing = take_off_notes("\n\n".join([*paragraphs, *credits]))
    assert body == "\n\n".join(paragraphs)
    assert list(found) == credits
    assert is_developing == any("developing story" in paragraph for paragraph in paragraphs)


@given(st.text(max_size=300))
def test_the_body_is_always_a_stretch_of_the_text(text: str) -> None:
    body, credits, _ = take_off_notes(text)
    assert text.startswith(body, text.index(body))
    assert all(credit in text for credit in credits)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_become_an_article_or_a_listed_reason(raw: bytes) -> None:
    result = read(raw)
    if isinstance(result, Reject):
        assert result.reason in REASONS
    else:
        assert result.body
        assert result.body == result.body.strip(" \t\n")
        assert result.content_sha256 == hashlib.sha256(result.body.encode()).hexdigest()


def test_the_samples_are_read_as_they_were_meant() -> None:
    results = {path.name: read_article(path.name, path.read_bytes(), detect_language=english) for path in SAMPLES.glob("*.txt")}
    reasons = {name: result.reason for name, result in results.items() if isinstance(result, Reject)}
    assert reasons == {"17_ice_carnival.txt": "invalid_date"}
    by_content: dict[str, list[str]] = {}
    for name, result in sorted(results.items()):
        if isinstance(result, Article):
            by_content.setdefault(result.content_sha256, []).append(name)
    assert [names for names in by_content.values() if len(names) > 1] == [
        ["03_gulls_semifinal.txt", "16_gulls_comeback_wire.txt"]
    ]


TEXT = "The harbour office will close in June.\n\n“We have no money for another winter,” said Ines Calloway."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "below",
    [
        "ADVERTISEMENT\n/KL\n\nCopyright 2026 Harbour Times. All rights reserved.",
        "© 2026 Senneck Media. This material may not be published, broadcast or redistributed.",
        "Read the original article on Pell Herald.\nDistributed by Nile Global Media",
        "The post Harbour office to close appeared first on Senneck Today.",
        "(PTI)",
        "AH/tp",
        "-- Orland News Agency --",
        "– harbour.example",
        "(Reporting by Ada Holm)\nENDS",
        "Share this:\nFacebook\nTwitter\n\nRelated Articles\nBridge to close\nWho pays for the ferry?",
        "READ ALSO: Ferry fares to rise in May",
        "###\nAbout Port Ellery: The port was founded in 1911.\n\nMedia contact: Ada Holm, ada@port.example",
        "ENDS\n\nNotes to editors:\n1. The office has 40 staff.\n2. It was founded in 1911.",
    ],
)
def test_what_papers_agencies_and_pages_print_below_is_taken_off_and_kept(below: str, gap: str) -> None:
    body, credits, _ = take_off_notes(f"{TEXT}{gap}{below}")
    assert body == TEXT
    assert "".join("".join(credits).split()) == "".join(below.split())


@pytest.mark.parametrize(
    "below",
    [
        "Amen",
        "— Ines Calloway",
        "“A port for all.”\n— Northmere Courier",
        "Copyright law must change, Calloway said.",
        "About Ines Calloway\nCalloway, 51, was born in Tarnholm.",
        "More ships\nThe bridge will close too, she said.",
        "The winners:\nAda Holm\nTom Pell",
        "###\nThe bridge will close too. “It is old,” said Tom Pell.",
    ],
)
def test_what_may_be_text_of_the_article_stays_below_it(below: str) -> None:
    assert take_off_notes(f"{TEXT}\n\n{below}") == (f"{TEXT}\n\n{below}", (), False)
