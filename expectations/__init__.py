"""The audit: what every batch of frames must be like before anyone sees it, held by Great Expectations."""
