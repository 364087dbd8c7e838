"""Whom 'he', 'she' and a person's 'they' go back to in an article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.languages.scheme import Form, Relation
from transforms.names.entities import NamedEntities
from transforms.names.genders import FEMALE, MALE, NEUTRAL
from transforms.names.roles import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.noun_phrases import NounPhrase
from transforms.quotations.offices import Meant, Offices, holder_of

Naming = tuple[int, int, bool]
"""The head token of a name, a noun or a resolved pronoun, its entity, and whether it is a subject."""

UNNAMED = {FEMALE: -1, MALE: -2}
"""Entities that stand for whoever of that sex a noun last meant without a name: 'his daughter'."""

FIRST_UNNAMED = -3
"""From here down each noun for somebody without a name is an entity of its own: 'the judge'."""

MAX_SENTENCES_BACK = 12
"""Sentences back that a pronoun is followed; farther ones were never right in the American articles."""

RIVAL_SENTENCES = 2
"""Sentences back in which another person of the same sex makes a pronoun less sure."""

MAX_PRONOUNS_TOLD = 4
"""Tokens behind 'uses' among which 'they' stands: 'uses they and them', 'uses the pronouns they and them'."""


@dataclass
class Namings:
    """Who has been named so far: by sentence, in order, and each entity's gender as far as it is known."""

    parse: Parse
    genders: dict[int, str | None]
    by_sentence: dict[int, list[Naming]] = field(default_factory=dict)

    def add(self, token: int, entity: int) -> None:
        """Notes that the token means the entity."""
        sentence = self.by_sentence.setdefault(self.parse.sentences[token], [])
        sentence.append((token, entity, self.parse.is_subject(token)))
        sentence.sort()

    def fitting(self, sentence: int, token: int, gender: str, barred: Sequence[int] = ()) -> list[Naming]:
        """Those of a sentence before the token who may be of that gender."""
        return [
            naming
            for naming in self.by_sentence.get(sentence, ())
            if naming[0] < token and self.genders.get(naming[1]) in (gender, None) and naming[0] not in barred
        ]


def find_pronouns(parse: Parse, named: NamedEntities, quoted: list[bool], offices: Offices) -> dict[int, Meant]:
    """For each pronoun for one person outside quotation marks the person it goes back to, and by what evidence.

    The last person of the fitting sex, subjects before others, the same sentence before earlier ones; pronouns already resolved
    count as namings, so a run of them stays with one person, also with one who has no name: 'His daughter laughed. She said so.
    “It was fun,” she added.'
    """
    words = parse.language.words
    resolved: dict[int, Meant] = {}
    namings = read_namings(parse, named, quoted, offices)
    neutral = neutral_persons(parse, named)
    namings.genders.update(dict.fromkeys(neutral, NEUTRAL))
    nouns = {
        FEMALE: gendered_subjects(parse, quoted, words.female_nouns),
        MALE: gendered_subjects(parse, quoted, words.male_nouns),
        NEUTRAL: [],
    }
    pronouns = {**words.person_pronouns, **(dict.fromkeys(words.neutral_pronouns, NEUTRAL) if neutral else {})}
    for token, word in enumerate(parse.words):
        gender = pronouns.get(word.lower())
        if gender is None or quoted[token] or (gender == NEUTRAL and several_before(parse, quoted, namings, token)):
            continue
        antecedent, is_alone = find_antecedent(parse, namings, token, gender, last_nearby(parse, nouns[gender], token))
        if antecedent is None or (gender == NEUTRAL and antecedent not in neutral):
            continue
        if antecedent >= 0:
            resolved[token] = Meant(antecedent, kind_of_pronoun(parse, namings, token, antecedent, gender))
        # 'Lind walked his dog' tells of Lind; 'Lind, who ran Holm’s campaign in her first run' does not.
        if word.lower() in words.subject_pronouns or is_alone:
            namings.genders[antecedent] = namings.genders.get(antecedent) or gender
        if antecedent >= 0 or leads_sentence(parse, token):
            namings.add(token, antecedent)
    return resolved


def read_namings(parse: Parse, named: NamedEntities, quoted: Sequence[bool], offices: Offices) -> Namings:
    """The persons named outside marks, and those whom nouns mean; a noun that means nobody named is somebody of its own.

    'The judge looked at Pryor. “You lied,” he said': the judge said it, and has no name.
    """
    # By entity; whom a 'he' went back to is no 'she' later on.
    genders = {number: entity.gender for number, entity in enumerate(named.entities)}
    namings = Namings(parse, {**genders, **{entity: gender for gender, entity in UNNAMED.items()}})
    for number, name in enumerate(named.names):
        entity = named.entity_of[number]
        if named.entities[entity].label == "PERSON" and not quoted[name.first]:
            namings.add(name.stop - 1, entity)
    for token in person_subjects(parse, named, quoted):
        meant = holder_of(offices, NounPhrase(parse, token))
        namings.add(token, FIRST_UNNAMED - token if meant is None else meant.entity)
    return namings


