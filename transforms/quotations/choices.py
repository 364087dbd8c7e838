"""Whom the learned trees choose among a passage's candidates, and how probably the passage is a quotation at all."""

from dataclasses import dataclass, replace

import numpy as np

from transforms.languages.scheme import Relation
from transforms.names.personnouns import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import CUE_AFTER, CUE_BEFORE, LABELLED, RULES, SUBJECT_BEFORE
from transforms.quotations.beside_marks import inverted_beside, remark_before, subject_of_colon, teller_of_remark
from transforms.quotations.candidates import CANDIDATE_FEATURES, candidate_rows, candidates_of
from transforms.quotations.evidence import SPEECH_VERB, Evidence
from transforms.quotations.nested import spoken_of, teller_within
from transforms.quotations.no_quotations import inscription, is_no_quotation
from transforms.quotations.passages import covering_probability, passage_features
from transforms.quotations.reactions import doer_before, is_spoken_of, teller_before
from transforms.quotations.receivers import is_receiver
from transforms.quotations.reports import InReports, ScoredPairs, sources_in_reports
from transforms.text.marks import Passage
from transforms.text.paragraphs import last_before
from transforms.text.single_marks import MIN_HEADLINE_QUOTED
from transforms.trees import Models

SHOWN = 0.8
"""How probably a passage is a quotation, at least, of which the print shows that it is one: signed, an interview's answer, or a
sentence of its own. Of 1,183 of those in the articles learned from 1,167 are, 120 of 145 that fill a paragraph, and 272 of 281
sentences to which a colon leads.
"""

PRINTED_MARGIN = 2.0
"""How far ahead of others, in the trees' units, a source is at least that the print shows. Chosen by hand."""

MAX_TO_COLON = 4
"""Tokens from a cue to the passage to which its colon leads: 'told her: “'."""

BULLETS = frozenset({"•", "●", "▪", "*", "-", "–", "—"})
"""What may stand before a label in a list."""

MAX_LABEL = 12
"""Tokens behind the name that begins a line up to the passage's mark: ', a teacher from Corran, 44:'."""

MAX_TO_CUE = 3
"""Tokens from a passage to the cue behind it that tells surely: in the articles learned from 868 of 882 such are quotations."""

_CLAUSES = frozenset({Relation.ROOT, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS})

SOURCE_FEATURES = CANDIDATE_FEATURES + InReports._fields


@dataclass(frozen=True)
class Choice:
    """What is said of one passage: its source with margin, lead and rule; how probably it is a quotation, or part of one."""

    source: int | None
    margin: float
    lead: float
    rule: int
    cue: int | None
    probability: float = 0.0
    hosted: float = 0.0


def choose_sources(evidence: Evidence, models: Models, scored: ScoredPairs) -> list[Choice]:
    """For each passage its most probable source, and how probably it is a quotation at all."""
    article = evidence.article
    candidates = [candidates_of(evidence, number) for number in range(len(article.passages))]
    rows = [source_rows(evidence, number, tokens, scored) for number, tokens in enumerate(candidates)]
    flat = [row for passage_rows in rows for row in passage_rows]
    margins = models.source.margins(np.array(flat, dtype=float)).tolist() if flat else []
    choices: list[Choice] = []
    passages = []
    place = 0
    for number, (tokens, passage_rows) in enumerate(zip(candidates, rows, strict=True)):
        own = margins[place : place + len(tokens)]
        place += len(tokens)
        shown = shown_sources(evidence, number)
        told_of = spoken_of(evidence, number)
        ranked = sorted(
            zip(own, tokens, passage_rows, strict=True),
            key=lambda item: (item[1] not in shown, evidence.entity(item[1]) in told_of, -item[0]),
        )
        passage = article.passages[number]
        covering = covering_probability(passage.start, passage.end, scored)
        passages.append(passage_features(evidence, number, ranked, covering, models.rates))
        choice = choice_of(evidence, number, ranked)
        # 'Lind, who was named “man of the match”'.
        is_told_of = is_receiver(evidence, choice.source, choice.cue, (passage.start, passage.end))
        is_nobody = is_told_of or is_remark_of_nobody(evidence, number)
        choices.append(replace(choice, source=None) if is_nobody else choice)
    if not choices:
        return []
    rows_of_passages = np.array(passages, dtype=float)
    probabilities = models.passage.probabilities(rows_of_passages).tolist()
    hosted = models.host.probabilities(rows_of_passages).tolist()
    return [
        replace(choice, probability=as_printed(evidence, number, choice, probability), hosted=part)
        for number, (choice, probability, part) in enumerate(zip(choices, probabilities, hosted, strict=True))
    ]


def as_printed(evidence: Evidence, number: int, choice: Choice, probability: float) -> float:
    """How probably the passage is a quotation, where the print says more than the trees: signed, or a name."""
    is_whole = is_sentence_of_its_own(evidence.article, number) or is_paragraph(evidence.article, number)
    is_shown = number in evidence.printed_sources or opens_headline(evidence, number) or is_labelled(evidence, number)
    is_told = is_told_behind(evidence, number) or is_put(evidence, number)
    if is_whole or is_shown or is_told or is_remark(evidence, number):
        return max(probability, SHOWN)
    if is_no_quotation(evidence, number, choice.cue, choice.source):
        return 0.0
    is_led = evidence.article.is_led(number) and is_sentence(evidence.article, evidence.article.passages[number])
    return max(probability, SHOWN) if is_led else probability


def is_sentence_of_its_own(article: AnnotatedArticle, number: int) -> bool:
    """Whether a stop stands before the passage, which begins like a sentence and ends like one: said at 6 p.m. “Please go.”"""
    passage = article.passages[number]
    return last_before(article.parse.body, passage.outer_start) in (".", "?", "!") and is_sentence(article, passage)


def is_labelled(evidence: Evidence, number: int) -> bool:
    """Whether the passage is all that stands behind a label: 'Magistrate: “Which goat?”'"""
    article, passage = evidence.article, evidence.article.passages[number]
    is_last = passage.outer_end == article.parse.paragraph_spans[passage.paragraph][1]
    if not is_last or not is_sentence(article, passage):
        return False
    return evidence.answers[number][LABELLED] is not None or named_in_label(evidence, number) is not None


def is_told_behind(evidence: Evidence, number: int) -> bool:
    """Whether the passage begins a sentence, ends in a comma or a question, and has a cue behind it: '“Two,” CARVER SAID'."""
    parse, passage = evidence.article.parse, evidence.article.passages[number]
    told = evidence.answers[number][CUE_AFTER]
    ends = parse.body[passage.end - 1]
    # 'On “The Morning Tide,” Lind spoke of rain.'
    begins = not (before := last_before(parse.body, passage.outer_start)) or before in ".?!\n"
    if told is None or told.cue is None or ends not in (",", "?", "!") or not begins:
        return False
    return told.cue in evidence.article.shown or told.cue - evidence.article.outer[number].stop < MAX_TO_CUE


def is_put(evidence: Evidence, number: int) -> bool:
    """Whether somebody's wording of it stands behind the passage: '“a clear sign”, as Lind put it', 'as explained by Lind'."""
    article, told = evidence.article, evidence.answers[number][CUE_AFTER]
    words, behind = article.parse.words, article.outer[number].stop
    behind += behind < len(words) and words[behind] == ","
    is_as = behind < len(words) and words[behind].lower() in article.parse.language.quoting.quoted_as
    return is_as and told is not None and told.cue in article.shown


def is_remark(evidence: Evidence, number: int) -> bool:
    """Whether the passage is a sentence to which a noun for a remark leads: 'The verdict on the bus: “Eat or walk.”'"""
    return is_sentence(evidence.article, evidence.article.passages[number]) and remark_before(evidence, number) is not None


def is_remark_of_nobody(evidence: Evidence, number: int) -> bool:
    """Whether the sentence that leads to the passage does not tell whose it is: 'A question came from the gallery: “Who?”'"""
    remark = remark_before(evidence, number)
    return remark is not None and teller_of_remark(evidence, number, remark) is None


def is_paragraph(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage is a paragraph, and begins and ends like a sentence."""
    passage = article.passages[number]
    is_alone = (passage.outer_start, passage.outer_end) == article.parse.paragraph_spans[passage.paragraph]
    return is_alone and is_sentence(article, passage)


def is_sentence(article: AnnotatedArticle, passage: Passage) -> bool:
    """Whether the passage begins with a capital and ends with a stop."""
    text = article.parse.body[passage.start : passage.end].rstrip("'’")
    return text[:1].isupper() and text[-1:] in (".", "?", "!", "…")


def opens_headline(evidence: Evidence, number: int) -> bool:
    """Whether a headline begins with the passage and a colon: '“We were lied to”: islanders to sue'."""
    parse, passage = evidence.article.parse, evidence.article.passages[number]
    return (
        passage.outer_start == parse.paragraph_spans[0][0]
        and parse.body.startswith(":", passage.outer_end)
        and len(parse.body[passage.start : passage.end].split()) >= MIN_HEADLINE_QUOTED
        and evidence.article.begins_with_headline
    )


def shown_sources(evidence: Evidence, number: int) -> set[int | None]:
    """The tokens that the print shows to be who said the passage: nothing that is learned goes before that."""
    shown = evidence.article.shown
    behind = {
        shown[answer.cue]
        for answer in evidence.answers[number]
        if answer is not None and answer.cue in shown and cue_is_behind(evidence, number, answer.cue)
    }
    by_print = (
        evidence.printed_sources.get(number),
        named_in_label(evidence, number),
        inscription(evidence, number),
        reacting(evidence, number),
        inverted_beside(evidence, number),
        subject_of_colon(evidence, number),
    )
    remark = remark_before(evidence, number)
    teller = None if remark is None else teller_of_remark(evidence, number, remark)
    # 'Said the mayor, Ada Lind: “…”': not the noun beside the name.
    printed = evidence.led_by_phrase.get(number)
    if printed is not None and evidence.printed_sources.get(number) == printed:
        return {printed}
    return {*by_print, teller, leading(evidence, number), teller_within(evidence, number), *behind}


def reacting(evidence: Evidence, number: int) -> int | None:
    """Who does something right before a passage without a cue, as `doer_before` says, behind a passage with one."""
    if not is_sentence_of_its_own(evidence.article, number):
        return None
    if number == evidence.article.first_of[evidence.article.passages[number].paragraph]:
        return doing_first(evidence, number)
    answers, earlier = evidence.answers[number], evidence.answers[number - 1]
    if answers[CUE_AFTER] is not None:
        return None
    first = evidence.article.outer[number - 1].stop
    said = next((answer for answer in earlier if answer is not None and answer.cue is not None and answer.cue >= first), None)
    teller = None if said is None else teller_before(evidence.article, number, said)
    told, before = answers[SUBJECT_BEFORE], earlier[CUE_AFTER]
    if teller is not None or told is None or before is None:
        return teller
    return doer_before(evidence.article, number, told, before)


def doing_first(evidence: Evidence, number: int) -> int | None:
    """Who does something before a paragraph's first passage, where somebody else has his own cue behind it.

    'Holm opened the tin. “These are his letters.” Her grandson leaned over. “All of them?” he asked.' → Holm.
    """
    article, answers = evidence.article, evidence.answers[number]
    told, behind = answers[SUBJECT_BEFORE], number + 1
    if told is None or answers[CUE_AFTER] is not None or behind >= len(article.passages) or is_spoken_of(article, number):
        return None
    is_same = article.passages[behind].paragraph == article.passages[number].paragraph
    has_cue = is_same and evidence.answers[behind][CUE_AFTER] is not None and is_sentence_of_its_own(article, behind)
    return told.source if has_cue and article.named.is_person_at(told.source) else None


def named_in_label(evidence: Evidence, number: int) -> int | None:
    """Whom the label before the passage's colon begins with: 'Ada Lind, teacher: “The toll is high.”'; None of a sentence."""
    article, parse = evidence.article, evidence.article.parse
    begins = article.outer[number].start
    # 'Ada Lind, critic: “Fine.” Karl Dey, usher: “Long.”'
    first = max(article.left_limit(number), article.sentence_first(begins - 1)) if begins else 0
    # '• Ada Lind, teacher: “The toll is high.”'
    first += first < begins and parse.words[first] in BULLETS
    name = article.named_from.get(first)
    is_led = article.is_led(number) or is_led_by_dash(article, number)
    if name is None or name.label != "PERSON" or not is_led or begins - name.stop > MAX_LABEL:
        return None
    is_sentence_begun = any(parse.poses[token] in ("VERB", "AUX") for token in range(name.stop, begins))
    return None if is_sentence_begun or begins <= name.stop else name.stop - 1


def is_led_by_dash(article: AnnotatedArticle, number: int) -> bool:
    """Whether a dash leads to the passage, a sentence that ends the paragraph: 'ADA LIND, HARBOUR BANK – “It will hold.”'"""
    passage, outer, parse = article.passages[number], article.outer[number], article.parse
    first, _ = article.paragraph_tokens[passage.paragraph]
    is_last = passage.outer_end == parse.paragraph_spans[passage.paragraph][1]
    return is_last and outer.start > first and parse.words[outer.start - 1] in BULLETS and is_sentence(article, passage)


def leading(evidence: Evidence, number: int) -> int | None:
    """The source of the cue that leads to the passage: 'Orr told her: “Go.”', 'Orr said that “it …”'; None without one."""
    article, begins = evidence.article, evidence.article.outer[number].start
    told = evidence.answers[number][CUE_BEFORE]
    if told is None or told.cue is None or not 0 < begins - told.cue <= MAX_TO_COLON or not may_speak(article, told.source):
        return None
    parse, cue, source = article.parse, told.cue, told.source
    opens = parse.words[begins - 1].lower() in parse.language.quoting.content_openers
    # 'While the mayor, Ada Orr, called it “a gift”'; '“Yes”; her lawyer said “no”'.
    names = (
        (source in article.named.at or begins == cue + 1)
        and parse.relations[cue] in _CLAUSES
        and all(parse.poses[place] in ("PRON", "ADP") for place in range(cue + 1, begins))
    )
    return source if article.is_led(number) or ((opens or names) and parse.is_tensed(cue)) else None


def may_speak(article: AnnotatedArticle, token: int) -> bool:
    """Whether somebody stands at the token: a name, 'he', or any noun for a person, 'the suspect told them: “Go.”'"""
    is_unnamed = article.parse.words[token].lower() in article.parse.language.quoting.anybody
    return is_unnamed or article.can_speak(token) or is_person_noun(article.parse, token)


def cue_is_behind(evidence: Evidence, number: int, cue: int) -> bool:
    """Whether the cue stands between the passage and the next one of its paragraph."""
    return evidence.article.outer[number].stop <= cue < evidence.article.right_limit(number)


def source_rows(evidence: Evidence, number: int, candidates: list[int], scored: ScoredPairs) -> list[list[float]]:
    """One row of `SOURCE_FEATURES` for each candidate of the passage."""
    own = candidate_rows(evidence, number, candidates)
    return [[*row, *said] for row, said in zip(own, sources_in_reports(evidence, number, candidates, scored), strict=True)]


def choice_of(evidence: Evidence, number: int, ranked: list[tuple[float, int, list[float]]]) -> Choice:
    """The best candidate, with the first rule that names it and that rule's cue; without a rule the verb it is the subject of."""
    if not ranked:
        return Choice(None, -9.0, 0.0, len(RULES), None)
    if evidence.printed_sources.get(number, ranked[0][1]) is None:
        return Choice(None, -9.0, 0.0, len(RULES), None)
    margin, source, _ = ranked[0]
    # What a headline quotes may be anybody's of whom the article tells.
    if (
        evidence.article.passages[number].paragraph == 0
        and evidence.article.begins_with_headline
        and evidence.article.parse.paragraphs[source] > 0
    ):
        return Choice(None, -9.0, 0.0, len(RULES), None)
    lead = margin - ranked[1][0] if len(ranked) > 1 else 9.0
    if evidence.printed_sources.get(number) == source:
        margin, lead = max(margin, PRINTED_MARGIN), max(lead, PRINTED_MARGIN)
    for rule, answer in enumerate(evidence.answers[number]):
        if answer is not None and answer.source == source:
            return Choice(source, margin, lead, rule, main_cue(evidence, number, answer.cue, source))
    verb = evidence.verb_for(source, evidence.article.outer[number])
    is_cue = (
        verb is not None
        and evidence.verb_kind(verb) <= SPEECH_VERB
        and evidence.article.parse.paragraphs[verb] == evidence.article.passages[number].paragraph
    )
    return Choice(source, margin, lead, len(RULES), verb if is_cue else None)


def main_cue(evidence: Evidence, number: int, cue: int | None, source: int) -> int | None:
    """The cue, or the one of the clause around it: '“A lie,” a clerk, who declined to be named, snapped.' → snapped."""
    article, parse = evidence.article, evidence.article.parse
    if cue is None or parse.relations[cue] is not Relation.RELATIVE_CLAUSE or cue < article.outer[number].stop:
        return cue
    behind = range(cue + 1, article.right_limit(number))
    is_main = parse.heads[source] in behind and article.is_cue(parse.heads[source])
    return parse.heads[source] if is_main and article.sources.get(parse.heads[source]) == source else cue


def method_name(rule: int) -> str:
    """The name of the rule; `ranked` where only the ranking chose the source."""
    return RULES[rule].__name__ if rule < len(RULES) else "ranked"
