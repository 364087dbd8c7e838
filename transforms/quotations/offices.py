"""Whom a noun means by the office that the article says somebody holds.

'The mayor' is somebody named only where the article says so of one person, and nobody else could be meant.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from transforms.languages.scheme import Relation
from transforms.names.entities import NamedEntities
from transforms.names.genders import role_gender
from transforms.names.namewords import HYPHENS
from transforms.names.personnouns import TOKENS_OF_AGE, is_age, is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.held_offices import Offices
from transforms.quotations.meant import Meant, Office
from transforms.quotations.noun_phrases import NounPhrase, parts, title_modifiers

NEAR_SENTENCES = 4
"""Sentences back in which 'the official' finds the minister: a wider word goes back less far than the office's own."""

NEAR_PARAGRAPHS = 3
"""Paragraphs back in which the one of several holders who is meant was named."""

MAX_PAIR_SENTENCES = 2
"""Sentences back in which the two of 'the latter' are named: in the last one, or before 'the former' of that."""

MAX_AGE = 120
MAX_AGE_DISTANCE = 3
"""Tokens behind a name among which the age stands: 'Lind, 34,', 'Lind (34)', 'Lind, aged 34,'."""


def holder_of(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """Whom the noun phrase means by what the article says that somebody is; None when nobody is that, or several are."""
    is_kin = phrase.noun in phrase.language.words.kin
    if phrase.is_plural or (phrase.owner is None and (is_kin or not phrase.is_definite)):
        return None
    return next((meant for rule in RULES if (meant := rule(offices, phrase)) is not None), None)


def by_own_noun(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The mayor', where Mayor Ada Lind is named."""
    fitting = [
        office
        for office in offices.by_noun.get(phrase.noun, ())
        if fits(offices, phrase, office) and not is_another_country_s(offices, phrase, office)
    ]
    return holder_told(offices, phrase, fitting, "office")


def is_another_country_s(offices: Offices, phrase: NounPhrase, office: Office) -> bool:
    """Whether a bare noun had its meaning before the holder of that office elsewhere came up.

    'The prime minister spoke. … Ada Holm, prime minister of Varda, was not there': the first one has no name here.
    """
    if phrase.complement or telling_words(phrase) or not office.words & offices.place_words:
        return False
    came = offices.named.names[offices.named.entities[office.entity].names[0]].first
    ranks = parts(phrase.modifiers) & phrase.language.words.rank_words
    return any(
        token < came
        and NounPhrase(offices.parse, token).is_definite
        and parts(NounPhrase(offices.parse, token).modifiers) >= ranks
        for token in offices.places_of_noun.get(phrase.noun, ())
    )


def by_wider_noun(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The official', 'the lawmaker', 'the premier', where a minister, a senator, a prime minister is named just before."""
    words = phrase.language.words
    wider = words.wider_titles.get(phrase.noun, frozenset())
    if telling_words(phrase) or phrase.complement:
        wider |= words.field_titles.get(phrase.noun, frozenset())
    if is_of_own_body(phrase):
        wider |= words.body_titles.get(phrase.noun, frozenset())
    if not wider.isdisjoint(words.courtesies) and is_somebody_else(offices, phrase):
        wider -= words.courtesies
    fitting = [
        office
        for title in sorted(wider)
        for office in offices.by_noun.get(title.split()[-1], ())
        if (office.words | office.places).issuperset(title.split()[:-1])
        and fits(offices, phrase, office, is_wider=True)
        and not (phrase.noun in words.healers and is_told_more(offices, office.entity, wider))
    ]
    meant = holder_told(offices, phrase, fitting, "wider_office")
    since = None if meant is None else offices.named.last_named(meant.entity, phrase.head)
    if meant is None or since is None:
        return None
    is_near = offices.parse.sentences[phrase.head] - offices.parse.sentences[since] <= NEAR_SENTENCES
    # Farther back where nobody else has been named since.
    others = (token for token, entity in offices.person_heads.items() if entity != meant.entity)
    return meant if is_near or not any(since < token < phrase.head for token in others) else None


def is_told_more(offices: Offices, entity: int, known: frozenset[str]) -> bool:
    """Whether the article says of somebody what he does, beside a courtesy: a Dr. Lind who is an economist is not 'the vet'."""
    told = (office for own in offices.by_noun.values() for office in own if office.entity == entity)
    return any(office.noun not in offices.parse.language.words.courtesies | known for office in told)


def is_somebody_else(offices: Offices, phrase: NounPhrase) -> bool:
    """Whether somebody of the noun comes up in the article without a name: 'a doctor', 'the doctor who treated her'.

    A title of courtesy tells little: a Dr. Lind may be an economist.
    """
    parse = offices.parse
    return phrase.noun in offices.brought_in.by_noun or any(
        parse.lemmas[token].lower() == phrase.noun
        and not offices.quoted[token]
        and Relation.RELATIVE_CLAUSE in parse.relations_below[token]
        for token in parse.places_of({phrase.noun})
    )


def by_age(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The 34-year-old', where Ada Lind, 34, is named."""
    age, parse = stated_age(phrase), offices.parse
    if age is None:
        return None
    bearers = {
        offices.named.entity_of[number]
        for number, name in enumerate(offices.named.names)
        if name.label == "PERSON" and age in parse.words[name.stop : name.stop + MAX_AGE_DISTANCE]
    }
    if bearers:
        return Meant(next(iter(bearers)), "age") if len(bearers) == 1 else None
    return by_untold_age(offices, phrase)


def by_untold_age(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The 46-year-old', of an age not told before: the only one named in the last sentence that named any, who did something.

    Not somebody of another age: 'Lind, 51,'.
    """
    parse, sentences = offices.parse, offices.parse.stopped_sentences
    before = [(token, entity) for token, entity in offices.person_heads.items() if token < phrase.head]
    last = max((sentences[token] for token, _ in before), default=-1)
    own = {entity for token, entity in before if sentences[token] == last}
    if len(own) != 1 or sentences[phrase.head] - last > NEAR_SENTENCES:
        return None
    [entity] = own
    acts = any(parse.is_subject(token) for token, _ in before if sentences[token] == last)
    return Meant(entity, "age_untold") if acts and not has_age(offices, entity) else None


def by_past_office(offices: Offices, phrase: NounPhrase) -> Meant | None:
    """'The former transport minister', behind the former mayor Ada Lind, where nobody else is named near by.

    A past office tells more of somebody known; who comes in new has a name.
    """
    words, paragraphs = phrase.language.words, offices.parse.paragraphs
    is_one = bool(phrase.determiners & words.definite_articles) and not phrase.complement
    if not is_one or not parts(phrase.modifiers) & words.past_ranks or not is_person_noun(offices.parse, phrase.head):
        return None
    near = {
        entity
        for token, entity in offices.person_heads.items()
        if token < phrase.head and paragraphs[phrase.head] - paragraphs[token] <= NEAR_PARAGRAPHS
    }
    if len(near) != 1 or is_somebody_else(offices, phrase):
        return None
    [entity] = near
    had_office = bool(parts(offices.words_of(entity)) & words.past_ranks)
    return Meant(entity, "description") if had_office and agrees(offices, phrase, entity) else None


def has_age(offices: Offices, entity: int) -> bool:
    """Whether a number of years stands behind one of the person's names: 'Lind, 51,'."""
    parse = offices.parse
    names = (offices.named.names[number] for number in offices.named.entities[entity].names)
    behind = (parse.words[name.stop : name.stop + MAX_AGE_DISTANCE] for name in names)
    return any(word.isdigit() and int(word) <= MAX_AGE for words in behind for word in words)


def stated_age(phrase: NounPhrase) -> str | None:
    """The number of 'the 34-year-old' or 'the 34-year-old cook'; None of other phrases."""
    parse, units = phrase.parse, phrase.language.words.age_units
    first, stop = parse.edges[phrase.head]
    if is_age(parse, phrase.head):
        first = min(first, phrase.head - TOKENS_OF_AGE)
    return next(
        (
            parse.words[token]
            for token in range(max(first, phrase.head - 6), min(stop, phrase.head + 4, len(parse) - 2))
            if parse.words[token].isdigit() and parse.words[token + 2].lower() in units
        ),
        None,
    )


RULES: tuple[Callable[[Offices, NounPhrase], Meant | None], ...] = (
    by_own_noun,
    by_wider_noun,
    by_age,
    by_past_office,
)


def one_of_two(parse: Parse, named: NamedEntities, token: int) -> int | None:
    """Whom 'the former' or 'the latter' at the token means: of the two who are named in the last sentence that names any.

    Behind 'The former came' also 'the latter' in the next sentence.
    """
    order = parse.language.words.order_words
    place, sentence = order[parse.words[token].lower()], parse.sentences[token]
    pairs = [sentence]
    for earlier in range(token - 1, -1, -1):
        if sentence - parse.sentences[earlier] > MAX_PAIR_SENTENCES:
            break
        if parse.words[earlier].lower() in order and parse.is_subject(earlier):
            pairs.append(parse.sentences[earlier])
    last: list[int] = []
    told: int | None = None
    for number in range(bisect_left(named.names, token, key=lambda name: name.first) - 1, -1, -1):
        own = parse.sentences[named.names[number].first]
        if sentence - own > MAX_PAIR_SENTENCES or (told is not None and own < told):
            break
        is_near = any(0 <= pair - own <= 1 for pair in pairs)
        if is_near and named.names[number].stop <= token and named.names[number].label in ("PERSON", "ORG"):
            told = own
            last.append(named.entity_of[number])
    two = list(dict.fromkeys(reversed(last)))
    return two[place] if len(two) == 2 else None


def only_holder(offices: Offices, phrase: NounPhrase, fitting: Sequence[Office], how: str) -> Meant | None:
    """The one person whose office fits; of several the one of them who alone was named last, in a paragraph near by."""
    entities = [entity for entity in dict.fromkeys(office.entity for office in fitting) if agrees(offices, phrase, entity)]
    if len(entities) > 1:
        paragraphs = offices.parse.paragraphs
        named_in = {
            entity: paragraphs[place]
            for entity in entities
            if (place := offices.named.last_named(entity, phrase.head)) is not None
            and paragraphs[phrase.head] - paragraphs[place] <= NEAR_PARAGRAPHS
        }
        latest = max(named_in.values(), default=0)
        entities, how = [entity for entity, place in named_in.items() if place == latest], f"{how}_near"
    if len(entities) != 1 or another_came(offices, phrase, entities[0]):
        return None
    return Meant(entities[0], how)


def agrees(offices: Offices, phrase: NounPhrase, entity: int) -> bool:
    """Whether the noun's gender is not against the person: a 'spokeswoman' is no man."""
    told, own = role_gender(phrase.noun, phrase.language), offices.named.entities[entity].gender
    return told is None or own is None or told == own


def another_came(offices: Offices, phrase: NounPhrase, entity: int) -> bool:
    """Whether somebody of that noun without a name came up since the person was named: 'a judge', 'another judge'."""
    since = offices.named.last_named(entity, phrase.head)
    told = offices.tokens_of_noun.get(phrase.noun, frozenset())
    # 'Ada Lind, a judge in Corran,' is she.
    return any(token not in told for token in offices.brought_in.between(phrase.noun, since, phrase.head))


def fits(offices: Offices, phrase: NounPhrase, office: Office, *, is_wider: bool = False) -> bool:
    """Whether the phrase can mean who holds the office: ranks alike, and nothing that the phrase says is against it.

    'The minister' is no prime minister and no deputy minister; 'the Pell mayor' is the mayor of Pell, or one named beside Pell.
    'The commander of the Tolm Navy' is not whoever commands the Renn Navy, and 'the president of the company' nobody who presides
    over no body named here. Of a wider noun a high rank is no other office:
    'the leader' may be a prime minister, 'the senior commander' a general.
    """
    words = phrase.language.words
    said = parts(phrase.modifiers)
    ranks, own_ranks = same_ranks(phrase, said), same_ranks(phrase, office.words)
    if office.noun in words.speaking_nouns and not ranks:
        # 'The spokesman', of an opposition spokesman.
        own_ranks -= words.sides
    untold = words.high_ranks | (words.low_ranks if phrase.noun in words.any_rank else frozenset())
    is_alike = ranks - untold == own_ranks - untold if is_wider else ranks == own_ranks
    if not is_alike or said & words.other_ones:
        return False
    if not title_modifiers(phrase.parse.words[phrase.last], phrase.language) <= office.words:
        return False
    if is_of_own_body(phrase):
        return not office.words.isdisjoint(offices.body_words) and all(
            offices.is_told(word, office.words) for word in telling_words(phrase)
        )
    known = office.words | office.places | ({office.noun} if is_wider else set())
    if not all(offices.is_told(word, known) for word in telling_words(phrase)):
        return False
    complement = phrase.complement
    if not all(offices.is_told(word, known) for word in phrase.named_complement):
        return False
    return not complement or any(offices.is_told(word, known) for word in complement)


def same_ranks(phrase: NounPhrase, said: frozenset[str]) -> frozenset[str]:
    """The ranks among the words, those that mean the same as one: 'ex-president' and 'former president'."""
    words = phrase.language.words
    return frozenset(words.same_ranks.get(word, word) for word in said & words.rank_words)


def is_of_own_body(phrase: NounPhrase) -> bool:
    """Whether the phrase goes on with a noun for a body that was named before: 'the president of the company'."""
    words, tokens = phrase.language.words, phrase.complement_tokens
    if len(tokens) != 2 or phrase.parse.words[tokens[0]].lower() not in words.demonstratives:
        return False
    noun = phrase.parse.words[tokens[1]]
    return noun in words.companies or noun in words.body_nouns


def holder_told(offices: Offices, phrase: NounPhrase, fitting: Sequence[Office], how: str) -> Meant | None:
    """The one holder of those who are said to be what the phrase says; if nobody alone is, the one of all that fit."""
    own = told_so(offices, phrase, fitting)
    meant = only_holder(offices, phrase, own, how)
    return meant if meant is not None or own is fitting else only_holder(offices, phrase, fitting, how)


def told_so(offices: Offices, phrase: NounPhrase, fitting: Sequence[Office]) -> Sequence[Office]:
    """The offices of those who are said to be what the phrase says; all where nobody is: a place named near by tells less.

    'The Varda leader', where the presidents of Varda and of Renn have met: the first.
    """
    said = telling_words(phrase) | phrase.named_complement
    if not said:
        return fitting
    own = [office for office in fitting if all(offices.is_told(word, offices.words_of(office.entity)) for word in said)]
    return own or fitting


def telling_words(phrase: NounPhrase) -> frozenset[str]:
    """The modifiers that tell whose or of what somebody is something: nouns and capitals, no ranks, no age."""
    known: dict[int, frozenset[str]] = phrase.parse.memo.setdefault("telling_words", {})
    if phrase.head not in known:
        known[phrase.head] = _find_telling_words(phrase)
    return known[phrase.head]


def _find_telling_words(phrase: NounPhrase) -> frozenset[str]:
    parse, words = phrase.parse, phrase.language.words
    told = {
        parse.words[token].lower()
        for token in phrase.modifier_tokens
        if parse.words[token][:1].isupper() or (parse.poses[token] in ("NOUN", "PROPN") and not is_of_adjective(phrase, token))
    }
    untold = words.rank_words | words.age_units | words.vague_modifiers
    return frozenset(word for word in parts(told) - untold if not word.isdigit())


def is_of_adjective(phrase: NounPhrase, token: int) -> bool:
    """Whether the token is a part of an adjective with a hyphen: 'right', of 'the far-right leader'."""
    words = phrase.parse.words
    return token < phrase.head and (words[token - 1] in HYPHENS or (token + 2 < phrase.head and words[token + 1] in HYPHENS))
