"""What a verb governs that tells a deed, a gesture or a refusal, and nothing that was said: 'called off the talks'."""

from collections.abc import Callable

from transforms.languages.scheme import Form, Relation
from transforms.names.personnouns import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.reported_clause import ReportedClause, trim
from transforms.quotations.sources import NOUN_POSES

UNSAID = 0.5
"""How sure a row is at most whose content is what somebody would not say, brushed aside, or 'it'. American articles annotate most
of these as attributions, though nobody reads them as speech; chosen by hand.
"""

MAX_HEARER = 12
"""Tokens of the phrase for whoever is asked: 'the chief executive, Ada Lind,'."""

_THINGS = frozenset({"object", "rest", "preposition"})
_QUESTIONS = frozenset({Form.RELATIVE_PRONOUN, Form.RELATIVE_DETERMINER, Form.RELATIVE_ADVERB})
_IN_PHRASES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PUNCT", "ADP", "PART", "CCONJ"})
_COMPLEMENTS = frozenset({Relation.OBJECT_COMPLEMENT, Relation.CONTENT_CLAUSE, Relation.OPEN_CLAUSE})


def is_deed(article: AnnotatedArticle, report: ReportedClause) -> bool:
    """Whether the content is what something was done to, as one of `DEEDS` says."""
    return report.shape in _THINGS and any(rule(article, report) for rule in DEEDS)


def is_called_off(article: AnnotatedArticle, report: ReportedClause) -> bool:
    """'Lind called off the talks', 'called in the army'; not 'called out her rival'."""
    parse, quoting = article.parse, article.parse.language.quoting
    if parse.lemmas[report.cue].lower() not in quoting.summoning_verbs or report.cue + 1 >= len(parse):
        return False
    return parse.words[report.cue + 1].lower() in quoting.particles - quoting.telling_particles and not any(
        article.quoted[token] for token in parse.tokens_in(report.start, report.end)
    )


def is_summons(article: AnnotatedArticle, report: ReportedClause) -> bool:
    """'Lind called a meeting for Friday', 'called the doctor'; not 'called him a liar', 'called the plan “odd”'."""
    parse = article.parse
    tokens = parse.tokens_in(report.start, report.end)
    if parse.lemmas[report.cue].lower() not in parse.language.quoting.summoning_verbs or report.shape == "preposition":
        return False
    below = parse.children[report.cue]
    thing = next((token for token in below if parse.relations[token] is Relation.OBJECT and token in tokens), None)
    if thing is None or parse.poses[tokens[0]] == "ADP" or any(article.quoted[token] for token in tokens):
        return False
    if any(parse.relations[token] in _COMPLEMENTS for token in below) or parse.poses[thing] not in NOUN_POSES:
        return False
    # 'Called Mrs. Lind an enemy', where the parser sees one phrase.
    phrase = [token for token in tokens if parse.forms[token] is Form.DETERMINER and token < thing]
    behind = tokens[thing + 1 - tokens.start :]
    is_over = not behind or parse.poses[behind[0]] in ("ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART")
    goes_on = parse.language.quoting.quoted_as | parse.language.naming.of
    is_over = is_over and not (behind and parse.words[behind[0]].lower() in goes_on)
    return len(phrase) <= 1 and is_over and (not phrase or phrase[0] == tokens[0])


def is_gesture(article: AnnotatedArticle, report: ReportedClause) -> bool:
    """'“Nothing is left,” said Lind, pointing at the tap', 'waving towards the hill'."""
    parse, quoting = article.parse, article.parse.language.quoting
    behind = parse.words[report.cue + 1].lower() if report.cue + 1 < len(parse) else ""
    is_aimed = report.preposition in quoting.aiming_prepositions or behind in quoting.aiming_prepositions
    return is_aimed and parse.lemmas[report.cue].lower() in quoting.gesture_verbs


