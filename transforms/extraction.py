"""From a parsed article to its mentions and quotations, and to the rows of their tables."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from transforms.names.find_names import find_names
from transforms.names.identity import bare_surnames, full_forms, identify
from transforms.names.namewords import Name
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.choices import SOURCE_FEATURES
from transforms.quotations.confidence import CONFIDENCE_FEATURES
from transforms.quotations.evidence import Evidence
from transforms.quotations.followed import with_followed
from transforms.quotations.own_words import find_all_quotations
from transforms.quotations.passages import PASSAGE_FEATURES
from transforms.quotations.quotes import Quotation
from transforms.quotations.referents import read_referents
from transforms.quotations.report_features import REPORT_FEATURES
from transforms.quotations.speakers import Speaker, find_speaker
from transforms.text.marks import find_passages
from transforms.trees import Models, parse_trees


@dataclass(frozen=True)
class Extraction:
    """What one article says: its article (parse, names, passages), its quotations in order, and each one's speaker."""

    article: AnnotatedArticle
    quotations: list[Quotation]
    speakers: list[Speaker]


def extract(parse: Parse, models: Models, context: Parse | None = None) -> Extraction:
    """Everything that the rules find, and the models take, in one parsed article.

    `context` is what stands beside the body, headline and standfirst, parsed: it tells whom surnames mean.
    """
    article = annotated_article(parse, context)
    quotations = find_all_quotations(Evidence(article), models)
    referents = read_referents(article)
    speakers = [find_speaker(referents, quotation, models.names) for quotation in quotations]
    return Extraction(article, quotations, with_followed(article, quotations, speakers))


MODEL_FILES = ("source.txt", "passage.txt", "host.txt", "report.txt", "confidence.txt", "rates.tsv", "names.tsv")
"""The files of `transforms/languages/en/models/`, learned by learning/learn.py."""


def parse_models(texts: Mapping[str, str]) -> Models:
    """The models from the texts of `MODEL_FILES`, by file name.

    Raises:
        ValueError: a file was learned for other features than these rules compute.
    """
    rates = {}
    for line in texts["rates.tsv"].splitlines():
        if not line.startswith("#"):
            rate, _, key = line.partition("\t")
            rates[key] = float(rate)
    names = {}
    for line in texts["names.tsv"].splitlines():
        if not line.startswith("#"):
            right, count, how = line.split("\t")
            # One row more that is right and one that is wrong: of three rows that are all right we know little.
            names[how] = (int(right) + 1) / (int(count) + 2)
    return Models(
        source=parse_trees(texts["source.txt"], SOURCE_FEATURES),
        passage=parse_trees(texts["passage.txt"], PASSAGE_FEATURES),
        host=parse_trees(texts["host.txt"], PASSAGE_FEATURES),
        report=parse_trees(texts["report.txt"], REPORT_FEATURES),
        confidence=parse_trees(texts["confidence.txt"], CONFIDENCE_FEATURES),
        rates=rates,
        names=names,
    )


def annotated_article(parse: Parse, context: Parse | None = None) -> AnnotatedArticle:
    """The parse with its names and its passages in marks."""
    names = without_letters(parse, find_names(parse))
    beside = [] if context is None else full_forms(context, find_names(context), bare_surnames(parse, names))
    named = identify(parse, names, beside)
    passages = find_passages(parse.body, parse.paragraph_spans, parse.language.style)
    quoted = [False] * len(parse)
    for passage in passages:
        for token in parse.tokens_in(passage.outer_start, passage.outer_end):
            quoted[token] = True
    return AnnotatedArticle(parse, named, passages, quoted)


def without_letters(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without the letter before a turn: 'Q. Where' of 'Q. Where was he?' / 'A. In court.' is none."""
    quoting = parse.language.quoting
    firsts = [parse.tokens_in(*span).start for span in parse.paragraph_spans]
    labels = {first: parse.words[first].rstrip(".") for first in firsts if first < len(parse)}
    letters = {first for first, word in labels.items() if word in quoting.question_labels | quoting.answer_labels}
    said = {labels[first] for first in letters}
    if not (said & quoting.question_labels and said & quoting.answer_labels):
        return names
    return [_with_own_role(parse, name, letters) for name in names if name.first not in letters]


def _with_own_role(parse: Parse, name: Name, letters: Container[int]) -> Name:
    if name.role_start is None or name.role_end is None or (first := parse.token_at(name.role_start)) not in letters:
        return name
    start = parse.starts[first + 1]
    return replace(name, role_start=start) if start < name.role_end else replace(name, role_start=None, role_end=None)
