"""Files spoilt at random, the same way for the same dice."""

import random
from collections.abc import Sequence


def mutated(text: str, signs: Sequence[str], dice: random.Random) -> bytes:
    """Change a file in a few places, with signs that mean something in its format."""
    for _ in range(dice.randrange(1, 8)):
        place, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
        end = min(end, place + 20)
        piece = dice.choice([*signs, text[place:end] * dice.randrange(3)])
        text = text[:place] + piece + text[dice.choice([place, end]) :]
    data = text.encode(dice.choice(["utf-8"] * 8 + ["utf-16", "utf-8-sig"]))
    if dice.random() < 0.1:
        place = dice.randrange(len(data) + 1)
        data = data[:place] + dice.randbytes(3) + data[place:]
    return data
