"""The warehouse: immutable Parquet files, one DuckDB catalog that publishes them, and the views that are asked."""
