"""Days that are printed in numbers, '07/11/2025', with something beside them that shows which is meant, or nothing."""

from datetime import date

import pytest

from transforms.reading.articles import Article, read_article

BODY = (
    "The council of Tarifa Alta will close the slaughterhouse in May, after forty years.\n\n"
    "“Where shall the goats go?” asked Iria Nogueira, who keeps sixty of them above the village."
)
TITLE = "Goats have nowhere to go"
NOVEMBER, JULY = date(2025, 11, 7), date(2025, 7, 11)


def read(front: str, *, name: str = "a.txt", dateline: str = "") -> Article:
    article = read_article(name, f"{front}\n\n{dateline}{BODY}".encode(), detect_language=lambda _: "en")
    assert isinstance(article, Article), article
    assert article.body == dateline + BODY
    return article


@pytest.mark.parametrize(
    ("front", "name", "dateline", "day"),
    [
        (f"{TITLE}\nBy Rhys Tudor\nPublished: 07/11/2025 18:45 GMT", "a.txt", "", None),
        (f"{TITLE}\nBy Rhys Tudor\n07-11-2025", "a.txt", "", None),
        (f"{TITLE}\nBy Rhys Tudor\nPublished: 07/11/2025 18:45 GMT\nUpdated: 14/11/2025 08:00 GMT", "a.txt", "", NOVEMBER),
        (f"{TITLE}\nBy Rhys Tudor\nPublished: 07/11/2025 | Updated: 07/14/2025", "a.txt", "", JULY),
        (f"{TITLE}\nBy Rhys Tudor\nFirst published 07/11/2025, updated 13/11/2025", "a.txt", "", NOVEMBER),
        (f"{TITLE}\nBy Rhys Tudor\nFriday 07/11/2025", "a.txt", "", None),
        (f"{TITLE}\nBy Rhys Tudor\nTuesday 04/11/2025", "a.txt", "", date(2025, 11, 4)),
        (f"{TITLE}\nBy Rhys Tudor\nFri, 04/11/2025 08:30", "a.txt", "", date(2025, 4, 11)),
        (f"https://courier.example/2025/11/goats-have-nowhere\n\n{TITLE}\nBy Rhys Tudor\n07/11/2025", "a.txt", "", NOVEMBER),
        (f"https://courier.example/2025/jul/goats-have-nowhere\n\n{TITLE}\nBy Rhys Tudor\n07/11/2025", "a.txt", "", JULY),
        (f"https://courier.example/2025/03/goats-have-nowhere\n\n{TITLE}\nBy Rhys Tudor\n07/11/2025", "a.txt", "", None),
        (f"{TITLE}\nBy Rhys Tudor\n07/11/2025", "2025-11/goats.txt", "", NOVEMBER),
        (f"{TITLE}\nBy Rhys Tudor\n07/11/2025", "a.txt", "TARIFA ALTA, July 11 — ", JULY),
        (f"{TITLE}\nBy Rhys Tudor\n07/11/2025", "a.txt", "TARIFA ALTA, 7 Nov. (EFE) — ", NOVEMBER),
        (f"{TITLE}\nBy Rhys Tudor\n07/11/2025", "2025-11/goats.txt", "TARIFA ALTA, July 11 — ", None),
    ],
)
def test_a_day_in_numbers_is_settled_and_never_guessed(front: str, name: str, dateline: str, day: date | None) -> None:
    article = read(front, name=name, dateline=dateline)
    if front.endswith("Friday 07/11/2025"):
        # Both were Fridays.
        assert {NOVEMBER.weekday(), JULY.weekday()} == {4}
    assert (article.title, article.byline, article.published_date) == (TITLE, "Rhys Tudor", day)
    assert article.date_evidence == ("header" if day else None)
