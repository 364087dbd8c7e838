"""Whose words a phrase without a verb leads to: 'And from its owner, Ada Lind: “No.”', 'the last words of Ada Lind: “Go.”'"""

from transforms.languages.scheme import Form, Relation
from transforms.names.personnouns import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.sources import NOUN_POSES, VERB_POSES

MAX_PHRASE = 24
"""Tokens of a phrase that leads to a passage, its colon among them."""

_BEFORE_PHRASES = frozenset({Form.CONJUNCTION, Form.ADVERB, Form.COMMA})
"""What may stand before the phrase: 'And', 'Then,'."""


def led_by_phrase(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage behind a colon to which a phrase without a verb leads whom the phrase names, whoever spoke before.

    'From Ada Lind, who sold it: “…”'; 'And from its owner, Karl Dey: “…”'; 'And his rival, Ada Holm: “…”'.
    """
    found: dict[int, int] = {}
    for number in range(len(article.passages)):
        lead = lead_to(article, number)
        place = phrase_begins(article, lead)
        person = None if place is None else person_in_phrase(article, range(place, lead.stop))
        if person is not None:
            found[number] = person
    return found


def lead_to(article: AnnotatedArticle, number: int) -> range:
    """The tokens of the sentence up to the colon that leads to the passage, without it; none where no colon does."""
    begins = article.outer[number].start
    if not article.is_led(number) or not begins:
        return range(0)
    colon = begins - 1
    first = max(article.left_limit(number), article.sentence_first(colon))
    return range(first, colon) if first < colon and colon - first < MAX_PHRASE else range(0)


def phrase_begins(article: AnnotatedArticle, lead: range) -> int | None:
    """Where the phrase for somebody begins: behind 'And then this, from', or behind the conjunction that begins the lead."""
    parse, issuing = article.parse, article.parse.language.words.issuing
    start = next((token for token in lead if not is_before_phrase(article, token)), None)
    # 'Said the mayor, Ada Lind: “…”'
    if start is not None and parse.is_tensed(start) and is_plain_cue(article, start):
        return start + 1 if parse.poses[start + 1] != "ADP" else None
    giving = next((token for token in lead if parse.words[token].lower() in issuing), None)
    if giving is None:
        return start
    before = range(lead.start, giving)
    is_open = all(is_before_phrase(article, token) or parse.poses[token] in ("PRON", "DET") for token in before)
    # 'A word from the owner'.
    utterances = parse.language.quoting.utterances
    is_remark = bool(before) and parse.lemmas[giving - 1].lower() in utterances
    # 'The answer came an hour later from the owner'.
    comes = next((token for token in before if parse.lemmas[token].lower() in parse.language.quoting.coming_verbs), None)
    is_remark |= comes is not None and comes > 0 and parse.lemmas[comes - 1].lower() in utterances
    # 'The second came from a child'.
    is_come = bool(before) and parse.poses[giving - 1] in VERB_POSES
    return giving + 1 if is_open or is_remark or is_come else start


def is_plain_cue(article: AnnotatedArticle, token: int) -> bool:
    """Whether the token is a cue that may stand before whoever says it, and not before whoever is asked: 'said', 'adds'."""
    quoting, lemma = article.parse.language.quoting, article.parse.lemmas[token].lower()
    return article.parse.words[token].lower() in quoting.plain_cues or (
        article.is_cue(token) and lemma in quoting.common_cues - quoting.addressing_verbs
    )


def is_before_phrase(article: AnnotatedArticle, token: int) -> bool:
    """Whether the token is what may stand before a phrase, 'And', 'Then,', and is no part of it."""
    parse = article.parse
    return parse.forms[token] in _BEFORE_PHRASES or parse.poses[token] in ("CCONJ", "ADV", "PUNCT", "SPACE")


def person_in_phrase(article: AnnotatedArticle, phrase: range) -> int | None:
    """The last token of the person's name in the phrase, which begins it or stands beside its noun; else a noun for a person.

    'Its owner, Ada Lind'; 'the harbour pilot Karl Dey, who saw it'. Not whom somebody is of: 'a friend of Ada Lind' → friend.
    """
    parse, nouns = article.parse, list[int]()
    for token in phrase:
        name = article.named_from.get(token)
        if name is not None and name.label == "PERSON":
            is_first = token == phrase.start or nouns[-1:] == [token - 1]
            # 'A friend of the mayor, Ada Lind', where the mayor is she.
            is_beside = parse.words[token - 1] == "," and sum(is_somebody(article, noun) for noun in nouns) == 1
            # 'Signs of a shift - Ada Lind: “…”'
            is_behind_dash = name.stop == phrase.stop and parse.words[token - 1] in parse.language.style.dashes
            if is_first or is_behind_dash or (is_beside and is_somebody(article, nouns[0])):
                return name.stop - 1 if ends_phrase(article, name.stop, phrase.stop) else None
        if parse.words[token] == "," and not nouns:
            return None
        if parse.poses[token] in VERB_POSES and parse.relations[token] is not Relation.ADJECTIVE:
            return None
        is_last = token + 1 >= phrase.stop or parse.poses[token + 1] not in NOUN_POSES
        # Of 'the utility's director' the utility is no head.
        is_owner = token + 1 < phrase.stop and parse.words[token + 1] in parse.language.naming.possessives
        if parse.poses[token] in NOUN_POSES and is_last and not is_owner:
            nouns.append(token)
    return nouns[0] if nouns and is_somebody(article, nouns[0]) else None


def is_somebody(article: AnnotatedArticle, noun: int) -> bool:
    """Whether a noun for a person, or for several, stands at the token."""
    return article.can_speak(noun) or is_person_noun(article.parse, noun)


def ends_phrase(article: AnnotatedArticle, token: int, stop: int) -> bool:
    """Whether a name's phrase may end before the token: at the colon, a comma, a bracket or a place; only 'who' tells more."""
    parse = article.parse
    if any(parse.is_tensed(place) and parse.relations[place] is not Relation.RELATIVE_CLAUSE for place in range(token, stop)):
        return False
    return token >= stop or parse.words[token] in (",", "(", "–", "—") or parse.poses[token] in ("ADP", "PUNCT", "SPACE")


def owner_behind(article: AnnotatedArticle, noun: int, stop: int) -> int | None:
    """Whose what the noun tells is, by an 'of' that reaches to the colon: 'the phrase of the coach, Ada Lind:' → Lind."""
    parse = article.parse
    if noun + 2 >= stop or parse.words[noun + 1].lower() not in parse.language.naming.of:
        return None
    return person_in_phrase(article, range(noun + 2, stop))
