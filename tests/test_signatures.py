"""What stands below an article and tells writer, outlet and day, as columns, letters and sites without metadata print it."""

from datetime import date

import pytest

from transforms.reading.articles import Article, read_article

BODY = (
    "The council of Tarifa Alta will close the slaughterhouse in May, after forty years.\n\n"
    "“Where shall the goats go?” asked Iria Nogueira, who keeps sixty of them above the village.\n\n"
    "The nearest slaughterhouse is two hours away, and takes no goats on Fridays."
)
TITLE = "Goats have nowhere to go"
DAY = date(2026, 3, 5)


def read(text: str) -> Article:
    article = read_article("a.txt", text.encode(), detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    ("below", "byline", "outlet", "day"),
    [
        ("— Oyelaran Femi, Delta Gazette, 5 March 2026", "Oyelaran Femi", "Delta Gazette", DAY),
        ("– Sina Tauiliili | Apia Observer | March 5, 2026", "Sina Tauiliili", "Apia Observer", DAY),
        ("(Tove Lindqvist, Bygdens Tidning, 2026-03-05)", "Tove Lindqvist", "Bygdens Tidning", DAY),
        ("*Paulo Quive, Jornal de Nampula, 5 March 2026*", "Paulo Quive", "Jornal de Nampula", DAY),
        ("Ana Belén Ruiz\n5 March 2026", "Ana Belén Ruiz", None, DAY),
        ("Ana Belén Ruiz\nRoads correspondent\nSierra Chronicle\n5 March 2026", "Ana Belén Ruiz", "Sierra Chronicle", DAY),
        ("Reporting by Mere Tukana in Labasa", "Mere Tukana in Labasa", None, None),
        ("(Reporting by Goran Ilić and Mira Pavić; Editing by Jo Reyes.)", "Goran Ilić and Mira Pavić", None, None),
        ("Written by Chipo Banda", "Chipo Banda", None, None),
        ("Reporting by Mere Tukana in Labasa. First published 5 March 2026.", "Mere Tukana in Labasa", None, DAY),
        ("Reporting by Mere Tukana. Updated 6 March 2026.", "Mere Tukana", None, None),
        ("(Writing by Chipo Banda in Labasa; Editing by Jo Reyes)", "Chipo Banda in Labasa", None, None),
        ("By Chipo Banda", "Chipo Banda", None, None),
        ("Words by Chipo Banda, pictures by Tom Pell", "Chipo Banda", None, None),
        ("- Elise Carver.", "Elise Carver", None, None),
        ("First published 5 March 2026", None, None, DAY),
        ("Published: Thursday, 5 March 2026 07:15", None, None, DAY),
        ("By Chipo Banda\nFirst published 5 March 2026", "Chipo Banda", None, DAY),
        ("— Oyelaran Femi, Delta Gazette\n\n© 2026 Delta Gazette", "Oyelaran Femi", "Delta Gazette", None),
    ],
)
def test_a_signature_tells_writer_outlet_and_day(below: str, byline: str | None, outlet: str | None, day: date | None) -> None:
    article = read(f"{TITLE}\n\n{BODY}\n\n{below}")
    assert (article.title, article.byline, article.publisher, article.published_date) == (TITLE, byline, outlet, day)
    assert article.body == BODY
    assert "\n".join(article.credits) == below.replace("\n\n", "\n")
    assert article.date_evidence == ("header" if day else None)


@pytest.mark.parametrize(
    "last",
    [
        "“Nobody asked the goats.”\n\n— Iria Nogueira, 5 March 2026",
        "The slaughterhouse closes on 5 March 2026",
        "Iria Nogueira",
        "5 March 2026",
        "By Friday it was over.",
        "— the village council",
        "Iria Nogueira, Tarifa Alta",
        "Updated prices: 5 euros a head",
    ],
)
def test_what_is_no_signature_stays(last: str) -> None:
    article = read(f"{TITLE}\n\n{BODY}\n\n{last}")
    assert article.body == f"{BODY}\n\n{last}"
    assert (article.byline, article.publisher, article.published_date) == (None, None, None)


def test_what_stands_above_goes_before_what_stands_below() -> None:
    article = read(f"{TITLE}\nBy Goran Ilić\n4 March 2026\n\n{BODY}\n\n— Oyelaran Femi, Delta Gazette, 5 March 2026")
    assert (article.byline, article.published_date, article.publisher) == ("Goran Ilić", date(2026, 3, 4), "Delta Gazette")
    assert article.body == BODY


