"""The language model's pass over articles, at a third of its usual cost and with its own results.

spaCy's small pipelines read every word through two stacks of convolutions, one for tags and syntax, one for entities. Most of
the work is repeated: the same words come again and again, and so do their embeddings and what the first convolution makes of
each of them. Here both are kept by word; the products that remain are done over a whole batch, piece by piece, in the
processor's cache. The transitions of parser and recognizer are spaCy's own. What the attribute ruler and the lemmatizer make of
a word depends on the word, its tag and its relation, and is kept by these.

Only the order of the sums differs from spaCy's, by a few units in the last place. `LanguagePass` checks at load that a built-in
paragraph comes out alike, and leaves everything to spaCy where it does not, or where it does not know a model's architecture.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, cycle, islice
from types import SimpleNamespace
from typing import Any

import blis.py
import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, IS_SPACE, LOWER, ORTH, SENT_START, TAG
from spacy.language import Language as SpacyPipeline
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc

from transforms.languages.language import Language
from transforms.parsing.parse import Forms, Parse, parse_of_docs, read_doc, read_docs
from transforms.parsing.tokens import tokenize
from transforms.text.paragraphs import in_paragraphs
from transforms.text.single_marks import with_double_marks

Floats = npt.NDArray[np.float32]
Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]
Multiply = Callable[[Floats, Floats, Floats], None]
"""Puts the product of the first two into the third."""

Layer = Any
"""A layer of spaCy's: a thinc model, whose parameters its types do not tell apart."""

BATCH_TOKENS = 6_000
"""Tokens that are read at once, or one article; spaCy's own batches cost over 1 GB on long articles."""

CHUNK_ROWS = 512
"""Rows of a convolution that are computed at once: with them its weights and results stay in the processor's cache."""

MAX_WORDS = 8_000
"""Words that an encoder keeps: 4 KB each. When there are more, it begins anew."""

MAX_FORMS = 200_000
"""(word, part of speech, morphology) whose lemma is kept."""

SAMPLE = (
    "“We can’t go on like this,” Mayor Odile Brandt told the Northmere Courier on Tuesday, 3 March 2026. She said the dyke had "
    "cost $4.5 million; nobody in Corran wants it.\n\nThe U.S. firm Halyard & Sons ain't gonna pay, its spokesman added: let's "
    "wait!  Brandt's critics, who'd met twice, were told that 12% of the houses were at risk."
)
"""What the check at load reads."""


class UnknownArchitecture(Exception):
    """A pipeline is not built as the fast pass expects; the message says what differs."""


class LanguagePass:
    """Reads texts with a spaCy pipeline, multiplying by numpy unless told otherwise.

    `why_stock` says why it leaves the work to spaCy; None where it does the work itself.
    """

    def __init__(self, nlp: SpacyPipeline, language: Language, multiply: Multiply | None = None) -> None:
        self.nlp = nlp
        self.language = language
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
        parses = self._read([in_paragraphs(with_double_marks(body)) for body in bodies])
        return [replace(parse, printed=body) for parse, body in zip(parses, bodies, strict=True)]

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
        self.tag_weights, self.tag_bias = _affine(self.tagger.model.layers[-1].layers[0])
        self.forms = FormTable(nlp)
        self.syntax = _Syntax(parser, multiply)
        self.entities = _Entities(recognizer, multiply)

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
        vectors = self.encoder.encode(docs)
        tags = (vectors @ self.tag_weights + self.tag_bias).argmax(axis=1)
        self.tagger.set_annotations(docs, np.split(tags, np.cumsum([len(doc) for doc in docs])[:-1]))
        self.syntax.annotate(docs, vectors)
        return self.entities.find(docs, self.entity_encoder.encode(docs))


def component(nlp: SpacyPipeline, name: str) -> Any:
    """A component of the pipeline; spaCy's types know no more of it than that it can be called."""
    return nlp.get_pipe(name)


def in_batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """The Docs in groups of at most `BATCH_TOKENS` tokens, or of one."""
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        if batch and size + len(doc) > BATCH_TOKENS:
            yield batch
            batch, size = [], 0
        batch.append(doc)
        size += len(doc)
    if batch:
        yield batch


def by_numpy(rows: Floats, weights: Floats, out: Floats) -> None:
    """Puts `rows @ weights` into `out` with numpy's library."""
    np.matmul(rows, weights, out=out)


