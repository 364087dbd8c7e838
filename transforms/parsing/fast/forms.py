"""Parts of speech and lemmas: spaCy's attribute ruler and lemmatizer, asked once for each word, tag and relation."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Any

import numpy as np
from spacy.attrs import DEP, IS_SPACE, LOWER, ORTH, TAG
from spacy.language import Language
from spacy.tokens import Doc

from transforms.parsing.fast.architecture import UnknownArchitecture, component
from transforms.parsing.parse import Forms

MAX_FORMS = 200_000
"""(word, part of speech, morphology) whose lemma is kept. When there are more, the table begins anew."""


@dataclass(frozen=True)
class NeighbourPattern:
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

    def __init__(self, nlp: Language, max_forms: int = MAX_FORMS) -> None:
        self.nlp = nlp
        self.max_forms = max_forms
        self.ruler = component(nlp, "attribute_ruler")
        self.lemmatizer = component(nlp, "lemmatizer")
        if getattr(self.lemmatizer, "mode", "") != "rule" or self.lemmatizer.overwrite:
            raise UnknownArchitecture("lemmas are not made by rules")
        find_fast(self.lemmatizer)
        patterns = self.ruler.patterns
        conditions = [element["LOWER"] for element in elements_of(patterns) if "LOWER" in element]
        self.asked_words = frozenset(
            chain.from_iterable([one] if isinstance(one, str) else one.get("IN", ()) for one in conditions)
        )
        self.asked_patterns = [one for one in conditions if not isinstance(one, str) and "IN" not in one]
        self.pairs = neighbour_patterns(patterns)
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
        if len(self.lemmas) > self.max_forms:
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
    def _stands_in(doc: Doc, place: int, pair: NeighbourPattern) -> bool:
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


def find_fast(lemmatizer: Any) -> None:
    """Lets the lemmatizer look words up at once; what it says stays the same.

    spaCy keeps the words that it knows in lists, of up to 40,000, and reads through one for each lemma that may be:
    'mayor' of 'mayors'.
    """
    known = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, words in known.items():
        if isinstance(words, list):
            known[part_of_speech] = dict.fromkeys(words)


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


def neighbour_patterns(patterns: Sequence[Mapping[str, Any]]) -> list[NeighbourPattern]:
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
            pairs.append(NeighbourPattern(pattern[place], pattern[1 - place], 1 if place == 0 else -1))
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
