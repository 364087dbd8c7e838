"""Who says a passage by the words right beside its marks, whatever stood in the paragraph before."""

from bisect import bisect_left

from transforms.languages.scheme import Form, Relation
from transforms.names.personnouns import is_person_noun
from transforms.quotations.attribution import CUE_AFTER, CUE_BEFORE
from transforms.quotations.evidence import HE, PERSON, PERSON_NOUN, Evidence
from transforms.quotations.leading_phrases import owner_behind, person_in_phrase
from transforms.quotations.sources import NOUN_POSES, SHOWING_ENDS, is_heard

MAX_INVERTED_NOUN = 4
"""Tokens from a cue to the noun behind it that speaks: 'muttered an angry young voice'."""


def inverted_beside(evidence: Evidence, number: int) -> int | None:
    """What speaks right behind the passage and its cue, person or not: '“Burn it,” muttered a voice from the gallery' → voice."""
    article, parse = evidence.article, evidence.article.parse
    told, passage, stop = evidence.answers[number][CUE_AFTER], article.passages[number], article.outer[number].stop
    if told is None or told.cue is None or parse.body[passage.end - 1] not in SHOWING_ENDS:
        return None
    is_first = all(parse.forms[token] in (Form.ADVERB, Form.COMMA) for token in range(stop, told.cue))
    is_inverted = told.cue < told.source <= told.cue + MAX_INVERTED_NOUN and parse.is_tensed(told.cue)
    is_one = parse.words[told.source].lower() in parse.language.words.one_of_several
    return told.source if is_first and is_inverted and (is_one or evidence.is_nominal(told.source)) else None


def subject_of_colon(evidence: Evidence, number: int) -> int | None:
    """Whose sentence leads to the passage with a colon and no cue, whoever spoke before it.

    '“There are no gloves,” Lind complained. Matron Ada Holm blamed the county: “We ordered in March.”' → Holm. What somebody
    reads or gets is another's: 'Lind got a letter: “Go.”'
    """
    article, parse, lead = evidence.article, evidence.article.parse, lead_without_cue(evidence, number)
    place = bisect_left(article.subjects, lead.start)
    if place == len(article.subjects) or article.subjects[place] not in lead:
        return None
    subject = article.subjects[place]
    # 'Fans know the favourite phrase of the coach, Ada Lind: “Go.”'
    if any(owner_behind(article, token, lead.stop - 1) is not None for token in lead if is_utterance(evidence, token)):
        return None
    if parse.lemmas[subject].lower() in parse.language.quoting.utterances:
        return None
    verb = parse.heads[subject]
    # 'Signs of a shift - Ada Lind and Karl Dey: “…”'
    is_last = not any(article.named.is_person_at(token) for token in range(verb + 1, lead.stop))
    is_told = parse.relations[verb] is Relation.CONTENT_CLAUSE and parse.heads[verb] not in article.outer[number]
    if parse.lemmas[verb].lower() in parse.language.quoting.receiving_verbs:
        return giver(evidence, range(verb + 1, lead.stop))
    if is_told or not is_last:
        return None
    source = article.sources.get(verb, subject)
    is_unnamed = parse.words[source].lower() in parse.language.quoting.anybody
    return source if is_unnamed or evidence.form(source) in (HE, PERSON, PERSON_NOUN) else None


def lead_without_cue(evidence: Evidence, number: int) -> range:
    """The tokens of the sentence that leads to the passage with a colon and no cue; none where no such sentence does."""
    article = evidence.article
    begins, first = article.outer[number].start, article.left_limit(number)
    told = evidence.answers[number][CUE_BEFORE]
    # 'Asked who paid, the mayor pointed at the sky: “…”'
    has_cue = told is not None and (told.cue is None or not is_heard(article.parse, told.cue, article.sources.get(told.cue)))
    if not article.is_led(number) or begins <= first or has_cue:
        return range(0)
    return range(max(first, article.sentence_first(begins - 1)), begins)


def remark_before(evidence: Evidence, number: int) -> int | None:
    """The noun for what somebody says whose sentence leads to the passage with a colon and no cue: 'His answer was short: “Go.”'

    'Her message: “Go.”', 'Then came the question from the gallery: “Who paid?”'
    """
    parse = evidence.article.parse
    for token in lead_without_cue(evidence, number):
        is_noun = is_utterance(evidence, token)
        if is_noun and (parse.is_subject(token) or parse.relations[token] is Relation.ROOT):
            return token
        # 'He remembered the last words of his wife, Ada Lind: “Go.”'
        if is_noun and owner_behind(evidence.article, token, evidence.article.outer[number].start - 1) is not None:
            return token
    return None


def is_utterance(evidence: Evidence, token: int) -> bool:
    """Whether the token is a noun for what somebody says: 'answer', 'phrase'."""
    parse = evidence.article.parse
    return parse.poses[token] in NOUN_POSES and parse.lemmas[token].lower() in parse.language.quoting.utterances


def teller_of_remark(evidence: Evidence, number: int, remark: int) -> int | None:
    """Whose the remark is: 'Lind’s answer', 'his answer', 'the answer came from Lind'; None where the sentence does not tell."""
    parse = evidence.article.parse
    if (of := owner_behind(evidence.article, remark, evidence.article.outer[number].start - 1)) is not None:
        return of
    owner = next((child for child in parse.children[remark] if parse.relations[child] is Relation.POSSESSOR), None)
    teller = giver(evidence, range(remark + 1, evidence.article.outer[number].start)) if owner is None else owner
    return teller if teller is not None and (teller == owner or may_tell(evidence, teller)) else None


def giver(evidence: Evidence, tokens: range) -> int | None:
    """From whom something comes: 'a letter from the landlord' → landlord."""
    parse, issuing = evidence.article.parse, evidence.article.parse.language.words.issuing
    for token in tokens:
        if parse.words[token].lower() in issuing:
            person = person_in_phrase(evidence.article, range(token + 1, tokens.stop - 1))
            nominals = (near for near in range(token + 1, tokens.stop) if evidence.is_nominal(near))
            return next(nominals, None) if person is None else person
    return None


def may_tell(evidence: Evidence, token: int) -> bool:
    """Whether a person is named there, or a noun for one stands there: 'butcher'."""
    return evidence.form(token) in (PERSON, PERSON_NOUN) or is_person_noun(evidence.article.parse, token)
