"""The speaker of a quotation: how it is printed, who that is in the whole article, and how sure that is."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from transforms.languages.scheme import Relation
from transforms.names.canonical import MAX_INITIALS
from transforms.names.full_names import folded, name_words
from transforms.names.namesakes import ONE_BEARER, ONE_GIVEN
from transforms.names.roles import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.beside import antecedent, named_beside, speaker_tokens
from transforms.quotations.bodies import Bodies, body_of, it_of
from transforms.quotations.documents import Documents, is_document, issuer_of
from transforms.quotations.held_offices import Meant, Offices
from transforms.quotations.noun_phrases import NounPhrase, parts
from transforms.quotations.offices import agrees, holder_of, is_of_adjective
from transforms.quotations.pronouns import find_pronouns
from transforms.quotations.quotes import Quotation

SPEAKING_LABELS = frozenset({"PERSON", "ORG", "GPE", "FAC", "NORP", "PRODUCT"})
"""Kinds of entities that say something: also 'the White House', a building, and 'Twitter'."""

UNMEASURED = 0.5
"""How sure a name is that was found by evidence of a kind which was never met where the rates were measured."""

MAX_PARAGRAPHS_BACK = 2
"""Paragraphs back in which nobody else may be named where 'the British expert' is whoever spoke there."""

MAX_SENTENCES_BACK = 3
"""Sentences back in which 'the billionaire' may find the one person who is named there."""


@dataclass(frozen=True)
class Speaker:
    """The printed phrase (characters), its form, and, where somebody is named, the entity, its mention and its role.

    `names` are the entities of all who say it together, of two or more; `affiliation` is the entity that a spokesperson or a
    document speaks for; `how` is the kind of evidence by which the entity was found, `name_confidence` how often it is right.
    """

    start: int | None
    end: int | None
    form: str
    entity: int | None = None
    mention: int | None = None
    role: str | None = None
    names: tuple[int, ...] = ()
    affiliation: int | None = None
    how: str | None = None
    name_confidence: float | None = None


NOBODY = Speaker(None, None, "none")


@dataclass(frozen=True)
class Referents:
    """Whom and what one article's nouns and pronouns can mean."""

    article: AnnotatedArticle
    pronouns: Mapping[int, Meant]
    offices: Offices
    bodies: Bodies
    documents: Documents


def read_referents(article: AnnotatedArticle) -> Referents:
    """What the article tells of those who speak in it."""
    parse, named, quoted = article.parse, article.named, article.quoted
    offices, bodies = Offices(parse, named, quoted), Bodies(parse, named, quoted)
    pronouns = find_pronouns(parse, named, quoted, offices)
    return Referents(article, pronouns, offices, bodies, Documents(article, bodies, pronouns))


def find_speaker(referents: Referents, quotation: Quotation, rates: Mapping[str, float]) -> Speaker:
    """Who the quotation's source is: by name, by what a pronoun or a noun goes back to, by whom a document is of.

    `rates` has for each kind of evidence the share of names that are right.
    """
    if quotation.source is None:
        return NOBODY
    article, parse = referents.article, referents.article.parse
    first, stop = speaker_tokens(article, quotation)
    head = named_beside(article, antecedent(article, quotation.source), stop)
    form = form_of(article, head, quotation.source)
    meant = RESOLVERS[form](referents, head, quotation)
    if meant is None and form == "nominal" and parse.words[head][:1].isupper():
        meant = by_part_of_name(referents, head)
        form = form if meant is None else "name"
    joint = joint_speakers(article, head) if form == "name" else ()
    stop = max([stop, *(place + 1 for place, _ in joint)])
    speaker = Speaker(parse.starts[first], parse.ends[stop - 1], form, affiliation=affiliation(referents, head, form, meant))
    if meant is None:
        return replace(speaker, role=unnamed_role(article, first, stop) if form == "nominal" else None)
    is_named = form == "name" and head in article.named.at
    mention = article.named.at[head] if is_named else mention_before(article, meant.entity, quotation.source)
    names = tuple(dict.fromkeys((meant.entity, *(entity for _, entity in joint))))
    return replace(
        speaker,
        entity=meant.entity,
        mention=mention,
        role=None if mention is None or form == "document" else role_of(article, mention, meant.entity),
        names=names if len(names) > 1 else (),
        how=meant.how,
        name_confidence=rates.get(meant.how, UNMEASURED),
    )