def by_blis(rows: Floats, weights: Floats, out: Floats) -> None:
    """Puts `rows @ weights` into `out` with spaCy's library: three times as fast on one processor, slower on another."""
    blis.py.gemm(rows, weights, out=out, beta=0.0)


class Encoder:
    """A stack of convolutions over embedded words (spaCy's `MultiHashEmbed` and `MaxoutWindowEncoder` of window 1).

    Words are known by the attributes that their embedding is made of. For each word are kept its vector and its share in the
    first convolution's sum at the place itself, and at the places before and behind it.
    """

    def __init__(self, model: Layer, multiply: Multiply) -> None:
        embed, encode = _two(model)
        names = [layer.name.split("(")[0] for layer in embed.layers]
        if names != ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]:
            raise UnknownArchitecture(f"words are embedded by {embed.name}")
        self.columns = list(embed.layers[0].attrs["columns"])
        self.hashes: Layer = embed.layers[2].layers[0]
        self.mix: Layer = embed.layers[3].layers[0]
        stack = encode.layers[0]
        self.pad = int(encode.attrs.get("pad", 0))
        layers = list(stack.layers) if stack.layers[0].name.startswith("residual") else [stack]
        self.first, *self.others = [Convolution(layer, multiply) for layer in layers]
        if self.pad < len(layers):
            raise UnknownArchitecture("articles are padded by less than what the convolutions see")
        self.width = self.first.width
        self._forget()

    def _forget(self) -> None:
        # Row 0 is the padding between articles: a vector of zeros.
        self.rows: dict[int, int] = {}
        self.vectors: Floats = np.zeros((1024, self.width), dtype=np.float32)
        self.shares: Floats = np.zeros((3, 1024, self.first.outputs), dtype=np.float32)

    def encode(self, docs: Sequence[Doc]) -> Floats:
        """One row a token of the Docs, none of which is empty, one Doc after the other."""
        attributes = [doc.to_array(self.columns) for doc in docs]
        rows = self._rows_of(np.concatenate(attributes))
        sizes = [len(doc) for doc in docs]
        places = np.concatenate(
            [np.arange(size) + start + (number + 1) * self.pad for number, (size, start) in enumerate(_with_starts(sizes))]
        )
        padded = np.zeros(len(rows) + (len(docs) + 1) * self.pad, dtype=np.intp)
        padded[places] = rows
        found = self.first.after_shares(self.vectors, self.shares, padded)
        for convolution in self.others:
            found = convolution.apply(found)
        encoded: Floats = found[places]
        return encoded

    def _rows_of(self, attributes: Keys) -> Places:
        """The row of each token's word; new words are embedded first."""
        keys = _mixed(attributes).tolist()
        new = {key: place for place, key in enumerate(keys) if key not in self.rows}
        if len(self.rows) + len(new) > MAX_WORDS and self.rows:
            self._forget()
            new = {key: place for place, key in enumerate(keys)}
        known = self.rows
        if new:
            first = len(known) + 1
            known.update(zip(new, range(first, first + len(new)), strict=True))
            self._embed(attributes[list(new.values())], first)
        return np.array([known[key] for key in keys], dtype=np.intp)

    def _embed(self, attributes: Keys, first: int) -> None:
        vectors = self.mix.predict(self.hashes.predict(attributes))
        last = first + len(vectors)
        if last > len(self.vectors):
            more = max(last, min(2 * len(self.vectors), MAX_WORDS + 1))
            self.vectors = np.concatenate([self.vectors, np.zeros((more - len(self.vectors), self.width), np.float32)])
            empty = np.zeros((3, more - self.shares.shape[1], self.first.outputs), np.float32)
            self.shares = np.concatenate([self.shares, empty], axis=1)
        self.vectors[first:last] = vectors
        for number, weights in enumerate(self.first.parts):
            self.shares[number, first:last] = vectors @ weights


