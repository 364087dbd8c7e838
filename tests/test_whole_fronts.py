"""Fronts of which each line has its part: sections, standfirsts, buttons, pictures and notes around headline, writer and day."""

from datetime import date

import pytest

from transforms.reading.articles import Article, read_article

BODY = (
    "Four hundred goats were sold at the market of Tamsa on Thursday for half of what they cost in May.\n\n"
    "“I sold the mother and kept the kid,” said Hadiza Oumarou, who walked two days to get there.\n\n"
    "The wells are to be dug deeper in March, the province said."
)
TITLE, WRITER, DAY = "Goats at half their price", "Hadiza Bako", date(2026, 2, 6)


def read(front: str, body: str = BODY) -> Article:
    article = read_article("a.txt", f"{front}\n\n{body}".encode(), detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    "front",
    [
        f"FARMING • EXCLUSIVE\n\n{TITLE}\n\n{WRITER}\nFri 6 Feb 2026 07.05 WAT\nLast modified on Sat 7 Feb 2026 09.41 WAT\nShare",
        f"LIVESTOCK\n{TITLE}\n\nHerders walk two days to sell.\n\n{WRITER}\n\n6 February 2026\n\nA+ A-\nShare this article",
        f"Opinion | Herding\n\n{TITLE}\n\n{WRITER}\n@hadizabako\nFebruary 6th, 2026",
        f"Log in | Subscribe\n\n{TITLE}\n\nWho buys them, and for what?\n\n{WRITER}\nLivestock correspondent\nPublished on 06.2.2026 at 6.20pm\n"
        "Comments (12)",
        f"Desert Tribune\nTamsa, Niger · 6 February 2026\n{TITLE}\nWords: {WRITER}  Pictures: Sani Abdou\nUpdated 2 hours ago",
        f"(Desert Tribune) 6 February 2026\n{TITLE}\nby {WRITER}",
        f"Desert Tribune\n\nNational\n\n{TITLE}\n\nBy {WRITER}\n\nFri Feb 6, 2026 12:00 AM Last update on: Fri Feb 6, 2026 02:10 AM\n\nShare",
        f"World news\nNiger\n\n{TITLE}\n\nHerders walk two days to sell what is left of their flocks\n\n{WRITER}\nFri 6 Feb 2026 15.42 GMT\n"
        "Prefer the Tribune on Google\nShare",
        f"Home > World > Africa\n\n{TITLE}\n\n06.02.2026 | 19:30\n\nText: {WRITER}\nPhotos: Sani Abdou\n\nShare on Facebook | Share on X",
        f"{TITLE}\nBy {WRITER}\nhbako@desert-tribune.example | 555-0142\nFeb 6, 2026 Updated 5 hrs ago\nFacebook\nTwitter\nSMS\nEmail",
        f"{TITLE}\n\nBy {WRITER} (hbako@desert-tribune.example)\nLast updated: Feb 7, 2026 08:00 WAT\nFirst published: Feb 6, 2026 19:30 WAT\n\n"
        "[Photo: A market in the north. Credit: Desert Tribune / S. Abdou]",
        f"Desert Tribune > Society\n{TITLE}\nFebruary 6, 2026 | 09:12 am GMT+1\nBy {WRITER}\nShare this: Facebook Zalo Twitter",
        f"{TITLE}\n\nHerders walk two days to sell.\n\nTEXT {WRITER} PHOTO Sani Abdou\n\n06.2.2026",
        f"By: {WRITER}\nDesert Tribune\nFebruary 6th 2026 11:20 XTZ\n\n{TITLE}",
        f"{TITLE}\n\nBy {WRITER}\n6 February 2026, 09:12 (GMT+1)\n\nHerders at the well. (Supplied: S. Abdou)",
        f"Correction: An earlier version gave the wrong number of goats.\n\n{TITLE}\nBy {WRITER}\nFri., Feb. 6, 2026",
        f"{TITLE}\n\nBy {WRITER}\nFeb. 6, 2026\n\nThis story was updated on Feb. 7 to correct the number of goats.",
        f"{TITLE}\n\nBy {WRITER}\n\nFebruary 6, 2026 5:10 p.m. WAT\n\nHerders leave the market on Thursday. (Sani Abdou/Desert Tribune)",
        f"{TITLE}\n{WRITER}\nFebruary 6, 2026, 7:05 a.m.\n\nGift this article  Bookmark",
        f"{TITLE}\n\n{WRITER}\n\nUpdated on: February 6, 2026 / 12:12 AM WAT / Desert Tribune",
    ],
)
def test_each_line_of_a_front_has_its_part(front: str) -> None:
    article = read(front)
    assert (article.title, article.byline, article.published_date, article.body) == (TITLE, WRITER, DAY, BODY)
    assert article.front_matter is not None
    assert TITLE in article.front_matter


def test_a_headline_of_two_words_above_a_sentence_is_one() -> None:
    article = read(f"No Goats\n\nThe market was empty on Friday, and nobody knows for how long.\n\n{WRITER}\n\n6 February 2026")
    assert (article.title, article.byline, article.body) == ("No Goats", WRITER, BODY)


def test_a_name_below_the_day_is_a_writers_where_it_is_known() -> None:
    assert read(f"{TITLE}\n2026-02-06\nTamsa\nSarah Bako\nPrint Email PDF").byline == "Sarah Bako"


def test_two_writers_on_two_lines_are_two() -> None:
    assert read(f"{TITLE}\nBy {WRITER}\nBy Sani Abdou\n6 February 2026").byline == f"{WRITER}, Sani Abdou"


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("Our Correspondent, Tamsa", None),
        ("AFP, Tamsa", "AFP"),
        ("Hadiza Bako and Sani Abdou", None),
        ("Hadiza Bako in Tamsa", None),
    ],
)
def test_writers_are_kept_as_printed(byline: str, agency: str | None) -> None:
    article = read(
        f"{TITLE}\n\nHerders walk two days to sell what is left\n\n{byline}\n\n6 February 2026, 00:12\nPrint   A-   A   A+"
    )
    assert (article.title, article.byline, article.agency, article.body) == (TITLE, byline, agency, BODY)


@pytest.mark.parametrize(
    "above",
    [
        "“I sold the mother,” Hadiza Oumarou said.\n\nBy Friday the market was empty.\n\n6 February 2026 will be remembered, she said.",
        "The market opened at nine.\n\nHadiza Bako\n\n6 February 2026 was the day when she sold the first of them, and the last.",
        "Goats, mostly.\n\nShare of the market: half.\n\nThey walk from the well to the market, forty kilometres in all.",
    ],
)
def test_what_only_has_such_lines_stays(above: str) -> None:
    article = read(above)
    assert article.body == f"{above}\n\n{BODY}"
    assert (article.title, article.byline, article.published_date) == (None, None, None)


def test_a_text_below_writer_and_day_is_no_standfirst() -> None:
    first = "The market was empty on Friday."
    article = read(f"{TITLE}\nBy {WRITER}\n6 February 2026\n\n{first}", f"By Saturday it was full.\n\nBy {WRITER}\n\n{BODY}")
    assert article.body.startswith(first)
