"""What stands above an article's text: told from it, taken off where there is no doubt, kept as printed; and its dates."""

from datetime import UTC, date, datetime

import pytest

from transforms.reading.articles import Article, read_article
from transforms.reading.records import Reject
from transforms.rows import article_row
from transforms.tables.frames import Stamp

LEAD = "The council voted on Tuesday to raise the dykes along the Senneck river."
BODY = f"{LEAD}\n\n“We cannot wait for another flood,” said Mayor Ines Calloway."
URL = "https://www.northmere-courier.example/news/council-votes-to-raise-senneck-dykes"


def read(text: str | bytes, name: str = "a.txt", publisher: str | None = None) -> Article:
    raw = text.encode() if isinstance(text, str) else text
    article = read_article(name, raw, publisher=publisher, detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    return article


def test_a_whole_front_is_read_and_kept_as_printed() -> None:
    front = (
        f"{URL}\n\nCouncil votes to raise Senneck dykes\n\nWork is to begin in May\n\nBy Ada Holm\nada.holm@courier.example\n"
        "Published: 12 Mar 2026 09:15\nUpdated: 13 Mar 2026 10:00"
    )
    article = read(f"{front}\n\n{BODY}")
    assert article.body == BODY
    assert article.front_matter == front
    assert (article.url, article.title, article.byline) == (URL, "Council votes to raise Senneck dykes", "Ada Holm")
    assert (article.publisher, article.published_date) == ("northmere-courier.example", date(2026, 3, 12))
    assert article.date_evidence == "header"


def test_a_front_of_lines_without_blank_ones_between_them() -> None:
    front = f"{URL}\nCouncil votes to raise Senneck dykes\nWork is to begin in May\nBy Ada Holm | Northmere Courier\n12 Mar 2026"
    article = read(f"{front}\n\n{BODY}")
    assert (article.body, article.front_matter) == (BODY, front)
    assert (article.title, article.byline) == ("Council votes to raise Senneck dykes", "Ada Holm | Northmere Courier")


@pytest.mark.parametrize(
    "front",
    [
        "Council votes to raise the dykes\nBy Ada Holm | 12 March 2026",
        "Council votes to raise the dykes\nBy Ada Holm, March 12, 2026",
        "Council votes to raise the dykes\nAda Holm - 12.03.2026",
        "Council votes to raise the dykes\n12 March 2026 | Ada Holm",
        "Council votes to raise the dykes\nPosted at 9:15 am on 12 March 2026 by Ada Holm",
        "COUNCIL VOTES TO RAISE THE DYKES\n\nAda Holm\n\n12.3.2026",
        "Council votes to raise the dykes\n\nAda Holm\nChief political correspondent\n@adaholm\nThu 12 Mar 2026 09.15 GMT",
        f"Council votes to raise the dykes\n{URL}\nBy Ada Holm\n2026-03-12T09:15:00Z",
    ],
)
def test_writer_and_day_are_read_however_they_stand(front: str) -> None:
    article = read(f"{front}\n\n{BODY}")
    assert article.title is not None
    assert (article.title.lower(), article.byline) == ("council votes to raise the dykes", "Ada Holm")
    assert (article.published_date, article.date_evidence) == (date(2026, 3, 12), "header")
    assert (article.body, article.front_matter) == (BODY, front)


@pytest.mark.parametrize(
    ("front", "byline"),
    [
        ("Work is to begin in May, the mayor says\n\nAda Holm | Tarnholm Herald | 12 March 2026", "Ada Holm"),
        ("Ada Holm / TNN / Mar 12, 2026, 09:15 IST", "Ada Holm"),
        ("by Ada Holm March 12, 2026 in News", "Ada Holm"),
        ("March 12, 2026 by Ada Holm Leave a Comment", "Ada Holm"),
        ("News | 12 March 2026 | Ada Holm", "Ada Holm"),
        ("*By Ada Holm, 12 March 2026*", "Ada Holm"),
        ("Posted by Ada Holm on March 12, 2026", "Ada Holm"),
        ("Submitted by Ada Holm on Thu, 12 March 2026 - 09:15", "Ada Holm"),
        ("By Ada Holm on March 12, 2026 at 9:15 am", "Ada Holm"),
        ("By Ada Holm - @holmreports\nTarnholm Daily Inquirer / 05:40 AM March 12, 2026", "Ada Holm"),
        ("Ada Holm, Reporter\n@HolmAda ada.holm@stuff.example\n9:15am, Mar 12 2026", "Ada Holm, Reporter"),
        ("- By Ada Holm | AFP\n\nMar 12, 2026", "Ada Holm | AFP"),
        ("AFP, Tarnholm\n12 March, 2026, 09:15 pm\nLast Modified: 12 March, 2026, 10:15 pm", "AFP, Tarnholm"),
        ("Words by Ada Holm. Photographs by Jan Dey.\n\n12 March 2026", "Ada Holm"),
        ("Reported by: Ada Holm\nPublished: 12/Mar/2026", "Ada Holm"),
        ("Listen to this article\n\nShare\n\nBy Ada Holm\n\nMarch 12, 2026", "Ada Holm"),
        ("Date: 12 March 2026\nLocation: Tarnholm\nReporter: Ada Holm", "Ada Holm"),
        ("By Ada Holm (Tarnholm)\n12 March 2026", "Ada Holm"),
        ("ADA HOLM | Tarnholm Herald | Mar 12th, 2026", "ADA HOLM"),
        ("Ada Holm, Tarnholm\n12 March 2026 18:20 CAT", "Ada Holm, Tarnholm"),
        ("Facebook  WhatsApp  Email  Copy link\nBy Ada Holm\n12 March 2026\nGift this article | Bookmark", "Ada Holm"),
    ],
)
def test_writer_and_day_are_read_beside_outlets_places_and_buttons(front: str, byline: str) -> None:
    article = read(f"Dykes along the Senneck to be raised\n\n{front}\n\n{BODY}")
    assert (article.title, article.byline) == ("Dykes along the Senneck to be raised", byline)
    assert (article.published_date, article.body) == (date(2026, 3, 12), BODY)


@pytest.mark.parametrize(
    ("front", "byline"),
    [("ADA HOLM\nTarnholm Herald\nada@herald.example", "ADA HOLM"), ("ADA HOLM, Tarnholm", "ADA HOLM, Tarnholm")],
)
def test_a_writer_in_capitals_is_read(front: str, byline: str) -> None:
    article = read(f"Dykes along the Senneck to be raised\n\n{front}\n\n{BODY}")
    assert (article.title, article.byline, article.body) == ("Dykes along the Senneck to be raised", byline, BODY)


def test_a_trail_of_pages_above_the_headline_is_none() -> None:
    article = read(f"Home / News / Politics\n\nDykes along the Senneck to be raised\n\nBy Ada Holm\n\n{BODY}")
    assert (article.title, article.body) == ("Dykes along the Senneck to be raised", BODY)


def test_a_headline_below_its_writer_and_outlet_is_read() -> None:
    article = read(f"By Ada Holm\nTarnholm Herald\n\nDykes along the Senneck to be raised\n\n{BODY}")
    assert (article.title, article.byline, article.body) == ("Dykes along the Senneck to be raised", "Ada Holm", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "“It held,” said Ruth Lind / Ada Holm",
        "By Friday, Tarnholm had lost its bridge.",
        "By God.",
        "Report: Lind Told Dey To Use Her Own Boat.",
    ],
)
def test_what_only_has_such_words_stays(line: str) -> None:
    assert read(f"{line}\n\n{BODY}").body == f"{line}\n\n{BODY}"


