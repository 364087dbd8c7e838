"""An expectation that Great Expectations lacks: a table's columns, their order and their types, in one."""

from itertools import zip_longest
from typing import Any

from great_expectations.expectations.expectation import BatchExpectation


class ExpectColumnsAsDeclared(BatchExpectation):
    """Expect the table to have the columns `declared` and no others, in order; each is [name, dtype as text]."""

    declared: list[list[str]]

    metric_dependencies = ("table.column_types",)
    success_keys = ("declared",)
    args_keys = ("declared",)

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG002
        execution_engine: Any = None,  # noqa: ARG002
    ) -> dict[str, Any]:
        found = [(column["name"], str(column["type"])) for column in metrics["table.column_types"]]
        declared = [(name, dtype) for name, dtype in self.declared]
        mismatches = [
            {"declared": _in_words(expected), "found": _in_words(actual)}
            for expected, actual in zip_longest(declared, found)
            if expected != actual
        ]
        return {"success": not mismatches, "result": {"observed_value": mismatches}}


def _in_words(column: tuple[str, str] | None) -> str | None:
    return None if column is None else f"{column[0]} {column[1]}"
