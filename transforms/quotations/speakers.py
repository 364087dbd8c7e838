"""The speaker of a quotation: how it is printed, and who that is in the whole article."""

from dataclasses import dataclass

from transforms.languages.scheme import Relation
from transforms.names.canonical import MAX_INITIALS
from transforms.names.roles import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.phrases import printed_source
from transforms.quotations.quotes import Quotation

MAX_SENTENCES_BACK = 3
MAX_ROLE_DISTANCE = 12
"""Sentences back in which 'the minister' may find the person whose printed role it is."""


@dataclass(frozen=True)
class Speaker:
    """The printed phrase (characters), its form, and, where somebody is named, the entity, its mention and its role."""

    start: int | None
    end: int | None
    form: str
    entity: int | None
    mention: int | None
    role: str | None


NOBODY = Speaker(None, None, "none", None, None, None)


def find_speaker(article: AnnotatedArticle, pronouns: dict[int, int], quotation: Quotation) -> Speaker:
    """Who the quotation's source is: by name, by the person that a pronoun goes back to, or by the role that a noun repeats."""
    if quotation.source is None:
        return NOBODY
    parse, named = article.parse, article.named
    first, last = speaker_tokens(article, quotation)
    start, end = parse.starts[first], parse.ends[last - 1]
    head = named_beside(article, antecedent(article, quotation.source), last)
    name = named.at.get(head)
    if name is not None and named.names[name].label in ("PERSON", "ORG", "GPE", "NORP"):
        if named.names[name].label == "NORP":
            return Speaker(start, end, "nominal", None, None, None)
        entity = named.entity_of[name]
        return Speaker(start, end, "name", entity, name, role_of(article, name, entity))
    if parse.poses[quotation.source] == "PRON" or parse.words[quotation.source].lower() in parse.language.words.speaker_pronouns:
        resolved = pronouns.get(quotation.source)
        mention = None if resolved is None else mention_before(article, resolved, quotation.source)
        return Speaker(start, end, "pronoun", resolved, mention, None if mention is None else role_of(article, mention, resolved))
    resolved = entity_by_initials(article, quotation)
    if resolved is None:
        resolved = entity_by_noun(article, quotation.source)
    mention = None if resolved is None else mention_before(article, resolved, quotation.source)
    role = affiliation(article, first, last) if mention is None else role_of(article, mention, resolved)
    return Speaker(start, end, "nominal", resolved, mention, role)


def affiliation(article: AnnotatedArticle, first: int, last: int) -> str | None:
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


def antecedent(article: AnnotatedArticle, source: int) -> int:
    """What a relative pronoun goes back to: 'Lind, who says' → Lind; any other token itself."""
    parse = article.parse
    if parse.words[source].lower() not in parse.language.words.relatives:
        return source
    clause = parse.heads[source]
    # 'Lind, who has left and who says'.
    while parse.relations[clause] is Relation.CONJUNCT and parse.heads[clause] != clause:
        clause = parse.heads[clause]
    return parse.heads[clause] if parse.relations[clause] is Relation.RELATIVE_CLAUSE else source


def named_beside(article: AnnotatedArticle, source: int, last: int) -> int:
    """The last token of the person's name that a noun stands beside; the source itself when it stands beside none.

    The noun heads the person's role: 'The vicar, the Rev. Olu Crane, said'; 'Ann Lind, a consultant in Corran, says'. The name
    explains the phrase: 'one of them, Joaquim Eberle, added'; 'the leader, former mayor Ada Holm, said';
    'the company, Corran Electric, said'.
    """
    parse, named = article.parse, article.named
    if source in named.at or (
        parse.poses[source] == "PRON" and parse.words[source].lower() not in parse.language.words.one_of_several
    ):
        return source
    holder = article.role_holders.get(source)
    if holder is not None and parse.sentences[holder.first] == parse.sentences[source]:
        return holder.stop - 1
    if last + 1 >= len(parse) or parse.words[last] != ",":
        return source
    behind = article.named_from.get(last + 1)
    if behind is not None and behind.stop < len(parse) and parse.words[behind.stop] == ",":
        is_body = parse.lemmas[source].lower() in parse.language.words.org_heads | parse.language.words.companies
        if behind.label == "PERSON" or (behind.label == "ORG" and is_body):
            return behind.stop - 1
    return source


