"""Who said a passage: the rules, each with the sentence that it is for. A row's `method` is the name of its rule."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from transforms.languages.en.words import DASHES, QUOTATION_MARKS, SPEECH_VERBS
from transforms.quotations.annotated import AnnotatedArticle, Attribution
from transforms.quotations.sources import inverted_source, is_cue

SENTENCE_ENDS = frozenset({".", "?", "!", "…", "...", ".”", '."'})
MAX_CUE_GAP = 24
"""Tokens between a passage and its cue; only one in a hundred stands farther off in the same sentence."""


def transcript_label(article: AnnotatedArticle, number: int) -> Attribution | None:
    """WALLACE: “Will you accept it?” In a transcript that is one long quotation: “WALLACE: Will you accept it?"""
    parse = article.parse
    first = article.paragraph_tokens[article.passages[number].paragraph][0]
    if parse.words[first] in QUOTATION_MARKS:
        first += 1
    colon = next((token for token in range(first, min(first + 7, len(parse))) if parse.words[token] == ":"), None)
    if colon is None or colon == first or article.outer[number].start > colon + 2 or article.quoted[first]:
        return None
    words = parse.words[first:colon]
    if not all(word[:1].isupper() or word in (".", ",", "(", ")") for word in words):
        return None
    names = [token for token in range(first, colon) if parse.words[token][:1].isupper()]
    return Attribution(names[-1], None, "transcript_label") if names else None


def trailing_dash(article: AnnotatedArticle, number: int) -> Attribution | None:
    """“We shall not be moved.” ― Nora Lind"""
    parse, passage = article.parse, article.passages[number]
    token = article.outer[number].stop
    own_end = article.paragraph_tokens[passage.paragraph][1]
    if token >= own_end and passage.paragraph + 1 < len(article.paragraph_tokens):
        token, own_end = article.paragraph_tokens[passage.paragraph + 1]
    while token < own_end and not parse.words[token].strip():
        token += 1
    if token + 1 >= own_end or parse.words[token] not in DASHES or own_end - token > 14:
        return None
    for place in range(token + 1, own_end):
        name = article.cast.at.get(place)
        if name is not None and article.cast.names[name].label in ("PERSON", "ORG"):
            return Attribution(article.cast.names[name].stop - 1, None, "trailing_dash")
    if parse.poses[token + 1] == "PROPN":
        return Attribution(token + 1, None, "trailing_dash")
    return None


def cue_after(article: AnnotatedArticle, number: int) -> Attribution | None:
    """“I support him,” Ien said. / “I support him,” said Justice Minister Arif Virani."""
    parse = article.parse
    first, last = article.outer[number].stop, article.right_limit(number)
    ended = parse.body[article.passages[number].start : article.passages[number].end].rstrip().endswith(".")
    for token in range(first, min(first + MAX_CUE_GAP, last)):
        if parse.words[token] in SENTENCE_ENDS and token > first:
            return None
        if not is_cue(parse, token):
            if (
                parse.poses[token] == "VERB"
                and parse.tags[token] in ("VBD", "VBZ", "VBP")
                and parse.deps[token] not in ("relcl", "acl")
            ):
                return None
            continue
        if ended and reports_clause(article, token):
            return None
        behind = all(parse.tags[place] in ("RB", ",", "-LRB-") or not parse.words[place].strip() for place in range(first, token))
        if behind:
            source = inverted_source(parse, article.cast, token, article.quoted)
            if source is not None:
                return Attribution(source, token, "cue_after_inverted")
        source = article.sources.get(token)
        if source is not None and first <= source < token:
            return Attribution(source, token, "cue_after")
        before = nominal_between(article, first, token)
        if before is not None:
            return Attribution(before, token, "cue_after")
        if source is not None:
            return Attribution(source, token, "cue_after")
    return None


def reports_clause(article: AnnotatedArticle, verb: int) -> bool:
    """Whether the verb has a content clause of its own behind it: 'Smith said he would go'."""
    parse = article.parse
    return any(parse.deps[child] == "ccomp" and child > verb and not article.quoted[child] for child in parse.children[verb])


def nominal_between(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The head of the last noun phrase of the stretch: the subject when the parse has none."""
    parse = article.parse
    for token in range(last - 1, first - 1, -1):
        name = article.cast.at.get(token)
        if name is not None and article.cast.names[name].label in ("PERSON", "ORG"):
            return token
        if parse.poses[token] in ("NOUN", "PROPN") or parse.words[token].lower() in ("he", "she", "they", "i", "we", "it"):
            return token
    return None


def cue_before(article: AnnotatedArticle, number: int) -> Attribution | None:
    """Ien said: “I support him.” / Trump attacked the bill, saying “it stinks”. / Lee, who called it “odd”, left."""
    parse = article.parse
    first, last = article.left_limit(number), article.outer[number].start
    for token in range(last - 1, max(first, last - MAX_CUE_GAP) - 1, -1):
        if parse.words[token] in SENTENCE_ENDS:
            return None
        if is_cue(parse, token):
            source = article.sources.get(token)
            if source is None or source in article.outer[number]:
                source = nominal_between(article, max(first, article.sentence_first(token)), token)
            if source is not None:
                return Attribution(source, token, "cue_before")
            return None
    return None


