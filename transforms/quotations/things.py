"""Which organization 'it' goes back to, and which one a subject names or means by a noun."""

from transforms.languages.scheme import Relation
from transforms.quotations.bodies import Bodies, body_of
from transforms.quotations.meant import Meant
from transforms.quotations.noun_phrases import NounPhrase

IT_SENTENCES = 2
"""Sentences back in which 'it' finds the organization that did something."""

SPEAKER_SENTENCES = 6
"""Sentences back in which 'it said' finds the organization that said something before."""


def it_of(bodies: Bodies, token: int) -> Meant | None:
    """Which organization 'it' goes back to: the last that did something, with no other thing doing something since."""
    parse = bodies.parse
    # 'It was announced that the pier would close'.
    if parse.relations[token] in (Relation.EXPLETIVE, Relation.PASSIVE_SUBJECT):
        return None
    if is_speaking(bodies, token):
        meant = last_speaker(bodies, token)
        if meant is not None or is_behind_unknown(bodies, token):
            return meant
    for sentence in range(parse.sentences[token], max(parse.sentences[token] - IT_SENTENCES, 0) - 1, -1):
        first, stop = parse.sentence_spans[sentence]
        subjects = [
            place
            for place in range(first, min(stop, token))
            if parse.is_subject(place) and not bodies.quoted[place] and is_thing(bodies, place)
        ]
        if subjects:
            best = min(subjects, key=lambda place: (parse.depths[place], place))
            how = "it_same" if sentence == parse.sentences[token] else "it"
            return doer(bodies, best, how)
    return None


def is_speaking(bodies: Bodies, token: int) -> bool:
    """Whether the token is the subject of a verb of speech outside marks."""
    parse = bodies.parse
    speaks = parse.lemmas[parse.heads[token]].lower() in parse.language.words.speech_verbs
    return speaks and parse.relations[token] is Relation.SUBJECT and not bodies.quoted[token]


def last_speaker(bodies: Bodies, token: int) -> Meant | None:
    """'It said', behind 'In a statement, the council said': the last thing that spoke, if that is an organization.

    Not where a report spoke last, nor where another organization has done something since.
    """
    parse = bodies.parse
    sentence = parse.stopped_sentences[token]
    for place in range(token - 1, -1, -1):
        if sentence - parse.stopped_sentences[place] > SPEAKER_SENTENCES:
            return None
        if is_thing(bodies, place) and is_speaking(bodies, place):
            return doer(bodies, place, "it_speaker")
        # 'The regulator said the bank had paid. “We look again,” it said': whom the regulator tells of is not who goes on.
        if parse.is_subject(place) and parse.relations[parse.heads[place]] is Relation.CONTENT_CLAUSE:
            continue
        number = bodies.named.at.get(place)
        if number is not None and bodies.named.names[number].label == "ORG" and parse.is_subject(place):
            return None
        # 'The think tank stood by its figures. “We have the letters,” it said.'
        is_body = number is None and parse.lemmas[place].lower() in parse.language.words.body_nouns
        if is_body and parse.is_subject(place) and is_thing(bodies, place) and not bodies.quoted[place]:
            return doer(bodies, place, "it")
    return None


def is_behind_unknown(bodies: Bodies, token: int) -> bool:
    """Whether the subject of the sentence before has one word and a capital, and is nobody known: 'Zambeza denied that.'

    A recognizer may take it for anybody; 'it' may well be that.
    """
    parse = bodies.parse
    sentence = parse.stopped_sentences[token]
    for place in range(token - 1, -1, -1):
        if sentence - parse.stopped_sentences[place] > 1:
            return False
        if parse.is_subject(place) and not bodies.quoted[place] and parse.stopped_sentences[place] < sentence:
            is_person = bodies.named.is_person_at(place)
            return is_person and " " not in bodies.named.entities[bodies.named.entity_of[bodies.named.at[place]]].name
    return False


def is_thing(bodies: Bodies, token: int) -> bool:
    """Whether 'it' could go back to the token: no pronoun, no person, nothing in the plural, no place of a dateline."""
    parse = bodies.parse
    if token in bodies.dateline:
        return False
    number = bodies.named.at.get(token)
    if number is not None:
        return bodies.named.names[number].label != "PERSON"
    return parse.poses[token] in ("NOUN", "PROPN") and not parse.is_plural(token)


def doer(bodies: Bodies, token: int, how: str) -> Meant | None:
    """The organization that a subject names, or means by a noun."""
    number = bodies.named.at.get(token)
    if number is not None:
        is_body = bodies.named.names[number].label in ("ORG", "GPE")
        return Meant(bodies.named.entity_of[number], how) if is_body else None
    meant = body_of(bodies, NounPhrase(bodies.parse, token))
    return None if meant is None else Meant(meant.entity, f"{how}_noun")
