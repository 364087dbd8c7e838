"""A noun phrase for somebody, read from the parse: its head, what modifies it, what it belongs to, how it points."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.language import Language
from transforms.languages.scheme import Relation
from transforms.names.hyphened import hyphened_word
from transforms.names.namewords import HYPHENS
from transforms.names.personnouns import TOKENS_OF_AGE, is_age
from transforms.parsing.parse import Parse

_MODIFIERS = frozenset(
    {
        Relation.COMPOUND,
        Relation.ADJECTIVE,
        Relation.NOUN_MODIFIER,
        Relation.NOUN_ADVERBIAL,
        Relation.NUMBER,
        Relation.QUANTIFIER,
    }
)
_DETERMINERS = frozenset({Relation.DETERMINER, Relation.PREDETERMINER})
MAX_MODIFIER_TOKENS = 40
"""So far before its head modifiers of a phrase are looked at: parsers hang whole pages of titles on one noun."""

MAX_COMPLEMENT_TOKENS = 14
"""Tokens behind a preposition that are read of what somebody belongs to; longer ones are clauses by mistake."""


@dataclass(frozen=True)
class NounPhrase:
    """The phrase around a head noun: 'the former mayor of Corran', 'Corran’s mayor', 'the Pell mayor'."""

    parse: Parse
    head: int

    @property
    def language(self) -> Language:
        """The language that it is in."""
        return self.parse.language

    @cached_property
    def last(self) -> int:
        """The head, or the last word that hyphens tie to it: 'president', of 'vice-president' where the parser has 'vice'."""
        return hyphened_end(self.parse, self.head)

    @cached_property
    def noun(self) -> str:
        """The noun's lemma, abbreviated titles in full: 'president', of 'Pres.'; 'minister', of 'PM'; 'start-up' is one word."""
        if self.is_of_two_parts:
            return hyphened_word(self.parse, 0, self.head)
        return plain_title(self.parse.lemmas[title_head(self.parse, self.last)], self.language)

    @cached_property
    def is_of_two_parts(self) -> bool:
        """Whether a hyphen ties another word to the head, and both are one noun for a body: 'start-up'."""
        word = hyphened_word(self.parse, 0, self.head)
        return self.last == self.head and word != self.parse.words[self.head].lower() and word in self.language.words.body_nouns

    @cached_property
    def determiners(self) -> frozenset[str]:
        """The words that point, lower case: 'the', 'a', 'this'."""
        if is_age(self.parse, self.head) and self.head >= TOKENS_OF_AGE:
            # Whatever the parser ties 'the' of 'the 71-year-old recalled' to.
            return frozenset({self.parse.words[self.head - TOKENS_OF_AGE].lower()})
        return frozenset(
            self.parse.words[child].lower()
            for own in (self.head, *self.tied_before)
            for child in self.parse.children[own]
            if child < self.head and self.parse.relations[child] in _DETERMINERS
        )

    @cached_property
    def tied_before(self) -> tuple[int, ...]:
        """The words that hyphens tie to the head from before: 'secretary' of 'the Pell secretary-general'."""
        found, token = [], self.head
        while token > 1 and self.parse.words[token - 1] in HYPHENS and self.parse.ends[token - 2] == self.parse.starts[token - 1]:
            token -= 2
            found.append(token)
        return tuple(found)

    @cached_property
    def is_definite(self) -> bool:
        """Whether it means somebody whom the reader knows: 'the mayor', 'this mayor'; a title without an article, with a capital.

        'Mayor said', 'Crown prince said', 'Corran mayor said'.
        """
        words = self.language.words
        if self.determiners:
            return not self.determiners.isdisjoint(words.demonstratives)
        first = min(self.modifier_tokens, default=self.head)
        return self.owner is None and self.noun in words.titles and self.parse.words[first][:1].isupper()

    @cached_property
    def is_indefinite(self) -> bool:
        """Whether it brings somebody in: 'a mayor', 'another mayor'."""
        return not self.determiners.isdisjoint(self.language.words.indefinites)

    @cached_property
    def is_plural(self) -> bool:
        """Whether several are meant."""
        return self.parse.is_plural(self.head)

    @cached_property
    def owner(self) -> int | None:
        """The possessor's token: 'her' of 'her fiancé', 'Corran' of 'Corran’s mayor'."""
        return next(
            (child for child in self.parse.children[self.head] if self.parse.relations[child] is Relation.POSSESSOR), None
        )

    @cached_property
    def modifier_tokens(self) -> tuple[int, ...]:
        """The tokens before the head that modify it, those of their own modifiers included."""
        found: list[int] = []
        for child in self.parse.children[self.head]:
            if child < self.head and self.parse.relations[child] in _MODIFIERS:
                first, stop = self.parse.edges[child]
                first = max(first, self.head - MAX_MODIFIER_TOKENS)
                # 'Start' of 'start-up' is none.
                end = self.head - 2 * self.is_of_two_parts
                found += [token for token in range(first, min(stop, end)) if self._modifies(token)]
        found += [token for token in range(self.head, self.last) if self.parse.words[token][:1].isalnum()]
        return tuple(found)

    def _modifies(self, token: int) -> bool:
        is_pointing = self.parse.relations[token] in _DETERMINERS and self.parse.heads[token] in self.tied_before
        return self.parse.words[token][:1].isalnum() and not is_pointing

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """Their words, lower case, with those of an abbreviated title: 'prime', of 'the PM'."""
        own = frozenset(self.parse.words[token].lower() for token in self.modifier_tokens)
        return own | title_modifiers(self.parse.words[self.last], self.language)

    @cached_property
    def complement_tokens(self) -> tuple[int, ...]:
        """The tokens of what it belongs to: 'Corran' of 'the mayor of Corran', and of 'Corran’s mayor'."""
        parse, words = self.parse, self.language.words
        found: list[int] = []
        for child in parse.children[self.head]:
            if child > self.head and parse.words[child].lower() in words.complement_openers:
                for token in range(child + 1, min(parse.edges[child][1], child + MAX_COMPLEMENT_TOKENS)):
                    if not parse.words[token][:1].isalnum():
                        break
                    found.append(token)
        if self.owner is not None and parse.is_proper(self.owner):
            first, stop = parse.edges[self.owner]
            found += [token for token in range(first, stop) if parse.words[token][:1].isalnum()]
        return tuple(found)

    @cached_property
    def complement(self) -> frozenset[str]:
        """Their words, lower case, without those of grammar."""
        return content_words((self.parse.words[token] for token in self.complement_tokens), self.language)

    @cached_property
    def named_complement(self) -> frozenset[str]:
        """Of the complement the words with a capital, lower case: what tells one body or place from another."""
        capitals = (word for word in (self.parse.words[token] for token in self.complement_tokens) if word[:1].isupper())
        return content_words(capitals, self.language)


