"""Who has been named so far in an article, as 'he' and 'she' may go back to them: by sentence, and of what gender."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.languages.scheme import SUBJECTS, Form, Relation
from transforms.names.entities import Entity, NamedEntities
from transforms.names.folding import folded
from transforms.names.genders import FEMALE, MALE, gender_of_descent, honorific_gender, role_gender
from transforms.names.headlines import plain_words
from transforms.names.personnouns import TOKENS_OF_AGE, is_age, is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.held_offices import Offices
from transforms.quotations.noun_phrases import NounPhrase
from transforms.quotations.offices import holder_of, one_of_two, stated_age
from transforms.text.paragraphs import last_before

Naming = tuple[int, int, bool]
"""The head token of a name, a noun or a resolved pronoun, its entity, and whether it is a subject."""

UNNAMED = {FEMALE: -1, MALE: -2}
"""Entities that stand for whoever of that sex a noun last meant without a name: 'his daughter'."""

CREDIT_SIGNS = frozenset(":/(©")
"""What stands before the name of who took a picture."""

MAX_CREDIT_LINE = 300
"""Characters of a line that may be a picture's or an advertisement's."""

FIRST_UNNAMED = -3
"""From here down each noun for somebody without a name is an entity of its own: 'the judge'."""

MIN_PRONOUNS = 3
"""Pronouns outside marks that an article has at least which tells by them that it speaks of men alone, or of women alone."""

MIN_PRONOUNS_BEHIND = 2
"""Pronouns behind somebody's name that tell more of the gender than the given name does."""

NEAR_SENTENCES = 2
"""Sentences back from such a pronoun in which the name stands, or a pronoun like it."""

MOST_APPOSITIONS = 20
"""Nouns in a row of which each explains the one before. Lists without verbs are taken for hundreds."""

_LISTED = frozenset({Relation.CONJUNCT, Relation.APPOSITION})


@dataclass
class Namings:
    """Who has been named so far: by sentence, in order, and each entity's gender as far as it is known.

    `learned` has for each entity whose gender a pronoun told how many told so; `aged` are those who are called by an age alone.
    """

    parse: Parse
    genders: dict[int, str | None]
    by_sentence: dict[int, list[Naming]] = field(default_factory=dict)
    learned: dict[int, int] = field(default_factory=dict)
    aged: set[int] = field(default_factory=set)

    def learn(self, entity: int, gender: str) -> None:
        """Notes that a pronoun of the gender went back to the entity."""
        if self.genders.get(entity) is None:
            self.genders[entity] = gender
            self.learned[entity] = 0
        if entity in self.learned:
            self.learned[entity] += 1

    def only_one(self, gender: str) -> int | None:
        """The one person with a name who is surely of the gender; None where there are several, or none."""
        found = [entity for entity, own in self.genders.items() if entity >= 0 and own == gender]
        return found[0] if len(found) == 1 else None

    def without_learned(self) -> dict[int, str | None]:
        """The genders that more than one pronoun tells."""
        return {**self.genders, **dict.fromkeys(entity for entity, count in self.learned.items() if count == 1)}

    def add(self, token: int, entity: int) -> None:
        """Notes that the token means the entity."""
        sentence = self.by_sentence.setdefault(self.parse.stopped_sentences[token], [])
        head = described_head(self.parse, token)
        insort(sentence, (token, entity, self.parse.is_subject(head) or is_told_by(self.parse, head)))

    def fitting(self, sentence: int, token: int, gender: str, barred: Sequence[int] = ()) -> list[Naming]:
        """Those of a sentence before the token who may be of that gender."""
        found = [
            naming
            for naming in self.by_sentence.get(sentence, ())
            if naming[0] < token and self.genders.get(naming[1]) in (gender, None) and naming[0] not in barred
        ]
        left_out = self.listed(found) | self.in_clauses(found) | self.asking(found)
        return [naming for naming in found if naming[0] not in left_out]

    def asking(self, namings: Sequence[Naming]) -> frozenset[int]:
        """The heads of those by whom somebody else was asked or called in front of the sentence: 'Asked by Lind, Dey left.'"""
        parse = self.parse

        def is_agent(token: int) -> bool:
            by = parse.heads[token]
            clause = parse.heads[by]
            is_by = parse.relations[by] is Relation.AGENT and parse.relations[token] is Relation.OBJECT_OF_PREPOSITION
            return is_by and parse.relations[clause] is Relation.ADVERBIAL_CLAUSE and token < parse.heads[clause]

        agents = frozenset(token for token, _, _ in namings if is_agent(token))
        others = {entity for token, entity, _ in namings if token not in agents}
        return agents if others - {entity for token, entity, _ in namings if token in agents} else frozenset()

    def in_clauses(self, namings: Sequence[Naming]) -> frozenset[int]:
        """The heads of those who do something in a clause that tells of another of them: 'Lind, whose girl Eva is four, sat'."""
        parse, heads = self.parse, {token for token, _, _ in namings}
        found = []
        for token, _, _ in namings:
            subject = described_head(parse, token)
            clause = parse.heads[subject]
            is_clause = parse.is_subject(subject) and parse.relations[clause] is Relation.RELATIVE_CLAUSE
            if is_clause and parse.heads[clause] in heads and parse.poses[token] != "PRON":
                found.append(token)
        return frozenset(found)

    def listed(self, namings: Sequence[Naming]) -> frozenset[int]:
        """The heads of those who are named in one list: 'he', behind 'Ola Brandt and Nils Moor wait', is neither."""
        found: dict[int, dict[int, int]] = {}
        for token, entity, _ in namings:
            first = token
            while self.parse.relations[first] in _LISTED and self.parse.heads[first] != first:
                first = self.parse.heads[first]
            found.setdefault(first, {})[token] = entity
        return frozenset(token for heads in found.values() if len(set(heads.values())) > 1 for token in heads)


