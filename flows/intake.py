"""Reading the input: every file becomes an article to annotate, or is told unchanged, a duplicate, or a reject.

Articles pass through one at a time; only digests of them are kept.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from flows.sources import SourceFile, read_bytes
from transforms.reading.articles import Article, Reject, read_article


@dataclass(frozen=True, slots=True)
class Known:
    """What the warehouse knows of an article that stands in it."""

    article_id: str
    raw_sha256: str
    content_sha256: str
    extractor: str
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A file whose text another article has: only at the end of the run is it known what became of that one."""

    file: SourceFile
    content_sha256: str


@dataclass
class Intake:
    """Sorts the files of one run: first `fresh` over all of them, then over what `released` gives, at last `duplicates`.

    Attributes:
        known: The articles that stand in the warehouse, by source_uri.
        extractor: The version of the rules and of the model; an article that another made is made anew.
        publisher: The outlet's name, for articles whose record gives none.
        detect_language: Returns a text's ISO 639-1 code.
        on_unchanged: Called for every file that stands in the warehouse already, byte for byte.
        on_reject: Called for every file that holds no article, with the reason.
    """

    known: Mapping[str, Known]
    extractor: str
    publisher: str | None
    detect_language: Callable[[str], str]
    on_unchanged: Callable[[], None]
    on_reject: Callable[[Reject], None]
    _text_of: dict[str, str] = field(default_factory=dict)
    _original_of: dict[str, str] = field(default_factory=dict)
    _held: list[Held] = field(default_factory=list)
    _lost: dict[str, Reject] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for known in self.known.values():
            self._text_of[known.article_id] = known.content_sha256
            if known.duplicate_of is None:
                self._original_of.setdefault(known.content_sha256, known.article_id)

    def fresh(self, files: Iterable[SourceFile]) -> Iterator[Article]:
        """The articles among the files that need language work, in order. Duplicates are held back."""
        for file in files:
            raw = self._bytes(file)
            if raw is None:
                continue
            published = self._published(file, raw)
            if published is not None and published.duplicate_of is None:
                self.on_unchanged()
                continue
            article = self._article(file, raw)
            if article is None:
                continue
            if self._original(article.article_id, article.content_sha256):
                self._held.append(Held(file, article.content_sha256))
                continue
            self._take(article)
            yield article

    def lose(self, article_id: str, reject: Reject) -> None:
        """Notes that an article which `fresh` gave did not get through; its duplicates go the same way."""
        self._lost[article_id] = reject

    def released(self) -> list[SourceFile]:
        """The held files whose original got another text in this run. They are no duplicates any more: `fresh` takes them."""
        held, self._held = self._held, []
        released = []
        for one in held:
            original = self._original_of.get(one.content_sha256)
            if original is None or self._text_of[original] != one.content_sha256:
                released.append(one.file)
            else:
                self._held.append(one)
        return released

    def duplicates(self) -> Iterator[Article]:
        """The held articles, each with the article that it repeats; those of a lost original become rejects of its reason."""
        for held in self._held:
            raw = self._bytes(held.file)
            article = None if raw is None else self._article(held.file, raw)
            if raw is None or article is None:
                continue
            original = self._original(article.article_id, article.content_sha256)
            if original is None:
                self.on_reject(
                    Reject(held.file.source_uri, "unreadable", "it changed while the run read it; the next run takes it")
                )
                continue
            lost = self._lost.get(original)
            published = self._published(held.file, raw)
            if lost is not None:
                detail = f"same text as {lost.source_uri}: {lost.detail}"
                self.on_reject(Reject(held.file.source_uri, lost.reason, detail, article.raw_sha256))
            elif published is not None and published.duplicate_of == original:
                self.on_unchanged()
            else:
                yield replace(article, duplicate_of=original)

    def _bytes(self, file: SourceFile) -> bytes | None:
        raw = read_bytes(file)
        if isinstance(raw, Reject):
            self.on_reject(raw)
            return None
        return raw

    def _article(self, file: SourceFile, raw: bytes) -> Article | None:
        article = read_article(file.source_uri, raw, publisher=self.publisher, detect_language=self.detect_language)
        if isinstance(article, Reject):
            self.on_reject(article)
            return None
        return article

    def _published(self, file: SourceFile, raw: bytes) -> Known | None:
        """The warehouse's article of this very record, if it is the work of the same rules and model."""
        known = self.known.get(file.source_uri)
        same = known and known.extractor == self.extractor and known.raw_sha256 == hashlib.sha256(raw).hexdigest()
        return known if same else None

    def _original(self, article_id: str, content_sha256: str) -> str | None:
        """The other article that has this text."""
        original = self._original_of.get(content_sha256)
        return original if original != article_id else None

    def _take(self, article: Article) -> None:
        """Notes the article's text, and that it has its former one no more."""
        former = self._text_of.get(article.article_id)
        if former is not None and self._original_of.get(former) == article.article_id:
            del self._original_of[former]
        self._text_of[article.article_id] = article.content_sha256
        self._original_of.setdefault(article.content_sha256, article.article_id)