def test_a_writer_at_a_place_and_a_day_that_is_not_known() -> None:
    article = read(f"Council votes to raise the dykes\nAda Holm in Tarnholm\n03/04/2026\n\n{BODY}")
    assert (article.byline, article.published_date, article.body) == ("Ada Holm in Tarnholm", None, BODY)


@pytest.mark.parametrize(
    "line", ["Ada Holm, 34, voted on 12 March 2026", "By the river, 12 March 2026", "Ada Holm - a councillor"]
)
def test_what_is_no_byline_with_a_day_stays_in_the_text(line: str) -> None:
    assert read(f"Council votes to raise the dykes\n\n{line}\n\n{BODY}").body.startswith(("Council", line))


def test_lines_wrapped_without_blank_lines_between_the_paragraphs() -> None:
    text = (
        "The council voted on Tuesday to raise the dykes along the\nSenneck river, which had flooded the town twice.\n"
        "“We cannot wait for another flood,” said Mayor Ines\nCalloway, who has asked for the money."
    )
    assert read(text).body.count("\n") == 1


def test_paragraphs_of_a_line_each_are_not_taken_for_wrapped_ones() -> None:
    lines = (
        "“We have waited nine years for this,” said Councillor Efua Brandt on Tuesday evening.",
        "The works begin in May. Kwaku Reyes, who runs the ferry, said he would lose his trade.",
        "“Nobody asked us,” Reyes said.",
    )
    assert read("\n".join(lines)).body == "\n".join(lines)


