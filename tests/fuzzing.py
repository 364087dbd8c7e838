"""Records that nobody would write, and what must hold of each: for the tests (some) and `make torture` (very many)."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from flows.batches import Batch, do_batch
from flows.language_identifier import detect_language
from tests.conftest import MODEL, ROOT
from transforms.reading.articles import Article, Reject, read_article
from transforms.tables.schema import ARTICLES, MENTIONS, QUOTES, REJECTS

LONGEST = 1_200
"""Characters of a record, at most, before it is mutated."""

BATCH = 128
MARKS = ['"', "“", "”", "''", "``", "'", "‘", "’", "«", "»", "„", "‟", "「", "」", "＂"]
PHRASES = [
    " said ", " Ada Lind ", " Mayor Ada Lind ", "LIND: ", " she ", ", according to ", " told ", " that ", " who ", " (PEA) ", "’s ",
    " the Port Ellery Alliance ", "\n\nWith files from Ada Lind", "\n\nThis is a developing story. More to come.", "date 2024-02-30",
    "date 2024-01-01\n\n", "https://a.b/c?d=e", "<script>alert(1)</script>", "=1+1", "1,000.5", "…", "—", "--",
]  # fmt: skip
CHARACTERS = [
    "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "\x00", "\x1b[31m", "\x7f", "\x85", "\u00a0", "\u00ad", "\u2028", "\u2029", "\u200b",
    "\u200d", "\u202e", "\u2066", "\u0301", "\u20dd", "\ufeff", "\ufffd", "\uffff", "\ud800", "\udfff", "\ue000", "\U0010ffff", "שלום",
    "مرحبا", "你好。", "ไทย", "🙂", "👩‍👩‍👧", "🇨🇦", "é", "e\u0301", "ﬁ", "İ", "ß", "ǆ", "ſ", "𝔸", "½", "²", "Ⅷ", "٣", "-", " ", "  ",
]  # fmt: skip
BYTES = [
    b"\x00",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc0\xaf",
    b"\xff\xfe",
    b"\xf4\x90\x80\x80",
    b"\x80",
    b"\xe2\x80",
    b"\r",
    b"\n",
]


class Fuzzer:
    """Records made of the project's own articles by chance.

    Args:
        seed: The same seed gives the same records.
    """

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
        lines = (ROOT / "tests/gold/articles.jsonl").read_text(encoding="utf-8").splitlines()
        self.texts = [*texts, *(json.loads(line)["text"] for line in lines)]

    def records(self, count: int) -> Iterator[bytes]:
        """So many records."""
        for _ in range(count):
            yield self.record()

    def record(self) -> bytes:
        """A piece of an article, changed one to eight times: in its characters, and in one of five in its bytes too."""
        dice = self.dice
        text = dice.choice(self.texts)
        start = dice.randrange(len(text)) if dice.random() < 0.7 else 0
        text = text[start : start + int(LONGEST * dice.random() ** 2)]
        for _ in range(dice.randint(1, 8)):
            text = self._changed(text)
        raw = text.encode("utf-8", "surrogatepass" if dice.random() < 0.1 else "replace")
        if dice.random() < 0.2:
            for _ in range(dice.randint(1, 3)):
                raw = self._damaged(raw)
        return bytes(raw)

    def _changed(self, text: str) -> str:
        dice = self.dice
        start = dice.randint(0, len(text))
        end = min(len(text), start + dice.choice((0, 1, 2, 10, 50, 300)))
        piece = text[start:end]
        other = dice.choice(self.texts)
        place = dice.randrange(len(other))
        instead = dice.choice(
            (
                lambda: "",
                lambda: dice.choice(MARKS),
                lambda: dice.choice(PHRASES),
                lambda: dice.choice(CHARACTERS),
                lambda: dice.choice(CHARACTERS).join(piece),
                lambda: "".join(
                    chr(dice.choice((0x80, 0x800, 0x3000, 0x10000, 0x20000)) + dice.randrange(0x7FF)) for _ in range(4)
                ),
                lambda: (dice.choice([*MARKS, *CHARACTERS, *PHRASES, piece or "x"]) * dice.choice((2, 3, 40)))[:LONGEST],
                lambda: other[place : place + dice.choice((20, 200))],
                piece.upper,
                piece.swapcase,
                lambda: piece[::-1],
                lambda: re.sub(r"\s", "", piece),
                lambda: piece.replace(" ", dice.choice(CHARACTERS)),
                lambda: piece.translate({ord(mark): dice.choice(MARKS) for mark in '"“”'}),
                lambda: piece.replace("\n", "\r\n"),
            )
        )
        return text[:start] + instead() + text[end:]

    def _damaged(self, raw: bytes) -> bytes:
        dice = self.dice
        place = dice.randint(0, len(raw))
        match dice.randrange(4):
            case 0 if place < len(raw):
                return raw[:place] + bytes([raw[place] ^ (1 << dice.randrange(8))]) + raw[place + 1 :]
            case 1:
                return raw[:place] + dice.choice(BYTES) + raw[place:]
            case 2:
                return raw[:place] + raw[place + dice.randint(1, 5) :]
            case _:
                return raw[:place]


@dataclass
class Findings:
    """What became of records.

    Attributes:
        outcomes: How many were published, or rejected for which reason.
        violations: What did not hold, each with the record.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    violations: list[tuple[str, bytes]] = field(default_factory=list)

    def add(self, other: "Findings") -> None:
        """Takes in what became of other records."""
        self.outcomes += other.outcomes
        self.violations += other.violations


