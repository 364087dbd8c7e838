"""Which organization is meant by 'the agency', 'the newspaper', 'it': the one candidate that the article names, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.scheme import Relation
from transforms.names.acting_bodies import Acting, called_run
from transforms.names.entities import NamedEntities
from transforms.names.hyphened import HYPHENED_TOKENS, hyphened_word
from transforms.names.namewords import Name, is_particle, joined
from transforms.names.personnouns import is_person_noun
from transforms.names.places import find_dateline, is_known_place
from transforms.parsing.parse import Parse
from transforms.quotations.held_offices import BroughtIn, is_being, is_told
from transforms.quotations.meant import Meant
from transforms.quotations.noun_phrases import NounPhrase, content_words, parts
from transforms.quotations.offices import telling_words

NEAR_SENTENCES = 3
"""Sentences back in which 'the company' may find an organization of which the article does not say what it is."""

MAX_SAME_NOUN = 60
"""Tokens back in which the same noun stands for the same body: 'the airline', and 'the airline' again."""

MAX_DESCRIPTION_TOKENS = 8
"""Tokens behind a name and its comma in which an apposition's noun stands: 'Kestrel Mines, the country’s largest producer,'."""


@dataclass(frozen=True)
class Bodies:
    """The organizations that one article names, and what it says that they are."""

    parse: Parse
    named: NamedEntities
    quoted: Sequence[bool]

    @cached_property
    def numbers(self) -> list[int]:
        """The organizations, by entity, those left out that only the dateline names: 'CORRAN (Reuters) —'."""
        dateline, names = find_dateline(self.parse) or range(0), self.named.names
        return [
            number
            for number, entity in enumerate(self.named.entities)
            if entity.label == "ORG" and not all(names[mention].first in dateline for mention in entity.names)
        ]

    @cached_property
    def dateline(self) -> range:
        """The tokens of the dateline, if there is one."""
        return find_dateline(self.parse) or range(0)

    @cached_property
    def kinds(self) -> dict[int, frozenset[str]]:
        """For each organization the nouns for what it is: its name's head, and the descriptions beside its names."""
        return {
            number: frozenset(
                noun for mention in self.named.entities[number].names for noun in self.kinds_at(self.named.names[mention])
            )
            for number in self.numbers
        }

    @cached_property
    def words(self) -> dict[int, frozenset[str]]:
        """For each organization the words of its names, and of the descriptions beside them."""
        return {
            number: frozenset(
                word
                for mention in self.named.entities[number].names
                for name in (self.named.names[mention],)
                for word in parts(content_words(self.parse.words[max(name.first - 3, 0) : name.stop], self.parse.language))
            )
            | parts(content_words(self.named.entities[number].name.split(), self.parse.language))
            for number in self.numbers
        }

    def kinds_at(self, name: Name) -> Iterator[str]:
        """The nouns that tell what the organization is, at one of its names."""
        parse = self.parse
        yield from heads_of(parse, name)
        # 'The carmaker Renn', 'rights group Tern', 'Newspaper La Hora', which begins its sentence.
        before = name.first - 1
        is_noun = before >= 0 and (
            parse.poses[before] == "NOUN" or parse.words[before].lower() in parse.language.words.body_nouns
        )
        if is_noun and not parse.is_plural(before):
            yield parse.lemmas[before].lower()
        # 'Jansatta newspaper'.
        behind = name.stop
        is_noun = behind < len(parse) and parse.words[behind] in parse.language.naming.deeds.trailing
        if is_noun and joined(parse, behind - 1, behind):
            yield parse.words[behind]
        # 'The company, Corran Electric,', 'the owners’ association, the CTA,'.
        first = name.first - (name.first > 0 and parse.words[name.first - 1].lower() in parse.language.words.definite_articles)
        if first > 1 and parse.words[first - 1] == "," and parse.poses[first - 2] == "NOUN":
            yield parse.lemmas[first - 2].lower()
        yield from self.described_behind(name)
        verb = parse.heads[name.stop - 1]
        if parse.is_subject(name.stop - 1) and is_being(parse, verb):
            for child in parse.children[verb]:
                if parse.relations[child] is Relation.COMPLEMENT and parse.poses[child] == "NOUN":
                    yield parse.lemmas[child].lower()

    def described_behind(self, name: Name) -> Iterator[str]:
        """The noun of an apposition: 'Kestrel Mines, a mining company in Corran,' → 'company'."""
        parse, words = self.parse, self.parse.language.words
        if name.stop + 1 >= len(parse) or parse.words[name.stop] not in (",", "("):
            return
        noun = None
        is_definite = parse.words[name.stop + 1].lower() in words.definite_articles
        for token in range(name.stop + 1, min(name.stop + 1 + MAX_DESCRIPTION_TOKENS, len(parse))):
            if parse.words[token].lower() in words.complement_openers or not parse.words[token][:1].isalnum():
                break
            if token == name.stop + 1 and parse.words[token].lower() not in words.determiners:
                return
            # 'An NGO' is read as a name.
            is_noun = parse.poses[token] == "NOUN" or parse.words[token].lower() in words.body_nouns
            noun = token if is_noun else noun
        # 'At the Prosecutor's Office, the prosecutor laughed.' 'The kiln will go to Pell, the company said.'
        is_doer = noun is not None and is_definite and parse.is_subject(noun)
        if (
            noun is not None
            and not is_doer
            and (parse.lemmas[noun].lower() in words.body_nouns or not is_person_noun(parse, noun))
        ):
            yield parse.lemmas[noun].lower()

    @cached_property
    def acting(self) -> Acting:
        """What the bodies do, and what the article goes on to call them."""
        return Acting(self.parse, list(self.named.names))

    @cached_property
    def brought_in(self) -> BroughtIn:
        """What comes up without a name."""
        return BroughtIn(self.parse, self.named, self.quoted)