@pytest.mark.parametrize(
    "byline",
    [
        "By Ada Holm",
        "BY ADA HOLM",
        "By Ada Holm and Jo van der Reyes in Tarnholm",
        "By: Ada Holm, Staff Writer",
        "Written by Ada Holm",
        "ADA HOLM, Staff Writer",
        "Ada Holm, Political Correspondent",
        "Ada Holm | Tarnholm Observer",
        "Ada Holm - Tarnholm Times",
        "Ada Holm / Reuters",
        "Ada Holm",
        "Reuters",
    ],
)
def test_a_byline_below_a_headline_is_read(byline: str) -> None:
    article = read(f"Council votes to raise the dykes\n{byline}\n\n{BODY}")
    assert (article.title, article.body) == ("Council votes to raise the dykes", BODY)
    assert article.byline is not None
    assert article.byline in byline
    assert article.agency == ("Reuters" if byline == "Reuters" else None)


@pytest.mark.parametrize(
    "line",
    [
        "By the river they waited for the boats to come in.",
        "By Monday the dykes had failed",
        "By noon, Staff Sergeant Reyes had closed the bridge",
        "Ada Holm, who owns the mill, had left",
        "12 boats, 4 barges",
        "Port Ellery, March 12",
        "Published works of the poet lay on the table in 2026",
        "Source: the clerk of the council told us so in 2026.",
    ],
)
def test_a_line_that_only_looks_like_a_front_stays(line: str) -> None:
    article = read(f"{URL}\n\n{line}\n\n{BODY}")
    assert (article.body, article.byline, article.published_date) == (f"{line}\n\n{BODY}", None, None)


@pytest.mark.parametrize(
    "stamp",
    [
        "Published: 12 Mar 2026 09:15",
        "Published on March 12, 2026 at 9:15 am",
        "PUBLISHED 12 MARCH 2026",
        "Posted Thursday, March 12th, 2026",
        "12 March 2026",
        "Thursday, March 12, 2026 9:15 AM",
        "2026-03-12 09:15:00",
        "March 12, 2026 | 5 min read",
        "Date: March 12, 2026",
        "Updated 14 March 2026\n12 March 2026",
    ],
)
def test_time_stamps_give_the_day(stamp: str) -> None:
    article = read(f"{URL}\n{stamp}\n\n{BODY}")
    assert (article.published_date, article.body) == (date(2026, 3, 12), BODY)