def fuzz(seed: int, count: int) -> Findings:
    """Takes so many records through reader, language model, rules and audit, in batches."""
    findings = Findings()
    records = Fuzzer(seed).records(count)
    while batch := [raw for _, raw in zip(range(BATCH), records, strict=False)]:
        findings.add(outcome_of(batch))
    return findings


def outcome_of(records: Sequence[bytes]) -> Findings:
    """What becomes of the records as one batch: each is rejected for a reason or published, and what is published holds."""
    findings = Findings()
    articles: dict[str, Article] = {}
    raws: dict[str, bytes] = {}
    for number, raw in enumerate(records):
        try:
            read = read_article(f"{number}.txt", raw, detect_language=detect_language)
        except Exception as error:  # noqa: BLE001
            findings.violations.append((f"the reader raised {error!r}", raw))
            continue
        if isinstance(read, Reject):
            findings.outcomes[read.reason] += 1
        else:
            articles[read.article_id], raws[read.article_id] = read, raw
    if not articles:
        return findings
    try:
        outcome = do_batch(Batch("0", tuple(articles.values()), "run", datetime(2027, 1, 1, tzinfo=UTC), "2+model", MODEL))
    except Exception as error:  # noqa: BLE001
        findings.violations += [(f"a batch raised {error!r}", raw) for raw in raws.values()]
        return findings
    if outcome.refused:
        findings.violations += [(f"a batch was refused: {outcome.refused}", raw) for raw in raws.values()]
        return findings
    rows = {table.name: outcome.tables[table.name].to_pylist() for table in (ARTICLES, MENTIONS, QUOTES, REJECTS)}
    published = [row["article_id"] for row in rows[ARTICLES.name]]
    for key in articles:
        if published.count(key) + (key in outcome.lost) != 1:
            findings.violations.append((f"published {published.count(key)} times, lost: {key in outcome.lost}", raws[key]))
        reason = outcome.lost[key].reason if key in outcome.lost else "published"
        findings.outcomes[reason] += 1
        if reason == "extraction_failed" or (key in outcome.lost and not is_expected(outcome.lost[key])):
            findings.violations.append((f"{reason}: {outcome.lost[key].detail}", raws[key]))
    # Whatever the audit holds back of an article that is published is a defect of the rules.
    held = {row["source_uri"]: row for row in rows[REJECTS.name] if row["table"] in (MENTIONS.name, QUOTES.name)}
    findings.violations += [
        (f"{held[article.source_uri]['reason']}: {held[article.source_uri]['detail']}", raws[key])
        for key, article in articles.items()
        if article.source_uri in held and key in published
    ]
    for row in (*rows[MENTIONS.name], *rows[QUOTES.name]):
        wrong = what_is_wrong(row, articles[row["article_id"]].body)
        if wrong:
            findings.violations.append((wrong, raws[row["article_id"]]))
    return findings


def is_expected(reject: Reject) -> bool:
    """Whether a record may well be rejected so: its header line gives a day long before newspapers, or to come."""
    return reject.reason.startswith("failed_expectation:published_date")


def what_is_wrong(row: dict[str, Any], body: str) -> str | None:
    """What of a mention or a quotation is not what its offsets cut from the body; None when all is."""
    if "spans" not in row:
        return None if body[row["start_char"] : row["end_char"]] == row["text"] != "" else f"mention {row['text']!r}"
    spans = [(span["start_char"], span["end_char"]) for span in row["spans"]]
    places = [place for span in spans for place in span]
    if row["text"] != " ".join(body[start:end] for start, end in spans) or not row["text"]:
        return f"quotation {row['text']!r}"
    if places != sorted(places) or not 0 <= places[0] < places[-1] <= len(body):
        return f"spans {spans}"
    for part in ("cue", "speaker"):
        text, start, end = (row[f"{part}_{name}"] for name in ("text", "start_char", "end_char"))
        if text is not None and body[start:end] != text:
            return f"{part} {text!r}"
    return None
