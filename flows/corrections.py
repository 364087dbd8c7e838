"""Corrections: from what a person says is otherwise to audited rows of `corrections`, one by one or from a CSV."""

import csv
import getpass
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from flows.errors import BadCorrection
from flows.show import article_ids_of
from flows.terminal import in_one_line
from transforms.scoring.quotations import inside_marks, letters
from transforms.tables.entity_ids import entity_id, normalize_name
from transforms.tables.schema import (
    CORRECTION_KINDS,
    CORRECTIONS,
    CORRECTIONS_OF_NAMES,
    IN_MARKS,
    LABELS,
    SET_OFF,
    WITHDRAWN,
    to_arrow,
    to_frame,
)
from warehouse.corrections import OpenArticle, commit_corrections, corrections_applied, open_articles

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")
Span = tuple[int, int]
Row = dict[str, Any]

PIECES = "//"
"""Divides the pieces of words that stand apart, in a cell of a CSV."""

LONGEST_SAID = 2_000
"""Characters of a name or a reason, at most."""

CANDIDATES = 5
"""So many quotations or names are told to somebody whose words fit several."""

SAME_WIDTH = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\xa0": " ", "\n": " ", "\t": " "})
"""So that words can be typed: marks are straight, blanks plain. Every character stays one."""


@dataclass(frozen=True)
class Wish:
    """What a person says is otherwise.

    Attributes:
        kind: One of `transforms.tables.schema.CORRECTION_KINDS`.
        article: The article's article_id or source_uri, or the beginning of one.
        text: The words that it is about, as printed: a name, or a part of a quotation that stands in no other.
        spans: Where they stand, instead of what they are: of a new quotation, or of the right words.
        words: The right words of a quotation, or a new one's, in pieces where it is interrupted.
        quote_id, mention_id: The row that it is about, instead of its words.
        speaker: Who says it.
        name, label: The right name, and its kind of entity.
        outside: Whether the speaker or name does not stand in the article.
        withdraws: The correction to take back.
        by, why: Who says so, and for what reason.
        line: Where it is read from, for messages: 'corrections.csv, line 3'.
    """

    kind: str
    article: str = ""
    text: str = ""
    spans: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()
    quote_id: str = ""
    mention_id: str = ""
    speaker: str = ""
    name: str = ""
    label: str = ""
    outside: bool = False
    withdraws: str = ""
    by: str = ""
    why: str = ""
    line: str = ""


def correct(data: Path, wishes: Sequence[Wish], at: datetime | None = None) -> list[Row]:
    """Makes the corrections, audits them, and commits all of them at once; returns their rows.

    Raises:
        BadCorrection: one cannot be meant, or fails its audit; the message says which, and nothing is committed.
        UnknownArticle: no article, or more than one, goes by a name.
        warehouse.errors.WarehouseError: the warehouse cannot be read or written.
    """
    # Great Expectations takes seconds to import.
    from expectations.corrections import faults_of_corrections

    for wish in wishes:
        if wish.kind not in CORRECTION_KINDS:
            raise BadCorrection(f"the kind {wish.kind!r} is none of {', '.join(CORRECTION_KINDS)}")
    named = article_ids_of(data, sorted({wish.article for wish in wishes if wish.kind != WITHDRAWN}))
    standing = corrections_applied(data) if any(wish.kind == WITHDRAWN for wish in wishes) else []
    wishes = list(_each(wishes, lambda wish: _with_article(wish, named, standing)))
    known = open_articles(data, sorted({wish.article for wish in wishes}))
    moment = at or datetime.now(UTC)
    rows = list(_each(wishes, lambda wish: _row(wish, known[wish.article], moment)))
    if not rows:
        return []
    frame = to_frame(CORRECTIONS, rows)
    if faults := faults_of_corrections(frame, {name: _for_audit(one, rows) for name, one in known.items()}):
        raise BadCorrection("\n".join(f"{wishes[place].line or wishes[place].kind}: {fault}" for place, fault in faults.items()))
    commit_corrections(data, to_arrow(CORRECTIONS, frame))
    return rows


def _each(wishes: Sequence[Wish], made: Callable[[Wish], T]) -> Iterator[T]:
    """What is made of each wish; what is wrong with one is told with the line that it was read from."""
    for wish in wishes:
        try:
            yield made(wish)
        except BadCorrection as error:
            raise BadCorrection(f"{wish.line}: {error}" if wish.line else str(error)) from None


