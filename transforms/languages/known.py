"""The languages that articles are read in, by their ISO 639-1 codes."""

from transforms.languages.en.english import ENGLISH
from transforms.languages.language import Language

LANGUAGES: dict[str, Language] = {ENGLISH.code: ENGLISH}
