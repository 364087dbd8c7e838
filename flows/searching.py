"""What `onrecord search` prints: hits as a table with the words looked for set off, as JSON, or as CSV."""

import csv
import json
from typing import IO

from rich.table import Table
from rich.text import Text

from flows.terminal import console, harmless, in_one_line, printable
from warehouse.search.asking import Answer, Hit

COLUMNS = (
    *("published_date", "publisher", "speaker_name", "speaker_text", "speaker_role", "text", "kind", "method", "confidence"),
    *("corrected_by", "title", "url", "source_uri", "article_id", "quote_id", "start_char", "end_char"),
)
FACET_NAMES = {"who": "who", "outlet": "outlet", "month": "month"}


def print_answer_table(answer: Answer, file: IO[str]) -> None:
    """The hits for people: day, outlet, speaker, words; below them how many there are of whom, where and when."""
    screen = console(file)
    table = Table()
    for name in ("day", "outlet", "who", "said", "where"):
        table.add_column(name, overflow="fold")
    for hit in answer.hits:
        row = hit.row
        who = row.get("speaker_name") or row.get("speaker_text") or "nobody named"
        facts = (row.get("published_date") or "", row.get("publisher") or "", who)
        table.add_row(*(Text(in_one_line(str(fact))) for fact in facts), _marked(hit), Text(in_one_line(str(row["source_uri"]))))
    screen.print(table)
    screen.print(f"{answer.count:,} quotations" if answer.count != 1 else "1 quotation")
    for name, values in answer.facets.items():
        if values:
            screen.print(Text(f"{FACET_NAMES[name]}: " + ", ".join(f"{in_one_line(value)} {count:,}" for value, count in values)))


def print_answer_json(answer: Answer, file: IO[str]) -> None:
    """The answer as one JSON object: `count`, `note`, `facets`, and `hits`, each with its `marked` places in `text`."""
    hits = [
        {**{name: hit.row.get(name) for name in COLUMNS}, "marked": _places(hit), "score": round(hit.score, 4)}
        for hit in answer.hits
    ]
    facets = {name: [{"value": value, "count": count} for value, count in values] for name, values in answer.facets.items()}
    told = {"count": answer.count, "note": answer.note, "facets": facets, "hits": hits}
    file.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def print_answer_csv(answer: Answer, file: IO[str]) -> None:
    """The hits as CSV with a header; cells that a spreadsheet would run are made harmless."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for hit in answer.hits:
        writer.writerow([harmless(hit.row.get(name)) for name in COLUMNS])


ANSWERS = {"table": print_answer_table, "json": print_answer_json, "csv": print_answer_csv}


def _marked(hit: Hit) -> Text:
    text = Text()
    for piece, is_found in hit.pieces:
        text.append(printable(piece).replace("\n", " "), style="bold underline" if is_found else "")
    return text


def _places(hit: Hit) -> list[list[int]]:
    places, start = [], 0
    for piece, is_found in hit.pieces:
        if is_found:
            places.append([start, start + len(piece)])
        start += len(piece)
    return places