def person_subjects(parse: Parse, named: NamedEntities, quoted: Sequence[bool]) -> list[int]:
    """The subjects that are nouns for one person without telling the sex, and no part of what a name is printed with."""
    words = parse.language.words
    told = words.male_nouns | words.female_nouns | words.profile_nouns | words.documents | words.body_nouns.keys()
    in_roles = {
        token
        for name in named.names
        if name.role_start is not None and name.role_end is not None
        for token in parse.tokens_in(name.role_start, name.role_end)
    }
    return [
        token
        for token, form in enumerate(parse.forms)
        if form in (Form.NOUN, Form.NAME)
        and parse.is_subject(token)
        and not quoted[token]
        and token not in named.at
        and token not in in_roles
        and parse.lemmas[token].lower() not in told
        and parse.lemmas[token].lower() in words.titles
        and is_person_noun(parse, token)
    ]


def neutral_persons(parse: Parse, named: NamedEntities) -> frozenset[int]:
    """Those of whom the article says that they are called 'they': 'Rowan Ashby, who uses they and them'."""
    found = set()
    for token, lemma in enumerate(parse.lemmas):
        if lemma.lower() in parse.language.words.pronoun_verbs and is_told_they(parse, token):
            before = [
                named.entity_of[number]
                for number, name in enumerate(named.names)
                if name.label == "PERSON" and name.stop <= token and parse.sentences[name.first] == parse.sentences[token]
            ]
            found.update(before[-1:])
    return frozenset(found)


def is_told_they(parse: Parse, verb: int) -> bool:
    """Whether 'they' is named behind the word, and does nothing: 'uses they and them', not 'uses what they have'."""
    words = parse.language.words
    for token in range(verb + 1, min(verb + 1 + MAX_PRONOUNS_TOLD, len(parse) - 1)):
        told, _, more = parse.words[token].lower().partition("/")
        if told in words.neutral_subjects:
            behind = parse.words[token + 1].lower()
            return bool(more) or behind in words.joiners or behind in words.neutral_pronouns or not behind.isalnum()
    return False


def several_before(parse: Parse, quoted: Sequence[bool], namings: Namings, token: int) -> bool:
    """Whether several people did something since anybody was named: 'Ashby left. The judges stayed. They were tired.'"""
    sentence = parse.sentences[token]
    before = [naming[0] for own in (sentence, sentence - 1) for naming in namings.by_sentence.get(own, ()) if naming[0] < token]
    last = max(before, default=parse.sentence_spans[max(sentence - 1, 0)][0])
    return any(parse.is_plural(place) and parse.is_subject(place) and not quoted[place] for place in range(last, token))


def kind_of_pronoun(parse: Parse, namings: Namings, token: int, entity: int, gender: str) -> str:
    """The evidence by which a pronoun was resolved: is the sex known, does anybody else fit nearby, how far back is the name."""
    sentence = parse.sentences[token]
    near = {
        other
        for own in range(max(sentence - RIVAL_SENTENCES, 0), sentence + 1)
        for _, other, _ in namings.fitting(own, token, gender)
    }
    last = [naming for own in (sentence, sentence - 1) for naming in namings.by_sentence.get(own, ())]
    is_near = any(naming[1] == entity and naming[0] < token for naming in last)
    is_known = namings.genders.get(entity) == gender
    rivals = "rivals" if near - {entity} else "alone"
    return f"pronoun_{rivals}_{'known' if is_known else 'open'}_{'near' if is_near else 'far'}"


def leads_sentence(parse: Parse, token: int) -> bool:
    """Whether the token is the subject of a sentence's main verb, or of a verb of speech."""
    verb = parse.heads[token]
    speaks = parse.lemmas[verb].lower() in parse.language.words.speech_verbs
    return parse.is_subject(token) and (speaks or parse.heads[verb] == verb)


