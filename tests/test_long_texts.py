"""The work for a text grows with its size, and not with the square of it, whatever it repeats. Work is counted, not timed."""

import pytest

from tests.long_texts import Growth, lines_of_rules, nested, parsed, pieces, repeated, texts


@pytest.mark.parametrize("piece", ["Mr. ", "MR. LIND ", "@#said ", '"VIP" ', "“conj ", "Mitch. "])
def test_a_piece_repeated(piece: str) -> None:
    small, large = (parsed(repeated(piece, size)) for size in (3_000, 12_000))
    assert small is not None
    assert large is not None

    lines_of_rules(small)
    growth = Growth(piece, 12_000, lines_of_rules(small), lines_of_rules(large))

    assert not growth.is_too_much, growth


def test_growth_is_told_apart() -> None:
    assert not Growth("", 1, 10, 80).is_too_much
    assert Growth("", 1, 10, 81).is_too_much


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(pieces(1)) == list(pieces(1))
    assert len({kind for kind, _ in texts(1)}) > 300
    assert all(len(make(2_000)) < 5_000 for _, make in texts(1))
    assert nested("()", "a", 100).count("(") == nested("()", "a", 100).count(")") == 33