def read_namings(parse: Parse, named: NamedEntities, quoted: Sequence[bool], offices: Offices) -> Namings:
    """The persons named outside marks, and those whom nouns mean; a noun that means nobody named is somebody of its own.

    'The judge looked at Pryor. “You lied,” he said': the judge said it, and has no name.
    """
    # By entity; whom a 'he' went back to is no 'she' later on.
    genders = {number: believed_gender(parse, named, quoted, number, entity) for number, entity in enumerate(named.entities)}
    namings = Namings(parse, {**genders, **{entity: gender for gender, entity in UNNAMED.items()}})
    credited = credited_only(parse, named)
    for number, name in enumerate(named.names):
        entity = named.entity_of[number]
        if named.entities[entity].label == "PERSON" and not quoted[name.first] and entity not in credited:
            namings.add(name.stop - 1, entity)
    for token in person_subjects(parse, named, quoted, offices):
        if is_explained(parse, named, token):
            continue
        meant = holder_of(offices, NounPhrase(parse, token))
        if meant is None and points_back_by_age(parse, token):
            namings.aged.add(FIRST_UNNAMED - token)
        namings.add(token, FIRST_UNNAMED - token if meant is None else meant.entity)
    bearers = only_bearers(named)
    for token in unread_names(parse, named, quoted):
        bearer = bearers.get(folded(parse.words[token]))
        namings.add(token, FIRST_UNNAMED - token if bearer is None else bearer)
    for token in parse.places_of(parse.language.words.order_words.keys()):
        if parse.is_subject(token) and not quoted[token]:
            one = one_of_two(parse, named, token)
            if one is not None and named.entities[one].label == "PERSON":
                namings.add(token, one)
    return namings


def credited_only(parse: Parse, named: NamedEntities) -> frozenset[int]:
    """The persons named alone as who took a picture: 'Gulls at rest in Corran. (Photo: A. Lind)'; not who is in it."""
    foreign: dict[int, bool] = {}

    def is_credited(token: int) -> bool:
        before = last_before(parse.body, parse.starts[token])
        is_by = token > 0 and parse.words[token - 1].lower() in parse.language.quoting.agent_prepositions
        return (before in CREDIT_SIGNS or is_by) and is_foreign(token)

    def is_foreign(token: int) -> bool:
        paragraph = parse.paragraphs[token]
        if paragraph not in foreign:
            start, end = parse.paragraph_spans[paragraph]
            is_line = end - start <= MAX_CREDIT_LINE
            foreign[paragraph] = is_line and parse.language.style.foreign_matter.fullmatch(parse.body, start, end) is not None
        return foreign[paragraph]

    return frozenset(
        number
        for number, entity in enumerate(named.entities)
        if entity.label == "PERSON" and all(is_credited(named.names[name].first) for name in entity.names)
    )


