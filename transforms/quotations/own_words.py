"""All quotations of an article: those in marks and those reported, and beside them what is somebody's own words without marks."""

from bisect import bisect_right
from dataclasses import replace

from transforms.parsing.parse import Parse
from transforms.quotations.blocks import find_blocks
from transforms.quotations.confidence import OfQuotation
from transforms.quotations.evidence import Evidence
from transforms.quotations.quotes import FIRST_SHAPE, REPORT_METHODS, Quotation, count_words, find_quotations, sure
from transforms.quotations.report_shapes import SHAPES
from transforms.quotations.reported_clause import OwnWords, holds
from transforms.quotations.reports import TURN
from transforms.quotations.transcripts import find_turns
from transforms.tables.schema import KINDS
from transforms.trees import Models

MAX_UNHEARD = 0.3
"""How sure at most what is said is, where its cue or its source was found in the midst of it. Chosen by hand."""

MAX_IN_MARKS = 0.9
"""From so large a share in marks on, what is set off is a quotation in marks like any other."""


def find_all_quotations(evidence: Evidence, models: Models) -> list[Quotation]:
    """The article's quotations of every kind, in the order of their first characters."""
    return [with_voice_outside(evidence.article.parse, quotation) for quotation in found_quotations(evidence, models)]


def found_quotations(evidence: Evidence, models: Models) -> list[Quotation]:
    """The quotations as they are found; a cue or a source may stand in one."""
    article = evidence.article
    quotations = find_quotations(evidence, models)
    own = [*find_turns(article), *find_blocks(article)]
    if not own:
        return quotations
    spans = [(start, end, number) for number, words in enumerate(own) for start, end in words.spans]
    spans.sort()
    starts = [start for start, _, _ in spans]
    held: dict[int, list[Quotation]] = {}
    outside: list[Quotation] = []
    for quotation in quotations:
        place = bisect_right(starts, quotation.spans[0][0] + 1) - 1
        if place >= 0 and quotation.spans[0][0] < spans[place][1]:
            held.setdefault(spans[place][2], []).append(quotation)
        else:
            outside.append(quotation)
    # 'The club issued the following statement:' reports nothing but the block below, and a label nothing but its turn.
    announcing = {words.cue for words in own if words.cue is not None}
    found = [quotation for quotation in outside if quotation.cue not in announcing]
    for number, words in enumerate(own):
        found += with_what_it_holds(evidence, words, held.get(number, []))
    return sorted(sure(article, found, models), key=lambda quotation: (quotation.spans[0][0], -quotation.spans[-1][1]))


def with_voice_outside(parse: Parse, quotation: Quotation) -> Quotation:
    """The quotation without a cue or a source that stands in it: lost blanks make one word of '”said' and what is said."""
    cue, source = (
        None if token is None or holds(quotation.spans, parse.starts[token]) else token
        for token in (quotation.cue, quotation.source)
    )
    if (cue, source) == (quotation.cue, quotation.source):
        return quotation
    return replace(quotation, cue=cue, source=source, confidence=min(quotation.confidence, MAX_UNHEARD))


def with_what_it_holds(evidence: Evidence, words: OwnWords, held: list[Quotation]) -> list[Quotation]:
    """The turn or block, and of the quotations in it those of others: 'A: Every Friday. “Sign here,” he said.'

    Where nearly all of it stands in marks they are the quotations.
    """
    body = evidence.article.parse.body
    total = sum(sum(map(str.isalnum, body[start:end])) for start, end in words.spans)
    direct = [quotation for quotation in held if quotation.kind == "direct"]
    marked = sum(sum(map(str.isalnum, body[start:end])) for quotation in direct for start, end in quotation.spans)
    if marked >= MAX_IN_MARKS * total:
        return held
    return [quotation_of(evidence, words), *(quotation for quotation in held if is_of_another(evidence, words, quotation))]


def is_of_another(evidence: Evidence, words: OwnWords, quotation: Quotation) -> bool:
    """Whether the quotation in a turn or block has a voice of its own: its source stands in it and is not 'I'."""
    source, parse = quotation.source, evidence.article.parse
    if source is None or quotation.cue is None or quotation.method == "label":
        return False
    quoting = parse.language.quoting
    no_voices = quoting.own_pronouns
    if quotation.method == REPORT_METHODS["object"]:
        # 'Did you see a face?', 'Who wrote it?'
        no_voices |= quoting.second_person | quoting.person_relatives
    return holds(words.spans, parse.starts[source]) and parse.words[source].lower() not in no_voices


def quotation_of(evidence: Evidence, words: OwnWords) -> Quotation:
    """The quotation that a turn or block is; its confidence is that of a report with a label, as the trees know them."""
    features = OfQuotation(
        kind=KINDS.index("indirect"),
        content_probability=TURN,
        source_margin=0.0,
        source_lead=0.0,
        source_form=evidence.form(words.source),
        method=FIRST_SHAPE + SHAPES.index("label"),
        words=count_words(evidence.article, words.spans),
        spans=1,
        holds_passages=0.0,
        is_same_source=1.0,
        has_cue=1.0,
        report_probability=TURN,
    )
    return Quotation(words.spans, words.kind, words.cue, words.source, words.method, 0.0, features)
