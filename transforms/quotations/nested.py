"""Who said what somebody else passes on: 'Lind told a crowd that it was “late”, the Post reported'."""

from transforms.quotations.attribution import ACCORDING, CUE_AFTER, CUE_BEFORE, Attribution
from transforms.quotations.evidence import HE, PERSON, PERSON_NOUN, Evidence
from transforms.quotations.sources import agent_of


def teller_within(evidence: Evidence, number: int) -> int | None:
    """The person whose cue the passage hangs on, where another source stands behind the passage and only passes it on.

    'Lind promised that nobody would be “left behind”, according to her office', '“It was dark,” Lind told the court, court papers
    say': the words in marks are Lind's.
    """
    article, parse = evidence.article, evidence.article.parse
    answers, outer = evidence.answers[number], article.outer[number]
    before, behind, according = (answers[rule] for rule in (CUE_BEFORE, CUE_AFTER, ACCORDING))
    if before is not None and before.cue is not None and agent_of(parse, before.cue) == before.source:
        # 'Lind, who was described by Dey as “a fool”, said'.
        return before.source if before.cue in evidence.verbs_above(article.inside[number]) else None
    if tells(evidence, number, before) and before is not None and before.cue in evidence.verbs_above(article.inside[number]):
        is_passed_on = any(
            answer is not None and answer.cue is not None and answer.cue >= outer.stop and answer.source != before.source
            for answer in (behind, according)
        )
        return before.source if is_passed_on else None
    if tells(evidence, number, behind) and behind is not None and behind.cue is not None and according is not None:
        is_passed_on = according.cue is not None and according.cue > behind.cue and according.source != behind.source
        return behind.source if is_passed_on and parse.sentences[according.source] == parse.sentences[behind.cue] else None
    return None


def spoken_of(evidence: Evidence, number: int) -> set[int | None]:
    """The persons whom the passage names, and no cue beside it: 'Lind thanked Dey. “I am here because of Dey.”' is not Dey's."""
    article = evidence.article
    named = article.named
    entities = {evidence.entity(token) for token in article.inside[number] if named.is_person_at(token)}
    answers = evidence.answers[number]
    telling = {evidence.entity(answer.source) for rule in (CUE_BEFORE, CUE_AFTER) if (answer := answers[rule]) is not None}
    return entities - telling - {None}


def tells(evidence: Evidence, number: int, answer: Attribution | None) -> bool:
    """Whether the answer is that somebody says or promises something in the passage's sentence; not 'called it “odd”'."""
    article, parse = evidence.article, evidence.article.parse
    if answer is None or answer.cue is None or not len(article.inside[number]):
        return False
    is_near = parse.sentences[answer.cue] == parse.sentences[article.inside[number].start]
    lemma, quoting = parse.lemmas[answer.cue].lower(), parse.language.quoting
    is_telling = lemma in quoting.common_cues or lemma in quoting.telling_verbs
    return is_near and is_telling and evidence.form(answer.source) in (HE, PERSON, PERSON_NOUN)
