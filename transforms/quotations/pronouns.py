"""Whom 'he', 'she' and a person's 'they' go back to in an article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms.languages.scheme import Form, Relation
from transforms.names.entities import NamedEntities
from transforms.names.genders import FEMALE, MALE, NEUTRAL
from transforms.parsing.parse import Parse
from transforms.quotations.held_offices import Offices
from transforms.quotations.meant import Meant
from transforms.quotations.namings import UNNAMED, Naming, Namings, read_namings
from transforms.quotations.noun_phrases import NounPhrase
from transforms.quotations.offices import holder_of
from transforms.quotations.pronouns_ahead import introduced_next, leads_sentence, looks_ahead

MAX_SENTENCES_BACK = 12
"""Sentences back that a pronoun is followed; farther ones were never right in the American articles."""

RIVAL_SENTENCES = 2
"""Sentences back in which another person of the same sex makes a pronoun less sure."""

_TOGETHER = frozenset({Relation.APPOSITION, Relation.CONJUNCT})
_CONTENTS = frozenset({Relation.CONTENT_CLAUSE, Relation.PARATAXIS})

_DIVIDING = frozenset({":", ";"})

_ALONE = "pronoun_alone"
"""What the kinds of evidence begin with where nobody else fits near by."""

MAX_PRONOUNS_TOLD = 4
"""Tokens behind 'uses' among which 'they' stands: 'uses they and them', 'uses the pronouns they and them'."""


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
        FEMALE: without_holders(namings, offices, gendered_subjects(parse, quoted, words.female_nouns)),
        MALE: without_holders(namings, offices, gendered_subjects(parse, quoted, words.male_nouns)),
        NEUTRAL: [],
    }
    pronouns = {**words.person_pronouns, **(dict.fromkeys(words.neutral_pronouns, NEUTRAL) if neutral else {})}
    for token in parse.places_of(pronouns.keys()):
        gender = pronouns[parse.words[token].lower()]
        if quoted[token] or (gender == NEUTRAL and several_before(parse, quoted, namings, token)):
            continue
        # 'The coach himself, Erik Dey, wished them luck': whom it stresses tells who that is.
        if parse.relations[token] is Relation.APPOSITION and parse.heads[token] < token:
            continue
        ahead = looks_ahead(parse, named, namings, token, gender)
        if ahead is not None:
            resolved[token] = Meant(ahead, "pronoun_ahead")
            continue
        noun = last_nearby(parse, nouns[gender], token)
        antecedent, is_alone = find_antecedent(parse, namings, token, gender, noun)
        if antecedent is None:
            # 'He', once, of a Morena Valdez who is 'she' elsewhere.
            antecedent, is_alone = find_antecedent(
                parse, replace(namings, genders=namings.without_learned()), token, gender, noun
            )
        if antecedent is None and (introduced := introduced_next(parse, named, namings, token, gender)) is not None:
            resolved[token] = Meant(introduced, "pronoun_ahead")
        if antecedent is None or (gender == NEUTRAL and antecedent not in neutral):
            continue
        how = kind_of_pronoun(parse, namings, token, antecedent, gender)
        if antecedent >= 0:
            resolved[token] = Meant(antecedent, how)
        # 'Lind walked his dog' tells of Lind; 'Lind, who ran Holm’s campaign in her first run' does not, nor does 'Lind said that
        # she was ill', where Holm is named just before.
        if leads_sentence(parse, token) or (is_alone and how.startswith(_ALONE)):
            namings.learn(antecedent, gender)
        if antecedent >= 0 or leads_sentence(parse, token):
            namings.add(token, antecedent)
    return resolved


def neutral_persons(parse: Parse, named: NamedEntities) -> frozenset[int]:
    """Those of whom the article says that they are called 'they': 'Rowan Ashby, who uses they and them'."""
    found = set()
    for token, lemma in enumerate(parse.lemmas):
        if lemma.lower() in parse.language.words.pronoun_verbs and is_told_they(parse, token):
            before = [
                named.entity_of[number]
                for number, name in enumerate(named.names)
                if name.label == "PERSON"
                and name.stop <= token
                and parse.stopped_sentences[name.first] == parse.stopped_sentences[token]
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
    sentence = parse.stopped_sentences[token]
    before = [naming[0] for own in (sentence, sentence - 1) for naming in namings.by_sentence.get(own, ()) if naming[0] < token]
    last = max(before, default=bisect_left(parse.stopped_sentences, max(sentence - 1, 0)))
    return any(parse.is_plural(place) and parse.is_subject(place) and not quoted[place] for place in range(last, token))


def kind_of_pronoun(parse: Parse, namings: Namings, token: int, entity: int, gender: str) -> str:
    """The evidence by which a pronoun was resolved: is the sex known, does anybody else fit nearby, how far back is the name."""
    sentence = parse.stopped_sentences[token]
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


def find_antecedent(parse: Parse, namings: Namings, token: int, gender: str, nearest_noun: int | None) -> tuple[int | None, bool]:
    """The entity that a pronoun goes back to, or None when the article names nobody of that sex before it; is it the only one?

    `nearest_noun` is a subject nearby that is a noun for somebody of that sex; when it means somebody without a name, the entity
    is one of `UNNAMED`.
    """
    sentence = parse.stopped_sentences[token]
    content = content_before(parse, token)
    beside = subjects_beside(parse, token)
    barred = [*beside, *content]
    # In 'Lind’s grandmother taught her' she is Lind.
    nearest_noun = None if nearest_noun in beside else nearest_noun
    for earlier in range(sentence, max(sentence - MAX_SENTENCES_BACK, -1), -1):
        fitting = namings.fitting(earlier, token, gender, barred)
        sure = [naming for naming in fitting if namings.genders.get(naming[1]) == gender]
        # 'His daughter laughed. “He set plenty,” she said': the daughter has no name here, and is not given another woman's. 'The
        # actress laughed' means a woman already named.
        if (
            nearest_noun is not None
            and parse.stopped_sentences[nearest_noun] >= earlier
            and all(head < nearest_noun for head, _, _ in fitting)
            and not ((sure or not fitting) and is_known_by_trade(parse, nearest_noun))
        ):
            return UNNAMED[gender], False
        if fitting:
            best = likeliest(parse, fitting, sure, token)[1]
            # 'Dey scoffed at Lind. Holm was for Brand, he said': Holm, or whoever spoke before, and hardly Lind.
            acts = any(does or parse.relations[place] is Relation.POSSESSOR for place, _, does in fitting)
            is_open = earlier < sentence and not acts
            own = namings.fitting(sentence, token, gender) if is_open else ()
            if any(does and place in content and entity != best for place, entity, does in own):
                return None, False
            # 'Haya Dey spoke. The 29-year-old waved. “I sleep,” she said', where she is the only woman.
            only = namings.only_one(gender) if best in namings.aged else None
            return best if only is None else only, len({entity for _, entity, _ in fitting}) == 1
    # 'Lind had won, he said', where nobody is named before.
    alone = {entity for _, entity, _ in namings.fitting(sentence, token, gender)}
    return (alone.pop(), True) if content and len(alone) == 1 else (None, False)


def content_before(parse: Parse, token: int) -> range:
    """The tokens of what the pronoun says that stand before it: 'Lind is “a fool,” he said' is seldom said by Lind.

    Nor 'Lind, he said, is a fool'. What a colon or a semicolon divides from it is none of it: 'Lind sighed: “So it is,” he said'.
    """
    verb = parse.heads[token]
    if not parse.is_subject(token) or parse.lemmas[verb].lower() not in parse.language.words.speech_verbs:
        return range(0)
    said = [child for child in parse.children[verb] if child < token and parse.relations[child] in _CONTENTS]
    if said:
        first, stop = parse.edges[said[0]][0], min(parse.edges[said[0]][1], token)
        dividing = (places[bisect_left(places, stop) - 1] for places in map(parse.places_by_word.get, _DIVIDING) if places)
        return range(max((place for place in dividing if first < place < stop), default=first - 1) + 1, stop)
    clause = parse.heads[verb]
    is_inserted = parse.relations[verb] is Relation.PARATAXIS and clause > token
    subjects = [child for child in parse.children[clause] if child < token and parse.is_subject(child)] if is_inserted else []
    return range(parse.edges[subjects[0]][0], token) if subjects else range(0)


def likeliest(parse: Parse, fitting: list[Naming], sure: list[Naming], token: int) -> Naming:
    """Of one sentence's namings that fit a pronoun, some surely, the one that it goes back to."""
    is_same = parse.stopped_sentences[fitting[0][0]] == parse.stopped_sentences[token]
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
    """Whom the pronoun cannot mean, by its own sentence.

    The subjects of the clause that 'him' or 'her' is an object of: in 'Crane, who wrote songs for her' she is not Crane. And who
    stands in a phrase in front of the pronoun's verb without doing anything: 'Asked by Lind, she said', 'In a letter to Lind, she
    wrote'.
    """
    if parse.is_subject(token):
        return fronted(parse, token)
    if parse.forms[token] is not Form.PRONOUN or parse.words[token].lower() not in parse.language.words.object_pronouns:
        return []
    verb = parse.heads[token]
    while parse.poses[verb] not in ("VERB", "AUX") and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    subjects = [child for child in parse.children[verb] if parse.is_subject(child)]
    # 'Her cook, Karl Dey, did not believe her': who is explained by the subject's name, or stands with it.
    subjects += [one for subject in subjects for one in parse.children[subject] if parse.relations[one] in _TOGETHER]
    return [*subjects, parse.heads[verb]] if parse.relations[verb] is Relation.RELATIVE_CLAUSE else subjects


