"""The recognizer of our own: spaCy's entity recognizer, with the weights that `learning/recognizer.py` has learned.

It is kept as spaCy itself writes a component: msgpack of numbers and texts, in which no code can stand. So it is spaCy's own pass
with this component that the fast pass is held to, and `nlp.to_disk` writes a pipeline that spaCy loads by itself.
"""

import hashlib
import json
from dataclasses import dataclass

from spacy.language import Language

from transforms.parsing.fast.architecture import component

RECOGNIZER_FILES = ("recognizer.msgpack", "recognizer.json")
"""The files of `transforms/languages/en/models/`: the component, and where it comes from."""


class UnfitRecognizer(Exception):
    """The recognizer does not belong to the pipeline, or is not the one that its description is of."""


@dataclass(frozen=True)
class Recognizer:
    """A recognizer as it is kept: `component` as spaCy writes it, `base` the pipeline that it was learned with."""

    component: bytes
    base: str


def parse_recognizer(data: bytes, description: str) -> Recognizer:
    """The recognizer from its two files.

    Raises:
        UnfitRecognizer: the description is of another file.
    """
    told = json.loads(description)
    if hashlib.sha256(data).hexdigest() != told["sha256"]:
        raise UnfitRecognizer("recognizer.msgpack is not the file that recognizer.json describes; learn it anew, or restore both")
    return Recognizer(data, told["base"])


def with_recognizer(nlp: Language, recognizer: Recognizer) -> Language:
    """The pipeline, its own recognizer replaced.

    Raises:
        UnfitRecognizer: the pipeline is not the one that the recognizer was learned with.
    """
    found = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"
    if found != recognizer.base:
        raise UnfitRecognizer(f"the recognizer belongs to {recognizer.base}, not to {found}")
    component(nlp, "ner").from_bytes(recognizer.component, exclude=["vocab"])
    return nlp


def component_of(nlp: Language) -> bytes:
    """The pipeline's recognizer as spaCy writes it, without the vocabulary, which is the pipeline's."""
    return bytes(component(nlp, "ner").to_bytes(exclude=["vocab"]))
