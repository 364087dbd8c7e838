"""Whom a noun or a label means: 'the mayor', 'the agency', 'the 34-year-old', 'AL:'; rules in order, each with its sentence."""

from collections.abc import Callable

from transforms.languages.scheme import Relation
from transforms.names.canonical import MAX_INITIALS
from transforms.names.namewords import Name, joined
from transforms.names.organizations import initials
from transforms.names.roles import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.bodies import body_of
from transforms.quotations.examinations import witness
from transforms.quotations.held_offices import is_told
from transforms.quotations.label_offices import by_office_label
from transforms.quotations.meant import Meant
from transforms.quotations.noun_phrases import NounPhrase, parts
from transforms.quotations.offices import agrees, holder_of, is_of_adjective, one_of_two
from transforms.quotations.printed_turns import label_pairs
from transforms.quotations.quotes import Quotation
from transforms.quotations.referents import Referents
from transforms.quotations.told_roles import who_answers, who_asks

MIN_INITIALS = 2
"""So many letters are somebody's initials in a label alone: 'AL:'; in running text they stand for too many."""

MAX_PARAGRAPHS_BACK = 2
"""Paragraphs back in which nobody else may be named where 'the British expert' is whoever spoke there."""

MAX_SENTENCES_BACK = 3
"""Sentences back in which 'the billionaire' may find the one person who is named there."""


def by_initials(referents: Referents, head: int) -> Meant | None:
    """Whom capitals shorten: 'AL: I never knew.' of an interview with Ada Lind; None for two of the same initials.

    Nor where they stand for something with a longer name.
    """
    parse, named = referents.article.parse, referents.article.named
    label, number = parse.words[head], named.at.get(head)
    if not (label.isupper() and 1 < len(label) <= MAX_INITIALS):
        return None
    if number is not None and " " in named.entities[named.entity_of[number]].name:
        return None
    is_label = head + 1 < len(parse) and parse.words[head + 1] == ":"
    persons = named.by_initials.get(label, [])
    return Meant(persons[0], "initials") if len(persons) == 1 and (is_label or len(label) > MIN_INITIALS) else None


def by_office_letters(referents: Referents, head: int) -> Meant | None:
    """'The CPO said', of CPO Ada Lind, or of Ada Lind, Chief Personnel Officer; None for several of the same letters.

    Not what the article says the letters stand for: 'the Crop Protection Office (CPO)'.
    """
    parse, named = referents.article.parse, referents.article.named
    letters, entity = parse.words[head], named.entities[named.entity_of[named.at[head]]]
    is_letters = letters.isupper() and MIN_INITIALS < len(letters) <= MAX_INITIALS and entity.name == letters
    if not is_letters or not head or parse.words[head - 1].lower() not in parse.language.words.definite_articles:
        return None
    holders = {
        named.entity_of[number]
        for number, name in enumerate(named.names)
        if name.label == "PERSON" and (stands_before(parse, letters, name) or letters == initials_of_role(parse, name))
    }
    return Meant(next(iter(holders)), "office") if len(holders) == 1 else None


def stands_before(parse: Parse, letters: str, name: Name) -> bool:
    """Whether the letters stand right before a name of several words: 'CPO Ada Lind'."""
    first = name.first - 1
    return first >= 0 and parse.words[first] == letters and name.stop - name.first > 1 and joined(parse, first, name.first)


def initials_of_role(parse: Parse, name: Name) -> str:
    """The capitals that begin the words of the role beside the name: 'CAG' of 'Controller and Auditor-General'."""
    if name.role_start is None or name.role_end is None:
        return ""
    return initials([parse.words[token] for token in parse.tokens_in(name.role_start, name.role_end)])


def by_label(referents: Referents, quotation: Quotation) -> Meant | None:
    """'AL: I never knew.', where no name was seen in the label; 'The Minister:', who stood with a name in a label above."""
    if quotation.source is None:
        return None
    return by_initials(referents, quotation.source) or by_office_label(referents.article, quotation)


def by_answering(referents: Referents, quotation: Quotation) -> Meant | None:
    """Who answers in an interview, and who asks: 'A: I worry.' below text that names one person, or tells who asked whom."""
    article, source = referents.article, quotation.source
    if source is None or quotation.kind not in ("turn", "direct"):
        return None
    label, quoting = article.parse.words[source].rstrip("."), article.parse.language.quoting
    if label.lower() in quoting.witnesses:
        entity = witness(article, source)
        return None if entity is None or quotation.kind != "turn" else Meant(entity, "answering")
    is_first = source == article.paragraph_tokens[article.parse.paragraphs[source]][0]
    # Labels may run on in one paragraph.
    if not is_first and quotation.cue != source + 1:
        return None
    answering = who_answers(article, source) if label in quoting.answer_labels else None
    if answering is None and is_first and label in quoting.answer_labels:
        answering = witness(article, source)
    asking = who_asks(article, source) if label in quoting.question_labels else None
    entity = answering if asking is None else asking
    return None if entity is None else Meant(entity, "answering")