def test_a_stamp_with_its_zone_gives_the_moment() -> None:
    article = read(f"Published: 2026-03-12T23:30:00-05:00\n\n{BODY}")
    assert (article.published_date, article.published_at) == (date(2026, 3, 12), datetime(2026, 3, 13, 4, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Date: 2026-04-02", date(2026, 4, 2)),
        ("date 2026/04/02", date(2026, 4, 2)),
        ("DATE 2 April 2026", date(2026, 4, 2)),
        ("Date: April 2nd, 2026", date(2026, 4, 2)),
        ("date: 02/04/2026", None),
        ("Date 31.12.2026", date(2026, 12, 31)),
    ],
)
def test_a_header_that_is_nearly_one_is_read(header: str, day: date | None) -> None:
    article = read(f"{header}\n\n{BODY}")
    assert (article.published_date, article.body, article.front_matter) == (day, BODY, header)
    assert article.date_evidence == (None if day is None else "header")


@pytest.mark.parametrize("header", ["Date: 2026-02-30", "date 30 February 2026", "DATE 2026/13/01"])
def test_a_header_of_a_day_that_does_not_exist_is_rejected(header: str) -> None:
    reject = read_article("a.txt", f"{header}\n\n{BODY}".encode(), detect_language=lambda _: "en")
    assert isinstance(reject, Reject)
    assert (reject.reason, header in reject.detail) == ("invalid_date", True)


def test_labelled_lines_are_read() -> None:
    header = f"Headline: Dykes to be raised\nAuthor: Ada Holm\nSource: Northmere Courier\nURL: {URL}\nPublished: 2026-03-12\nSection: Local"
    article = read(f"{header}\n\n{BODY}")
    assert (article.title, article.byline, article.publisher) == ("Dykes to be raised", "Ada Holm", "Northmere Courier")
    assert (article.url, article.published_date, article.body) == (URL, date(2026, 3, 12), BODY)


def test_a_transcript_is_no_header() -> None:
    text = "REPORTER: What happened in 2026?\n\nMAYOR: It rained.\n\nREPORTER: And then?"
    article = read(text)
    assert (article.body, article.byline, article.dateline_place) == (text, None, None)


def test_front_matter_in_yaml_is_read() -> None:
    block = "title: Dykes to be raised\nauthor: [Ada Holm, Jo Reyes]\ndate: 2026-03-12\nurl: https://courier.example/a"
    article = read(f"---\n{block}\n---\n{BODY}")
    assert (article.title, article.byline, article.published_date) == (
        "Dykes to be raised",
        "Ada Holm, Jo Reyes",
        date(2026, 3, 12),
    )
    assert (article.front_matter, article.body, article.date_evidence) == (block, BODY, "header")


@pytest.mark.parametrize("block", ["a: &a [x, x]\nb: *a", "no fields at all", "a: [", "- 1\n- 2"])
def test_what_is_no_front_matter_is_text(block: str) -> None:
    assert read(f"---\n{block}\n---\n{BODY}").body == f"---\n{block}\n---\n{BODY}"


@pytest.mark.parametrize(
    "headline",
    [
        "Council votes to raise Senneck dykes",
        "Senneck dykes: council votes to raise them",
        "Will council votes raise Senneck dykes?",
    ],
)
def test_a_headline_of_which_the_address_is_made_is_told(headline: str) -> None:
    article = read(f"{URL}\n\n{headline}\n{BODY}")
    assert (article.title, article.body) == (headline, BODY)


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "Life in Tarnholm!",
        "Rain and more rain",
        "The council votes to raise the Senneck dykes.",
        "“Council votes to raise Senneck dykes,",
    ],
)
def test_what_may_be_a_sentence_or_a_subheading_stays_below_an_address(first: str) -> None:
    article = read(f"{URL}\n\n{first}\n\n{BODY}")
    assert (article.title, article.body) == (None, f"{first}\n\n{BODY}")


@pytest.mark.parametrize(
    ("slug", "headline"), [("dyke-holds", "Dyke holds"), ("2026/03/12/strike-over", "Strike over?"), ("", "Drowned")]
)
def test_a_headline_of_a_word_or_two_above_a_writer_is_told(slug: str, headline: str) -> None:
    address = f"https://herald.example/{slug}\n\n" if slug else ""
    article = read(f"{address}{headline}\n\nBy Ada Holm\n\n{BODY}")
    assert (article.title, article.byline, article.body) == (headline, "Ada Holm", BODY)


