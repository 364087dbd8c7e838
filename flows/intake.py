"""Reading the input: a record becomes an article to annotate, or is counted as unchanged, a duplicate or a reject.

Records pass through one at a time; only digests of them are kept.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from flows.containers import Container, Containers
from flows.deadline import TookTooLong, article_time
from flows.errors import Failure
from flows.guard import Guard
from flows.places import is_of_stdin, own_place
from flows.reading import read_file
from flows.sources import SourceFile
from transforms.reading.articles import Article, article_id, read_record
from transforms.reading.formats.page import read_page
from transforms.reading.records import NUMBER_MARK, Record, Reject, place_of
from warehouse.takedowns import NOTHING_TAKEN_DOWN, TakenDown

MOST_WAYS = 1_000
"""So many ways to read fields are kept to be told; a file whose every record has other fields has as many as it likes."""

READING_SECONDS = 60.0
"""An article of 5 MB, the largest that there is, takes 5."""

SMALL = 20_000
"""Characters; what has no more is read in no time, whatever it is, and watched over by nobody."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the warehouse knows of an article that stands in it."""

    article_id: str
    source_uri: str
    raw_sha256: str
    content_sha256: str
    extractor: str
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A record whose text another article has: only at the end of the run is it known what became of that one."""

    file: SourceFile
    source_uri: str
    article_id: str
    content_sha256: str


@dataclass
class Intake:
    """Sorts the records of one run: first `fresh` over all files, then over what `released` gives, at last `duplicates`.

    Attributes:
        known: The articles that stand in the warehouse.
        extractors: The versions of the rules and of the models; an article that another made is made anew.
        publisher: The outlet's name, for articles whose record gives none.
        detect_language: Returns a text's ISO 639-1 code.
        on_unchanged: Called for every record that stands in the warehouse already, byte for byte.
        on_reject: Called for every record that holds no article, with the reason.
        on_read: Called with the number of bytes of the input that were read since the last call.
        mapping: Which field of a structured record holds what, where it is not found by its name.
        on_skipped: Called with the articles and, by reason, the rejects of a file that is as it was, and was not read.
        containers: The files of many records that may be skipped.
        taken_down: What was taken down and must not come back.
        guard: Reads what may take long, or much memory; without one, all is read here.
        reading_seconds: Of a processor, for making an article of a large record here.
        seen: The records met so far.
        formats: The records met so far, by format.
        fields: The structured records that were read, by format and by which of their fields was read as what.
    """

    known: Iterable[Known]
    extractors: frozenset[str]
    publisher: str | None
    detect_language: Callable[[str], str]
    on_unchanged: Callable[[], None]
    on_reject: Callable[[Reject], None]
    on_read: Callable[[int], None] = lambda _: None
    mapping: Mapping[str, str] = field(default_factory=dict)
    on_skipped: Callable[[int, Mapping[str, int]], None] = lambda *_: None
    containers: Containers = field(default_factory=lambda: Containers({}, (), ""))
    taken_down: TakenDown = NOTHING_TAKEN_DOWN
    guard: Guard | None = None
    reading_seconds: float = READING_SECONDS
    seen: int = 0
    formats: dict[str, int] = field(default_factory=dict)
    fields: Counter[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=Counter)
    _by_id: dict[str, Known] = field(default_factory=dict)
    _by_place: dict[str, Known] = field(default_factory=dict)
    _text_of: dict[str, str] = field(default_factory=dict)
    _original_of: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _held: list[Held] = field(default_factory=list)
    _lost: dict[str, Reject] = field(default_factory=dict)
    _repeating: dict[str, list[Known]] = field(default_factory=dict)
    _left: list[Held] = field(default_factory=list)

    def __post_init__(self) -> None:
        for known in self.known:
            self._by_id[known.article_id] = known
            self._by_place.setdefault(known.source_uri, known)
            self._text_of[known.article_id] = known.content_sha256
            container = self.containers.know(known.source_uri, known.article_id, known.raw_sha256)
            if known.duplicate_of is None:
                self._original_of.setdefault(known.content_sha256, known.article_id)
            elif container is not None:
                self._repeating.setdefault(container, []).append(known)

    def fresh(self, files: Iterable[SourceFile]) -> Iterator[Article]:
        """The articles of the files that need language work, in order. Duplicates are held back."""
        for file in files:
            if (container := self.containers.begin(file)) is not None:
                self._skip(file, container)
                continue
            for record in read_file(file, self.mapping, self.on_read, self.guard):
                self._meet(record)
                self.containers.meet(file, record)
                if isinstance(record, Reject):
                    self._reject(record)
                elif article := self._sort(file, record):
                    yield article

    def lose(self, article_id: str, reject: Reject) -> None:
        """Notes that an article which `fresh` gave did not get through; its duplicates go the same way."""
        self._lost[article_id] = reject
        self.containers.lose(reject.source_uri)

    def released(self) -> Iterator[Article]:
        """The articles of held records whose original got another text in this run: they are no duplicates any more."""
        held, self._held = self._held, []
        waiting: list[Held] = []
        for one in held:
            (self._held if self._has_original(one) else waiting).append(one)
        left, self._left = self._left, []
        for one in left:
            (self._left if self._has_original(one) else waiting).append(one)
        for one, record in self._read_again(waiting):
            article = self._article(record, one.article_id)
            if article is None:
                continue
            if self._original(article.article_id, article.content_sha256):
                self._held.append(replace(one, content_sha256=article.content_sha256))
                continue
            self._take(article)
            yield article

    def duplicates(self) -> Iterator[Article]:
        """The held articles, each with the article that it repeats; those of a lost original become rejects of its reason."""
        for _ in self._left:
            self.on_unchanged()
        for held, record in self._read_again(self._held):
            article = self._article(record, held.article_id)
            if article is None:
                continue
            original = self._original(article.article_id, article.content_sha256)
            if original is None:
                self._reject(_changed(held.source_uri))
                continue
            lost = self._lost.get(original)
            published = self._by_id.get(held.article_id)
            if lost is not None:
                detail = f"same text as {lost.source_uri}: {lost.detail}"
                self.containers.lose(held.source_uri)
                self.on_reject(Reject(held.source_uri, lost.reason, detail, article.raw_sha256))
            elif published is not None and self._is_published(published, record) and published.duplicate_of == original:
                self.on_unchanged()
            else:
                yield replace(article, duplicate_of=original)

    def _meet(self, record: Record | Reject) -> None:
        self.seen += 1
        if isinstance(record, Record):
            self.formats[record.format] = self.formats.get(record.format, 0) + 1
            way = (record.format, record.fields)
            if record.fields and (way in self.fields or len(self.fields) < MOST_WAYS):
                self.fields[way] += 1

    def _skip(self, file: SourceFile, container: Container) -> None:
        """Counts the records of a file that is as it was; those that repeat others wait for what becomes of these."""
        for format, count in container.formats.items():
            self.formats[format] = self.formats.get(format, 0) + count
        self.seen += container.articles + sum(container.reasons.values())
        repeating = self._repeating.get(file.source_uri, [])
        self._left += [Held(file, known.source_uri, known.article_id, known.content_sha256) for known in repeating]
        self.on_skipped(container.articles - len(repeating), container.reasons)
        self.on_read(file.size)

    def _note(self, file: SourceFile, known: Known | None, article_id: str, record: Record) -> None:
        former = None if known is None else (known.source_uri, known.article_id, known.raw_sha256)
        self.containers.sort(file, former, article_id, record)

    def _reject(self, reject: Reject) -> None:
        self.containers.reject(reject)
        self.on_reject(reject)

    def _has_original(self, held: Held) -> bool:
        """Whether the article that the record repeats still has that text."""
        original = self._original_of.get(held.content_sha256)
        return original is not None and self._text_of[original] == held.content_sha256

    def _sort(self, file: SourceFile, record: Record) -> Article | None:
        """The record's article, if it needs language work; else it is counted or held here."""
        given = self._by_place.get(record.source_uri) if record.number is None else None
        known = given or self._by_id.get(self._free_id(record))
        if known is not None:
            self._taken.add(known.article_id)
            if self._is_published(known, record) and known.duplicate_of is None:
                self._note(file, known, known.article_id, record)
                self.on_unchanged()
                return None
        article = self._article(record, known.article_id if known else None)
        if article is None:
            return None
        self._note(file, known or self._by_id.get(article.article_id), article.article_id, record)
        self._taken.add(article.article_id)
        if self._original(article.article_id, article.content_sha256):
            self._held.append(Held(file, record.source_uri, article.article_id, article.content_sha256))
            return None
        self._take(article)
        return article

    def _free_id(self, record: Record, url: str | None = None) -> str:
        """The record's article_id: by its address where no other file's record has that, else by its own name or place.

        So a record never takes the place of another file's article, and of two records alike in one file each has its own.
        """
        return next(one for one in _ids(record, url or record.url) if self._is_free(one, record.place))

    def _is_free(self, article_id: str, place: str) -> bool:
        if article_id in self._taken:
            return False
        known = self._by_id.get(article_id)
        return known is None or own_place(place_of(known.source_uri)) == own_place(place)

    def _read_again(self, held: Iterable[Held]) -> Iterator[tuple[Held, Record]]:
        """The held records, read once more, file by file; those that are not there any more become rejects."""
        by_file: dict[SourceFile, dict[str, Held]] = {}
        for one in held:
            by_file.setdefault(one.file, {})[one.source_uri] = one
        for file, wanted in by_file.items():
            for record in read_file(file, self.mapping, guard=self.guard):
                if record.source_uri not in wanted:
                    continue
                one = wanted.pop(record.source_uri)
                if isinstance(record, Reject):
                    self._reject(record)
                else:
                    yield one, record
                if not wanted:
                    break
            for source_uri in wanted:
                self._reject(_changed(source_uri))

    def _article(self, record: Record, article_id: str | None) -> Article | None:
        article = self._read(record)
        if isinstance(article, Reject):
            self._reject(article)
            return None
        article = replace(article, article_id=article_id or self._free_id(record, article.url))
        if self.taken_down:
            place = record.source_uri if record.number is None else None
            gone = self.taken_down.tells(article.article_id, article.content_sha256, article.raw_sha256, place)
            if gone is not None:
                self._reject(taken_down(article, gone))
                return None
        return article

    def _read(self, record: Record) -> Article | Reject:
        """The record's article. What nobody foresaw, and what takes too long, costs the record and not the run."""
        try:
            with article_time(seconds=self.reading_seconds) if len(record.content) > SMALL else nullcontext():
                return read_record(
                    record,
                    publisher=self.publisher,
                    detect_language=self.detect_language,
                    read_page=self.guard.page if self.guard else read_page,
                )
        except (Failure, OSError, MemoryError):
            raise
        except TookTooLong:
            detail = f"reading it takes over {self.reading_seconds:g} s of a processor, which is the limit"
            return Reject(record.source_uri, "too_large", detail, record.raw_sha256)
        except Exception as error:  # noqa: BLE001
            detail = f"not read any further: {type(error).__name__}: {error}"
            return Reject(record.source_uri, "malformed_record", detail, record.raw_sha256)

    def _is_published(self, known: Known, record: Record) -> bool:
        """Whether the warehouse's article is of this very record, and the work of the same rules and model."""
        return known.extractor in self.extractors and known.raw_sha256 == record.raw_sha256

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


