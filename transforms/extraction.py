"""From a parsed article to its mentions and quotations, and to the rows of their tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from transforms.names.find_names import find_names
from transforms.names.identity import identify
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.choices import SOURCE_FEATURES
from transforms.quotations.confidence import CONFIDENCE_FEATURES
from transforms.quotations.evidence import Evidence
from transforms.quotations.passages import PASSAGE_FEATURES
from transforms.quotations.pronouns import find_pronouns
from transforms.quotations.quotes import Quotation, find_quotations
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


def extract(parse: Parse, models: Models) -> Extraction:
    """Everything that the rules find, and the models take, in one parsed article."""
    article = annotated_article(parse)
    quotations = find_quotations(Evidence(article), models)
    pronouns = find_pronouns(article.parse, article.named, article.quoted)
    return Extraction(article, quotations, [find_speaker(article, pronouns, quotation) for quotation in quotations])


MODEL_FILES = ("source.txt", "passage.txt", "host.txt", "report.txt", "confidence.txt", "rates.tsv")
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
    return Models(
        source=parse_trees(texts["source.txt"], SOURCE_FEATURES),
        passage=parse_trees(texts["passage.txt"], PASSAGE_FEATURES),
        host=parse_trees(texts["host.txt"], PASSAGE_FEATURES),
        report=parse_trees(texts["report.txt"], REPORT_FEATURES),
        confidence=parse_trees(texts["confidence.txt"], CONFIDENCE_FEATURES),
        rates=rates,
    )


def annotated_article(parse: Parse) -> AnnotatedArticle:
    """The parse with its names and its passages in marks."""
    named = identify(parse, find_names(parse))
    passages = find_passages(parse.body, parse.paragraph_spans, parse.language.style)
    quoted = [False] * len(parse)
    for passage in passages:
        for token in parse.tokens_in(passage.outer_start, passage.outer_end):
            quoted[token] = True
    return AnnotatedArticle(parse, named, passages, quoted)
