"""The audit: what every batch of frames must be like before anyone sees it, held by Great Expectations."""

from expectations.put_off import put_off

# Great Expectations imports them for expectations that we do not have: nearly half of the time that it takes to import.
with put_off("altair", "scipy.stats"):
    import great_expectations  # noqa: F401
