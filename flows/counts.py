"""What a run did, in numbers; and that every record it saw ended as exactly one thing."""

from collections import Counter
from dataclasses import dataclass, field

from flows.errors import MiscountedRun


@dataclass
class Counts:
    """A run's account, kept while it goes on.

    Attributes:
        published: Records that became new articles.
        updated: Records that replaced an article's earlier version.
        unchanged: Records that stood in the warehouse already.
        duplicates: Records published as the duplicate of another article.
        reasons: Records that did not become articles, by reason.
        held_back: Mentions and quotations that the audit kept out of articles that were published, by reason.
        mentions: Mentions published.
        quotes: Quotations published.
    """

    published: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    held_back: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    quotes: int = 0

    @property
    def rejected(self) -> int:
        """Records that did not become articles."""
        return self.reasons.total()

    @property
    def seen(self) -> int:
        """Records with an outcome."""
        return self.published + self.updated + self.unchanged + self.duplicates + self.rejected

    def outcomes(self) -> dict[str, int]:
        """`seen` and the five numbers that it is the sum of, as in the table runs."""
        names = ("seen", "published", "updated", "unchanged", "duplicates", "rejected")
        return {name: getattr(self, name) for name in names}

    def check(self, record_count: int) -> None:
        """Checks that the outcomes add up to the records that were met.

        Raises:
            MiscountedRun: a record was counted twice or not at all.

        >>> Counts(published=2, unchanged=1).check(3)
        """
        if self.seen != record_count:
            raise MiscountedRun(f"{record_count} records were there, but the outcomes count {self.seen}: {self.outcomes()}")
