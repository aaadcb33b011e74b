"""Marks at the end of a statement."""

import pytest

from baclofen_quiz.content.blocks import Marks
from baclofen_quiz.content.marks import Marked, read_marks


@pytest.mark.parametrize(
    ("raw", "marked"),
    [
        ("Nausea {#nausea}", Marked("Nausea", Marks("nausea"))),
        ("Nausea {#nausea .unasked}", Marked("Nausea", Marks("nausea", unasked=True))),
        ("Stop {=withdrawal/stop}", Marked("Stop", Marks(repeats="withdrawal/stop"))),
        (
            "Stop {#stop-2 =comparison/x.target}",
            Marked("Stop", Marks("stop-2", repeats="comparison/x.target")),
        ),
        ("Nausea", Marked("Nausea", Marks())),
        ("a set {1, 2}", Marked("a set {1, 2}", Marks())),
        (r"a brace \{#x}", Marked(r"a brace \{#x}", Marks())),
        ("Nausea {#Nausea}", Marked("Nausea", Marks(), "#Nausea")),
        ("Nausea {#a oops what}", Marked("Nausea", Marks("a"), "oops")),
        ("Stop {=stop}", Marked("Stop", Marks(), "=stop")),
    ],
)
def test_marks_are_cut_off(raw: str, marked: Marked) -> None:
    assert read_marks(raw) == marked
