"""Taking articles down, and bringing to its end a takedown that was killed: the warehouse's part, and what is derived from it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from warehouse.forgetting import Condemned, Forgotten, close_order, condemned, forget, has_open_order
from warehouse.lookup import articles_matching


def named_or_matching(data: Path, article: str | None, where: str | None) -> list[Condemned]:
    """The articles that a takedown would take: the one named by its article_id or source_uri, or those for which `where` holds;
    and others of the same text.

    Raises:
        UnknownArticle: no article has that name, or that beginning of one, or several have.
        QueryError: `where` cannot be understood.
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.catalog.connect`.
    """
    from flows.show import find_article

    ids = articles_matching(data, where) if where is not None else [find_article(data, str(article)).article.article_id]
    return condemned(data, ids)


def take_down(data: Path, article_ids: Sequence[str], *, why: str | None = None) -> Forgotten:
    """Takes the articles out of the warehouse and out of its report, and finishes what an earlier takedown left undone.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.forgetting.forget`.
    """
    done = forget(data, article_ids, why=why)
    if (data / "report").exists():
        # What makes the report takes a second to import, and every run imports this module.
        from flows.report import write_report
        from warehouse.site.site import FIRST_PAGE, site_folder

        if (site_folder(data) / FIRST_PAGE).exists():
            write_report(data)
    close_order(data)
    return done


def finish_takedowns(data: Path) -> Mapping[str, int]:
    """Brings to its end what an earlier takedown left undone. Returns the rows that went, by table; usually there is nothing.

    Raises:
        DamagedWarehouse, NotReadable, NotWritable: see `warehouse.forgetting.forget`.
    """
    return take_down(data, ()).rows if has_open_order(data) else {}