def hyphened_end(parse: Parse, token: int) -> int:
    """The token, or the last one of those that hyphens tie to it without a blank: 'general', of 'secretary-general'."""
    while (
        token + 2 < len(parse)
        and parse.words[token + 1] in HYPHENS
        and parse.ends[token] == parse.starts[token + 1]
        and parse.ends[token + 1] == parse.starts[token + 2]
        and parse.words[token + 2][:1].isalpha()
    ):
        token += 2
    return token


def title_head(parse: Parse, token: int) -> int:
    """The token, or the title before it that means the same alone: 'executive', of 'chief executive officer'."""
    words = parse.language.words
    is_tail = token > 0 and parse.lemmas[token].lower() in words.title_tails
    return token - 1 if is_tail and parse.words[token - 1].lower() in words.titles else token


def plain_title(word: str, language: Language) -> str:
    """A title as it is compared: in lower case, without a stop, abbreviations in full."""
    plain = word.lower().rstrip(".")
    return language.words.title_letters.get(plain, (language.words.same_titles.get(plain, plain),))[-1]


def title_modifiers(word: str, language: Language) -> frozenset[str]:
    """What a title of letters alone says before its noun: 'prime', of 'PM'."""
    return frozenset(language.words.title_letters.get(word.lower().rstrip("."), ("",))[:-1])


def content_words(words: Iterable[str], language: Language) -> frozenset[str]:
    """The words in lower case, without articles, prepositions and marks."""
    own = language.words
    return frozenset(
        lower
        for word in words
        if (lower := word.lower())[:1].isalnum()
        and lower not in own.determiners
        and lower not in own.complement_openers
        and lower not in own.joiners
    )


def parts(words: frozenset[str] | set[str]) -> frozenset[str]:
    """The words with hyphenated ones divided: 'vice-president' has a 'vice'."""
    return frozenset(part for word in words for part in word.split("-") if part)
