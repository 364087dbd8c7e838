"""Pronouns that stand before whom they mean: 'Asked about his plan, Lind said'; '“It failed,” he said. / Peter Dey looked on.'"""

from bisect import bisect_left, bisect_right

from transforms.languages.scheme import Form, Relation
from transforms.names.entities import NamedEntities
from transforms.parsing.parse import Parse
from transforms.quotations.namings import Namings

MAX_OPENING, MAX_AHEAD = 2, 2
"""Paragraphs in which an article may open with a pronoun, and in which it then names whom it means."""

_FRONTED = frozenset({Relation.ADVERBIAL_CLAUSE, Relation.PREPOSITION})
_PARTICIPLES = frozenset({Form.PARTICIPLE, Form.GERUND})


def leads_sentence(parse: Parse, token: int) -> bool:
    """Whether the token is the subject of a sentence's main verb, or of a verb of speech."""
    verb = parse.heads[token]
    speaks = parse.lemmas[verb].lower() in parse.language.words.speech_verbs
    return parse.is_subject(token) and (speaks or parse.heads[verb] == verb)


def looks_ahead(parse: Parse, named: NamedEntities, namings: Namings, token: int, gender: str) -> int | None:
    """The person whom a pronoun in front of the subject means: 'Asked about his plan, Lind said'; 'As he left, Lind said'.

    Not 'His daughter Ann said', nor 'Meeting him, Lind said'.
    """
    words = parse.language.words
    if not (parse.relations[token] is Relation.POSSESSOR or parse.words[token].lower() in words.subject_pronouns):
        return None
    first = bisect_left(parse.stopped_sentences, parse.stopped_sentences[token])
    if parse.forms[first] in _PARTICIPLES:
        # The parser takes 'Asked' for the sentence's verb.
        speakers = named_speakers(parse, named)
        behind = bisect_right(speakers, token)
        if behind == len(speakers) or parse.stopped_sentences[speakers[behind]] != parse.stopped_sentences[token]:
            return None
        return fitting_person(named, namings, speakers[behind], gender)
    top = tops(parse)[token]
    verb = parse.heads[top]
    if parse.relations[top] not in _FRONTED or verb < token or parse.stopped_sentences[verb] != parse.stopped_sentences[token]:
        return None
    subjects = subjects_of(parse, verb)
    behind = bisect_left(subjects, max(token + 1, parse.edges[top][1]))
    if behind == len(subjects):
        return None
    # 'For his part, the mayor, Karl Dey, said': also whom the subject is explained by.
    subject = subjects[behind]
    told = [subject, *(child for child in parse.children[subject] if parse.relations[child] is Relation.APPOSITION)]
    return next((fitting_person(named, namings, place, gender) for place in told if place in named.at), None)


def tops(parse: Parse) -> list[int]:
    """For each token the one above it, or itself, that hangs on its sentence's head; found once for all pronouns."""
    found: list[int] | None = parse.memo.get("tops")
    if found is None:
        found = parse.memo["tops"] = list(range(len(parse)))
        for token in sorted(found, key=parse.depths.__getitem__):
            head = parse.heads[token]
            if parse.heads[head] != head:
                found[token] = found[head]
    return found


def subjects_of(parse: Parse, verb: int) -> list[int]:
    """The verb's subjects, in order; found once for all pronouns in front of it."""
    found: dict[int, list[int]] = parse.memo.setdefault("subjects_of", {})
    if verb not in found:
        found[verb] = [child for child in parse.children[verb] if parse.is_subject(child)]
    return found[verb]


def introduced_next(parse: Parse, named: NamedEntities, namings: Namings, token: int, gender: str) -> int | None:
    """Whom an article that opens with a pronoun brings in next: '“It failed,” he said. / Peter Dey, 63, counted his goats.'

    The first person named at all, who begins a sentence of the next paragraphs and does something there.
    """
    first = named.first_person
    if first is None or first.first < token or parse.paragraphs[token] > MAX_OPENING or not leads_sentence(parse, token):
        return None
    place = first.stop - 1
    begins = parse.sentence_spans[parse.sentences[place]][0] == first.first
    is_near = 0 < parse.paragraphs[place] - parse.paragraphs[token] <= MAX_AHEAD
    if not (begins and is_near and parse.is_subject(place)):
        return None
    # 'The man, who would not be named, fled.'
    others = nouns_of_doers(parse)
    is_next = bisect_right(others, token) == bisect_left(others, place)
    return fitting_person(named, namings, place, gender) if is_next else None


def nouns_of_doers(parse: Parse) -> list[int]:
    """The nouns for somebody that are subjects, or heads of sentences, in order; found once for all pronouns."""
    found: list[int] | None = parse.memo.get("nouns_of_doers")
    if found is None:
        words = parse.language.words
        kinds = (words.male_nouns, words.female_nouns, words.person_nouns)
        found = parse.memo["nouns_of_doers"] = [
            token
            for token, relation in enumerate(parse.relations)
            if (relation is Relation.ROOT or parse.is_subject(token))
            and any(parse.lemmas[token].lower() in kind for kind in kinds)
        ]
    return found


def named_speakers(parse: Parse, named: NamedEntities) -> list[int]:
    """Where somebody is named who says something, in order; found once for all pronouns."""
    found: list[int] | None = parse.memo.get("named_speakers")
    if found is None:
        speech = parse.language.words.speech_verbs
        found = parse.memo["named_speakers"] = [
            place for place in sorted(named.at) if parse.is_subject(place) and parse.lemmas[parse.heads[place]].lower() in speech
        ]
    return found


def fitting_person(named: NamedEntities, namings: Namings, token: int, gender: str) -> int | None:
    """The person named at the token, if of that gender."""
    entity = named.entity_of[named.at[token]]
    is_fitting = named.entities[entity].label == "PERSON" and namings.genders.get(entity) in (gender, None)
    return entity if is_fitting else None
