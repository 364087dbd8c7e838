"""Who holds an office by the article's own words: a title, an apposition, 'Lind is the mayor', 'as coach'.

'The mayor' is somebody named only where the article says so of one person, and nobody else could be meant.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.scheme import Relation
from transforms.names.entities import NamedEntities
from transforms.names.genders import role_gender
from transforms.names.namewords import HYPHENS
from transforms.names.roles import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.noun_phrases import NounPhrase, content_words, plain_title, title_modifiers

NEAR_SENTENCES = 4
"""Sentences back in which 'the official' finds the minister: a wider word goes back less far than the office's own."""

NEAR_PARAGRAPHS = 3
"""Paragraphs back in which the one of several holders who is meant was named."""

MIN_SHARED_LETTERS = 4
"""Letters that a place and its people's name begin with together: 'Chile', 'Chilean'."""

MAX_AGE = 120
MAX_AGE_DISTANCE = 3
"""Tokens behind a name among which the age stands: 'Lind, 34,', 'Lind (34)', 'Lind, aged 34,'."""


@dataclass(frozen=True)
class Meant:
    """An entity that is meant, and by what kind of evidence: each kind has a measured rate of being right."""

    entity: int
    how: str


@dataclass(frozen=True)
class Office:
    """What the article says that a person is: the head noun, the words that go with it, the places named beside it."""

    entity: int
    token: int
    noun: str
    words: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True)
class BroughtIn:
    """The nouns outside marks and names that bring somebody or something in: 'a judge', 'another company'."""

    parse: Parse
    named: NamedEntities
    quoted: Sequence[bool]

    @cached_property
    def by_noun(self) -> dict[str, list[int]]:
        """Their tokens by the noun, in order."""
        found: dict[str, list[int]] = {}
        indefinites = self.parse.language.words.indefinites
        for token, word in enumerate(self.parse.words):
            head = self.parse.heads[token]
            if word.lower() in indefinites and head > token and not self.quoted[head] and head not in self.named.at:
                phrase = NounPhrase(self.parse, head)
                if phrase.is_indefinite:
                    found.setdefault(phrase.noun, []).append(head)
        return found

    def between(self, noun: str, since: int | None, token: int) -> list[int]:
        """Those of the noun from `since`, or from the beginning, to before the token."""
        places = self.by_noun.get(noun, [])
        return places[bisect_left(places, since or 0) : bisect_left(places, token)]


@dataclass(frozen=True)
class Offices:
    """All that one article says of who holds what."""

    parse: Parse
    named: NamedEntities
    quoted: Sequence[bool]

    @cached_property
    def by_noun(self) -> dict[str, list[Office]]:
        """The offices by their head nouns, in the order of the rules that read them."""
        found: dict[str, list[Office]] = {}
        for read in READERS:
            for office in read(self):
                found.setdefault(office.noun, []).append(office)
        return found

    @cached_property
    def person_heads(self) -> dict[int, int]:
        """For the last token of each person's name outside marks the entity."""
        return {
            name.stop - 1: self.named.entity_of[number]
            for number, name in enumerate(self.named.names)
            if name.label == "PERSON" and not self.quoted[name.first]
        }

    def places_beside(self, token: int) -> frozenset[str]:
        """The words of the places and bodies named in the token's sentence."""
        parse = self.parse
        first, stop = parse.sentence_spans[parse.sentences[token]]
        return frozenset(
            parse.words[place].lower()
            for place in range(first, stop)
            if place in self.named.at and self.named.names[self.named.at[place]].label != "PERSON"
        )

    def office_at(self, entity: int, head: int) -> Office:
        """The office that the noun at `head` tells of a person."""
        phrase = NounPhrase(self.parse, head)
        return Office(entity, head, phrase.noun, parts(phrase.modifiers | phrase.complement), self.places_beside(head))

    @cached_property
    def brought_in(self) -> BroughtIn:
        """Who comes up without a name."""
        return BroughtIn(self.parse, self.named, self.quoted)

    def last_named(self, entity: int, token: int) -> int | None:
        """The first token of the entity's last name before the token; None when it is not named before."""
        names, own = self.named.names, self.named.entities[entity].names
        place = bisect_left(own, token, key=lambda number: names[number].first)
        return names[own[place - 1]].first if place else None