@pytest.mark.parametrize(
    ("front", "byline", "outlet", "day"),
    [
        ("*Femi Oyelaran, staff writer — Coast Outlet, March 5, 2026*", "Femi Oyelaran", "Coast Outlet", DAY),
        ("Delta Weekly, Issue 311 - Thursday 5th March 2026 - words: Maëlle Kerguen", "Maëlle Kerguen", "Delta Weekly", DAY),
        ("By Sina Tauiliili\nApia Observer\n5 March 2026", "Sina Tauiliili", "Apia Observer", DAY),
        ("Sina Tauiliili\nApia Observer\nThursday, March 5, 2026", "Sina Tauiliili", "Apia Observer", DAY),
        ("Posted 5 March 2026 | Kyodo News", "Kyodo News", None, DAY),
        ("5 March 2026\n\nINGA DAHLE", "INGA DAHLE", None, DAY),
        ("Thursday, March 5, 2026\nOSEI AKOTO", "OSEI AKOTO", None, DAY),
        ("By Mere Tukana, health correspondent\nMarch 5, 2026", "Mere Tukana, health correspondent", None, DAY),
        ("Reporting by Mere Tukana in Labasa\nFirst published 5 March 2026", "Mere Tukana in Labasa", None, DAY),
        ("Mere Tukana | Vol. 12, No. 3 | Labasa Mail | 5 March 2026", "Mere Tukana", "Labasa Mail", DAY),
    ],
)
def test_a_front_tells_the_outlet_beside_the_writer(front: str, byline: str, outlet: str | None, day: date) -> None:
    article = read(f"{TITLE}\n\n{front}\n\n{BODY}")
    assert (article.title, article.byline, article.publisher, article.published_date) == (TITLE, byline, outlet, day)
    assert article.body == BODY


@pytest.mark.parametrize("heading", ["GOATS WANTED", "ROAD CLOSED", "THE VILLAGE", "FORTY YEARS", "WEATHER WARNING"])
def test_a_heading_in_capitals_is_nobody(heading: str) -> None:
    article = read(f"{TITLE}\n\n5 March 2026\n\n{heading}\n\n{BODY}")
    assert article.byline is None


@pytest.mark.parametrize("above", ["Goats", "Slaughterhouse"])
def test_a_word_that_the_text_has_is_a_headline_above_its_standfirst(above: str) -> None:
    article = read(f"{above}\n\nA village asks where its animals are to go from May\n\nIria Carver\n5 March 2026\n\n{BODY}")
    assert (article.title, article.byline, article.body) == (above, "Iria Carver", BODY)


def test_a_paper_with_its_town_above_the_day_is_the_outlet() -> None:
    for town in ("Tarifa, Spain", "Nairobi"):
        front = f"SIERRA SENTINEL\n{town}\nThursday 5 March 2026\n\nFARMING\n\n{TITLE}\nby Ana Ruiz, farming correspondent"
        article = read(f"{front}\n\n{BODY}")
        assert (article.title, article.publisher, article.published_date) == (TITLE, "SIERRA SENTINEL", DAY)
        assert (article.byline, article.body) == ("Ana Ruiz, farming correspondent", BODY)


@pytest.mark.parametrize(
    ("front", "byline", "outlet"),
    [
        ("{} | Sina Tauiliili | Apia Observer | 5 March 2026", "Sina Tauiliili", "Apia Observer"),
        ("{} | By Chipo Banda | Thursday, March 5, 2026", "Chipo Banda", None),
        ("{}\n\nForty years of goats end here, writes Chipo Banda\n\nThursday 5 March 2026", "Chipo Banda", None),
        ("{}\n\nForty years of goats end here. Chipo Banda reports.\n\n5 March 2026", "Chipo Banda", None),
        ("{}\n\nChipo Banda, Delta Gazette, Tarifa\n5 March 2026", "Chipo Banda, Delta Gazette, Tarifa", "Delta Gazette"),
        ("{}\n5/3/2026 - 08:15\nThursday, March 5, 2026\nRedacción / Tomás Arce\nDiario del Sur", "Tomás Arce", "Diario del Sur"),
        ("{}\n2026-03-05\nWebdesk / Sarah Bako", "Sarah Bako", None),
        ("{}\n\nForty years of goats end here, reports Chipo Banda from Tarifa\n\n5 March 2026", "Chipo Banda", None),
        ("{}\n\n_The Delta Voice, Thursday 5 March 2026. By Chipo Banda._", "Chipo Banda", "The Delta Voice"),
        ("{}\nBy Chipo Banda\nTarifa, Thursday, March 5, 2026", "Chipo Banda", None),
        ("{}\nForty years of goats end here\n– Iria Carver, Sierra Tidning, 05.03.2026 –", "Iria Carver", "Sierra Tidning"),
        ("# {}\n\n**By Lucía Peralta** | *El Diario del Valle* | 5 Mar 2026", "Lucía Peralta", "El Diario del Valle"),
    ],
)
def test_a_front_has_all_in_a_line_or_at_its_standfirst(front: str, byline: str, outlet: str | None) -> None:
    article = read(f"{front.format(TITLE)}\n\n{BODY}")
    assert (article.title, article.byline, article.publisher, article.published_date) == (TITLE, byline, outlet, DAY)
    assert article.body == BODY
