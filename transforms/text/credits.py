"""What stands below an article and is none of its text: credits ('With files from …') and the notice of a developing story."""

from transforms.languages.known import NOTES
from transforms.text.paragraphs import BLOCK_BREAK

_BLANKS = " \t\n\v\f\u00a0\u2028\u2029\ufeff"

MAX_CREDIT_CHARS = 400
"""A longer last paragraph is text of the article, however it begins."""


def take_off_notes(text: str) -> tuple[str, tuple[str, ...], bool]:
    """The text without its trailing credits and developing-story notice, the credits in order, and whether the story is
    developing.

    A notice that stands among other sentences says that the story is developing, and stays in the text.

    >>> take_off_notes("Rain fell.\\n\\nWith files from Ada Holm\\n\\nThis is a developing story. More details to come…")
    ('Rain fell.', ('With files from Ada Holm',), True)
    >>> take_off_notes("This is a developing story. Police closed the bridge.")
    ('This is a developing story. Police closed the bridge.', (), True)
    """
    body = text.strip(_BLANKS)
    is_developing = any(notes.developing.search(body) for notes in NOTES)
    credits: list[str] = []
    breaks = list(BLOCK_BREAK.finditer(body))
    end = len(body)
    while True:
        last = body[breaks[-1].end() if breaks else 0 : end]
        if any(notes.developing_notice.fullmatch(last) for notes in NOTES):
            is_developing = True
        elif len(last) <= MAX_CREDIT_CHARS and any(notes.credit.fullmatch(last) for notes in NOTES):
            credits.append(last)
        else:
            return body[:end], tuple(reversed(credits)), is_developing
        end = breaks.pop().start() if breaks else 0
        while end and body[end - 1] in _BLANKS:
            end -= 1
