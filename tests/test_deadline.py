"""An article that takes for ever costs itself, and no other, in whatever thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from flows.deadline import TookTooLong, article_time
from flows.language_identifier import detect_language
from flows.language_model import load_model
from tests.conftest import DYKES, FERRY, MODEL, SCHOOL
from transforms.batch import annotate
from transforms.reading.articles import Article, read_article
from transforms.tables.frames import Stamp


def for_ever() -> None:
    with article_time(1, seconds=0.1):
        while True:
            pass


def test_what_takes_for_ever_is_broken_off() -> None:
    with pytest.raises(TookTooLong):
        for_ever()


def test_in_a_thread_too() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            for_ever()
        except TookTooLong:
            ended.append("broken off")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert ended == ["broken off"]


def test_whoever_waits_is_not_broken_off() -> None:
    with article_time(1, seconds=0.01):
        threading.Event().wait(0.2)


def test_what_ends_in_time_hears_nothing_later() -> None:
    for _ in range(200):
        with article_time(1, seconds=30):
            pass
    assert sum(range(1_000_000)) == 499_999_500_000


def test_the_other_articles_of_the_batch_go_on() -> None:
    articles = []
    for name, text in (("dykes.txt", DYKES), ("ferry.txt", FERRY), ("school.txt", SCHOOL)):
        article = read_article(name, text.encode(), detect_language=detect_language)
        assert isinstance(article, Article)
        articles.append(article)
    asked: list[int] = []

    @contextmanager
    def deadline(count: int) -> Iterator[None]:
        """None for the rules of the second article."""
        asked.append(count)
        if count == 1 and asked.count(1) == 2:
            for_ever()
        yield

    tables = annotate(articles, load_model(MODEL), Stamp("run", datetime(2026, 1, 1, tzinfo=UTC), "1"), deadline)

    assert list(tables.articles["source_uri"]) == ["dykes.txt", "school.txt"]
    assert list(tables.rejects["source_uri"]) == ["ferry.txt"]
    assert list(tables.rejects["reason"]) == ["extraction_failed"]
    assert "TookTooLong" in tables.rejects["detail"][0]