def speaker_tokens(article: AnnotatedArticle, quotation: Quotation) -> tuple[int, int]:
    """The tokens of the speaker as printed beside the quotation, whose source is known."""
    if quotation.source is None:
        raise ValueError("a quotation without a source has no printed speaker")
    content = article.parse.token_at(quotation.spans[0][0])
    return printed_source(article.parse, article.named, quotation.source, quotation.cue, content)


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


def entity_by_initials(article: AnnotatedArticle, quotation: Quotation) -> int | None:
    """Whom a turn's label shortens: 'AL: I never knew.' of an interview with Ada Lind; None for two of the same initials."""
    parse, named = article.parse, article.named
    if quotation.source is None or quotation.cue is None or parse.words[quotation.cue] != ":":
        return None
    label = parse.words[quotation.source]
    if not (label.isupper() and 1 < len(label) <= MAX_INITIALS):
        return None
    persons = [
        number
        for number, entity in enumerate(named.entities)
        if entity.label == "PERSON" and "".join(word[0] for word in entity.name.split()) == label
    ]
    return persons[0] if len(persons) == 1 else None


def entity_by_noun(article: AnnotatedArticle, head: int) -> int | None:
    """Whom a definite noun goes back to; None for 'a minister', 'the officials', 'the spokesman for the port'.

    The person whose role the noun repeats; the organization whose name ends with it; for nouns by which papers go on about a
    person ('the billionaire') whoever was named last.
    """
    parse = article.parse
    definite = any(parse.words[child].lower() in parse.language.words.demonstratives for child in parse.children[head])
    affiliated = any(parse.words[child].lower() in parse.language.words.speaking_for for child in parse.children[head])
    if not definite or affiliated or parse.is_plural(head):
        return None
    by_role = entity_by_role(article, head)
    if by_role is not None:
        return by_role
    is_body = parse.lemmas[head].lower() in parse.language.words.org_heads | parse.language.words.companies
    return entity_by_head_noun(article, head) if is_body else person_last_named(article, head)


def entity_by_head_noun(article: AnnotatedArticle, head: int) -> int | None:
    """The organization last named before whose name ends with the noun: 'the committee' → Harbour Committee.

    'The company' is whichever was named in the sentences just before.
    """
    parse, named = article.parse, article.named
    for number in range(len(named.names) - 1, -1, -1):
        name = named.names[number]
        if name.stop > head or name.label != "ORG":
            continue
        is_near = 0 < parse.sentences[head] - parse.sentences[name.first] <= MAX_SENTENCES_BACK
        if parse.words[name.stop - 1].lower() == parse.lemmas[head].lower() or (
            is_near and parse.lemmas[head].lower() in parse.language.words.companies
        ):
            return named.entity_of[number]
    return None


def person_last_named(article: AnnotatedArticle, head: int) -> int | None:
    """The person named last before 'the billionaire', in the sentence before or the one before that; subjects first."""
    parse, named = article.parse, article.named
    if parse.words[head].lower() not in parse.language.words.definite_persons:
        return None
    near = [
        (parse.sentences[name.first], parse.is_subject(name.stop - 1), name.first, named.entity_of[number])
        for number, name in enumerate(named.names)
        if name.label == "PERSON"
        and name.stop <= head
        and 0 < parse.sentences[head] - parse.sentences[name.first] <= MAX_SENTENCES_BACK
        and not article.quoted[name.first]
    ]
    return max(near)[3] if near else None


def entity_by_role(article: AnnotatedArticle, head: int) -> int | None:
    """The person last named before whose role the noun repeats: 'the prime minister' → Justin Trudeau."""
    parse, named = article.parse, article.named
    lemma = parse.lemmas[head].lower()
    if lemma not in parse.language.words.titles:
        return None
    for number in range(len(named.names) - 1, -1, -1):
        name = named.names[number]
        if name.first >= head or name.label != "PERSON":
            continue
        if parse.sentences[head] - parse.sentences[name.first] > MAX_ROLE_DISTANCE:
            return None
        roles = named.entities[named.entity_of[number]].roles
        if any(lemma in role.lower().replace("-", " ").split() for role in roles):
            return named.entity_of[number]
    return None
