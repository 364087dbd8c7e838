"""The version of the extraction rules. It stands in `articles.extractor`; a higher one makes the next run extract every article
anew.
"""

RULES_VERSION = "6"
