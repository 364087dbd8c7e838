"""What speaks for a passage in marks being a quotation, and not a title, a nickname or a word held at arm's length."""

from transforms.quotations.attribution import RULES
from transforms.quotations.candidates import FIRST_PERSON, FIRST_PLURAL, Evidence
from transforms.quotations.reports import ScoredPairs
from transforms.text.paragraphs import last_before

FAR = 50_000
"""Characters around a passage in which its words are looked for; looking no farther keeps time linear."""

PASSAGE_FEATURES = (
    # Who would be its source.
    "source_margin",
    "source_lead",  # over the next best candidate
    "source_form",
    "source_gap",
    "source_rule",  # the number of the first rule that names the source
    "rules_naming",
    "source_verb_kind",
    "source_verb_gap",
    # The passage itself.
    "words",
    "starts_upper",
    "title_case_share",
    "has_verb",
    "has_finite_verb",
    "says_i_or_we",
    "names",
    "name_share",
    "ends_with_comma",
    "ends_with_stop",
    "ends_with_question",
    "comma_behind_mark",  # “alt-right”, : a comma outside the marks is a hint at a title
    "is_open",
    # Its neighbours.
    "tag_before",
    "tag_after",
    "joined_to_noun_behind",  # the “alt-right” movement
    "determiner_before",
    "mark_before",  # 0 none, 1 comma, 2 colon, 3 other
    "top_dep",
    "top_head_verb_kind",
    "top_head_is_naming_verb",  # called, titled, known as
    "head_rate",  # how often the word above it reports, in the articles learned from
    # The place.
    "starts_paragraph",
    "fills_paragraph",
    "paragraph",
    "passages_in_paragraph",
    "passages_in_sentence",
    "report_probability",  # of the best report that covers it
    "is_bracketed",
    "said_elsewhere",  # the same words stand elsewhere in the article
    "in_tag",  # <tweet author="…">
)

NAMING_VERBS = frozenset(
    {"call", "title", "entitle", "name", "dub", "label", "term", "know", "nickname", "subtitle", "headline", "mean"}
)
TAGS = (
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "JJ",
    "DT",
    "IN",
    "VB",
    "VBD",
    "VBZ",
    "VBP",
    "VBG",
    "VBN",
    "PRP",
    "PRP$",
    "TO",
    "RB",
    "CC",
    ",",
    ".",
    ":",
    "POS",
    "-LRB-",
    "WDT",
    "WP",
)
_TAG_NUMBER = {tag: number for number, tag in enumerate(TAGS)}
TOP_DEPS = (
    "ROOT",
    "ccomp",
    "dobj",
    "pobj",
    "nsubj",
    "amod",
    "appos",
    "attr",
    "oprd",
    "compound",
    "xcomp",
    "conj",
    "nmod",
    "parataxis",
    "advcl",
    "relcl",
    "dep",
)
_TOP_DEP_NUMBER = {dep: number for number, dep in enumerate(TOP_DEPS)}


def passage_features(
    evidence: Evidence, number: int, ranked: list[tuple[float, int, list[float]]], covering: float, rates: dict[str, float]
) -> list[float]:
    """One row of `PASSAGE_FEATURES`.

    Args:
        evidence: The article.
        number: The passage.
        ranked: Its candidates, the best first: margin, head token, source features.
        covering: Probability of the best report whose content covers the passage.
        rates: The learned rates of reporting words, by lemma.
    """
    article, parse = evidence.article, evidence.article.parse
    passage, outer, inside = article.passages[number], article.outer[number], article.inside[number]
    body = parse.body
    text = body[passage.start : passage.end].strip()
    words = [parse.words[token] for token in inside if any(map(str.isalnum, parse.words[token]))]
    lower = {word.lower() for word in words}
    before, after = outer.start - 1, outer.stop
    paragraph_first, paragraph_last = article.paragraph_tokens[passage.paragraph]
    same_paragraph = evidence.passages_of[passage.paragraph]
    sentence = parse.sentences[inside.start] if len(inside) else 0
    same_sentence = evidence.passages_in_sentence.get(sentence, 0)
    top = next(
        (token for token in inside if parse.heads[token] not in inside and parse.poses[token] not in ("PUNCT", "SPACE")), None
    )
    top_head = None if top is None or parse.heads[top] == top else parse.heads[top]
    head_lemma = "" if top_head is None else parse.lemmas[top_head].lower()
    naming = [
        rule
        for rule in range(len(RULES))
        if ranked and (answer := evidence.answers[number][rule]) and answer.source == ranked[0][1]
    ]
    verb = evidence.verb_for(ranked[0][1], outer) if ranked else None
    char_before = last_before(body, passage.outer_start)
    named = sum(token in article.cast.at for token in inside)
    return [
        ranked[0][0] if ranked else -9,
        ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 9,
        evidence.form(ranked[0][1]) if ranked else -1,
        evidence.gap(ranked[0][1], outer) if ranked else 999,
        naming[0] if naming else 99,
        len(naming),
        0 if verb is None else evidence.verb_kind(verb),
        99 if verb is None else evidence.gap(verb, outer),
        len(words),
        float(text[:1].isupper()),
        sum(word[:1].isupper() for word in words) / max(len(words), 1),
        float(any(parse.poses[token] in ("VERB", "AUX") for token in inside)),
        float(any(parse.tags[token] in ("VBD", "VBZ", "VBP", "MD") for token in inside)),
        float(bool(lower & (FIRST_PERSON | FIRST_PLURAL))),
        named,
        named / max(len(inside), 1),
        float(text.endswith(",")),
        float(text.endswith((".", "…"))),
        float(text.endswith(("?", "!"))),
        float(body[passage.outer_end : passage.outer_end + 1] == ","),
        float(passage.is_open),
        _TAG_NUMBER.get(parse.tags[before], 30) if before >= paragraph_first else -1,
        _TAG_NUMBER.get(parse.tags[after], 30) if after < paragraph_last else -1,
        float(after < paragraph_last and parse.poses[after] in ("NOUN", "PROPN", "ADJ")),
        float(before >= paragraph_first and parse.tags[before] in ("DT", "PRP$", "POS")),
        1.0 if char_before == "," else 2.0 if char_before == ":" else 0.0 if char_before.isalnum() else 3.0,
        -1 if top is None else _TOP_DEP_NUMBER.get(parse.deps[top], 30),
        0 if top_head is None else evidence.verb_kind(top_head) if parse.poses[top_head] in ("VERB", "AUX") else 5,
        float(head_lemma in NAMING_VERBS),
        rates.get(head_lemma, 0.0),
        float(outer.start <= paragraph_first),
        float(outer.start <= paragraph_first and outer.stop >= paragraph_last),
        passage.paragraph,
        len(same_paragraph),
        same_sentence,
        covering,
        float(body[passage.outer_start - 1 : passage.outer_start] == "(" or body.startswith(")", passage.outer_end)),
        float(is_printed_twice(body, text[: max(len(text.rstrip(".,?!")), 1)], passage.start)),
        float(
            body[max(passage.outer_start - 1, 0)] == "=" and "<" in body[max(passage.outer_start - 120, 0) : passage.outer_start]
        ),
    ]


def is_printed_twice(body: str, text: str, place: int) -> bool:
    """Whether the text stands elsewhere too, in what a newspaper's longest article holds before or behind the place."""
    return body.count(text, max(place - FAR, 0), place + len(text) + FAR) > 1


def covering_probability(start: int, end: int, scored: ScoredPairs) -> float:
    """The probability of the best report whose content covers the passage (characters); 0 when none does."""
    return max((score for score, report in scored.around(start) if report.covers(start, end)), default=0.0)
