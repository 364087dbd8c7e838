"""What a person is shown of a speaker's name that is more likely wrong than right: the speaker as printed."""

from flows.show import _said
from warehouse.site.certainty import LOW


def test_a_name_more_likely_wrong_than_right_is_shown_as_printed() -> None:
    quote = {
        "spans": [{"start_char": 0, "end_char": 4}],
        **dict.fromkeys(("cue_start_char", "cue_end_char", "speaker_start_char", "speaker_end_char")),
        "kind": "direct",
        "speaker_name": "Ada Holm",
        "speaker_text": "she",
        "speaker_role": "mayor",
        "method": "cue_after",
        "confidence": 0.9,
    }
    shown = [_said({**quote, "speaker_name_confidence": sure}) for sure in (LOW - 0.01, LOW, None)]
    assert [(one.speaker, one.speaker_text, one.role) for one in shown] == [
        (None, "she", None),
        ("Ada Holm", "she", "mayor"),
        ("Ada Holm", "she", "mayor"),
    ]
