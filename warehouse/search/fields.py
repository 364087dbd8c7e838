"""What the index holds of a quotation. Words are looked for without case and accents, those of texts by their stems."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

import tantivy

from transforms.tables.schema import LANGUAGES

VERSION = 1
"""Changes whenever an index that was made before would be another now."""

STEMMERS = {"en": "english"}
"""Snowball's names of the languages that it knows the stems of; words of others are found as they are printed."""

FOLDED = "folded"
LONGEST_WORD = 60
"""Characters; what is longer is no word, and not in the index."""

Schema = Any
Index = Any
Query = Any

SHOWN = "shown"
"""The field of what a hit shows, as JSON: kept, and not looked for."""

_WORDS = ("speaker_name", "speaker_text", "speaker_role", "corrected_by", "title", "publisher", "published_date", "url")
SHOWN_VALUES: Mapping[str, Any] = MappingProxyType(
    dict.fromkeys(("quote_id", "article_id", "kind", "text", "method", "source_uri"), str)
    | dict.fromkeys(_WORDS, str | None)
    | dict.fromkeys(("quote_index", "start_char", "end_char"), int)
    | {"confidence": int | float}
)
"""What a hit shows, with its kinds of values; an index that somebody else made may hold others."""

FACETS = ("who", "outlet", "month")
"""The fields whose most frequent values are counted."""


def text_field(language: str) -> str:
    """The field of the words of a language.

    >>> text_field("en")
    'text_en'
    """
    return f"text_{language}"


TEXTS = tuple(map(text_field, LANGUAGES))
NAMES = ("names", "role", "headline")
"""The fields whose words are looked for as they are printed."""


@cache
def schema() -> Schema:
    """The index's fields."""
    builder = tantivy.SchemaBuilder()
    builder.add_bytes_field(SHOWN, stored=True)
    # By its article a quotation is taken out again.
    builder.add_text_field("article_id", tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("entity", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_float_field("confidence", indexed=True, fast=True)
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name=name, index_option="position")
    for name in NAMES:
        builder.add_text_field(name, tokenizer_name=FOLDED, index_option="position")
    return builder.build()


@cache
def analyzer(name: str) -> Any:
    """What turns a text into the words of a field."""
    filters = [tantivy.Filter.remove_long(LONGEST_WORD), tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold()]
    language = name.removeprefix("text_")
    if name in TEXTS and language in STEMMERS:
        filters.append(tantivy.Filter.stemmer(STEMMERS[language]))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for one in filters:
        builder = builder.filter(one)
    return builder.build()


def words_of(text: str, field: str) -> Sequence[str]:
    """The words of a text as the field has them.

    >>> words_of("Zoë's floodings", "text_en"), words_of("St-Onge", "names")
    (['zoe', 's', 'flood'], ['st', 'onge'])
    """
    found: Sequence[str] = analyzer(field if field in TEXTS else FOLDED).analyze(text)
    return found


def with_analyzers(index: Index) -> Index:
    """The index, which from now on knows how its fields' words are made."""
    for name in (FOLDED, *TEXTS):
        index.register_tokenizer(name, analyzer(name))
    return index
