"""The language model's pass over articles, at a third of its usual cost and with its own results.

spaCy's small pipelines read every word through two stacks of convolutions, one for tags and syntax, one for entities. Most of
the work is repeated: the same words come again and again, and so do their embeddings and what the first convolution makes of
each of them. Here both are kept by word; the products that remain are done over a whole batch, piece by piece, in the
processor's cache. The transitions of parser and recognizer are spaCy's own. What the attribute ruler and the lemmatizer make of
a word depends on the word, its tag and its relation, and is kept by these. Each of the parts is a module of `fast/`.

Only the order of the sums differs from spaCy's, by a few units in the last place. `LanguagePass` checks at load that a built-in
paragraph comes out alike, and leaves everything to spaCy where it does not, or where it does not know a model's architecture.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import replace
from itertools import islice
from typing import TypeVar

import numpy as np
from spacy.language import Language as SpacyPipeline
from spacy.symbols import NORM, ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from transforms.languages.language import Language
from transforms.parsing.fast.architecture import Multiply, UnknownArchitecture, affine, by_numpy, component
from transforms.parsing.fast.encoder import Encoder
from transforms.parsing.fast.entities import EntityPass
from transforms.parsing.fast.forms import FormTable
from transforms.parsing.fast.syntax import SyntaxPass
from transforms.parsing.parse import Parse, parse_of_docs, read_doc, read_docs
from transforms.parsing.tokens import tokenize
from transforms.text.paragraphs import in_paragraphs
from transforms.text.printed import as_read

T = TypeVar("T", bound=Sized)

BATCH_TOKENS = 6_000
"""Tokens that are read at once, or one article; spaCy's own batches cost over 1 GB on long articles."""

DOUBLE_MARKS = '"“”„‟«»'
"""Marks that are no apostrophes, and so belong to no word."""

INSIDE = "|".join(
    (
        rf"(?<=\w)[,.:;?!]+(?=[{DOUBLE_MARKS}])",
        f"[{DOUBLE_MARKS}]",
        rf"(?<=[{DOUBLE_MARKS}])[,.:;?!]+",
        r"(?<=[^\W\d_])\((?=[A-Z\d])",
        r"(?<=[^\W\d_]);(?=[^\W\d_])",
        r"(?<=[^\W\d_]),(?=\d)",
        r"(?<=\d),(?=[^\W\d_])",
    )
)
"""What divides a string without a blank into tokens besides what the pipeline divides by."""

SAMPLE = (
    "“We can’t go on like this,” Mayor Odile Brandt told the Northmere Courier on Tuesday, 3 March 2026. She said the dyke had "
    "cost $4.5 million; nobody in Corran wants it.\n\nThe U.S. firm Halyard & Sons ain't gonna pay, its spokesman added: let's "
    "wait!  Brandt's critics, who'd met twice, were told that 12% of the houses were at risk."
)
"""What the check at load reads."""


def fit_tokenizer(nlp: SpacyPipeline, language: Language) -> None:
    """Have the pipeline's tokenizer know what newspapers print and its model's texts did not.

    'Atty.' is one token, and for the model the like of what it has learned: else a sentence ends at the stop. A mark is a token
    of its own also where the blank beside it is missing: 'wait,"she said', 'said:"We', 'Lind(45)', 'Lind;Holm', 'Lind,45,left'.
    """
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    for word, like in language.names.shortened.items():
        tokenizer.add_special_case(f"{word}.", [{ORTH: f"{word}.", NORM: like}])
    # The pipeline's own rules come first; those that are no pattern are left alone.
    own = getattr(getattr(tokenizer.infix_finditer, "__self__", None), "pattern", None)
    if isinstance(own, str) and not own.endswith(INSIDE):
        tokenizer.infix_finditer = re.compile(f"{own}|{INSIDE}").finditer


