"""How OnRecord runs: settings, the ingest flow and its workers, Prefect, and the command line."""
