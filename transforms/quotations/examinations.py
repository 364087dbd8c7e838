"""Who answers in a record of questions by letters, where the record itself tells it: 'Q. Your name? / A. Ada Lind.'"""

from collections.abc import Iterator

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.told_roles import askers_before, is_by_line, is_lettered, persons_of, who_answers

MAX_ADDRESS = 4
"""Tokens of a name with its title or courtesy, by which a question speaks to somebody: 'Detective Chief Inspector Lind,'."""

MAX_LABEL = 8
"""Tokens of a label with a colon between questions: 'THE COURT: Sustained.'"""


def witness(article: AnnotatedArticle, token: int) -> int | None:
    """The entity of the one who answers there: told above, by an answer that is a name, or by whom the questions address.

    It stays with those who ask next, 'CROSS-EXAMINATION / BY MR. HOLM:', up to any other line between the questions.
    """
    known: dict[int, set[int]] | None = article.parse.memo.get("witnesses")
    if known is None:
        known = article.parse.memo["witnesses"] = dict(witnesses(article))
    told = known.get(article.parse.paragraphs[token], set())
    return next(iter(told)) if len(told) == 1 else None


def witnesses(article: AnnotatedArticle) -> Iterator[tuple[int, set[int]]]:
    """For each paragraph of a part of the record, headings and labels between letters too, all who are told to answer there."""
    parse, quoting = article.parse, article.parse.language.quoting
    told: set[int] = set()
    asked: range | None = None
    for paragraph, (first, stop) in enumerate(article.paragraph_tokens):
        letter = parse.words[first].rstrip(".") if is_lettered(article, paragraph) else ""
        tokens = range(first + 1, stop)
        if letter in quoting.question_labels:
            asked = tokens
            told |= addressed(article, tokens)
            yield paragraph, told
        elif letter in quoting.answer_labels:
            answering = who_answers(article, first)
            told |= set() if answering is None else {answering}
            if asked is not None and asks_name(article, asked):
                told |= name_alone(article, tokens)
            asked = None
            yield paragraph, told
        elif goes_on(article, paragraph):
            yield paragraph, told
        else:
            told, asked = set(), None
        told -= askers_before(article, first) if letter else set()


def goes_on(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether the line leaves the same one answering: it tells who asks next, or somebody else speaks with a label."""
    parse, (first, stop) = article.parse, article.paragraph_tokens[paragraph]
    words = [word.lower() for word in parse.words[first:stop]]
    line = "".join(words).strip(" .:\n")
    quoting = parse.language.quoting
    is_heading = any(line.endswith(word) for word in quoting.asking)
    # 'THE CLERK: Call Karl Dey.'
    is_calling = any(parse.lemmas[token].lower() in quoting.calling_verbs for token in range(first, stop))
    is_label = parse.words[first].isupper() and ":" in words[1:MAX_LABEL] and not is_calling
    return is_heading or is_by_line(article, range(first, stop)) or is_label


def addressed(article: AnnotatedArticle, tokens: range) -> set[int]:
    """The person whom the question speaks to at its beginning or its end: 'Officer Lind, what did you see?', '…, Mr. Lind?'"""
    parse, named = article.parse, article.named
    found: set[int] = set()
    for number in persons_in(article, tokens):
        name = named.names[number]
        before = parse.text(tokens.start, name.first).split()
        is_lead = len(before) < MAX_ADDRESS and all(word[:1].isupper() or word in ".:" for word in before)
        is_opening = is_lead and name.stop < tokens.stop and parse.words[name.stop] == ","
        comma = next((token for token in range(name.first - 1, tokens.start, -1) if parse.words[token] == ","), None)
        is_closing = (
            name.stop >= tokens.stop - 2
            and comma is not None
            and name.first - comma <= MAX_ADDRESS
            and all(parse.words[token][:1].isupper() or parse.words[token] == "." for token in range(comma + 1, name.first))
            and (name.first - comma > 1)
        )
        if is_opening or is_closing:
            found |= persons_of(article, [number])
    return found


def asks_name(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the question asks who the witness is: 'State your name for the record, please.'"""
    parse, quoting = article.parse, article.parse.language.quoting
    words = {parse.words[token].lower() for token in tokens}
    return bool(words & quoting.second_person) and bool(words & quoting.name_nouns)


def name_alone(article: AnnotatedArticle, tokens: range) -> set[int]:
    """The person whose name is all of the answer, or begins it: 'Ada Lind.', 'My name is Ada Lind.', 'Ada Lind, L-I-N-D.'"""
    numbers = persons_in(article, tokens)
    return persons_of(article, numbers) if len(numbers) == 1 else set()


def persons_in(article: AnnotatedArticle, tokens: range) -> list[int]:
    """The persons' names of the stretch."""
    named = article.named
    return [number for token in tokens if (number := named.at.get(token)) is not None and named.names[number].first == token]
