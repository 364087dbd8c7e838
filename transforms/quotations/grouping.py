"""Which passages are one quotation: broken by their cue alone, reopened with a new paragraph, or in the midst of one sentence."""

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.choices import Choice
from transforms.text.paragraphs import last_before

MAX_SPLIT_GAP = 40
"""Tokens of a cue's clause that may stand between two spans of one quotation."""


def grouped(article: AnnotatedArticle, numbers: list[int], choices: list[Choice]) -> list[list[int]]:
    """The passages, those together that are one quotation: broken by its cue alone, or reopened with a new paragraph."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and groups[-1][-1] == number - 1 and continues(article, number, choices):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def continues(article: AnnotatedArticle, number: int, choices: list[Choice]) -> bool:
    """Whether the passage is the next span of the quotation before it: “The tent is big,” Wilkinson said. “We will talk.”"""
    passage, before = article.passages[number], article.passages[number - 1]
    if passage.continues:
        return True
    if passage.paragraph != before.paragraph:
        return False
    if is_one_sentence(article, number, choices):
        return True
    if choices[number].source != choices[number - 1].source:
        return False
    gap = range(article.outer[number - 1].stop, article.outer[number].start)
    # '“It hurts,” said Dorn. Where? “Everywhere.”': what the paper asks divides them.
    if any(article.parse.words[token] == "?" for token in gap):
        return False
    return choices[number - 1].cue in gap and choices[number].cue == choices[number - 1].cue and len(gap) <= MAX_SPLIT_GAP


def is_one_sentence(article: AnnotatedArticle, number: int, choices: list[Choice]) -> bool:
    """Whether the passage goes on in the midst of a sentence, with a second cue: “We ran,” said Lind, “and fell,” he said."""
    passage, before, parse = article.passages[number], article.passages[number - 1], article.parse
    first, second = choices[number - 1], choices[number]
    begins, ends = parse.body[passage.start : passage.end].lstrip()[:1], parse.body[before.start : before.end].rstrip()[-1:]
    if first.cue is None or second.source is None or not begins.islower() or ends != ",":
        return False
    is_behind = article.outer[number - 1].stop <= first.cue < article.outer[number].start <= (second.cue or -1)
    is_pronoun = parse.words[second.source].lower() in parse.language.quoting.singular_pronouns
    return is_behind and is_pronoun and last_before(parse.body, passage.outer_start) == ","
