"""Of what kind a quotation is: how much of it stands inside marks, and of which passages."""

from bisect import bisect_left, bisect_right

from transforms.languages.scheme import Form
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import names_source
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.sources import NOMINAL_POSES, VERB_POSES, begins_person, is_cue

DIRECT_SHARE = 0.9
MIXED_SHARE = 0.1
ONE_WORD_SHARE = 0.2
"""Of a content's letters and digits, the share inside marks from which it is direct, and above which it is mixed (PolNeAR's
kinds); up to which share one word alone does not make it mixed.
"""

_WITHOUT_CLAUSE = frozenset({"object", "rest", "preposition"})

_JOINING = frozenset({Form.CONJUNCTION, Form.ADVERB})
"""What joins a deed: 'and left', 'then left'. Or nothing does: 'called it “odd”, took his hat and left'."""

MIN_DEED = 3
"""Tokens of 'and left' with its comma."""


class Taken:
    """The passages that are quotations, and those among them that a stretch of text touches."""

    def __init__(self, article: AnnotatedArticle, numbers: list[int]) -> None:
        self._numbers = numbers
        self._starts = [article.passages[number].start for number in numbers]
        self._ends = [article.passages[number].end for number in numbers]

    def touching(self, start: int, end: int) -> list[int]:
        """The numbers of the passages that have characters in common with the stretch, in order."""
        return self._numbers[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


def kind_of(article: AnnotatedArticle, span: tuple[int, int], taken: Taken) -> str:
    """direct, mixed or indirect, by the share of letters and digits inside the marks of passages that are quotations."""
    return kind_by_share(share_in_marks(article, span, taken.touching(*span)))


def kind_by_share(share: float) -> str:
    """direct, mixed or indirect, by the share of the letters and digits that stand in marks."""
    return "direct" if share >= DIRECT_SHARE else "mixed" if share > MIXED_SHARE else "indirect"


def share_in_marks(article: AnnotatedArticle, span: tuple[int, int], numbers: list[int]) -> float:
    """Of the span's letters and digits, the share that stands within the marks of the given passages.

    One word in marks in a long content counts for nothing: 'that they can still “absolutely” win it with him at the helm' is
    reported speech with a word quoted in it, and the word is a quotation of its own.
    """
    body, (start, end) = article.parse.body, span
    marked = [(article.passages[number].start, article.passages[number].end) for number in numbers]
    held = [(max(first, start), min(last, end)) for first, last in marked if first < end and start < last]
    total = sum(map(str.isalnum, body[start:end]))
    inside = sum(map(str.isalnum, "".join(body[start:end] for start, end in held)))
    share = inside / total if total else 0.0
    is_one_word = len(held) == 1 and len(body[slice(*held[0])].split()) == 1
    return 0.0 if is_one_word and share < ONE_WORD_SHARE else share


def without_deed(article: AnnotatedArticle, report: ReportedClause, span: tuple[int, int], held: list[int]) -> tuple[int, int]:
    """The span without what its speaker did behind its last passage: 'said that “it leaks”, and shook hands'.

    A comma and a conjunction stand before it, and a verb in the tense of the cue that has no subject of its own. What a thing is
    called ends with the passage: 'called it “a mess” and left', 'the sign reads “No swimming” and everybody swims'.
    """
    parse, outer = article.parse, article.outer[held[-1]]
    stop = article.passages[held[-1]].outer_end
    tokens = range(outer.stop, parse.tokens_in(*span).stop)
    is_all = span[0] == article.passages[held[0]].outer_start and len(held) == 1
    if report.shape in _WITHOUT_CLAUSE and ends_with_passage(article, report.cue, tokens, is_all=is_all):
        return span[0], stop
    # '… would be “late”, according to her office'.
    if any(names_source(article, token) for token in tokens[:MIN_DEED]):
        return span[0], stop
    if len(tokens) < MIN_DEED or parse.words[tokens[0]] != ",":
        return span
    if parse.forms[tokens[1]] not in _JOINING and parse.poses[tokens[1]] not in VERB_POSES:
        return span
    verb = next((token for token in tokens[1:] if parse.poses[token] in VERB_POSES), None)
    if verb is None or not parse.is_tensed(verb) or parse.forms[verb] is not parse.forms[report.cue]:
        return span
    # '… was “old”, and the harbour master agreed': another voice.
    if is_cue(parse, verb) and article.sources.get(verb) in tokens and begins_person(parse, article.named, tokens[2]):
        return span[0], stop
    has_subject = any(parse.poses[token] in NOMINAL_POSES for token in range(tokens[1] + 1, verb))
    return span if has_subject else (span[0], stop)


def ends_with_passage(article: AnnotatedArticle, cue: int, tokens: range, *, is_all: bool) -> bool:
    """Whether a content that is no clause ends with its last passage, behind which the tokens stand: '… “a mess” and left'.

    'Promised “a clinic in every ward”, a pledge that cost nothing', if the passage `is_all` that the content has before; 'calling
    him “a wasp” during a debate'.
    """
    parse = article.parse
    if goes_on_with_clause(article, tokens) or (is_all and is_apposition(article, tokens)):
        return True
    if not tokens or parse.lemmas[cue].lower() not in parse.language.quoting.naming_verbs:
        return False
    return parse.poses[tokens[0]] == "ADP" and parse.words[tokens[0]].lower() not in parse.language.naming.of


def is_apposition(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the tokens right behind a passage say what the paper thinks of it: ', a pledge that cost nothing'."""
    parse = article.parse
    is_parted = len(tokens) > MIN_DEED and parse.words[tokens[0]] == ","
    return is_parted and parse.words[tokens[1]].lower() in parse.language.words.indefinites


def goes_on_with_clause(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the tokens right behind a passage are a conjunction and a clause with a verb of its own."""
    parse = article.parse
    conjunction = next((token for token in tokens[:2] if parse.words[token] != ","), None)
    if conjunction is None or parse.forms[conjunction] is not Form.CONJUNCTION or conjunction + 1 >= tokens.stop:
        return False
    # 'Said that it was “tiresome” and that the law was clear'.
    if parse.words[conjunction + 1].lower() in parse.language.quoting.content_openers:
        return False
    return any(
        parse.poses[token] in VERB_POSES and (parse.is_tensed(token) or parse.forms[token] is Form.PARTICIPLE)
        for token in range(conjunction + 1, tokens.stop)
    )


def with_marks(article: AnnotatedArticle, report: ReportedClause, held: list[int]) -> tuple[int, int]:
    """The report's content with the marks and stops of the passages at its edges: 'that the river “does not care.”'"""
    start, end = report.start, report.end
    for number in held:
        passage = article.passages[number]
        if passage.outer_start <= start <= passage.start + 1:
            start = passage.outer_start
        if passage.end - 2 <= end <= passage.outer_end:
            end = passage.outer_end
    return start, end


def within_marks(article: AnnotatedArticle, span: tuple[int, int], held: list[int]) -> tuple[int, int]:
    """The span without its marks where it is one passage and nothing else, as direct quotations have none."""
    passage = article.passages[held[0]]
    is_all = len(held) == 1 and span == (passage.outer_start, passage.outer_end)
    return (passage.start, passage.end) if is_all else span