def is_blow(article: AnnotatedArticle, report: ReportedClause) -> bool:
    """'“Who ordered this?” asked Lind, slamming a crate on the floor': what is struck stands somewhere."""
    parse, quoting = article.parse, article.parse.language.quoting
    if parse.lemmas[report.cue].lower() not in quoting.striking_verbs or parse.forms[report.cue] is not Form.GERUND:
        return False
    thing = next((token for token in parse.children[report.cue] if parse.relations[token] is Relation.OBJECT), None)
    if thing is None or thing in article.named.at or parse.poses[thing] not in NOUN_POSES or article.can_speak(thing):
        return False
    places = (*parse.children[report.cue], *parse.children[thing])
    return any(
        token > thing
        and parse.relations[token] is Relation.PREPOSITION
        and parse.words[token].lower() in quoting.marked_on | quoting.aiming_prepositions
        and token + 1 < len(parse)
        and parse.poses[token + 1] in ("DET", "PRON")
        for token in places
    )


DEEDS: tuple[Callable[[AnnotatedArticle, ReportedClause], bool], ...] = (is_called_off, is_summons, is_gesture, is_blow)


def is_unsaid(article: AnnotatedArticle, cue: int, span: tuple[int, int], *, is_thing: bool) -> bool:
    """Whether the content (characters) is nobody's words: what one would not say, shrugs off or doubts.

    'Declined to say how much', 'refused to comment', 'would not say who paid'; and where it is a thing, and no clause: 'shrugged
    off the boos', 'brushed aside the claim', 'doubts it', 'confirmed receipt of the letter'.
    """
    parse, quoting = article.parse, article.parse.language.quoting
    lemma, tokens = parse.lemmas[cue].lower(), parse.tokens_in(*span)
    if lemma in quoting.refusing_verbs or not len(tokens):
        return lemma in quoting.refusing_verbs
    first = tokens[0]
    is_question = parse.forms[first] in _QUESTIONS or parse.words[first].lower() in quoting.question_openers
    if is_question and Relation.NEGATION in parse.relations_below[cue] and lemma in parse.language.words.speech_verbs:
        return True
    return is_thing and (is_bare(parse, tokens) or is_done_away(parse, cue) or parse.words[first].lower() in quoting.deed_nouns)


def is_bare(parse: Parse, tokens: range) -> bool:
    """Whether the content is one word that stands for another: 'it', 'so'."""
    is_so = parse.words[tokens[0]].lower() in parse.language.quoting.so
    return len(tokens) == 1 and (is_so or parse.poses[tokens[0]] in ("PRON", "DET"))


def is_done_away(parse: Parse, verb: int) -> bool:
    """Whether the verb and its particle tell how somebody took what was said: 'brushed aside', 'laughed off'."""
    quoting, behind = parse.language.quoting, parse.words[verb + 1].lower() if verb + 1 < len(parse) else ""
    is_reaction = parse.lemmas[verb].lower() in quoting.reactions
    return behind in quoting.dismissing_particles or (is_reaction and behind in quoting.parting_particles)


def without_hearer(article: AnnotatedArticle, report: ReportedClause) -> ReportedClause:
    """The report without whoever is asked or told: 'asked the chief, Ada Lind, whether it leaks' → 'whether it leaks'."""
    parse, quoting = article.parse, article.parse.language.quoting
    if report.shape not in _THINGS or parse.lemmas[report.cue].lower() not in quoting.addressing_verbs:
        return report
    tokens = parse.tokens_in(report.start, report.end)
    opener = next((token for token in tokens[1 : MAX_HEARER + 1] if opens_content(parse, token)), None)
    if opener is None or article.quoted[opener]:
        return report
    hearer = range(tokens[0], opener)
    is_phrase = all(parse.poses[token] in _IN_PHRASES for token in hearer)
    if not is_phrase or not any(article.can_speak(token) or is_person_noun(parse, token) for token in hearer):
        return report
    start, end = trim(parse.body, parse.starts[opener], report.end)
    return report._replace(start=start, end=end)


def opens_content(parse: Parse, token: int) -> bool:
    """Whether the token opens what somebody is asked or told: 'whether', 'that', which stands for nothing, 'how', 'what'."""
    quoting = parse.language.quoting
    is_opener = parse.words[token].lower() in quoting.question_openers | quoting.content_openers
    return (is_opener and parse.poses[token] == "SCONJ") or is_question_word(parse, token)


def is_question_word(parse: Parse, token: int) -> bool:
    """Whether the token opens an indirect question as few other clauses are opened: 'how', 'why', 'what'."""
    return parse.forms[token] is Form.RELATIVE_ADVERB or parse.words[token].lower() in parse.language.quoting.what