def is_explained(parse: Parse, named: NamedEntities, noun: int) -> bool:
    """Whether a person's name explains the noun, with or without a role: 'the rector, the economist Ada Holm, disagreed'."""
    told = [child for child in parse.children[noun] if parse.relations[child] is Relation.APPOSITION]
    told += [child for own in told for child in parse.children[own] if parse.relations[child] is Relation.APPOSITION]
    return any(child in named.at and named.names[named.at[child]].label == "PERSON" for child in told)


def believed_gender(parse: Parse, named: NamedEntities, quoted: Sequence[bool], number: int, entity: Entity) -> str | None:
    """The person's gender; None where the given name alone tells it, and the article has pronouns and none of that gender.

    'Elisa Tarn says so. He adds that it rained': an Elisa who may be a man; who is one where that comes twice, and no 'she'.
    """
    if entity.gender is None or entity.label != "PERSON":
        return entity.gender
    told = [honorific_gender(parse, named.names[number]) for number in entity.names]
    told += [role_gender(role, parse.language) for role in entity.roles]
    told.append(gender_of_descent(entity.name, parse.language))
    if any(told):
        return entity.gender
    followed = genders_behind(parse, named, quoted).get(number, [])
    if len(followed) >= MIN_PRONOUNS_BEHIND and entity.gender not in followed:
        return followed[0]
    return entity.gender if entity.gender in printed_genders(parse, quoted) else None


def genders_behind(parse: Parse, named: NamedEntities, quoted: Sequence[bool]) -> dict[int, list[str]]:
    """By the person, the genders of the subjects that are pronouns right behind a sentence or two of which the person is one.

    'Elisa Tarn says so. He adds that it rained.'
    """
    found: dict[int, list[str]] | None = parse.memo.get("genders_behind")
    if found is None:
        found = parse.memo["genders_behind"] = {}
        pronouns, sentences = parse.language.words.person_pronouns, parse.stopped_sentences
        last: tuple[int, int] | None = None
        for token, word in enumerate(parse.words):
            if quoted[token] or not parse.is_subject(token):
                continue
            gender, number = pronouns.get(word.lower()), named.at.get(token)
            if number is not None and named.names[number].label == "PERSON":
                last = (token, named.entity_of[number])
            elif gender is not None and last is not None and sentences[token] - sentences[last[0]] <= NEAR_SENTENCES:
                found.setdefault(last[1], []).append(gender)
                last = (token, last[1])
    return found


def printed_genders(parse: Parse, quoted: Sequence[bool]) -> frozenset[str]:
    """The genders of the pronouns outside marks; both where there are too few to tell."""
    found = parse.memo.get("printed_genders")
    if found is None:
        pronouns = parse.language.words.person_pronouns
        told = [pronouns[parse.words[token].lower()] for token in parse.places_of(pronouns.keys()) if not quoted[token]]
        found = parse.memo["printed_genders"] = frozenset(told if len(told) >= MIN_PRONOUNS else (FEMALE, MALE))
    return found


def person_subjects(parse: Parse, named: NamedEntities, quoted: Sequence[bool], offices: Offices) -> list[int]:
    """The subjects that are nouns for one person without telling the sex, and no part of what a name is printed with.

    A title, an office that the article says somebody holds, whoever is brought in ('a contractor'), 'the 34-year-old'.
    """
    words = parse.language.words
    told = (words.male_nouns, words.female_nouns, words.profile_nouns, words.documents, words.body_nouns)
    in_roles = {
        token
        for name in named.names
        if name.role_start is not None and name.role_end is not None
        for token in parse.tokens_in(name.role_start, name.role_end)
    }
    return [
        token
        for token in sorted({token for token, relation in enumerate(parse.relations) if relation in SUBJECTS} | led_by_age(parse))
        if not quoted[token]
        and token not in named.at
        and token not in in_roles
        and not any(parse.lemmas[token].lower() in some for some in told)
        and (
            (parse.forms[token] in (Form.NOUN, Form.NAME) and is_person_noun(parse, token) and is_somebody(parse, token, offices))
            or stated_age(NounPhrase(parse, token)) is not None
        )
    ]