def form_of(article: AnnotatedArticle, head: int, source: int) -> str:
    """How the speaker is printed: by name, by a pronoun, as a document, or by another noun."""
    parse, number = article.parse, article.named.at.get(head)
    if number is not None and article.named.names[number].label in SPEAKING_LABELS:
        return "nominal" if article.named.names[number].label == "NORP" else "name"
    if parse.poses[source] == "PRON" or parse.words[source].lower() in parse.language.words.speaker_pronouns:
        return "pronoun"
    return "document" if is_document(article, source) else "nominal"


def by_name(referents: Referents, head: int, quotation: Quotation) -> Meant | None:
    """'Lind said', 'the Harbour Committee said'."""
    article = referents.article
    number = article.named.at[head]
    name, entity = article.named.names[number], article.named.entity_of[number]
    if name.label != "PERSON":
        return by_initials(referents, quotation) or Meant(entity, "name_of_body")
    full = article.named.entities[entity].name
    if len(name_words(article.parse, name)) > 1:
        return Meant(entity, "full_name")
    sure = article.named.sure_of[number]
    if " " not in full:
        return Meant(entity, "single_name")
    return Meant(entity, "surname" if sure >= ONE_BEARER else "given_name" if sure == ONE_GIVEN else "namesake")


def by_part_of_name(referents: Referents, head: int) -> Meant | None:
    """'Olmedo said', of Olmedo Vega, where the naming itself was not found; None where two persons have that name."""
    named, word = referents.article.named, folded(referents.article.parse.words[head])
    bearers = [
        number
        for number, entity in enumerate(named.entities)
        if entity.label == "PERSON" and " " in entity.name and word in map(folded, entity.name.split())
    ]
    return Meant(bearers[0], "name_part") if len(bearers) == 1 else None


def by_pronoun(referents: Referents, _: int, quotation: Quotation) -> Meant | None:
    """'She said', of somebody named; 'it said', of an organization."""
    source, parse = quotation.source, referents.article.parse
    if source is None:
        return None
    if parse.words[source].lower() in parse.language.words.thing_pronouns and not referents.article.quoted[source]:
        return it_of(referents.bodies, source)
    return referents.pronouns.get(source)


def by_document(referents: Referents, _: int, quotation: Quotation) -> Meant | None:
    """'The statement said', 'the council’s report said': whoever issued it speaks; of a report by a person nobody does."""
    source, parse = quotation.source, referents.article.parse
    issuer = None if source is None else issuer_of(referents.documents, source)
    if source is None or issuer is None:
        return None
    is_voice = parse.lemmas[source].lower() in parse.language.words.voices
    is_person = referents.article.named.entities[issuer].label == "PERSON"
    return None if is_person and not is_voice else Meant(issuer, "issuer_of_statement" if is_voice else "issuer")


def by_noun(referents: Referents, _: int, quotation: Quotation) -> Meant | None:
    """'The mayor said', 'the agency said', 'the 34-year-old said'."""
    return next((meant for rule in NOMINAL_RULES if (meant := rule(referents, quotation)) is not None), None)


RESOLVERS: Mapping[str, Callable[[Referents, int, Quotation], Meant | None]] = {
    "name": by_name,
    "pronoun": by_pronoun,
    "document": by_document,
    "nominal": by_noun,
}


def joint_speakers(article: AnnotatedArticle, head: int) -> tuple[tuple[int, int], ...]:
    """Who says it together with the one named at `head`: the last token of each further name, and its entity.

    'Ada Lind and Karl Dey said' → Dey.
    """
    parse, named = article.parse, article.named
    found, waiting = [], [head]
    while waiting:
        token = waiting.pop(0)
        for child in parse.children[token]:
            number = named.at.get(child)
            is_joined = parse.relations[child] is Relation.CONJUNCT and child > token
            if is_joined and number is not None and named.names[number].label in ("PERSON", "ORG"):
                found.append((named.names[number].stop - 1, named.entity_of[number]))
                waiting.append(child)
    return tuple(found)