def taken_down(article: Article, gone: str) -> Reject:
    """Why a record does not become the article `gone` again."""
    detail = f"it is article {gone}, which was taken down; `onrecord forget {gone} --lift` lets it come back"
    return Reject(article.source_uri, "taken_down", detail, article.raw_sha256)


def _ids(record: Record, url: str | None) -> Iterator[str]:
    """The ids that a record may have, the best first."""
    place = own_place(record.place)
    if url:
        yield article_id(url, record.source_uri)
    if record.number is None:
        if not is_of_stdin(record.place):
            yield article_id(None, record.place)
        elif record.own_id:
            yield article_id(None, f"{place}{NUMBER_MARK}{record.own_id}")
    elif name := record.own_id or url:
        yield article_id(None, f"{place}{NUMBER_MARK}{name}")
    yield article_id(None, f"{place}{NUMBER_MARK}{record.raw_sha256}")
    own = f"{record.source_uri}{NUMBER_MARK}{record.raw_sha256}"
    yield article_id(None, own)
    # Another record may call itself so.
    yield from (article_id(None, f"{own}{NUMBER_MARK}{number}") for number in itertools.count(2))


def _changed(source_uri: str) -> Reject:
    return Reject(source_uri, "unreadable", "it changed while the run read it; the next run takes it")