def heads_of(parse: Parse, name: Name) -> Iterator[str]:
    """The nouns that head an organization's name: 'Harbour Committee' → 'committee', 'Bank of Corran' → 'bank'.

    'Himal Airways Ltd' → 'ltd', 'airways'; 'Lind Dairy Co-operative Ltd' → 'ltd', 'co-operative', 'dairy'.
    'Banco Austral' → 'bank'; 'EgyptAir' → 'air'.
    """
    opener = next((token for token in range(name.first + 1, name.stop - 1) if opens_complement(parse, token)), None)
    token = name.stop - 1
    while token > name.first or token == name.stop - 1:
        word = hyphened_word(parse, name.first, token)
        head = word.rstrip(".")
        is_form = head in parse.language.words.legal_forms
        # Of 'Superintendency of Insurance' the last word heads nothing.
        if is_form or opener is None:
            yield head
        if not is_form:
            break
        token -= 1 if word == parse.words[token].lower() else HYPHENED_TOKENS
    last = parse.words[name.stop - 1]
    yield from (head.lower() for head in parse.language.naming.deeds.fused_heads if last.endswith(head) and last != head)
    abroad = parse.language.words.foreign_bodies.get(parse.words[name.first].lower())
    if abroad is not None and name.stop - name.first > 1:
        yield abroad
    if opener is not None:
        yield parse.words[opener - 1].lower()


def opens_complement(parse: Parse, token: int) -> bool:
    """Whether what a body is of begins behind the token: 'Bank of Corran', 'Observatorio de Conflictos'."""
    word = parse.words[token]
    return word.lower() in parse.language.words.complement_openers or (word.islower() and is_particle(parse, word))


def body_of(bodies: Bodies, phrase: NounPhrase) -> Meant | None:
    """Which organization the noun phrase means; None when none fits, or several do."""
    named_in = name_in(bodies, phrase)
    if named_in is not None:
        return named_in
    if phrase.is_plural or not phrase.is_definite:
        return None
    words = phrase.language.words
    heads = words.body_nouns.get(phrase.noun, frozenset()) | {phrase.noun}
    heads |= words.businesses.get(phrase.noun, frozenset())
    known = bodies_of(bodies, phrase, heads)
    wider = bodies_of(bodies, phrase, words.wider_bodies.get(phrase.noun, frozenset()))
    if known and is_beside_wider(bodies, phrase, known, wider):
        return None
    known = known or wider
    return only_body(bodies, phrase, known, "body") if known else body_nearby(bodies, phrase)


