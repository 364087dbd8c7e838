"""The colours of speakers: one order of hues for the site, in light and in dark, and for the terminal."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Hue:
    """One speaker's colour: as text on light and on dark paper (contrast 4.5 or more), and on a terminal of any ground, which may
    have only the sixteen colours with names.
    """

    name: str
    light: str
    dark: str
    terminal: str
    terminal_name: str


HUES = (
    Hue("blue", "#17527f", "#8cc4f0", "#3f8fcb", "bright_blue"),
    Hue("rust", "#9a3412", "#f2a27c", "#cf6d3f", "red"),
    Hue("green", "#256a3c", "#8fd3a4", "#3f9a5c", "green"),
    Hue("violet", "#6f2f8a", "#d7a3ea", "#a871c4", "magenta"),
    Hue("ochre", "#7d5200", "#ecc06f", "#b0852a", "yellow"),
    Hue("teal", "#0f6464", "#74d0cf", "#2a9a98", "cyan"),
    Hue("rose", "#9d1f57", "#f598bd", "#d15f92", "bright_magenta"),
    Hue("olive", "#4c5a14", "#c3d07f", "#86963a", "bright_green"),
)
"""With more speakers in an article than hues, hues come again; names and numbers tell the speakers apart."""

NOBODY = Hue("grey", "#5a564e", "#aeaaa1", "#8a8780", "bright_black")
"""The colour of quotations whose speaker has no name."""

NOBODY_PLACE = 0


def places(speakers: Iterable[str | None]) -> dict[str | None, int]:
    """Each speaker's place among the hues, from 1, in order of appearance; `NOBODY_PLACE` for nobody.

    >>> places(["Ada", None, "Bo", "Ada"])
    {'Ada': 1, None: 0, 'Bo': 2}
    """
    found: dict[str | None, int] = {}
    named = 0
    for speaker in speakers:
        if speaker in found:
            continue
        found[speaker] = NOBODY_PLACE if speaker is None else named % len(HUES) + 1
        named += speaker is not None
    return found


def hue(place: int) -> Hue:
    """The hue at a place that `places` gave."""
    return HUES[place - 1] if place else NOBODY


def stylesheet() -> str:
    """The hues as variables of CSS, `--s0` for nobody and `--s1` onwards, and classes that give an element its own as `--s`."""
    numbered = dict(enumerate((NOBODY, *HUES)))
    light = " ".join(f"--s{place}: {one.light};" for place, one in numbered.items())
    dark = " ".join(f"--s{place}: {one.dark};" for place, one in numbered.items())
    classes = "\n".join(f".s{place} {{ --s: var(--s{place}); }}" for place in numbered)
    return f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{classes}\n"