def according_to(article: AnnotatedArticle, number: int) -> Attribution | None:
    """According to Lind, the plan is “dead”. / The plan is “dead,” according to a person close to Lind."""
    parse = article.parse
    for sentence in sorted({parse.sentences[token] for token in article.outer[number]} or {0}):
        first, last = parse.sentence_spans[sentence]
        for token in range(first, last - 2):
            if parse.words[token].lower() == "according" and parse.words[token + 1].lower() == "to" and not article.quoted[token]:
                objects = [child for child in parse.children[token + 1] if parse.deps[child] == "pobj"]
                head = objects[0] if objects else nominal_after(article, token + 2, last)
                if head is not None and not article.quoted[head]:
                    return Attribution(head, token, "according_to")
    return None


def nominal_after(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The head of the first noun phrase of the stretch."""
    parse = article.parse
    for token in range(first, last):
        if parse.poses[token] in ("NOUN", "PROPN", "PRON"):
            while token + 1 < last and parse.poses[token + 1] in ("NOUN", "PROPN"):
                token += 1
            return token
    return None


def inside_clause(article: AnnotatedArticle, number: int) -> Attribution | None:
    """He described the crowd as “very peaceful.”: the nearest reporting verb above the passage in the parse."""
    parse = article.parse
    tokens = article.inside[number]
    tops = [token for token in tokens if parse.heads[token] not in tokens and parse.words[token].strip()]
    for token in tops:
        for _ in range(12):
            head = parse.heads[token]
            if head == token:
                break
            token = head
            if token in article.sources and parse.lemmas[token].lower() in SPEECH_VERBS and not article.quoted[token]:
                return Attribution(article.sources[token], token, "inside_clause")
    return None


def goes_on(article: AnnotatedArticle, number: int) -> Attribution | None:
    """“It is going well,” Ross said. “Police are out there.”: the passage before it in the paragraph has the source."""
    if number == 0 or article.passages[number - 1].paragraph != article.passages[number].paragraph:
        return None
    before = article.answers[number - 1]
    return None if before is None else Attribution(before.source, before.cue, "goes_on")


def reopened(article: AnnotatedArticle, number: int) -> Attribution | None:
    """A quotation over paragraphs, each reopened: the source of the paragraph before, or of the ones after."""
    if number and article.passages[number].continues:
        before = article.answers[number - 1]
        return None if before is None else Attribution(before.source, before.cue, "reopened")
    return None


def in_paragraph(article: AnnotatedArticle, number: int) -> Attribution | None:
    """Lind denied it on Monday. “Not a word is true.”: the nearest cue of the paragraph, those before the passage first."""
    first, last = article.paragraph_tokens[article.passages[number].paragraph]
    start = article.outer[number].start
    behind = bisect_right(article.reporting, start)
    for best in (*article.reporting[max(behind - 1, 0) : behind], *article.reporting[behind : behind + 1]):
        if first <= best < last:
            return Attribution(article.sources[best], best, "in_paragraph")
    return None


def paragraph_subject(article: AnnotatedArticle, number: int) -> Attribution | None:
    """Lind shook her head. “Not a word is true.”: the subject of the sentence right before, when it can speak."""
    first = article.paragraph_tokens[article.passages[number].paragraph][0]
    place = bisect_left(article.subjects, article.outer[number].start) - 1
    if place < 0 or article.subjects[place] < first:
        return None
    return Attribution(article.subjects[place], None, "paragraph_subject")


def paragraph_before(article: AnnotatedArticle, number: int) -> Attribution | None:
    """“Police are out there.” alone in its paragraph: whoever spoke in the paragraph before."""
    paragraph = article.passages[number].paragraph
    earlier = article.first_of[paragraph] - 1
    if earlier >= 0 and paragraph - article.passages[earlier].paragraph <= 2:
        before = article.answers[earlier]
        return None if before is None else Attribution(before.source, before.cue, "paragraph_before")
    place = bisect_left(article.reporting, article.paragraph_tokens[paragraph][0]) - 1
    if place < 0 or paragraph - article.parse.paragraphs[article.reporting[place]] > 2:
        return None
    cue = article.reporting[place]
    return Attribution(article.sources[cue], cue, "paragraph_before")


def nearest_name(article: AnnotatedArticle, number: int) -> Attribution | None:
    """The person or organization named last before the passage, at most two paragraphs up; the weakest evidence."""
    place = bisect_left(article.persons, article.outer[number].start) - 1
    if place < 0 or article.passages[number].paragraph - article.parse.paragraphs[article.persons[place]] > 2:
        return None
    return Attribution(article.persons[place], None, "nearest_name")


RULES: tuple[Callable[[AnnotatedArticle, int], Attribution | None], ...] = (
    transcript_label,
    trailing_dash,
    reopened,
    cue_after,
    cue_before,
    according_to,
    inside_clause,
    goes_on,
    in_paragraph,
    paragraph_subject,
    paragraph_before,
    nearest_name,
)


def attribute_all(article: AnnotatedArticle) -> list[list[Attribution | None]]:
    """For each passage what each rule says, in the order of `RULES`; the first answers go into `article.answers` as they come."""
    article.answers.clear()
    said = []
    for number in range(len(article.passages)):
        answers = [rule(article, number) for rule in RULES]
        article.answers.append(next((answer for answer in answers if answer is not None), None))
        said.append(answers)
    return said