def listed_corrections(data: Path, *, stale: bool = False) -> "pa.Table":
    """Every correction, oldest first, with what became of it; or only those that a person should look at again.

    Raises:
        warehouse.errors.WarehouseError: the warehouse cannot be read.
    """
    import pyarrow as pa

    columns = (
        "correction_id",
        "status",
        "kind",
        "source_uri",
        "text",
        "speaker_name",
        "name",
        "words",
        "corrected_by",
        "corrected_at",
        "why",
    )
    rows = [row for row in corrections_applied(data) if row["is_stale"] or not stale]
    types = {"corrected_at": pa.timestamp("us", tz="UTC")}
    schema = pa.schema([pa.field(name, types.get(name, pa.string())) for name in columns])
    return pa.Table.from_pylist([{name: row[name] for name in columns} for row in rows], schema=schema)


def read_wishes(path: Path, by: str = "") -> list[Wish]:
    """The corrections of a CSV with a header; its columns are those of `Wish`, in any order, and may be left out or empty.

    Raises:
        BadCorrection: the file cannot be read, or has a column or a value that cannot be meant; the message names the line.
    """
    columns = {field.name for field in fields(Wish)} - {"spans", "line"}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            unknown = [name for name in reader.fieldnames or () if name not in columns]
            if unknown or "kind" not in (reader.fieldnames or ()):
                what = f"there is no column {', '.join(map(repr, unknown))}" if unknown else "the column 'kind' is missing"
                raise BadCorrection(f"{path}: {what}; the columns are {', '.join(sorted(columns))}")
            return [_read_wish(path, reader.line_num, row, by) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadCorrection(f"{path}: {getattr(error, 'strerror', None) or error}") from None


def _read_wish(path: Path, line: int, row: Mapping[str | None, Any], by: str) -> Wish:
    cells = {name: (value or "").strip() for name, value in row.items() if name is not None}
    if None in row:
        raise BadCorrection(f"{path}, line {line}: there are more values than columns")
    if cells["kind"] not in CORRECTION_KINDS:
        raise BadCorrection(f"{path}, line {line}: the kind {cells['kind']!r} is none of {', '.join(CORRECTION_KINDS)}")
    outside = cells.pop("outside", "").lower()
    if outside not in ("", "0", "1", "no", "yes", "false", "true"):
        raise BadCorrection(f"{path}, line {line}: outside is {outside!r}; write yes or no")
    words = tuple(piece.strip() for piece in cells.pop("words", "").split(PIECES) if piece.strip())
    told: dict[str, Any] = dict(cells)
    wish = Wish(**told, words=words, outside=outside in ("1", "yes", "true"), line=f"{path}, line {line}")
    return wish if wish.by else replace(wish, by=by)


def _with_article(wish: Wish, named: Mapping[str, str], standing: Sequence[Row]) -> Wish:
    """The wish with the article_id that it means, and who wishes; `standing` are the corrections made before."""
    said: dict[str, Any] = {name: in_one_line(getattr(wish, name)).strip() for name in ("speaker", "name", "by", "why")}
    if too_long := [name for name, text in said.items() if len(text) > LONGEST_SAID]:
        raise BadCorrection(f"{wish.kind}: {', '.join(too_long)}: longer than {LONGEST_SAID:,} characters")
    wish = replace(wish, **(said | {"by": said["by"] or getpass.getuser()}))
    return replace(wish, article=_article_of(wish.withdraws, standing) if wish.kind == WITHDRAWN else named[wish.article])


def _article_of(correction: str, standing: Sequence[Row]) -> str:
    found = [row for row in standing if row["correction_id"] == correction]
    if not found:
        raise BadCorrection(f"there is no correction {correction!r}; `onrecord corrections` lists them")
    if found[0]["source_uri"] is None:
        raise BadCorrection(f"the article of the correction {correction} does not stand any more: it has no effect")
    return str(found[0]["article_id"])


def _for_audit(article: OpenArticle, rows: Sequence[Row]) -> Row:
    """What the audit holds corrections of the article against; a name that they bring in from outside stands there, too."""
    named = {mention["entity_id"] for mention in article.mentions}
    named |= {row["entity_id"] for row in rows if row["article_id"] == article.row["article_id"] and row["is_from_outside"]}
    return {**article.row, "names": named - {None}}


def _row(wish: Wish, article: OpenArticle, moment: datetime) -> Row:
    """The row of a correction."""
    row: Row = {
        "correction_id": uuid4().hex[:16],
        "kind": wish.kind,
        "article_id": article.row["article_id"],
        "content_sha256": article.row["content_sha256"],
        "is_from_outside": False,
        "withdraws": wish.withdraws or None,
        "corrected_by": wish.by,
        "corrected_at": moment,
        "why": wish.why.strip() or None,
        **dict.fromkeys(
            ("spans", "words", "quote_kind", "speaker_name", "speaker_entity_id", "name", "label", "entity_id", "was")
        ),
    }
    if wish.kind == WITHDRAWN:
        return row | _anchor(article, (0, min(1, len(article.row["body"]))))
    return row | (_of_name(wish, article) if wish.kind in CORRECTIONS_OF_NAMES else _of_quotation(wish, article))


def _of_quotation(wish: Wish, article: OpenArticle) -> Row:
    quote = None if wish.kind == "add_quotation" else _quotation(wish, article)
    spans = _spans(wish, article)
    if quote is None or wish.kind == "wrong_words":
        if not spans:
            raise BadCorrection(f"{wish.kind}: which words are said? give --words, as they are printed")
    else:
        spans = tuple((span["start_char"], span["end_char"]) for span in quote["spans"])
    anchor = (spans[0][0], spans[-1][1]) if quote is None else (quote["anchor_start_char"], quote["anchor_end_char"])
    speaker = {"speaker_name": quote["speaker_name"], "speaker_entity_id": quote["speaker_entity_id"]} if quote else {}
    outside = bool(quote and quote["speaker_name"] and quote["speaker_mention_id"] is None)
    if wish.kind == "nobody_named" or wish.kind == "no_quotation":
        speaker, outside = {}, False
    elif wish.speaker.strip():
        name, entity, stands = _named(wish.speaker, article, "PERSON")
        speaker, outside = {"speaker_name": name, "speaker_entity_id": entity}, wish.outside and not stands
    elif wish.kind == "wrong_speaker":
        raise BadCorrection("wrong_speaker: who says it? give --speaker, or the kind nobody_named")
    kind = kind_of_words(article.row["body"], article.row["language"], spans)
    if quote and quote["kind"] in SET_OFF and kind not in IN_MARKS:
        # Other words of a turn or a block are somebody's own words still.
        kind = quote["kind"]
    was = quote and {
        "text": quote["extracted_text"],
        "speaker_name": quote["extracted_speaker_name"],
        "method": quote["extracted_method"],
        "confidence": quote["extracted_confidence"],
    }
    return {
        **_anchor(article, anchor),
        "spans": [{"start_char": start, "end_char": end} for start, end in spans],
        "words": " ".join(article.row["body"][start:end] for start, end in spans),
        "quote_kind": kind,
        **speaker,
        "is_from_outside": outside,
        "was": None if was is None else json.dumps(was, ensure_ascii=False),
    }


def _of_name(wish: Wish, article: OpenArticle) -> Row:
    mention = _mention(wish, article)
    label = wish.label.strip().upper() or mention["label"]
    if label not in LABELS:
        raise BadCorrection(f"{wish.kind}: the label {label!r} is none of {', '.join(LABELS)}")
    right = wish.name.strip() or (mention["text"] if wish.kind == "not_same_person" else "")
    if not right:
        raise BadCorrection(f"{wish.kind}: what is the right name? give --name")
    name, entity, stands = _named(right, article, label)
    if entity == mention["entity_id"] and name == mention["name"]:
        raise BadCorrection(f"{wish.kind}: {mention['text']!r} means {name!r} already")
    # The right name need not stand anywhere; somebody else of the article has to.
    outside = not stands and (wish.outside or wish.kind != "same_person")
    return {
        **_anchor(article, (mention["start_char"], mention["end_char"])),
        "name": name,
        "label": label,
        "entity_id": entity,
        "is_from_outside": outside,
        "was": json.dumps({"name": mention["extracted_name"], "label": mention["extracted_label"]}, ensure_ascii=False),
    }


def _anchor(article: OpenArticle, span: Span) -> Row:
    return {"start_char": span[0], "end_char": span[1], "text": article.row["body"][span[0] : span[1]]}


def _quotation(wish: Wish, article: OpenArticle) -> Row:
    """The quotation that is meant."""
    told = partial(_only_one, "quotation", wish, article)
    if wish.quote_id:
        return told([quote for quote in article.quotes if quote["quote_id"] == wish.quote_id], wish.quote_id)
    plain = _plain(wish.text)
    found = [quote for quote in article.quotes if plain and plain in _plain(quote["text"])]
    exact = [quote for quote in found if plain == _plain(quote["text"])]
    return told(exact if len(exact) == 1 else found, wish.text)


def _mention(wish: Wish, article: OpenArticle) -> Row:
    """The mention that is meant: the first where it is of all that bear the name."""
    if wish.mention_id:
        found = [mention for mention in article.mentions if mention["mention_id"] == wish.mention_id]
        return _only_one("name", wish, article, found, wish.mention_id)
    plain = _plain(wish.text)
    found = [mention for mention in article.mentions if plain and plain in (_plain(mention["text"]), _plain(mention["name"]))]
    if wish.kind != "not_same_person" and len({mention["entity_id"] for mention in found}) == 1:
        found = found[:1]
    return _only_one("name", wish, article, found, wish.text)


def _only_one(what: str, wish: Wish, article: OpenArticle, found: Sequence[Row], said: str) -> Row:
    if len(found) == 1:
        return found[0]
    place = article.row["source_uri"]
    if not said.strip():
        raise BadCorrection(f"{wish.kind}: which {what} of {place}? give --text, a part of it as printed")
    if not found:
        raise BadCorrection(f"{wish.kind}: no {what} of {place} is, or holds, {said!r}")
    key = "quote_id" if what == "quotation" else "mention_id"
    listed = "; ".join(f"{one[key]} {one['text'][:60]!r}" for one in found[:CANDIDATES])
    raise BadCorrection(f"{wish.kind}: {said!r} is in {len(found)} {what}s of {place}; name one by --id: {listed}")


def _spans(wish: Wish, article: OpenArticle) -> tuple[Span, ...]:
    """Where the right words stand: in order, each piece the first time that it stands after the one before it."""
    if wish.spans or not wish.words:
        return wish.spans
    body, place, found = _plain_body(article.row["body"]), 0, []
    for piece in wish.words:
        wanted = _plain(piece)
        start = body.find(wanted, place)
        if start < 0:
            raise BadCorrection(f"{wish.kind}: {piece!r} does not stand in {article.row['source_uri']}")
        if place == 0 and body.count(wanted) > 1 and len(wish.words) == 1:
            raise BadCorrection(
                f"{wish.kind}: {piece!r} stands {body.count(wanted)} times in {article.row['source_uri']}; give more of it"
            )
        place = start + len(wanted)
        found.append((start, place))
    return tuple(found)


def _named(name: str, article: OpenArticle, label: str) -> tuple[str, str, bool]:
    """A name as the article knows it, its entity, and whether it stands there, in full or as it is printed."""
    name = " ".join(name.split())
    wanted = normalize_name(name)
    for column in ("name", "text"):
        fitting = {
            (mention["name"], mention["entity_id"]) for mention in article.mentions if normalize_name(mention[column]) == wanted
        }
        if column == "name" and len(fitting) > 1:
            fitting = {one for one in fitting if one[1].startswith(f"{label}:")} or fitting
        if len(fitting) == 1:
            ((known, entity),) = fitting
            return known, entity, True
    return name, entity_id(label, name), False


def _plain(text: str) -> str:
    return " ".join(text.translate(SAME_WIDTH).split()).strip("\"' ")


def _plain_body(body: str) -> str:
    """The body as words are looked for in it; every character at its place."""
    return body.translate(SAME_WIDTH)


def kind_of_words(body: str, language: str, spans: Sequence[Span]) -> str:
    """direct, mixed or indirect: by the share of the words' letters and digits that stands in quotation marks."""
    # They load what reads articles.
    from transforms.languages.known import LANGUAGES
    from transforms.quotations.kinds import kind_by_share

    flags = inside_marks(body, LANGUAGES[language].style)
    places = [place for span in spans for place in letters(body, span)]
    return kind_by_share(sum(flags[place] for place in places) / len(places) if places else 0.0)
