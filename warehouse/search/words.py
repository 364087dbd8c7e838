"""The language of questions: words, "phrases", beginnings*, names~ that may be misspelt, AND, OR, NOT and brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import tantivy

from warehouse.errors import QueryError
from warehouse.search.fields import NAMES, TEXTS, Query, schema, words_of

TOKEN = re.compile(r'(?P<phrase>-?"[^"]*"?)|(?P<bracket>[()])|(?P<word>[^\s()"]+)')
MOST_WORDS = 64
DEEPEST = 20
"""A question with more, or in more brackets, is no question of a person."""

MOST_WIDE = 6
"""Beginnings and names that may be misspelt in one question: each looks through all words of the index."""

BOOSTS = {"names": 3.0, "headline": 0.5, "role": 0.5}
"""A word weighs most where it is the speaker's name, and less where it is only said of the article or speaker. Chosen by hand."""

FUZZY_FROM = 8
"""A name of so many letters may differ in two of them, a shorter one in one."""


@dataclass
class Parsed:
    """A question.

    Attributes:
        query: For the index; None where it asks for no word.
        stems: The words looked for, to be marked: as they begin in a field, by field.
    """

    query: Query | None
    stems: set[str] = field(default_factory=set)


def parse(text: str) -> Parsed:
    """The question that a person wrote. What has no closing mark or bracket is taken to end with the question.

    Raises:
        QueryError: it is longer or deeper than any person's.
    """
    tokens = list(TOKEN.finditer(text))
    if len(tokens) > MOST_WORDS:
        raise QueryError(f"the question has {len(tokens)} words, and {MOST_WORDS} are looked for at most")
    # Of 'lind-holm~' each part may be misspelt.
    wide = sum(max(len(words_of(token.group(), NAMES[0])), 1) for token in tokens if token.group()[-1] in "*~")
    if wide > MOST_WIDE:
        raise QueryError(f"the question has {wide} beginnings* and misspelt~ names, and {MOST_WIDE} are looked for at most")
    reader = _Reader(tokens)
    parsed = Parsed(None)
    alternatives = []
    while reader.more():
        before = reader.place
        if (found := _alternatives(reader, parsed, 0)) is not None:
            alternatives.append(found)
        # A bracket that closes nothing.
        reader.place += reader.place == before or reader.peek() == ")"
    parsed.query = _together(alternatives)
    return parsed


class _Reader:
    """The question's tokens, read in order."""

    def __init__(self, tokens: Sequence["re.Match[str]"]) -> None:
        self.tokens = tokens
        self.place = 0

    def more(self) -> bool:
        """Whether there is another token."""
        return self.place < len(self.tokens)

    def peek(self) -> str:
        """The next token, empty after the last."""
        return self.tokens[self.place].group() if self.more() else ""

    def take(self) -> "re.Match[str]":
        """The next token, which is read by that."""
        self.place += 1
        return self.tokens[self.place - 1]


def _alternatives(reader: _Reader, parsed: Parsed, depth: int) -> Query | None:
    if depth > DEEPEST:
        raise QueryError(f"the question has brackets in brackets, more than {DEEPEST} deep")
    found = [_all_of(reader, parsed, depth)]
    while reader.peek() == "OR":
        reader.take()
        found.append(_all_of(reader, parsed, depth))
    parts = [one for one in found if one is not None]
    if len(parts) < 2:
        return parts[0] if parts else None
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in parts])


def _all_of(reader: _Reader, parsed: Parsed, depth: int) -> Query | None:
    wanted: list[Query] = []
    unwanted: list[Query] = []
    while reader.more() and reader.peek() not in ("OR", ")"):
        if reader.peek() == "AND":
            reader.take()
            continue
        is_unwanted = False
        while reader.peek() == "NOT":
            reader.take()
            is_unwanted = not is_unwanted
        if not reader.more() or reader.peek() in ("OR", ")"):
            break
        text = reader.peek()
        if text.startswith("-") and len(text) > 1:
            is_unwanted = not is_unwanted
        aside = Parsed(None)
        found = _one(reader, aside if is_unwanted else parsed, depth)
        if found is not None:
            (unwanted if is_unwanted else wanted).append(found)
    if not unwanted:
        return _together(wanted)
    parts = [(tantivy.Occur.Must, one) for one in wanted or [tantivy.Query.all_query()]]
    return tantivy.Query.boolean_query([*parts, *((tantivy.Occur.MustNot, one) for one in unwanted)])


def _together(parts: Sequence[Query]) -> Query | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in parts])


def _one(reader: _Reader, parsed: Parsed, depth: int) -> Query | None:
    token = reader.take()
    text = token.group()
    if text == "(":
        found = _alternatives(reader, parsed, depth + 1)
        if reader.peek() == ")":
            reader.take()
        return found
    text = text.removeprefix("-") if len(text) > 1 else text
    fields = [query for name in (*TEXTS, *NAMES) if (query := _in_field(name, text, parsed)) is not None]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in fields]) if fields else None


def _in_field(name: str, text: str, parsed: Parsed) -> Query | None:
    """The query for one word, phrase, beginning or name in a field."""
    ending = "" if text.startswith('"') else text[-1:]
    # A beginning is no whole word: it has no stem.
    words = words_of(text, NAMES[0] if ending == "*" else name)
    if not words or (ending == "~" and name in TEXTS):
        return None
    parsed.stems.update(words)
    terms = list(words)
    found: Query | None
    last = terms[-1]
    if ending == "*":
        last_query = tantivy.Query.regex_query(schema(), name, f"{last}.*")
        found = _together([*(tantivy.Query.term_query(schema(), name, one) for one in terms[:-1]), last_query])
    elif ending == "~":
        distance = 2 if len(last) >= FUZZY_FROM else 1
        found = _together([tantivy.Query.fuzzy_term_query(schema(), name, one, min(distance, len(one) // 3)) for one in terms])
    elif len(terms) == 1:
        found = tantivy.Query.term_query(schema(), name, last, "freq")
    else:
        found = tantivy.Query.phrase_query(schema(), name, [*terms])
    return tantivy.Query.boost_query(found, BOOSTS[name]) if found is not None and name in BOOSTS else found


def marked(text: str, stems: set[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that was looked for.

    >>> list(marked("The floods came.", {"flood"}))
    [('The ', False), ('floods', True), (' came.', False)]
    """
    place = 0
    for match in re.finditer(r"\w+", text):
        forms = {form for name in (TEXTS[0], NAMES[0]) for form in words_of(match.group(), name)}
        is_found = any(form == stem or (len(stem) > 2 and form.startswith(stem)) for form in forms for stem in stems)
        if is_found:
            if place < match.start():
                yield text[place : match.start()], False
            yield match.group(), True
            place = match.end()
    if place < len(text):
        yield text[place:], False
