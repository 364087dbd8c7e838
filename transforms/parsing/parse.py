"""A parsed article as plain lists, a position per token: what every rule reads.

Rules stay free of the model's classes, and fast.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, POS, SENT_START, TAG
from spacy.tokens import Doc

from transforms.languages.language import Language
from transforms.languages.scheme import FINITE, PLURALS, PROPER, SUBJECTS, TENSED, Form, Relation
from transforms.text.paragraphs import split_paragraphs

_BEGINS, _GOES_ON = 3, 1


@dataclass(frozen=True)
class Parse:
    """One article's tokens and syntax.

    `body` is the text as it was read, `printed` as it stands in the article: of the same length, other marks of quotation aside.
    `words[i]` stands at `body[starts[i]:ends[i]]`; `heads[i]` is the index of its head (itself at a root); `sentences[i]` and
    `paragraphs[i]` count from 0; `entities` are the model's (first token, one past the last, label). `tags` and `deps` are the
    model's own labels: rules read `forms` and `relations`, the same in the words of `transforms.languages.scheme`. A paragraph
    is a line, as in `transforms.text.paragraphs`.
    """

    body: str
    printed: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    lemmas: list[str]
    poses: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    sentences: list[int]
    paragraphs: list[int]
    paragraph_spans: list[tuple[int, int]]
    entities: list[tuple[int, int, str]]
    language: Language = field(repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def forms(self) -> list[Form]:
        """For each token the form that it has."""
        return self.language.scheme.forms_of(self.tags)

    @cached_property
    def relations(self) -> list[Relation]:
        """For each token what it is to its head."""
        return self.language.scheme.relations_of(self.deps)

    def is_subject(self, token: int) -> bool:
        """Whether the token does or suffers what its head tells."""
        return self.relations[token] in SUBJECTS

    def is_finite(self, token: int) -> bool:
        """Whether the token is a verb that has a tense, or a modal."""
        return self.forms[token] in FINITE

    def is_tensed(self, token: int) -> bool:
        """Whether the token is a verb that has a tense itself; a modal is none."""
        return self.forms[token] in TENSED

    def is_plural(self, token: int) -> bool:
        """Whether the token is a noun or a name in the plural."""
        return self.forms[token] in PLURALS

    def is_proper(self, token: int) -> bool:
        """Whether the token is a word of a name."""
        return self.forms[token] in PROPER

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin with a capital."""
        return [token for token, word in enumerate(self.words) if word[:1].isupper()]

    @cached_property
    def places_by_word(self) -> dict[str, list[int]]:
        """Where each word stands, in lower case."""
        places: dict[str, list[int]] = {}
        for token, word in enumerate(self.words):
            places.setdefault(word.lower(), []).append(token)
        return places

    def places_of(self, words: Set[str]) -> list[int]:
        """The tokens that are one of the words, in order: for rules that ask about few of the article's words."""
        return sorted(token for word in self.places_by_word.keys() & words for token in self.places_by_word[word])

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What rules have worked out for every token and will ask for again, by the rule's name."""
        return {}

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token its dependents, left to right."""
        children: list[list[int]] = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        return children

    @cached_property
    def relations_below(self) -> "Below[Relation]":
        """For each token what its dependents are to it; told once, for a word may have thousands and be asked about each time."""
        return Below(self.children, self.relations)

    @cached_property
    def forms_below(self) -> "Below[Form]":
        """For each token the forms of its dependents."""
        return Below(self.children, self.forms)

    @cached_property
    def edges(self) -> list[tuple[int, int]]:
        """For each token the first token of its subtree and one past the last."""
        heads, count = self.heads, len(self.words)
        left, right = list(range(count)), list(range(1, count + 1))
        # The first token below a head is met first, from the left and from the right; what has an edge, has all above it too.
        for token in range(count):
            head = heads[token]
            while left[head] > token:
                left[head] = token
                head = heads[head]
        for token in range(count - 1, -1, -1):
            head = heads[token]
            while right[head] <= token:
                right[head] = token + 1
                head = heads[head]
        return list(zip(left, right, strict=True))

    @cached_property
    def depths(self) -> list[int]:
        """For each token how many heads stand above it."""
        heads = self.heads
        depths = [0 if head == token else -1 for token, head in enumerate(heads)]
        for token, head in enumerate(heads):
            if depths[token] >= 0:
                continue
            path = [token]
            while depths[head] < 0:
                path.append(head)
                head = heads[head]
            depth = depths[head]
            for below in reversed(path):
                depth += 1
                depths[below] = depth
        return depths

    @cached_property
    def sentence_spans(self) -> list[tuple[int, int]]:
        """For each sentence its first token and one past its last."""
        spans: list[list[int]] = []
        for token, sentence in enumerate(self.sentences):
            if sentence == len(spans):
                spans.append([token, token])
            spans[sentence][1] = token + 1
        return [(first, last) for first, last in spans]

    @cached_property
    def stopped_sentences(self) -> list[int]:
        """For each token its sentence, from 0, where only a stop or a paragraph's end ends one.

        The parser divides 'Lind says that Pep Dey means to sue Holm. He sent a letter' before 'Pep', too.
        """
        stops = self.language.style.sentence_ends | {":"}
        numbers: list[int] = []
        number, last = 0, ""
        for token, word in enumerate(self.words):
            begins = token > 0 and self.sentences[token] != self.sentences[token - 1]
            if begins and (self.paragraphs[token] != self.paragraphs[token - 1] or last[-1:] in stops):
                number += 1
            numbers.append(number)
            if not word.isspace() and word not in self.language.style.quotation_marks:
                last = word
        return numbers

    def token_at(self, char: int) -> int:
        """The token that holds the character, or the last one that begins before it (0 when none does)."""
        return max(bisect_right(self.starts, char) - 1, 0)

    def tokens_in(self, start_char: int, end_char: int) -> range:
        """The tokens that begin within the characters."""
        return range(bisect_right(self.starts, start_char - 1), bisect_right(self.starts, end_char - 1))

    def paragraph_at(self, char: int) -> int:
        """The paragraph that holds the character."""
        return max(bisect_right(self.paragraph_spans, (char, len(self.body) + 1)) - 1, 0)

    def text(self, first: int, last: int) -> str:
        """What is printed from token `first` to before token `last`."""
        return self.printed[self.starts[first] : self.ends[last - 1]]


T = TypeVar("T")


class Below(dict[int, frozenset[T]]):
    """For each token what its dependents have of something, worked out when it is first asked for: of most tokens nobody asks."""

    def __init__(self, children: Sequence[Sequence[int]], of_tokens: Sequence[T]) -> None:
        self._children, self._of_tokens = children, of_tokens

    def __missing__(self, token: int) -> frozenset[T]:
        found = self[token] = frozenset([self._of_tokens[child] for child in self._children[token]])
        return found


def counts_before(flags: Iterable[bool]) -> list[int]:
    """For each token, and for the end, how many of the tokens before it have the flag.

    >>> counts_before([True, False, True])
    [0, 1, 1, 2]
    """
    return list(accumulate(flags, initial=0))


@dataclass(frozen=True)
class Forms:
    """What is told of each token by itself: its tag, its relation to its head, its part of speech, its lemma."""

    tags: list[str]
    deps: list[str]
    poses: list[str]
    lemmas: list[str]


def read_doc(doc: Doc, language: Language) -> Parse:
    """The Doc's annotations as lists."""
    return read_docs([doc], [doc.text], language)