def by_role(offices: Offices) -> Iterator[Office]:
    """'Mayor Ada Lind', 'Ada Lind, the mayor of Corran,': the role printed beside a name."""
    parse, named = offices.parse, offices.named
    for number, name in enumerate(named.names):
        if name.label == "PERSON" and name.role_start is not None and name.role_end is not None:
            for head, words in office_heads(parse, parse.tokens_in(name.role_start, name.role_end)):
                noun = plain_title(parse.lemmas[head], parse.language)
                yield Office(named.entity_of[number], head, noun, words - {noun}, offices.places_beside(head))


def office_heads(parse: Parse, tokens: range) -> Iterator[tuple[int, frozenset[str]]]:
    """The head nouns of a role, each with the role's words: 'founder and director of the museum' has two."""
    words = parse.language.words
    everything = content_words(parse.words[tokens.start : tokens.stop], parse.language)
    said = parts({plain_title(word, parse.language) for word in everything}) | initials_of(parse, tokens)
    said |= frozenset(other for word in everything for other in title_modifiers(word, parse.language))
    head: int | None = None
    for token in tokens:
        lower = parse.words[token].lower()
        opens_complement = lower in words.complement_openers
        if (opens_complement or lower in words.joiners or lower == ",") and head is not None:
            yield head, said
            head = None
        if opens_complement:
            return
        if parse.words[token][:1].isalnum() and lower not in words.joiners:
            head = token
    if head is not None:
        yield head, said


def initials_of(parse: Parse, tokens: range) -> frozenset[str]:
    """What capitals in a row may be shortened to, in lower case: 'hb' of 'Harbour Board secretary'."""
    found, run = set(), ""
    for token in (*tokens, None):
        if token is not None and parse.words[token][:1].isupper():
            run += parse.words[token][0].lower()
        elif token is None or parse.words[token].lower() not in parse.language.words.complement_openers:
            found.update(run[first:stop] for first in range(len(run)) for stop in range(first + 2, len(run) + 1))
            run = ""
    return frozenset(found)


def by_copula(offices: Offices) -> Iterator[Office]:
    """'Lind is the mayor', 'Lind became mayor', 'Lind was elected mayor'."""
    parse = offices.parse
    for head, entity in offices.person_heads.items():
        verb = parse.heads[head]
        if parse.is_subject(head) and is_being(parse, verb):
            for child in parse.children[verb]:
                is_complement = parse.relations[child] in (Relation.COMPLEMENT, Relation.OBJECT_COMPLEMENT)
                if is_complement and child > verb and is_person_noun(parse, child) and not parse.is_plural(child):
                    yield offices.office_at(entity, child)


def is_being(parse: Parse, verb: int) -> bool:
    """Whether the verb says what somebody is, and does not deny it: 'is', 'became', 'was elected'."""
    is_denied = Relation.NEGATION in parse.relations_below[verb]
    return parse.lemmas[verb].lower() in parse.language.words.being_verbs and not is_denied


def by_capacity(offices: Offices) -> Iterator[Office]:
    """'Lind took over as coach', 'Lind, as coach, said'."""
    parse, words = offices.parse, offices.parse.language.words
    for head, entity in offices.person_heads.items():
        verb = parse.heads[head]
        leaves = parse.lemmas[verb].lower() in words.leaving_verbs
        governors = [head, verb] if parse.is_subject(head) and not leaves else [head]
        for child in (child for governor in governors for child in parse.children[governor]):
            if parse.words[child].lower() in words.capacity_prepositions:
                for noun in parse.children[child]:
                    if is_person_noun(parse, noun) and not parse.is_plural(noun):
                        yield offices.office_at(entity, noun)