def affiliation(referents: Referents, head: int, form: str, meant: Meant | None) -> int | None:
    """Whom a spokesperson or a document speaks for: the port authority, of 'a spokeswoman for the Port Authority'."""
    article = referents.article
    if form == "document":
        return issuer_of(referents.documents, head)
    if form == "nominal" and meant is None:
        return spoken_for(referents, head)
    if meant is None or article.named.entities[meant.entity].label != "PERSON":
        return None
    for number in article.named.entities[meant.entity].names:
        name = article.named.names[number]
        if name.role_start is not None and name.role_end is not None:
            tokens = article.parse.tokens_in(name.role_start, name.role_end)
            for token in tokens:
                spoken = spoken_for(referents, token)
                if spoken is not None and spoken != meant.entity:
                    return spoken
    return None


def spoken_for(referents: Referents, noun: int) -> int | None:
    """Whom the spokesperson at the token speaks for, by name or by a noun that means somebody named."""
    article, parse = referents.article, referents.article.parse
    if parse.lemmas[noun].lower() not in parse.language.words.speaking_nouns:
        return None
    phrase = NounPhrase(parse, noun)
    owner = () if phrase.owner is None else (phrase.owner,)
    for token in (*phrase.complement_tokens, *owner, *phrase.modifier_tokens):
        number = article.named.at.get(token)
        if number is not None and article.named.names[number].label in ("ORG", "GPE", "PERSON", "FAC"):
            return article.named.entity_of[number]
    for token in phrase.complement_tokens:
        meant = body_of(referents.bodies, NounPhrase(parse, token)) if parse.poses[token] == "NOUN" else None
        if meant is not None:
            return meant.entity
    return None


def unnamed_role(article: AnnotatedArticle, first: int, last: int) -> str | None:
    """What is told of somebody unnamed: 'spokeswoman for the port' of 'a spokeswoman for the port'; None for 'a source'.

    The name stays empty; whose spokeswoman it was is kept here.
    """
    parse = article.parse
    while first < last and parse.words[first].lower() in parse.language.words.determiners:
        first += 1
    heads = [token for token in range(first, last) if is_person_noun(parse, token)]
    is_told = last - first > 1 and any(
        token in article.named.at or parse.words[token].lower() in parse.language.words.affiliating
        for token in range(first, last)
    )
    return " ".join(parse.text(first, last).split()) if heads and is_told else None


def role_of(article: AnnotatedArticle, mention: int, entity: int | None) -> str | None:
    """The role printed at the mention, else the entity's first one."""
    name = article.named.names[mention]
    if name.role_start is not None:
        return article.parse.printed[name.role_start : name.role_end]
    roles = [] if entity is None else article.named.entities[entity].roles
    return roles[0] if roles else None


def mention_before(article: AnnotatedArticle, entity: int, token: int) -> int:
    """The entity's last mention before the token, or its first one after."""
    mentions = article.named.entities[entity].names
    return max((number for number in mentions if article.named.names[number].first < token), default=mentions[0])


def by_initials(referents: Referents, quotation: Quotation) -> Meant | None:
    """Whom a turn's label shortens: 'AL: I never knew.' of an interview with Ada Lind; None for two of the same initials."""
    parse, named = referents.article.parse, referents.article.named
    if quotation.source is None or quotation.cue is None or parse.words[quotation.cue] != ":":
        return None
    label = parse.words[quotation.source]
    if not (label.isupper() and 1 < len(label) <= MAX_INITIALS):
        return None
    persons = [
        number
        for number, entity in enumerate(named.entities)
        if entity.label == "PERSON" and "".join(word[0] for word in re.split(r"[\s-]+", entity.name) if word) == label
    ]
    return Meant(persons[0], "initials") if len(persons) == 1 else None


def by_answering(referents: Referents, quotation: Quotation) -> Meant | None:
    """Who answers in an interview: 'A: I worry.' below an introduction that names one person; None where it names several."""
    article, parse, named = referents.article, referents.article.parse, referents.article.named
    if quotation.source is None or parse.words[quotation.source] not in parse.language.quoting.answer_labels:
        return None
    if quotation.cue is None or parse.words[quotation.cue] != ":":
        return None
    first = next(token for token, word in enumerate(parse.words) if word == ":" and article.is_label(token))
    told = takewhile(lambda number: named.names[number].first < first, range(len(named.names)))
    persons = {named.entity_of[number] for number in told if named.names[number].label == "PERSON"}
    return Meant(persons.pop(), "answering") if len(persons) == 1 else None