def read_docs(docs: Sequence[Doc], texts: Sequence[str], language: Language) -> Parse:
    """The annotations of an article as lists; the Docs are its parts, one at least, and `texts` their texts."""
    names = Names(docs[0])
    columns = [doc.to_array([TAG, DEP, POS, LEMMA, ENT_IOB, ENT_TYPE]).reshape(-1, 6).T for doc in docs]
    entities = [read_entities(own[4].tolist(), names.texts(own[5])) for own in columns]
    return parse_of_docs(docs, texts, Forms(*map(names.texts, np.concatenate(columns, axis=1)[:4])), entities, language)


def parse_of_docs(
    docs: Sequence[Doc],
    texts: Sequence[str],
    forms: Forms,
    entities: Sequence[list[tuple[int, int, str]]],
    language: Language,
) -> Parse:
    """The syntax of an article as lists; the Docs are its parts, one at least, and `texts` their texts.

    The forms of all tokens and each Doc's entities are given.
    """
    sizes, body = [len(doc) for doc in docs], "".join(texts)
    columns = np.concatenate([doc.to_array([IDX, LENGTH, HEAD, SENT_START]).reshape(-1, 4) for doc in docs]).astype("int64").T
    chars = columns[0] + np.repeat(list(accumulate(map(len, texts[:-1]), initial=0)), sizes)
    starts, ends = chars.tolist(), (chars + columns[1]).tolist()
    first_tokens = list(accumulate(sizes, initial=0))
    spans = split_paragraphs(body)
    paragraphs, paragraph = [], 0
    for start in starts:
        while paragraph + 1 < len(spans) and spans[paragraph + 1][0] <= start:
            paragraph += 1
        paragraphs.append(paragraph)
    heads = (columns[2] + np.arange(len(starts))).tolist()
    sentences, sentence = [], -1
    begins_doc = set(first_tokens)
    for token, flag in enumerate(columns[3].tolist()):
        # A sentence never runs over a paragraph's end, whatever the parser thinks.
        if flag == 1 or token in begins_doc or paragraphs[token] != paragraphs[token - 1]:
            sentence += 1
        sentences.append(sentence)
    return Parse(
        body=body,
        printed=body,
        words=[body[start:end] for start, end in zip(starts, ends, strict=True)],
        starts=starts,
        ends=ends,
        lemmas=forms.lemmas,
        poses=forms.poses,
        tags=forms.tags,
        deps=forms.deps,
        heads=heads,
        sentences=sentences,
        paragraphs=paragraphs,
        paragraph_spans=spans,
        entities=[
            (before + first, before + last, label)
            for before, own in zip(first_tokens[:-1], entities, strict=True)
            for first, last, label in own
        ],
        language=language,
    )


class Names:
    """What spaCy's numbers stand for."""

    def __init__(self, doc: Doc) -> None:
        self.strings = doc.vocab.strings
        self.known = {0: ""}

    def texts(self, keys: Iterable[Any]) -> list[str]:
        """The strings of a column of numbers."""
        keys = keys.tolist() if hasattr(keys, "tolist") else list(keys)
        for key in set(keys) - self.known.keys():
            self.known[key] = self.strings[key]
        return [self.known[key] for key in keys]


def read_entities(flags: Sequence[int], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The entities of tokens that begin one (flag 3) or go on with it (flag 1)."""
    found: list[tuple[int, int, str]] = []
    for token, flag in enumerate(flags):
        if flag == _BEGINS:
            found.append((token, token + 1, labels[token]))
        elif flag == _GOES_ON and found:
            found[-1] = (found[-1][0], token + 1, found[-1][2])
    return found
