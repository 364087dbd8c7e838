"""What an expectation is, and those that follow from a table's declaration."""

from dataclasses import dataclass

from transforms.tables.schema import Column, Table

CRITICAL = "critical"
WARNING = "warning"


@dataclass(frozen=True)
class Expectation:
    """One expectation: its table and name, the column it is about (None: several, or the table), its severity and its meaning.

    `shows` names the columns whose values tell a failure: those of the table, and those that the audit adds to it.
    `structural`: about the table itself; when it fails nothing of the batch can be trusted.
    """

    table: str
    name: str
    column: str | None
    severity: str
    meaning: str
    shows: tuple[str, ...] = ()
    structural: bool = False


def structure(table: Table) -> Expectation:
    """That the table has its declared columns: the one structural expectation of every table."""
    return Expectation(
        table.name,
        "columns_as_declared",
        None,
        CRITICAL,
        "The table has the declared columns, in order, with the declared types. A batch that does not is refused.",
        structural=True,
    )


def derived(table: Table) -> tuple[Expectation, ...]:
    """What follows from the table's declaration: no value missing, the key unique, allowed values, references."""
    (key,) = table.key
    return (
        Expectation(
            table.name,
            "required_values_present",
            None,
            CRITICAL,
            "No value is missing where the table's declaration allows none.",
            ("missing_columns",),
        ),
        Expectation(
            table.name,
            f"{key}_unique",
            key,
            CRITICAL,
            f"No two rows have the same {key}. Of rows alike in every column the first goes on; of rows that differ, none.",
            (key,),
        ),
        *(_allowed(table, column) for column in table.columns if column.allowed),
        *(_article_exists(table, column) for column in table.columns if column.references == "articles.article_id"),
    )


def _allowed(table: Table, column: Column) -> Expectation:
    return Expectation(
        table.name,
        f"{column.name}_known",
        column.name,
        CRITICAL,
        f"The {column.name} is one of: {', '.join(column.allowed)}.",
        (column.name,),
    )


def _article_exists(table: Table, column: Column) -> Expectation:
    if column.name == "duplicate_of":
        meaning = "An article is never the duplicate of itself."
        return Expectation(table.name, "duplicate_of_another", column.name, CRITICAL, meaning, (column.name,))
    meaning = f"The article that the row belongs to is in the batch: there are no orphaned {table.name}."
    return Expectation(table.name, "article_exists", column.name, CRITICAL, meaning, (column.name,))


def article_is_original(table: Table) -> Expectation:
    """That the row's article has rows of its own."""
    return Expectation(
        table.name,
        "article_is_original",
        "article_id",
        CRITICAL,
        f"The article is no duplicate: a duplicate has no {table.name} of its own, so that nothing is counted twice.",
        ("article_id", "article_duplicate_of"),
    )