def led_by_age(parse: Parse) -> set[int]:
    """The tokens up to which a sentence begins with 'The 34-year-old': the parser takes 'old' for anything."""
    ends = (first + TOKENS_OF_AGE for first, stop in parse.sentence_spans if first + TOKENS_OF_AGE < stop)
    return {token for token in ends if is_age(parse, token)}


def points_back_by_age(parse: Parse, token: int) -> bool:
    """Whether it is 'the 34-year-old', whom the article may have named; not 'a 34-year-old'."""
    first = token - TOKENS_OF_AGE
    return is_age(parse, token) and first >= 0 and parse.words[first].lower() in parse.language.words.definite_articles


def is_somebody(parse: Parse, token: int, offices: Offices) -> bool:
    """Whether a noun for persons is one that somebody is called by here, or brings somebody in; 'no mayor' is nobody."""
    lemma, phrase = parse.lemmas[token].lower(), NounPhrase(parse, token)
    if phrase.determiners & parse.language.naming.any_of_a_kind:
        return False
    return lemma in parse.language.words.titles or lemma in offices.by_noun or phrase.is_indefinite


def unread_names(parse: Parse, named: NamedEntities, quoted: Sequence[bool]) -> list[int]:
    """The subjects with a capital that no name was read at, and that can be somebody's: 'Hana', of 'Hana, whose girl ran, sat'.

    Whoever that is has no name here; 'she' may mean her.
    """
    words = parse.language.words
    common = (plain_words(parse), words.titles, words.org_heads, words.body_nouns)

    def may_be_name(token: int) -> bool:
        word = parse.words[token]
        # 'Sh300m' is money.
        is_capital = word[:1].isupper() and word[1:].islower() and word.isalpha()
        is_common = any(word.lower() in some for some in common)
        return is_capital and token not in named.at and not is_common and not is_person_noun(parse, token)

    return [
        token
        for token, form in enumerate(parse.forms)
        if form is Form.NAME
        and parse.relations[token] is Relation.SUBJECT
        and not quoted[token]
        and all(may_be_name(own) for own in (token, *parse.children[token]) if own == token or is_compound(parse, own))
        and not any(parse.relations[child] is Relation.DETERMINER for child in parse.children[token])
    ]


def is_compound(parse: Parse, token: int) -> bool:
    """Whether the token is a word before the one that it belongs to: 'Ruta', of 'Ruta Moor'."""
    return parse.relations[token] in (Relation.COMPOUND, Relation.ADJECTIVE) and token < parse.heads[token]


def only_bearers(named: NamedEntities) -> dict[str, int]:
    """By the word, as it is compared, the one person of whose full name it is a part."""
    found: dict[str, set[int]] = {}
    for number, entity in enumerate(named.entities):
        if entity.label == "PERSON":
            for word in entity.name.split():
                found.setdefault(folded(word), set()).add(number)
    return {word: next(iter(numbers)) for word, numbers in found.items() if len(numbers) == 1}


def is_told_by(parse: Parse, head: int) -> bool:
    """Whether the noun is whom a sentence is told after, who speaks as a subject does: 'According to Lind, Dey never came.'"""
    according, last = parse.language.quoting.according, parse.heads[head] + 1
    words = tuple(word.lower() for word in parse.words[max(last - len(according), 0) : last])
    return parse.relations[head] is Relation.OBJECT_OF_PREPOSITION and words == according


def described_head(parse: Parse, token: int) -> int:
    """The noun that the name explains: 'mayor', of 'the mayor, Karl Dey, said'; else the name itself."""
    for _ in range(MOST_APPOSITIONS):
        if parse.relations[token] is not Relation.APPOSITION or parse.heads[token] > token:
            break
        token = parse.heads[token]
    return token