def by_office(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The mayor said', where Mayor Ada Lind is named."""
    return (
        None if quotation.source is None else holder_of(referents.offices, NounPhrase(referents.article.parse, quotation.source))
    )


def by_label_noun(referents: Referents, quotation: Quotation) -> Meant | None:
    """'CORONER: Where was he?', below text that tells of one coroner; what is said of offices in the turns is of others."""
    article, source, cue = referents.article, quotation.source, quotation.cue
    if source is None or cue != source + 1 or quotation.kind != "turn":
        return None
    begins, words = label_pairs(article)[0].cue, article.parse.language.words
    holders = {
        office.entity
        for office in referents.offices.by_noun.get(article.parse.words[source].lower(), ())
        if office.token < begins and not office.words & words.rank_words
    }
    before = source - 1
    is_alone = before < 0 or not article.parse.words[before].isupper()
    return Meant(holders.pop(), "office") if len(holders) == 1 and is_alone else None


def by_body(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The agency said', where the Harbour Agency is named."""
    return None if quotation.source is None else body_of(referents.bodies, NounPhrase(referents.article.parse, quotation.source))


def by_order(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The former said', 'the latter said': of the two who are named in the last sentence that names any."""
    parse, source = referents.article.parse, quotation.source
    if source is None or parse.words[source].lower() not in parse.language.words.order_words:
        return None
    entity = one_of_two(parse, referents.article.named, source)
    return None if entity is None else Meant(entity, "order")


def by_prominence(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The billionaire said', where one person alone is named in the sentences before, as a subject.

    'The striker said' too, but not where that person is the coach.
    """
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None:
        return None
    words, noun = parse.language.words, parse.lemmas[source].lower()
    is_position = noun in words.positions
    if not is_position and noun not in words.profile_nouns:
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
    if len(near) != 1:
        return None
    [entity] = near
    if is_position and not (near[entity] and may_have_position(referents, entity, phrase.noun)):
        return None
    is_new = is_position and referents.offices.brought_in.between(phrase.noun, None, source)
    return Meant(entity, "prominence") if not is_new and agrees(referents.offices, phrase, entity) else None


def may_have_position(referents: Referents, entity: int, position: str) -> bool:
    """Whether what the article says that the person is goes with the position: a captain's does with 'the striker'."""
    wider = referents.article.parse.language.words.wider_titles
    alike = {noun for name, nouns in wider.items() if position in nouns for noun in (name, *nouns)}
    told = {noun for noun, offices in referents.offices.by_noun.items() if any(office.entity == entity for office in offices)}
    return not told or not told.isdisjoint(alike)


def by_family(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The mother of six said', 'the young man said': whoever alone is named near by.

    Nobody where one of that kind came in without a name, nor of 'the mother of one member'.
    """
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None or parse.poses[source] not in ("NOUN", "PROPN"):
        return None
    phrase, words = NounPhrase(parse, source), parse.language.words
    is_kind = phrase.noun in words.male_nouns | words.female_nouns and phrase.is_definite and not phrase.is_plural
    has_count = bool(phrase.complement_tokens) and all(parse.poses[token] == "NUM" for token in phrase.complement_tokens)
    # 'This soft-spoken man'.
    is_told = bool(phrase.modifiers & words.age_adjectives) or bool(
        phrase.determiners & (words.demonstratives - words.definite_articles)
    )
    if not is_kind or not (has_count or is_told):
        return None
    near = named_near(article, source)
    if len(near) != 1 or referents.offices.brought_in.between(phrase.noun, None, source):
        return None
    [entity] = near
    return Meant(entity, "description") if agrees(referents.offices, phrase, entity) else None


def named_near(article: AnnotatedArticle, source: int) -> dict[int, int]:
    """The persons named outside marks in the paragraphs just before the token, each with its last name's last token."""
    paragraphs = article.parse.paragraphs
    return {
        article.named.entity_of[number]: name.stop - 1
        for number, name in enumerate(article.named.names)
        if name.label == "PERSON"
        and name.stop <= source
        and 0 <= paragraphs[source] - paragraphs[name.first] <= MAX_PARAGRAPHS_BACK
        and not article.quoted[name.first]
    }


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
    if is_another or is_body_noun(phrase) or not is_one or not is_person_noun(parse, source):
        return None
    if parts(phrase.modifiers) & words.other_ones or not describes(phrase):
        return None
    near = named_near(article, source)
    if len(near) != 1:
        return None
    [(entity, head)] = near.items()
    is_speaking = parse.relations[head] is Relation.SUBJECT and parse.lemmas[parse.heads[head]].lower() in words.speech_verbs
    if not is_speaking or referents.offices.brought_in.between(phrase.noun, head, source):
        return None
    return Meant(entity, "description") if agrees(referents.offices, phrase, entity) else None


def by_paragraph(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The cook said', of the one person whom the paragraph names, who does something before and of whom nothing else is told.

    Only a noun for what somebody does, that stands nowhere before: an office's holder may well be another.
    """
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None or not is_person_noun(parse, source) or not parse.words[source].islower():
        return None
    phrase, words = NounPhrase(parse, source), parse.language.words
    is_office = phrase.noun in words.office_nouns or phrase.noun in words.untold_offices | words.kin | words.sexes
    is_one = bool(phrase.determiners & words.definite_articles) and not phrase.is_plural and not phrase.complement
    if is_office or is_body_noun(phrase) or not is_one or parts(phrase.modifiers) & (words.other_ones | words.rank_words):
        return None
    if phrase.noun in referents.offices.by_noun or stood_before(article, phrase):
        return None
    named = article.named
    own = [
        (name.stop - 1, named.entity_of[number])
        for number, name in enumerate(named.names)
        if name.label == "PERSON" and parse.paragraphs[name.first] == parse.paragraphs[source] and not article.quoted[name.first]
    ]
    entities = {entity for _, entity in own}
    verbs = [parse.lemmas[parse.heads[token]].lower() for token, _ in own if token < source and parse.is_subject(token)]
    # 'Lind said. “No,” the cook said': another answers.
    if len(entities) != 1 or not verbs or not words.speech_verbs.isdisjoint(verbs):
        return None
    [entity] = entities
    may_be = may_have_position(referents, entity, phrase.noun) and agrees(referents.offices, phrase, entity)
    return Meant(entity, "description") if may_be else None


def is_body_noun(phrase: NounPhrase) -> bool:
    """Whether the noun may mean an organization: 'the Manila-based lender' is a bank."""
    words = phrase.language.words
    return any(phrase.noun in nouns for nouns in (words.body_nouns, words.companies, words.company_nouns))


def stood_before(article: AnnotatedArticle, phrase: NounPhrase) -> bool:
    """Whether the noun stands before the phrase outside marks, for whomever: 'a bowler', 'the bowlers'."""
    parse, noun = article.parse, article.parse.lemmas[phrase.head].lower()
    return any(parse.lemmas[token].lower() == noun and not article.quoted[token] for token in range(phrase.head))


def by_people(referents: Referents, quotation: Quotation) -> Meant | None:
    """'The German said', 'the Argentine added': the one person named just before, in this paragraph or the last that names any.

    Of two the one beside whom the people stands: 'Spanish player Rafa Mirto'. Not 'the Chinese', who may be many.
    """
    article, parse, source = referents.article, referents.article.parse, quotation.source
    if source is None or source not in article.named.at or article.named.names[article.named.at[source]].label != "NORP":
        return None
    phrase = NounPhrase(parse, source)
    if not phrase.is_definite or phrase.is_plural or phrase.complement or phrase.modifier_tokens:
        return None
    near = named_near(article, source)
    last = max((parse.paragraphs[head] for head in near.values()), default=0)
    own = [entity for entity, head in near.items() if parse.paragraphs[head] == last]
    word = parse.words[source].lower()
    told = [entity for entity in near if is_told(word, referents.offices.words_of(entity))]
    own = told or ([] if word.endswith(parse.language.words.many_endings) else own)
    return Meant(own[0], "description") if len(own) == 1 else None


def describes(phrase: NounPhrase) -> bool:
    """Whether a modifier tells whence or of what somebody is: 'British', 'far-right'; not 'young'."""
    parse = phrase.parse
    before = [token for token in phrase.modifier_tokens if token < phrase.head]
    return any(parse.words[token][:1].isupper() or is_of_adjective(phrase, token) for token in before)


NOMINAL_RULES: tuple[Callable[[Referents, Quotation], Meant | None], ...] = (
    by_label,
    by_answering,
    by_label_noun,
    by_office,
    by_body,
    by_order,
    by_prominence,
    by_family,
    by_description,
    by_paragraph,
    by_people,
)