def by_office(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The mayor said', where Mayor Ada Lind is named."""
    return (
        None if quotation.source is None else holder_of(referents.offices, NounPhrase(referents.article.parse, quotation.source))
    )


def by_body(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The agency said', where the Harbour Agency is named."""
    return None if quotation.source is None else body_of(referents.bodies, NounPhrase(referents.article.parse, quotation.source))


def by_order(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The former said', 'the latter said': of the two who are named in the last sentence that names any."""
    parse, named, source = referents.article.parse, referents.article.named, quotation.source
    place = None if source is None else parse.language.words.order_words.get(parse.words[source].lower())
    if source is None or place is None:
        return None
    sentence = parse.sentences[source]
    near = [
        (parse.sentences[name.first], named.entity_of[number])
        for number, name in enumerate(named.names)
        if name.stop <= source and name.label in ("PERSON", "ORG") and sentence - parse.sentences[name.first] <= 1
    ]
    last = [entity for own, entity in near if own == max(other for other, _ in near)]
    two = list(dict.fromkeys(last))
    return Meant(two[place], "order") if len(two) == 2 else None


def by_prominence(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The billionaire said', where one person alone is named in the sentences before, as a subject."""
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None or parse.lemmas[source].lower() not in parse.language.words.profile_nouns:
        return None
    phrase = NounPhrase(parse, source)
    if not phrase.is_definite or phrase.is_plural or phrase.complement:
        return None
    near = {
        article.named.entity_of[number]: parse.is_subject(name.stop - 1)
        for number, name in enumerate(article.named.names)
        if name.label == "PERSON"
        and name.stop <= source
        and 0 <= parse.sentences[source] - parse.sentences[name.first] <= MAX_SENTENCES_BACK
        and not article.quoted[name.first]
    }
    return Meant(next(iter(near)), "prominence") if len(near) == 1 else None


def by_description(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The British expert said', behind what Robin Inlake said, where nobody else is named near by.

    It says more of him than its noun, which is no other's here, nor one that may mean somebody who has no name: 'the judge'.
    """
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None:
        return None
    phrase, words = NounPhrase(parse, source), parse.language.words
    is_another = phrase.noun in referents.offices.by_noun or phrase.noun in words.untold_offices | words.kin
    is_one = bool(phrase.determiners) and phrase.is_definite and not phrase.is_plural and parse.words[source].islower()
    if is_another or not is_one or not is_person_noun(parse, source):
        return None
    if parts(phrase.modifiers) & words.other_ones or not describes(phrase):
        return None
    near = {
        article.named.entity_of[number]: name.stop - 1
        for number, name in enumerate(article.named.names)
        if name.label == "PERSON"
        and name.stop <= source
        and 0 <= parse.paragraphs[source] - parse.paragraphs[name.first] <= MAX_PARAGRAPHS_BACK
        and not article.quoted[name.first]
    }
    if len(near) != 1:
        return None
    [(entity, head)] = near.items()
    is_speaking = parse.is_subject(head) and parse.lemmas[parse.heads[head]].lower() in words.speech_verbs
    if not is_speaking or referents.offices.brought_in.between(phrase.noun, head, source):
        return None
    return Meant(entity, "description") if agrees(referents.offices, phrase, entity) else None


def describes(phrase: NounPhrase) -> bool:
    """Whether a modifier tells whence or of what somebody is: 'British', 'far-right'; not 'young'."""
    parse = phrase.parse
    before = [token for token in phrase.modifier_tokens if token < phrase.head]
    return any(parse.words[token][:1].isupper() or is_of_adjective(phrase, token) for token in before)


NOMINAL_RULES: tuple[Callable[[Referents, Quotation], Meant | None], ...] = (
    by_initials,
    by_answering,
    by_office,
    by_body,
    by_order,
    by_prominence,
    by_description,
)
