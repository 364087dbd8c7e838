"""The fast pass reads as spaCy's own pass reads: tags, syntax, entities, parts of speech and lemmas, token by token."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from flows.language_model import models_folder
from tests.conftest import MODEL, ROOT
from transforms.languages.en.english import ENGLISH
from transforms.parsing.fast.architecture import Floats, UnknownArchitecture
from transforms.parsing.fast.forms import FormTable, fits, neighbour_patterns
from transforms.parsing.language import SAMPLE, LanguagePass
from transforms.parsing.parse import Parse, read_doc, read_docs
from transforms.parsing.recognizer import RECOGNIZER_FILES, parse_recognizer, with_recognizer
from transforms.reading.articles import Article, read_article
from transforms.text.paragraphs import in_paragraphs
from transforms.text.printed import as_read


def with_our_recognizer() -> Language:
    component, description = (models_folder("en") / file for file in RECOGNIZER_FILES)
    return with_recognizer(spacy.load(MODEL), parse_recognizer(component.read_bytes(), description.read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=["its own recognizer", "ours"])
def nlp(request: pytest.FixtureRequest) -> Language:
    return spacy.load(MODEL) if request.param == "its own recognizer" else with_our_recognizer()


OURS_IN_CI = pytest.mark.parametrize(
    "nlp", [pytest.param("its own recognizer", marks=pytest.mark.long), "ours"], indirect=True, scope="module"
)
"""The recognizer reads names alone, and the samples are read with both."""


@pytest.fixture(scope="module")
def fast(nlp: Language) -> LanguagePass:
    found = LanguagePass(nlp, ENGLISH)
    assert found.why_stock is None
    return found


def bodies(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        article = read_article(path.name, path.read_bytes(), detect_language=lambda _: "en")
        if isinstance(article, Article):
            yield article.body


def differences(found: Parse, expected: Parse) -> list[str]:
    return [
        f"{name}[{place}] of {expected.words[place] if place < len(expected) else ''}: {ours} for {theirs}"
        for name in vars(expected)
        if isinstance(getattr(expected, name), list) and getattr(found, name) != getattr(expected, name)
        for place, (ours, theirs) in enumerate(zip(getattr(found, name), getattr(expected, name), strict=False))
        if ours != theirs
    ] or ([] if found == expected else ["of another length, or of another text"])


def test_the_samples_are_read_alike(nlp: Language, fast: LanguagePass) -> None:
    texts = list(bodies(ROOT / "samples"))
    assert len(texts) >= 12
    for found, doc in zip(fast.read(texts), nlp.pipe(texts), strict=True):
        assert differences(found, read_doc(doc, ENGLISH)) == []


@OURS_IN_CI
def test_the_projects_annotated_articles_are_read_alike(nlp: Language, fast: LanguagePass) -> None:
    lines = (ROOT / "tests/gold/articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [text.partition('"text": "')[2] for text in lines]
    for found, doc in zip(fast.read(texts), nlp.pipe(texts), strict=True):
        assert differences(found, read_doc(doc, ENGLISH)) == []


@OURS_IN_CI
def test_articles_are_read_alike_paragraph_by_paragraph(nlp: Language, fast: LanguagePass) -> None:
    texts = [*bodies(ROOT / "samples"), "", "\n\n", "\n One.  \r\n\n\n\tTwo “words”.\u2028Three.\n", "«One», said Ann.\n\n'Two.'"]
    for text, found in zip(texts, fast.read_articles(texts), strict=True):
        # Marks of other countries are read as “ and ”, so the text read may have other characters, and as many.
        read = as_read(text, ENGLISH.style)
        paragraphs = in_paragraphs(read)
        assert ("".join(paragraphs), found.printed) == (read, text)
        docs = list(nlp.pipe(paragraphs))
        assert differences(replace(found, printed=read), read_docs(docs, paragraphs, ENGLISH)) == []
        assert [read[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == [t.text for d in docs for t in d]
        for number in set(found.paragraphs):
            own = [token for token, paragraph in enumerate(found.paragraphs) if paragraph == number]
            assert {found.paragraphs[found.heads[token]] for token in own} == {number}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "Yes",
        "I ain't gonna go; let's see, y'all: there's a dog, c'mon!",
        "They're gotta-have-it people who can't, won't, didn't.",
        "Visit https://www.example.org/a?b=c or write to lind@example.org :-)",
        "NEW YORK — ODILE BRANDT SAID NO.\u2028“Really?”\u00a0she asked…\r\n\r\n\tDone.",
        "Ünïcödé 東京 🙂 नमस्ते مرحبا e\u0301t\u0301 \u200bzero\u200dwidth",
        "a " * 3000,
        "word" * 400,
        SAMPLE * 3,
    ],
)
def test_any_text_is_read_alike(nlp: Language, fast: LanguagePass, text: str) -> None:
    assert differences(fast.read([text])[0], read_doc(nlp(text), ENGLISH)) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.sampled_from(SAMPLE.split(" ")), max_size=60).map(" ".join))
def test_words_in_any_order_are_read_alike(text: str) -> None:
    fast = shared_pass()
    assert differences(fast.read([text])[0], read_doc(fast.nlp(text), ENGLISH)) == []


@cache
def shared_pass() -> LanguagePass:
    return LanguagePass(with_our_recognizer(), ENGLISH)


@OURS_IN_CI
def test_a_text_is_read_alike_whatever_stands_beside_it(fast: LanguagePass) -> None:
    texts = list(bodies(ROOT / "samples"))
    assert fast.read(texts) == [fast.read([text])[0] for text in texts]


@OURS_IN_CI
def test_more_words_than_are_kept_are_read_alike(nlp: Language, fast: LanguagePass) -> None:
    """Some ten thousand words that nobody has met, in texts that make several batches; then what was read before them."""
    syllables = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "au"][:22]
    words = ["".join(parts) for parts in product(syllables, repeat=3)]
    texts = [f"The {' '.join(words[first : first + 1500])}." for first in range(0, len(words), 1500)]
    before = fast.read([SAMPLE])
    for found, doc in zip(fast.read(texts), nlp.pipe(texts), strict=True):
        assert differences(found, read_doc(doc, ENGLISH)) == []
    assert fast.read([SAMPLE]) == before


def test_a_table_of_forms_that_is_full_begins_anew(nlp: Language) -> None:
    docs = [nlp(text) for text in (SAMPLE, "They sang of older boats.", SAMPLE)]
    small, large = FormTable(nlp, max_forms=5), FormTable(nlp)
    assert [small.read([doc]) for doc in docs] == [large.read([doc]) for doc in docs]


def test_the_pipeline_itself_is_left_as_it_was(nlp: Language, fast: LanguagePass) -> None:
    before = read_doc(nlp(SAMPLE), ENGLISH)
    fast.read([SAMPLE])
    assert read_doc(nlp(SAMPLE), ENGLISH) == before


class TestOtherPipelines:
    """What the fast pass does not know is left to spaCy, and said."""

    def test_another_set_of_components(self) -> None:
        nlp = spacy.load(MODEL, exclude=["lemmatizer"])
        slow = LanguagePass(nlp, ENGLISH)
        assert slow.why_stock is not None
        assert "its components are tok2vec, tagger, parser, attribute_ruler, ner" in slow.why_stock
        assert slow.read([SAMPLE, "Yes."]) == [read_doc(nlp(SAMPLE), ENGLISH), read_doc(nlp("Yes."), ENGLISH)]

    def test_products_that_do_not_give_what_spacy_gives(self) -> None:
        def negated(rows: Floats, weights: Floats, out: Floats) -> None:
            np.negative(rows @ weights, out=out)

        nlp = spacy.load(MODEL)
        slow = LanguagePass(nlp, ENGLISH, negated)
        assert slow.why_stock == "a built-in paragraph is not read as the pipeline itself reads it"
        assert slow.read([SAMPLE]) == [read_doc(nlp(SAMPLE), ENGLISH)]

    def test_a_ruler_that_looks_farther(self) -> None:
        nlp = spacy.load(MODEL)
        nlp.get_pipe("attribute_ruler").add([[{"SHAPE": "Xxxx"}]], {"POS": "X"})  # type: ignore[attr-defined]
        assert LanguagePass(nlp, ENGLISH).why_stock == "a pattern of the attribute ruler asks for SHAPE"
        with pytest.raises(UnknownArchitecture):
            neighbour_patterns([{"patterns": [[{"LOWER": "a"}, {"LOWER": "b"}, {"LOWER": "c"}]]}])
        with pytest.raises(UnknownArchitecture):
            fits({"NOT_IN": ["a"]}, "a")


def test_the_last_bit_is_found_in_wide_masks() -> None:
    from transforms.trees import lowest_bit

    numbers = np.array([1, 2, 1 << 40, (1 << 63) | (1 << 17)], dtype=np.uint64)
    assert lowest_bit(numbers).tolist() == [0, 1, 40, 17]
