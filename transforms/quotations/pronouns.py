"""Whom 'he' and 'she' go back to in an article."""

from bisect import bisect_left
from collections.abc import Mapping

from transforms.languages.scheme import Form, Relation
from transforms.names.entities import NamedEntities
from transforms.names.genders import FEMALE, MALE
from transforms.parsing.parse import Parse

Naming = tuple[int, int, bool]
"""The head token of a name or a resolved pronoun, its entity, and whether it is a subject."""

UNNAMED = {FEMALE: -1, MALE: -2}
"""Entities that stand for whoever of that sex a noun last meant without a name: 'his daughter'."""


def find_pronouns(parse: Parse, named: NamedEntities, quoted: list[bool]) -> dict[int, int]:
    """For each 'he' or 'she' outside quotation marks the entity of the person it goes back to.

    The last person of the fitting sex, subjects before others, the same sentence before earlier ones; pronouns already resolved
    count as namings, so a run of them stays with one person, also with one who has no name: 'His daughter laughed. She said so.
    “It was fun,” she added.'
    """
    words = parse.language.words
    resolved: dict[int, int] = {}
    # By entity; whom a 'he' went back to is no 'she' later on.
    genders = {number: entity.gender for number, entity in enumerate(named.entities)}
    genders |= {entity: gender for gender, entity in UNNAMED.items()}
    # By sentence, in order; pronouns join it as they are resolved.
    namings: dict[int, list[Naming]] = {}
    for number, name in enumerate(named.names):
        entity = named.entity_of[number]
        if named.entities[entity].label != "PERSON" or quoted[name.first]:
            continue
        head = name.stop - 1
        is_subject = parse.is_subject(head)
        namings.setdefault(parse.sentences[name.first], []).append((head, entity, is_subject))
    nouns = {
        FEMALE: gendered_subjects(parse, quoted, words.female_nouns),
        MALE: gendered_subjects(parse, quoted, words.male_nouns),
    }
    for token, word in enumerate(parse.words):
        lower = word.lower()
        gender = words.person_pronouns.get(lower)
        if gender is None or quoted[token]:
            continue
        antecedent, is_alone = find_antecedent(parse, genders, namings, token, gender, last_nearby(parse, nouns[gender], token))
        if antecedent is not None:
            # 'Lind walked his dog' tells of Lind; 'Lind, who ran Holm’s campaign in her first run' does not.
            if lower in words.subject_pronouns or is_alone:
                genders[antecedent] = genders[antecedent] or gender
            if antecedent >= 0:
                resolved[token] = antecedent
            elif not leads_sentence(parse, token):
                continue
            naming = (token, antecedent, parse.is_subject(token))
            sentence = namings.setdefault(parse.sentences[token], [])
            sentence.append(naming)
            sentence.sort()
    return resolved


def leads_sentence(parse: Parse, token: int) -> bool:
    """Whether the token is the subject of a sentence's main verb, or of a verb of speech."""
    verb = parse.heads[token]
    speaks = parse.lemmas[verb].lower() in parse.language.words.speech_verbs
    return parse.is_subject(token) and (speaks or parse.heads[verb] == verb)


def find_antecedent(
    parse: Parse,
    genders: Mapping[int, str | None],
    namings: dict[int, list[Naming]],
    token: int,
    gender: str,
    nearest_noun: int | None,
) -> tuple[int | None, bool]:
    """The entity that a pronoun goes back to, or None when the article names nobody of that sex before it; is it the only one?

    `nearest_noun` is a subject nearby that is a noun for somebody of that sex; when it means somebody without a name, the entity
    is one of `UNNAMED`.
    """
    sentence = parse.sentences[token]
    barred = subjects_beside(parse, token)
    for earlier in range(sentence, max(sentence - 12, -1), -1):
        fitting = [
            naming
            for naming in namings.get(earlier, ())
            if naming[0] < token and genders[naming[1]] in (gender, None) and naming[0] not in barred
        ]
        sure = [naming for naming in fitting if genders[naming[1]] == gender]
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
