"""Great Expectations' own Data Docs, from the audits' rows."""