def test_a_headline_of_a_word_above_a_day_and_a_writer_is_told() -> None:
    article = read(f"Deadlock\n\nMarch 12, 2026 | Ada Holm | Labour\n\n{BODY}")
    assert (article.title, article.byline, article.published_date) == ("Deadlock", "Ada Holm", date(2026, 3, 12))


@pytest.mark.parametrize("line", ["Opinion", "Tarnholm News"])
def test_a_section_above_a_writer_is_no_headline_where_the_address_has_other_words(line: str) -> None:
    assert read(f"{URL}\n\n{line}\n\nBy Ada Holm\n\n{BODY}").title is None


def test_a_headline_alone_above_a_paragraph_is_told() -> None:
    article = read(f"Dykes along the Senneck to be raised\n\n{BODY}")
    assert (article.title, article.body) == ("Dykes along the Senneck to be raised", BODY)


@pytest.mark.parametrize("text", ["Dykes along the Senneck to be raised", f"{LEAD}\n{LEAD}", f"Port Ellery\n\n{BODY}", BODY])
def test_what_may_be_all_of_the_text_stays(text: str) -> None:
    assert (read(text).title, read(text).body) == (None, text)


def test_a_writers_name_alone_below_an_address_is_a_byline() -> None:
    article = read(f"{URL}\n\nAda Holm\n\n{BODY}")
    assert (article.byline, article.title, article.body) == ("Ada Holm", None, BODY)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://courier.example/2026/03/12/dykes/", date(2026, 3, 12)),
        ("https://courier.example/2026-03-12-dykes", date(2026, 3, 12)),
        ("https://courier.example/2026/mar/12/dykes", date(2026, 3, 12)),
        ("https://courier.example/dykes-20260312", date(2026, 3, 12)),
        ("https://courier.example/2026/03/dykes", None),
        ("https://courier.example/2026/02/31/dykes", None),
        ("https://courier.example/story/2003782199", None),
    ],
)
def test_the_address_gives_the_day_where_it_has_one(url: str, day: date | None) -> None:
    article = read(f"{url}\n\n{BODY}")
    assert (article.url, article.published_date, article.date_evidence) == (url, day, "url" if day else None)


@pytest.mark.parametrize(
    ("dateline", "place", "agency", "day"),
    [
        ("OTTAWA, Oct. 22 (CP) — ", "OTTAWA", "CP", None),
        ("PORT ELLERY and TARNHOLM, Jul 26 2022 (IPS) - ", "PORT ELLERY and TARNHOLM", "IPS", date(2022, 7, 26)),
        ("PORT ELLERY (AP) — ", "PORT ELLERY", "AP", None),
        ("Port Ellery - ", "Port Ellery", None, None),
        ("TARNHOLM: ", "TARNHOLM", None, None),
        ("TARNHOLM, March 12, 2026: ", "TARNHOLM", None, date(2026, 3, 12)),
        ("(Reuters) - ", None, "Reuters", None),
        ("EXCLUSIVE: ", None, None, None),
        ("The council – all of it – ", None, None, None),
    ],
)
def test_datelines_are_read_and_stay_in_the_text(dateline: str, place: str | None, agency: str | None, day: date | None) -> None:
    article = read(dateline + BODY)
    assert article.body == dateline + BODY
    assert (article.dateline_place, article.agency, article.published_date) == (place, agency, day)


def test_the_name_of_a_file_gives_the_day_when_nothing_else_does() -> None:
    assert (read(BODY, "2026-03-12_dykes.txt").published_date, read(BODY, "2026/03/12/a.txt").date_evidence) == (
        date(2026, 3, 12),
        "file name",
    )
    assert read(f"date 2026-03-11\n\n{BODY}", "2026-03-12.txt").published_date == date(2026, 3, 11)
    assert read(BODY, "wire-17.txt").published_date is None