class Convolution:
    """One residual layer: the vectors before, at and behind a place, a maxout of three pieces, normalized, added to the vector.

    Weights are kept with the pieces side by side (all units of the first piece, then of the second, …), so that the maximum is
    taken over contiguous halves of a row.
    """

    def __init__(self, model: Layer, multiply: Multiply) -> None:
        self.multiply = multiply
        try:
            window, rest = model.layers[0].layers[0], model.layers[0].layers[1]
            maxout, norm = rest.layers[0].layers[0], rest.layers[0].layers[1]
            if (window.name, maxout.name, norm.name) != ("expand_window", "maxout", "layernorm"):
                raise UnknownArchitecture(f"a convolution is built of {model.name}")
            if window.attrs["window_size"] != 1:
                raise UnknownArchitecture(f"a convolution sees {window.attrs['window_size']} words to each side")
            weights, bias = _parameter(maxout, "W"), _parameter(maxout, "b")
        except (IndexError, AttributeError, KeyError, ValueError) as error:
            raise UnknownArchitecture(f"a convolution is built of {model.name}") from error
        self.width, self.pieces, inputs = weights.shape
        if inputs != 3 * self.width:
            raise UnknownArchitecture(f"a convolution has {inputs} inputs for {self.width} units")
        self.outputs = self.width * self.pieces
        self.weights: Floats = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, self.outputs), dtype=np.float32)
        self.bias: Floats = np.ascontiguousarray(bias.T.reshape(self.outputs), dtype=np.float32)
        self.gain: Floats = _parameter(norm, "G")
        self.shift: Floats = _parameter(norm, "b")

    @property
    def parts(self) -> list[Floats]:
        """The weights of the place before, of the place itself, and of the one behind."""
        return [self.weights[number * self.width : (number + 1) * self.width] for number in range(3)]

    def apply(self, vectors: Floats) -> Floats:
        """The layer's output for a sequence of vectors; before the first and behind the last stand zeros."""
        size = len(vectors)
        framed = np.zeros((size + 2, self.width), dtype=np.float32)
        framed[1:-1] = vectors
        out = np.empty_like(vectors)
        windows = np.empty((CHUNK_ROWS, 3 * self.width), dtype=np.float32)
        sums = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        for start in range(0, size, CHUNK_ROWS):
            end = min(start + CHUNK_ROWS, size)
            own, total = windows[: end - start], sums[: end - start]
            for number in range(3):
                own[:, number * self.width : (number + 1) * self.width] = framed[start + number : end + number]
            self.multiply(own, self.weights, total)
            self._finish(total, vectors[start:end], out[start:end])
        return out

    def after_shares(self, vectors: Floats, shares: Floats, rows: Places) -> Floats:
        """The layer's output for a sequence of words, given by their rows in `vectors` and in the three tables of `shares`."""
        size = len(rows)
        framed = np.zeros(size + 2, dtype=np.intp)
        framed[1:-1] = rows
        out = np.empty((size, self.width), dtype=np.float32)
        sums = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        share = np.empty((CHUNK_ROWS, self.outputs), dtype=np.float32)
        for start in range(0, size, CHUNK_ROWS):
            end = min(start + CHUNK_ROWS, size)
            total, part = sums[: end - start], share[: end - start]
            np.take(shares[0], framed[start:end], axis=0, out=total, mode="clip")
            for number in (1, 2):
                np.take(shares[number], framed[start + number : end + number], axis=0, out=part, mode="clip")
                total += part
            self._finish(total, vectors[rows[start:end]], out[start:end])
        return out

    def _finish(self, sums: Floats, vectors: Floats, out: Floats) -> None:
        sums += self.bias
        best = sums[:, : self.width]
        for piece in range(1, self.pieces):
            np.maximum(best, sums[:, piece * self.width : (piece + 1) * self.width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(self.width) + np.float32(1e-8)
        np.multiply(best, (1 / np.sqrt(variance))[:, None], out=out)
        out *= self.gain
        out += self.shift
        out += vectors


class StateLayer:
    """What a spaCy transition parser makes of a state's words: a sum over its features, a maxout, a score for each move.

    The words' shares in the sum are computed for all words at once, one row of `features * width` numbers a word; row 0 is for a
    feature that is missing. The pieces of the maxout stand side by side, as in `Convolution`.
    """

    def __init__(self, component: Any, multiply: Multiply) -> None:
        self.multiply = multiply
        model = component.model
        tokens, lower = model.get_ref("tok2vec"), model.get_ref("lower")
        if model.name != "parser_model" or tokens.layers[-1].name != "linear" or not model.attrs["has_upper"]:
            raise UnknownArchitecture(f"{component.name} is built of {model.name}")
        if model.attrs["unseen_classes"] or component.cfg.get("beam_width", 1) != 1:
            raise UnknownArchitecture(f"{component.name} does not choose the best move at each step")
        self.linear, self.linear_bias = _affine(tokens.layers[-1])
        self.upper, self.upper_bias = _affine(model.get_ref("upper"))
        weights = _parameter(lower, "W")
        self.features, self.units, self.pieces, inputs = weights.shape
        self.width = self.units * self.pieces
        by_piece = weights.transpose(3, 0, 2, 1).reshape(inputs, self.features * self.width)
        self.lower: Floats = np.ascontiguousarray(by_piece, dtype=np.float32)
        self.lower_bias: Floats = np.ascontiguousarray(_parameter(lower, "b").T.reshape(self.width), dtype=np.float32)
        self.missing: Floats = _parameter(lower, "pad")[0].transpose(0, 2, 1).reshape(self.features * self.width)

    def shares(self, vectors: Floats) -> Floats:
        """The shares of the words with these vectors, from row 1 on."""
        table = np.empty((len(vectors) + 1, self.features * self.width), dtype=np.float32)
        table[0] = self.missing
        self.multiply(vectors @ self.linear + self.linear_bias, self.lower, table[1:])
        return table

    def hidden(self, sums: Floats) -> Floats:
        """The hidden units of states, from the sums of their features."""
        sums = sums + self.lower_bias
        best = sums[:, : self.units]
        for piece in range(1, self.pieces):
            best = np.maximum(best, sums[:, piece * self.units : (piece + 1) * self.units])
        return best

    def scores(self, sums: Floats) -> Floats:
        """The score of each move in states, from the sums of their features."""
        return self.hidden(sums) @ self.upper + self.upper_bias


class _Syntax:
    """The dependency parser. Its transitions are spaCy's; the scores are computed here, for all articles of a batch at each step.

    spaCy's own loop gives up Python's lock and takes it again for every question that a transition asks of a state, which costs
    more than all the rest.
    """

    def __init__(self, parser: Any, multiply: Multiply) -> None:
        self.parser = parser
        self.layer = StateLayer(parser, multiply)
        self.form = SimpleNamespace(state2vec=SimpleNamespace(nF=self.layer.features))

    def annotate(self, docs: Sequence[Doc], vectors: Floats) -> None:
        """Sets heads, relations and sentences in the Docs, whose words have these vectors."""
        layer = self.layer
        shares = layer.shares(vectors).reshape(-1, layer.width)
        places = np.arange(layer.features)
        batch = self.parser.moves.init_batch(docs)
        states = [state for state in batch if not state.is_final()]
        while states:
            words = ParserStepModel.get_token_ids(self.form, states)
            rows = np.take(shares, (words + 1) * layer.features + places, axis=0)
            states = self.parser.transition_states(states, layer.scores(rows.sum(axis=1)))
        self.parser.set_annotations(docs, batch)


class _Entities:
    """The entity recognizer: at each word the best move of those that are allowed there.

    While no entity is open, a word's scores depend on that word alone, so they are computed for all words at once; so is, for
    every word that would begin an entity, how far that one would go on. What is left is to walk through them.
    """

    def __init__(self, recognizer: Any, multiply: Multiply) -> None:
        self.layer = StateLayer(recognizer, multiply)
        if self.layer.features != len(("word", "first of the entity", "word before")):
            raise UnknownArchitecture(f"the entity recognizer looks at {self.layer.features} words")
        names = [recognizer.moves.get_class_name(number) for number in range(recognizer.moves.n_moves)]
        moves = [name.partition("-")[::2] for name in names]
        self.labels = [label for _, label in moves]
        self.kinds = np.array([kind if label or kind == "O" else "" for kind, label in moves])
        if not set(self.kinds.tolist()) <= {"B", "I", "L", "U", "O", ""} or "O" not in self.kinds:
            raise UnknownArchitecture("the entity recognizer has other moves than beginning, going on, ending, one word, none")
        self.inside = {
            move: (self._move("I", label), self._move("L", label)) for move, (kind, label) in enumerate(moves) if kind == "B"
        }

    def _move(self, kind: str, label: str) -> int:
        found = [number for number, own in enumerate(self.labels) if own == label and self.kinds[number] == kind]
        if label and len(found) != 1:
            raise UnknownArchitecture(f"the entity recognizer has {len(found)} moves {kind}-{label}")
        return found[0] if found else -1

    def find(self, docs: Sequence[Doc], vectors: Floats) -> list[list[tuple[int, int, str]]]:
        """Each Doc's entities: first token, one past the last, label. The Docs have their sentences; none is empty."""
        layer = self.layer
        shares = layer.shares(vectors).reshape(len(vectors) + 1, layer.features, layer.width)
        starts = np.concatenate([doc.to_array(SENT_START) for doc in docs]).astype(np.int64) == 1
        spaces = np.concatenate([doc.to_array(IS_SPACE) for doc in docs]).astype(bool)
        ends = np.cumsum([len(doc) for doc in docs])
        # An entity ends with its sentence, and with its article.
        must_end = np.append(starts[1:], True)
        must_end[ends - 1] = True
        scores = layer.scores(shares[1:, 0] + (shares[0, 1] + shares[0, 2]))
        scores[:, ~np.isin(self.kinds, ("B", "U", "O"))] = -np.inf
        scores[np.ix_(must_end, self.kinds == "B")] = -np.inf
        scores[np.ix_(spaces, np.isin(self.kinds, ("B", "U")))] = -np.inf
        best = scores.argmax(axis=1)
        last_of = self._ends_of(best, must_end, shares)
        best_moves, out = best.tolist(), int(np.flatnonzero(self.kinds == "O")[0])
        found: list[list[tuple[int, int, str]]] = []
        named = np.flatnonzero(best != out)
        for doc, end in zip(docs, ends.tolist(), strict=True):
            first = end - len(doc)
            entities: list[tuple[int, int, str]] = []
            free_from = first
            for place in named[np.searchsorted(named, first) : np.searchsorted(named, end)].tolist():
                if place >= free_from:
                    free_from = last_of.get(place, place) + 1
                    entities.append((place - first, free_from - first, self.labels[best_moves[place]]))
            found.append(entities)
        return found

    def _ends_of(self, best: Places, must_end: npt.NDArray[np.bool_], shares: Floats) -> dict[int, int]:
        """For each word that would begin an entity of several words the entity's last word."""
        layer = self.layer
        first = np.flatnonzero(self.kinds[best] == "B")
        move = best[first]
        go_on = np.array([self.inside.get(number, (0, 0))[0] for number in range(len(self.kinds))])
        stop = np.array([self.inside.get(number, (0, 0))[1] for number in range(len(self.kinds))])
        word = first + 1
        last_of: dict[int, int] = {}
        while len(first):
            hidden = layer.hidden(shares[word + 1, 0] + shares[first + 1, 1] + shares[word, 2])
            on = (hidden * layer.upper.T[go_on[move]]).sum(axis=1) + layer.upper_bias[go_on[move]]
            off = (hidden * layer.upper.T[stop[move]]).sum(axis=1) + layer.upper_bias[stop[move]]
            ended = must_end[word] | (off > on)
            last_of.update(zip(first[ended].tolist(), word[ended].tolist(), strict=True))
            first, move, word = first[~ended], move[~ended], word[~ended] + 1
        return last_of


@dataclass(frozen=True)
class Pair:
    """A pattern of the attribute ruler over two neighbours, of which it changes one: 'gon' before 'na' has the lemma 'go'."""

    target: Mapping[str, Any]
    neighbour: Mapping[str, Any]
    step: int  # from the target to its neighbour


class FormTable:
    """The part of speech and the lemma of every word, tag and relation that has been met.

    The attribute ruler's patterns look at one token's letters, tag and relation, or at those of two neighbours; so what it makes
    of a token is known by its tag, its relation, its letters if any pattern asks for them, and the pairs that it stands in. The
    lemmatizer goes by the word and what the ruler has made of it. Both are asked once for each such key.
    """

    def __init__(self, nlp: SpacyPipeline) -> None:
        self.nlp = nlp
        self.ruler = component(nlp, "attribute_ruler")
        self.lemmatizer = component(nlp, "lemmatizer")
        if getattr(self.lemmatizer, "mode", "") != "rule" or self.lemmatizer.overwrite:
            raise UnknownArchitecture("lemmas are not made by rules")
        patterns = self.ruler.patterns
        conditions = [element["LOWER"] for element in elements_of(patterns) if "LOWER" in element]
        self.asked_words = frozenset(
            chain.from_iterable([one] if isinstance(one, str) else one.get("IN", ()) for one in conditions)
        )
        self.asked_patterns = [one for one in conditions if not isinstance(one, str) and "IN" not in one]
        self.pairs = pairs_of(patterns)
        # Of each word by its lower-case letters: are they asked for, and the pairs that it may be the target of.
        self.words: dict[int, tuple[bool, tuple[int, ...]]] = {}
        # What the ruler says: part of speech, morphology, lemma (empty where the lemmatizer makes it), tag, relation.
        self.rulings: dict[tuple[int, ...], tuple[str, str, str, str, str]] = {}
        self.lemmas: dict[tuple[int, str, str], str] = {}

    def read(self, docs: Sequence[Doc]) -> Forms:
        """The forms of the Docs' tokens, one Doc after the other; they have their tags and their syntax."""
        columns = np.concatenate([doc.to_array([ORTH, TAG, DEP, LOWER, IS_SPACE]).reshape(-1, 5) for doc in docs])
        orths, tags, deps, lowers, spaces = columns.T.tolist()
        ends = list(accumulate(map(len, docs)))
        keys: list[tuple[int, ...]] = []
        for place, (tag, dep, lower, space) in enumerate(zip(tags, deps, lowers, spaces, strict=True)):
            word = self.words.get(lower)
            if word is None:
                word = self.words[lower] = self._word(self.nlp.vocab.strings[lower])
            key: tuple[int, ...] = (lower if word[0] else 0, tag, dep, space)
            for number in word[1]:
                if self._stands_in(*_in_its_doc(docs, ends, place), self.pairs[number]):
                    key = (*key, number)
            keys.append(key)
        rulings = self.rulings
        if new_keys := {key: place for place, key in enumerate(keys) if key not in rulings}:
            self._ask_ruler({key: _in_its_doc(docs, ends, place) for key, place in new_keys.items()})
        found = [rulings[key] for key in keys]
        forms = [(orth, ruling[0], ruling[1]) for orth, ruling in zip(orths, found, strict=True)]
        if len(self.lemmas) > MAX_FORMS:
            self.lemmas.clear()
        lemmas = self.lemmas
        if new_forms := [form for form, ruling in zip(forms, found, strict=True) if not ruling[2] and form not in lemmas]:
            self._ask_lemmatizer(list(dict.fromkeys(new_forms)))
        return Forms(
            tags=[ruling[3] for ruling in found],
            deps=[ruling[4] for ruling in found],
            poses=[ruling[0] for ruling in found],
            lemmas=[ruling[2] or lemmas[form] for form, ruling in zip(forms, found, strict=True)],
        )

    def _word(self, lower: str) -> tuple[bool, tuple[int, ...]]:
        pairs = tuple(number for number, pair in enumerate(self.pairs) if fits(pair.target["LOWER"], lower))
        return lower in self.asked_words or any(fits(one, lower) for one in self.asked_patterns), pairs

    @staticmethod
    def _stands_in(doc: Doc, place: int, pair: Pair) -> bool:
        other = place + pair.step
        if not 0 <= other < len(doc):
            return False
        for element, token in ((pair.target, doc[place]), (pair.neighbour, doc[other])):
            own = {"LOWER": token.lower_, "TAG": token.tag_, "DEP": token.dep_}
            if not all(fits(condition, own[attribute]) for attribute, condition in element.items()):
                return False
        return True

    def _ask_ruler(self, places: Mapping[tuple[int, ...], tuple[Doc, int]]) -> None:
        """In a Doc of the words alone, a full stop between them, so that they are no neighbours; those of a pair with theirs."""
        words: list[tuple[str, str, str]] = []
        at: dict[tuple[int, ...], int] = {}
        for key, (doc, place) in places.items():
            around = range(max(place - 1, 0), min(place + 2, len(doc))) if len(key) > PLAIN_KEY else range(place, place + 1)
            at[key] = len(words) + place - around.start
            words += [(doc[other].text, doc[other].tag_, doc[other].dep_) for other in around]
            words.append((".", ".", "punct"))
        texts, tags, deps = (list(column) for column in zip(*words, strict=True))
        asked = self.ruler(Doc(self.nlp.vocab, words=texts, tags=tags, deps=deps, heads=[0] * len(texts)))
        for key, place in at.items():
            token = asked[place]
            self.rulings[key] = (token.pos_, str(token.morph), token.lemma_, token.tag_, token.dep_)

    def _ask_lemmatizer(self, forms: Sequence[tuple[int, str, str]]) -> None:
        strings = self.nlp.vocab.strings
        asked = Doc(
            self.nlp.vocab,
            words=[strings[orth] for orth, _, _ in forms],
            pos=[pos for _, pos, _ in forms],
            morphs=[morph for _, _, morph in forms],
        )
        for form, token in zip(forms, self.lemmatizer(asked), strict=True):
            self.lemmas[form] = token.lemma_


def _in_its_doc(docs: Sequence[Doc], ends: Sequence[int], place: int) -> tuple[Doc, int]:
    """The Doc, of several one after the other, that holds the token, and the token's place in it."""
    number = bisect_right(ends, place)
    return docs[number], place - ends[number] + len(docs[number])


PLAIN_KEY = 4
"""Parts of the key of a token that stands in no pair."""


def elements_of(patterns: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What the patterns ask of single tokens.

    Raises:
        UnknownArchitecture: a pattern looks at what the fast pass does not know.
    """
    elements = [element for rule in patterns for pattern in rule["patterns"] for element in pattern]
    for element in elements:
        if not set(element) <= {"LOWER", "TAG", "DEP", "IS_SPACE"}:
            raise UnknownArchitecture(f"a pattern of the attribute ruler asks for {', '.join(element)}")
    return elements


def pairs_of(patterns: Sequence[Mapping[str, Any]]) -> list[Pair]:
    """The patterns of two tokens.

    Raises:
        UnknownArchitecture: a pattern has more tokens, or looks at what the fast pass does not know.
    """
    pairs = []
    for rule in patterns:
        for pattern in rule["patterns"]:
            if len(pattern) == 1:
                continue
            place = rule.get("index", 0)
            known = all(set(element) <= {"LOWER", "TAG", "DEP"} for element in pattern)
            if len(pattern) > 2 or not known or "LOWER" not in pattern[place]:
                raise UnknownArchitecture("a pattern of the attribute ruler looks farther than the fast pass")
            pairs.append(Pair(pattern[place], pattern[1 - place], 1 if place == 0 else -1))
    return pairs


def fits(condition: Any, value: str) -> bool:
    """Whether a token's attribute is what a pattern asks for: a text, one of several, or a regular expression.

    >>> fits("na", "na"), fits({"IN": ["is", "was"]}, "are"), fits({"REGEX": "^n'?t$"}, "nt")
    (True, False, True)
    """
    if isinstance(condition, str):
        return value == condition
    if set(condition) == {"IN"}:
        return value in condition["IN"]
    if set(condition) == {"REGEX"}:
        return re.search(condition["REGEX"], value) is not None
    raise UnknownArchitecture(f"a pattern of the attribute ruler asks for {condition}")


def _two(model: Layer) -> tuple[Any, Any]:
    try:
        return model.get_ref("embed"), model.get_ref("encode")
    except KeyError as error:
        raise UnknownArchitecture(f"words are read by {model.name}") from error


def _affine(model: Layer) -> tuple[Floats, Floats]:
    """The weights, transposed for rows of vectors, and the bias of a linear layer."""
    return np.ascontiguousarray(_parameter(model, "W").T), _parameter(model, "b")


def _parameter(model: Layer, name: str) -> Floats:
    return np.asarray(model.get_param(name), dtype=np.float32)


def _with_starts(sizes: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(sizes, accumulate([0, *sizes[:-1]]), strict=True))


_MULTIPLIERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
                         0xE7037ED1A0B428DB], dtype=np.uint64)  # fmt: skip


def _mixed(attributes: Keys) -> Keys:
    """One number a row: two rows that differ have the same with a probability of 2 to the power of -64."""
    mixed = np.zeros(len(attributes), dtype=np.uint64)
    for column, multiplier in zip(attributes.T, cycle(_MULTIPLIERS)):
        mixed ^= column
        mixed *= multiplier
        mixed ^= mixed >> np.uint64(29)
    return mixed