def fronted(parse: Parse, token: int) -> list[int]:
    """The tokens in phrases in front of the pronoun's verb that are nobody who does it: 'Asked by Lind', 'In a letter to Lind'.

    Whoever owns something may be ('On Lind’s first day, she said'), or suffers something ('When they called Lind, she said').
    """
    found: list[int] = []
    for child in parse.children[parse.heads[token]]:
        phrases = [child] if parse.relations[child] is Relation.PREPOSITION else []
        if parse.relations[child] is Relation.ADVERBIAL_CLAUSE:
            phrases = [agent for agent in parse.children[child] if parse.relations[agent] is Relation.AGENT]
        for phrase in phrases:
            first, stop = parse.edges[phrase]
            found += range(first, min(stop, token))
    signers = set(signed_by(parse, found))
    return [place for place in found if parse.relations[place] is not Relation.POSSESSOR and place not in signers]


def signed_by(parse: Parse, tokens: Sequence[int]) -> Iterator[int]:
    """Those of the tokens that stand behind the verb of whoever issues something: 'In a statement signed by Lind, he said'."""
    for token in tokens:
        if parse.lemmas[token].lower() in parse.language.words.issuing_verbs and parse.forms[token] is Form.PARTICIPLE:
            yield from range(token, parse.edges[token][1])


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