class LanguagePass:
    """Reads texts with a spaCy pipeline, multiplying by numpy unless told otherwise.

    `why_stock` says why it leaves the work to spaCy; None where it does the work itself.
    """

    def __init__(self, nlp: SpacyPipeline, language: Language, multiply: Multiply | None = None) -> None:
        self.nlp = nlp
        self.language = language
        fit_tokenizer(nlp, language)
        self.why_stock: str | None = None
        try:
            self._fast: _FastPass | None = _FastPass(nlp, language, multiply or by_numpy)
            expected = read_doc(nlp(SAMPLE), language)
            [found] = self._fast.read([[SAMPLE]], [tokenize(nlp, [SAMPLE])])
            if found != expected:
                raise UnknownArchitecture("a built-in paragraph is not read as the pipeline itself reads it")
        except UnknownArchitecture as error:
            self._fast = None
            self.why_stock = str(error)

    def read(self, texts: Sequence[str]) -> list[Parse]:
        """The parses of the texts, in order. Raises whatever the model raises on one of them."""
        return self._read([[text] for text in texts])

    def read_articles(self, bodies: Sequence[str]) -> list[Parse]:
        """The articles' parses, in order, each paragraph being read as a text of its own.

        So no sentence runs over a paragraph's end, and what is odd in one paragraph (a mark forgotten, a list) changes nothing in
        the others. Short texts are read a little faster too, and some dozens of articles as fast as hundreds. Articles that quote
        in single marks are read with double ones.

        Raises:
            TooManyTokens: an article is too long.
            Exception: whatever the model raises on one of them.
        """
        parses = self._read([self.parts_of(body) for body in bodies])
        return [replace(parse, printed=body) for parse, body in zip(parses, bodies, strict=True)]

    def parts_of(self, body: str) -> list[str]:
        """The texts that an article is read in: its paragraphs, with double marks."""
        return in_paragraphs(as_read(body, self.language.style))

    def _read(self, articles: Sequence[Sequence[str]]) -> list[Parse]:
        """The parses of the articles, each given in parts that are read as texts of their own."""
        tokens = [tokenize(self.nlp, article) for article in articles]
        if self._fast is not None:
            return self._fast.read(articles, tokens)
        docs = self.nlp.pipe([doc for parts in tokens for doc in parts], batch_size=16)
        return [read_docs(list(islice(docs, len(article))), article, self.language) for article in articles]


class _FastPass:
    """The pass itself.

    Raises:
        UnknownArchitecture: the pipeline's components are not those that it knows.
    """

    def __init__(self, nlp: SpacyPipeline, language: Language, multiply: Multiply) -> None:
        if nlp.pipe_names != ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]:
            raise UnknownArchitecture(f"its components are {', '.join(nlp.pipe_names)}")
        self.nlp = nlp
        self.language = language
        self.tagger = component(nlp, "tagger")
        parser = component(nlp, "parser")
        recognizer = component(nlp, "ner")
        self.encoder = Encoder(component(nlp, "tok2vec").model, multiply)
        tokens = recognizer.model.get_ref("tok2vec")
        if [layer.name for layer in tokens.layers][1:] != ["list2array", "linear"]:
            raise UnknownArchitecture(f"the entity recognizer begins with {tokens.name}")
        self.entity_encoder = Encoder(tokens.layers[0], multiply)
        self.columns = list(dict.fromkeys([*self.encoder.columns, *self.entity_encoder.columns]))
        # Where the attributes that each encoder goes by stand among them.
        self.own_columns = [self.columns.index(column) for column in self.encoder.columns]
        self.entity_columns = [self.columns.index(column) for column in self.entity_encoder.columns]
        self.tag_weights, self.tag_bias = affine(self.tagger.model.layers[-1].layers[0])
        self.forms = FormTable(nlp)
        self.syntax = SyntaxPass(parser, multiply)
        self.entities = EntityPass(recognizer, multiply)

    def read(self, articles: Sequence[Sequence[str]], docs: Sequence[Sequence[Doc]]) -> list[Parse]:
        """The parses of the articles, each given in parts that are read as texts of their own, and as those parts' tokens.

        Texts of about the same length are read together: a batch takes as many steps as its longest text.
        """
        entities: dict[int, list[tuple[int, int, str]]] = {}
        for batch in in_batches(sorted((doc for parts in docs for doc in parts if len(doc)), key=len)):
            entities.update(zip(map(id, batch), self.annotate(batch), strict=True))
        return [
            parse_of_docs(parts, article, self.forms.read(parts), [entities.get(id(doc), []) for doc in parts], self.language)
            for article, parts in zip(articles, docs, strict=True)
        ]

    def annotate(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
        """Sets tags and syntax in the Docs, none of which is empty; gives their entities."""
        sizes = [len(doc) for doc in docs]
        # To ask a Doc costs more than what it says, so it is asked once for both encoders.
        attributes = np.concatenate([doc.to_array(self.columns) for doc in docs])
        vectors = self.encoder.encode(attributes.take(self.own_columns, axis=1), sizes)
        tags = (vectors @ self.tag_weights + self.tag_bias).argmax(axis=1)
        self.tagger.set_annotations(docs, np.split(tags, np.cumsum(sizes)[:-1]))
        self.syntax.annotate(docs, vectors)
        entity_vectors = self.entity_encoder.encode(attributes.take(self.entity_columns, axis=1), sizes)
        return self.entities.find(docs, entity_vectors)


def in_batches(texts: Iterable[T], tokens: int = BATCH_TOKENS) -> Iterator[list[T]]:
    """The texts, which have their tokens for a length, in groups of at most so many tokens, or of one text.

    >>> list(in_batches(["one", "two", "three"], tokens=6))
    [['one', 'two'], ['three']]
    """
    batch: list[T] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > tokens:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch
