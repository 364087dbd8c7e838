"""Which passages are one quotation: broken by their cue alone, reopened with a new paragraph, or in the midst of one sentence."""

from collections.abc import Iterator

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.choices import Choice
from transforms.quotations.sources import VERB_POSES
from transforms.text.paragraphs import last_before

MAX_SPLIT_GAP = 40
"""Tokens of a cue's clause that may stand between two spans of one quotation."""


def grouped(article: AnnotatedArticle, numbers: list[int], choices: list[Choice]) -> list[list[int]]:
    """The passages, those together that are one quotation: broken by its cue alone, or reopened with a new paragraph."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and groups[-1][-1] == number - 1 and continues(article, number, choices):
            groups[-1].append(number)
            continue
        earlier = resumed(article, number, choices)
        interrupted = next((group for group in groups[-2:] if group[-1] == earlier), None)
        if interrupted is None:
            groups.append([number])
        else:
            interrupted.append(number)
    return groups


def continues(article: AnnotatedArticle, number: int, choices: list[Choice]) -> bool:
    """Whether the passage is the next span of the quotation before it: “The tent is big,” Wilkinson said. “We will talk.”"""
    passage, before = article.passages[number], article.passages[number - 1]
    if passage.continues:
        return True
    if passage.paragraph != before.paragraph:
        return False
    if (
        is_behind_deed(article, number)
        or is_one_sentence(article, number, choices)
        or goes_on_behind(article, number - 1, number, choices)
    ):
        return True
    if choices[number].source != choices[number - 1].source:
        return False
    # '“We are happy,” said Lind. In May she wrote: “We left.”'
    gap = range(article.outer[number - 1].stop, article.outer[number].start)
    if article.is_led(number) and any(article.parse.words[token] in article.parse.language.style.sentence_ends for token in gap):
        return False
    # '“It hurts,” said Dorn. Where? “Everywhere.”': what the paper asks divides them.
    if any(article.parse.words[token] == "?" for token in gap):
        return False
    return choices[number - 1].cue in gap and choices[number].cue == choices[number - 1].cue and len(gap) <= MAX_SPLIT_GAP


def is_behind_deed(article: AnnotatedArticle, number: int) -> bool:
    """Whether the passage goes on with the one before it behind a deed in dashes or brackets.

    '“If it rains” – Lind rose – “we run.”' The first one ends in no stop, the second begins without a capital.
    """
    parse, passage = article.parse, article.passages[number]
    gap = range(article.outer[number - 1].stop, article.outer[number].start) if number else range(0)
    if not 2 < len(gap) <= MAX_SPLIT_GAP or passage.paragraph != article.passages[number - 1].paragraph:
        return False
    dashes, ends = parse.language.style.dashes, parse.language.style.sentence_ends
    is_dashed = parse.words[gap[0]] in dashes and parse.words[gap[-1]] in dashes
    is_bracketed = parse.words[gap[0]] == "(" and parse.words[gap[-1]] == ")"
    if not (is_dashed or is_bracketed) or parse.body[article.passages[number - 1].end - 1] in ".?!":
        return False
    first = parse.words[article.inside[number].start] if article.inside[number] else ""
    is_resumed = first[:1].islower() or first.lower() in parse.language.quoting.own_pronouns
    return is_resumed and not any(parse.words[token] in ends for token in gap)


def is_one_sentence(article: AnnotatedArticle, number: int, choices: list[Choice]) -> bool:
    """Whether the passage goes on in the midst of a sentence, with a second cue: “We ran,” said Lind, “and fell,” he said."""
    passage, before, parse = article.passages[number], article.passages[number - 1], article.parse
    first, second = choices[number - 1], choices[number]
    begins, ends = parse.body[passage.start], parse.body[before.end - 1]
    if first.cue is None or second.source is None or not begins.islower() or ends != ",":
        return False
    is_behind = article.outer[number - 1].stop <= first.cue < article.outer[number].start <= (second.cue or -1)
    is_pronoun = parse.words[second.source].lower() in parse.language.quoting.singular_pronouns
    return is_behind and is_pronoun and last_before(parse.body, passage.outer_start) == ","


def resumed(article: AnnotatedArticle, number: int, choices: list[Choice]) -> int | None:
    """The passage whose sentence this one goes on with; what somebody else says may stand between the two.

    '“No one rang,” said Lind, whose son had told her “see you soon”, “and no one rings.”'
    """
    if is_behind_deed(article, number):
        return number - 1
    return next((one for one in (number - 1, number - 2) if one >= 0 and goes_on_behind(article, one, number, choices)), None)


def goes_on_behind(article: AnnotatedArticle, earlier: int, number: int, choices: list[Choice]) -> bool:
    """Whether the passage goes on with the earlier one's sentence, behind its cue and what is inserted there.

    '“I saw the smoke,” said Lind, who teaches nearby, “and I ran.”' '“When it ended,” said Dorn – he is 40 – “I lay down.”' No
    other clause stands between the two: '“I ran,” said Lind, and Dorn was heard to say, “and I fell.”'
    """
    passage, before, parse = article.passages[number], article.passages[earlier], article.parse
    gap, cue = range(article.outer[earlier].stop, article.outer[number].start), choices[earlier].cue
    if passage.paragraph != before.paragraph or cue is None or cue not in gap or len(gap) > MAX_SPLIT_GAP:
        return False
    text = parse.body[passage.start : passage.end]
    is_resumed = text[:1].islower() or text.split(maxsplit=1)[0].lower() in parse.language.quoting.own_pronouns
    sign, closing, dashes = last_before(parse.body, passage.outer_start), gap[-1], parse.language.style.dashes
    if not is_resumed or parse.body[before.end - 1] != "," or not (sign == "," or sign in dashes):
        return False
    if any(parse.words[token] in parse.language.style.sentence_ends and not article.quoted[token] for token in gap):
        return False
    if sign in dashes:
        return any(parse.words[token] in dashes for token in range(cue, closing))
    clause = next((token for token in range(cue + 1, closing) if begins_clause(article, token)), closing)
    return not any(is_another_clause(article, token, cue) for token in outside_brackets(article, range(cue + 1, clause)))


def begins_clause(article: AnnotatedArticle, token: int) -> bool:
    """Whether a clause that tells of the speaker, or of how it was, begins at the token: 'who teaches', ', as it rained'."""
    parse = article.parse
    is_conjunction = parse.poses[token] == "SCONJ" and parse.words[token - 1] == ","
    return is_conjunction or parse.words[token].lower() in parse.language.naming.relatives


def is_another_clause(article: AnnotatedArticle, verb: int, cue: int) -> bool:
    """Whether a verb has somebody do something else; none is what the speaker does as well: 'sighed Lind and shook his head'.

    Nor what he does who is told of by a pronoun: 'said Lind, and she wiped the sill with a finger, “even into the bread.”'
    """
    parse = article.parse
    if parse.poses[verb] not in VERB_POSES or not parse.is_tensed(verb):
        return False
    subjects = [child for child in parse.children[verb] if parse.is_subject(child)]
    pronouns = parse.language.words.subject_pronouns
    if subjects and all(parse.words[child].lower() in pronouns for child in subjects) and not article.is_cue(verb):
        return False
    has_subject = bool(subjects)
    return has_subject or parse.heads[verb] != cue or parse.relations[verb] is not Relation.CONJUNCT


def outside_brackets(article: AnnotatedArticle, tokens: range) -> Iterator[int]:
    """The tokens that stand in no brackets: of 'said Lind (he is 40)' all but the last four."""
    depth = 0
    for token in tokens:
        depth += article.parse.words[token] == "("
        if not depth:
            yield token
        depth -= article.parse.words[token] == ")" and depth > 0