READERS: tuple[Callable[[Offices], Iterator[Office]], ...] = (by_role, by_copula, by_capacity)


def holder_of(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """Whom the noun phrase means by what the article says that somebody is; None when nobody is that, or several are."""
    is_kin = phrase.noun in phrase.language.words.kin
    if phrase.is_plural or (phrase.owner is None and (is_kin or not phrase.is_definite)):
        return None
    return next((meant for rule in RULES if (meant := rule(offices, phrase)) is not None), None)


def by_own_noun(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The mayor', where Mayor Ada Lind is named."""
    fitting = [office for office in offices.by_noun.get(phrase.noun, ()) if fits(phrase, office)]
    return only_holder(offices, phrase, fitting, "office")


def by_wider_noun(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The official', 'the lawmaker', where a minister, a senator is named just before."""
    wider = phrase.language.words.wider_titles.get(phrase.noun, frozenset())
    fitting = [
        office for noun in sorted(wider) for office in offices.by_noun.get(noun, ()) if fits(phrase, office, is_wider=True)
    ]
    meant = only_holder(offices, phrase, fitting, "wider_office")
    since = None if meant is None else offices.last_named(meant.entity, phrase.head)
    sentences = offices.parse.sentences
    return meant if since is not None and sentences[phrase.head] - sentences[since] <= NEAR_SENTENCES else None


def by_age(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The 34-year-old', where Ada Lind, 34, is named."""
    age, parse = stated_age(phrase), offices.parse
    bearers = {
        offices.named.entity_of[number]
        for number, name in enumerate(offices.named.names)
        if name.label == "PERSON" and age is not None and age in parse.words[name.stop : name.stop + MAX_AGE_DISTANCE]
    }
    if bearers or age is None:
        return Meant(next(iter(bearers)), "age") if len(bearers) == 1 else None
    return by_untold_age(offices, phrase)


def by_untold_age(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The 46-year-old', of an age not told before: the only one named in the last sentence that named any, who did something.

    Not somebody of another age: 'Lind, 51,'.
    """
    parse, sentences = offices.parse, offices.parse.stopped_sentences
    before = [(token, entity) for token, entity in offices.person_heads.items() if token < phrase.head]
    last = max((sentences[token] for token, _ in before), default=-1)
    own = {entity for token, entity in before if sentences[token] == last}
    if len(own) != 1 or sentences[phrase.head] - last > NEAR_SENTENCES:
        return None
    [entity] = own
    acts = any(parse.is_subject(token) for token, _ in before if sentences[token] == last)
    return Meant(entity, "age_untold") if acts and not has_age(offices, entity) else None


def has_age(offices: Offices, entity: int) -> bool:
    """Whether a number of years stands behind one of the person's names: 'Lind, 51,'."""
    parse = offices.parse
    names = (offices.named.names[number] for number in offices.named.entities[entity].names)
    behind = (parse.words[name.stop : name.stop + MAX_AGE_DISTANCE] for name in names)
    return any(word.isdigit() and int(word) <= MAX_AGE for words in behind for word in words)


def stated_age(phrase: NounPhrase) -> str | None:
    """The number of 'the 34-year-old' or 'the 34-year-old cook'; None of other phrases."""
    parse, units = phrase.parse, phrase.language.words.age_units
    first, stop = parse.edges[phrase.head]
    return next(
        (
            parse.words[token]
            for token in range(max(first, phrase.head - 6), min(stop, phrase.head + 4, len(parse) - 2))
            if parse.words[token].isdigit() and parse.words[token + 2].lower() in units
        ),
        None,
    )


RULES: tuple[Callable[[Offices, NounPhrase], Meant | None], ...] = (by_own_noun, by_wider_noun, by_age)


def only_holder(offices: Offices, phrase: NounPhrase, fitting: Sequence[Office], how: str) -> Meant | None:
    """The one person whose office fits; of several the one of them who alone was named last, in a paragraph near by."""
    entities = [entity for entity in dict.fromkeys(office.entity for office in fitting) if agrees(offices, phrase, entity)]
    if len(entities) > 1:
        paragraphs = offices.parse.paragraphs
        named_in = {
            entity: paragraphs[place]
            for entity in entities
            if (place := offices.last_named(entity, phrase.head)) is not None
            and paragraphs[phrase.head] - paragraphs[place] <= NEAR_PARAGRAPHS
        }
        latest = max(named_in.values(), default=0)
        entities, how = [entity for entity, place in named_in.items() if place == latest], f"{how}_near"
    if len(entities) != 1 or another_came(offices, phrase, entities[0]):
        return None
    return Meant(entities[0], how)


def agrees(offices: Offices, phrase: NounPhrase, entity: int) -> bool:
    """Whether the noun's gender is not against the person: a 'spokeswoman' is no man."""
    told, own = role_gender(phrase.noun, phrase.language), offices.named.entities[entity].gender
    return told is None or own is None or told == own


def another_came(offices: Offices, phrase: NounPhrase, entity: int) -> bool:
    """Whether somebody of that noun without a name came up since the person was named: 'a judge', 'another judge'."""
    since = offices.last_named(entity, phrase.head)
    told = {office.token for office in offices.by_noun.get(phrase.noun, ())}
    # 'Ada Lind, a judge in Corran,' is she.
    return any(token not in told for token in offices.brought_in.between(phrase.noun, since, phrase.head))


def fits(phrase: NounPhrase, office: Office, is_wider: bool = False) -> bool:
    """Whether the phrase can mean who holds the office: ranks alike, and nothing that the phrase says is against it.

    'The minister' is no prime minister and no deputy minister; 'the Pell mayor' is the mayor of Pell, or one named beside Pell.
    'The commander of the Tolm Navy' is not whoever commands the Renn Navy. Of a wider noun a high rank is no other office:
    'the leader' may be a prime minister, 'the senior commander' a general.
    """
    words = phrase.language.words
    said = parts(phrase.modifiers)
    ranks, own_ranks = said & words.rank_words, office.words & words.rank_words
    is_alike = not (ranks | own_ranks) - words.high_ranks if is_wider else ranks == own_ranks
    if not is_alike or said & words.other_ones:
        return False
    known = office.words | office.places
    if not all(is_told(word, known) for word in telling_words(phrase)):
        return False
    complement = phrase.complement
    if not all(is_told(word, known) for word in phrase.named_complement):
        return False
    return not complement or any(is_told(word, known) for word in complement)


def telling_words(phrase: NounPhrase) -> frozenset[str]:
    """The modifiers that tell whose or of what somebody is something: nouns and capitals, no ranks, no age."""
    parse, words = phrase.parse, phrase.language.words
    told = {
        parse.words[token].lower()
        for token in phrase.modifier_tokens
        if parse.words[token][:1].isupper() or (parse.poses[token] in ("NOUN", "PROPN") and not is_of_adjective(phrase, token))
    }
    return frozenset(word for word in parts(told) - words.rank_words - words.age_units if not word.isdigit())


def is_of_adjective(phrase: NounPhrase, token: int) -> bool:
    """Whether the token is a part of an adjective with a hyphen: 'right', of 'the far-right leader'."""
    words = phrase.parse.words
    return token < phrase.head and (words[token - 1] in HYPHENS or (token + 2 < phrase.head and words[token + 1] in HYPHENS))


def parts(words: frozenset[str] | set[str]) -> frozenset[str]:
    """The words with hyphenated ones divided: 'vice-president' has a 'vice'."""
    return frozenset(part for word in words for part in word.split("-") if part)


def is_told(word: str, known: frozenset[str]) -> bool:
    """Whether a word stands among those known, or begins like one of them: 'Chilean', of 'President of Chile'."""
    return word in known or any(
        len(other) >= MIN_SHARED_LETTERS and other[:MIN_SHARED_LETTERS] == word[:MIN_SHARED_LETTERS] for other in known
    )