def test_the_outlet_that_the_user_names_goes_before_the_site() -> None:
    assert read(f"{URL}\n\n{BODY}", publisher="Northmere Courier").publisher == "Northmere Courier"


WRAPPED = """The council voted on Tuesday to raise the dykes along the Senneck,
which had flooded the town twice in five years. “We cannot wait for
another flood,” said Mayor Ines Calloway, “and the money of the govern-
ment is a long-
term loan that nobody will have to pay for before the year is over, I
promise.”

The work begins in May."""


def test_wrapped_lines_and_divided_words_are_put_together() -> None:
    body = read(WRAPPED).body
    assert body.count("\n") == 2
    assert "“We cannot wait for another flood,” said" in body
    assert "the government is a long-term loan" in body


def test_paragraphs_divided_by_single_line_ends_stay_paragraphs() -> None:
    text = f"{LEAD}\nThe mayor was glad.\n“We cannot wait for another flood,” she said.\nThe work begins in May."
    assert read(text).body == text


@pytest.mark.parametrize(
    "broken",
    [
        'The keeper, Helen/Carver, opened the door. "Come in," Carver/said.',
        "“We cannot wait for/another flood,” said the mayor, Ines/Calloway.",
        "The bridge over the/Okavi will be closed until/Sunday, the ministry in/Lusembe wrote.",
        "He came from/Northmere and went to/Orland, where his brother/lives.",
        "“I told Marta/Lindqvist that we would/wait,” said her brother.",
        "Nobody knew, the clerk of/Harrow Bay told/us.",
        "The price of rice rose by 12/per cent in a month, said Amara/Nwosu, a trader.",
        "“It is late,” she said,/“but not too late to begin the/work.”",
        "The minister for water,/Tomas Okafor, said/nothing.",
        "Rain fell in the/north. Snow fell in the/south.",
    ],
)
def test_a_line_that_ends_within_a_sentence_goes_on_whatever_the_width(broken: str) -> None:
    text = broken.replace("/", "\n")
    assert read(f"{LEAD}\n\n{text}\n\nShort.").body == f"{LEAD}\n\n{broken.replace('/', ' ')}\n\nShort."


@pytest.mark.parametrize(
    "printed",
    [
        "Bring with you:\nbread\nsalt\nand a coat",
        "Dykes to be raised in Northmere\nThe council voted to raise the dykes.",
        "The mayor was glad.\nThe clerk was not.\n“We will see,” he said.",
        "The winners are\na) Ines Calloway\nb) Robert Hale.",
        "Roses are red\nViolets are blue\nThe dykes are too low.",
        "“We waited for years.\n“Now we go,” she said.",
        "MORE TO COME\nTHE CLERK WROTE.",
        "The mayor: Stop it\nOn Friday the dykes were closed.",
        "Ines Calloway, mayor\nRobert Hale, clerk\nMarta Lindqvist, captain",
    ],
)
def test_lines_that_are_paragraphs_headings_or_items_stay(printed: str) -> None:
    assert read(f"{LEAD}\n\n{printed}\n\nShort.").body == f"{LEAD}\n\n{printed}\n\nShort."


