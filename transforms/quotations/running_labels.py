"""Turns whose labels run on in one paragraph: 'CLERK: Are you ready? HOLM: I am. CLERK: Then we begin.'"""

from collections.abc import Sequence

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.reported_clause import ReportedClause, trim

MIN_RUNNING = 2
"""Different labels of a paragraph from which they run on."""

MAX_RUNNING_LABEL = 6
"""Tokens of such a label before its colon."""

MAX_NOUN_WORDS = 3
"""Words of a label that is a noun for a person."""


def running_turns(article: AnnotatedArticle, paragraph: int) -> list[ReportedClause]:
    """The turns of a paragraph in which several people are labelled; none where its colons are others.

    They are in capitals, letters for question and answer, or persons' names; two at least, and they are persons or ask something:
    'WHEN: Friday. WHERE: The hall.' are no turns.
    """
    known: dict[int, list[ReportedClause]] = article.parse.memo.setdefault("running_turns", {})
    if paragraph not in known:
        known[paragraph] = find_running_turns(article, paragraph)
    return known[paragraph]


def find_running_turns(article: AnnotatedArticle, paragraph: int) -> list[ReportedClause]:
    """These turns, looked for."""
    parse, (first, last) = article.parse, article.paragraph_tokens[paragraph]
    colons = [token for token in range(first + 1, last - 1) if parse.words[token] == ":" and not article.quoted[token]]
    labels = [label for colon in colons if len(label := running_label(article, first, colon))]
    if len({parse.text(label.start, label.stop) for label in labels}) < MIN_RUNNING:
        return []
    if "?" not in parse.words[first:last] and not are_people(article, labels):
        return []
    found = []
    for number, label in enumerate(labels):
        end = parse.ends[labels[number + 1].start - 1] if number + 1 < len(labels) else parse.paragraph_spans[paragraph][1]
        start, _ = trim(parse.body, parse.ends[label.stop], end)
        if start < end:
            found.append(ReportedClause(start, end, label.stop, label.stop - 1, "label", "capitals"))
    return found


def running_label(article: AnnotatedArticle, first: int, colon: int) -> range:
    """The tokens of the label before the colon, which begins the paragraph or stands behind a sentence; empty for none."""
    parse, language = article.parse, article.parse.language
    begin = colon
    while begin > max(first, colon - MAX_RUNNING_LABEL) and not is_end(article, begin - 1):
        begin -= 1
    if (
        begin == colon
        or not (begin == first or is_end(article, begin - 1))
        or parse.words[colon - 1] in language.words.not_labels
    ):
        return range(0)
    words = [word for word in parse.words[begin:colon] if any(map(str.isalnum, word))]
    letters = language.quoting.question_labels | language.quoting.answer_labels
    is_capital = all(word.isupper() and len(word) > 1 and not any(map(str.isdigit, word)) for word in words)
    is_label = is_capital or (len(words) == 1 and words[0] in letters) or article.named.is_person_at(colon - 1)
    return range(begin, colon) if words and (is_label or is_talker(article, words)) else range(0)


def is_talker(article: AnnotatedArticle, words: Sequence[str]) -> bool:
    """Whether a noun for a person is the label: 'Dispatcher', 'Second officer'."""
    is_short = len(words) <= MAX_NOUN_WORDS and words[0][:1].isupper()
    language = article.parse.language
    return is_short and words[-1].lower() in language.words.persons | language.quoting.talkers


def is_end(article: AnnotatedArticle, token: int) -> bool:
    """Whether what stands before a label ends at the token: with a stop, a mark, a bracket, a dash, or a colon."""
    word, style = article.parse.words[token], article.parse.language.style
    is_stop = word in style.sentence_ends or word in style.dashes or word in style.quotation_marks or word in "…)]:"
    # 'MR. HOLM:'
    before = article.parse.words[token - 1] if token else ""
    is_courtesy = before[:1].isupper() and before.lower() in article.parse.language.words.honorifics
    return is_stop and not (word == "." and is_courtesy)


def are_people(article: AnnotatedArticle, labels: Sequence[range]) -> bool:
    """Whether each label is a person's name or a noun for a person: 'CORONER: Where? SPROAT: There.'"""
    parse = article.parse
    persons = parse.language.words.persons | parse.language.quoting.talkers
    return all(article.named.is_person_at(label.stop - 1) or parse.words[label.stop - 1].lower() in persons for label in labels)