def is_beside_wider(bodies: Bodies, phrase: NounPhrase, known: Sequence[int], wider: Sequence[int]) -> bool:
    """Whether another that the noun may mean, too, came last in the same sentence: 'The Federation of Nurses met the Guild.'

    Not where the noun itself tells what the one is: 'The Nurses' Union met the Guild. … the union said.'
    """
    if any(phrase.noun in bodies.kinds[entity] for entity in known):
        return False
    places = {entity: place for entity in {*known, *wider} if (place := bodies.named.last_named(entity, phrase.head)) is not None}
    sentences = [bodies.parse.stopped_sentences[places[entity]] for entity in known if entity in places]
    others = [bodies.parse.stopped_sentences[places[entity]] for entity in wider if entity in places and entity not in known]
    return bool(sentences) and max(sentences) in others


def bodies_of(bodies: Bodies, phrase: NounPhrase, heads: frozenset[str]) -> list[int]:
    """The organizations that are one of the kinds, and that nothing of what the phrase says is against."""
    return [number for number in bodies.numbers if bodies.kinds[number] & heads and may_be(bodies, phrase, number)]


def name_in(bodies: Bodies, phrase: NounPhrase) -> Meant | None:
    """'The APS agency': the organization whose name stands within the phrase, or right behind it ('the agency APS')."""
    parse, named = bodies.parse, bodies.named
    words = phrase.language.words
    if phrase.is_plural or phrase.noun not in words.body_nouns:
        return None
    beside = [token for token in (*phrase.modifier_tokens, phrase.head + 1) if token in named.at]
    numbers = {named.at[token] for token in beside if named.names[named.at[token]].label == "ORG"}
    if len(numbers) != 1:
        return None
    [number] = numbers
    name = named.names[number]
    is_beside = name.stop == phrase.head or (
        name.first == phrase.head + 1 and parse.ends[phrase.head] + 1 == parse.starts[name.first]
    )
    return Meant(named.entity_of[number], "body_name") if is_beside else None


def may_be(bodies: Bodies, phrase: NounPhrase, entity: int) -> bool:
    """Whether nothing that the phrase says is against the organization: 'the health ministry' is no Ministry of Transport."""
    known, words = bodies.words[entity], phrase.language.words
    # A central bank supervises lenders, and is none.
    if phrase.noun in words.supervised and known & words.supervising:
        return False
    complement = phrase.complement
    return all(is_told(word, known) for word in telling_words(phrase)) and (
        not complement or any(is_told(word, known) for word in complement)
    )


def only_body(bodies: Bodies, phrase: NounPhrase, entities: Sequence[int], how: str) -> Meant | None:
    """The one organization of those; of several the one that alone was named in this paragraph or the one before."""
    paragraphs = bodies.parse.paragraphs
    places = {entity: place for entity in entities if (place := bodies.named.last_named(entity, phrase.head)) is not None}
    own = list(places)
    if len(own) > 1:
        own = [entity for entity, place in places.items() if paragraphs[phrase.head] - paragraphs[place] <= 1]
        how = f"{how}_near"
    if len(own) != 1 or another_came(bodies, phrase, own[0]):
        return None
    return Meant(own[0], how)


def body_nearby(bodies: Bodies, phrase: NounPhrase) -> Meant | None:
    """'The company', where one organization alone was named just before, of which the article does not say what it is."""
    words, parse = phrase.language.words, bodies.parse
    if tells_more(phrase) or phrase.complement:
        return None
    if phrase.noun not in phrase.language.naming.deeds.plain_bodies:
        return called_nearby(bodies, phrase)
    unsaid = [
        (entity, since)
        for entity in bodies.numbers
        if (since := bodies.named.last_named(entity, phrase.head)) is not None
        and not bodies.kinds[entity] & (words.org_heads | words.body_nouns.keys())
    ]
    before = same_noun_before(bodies, phrase)
    told = None if before is None else body_of(bodies, NounPhrase(parse, before))
    if before is not None and told is not None and not any(since > before for _, since in unsaid):
        return told
    sentence = parse.sentences[phrase.head]
    if any(is_tied(bodies, since) for _, since in unsaid if sentence - parse.sentences[since] <= NEAR_SENTENCES):
        return None
    near = [entity for entity, since in unsaid if sentence - parse.sentences[since] <= NEAR_SENTENCES]
    if stands_with_name(bodies, phrase):
        return None
    return only_body(bodies, phrase, near, "body_unsaid")