def test_verse_and_lists_are_not_put_together() -> None:
    text = "Roses are red\nViolets are blue\nThe dykes are too low\nAnd so are you\n\nThe choir sang it."
    assert read(text).body == text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Cala\u00admity", "Calamity"),
        ("\u200bCala\u2060mity\u200e", "Calamity"),
        ("\u202eCalamity\u202c", "Calamity"),
        ("Cafe\u0301", "Café"),
        ("&quot;Calamity&quot; &amp; more", '"Calamity" & more'),
        ("&ldquo;Caf&eacute;&#8221;", "“Café”"),
        ("R&D; AT&T", "R&D; AT&T"),
        ("**Calamity** and *more*", "Calamity and more"),
        ("[Calamity](https://courier.example/a_(b))", "[Calamity](https://courier.example/a_(b))"),
        ("[Calamity](https://courier.example/a)", "Calamity"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_what_cannot_be_seen_and_what_is_markup_is_read_as_meant(printed: str, meant: str) -> None:
    assert read(f"{LEAD} {printed} came.").body == f"{LEAD} {meant} came."


@pytest.mark.parametrize(
    ("encoding", "noted"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"), ("cp1252", "windows-1252")],
)
def test_the_encoding_is_found_and_noted(encoding: str, noted: str) -> None:
    article = read(BODY.encode(encoding))
    assert (article.body, article.encoding) == (BODY, noted)


def test_a_text_that_was_encoded_twice_is_told() -> None:
    article = read(BODY.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d").encode())
    assert (article.body, article.encoding) == (BODY, "utf-8, encoded twice")


def test_a_text_that_was_encoded_twice_and_is_damaged_is_rejected() -> None:
    raw = (BODY.encode().decode("latin-1") + " “New”").encode()
    reject = read_article("a.txt", raw, detect_language=lambda _: "en")
    assert isinstance(reject, Reject)
    assert (reject.reason, "mojibake" in reject.detail) == ("undecodable", True)


@pytest.mark.parametrize(
    "text", [f"https://courier.example/2098/01/12/dykes\n\n{BODY}", f"https://courier.example/v?id=20980112\n\n{BODY}"]
)
def test_a_day_in_the_future_in_the_address_is_dropped_and_costs_nothing(text: str) -> None:
    article = read(text)
    row = article_row(article, 3, Stamp("run-1", datetime(2026, 5, 4, tzinfo=UTC), "rules"))
    assert (row["url"], row["published_date"], row["date_evidence"]) == (article.url, None, None)
    later = article_row(article, 3, Stamp("run-1", datetime(2098, 1, 11, 12, tzinfo=UTC), "rules"))
    assert (later["published_date"], later["date_evidence"]) == (date(2098, 1, 12), "url")


HEADLINE = "Rice farmers to get new pumps"
POINTS = "* Office orders 400 pumps\n* Farmers say it is late\n* Rains due in May"
RELEASE = "FOR IMMEDIATE RELEASE\nMarch 12, 2026"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        (f"Capital Punch (Lusembe)\n12 March 2026\n{HEADLINE}\nBy Ada Holm", ("Ada Holm", "Capital Punch", 12)),
        (f"Island Gleaner (Suva, Fiji)\n{HEADLINE}\nBy Ada Holm\n12 March 2026", ("Ada Holm", "Island Gleaner", 12)),
        (f"THE PELL HERALD\n\n{HEADLINE}\nAda Holm\n12 March 2026", ("Ada Holm", "THE PELL HERALD", 12)),
        (f"Punch\n12 March 2026\n{HEADLINE}\nBy Ada Holm", ("Ada Holm", None, 12)),
        (f"{HEADLINE}\nBy Ada Holm\nPell Echo, Tarnholm", ("Ada Holm", "Pell Echo", None)),
        (f"{HEADLINE}\nBy Ada Holm\nEditor, Pell Echo\n12 March 2026", ("Ada Holm", "Pell Echo", 12)),
        (f"{HEADLINE}\n\nBy Ada Holm\nRappa, Cebu", ("Ada Holm", None, None)),
        (f"{HEADLINE} | Pell Echo\n\nAda Holm\n12 March 2026", ("Ada Holm", "Pell Echo", 12)),
        (f"{HEADLINE} | Local News | rappa.example\nBy Ada Holm", ("Ada Holm", "rappa.example", None)),
        (f"{HEADLINE} - Harbour Times\nBy Jun Abella", ("Jun Abella", "Harbour Times", None)),
        (f"{HEADLINE}\n\nKey points:\n{POINTS}\n\nBy Ada Holm\n12 March 2026", ("Ada Holm", None, 12)),
        (f"{HEADLINE}\nBy Ada Holm\n12 March 2026\n\nHighlights\n{POINTS.replace('*', '•')}", ("Ada Holm", None, 12)),
        (f"{RELEASE}\nContact: Ada Holm, ada@office.example\n\n{HEADLINE}", (None, None, 12)),
        (f"{RELEASE}\n\nMedia Contact:\nAda Holm\nChief Editor\n(555) 010-0123\n\n{HEADLINE}", (None, None, 12)),
        (f"MEDIA RELEASE – 12 March 2026\n{HEADLINE}", (None, None, 12)),
        (f"Press release\n\n{HEADLINE}\n\nLusembe, 12 March 2026", (None, None, 12)),
        (f"{RELEASE}\n\n{HEADLINE}\nOffice orders 400 of them", (None, None, 12)),
        (f"14:02\n{HEADLINE}\n12.03.2026\nPhoto: Tom Pell / Echo", (None, None, 12)),
        (f"Harvest\n\n{HEADLINE}\n\nBy Ada Holm\n12 March 2026", ("Ada Holm", None, 12)),
        (f"BREAKING NEWS\n{HEADLINE}\nMarch 12, 2026", (None, None, 12)),
        (f"{HEADLINE}\n12 March 2026\nOffice orders 400 of them\nBy Ada Holm", ("Ada Holm", None, 12)),
    ],
)
def test_fronts_of_syndicators_agencies_and_offices(front: str, told: tuple[str | None, str | None, int | None]) -> None:
    body = f"LUSEMBE — {BODY}"
    article = read(f"{front}\n\n{body}")
    byline, publisher, day = told
    assert (article.title, article.byline, article.publisher) == (HEADLINE, byline, publisher)
    assert (article.published_date, article.body) == (date(2026, 3, day) if day else None, body)
    assert article.front_matter == front


def test_key_points_of_an_agency_without_a_headline_go_above_the_text() -> None:
    for front, dateline in ((f"{POINTS}\n\nBy Ada Holm", ""), (POINTS, "LUSEMBE, March 12 (Reuters) - ")):
        article = read(f"{front}\n\n{dateline}{BODY}")
        assert (article.front_matter, article.body, article.title) == (front, dateline + BODY, None)


def test_the_copyright_line_below_tells_the_outlet_above() -> None:
    article = read(f"The Daily Tide\n12 March 2026\n{HEADLINE}\nBy Ada Holm\n\n{BODY}\n\n© 2026 The Daily Tide")
    assert (article.publisher, article.title, article.body) == ("The Daily Tide", HEADLINE, BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"{POINTS}\n\n{BODY}",
        f"14:02\n{LEAD}\n\n14:10\n{LEAD}",
        f"Ada Holm (Tarnholm)\n\n{BODY}",
        f"Contact with the boat was lost.\n\n{BODY}",
        f"Release of the water began on 12 March 2026.\n\n{BODY}",
    ],
)
def test_what_only_begins_like_such_a_front_stays(text: str) -> None:
    assert (read(text).title, read(text).publisher, read(text).body) == (None, None, text)


@pytest.mark.parametrize("headline", ["Dykes to be raised – Calloway", "Farmers hit out – again – at the council"])
def test_a_dash_in_a_headline_is_its_own(headline: str) -> None:
    assert read(f"{headline}\nBy Ada Holm\n\n{BODY}").title == headline


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("(Lusembe, 12 Mar 2026) - ", "Lusembe", 12),
        ("[Suva, 12 March 2026] ", "Suva", 12),
        ("(PORT ELLERY) — ", "PORT ELLERY", None),
        ("(Cork, Ireland, 12th March 2026, GNA) – ", "Cork, Ireland", 12),
        ("Port Ellery (March 12, 2026): ", "Port Ellery", 12),
        ("(Video) – ", None, None),
        ("(Reuters Breakingviews) - ", None, None),
    ],
)
def test_datelines_in_brackets(dateline: str, place: str | None, day: int | None) -> None:
    article = read(dateline + BODY)
    assert (article.body, article.dateline_place) == (dateline + BODY, place)
    assert article.published_date == (date(2026, 3, day) if day else None)