def find_antecedent(parse: Parse, namings: Namings, token: int, gender: str, nearest_noun: int | None) -> tuple[int | None, bool]:
    """The entity that a pronoun goes back to, or None when the article names nobody of that sex before it; is it the only one?

    `nearest_noun` is a subject nearby that is a noun for somebody of that sex; when it means somebody without a name, the entity
    is one of `UNNAMED`.
    """
    sentence = parse.sentences[token]
    barred = subjects_beside(parse, token)
    for earlier in range(sentence, max(sentence - MAX_SENTENCES_BACK, -1), -1):
        fitting = namings.fitting(earlier, token, gender, barred)
        sure = [naming for naming in fitting if namings.genders.get(naming[1]) == gender]
        # 'His daughter laughed. “He set plenty,” she said': the daughter has no name here, and is not given another woman's. 'The
        # actress laughed' means a woman already named.
        if (
            nearest_noun is not None
            and parse.sentences[nearest_noun] >= earlier
            and all(head < nearest_noun for head, _, _ in fitting)
            and not ((sure or not fitting) and is_known_by_trade(parse, nearest_noun))
        ):
            return UNNAMED[gender], False
        if fitting:
            return likeliest(parse, fitting, sure, token)[1], len({entity for _, entity, _ in fitting}) == 1
    return None, False


def likeliest(parse: Parse, fitting: list[Naming], sure: list[Naming], token: int) -> Naming:
    """Of one sentence's namings that fit a pronoun, some surely, the one that it goes back to."""
    is_same = parse.sentences[fitting[0][0]] == parse.sentences[token]
    speaks = parse.lemmas[parse.heads[token]].lower() in parse.language.words.speech_verbs
    sure_subjects, subjects = ([naming for naming in pool if naming[2]] for pool in (sure, fitting))
    # In 'Dey, who wrote two songs for her, said that she' both are one; 'his', which may be anybody's, tells so in its own
    # sentence only.
    repeated = [
        naming for naming in sure if parse.poses[naming[0]] == "PRON" and (is_same or parse.forms[naming[0]] is Form.PRONOUN)
    ]
    if repeated and not sure_subjects:
        return repeated[-1]
    # In 'Tove Lind praised Karl Dey’s plan. “It is sound,” he said' he is Lind, whatever a Tove is; in 'Tove Lind praised his
    # plan' and 'Tove Lind told Dey that he had won' another is at least as likely.
    leads = parse.words[token].lower() in parse.language.words.subject_pronouns and (speaks or not is_same)
    pools = (sure_subjects, subjects, sure, fitting) if leads else (sure_subjects, sure, subjects, fitting)
    best = next(pool for pool in pools if pool)
    if is_same and best[0][2]:
        if speaks:
            # 'Lind conceded that Dey had won, which, he said, was fair': who does the sentence's main verb.
            return min(best, key=lambda naming: (parse.depths[naming[0]], naming[0]))
        return best[-1]
    return best[0]


def subjects_beside(parse: Parse, token: int) -> list[int]:
    """The subjects of the clause that 'him' or 'her' is an object of: in 'Crane, who wrote songs for her' she is not Crane."""
    if parse.forms[token] is not Form.PRONOUN or parse.words[token].lower() not in parse.language.words.object_pronouns:
        return []
    verb = parse.heads[token]
    while parse.poses[verb] not in ("VERB", "AUX") and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    subjects = [child for child in parse.children[verb] if parse.is_subject(child)]
    return [*subjects, parse.heads[verb]] if parse.relations[verb] is Relation.RELATIVE_CLAUSE else subjects


def gendered_subjects(parse: Parse, quoted: list[bool], nouns: frozenset[str]) -> list[int]:
    """The subjects that are one of the nouns for somebody of one sex, in order: 'his daughter', and 'the woman' of 'The woman’s
    house burned'.

    What stands in marks is not looked at: in 'Lind was sorry. “This man is unfit,” he said' he is Lind.
    """
    found = []
    for token, form in enumerate(parse.forms):
        if form is not Form.NOUN or quoted[token] or parse.lemmas[token].lower() not in nouns:
            continue
        is_owner = parse.relations[token] is Relation.POSSESSOR and is_definite(parse, token)
        if parse.is_subject(parse.heads[token] if is_owner else token):
            found.append(token)
    return found


def is_definite(parse: Parse, noun: int) -> bool:
    """Whether 'the' stands with the noun."""
    return any(parse.words[child].lower() in parse.language.words.definite_articles for child in parse.children[noun])


def is_known_by_trade(parse: Parse, noun: int) -> bool:
    """Whether the noun is another word for somebody named before: 'the actor', not 'an actor', 'the woman', 'the spokesman'."""
    words = parse.language.words
    return is_definite(parse, noun) and parse.lemmas[noun].lower() not in words.kin | words.sexes | words.spokespeople


def last_nearby(parse: Parse, places: list[int], token: int) -> int | None:
    """The last of the places (tokens in order) before the token, of its sentence or the one before it."""
    place = bisect_left(places, token) - 1
    return places[place] if place >= 0 and parse.sentences[token] - parse.sentences[places[place]] <= 1 else None
