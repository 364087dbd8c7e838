"""How English names are compared when the extraction is judged."""

import re

from transforms.languages.judging import Judging

JUDGING = Judging(
    possessive=re.compile(r"'s\b"),
    left_out=re.compile(r"\b(mr|mrs|ms|dr|sen|gov|rep|president|sir|jr|sr)\b\.?"),
    article="the ",
    loose=(
        # A party and state tag: '(D-Quill)'.
        re.compile(r"\([DRI][-–][^)]{1,20}\)"),
        re.compile(r"White House"),
        # Parts of hyphenated words.
        re.compile(r"\w[\w.’']*[-–]\w[\w.’'-]*"),
        re.compile(r"((?:[A-Z][\w.’'-]*\s){1,3})(?:campaign|camp|administration)\b"),
    ),
)
