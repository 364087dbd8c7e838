"""Words of a newsroom's own, put beside those of a language."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.languages.language import Language


@dataclass(frozen=True)
class OwnWords:
    """What somebody adds to the lists of a language.

    Attributes:
        cues: Lemmas of verbs that report speech: 'intimate'.
        titles: Nouns that head a title beside a name: 'reeve'.
        given_names: Given names: 'Quillon'.
        organizations: Names of organizations, as printed.
        places: Names of places, as printed.
    """

    cues: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What tells these words from others; empty where there are none.

        >>> OwnWords().digest, OwnWords(cues=("intimate",)).digest == OwnWords(cues=("intimate", "intimate")).digest
        ('', True)
        """
        if self == OwnWords():
            return ""
        told = json.dumps({name: sorted(set(words)) for name, words in asdict(self).items()}, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()[:8]


NO_WORDS = OwnWords()


def own_words(given: Mapping[str, Iterable[str]] | None) -> OwnWords:
    """The words as settings give them, by list.

    >>> own_words({"cues": ["intimate"]}).cues
    ('intimate',)
    """
    return OwnWords(**{name: tuple(words) for name, words in (given or {}).items()})


def with_words(language: "Language", own: OwnWords) -> "Language":
    """The language, with these words beside its own."""
    if own == NO_WORDS:
        return language
    from transforms.languages.lookup import PlainNames

    words, names = language.words, language.names
    return replace(
        language,
        words=replace(
            words,
            speech_verbs=words.speech_verbs | _lower(own.cues),
            titles=words.titles | _lower(own.titles),
        ),
        names=replace(
            names,
            given_names=PlainNames(names.given_names | _lower(own.given_names)),
            known_organizations=names.known_organizations | frozenset(own.organizations),
            known_places=names.known_places | frozenset(own.places),
        ),
    )


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