def called_nearby(bodies: Bodies, phrase: NounPhrase) -> Meant | None:
    """'The airline', where one body alone does what airlines may, and the article does not say what it is."""
    run = called_run(bodies.acting, phrase.head)
    number = None if run is None else bodies.named.at.get(run.stop - 1)
    entity = None if number is None else bodies.named.entity_of[number]
    if entity not in bodies.numbers:
        before = same_noun_before(bodies, phrase)
        return None if before is None else body_of(bodies, NounPhrase(bodies.parse, before))
    words = phrase.language.words
    is_unsaid = not bodies.kinds[entity] & (words.org_heads | words.body_nouns.keys())
    return only_body(bodies, phrase, [entity], "body_unsaid") if is_unsaid else None


def tells_more(phrase: NounPhrase) -> bool:
    """Whether words before the noun tell whose or which it is: 'the Corran company'; not 'the turbine maker', a business."""
    told = telling_words(phrase)
    is_business = phrase.noun in phrase.language.words.businesses
    return bool(told) and not (is_business and all(phrase.parse.words[token].islower() for token in phrase.modifier_tokens))


def is_tied(bodies: Bodies, last: int) -> bool:
    """Whether 'and' ties the body's name to another that may be a body's: 'Ovanta and Drelix agreed to merge.'"""
    parse, named = bodies.parse, bodies.named
    name = named.name_at(last)
    listing = parse.language.naming.listing
    for joint, other in () if name is None else ((name.first - 1, name.first - 2), (name.stop, name.stop + 1)):
        if 0 <= other < len(parse) and parse.words[joint] in listing and parse.words[other][:1].isupper():
            tied = named.name_at(other)
            is_open = tied is not None and tied.label in ("PERSON", "GPE", "PRODUCT") and tied.stop - tied.first == 1
            if is_open and tied is not None and not is_known_place(parse, parse.text(tied.first, tied.stop)):
                return True
    return False


def stands_with_name(bodies: Bodies, phrase: NounPhrase) -> bool:
    """Whether the noun stands before it behind a name that the article may have no body for: 'Jansatta newspaper'."""
    parse = bodies.parse
    return any(
        parse.lemmas[token].lower() == phrase.noun and parse.words[token - 1][:1].isupper() and joined(parse, token - 1, token)
        for token in range(max(phrase.head - MAX_SAME_NOUN, 1), phrase.head)
        if not bodies.quoted[token] and parse.words[token - 1].lower() not in phrase.language.words.demonstratives
    )


def same_noun_before(bodies: Bodies, phrase: NounPhrase) -> int | None:
    """Where the noun stood last with an article: 'The airline denied that. “Eighty,” the airline said.'"""
    parse = bodies.parse
    return next(
        (
            token
            for token in range(phrase.head - 1, max(phrase.head - MAX_SAME_NOUN, 0) - 1, -1)
            if parse.lemmas[token].lower() == phrase.noun
            and not bodies.quoted[token]
            and (own := NounPhrase(parse, token)).is_definite
            and not own.is_plural
        ),
        None,
    )


def another_came(bodies: Bodies, phrase: NounPhrase, entity: int) -> bool:
    """Whether another of that noun came up without a name since the organization was named: 'a company', 'another company'."""
    since, sentences = bodies.named.last_named(entity, phrase.head), bodies.parse.sentences
    # 'Kestrel Mines, a mining company,' and 'Kestrel is a company' are the same one.
    return any(
        since is None or sentences[token] != sentences[since]
        for token in bodies.brought_in.between(phrase.noun, since, phrase.head)
    )
