"""Who answers by what he does: '“He drank,” said Orr. The inspector shrugged. “So did you.”'"""

from transforms.languages.scheme import Form, Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import Attribution
from transforms.quotations.exchanges import who

_TOLD = frozenset({Relation.CONTENT_CLAUSE, Relation.PARATAXIS})


def doer_before(article: AnnotatedArticle, number: int, told: Attribution, before: Attribution) -> int | None:
    """Who does something between two passages, of whom the second has no cue: '“No,” said Orr. Lind shrugged. “Fine.”' → Lind.

    `told` is the subject before the second passage, `before` who said the first. A noun needs a reaction: 'The mayor has promised
    coal. “We saw none.”' is not the mayor's; nor does somebody named speak of himself as 'he': 'Lind died in May. “He was 50.”'
    """
    parse = article.parse
    gap = range(article.outer[number - 1].stop, article.outer[number].start)
    first_stop = next((token for token in gap if parse.words[token] in parse.language.style.sentence_ends), None)
    if first_stop is None or not first_stop < told.source < gap.stop:
        return None
    # 'Her brother Dan shrugged.'
    doer = article.sources.get(parse.heads[told.source], told.source)
    if parse.sentences[doer] != parse.sentences[gap[-1]] or who(article, doer) == who(article, before.source):
        return None
    if article.named.is_person_at(doer):
        return doer if reacts(article, told.source) or not is_spoken_of(article, number) else None
    is_noun = parse.forms[doer] is Form.NOUN and article.can_speak(doer)
    return doer if is_noun and reacts(article, told.source) else None


def teller_before(article: AnnotatedArticle, number: int, before: Attribution) -> int | None:
    """Who tells what somebody else said, and goes on: '“Is it day?” the child asked, Akol recalls. “I said no.”' → Akol."""
    parse, cue = article.parse, before.cue
    if cue is None or parse.relations[cue] not in _TOLD:
        return None
    teller, gap = article.sources.get(parse.heads[cue]), range(article.outer[number - 1].stop, article.outer[number].start)
    is_told = article.is_cue(parse.heads[cue]) and parse.heads[cue] in gap
    if not is_told or teller is None or teller not in gap or not article.can_speak(teller):
        return None
    return teller if who(article, teller) != who(article, before.source) else None


def reacts(article: AnnotatedArticle, subject: int) -> bool:
    """Whether the subject's sentence tells how somebody takes what was said or asked: 'Lind nodded.', 'Asked why, he left.'"""
    parse, quoting = article.parse, article.parse.language.quoting
    first, verb = article.sentence_first(subject), parse.heads[subject]
    if parse.lemmas[verb].lower() in quoting.reactions:
        return True
    if parse.forms[first] is Form.PARTICIPLE and parse.lemmas[first].lower() in quoting.asking_verbs:
        return True
    return any(parse.lemmas[child].lower() in quoting.attitudes for child in parse.children[verb])


def is_spoken_of(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage speaks of one person and not of whoever says it: 'He was 50.'"""
    quoting, inside = article.parse.language.quoting, article.inside[number]
    words = {article.parse.words[token].lower() for token in inside}
    return bool(words & quoting.singular_pronouns) and not words & (quoting.first_person | quoting.first_plural)
