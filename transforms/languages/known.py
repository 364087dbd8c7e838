"""The languages that articles are read in, by their ISO 639-1 codes."""

from transforms.languages.en.english import ENGLISH
from transforms.languages.fronts import joined
from transforms.languages.language import Language

LANGUAGES: dict[str, Language] = {ENGLISH.code: ENGLISH}

STOPPED_WORDS = frozenset[str]().union(*(language.names.stopped_words for language in LANGUAGES.values()))
"""What any of them prints with a stop of its own: 'Jr.'."""

FRONTS = joined(language.fronts for language in LANGUAGES.values())
"""What any of them prints above an article's text."""

NOTES = tuple(language.notes for language in LANGUAGES.values())
"""What each of them prints below."""
