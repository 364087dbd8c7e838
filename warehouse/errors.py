"""What can be wrong with a warehouse or a query, named. Every message says what to do; none needs a traceback."""


class WarehouseError(Exception):
    """Any of the errors below; `str(error)` is meant for the user."""


class NoWarehouse(WarehouseError):
    """There is no warehouse in the folder."""


class DamagedWarehouse(WarehouseError):
    """The catalog cannot be read, or a Parquet file that it names is missing or cut short."""


class NotReadable(WarehouseError):
    """The catalog may not be read by this user, or another program has it open for writing."""


class NotWritable(WarehouseError):
    """The warehouse cannot be written: permission, a full disk, a file where a folder should be."""


class BadAliases(WarehouseError):
    """`aliases.csv`, which the user keeps by hand, has a line that cannot be understood."""


class Busy(WarehouseError):
    """Another process is writing to the warehouse, and the time that the caller would wait is over."""


class ReadOnly(WarehouseError):
    """The statement would do more than read the warehouse."""


class OverLimit(WarehouseError):
    """The query took longer, or more memory, than it may."""


class QueryError(WarehouseError):
    """DuckDB could not answer the query; the message is DuckDB's."""


class BadSize(QueryError):
    """The memory that a query may take is not a size."""
