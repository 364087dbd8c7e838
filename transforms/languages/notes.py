"""What papers print below an article and is none of its text, in one language."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Notes:
    """The patterns of credits and of the notice of a developing story."""

    developing: re.Pattern[str]
    """Somewhere in a text: the story is developing."""
    developing_notice: re.Pattern[str]
    """A whole paragraph that says so, or that more is to come, and nothing else."""
    credit: re.Pattern[str]
    """A whole paragraph that names who helped: 'With files from Ada Holm'."""
    mark: re.Pattern[str]
    """A whole line below the text that is the page's, not the article's: 'ADVERTISEMENT', 'Copyright 2026 Northmere Courier'."""
    end: re.Pattern[str]
    """A whole line that says that a press release ends: '###', 'ENDS'."""
    behind_end: re.Pattern[str]
    """What stands below that line begins with this: 'About Northmere Council: …', 'Notes to editors'."""
    cut: re.Pattern[str]
    """What an interface or a feed that gives only the beginning of a text puts at its end: '[+1204 chars]'."""
    links: re.Pattern[str]
    """A whole line above links to other articles: 'Related Articles'."""
