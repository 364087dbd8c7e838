"""From a parsed article to its mentions and quotations, and to the rows of their tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from transforms.attribution import Scene
from transforms.candidates import Article
from transforms.identity import Cast, identify
from transforms.learned import Models, parse_trees
from transforms.marks import find_passages
from transforms.mentions import find_names
from transforms.parse import Parse
from transforms.passages import PASSAGE_FEATURES
from transforms.pronouns import find_pronouns
from transforms.quotes import CONFIDENCE_FEATURES, SOURCE_FEATURES, Quotation, find_quotations
from transforms.reports import REPORT_FEATURES
from transforms.speakers import Speaker, find_speaker


@dataclass(frozen=True)
class Extraction:
    """What one article says: its scene (parse, names, passages), its quotations in order, and each one's speaker."""

    scene: Scene
    quotations: list[Quotation]
    speakers: list[Speaker]

    def mention_rows(self, article_id: str) -> Iterator[dict[str, Any]]:
        """The rows of `mentions`, in the article's order."""
        parse, cast = self.scene.parse, self.scene.cast
        for number, name in enumerate(cast.names):
            entity = cast.entities[cast.entity_of[number]]
            start, end = parse.starts[name.first], parse.ends[name.last - 1]
            yield {
                "mention_id": mention_id(article_id, number),
                "article_id": article_id,
                "sentence_index": parse.sentences[name.first],
                "start_char": start,
                "end_char": end,
                "text": parse.printed[start:end],
                "label": name.label,
                "entity_id": entity.entity_id,
                "name": entity.name,
                "role": None if name.role_start is None else parse.printed[name.role_start : name.role_end],
                "name_confidence": cast.sure_of[number],
            }

    def quote_rows(self, article_id: str) -> Iterator[dict[str, Any]]:
        """The rows of `quotes`, in the article's order."""
        parse, cast = self.scene.parse, self.scene.cast
        for index, (quotation, speaker) in enumerate(zip(self.quotations, self.speakers, strict=True)):
            entity = None if speaker.entity is None else cast.entities[speaker.entity]
            cue = None if quotation.cue is None else cue_span(parse, quotation.cue)
            yield {
                "quote_id": f"{article_id}.q{index}",
                "article_id": article_id,
                "quote_index": index,
                "kind": quotation.kind,
                "text": " ".join(parse.printed[start:end] for start, end in quotation.spans),
                "start_char": quotation.spans[0][0],
                "end_char": quotation.spans[-1][1],
                "spans": [{"start_char": start, "end_char": end} for start, end in quotation.spans],
                "cue_text": None if cue is None else parse.printed[cue[0] : cue[1]],
                "cue_lemma": None if quotation.cue is None else parse.lemmas[quotation.cue].lower(),
                "cue_start_char": None if cue is None else cue[0],
                "cue_end_char": None if cue is None else cue[1],
                "speaker_text": None if speaker.start is None else parse.printed[speaker.start : speaker.end],
                "speaker_start_char": speaker.start,
                "speaker_end_char": speaker.end,
                "speaker_form": speaker.form,
                "speaker_mention_id": None if speaker.mention is None else mention_id(article_id, speaker.mention),
                "speaker_entity_id": None if entity is None else entity.entity_id,
                "speaker_name": None if entity is None else entity.name,
                "speaker_role": speaker.role,
                "method": quotation.method,
                "confidence": quotation.confidence,
            }


def mention_id(article_id: str, number: int) -> str:
    """The id of the article's `number`-th mention."""
    return f"{article_id}.m{number}"


def cue_span(parse: Parse, cue: int) -> tuple[int, int]:
    """The cue's characters: the verb, or 'according to'."""
    last = cue + 2 if parse.words[cue].lower() == "according" and cue + 1 < len(parse) else cue + 1
    return parse.starts[cue], parse.ends[last - 1]


def extract(parse: Parse, models: Models) -> Extraction:
    """Everything that the rules find, and the models take, in one parsed article."""
    scene = read_scene(parse)
    quotations = find_quotations(Article(scene), models)
    pronouns = find_pronouns(scene.parse, scene.cast, scene.quoted)
    return Extraction(scene, quotations, [find_speaker(scene, pronouns, quotation) for quotation in quotations])


MODEL_FILES = ("source.txt", "passage.txt", "host.txt", "report.txt", "confidence.txt", "rates.tsv")
"""The files of `transforms/models/`, learned by benchmarks/learn.py."""


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


def read_scene(parse: Parse) -> Scene:
    """The parse with its names and its passages in marks."""
    cast: Cast = identify(parse, find_names(parse))
    passages = find_passages(parse.body, parse.paragraph_spans)
    quoted = [False] * len(parse)
    for passage in passages:
        for token in parse.tokens_in(passage.outer_start, passage.outer_end):
            quoted[token] = True
    return Scene(parse, cast, passages, quoted)
