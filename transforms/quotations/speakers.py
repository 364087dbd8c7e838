"""The speaker of a quotation: how it is printed, who that is in the whole article, and how sure that is."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from transforms.languages.scheme import Relation
from transforms.names.folding import folded
from transforms.names.full_names import name_words
from transforms.names.namesakes import ONE_BEARER, ONE_GIVEN
from transforms.names.namewords import begin_of
from transforms.names.roles import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.beside import antecedent, named_beside, speaker_tokens
from transforms.quotations.bodies import body_of
from transforms.quotations.documents import is_document, is_near, issuer_of
from transforms.quotations.meant import Meant
from transforms.quotations.nominal import NOMINAL_RULES, by_initials, by_office_letters
from transforms.quotations.noun_phrases import NounPhrase
from transforms.quotations.quotes import Quotation
from transforms.quotations.referents import Referents
from transforms.quotations.reported_clause import holds
from transforms.quotations.things import it_of

SPEAKING_LABELS = frozenset({"PERSON", "ORG", "GPE", "FAC", "NORP", "PRODUCT"})
"""Kinds of entities that say something: also 'the White House', a building, and 'Twitter'."""

UNMEASURED = 0.5
"""How sure a name is that was found by evidence of a kind which was never met where the rates were measured."""


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


def find_speaker(referents: Referents, quotation: Quotation, rates: Mapping[str, float]) -> Speaker:
    """Who the quotation's source is: by name, by what a pronoun or a noun goes back to, by whom a document is of.

    `rates` has for each kind of evidence the share of names that are right.
    """
    if quotation.source is None:
        return NOBODY
    article, parse = referents.article, referents.article.parse
    first, stop = speaker_tokens(article, quotation)
    if holds(quotation.spans, parse.starts[first]):
        return NOBODY
    head = named_beside(article, antecedent(article, quotation.source), stop, quotation.cue)
    head, first = first_of_list(article, head, quotation.source, first)
    form = form_of(article, head, quotation.source)
    # 'A: It rained.', of which the parser makes a pronoun.
    is_label = quotation.kind == "turn" and quotation.cue == quotation.source + 1
    form = "nominal" if form == "pronoun" and is_label else form
    meant = RESOLVERS[form](referents, head, quotation)
    if meant is None and form == "nominal" and parse.words[head][:1].isupper():
        meant = by_part_of_name(referents, head)
        form = form if meant is None else "name"
    joint = joint_speakers(article, head) if form == "name" else ()
    stop = max([stop, *(place + 1 for place, _ in joint)])
    while stop - 1 > first and not parse.words[stop - 1].strip():
        stop -= 1
    speaker = Speaker(parse.starts[first], parse.ends[stop - 1], form, affiliation=affiliation(referents, head, form, meant))
    if meant is None:
        return replace(speaker, role=unnamed_role(article, first, stop) if form == "nominal" else None)
    # 'Vna Houten', misprinted and taken for a work, of Tobias Van Houten.
    is_named = form == "name" and head in article.named.at and article.named.entity_of[article.named.at[head]] == meant.entity
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
    if number is not None and article.named.names[number].label in SPEAKING_LABELS and not is_office_of_letters(article, head):
        return "nominal" if article.named.names[number].label == "NORP" else "name"
    if parse.poses[source] == "PRON" or parse.words[source].lower() in parse.language.words.speaker_pronouns:
        return "pronoun"
    return "document" if is_document(article, source) else "nominal"


def is_office_of_letters(article: AnnotatedArticle, head: int) -> bool:
    """Whether 'the' leads a title of letters alone, which looks like a body's name: 'the PS said'; no body's known letters."""
    parse, named = article.parse, article.named
    if " " in named.entities[named.entity_of[named.at[head]]].name:
        return False
    is_letters = parse.words[head].isupper() and parse.words[head].lower() in parse.language.words.title_letters
    return is_letters and head > 0 and parse.words[head - 1].lower() in parse.language.words.definite_articles


def by_name(referents: Referents, head: int, quotation: Quotation) -> Meant | None:
    """'Lind said', 'the Harbour Committee said'."""
    article = referents.article
    number = article.named.at[head]
    name, entity = article.named.names[number], article.named.entity_of[number]
    if name.label != "PERSON":
        return by_initials(referents, head) or by_office_letters(referents, head) or Meant(entity, "name_of_body")
    full = article.named.entities[entity].name
    if len(name_words(article.parse, name)) > 1:
        return Meant(entity, f"full_name_{known_or_new(article, full)}")
    sure = article.named.sure_of[number]
    if " " not in full:
        return Meant(entity, "single_name")
    if sure == ONE_GIVEN:
        return Meant(entity, part_of_name(article, full, article.parse.text(name.first, name.stop)))
    return Meant(entity, f"surname_{known_or_new(article, full)}" if sure >= ONE_BEARER else "namesake")


def known_or_new(article: AnnotatedArticle, full: str) -> str:
    """'known' where the name begins with a known given or family name: then its first word is seldom a title or an epithet."""
    names, first = article.parse.language.names, folded(full.split()[0])
    is_known = any(word in names.given_names or word in names.family_names for word in (first, first.split("-")[0]))
    return "known" if is_known else "new"


def part_of_name(article: AnnotatedArticle, full: str, printed: str) -> str:
    """Which part of a full name, not its last word, stands alone: 'Kim' of 'Kim Hye-jin', 'Rey' of 'Ada Rey Santos', 'Ada'."""
    words, word = [folded(own) for own in full.split()], folded(printed)
    if word in words[1:-1]:
        return "inner_name"
    return "family_name_first" if word in article.parse.language.names.family_names and word == words[0] else "given_name"


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
    """'The statement said', 'the council’s report said': whoever issued it speaks; of a report by a person nobody does.

    Nor of one whose issuer is not named near by.
    """
    source, parse = quotation.source, referents.article.parse
    issuer = None if source is None else issuer_of(referents.documents, source)
    if source is None or issuer is None or not is_near(referents.documents, source, issuer):
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


def first_of_list(article: AnnotatedArticle, head: int, source: int, first: int) -> tuple[int, int]:
    """The last token of the first person of a printed list that ends with the one at `head`, and where the list begins.

    'Minister Ada Lind and Mayor Karl Dey said' → Lind, where the parser has Dey alone say it. Not of 'Lind and Dey, who said'.
    """
    named = article.named
    if source != head or not named.is_person_at(head):
        return head, first
    number = named.at[head]
    while number and named.names[number - 1].label == "PERSON" and is_listed(article, number):
        number -= 1
        first = min(first, begin_of(article.parse, named.names[number]))
    return named.names[number].stop - 1 if number != named.at[head] else head, first


def is_listed(article: AnnotatedArticle, number: int) -> bool:
    """Whether the parse ties the name to the one before it in a list: 'Lind and Holm said', not 'Lind met Dey and Holm said'."""
    parse, (before, name) = article.parse, article.named.names[number - 1 : number + 1]
    one, two = range(begin_of(parse, before), before.stop), range(begin_of(parse, name), name.stop)
    if before.stop != two.start - 1 or parse.words[before.stop].lower() not in parse.language.naming.listing:
        return False
    return any(parse.heads[token] in two for token in one) or any(parse.heads[token] in one for token in two)


def joint_speakers(article: AnnotatedArticle, head: int) -> tuple[tuple[int, int], ...]:
    """Who says it together with the one named at `head`: the last token of each further name, and its entity.

    'Ada Lind and Karl Dey said' → Dey; 'Ada Lind, Karl Dey and Siân Rees said' → Dey and Rees.
    """
    parse, named = article.parse, article.named
    found, waiting = [], [head]
    after = named.at[head] + 1 if head in named.at else len(named.names)
    if after < len(named.names) and named.names[after].label == "PERSON" and is_listed(article, after):
        found.append((named.names[after].stop - 1, named.entity_of[after]))
    found += [(named.names[number].stop - 1, named.entity_of[number]) for number in enumerated(article, after)]
    while waiting:
        token = waiting.pop(0)
        for child in parse.children[token]:
            number = named.at.get(child)
            is_joined = parse.relations[child] is Relation.CONJUNCT and child > token
            if is_joined and number is None:
                # 'Teacher Ada Lind and her pupil, Karl Dey, agreed'.
                beside = (near for near in parse.children[child] if parse.relations[near] is Relation.APPOSITION)
                number = next((named.at[near] for near in beside if named.is_person_at(near)), None)
            if is_joined and number is not None and named.names[number].label in ("PERSON", "ORG"):
                found.append((named.names[number].stop - 1, named.entity_of[number]))
                waiting.append(child)
    return tuple(dict.fromkeys(found))


def enumerated(article: AnnotatedArticle, after: int) -> list[int]:
    """The persons, from the name `after` on, that stand in a list behind another: of 'Ada Lind, Karl Dey and Siân Rees' two."""
    parse, names, found = article.parse, article.named.names, list[int]()
    for number in range(after, len(names)):
        one, two = names[number - 1], names[number]
        if {one.label, two.label} != {"PERSON"} or begin_of(parse, two) != one.stop + 1:
            break
        found.append(number)
        if parse.words[one.stop].lower() in parse.language.naming.listing:
            return found if len(found) > 1 else []
        if parse.words[one.stop] != ",":
            break
    return []


def affiliation(referents: Referents, head: int, form: str, meant: Meant | None) -> int | None:
    """Whom a spokesperson or a document speaks for: the port authority, of 'a spokeswoman for the Port Authority'."""
    article = referents.article
    if form == "document":
        return issuer_of(referents.documents, head)
    if form == "nominal" and meant is None:
        own = spoken_for(referents, head)
        return spoken_for_before(referents, head) if own is None else own
    if form == "pronoun" and meant is None:
        spoke = spokesperson_before(article, head)
        return None if spoke is None else spoken_for(referents, spoke)
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


def spoken_for_before(referents: Referents, head: int) -> int | None:
    """Whom 'the spokesman' speaks for, behind 'a spokesman for the ministry said so'; None where another one came up, too."""
    article, parse = referents.article, referents.article.parse
    phrase = NounPhrase(parse, head)
    speaking = parse.language.words.speaking_nouns
    if phrase.noun not in speaking or not phrase.is_definite or phrase.complement or phrase.modifiers or phrase.is_plural:
        return None
    earlier = (token for token in range(head) if parse.lemmas[token].lower() == phrase.noun and not article.quoted[token])
    told = {spoken for token in earlier if (spoken := spoken_for(referents, token)) is not None}
    return told.pop() if len(told) == 1 else None


def spokesperson_before(article: AnnotatedArticle, pronoun: int) -> int | None:
    """The spokesperson without a name who is the last subject before 'he' or 'she' in its paragraph."""
    place = bisect_left(article.subjects, pronoun) - 1
    if place < 0 or article.parse.paragraphs[article.subjects[place]] != article.parse.paragraphs[pronoun]:
        return None
    last = article.subjects[place]
    is_speaking = article.parse.lemmas[last].lower() in article.parse.language.words.speaking_nouns
    is_person = article.parse.words[pronoun].lower() in article.parse.language.words.subject_pronouns
    return last if is_speaking and is_person else None


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