def without_holders(namings: Namings, offices: Offices, nouns: Sequence[int]) -> list[int]:
    """Those of the nouns that mean nobody named; the others are namings: 'The spokesman nodded. “Yes,” he said', of Karl Dey."""
    left = []
    for token in nouns:
        meant = holder_of(offices, NounPhrase(offices.parse, token))
        if meant is None:
            left.append(token)
        else:
            namings.add(token, meant.entity)
    return left


def is_definite(parse: Parse, noun: int) -> bool:
    """Whether 'the' stands with the noun."""
    return any(parse.words[child].lower() in parse.language.words.definite_articles for child in parse.children[noun])


def is_known_by_trade(parse: Parse, noun: int) -> bool:
    """Whether the noun is another word for somebody named before: 'the actor', not 'an actor', 'the woman', 'the spokesman'."""
    words = parse.language.words
    is_other = any(parse.lemmas[noun].lower() in some for some in (words.kin, words.sexes, words.spokespeople))
    return is_definite(parse, noun) and not is_other


def last_nearby(parse: Parse, places: list[int], token: int) -> int | None:
    """The last of the places (tokens in order) before the token, of its sentence or the one before it."""
    place = bisect_left(places, token) - 1
    return places[place] if place >= 0 and parse.stopped_sentences[token] - parse.stopped_sentences[places[place]] <= 1 else None
