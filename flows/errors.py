"""What can go wrong for a reason that the user can mend: each a named error whose message says what to do."""


class Failure(Exception):
    """Something that ends a command with one message and no traceback."""

    exit_code = 1


class Misuse(Failure):
    """A command, flag or setting that cannot be meant."""

    exit_code = 2


class BadSetting(Misuse):
    """A flag, an `ONRECORD_*` variable or a line of onrecord.toml has a value that it cannot have."""


class MissingSource(Misuse):
    """A SOURCE is not there, or is neither a file nor a folder."""


class SourceClash(Misuse):
    """Two files would get the same source_uri, and so the same article_id."""


class UnwritableTarget(Misuse):
    """The warehouse folder cannot be made or written to."""


class ModelNotInstalled(Misuse):
    """The named language model is no installed spaCy pipeline."""


class BadGold(Misuse):
    """A file of annotated articles is not there, or a line of it is not of the format."""


class BadCorrection(Misuse):
    """A correction cannot be meant, or fails its audit."""


class UnknownArticle(Misuse):
    """No article, or more than one, goes by the given name."""


class WorkersWillNotStart(Failure):
    """A worker process dies before it has taken any work."""


class WorkerDied(Failure):
    """The process that did a piece of work died twice at it."""


class PrefectDidNotStart(Failure):
    """The Prefect API that a run needs did not come up."""


class PrefectIsGone(Failure):
    """The Prefect API that a run was told to use went away before the run was over."""


class MiscountedRun(Failure):
    """The outcomes of a run do not add up to the records it saw. A defect of OnRecord."""
