"""Choosing the items of a sitting: what is asked for, what is known, what is drawn.

``rank`` applies the filters of a choice and says whose turn is when; ``draw`` chooses
by those ranks and a seed alone.
"""

from baclofen_quiz.learning.selection.choice import (
    LONGEST_SITTING,
    LONGEST_TIMER,
    Choice,
    Mode,
    Preset,
    Scope,
    Seen,
)
from baclofen_quiz.learning.selection.counting import (
    Cells,
    Counts,
    counts,
    preset_counts,
    tally,
)
from baclofen_quiz.learning.selection.drawing import Apart, draw
from baclofen_quiz.learning.selection.filters import Filter, failing
from baclofen_quiz.learning.selection.inputs import (
    NOTHING_KNOWN,
    Asked,
    Inputs,
    Standing,
)
from baclofen_quiz.learning.selection.packing import pack, unpack
from baclofen_quiz.learning.selection.ranking import Ranks, rank
from baclofen_quiz.learning.selection.records import from_record, to_record
from baclofen_quiz.learning.selection.refusals import (
    BankEmpty,
    LengthUnfit,
    NoItemMatches,
    TimerUnfit,
    no_match,
)

__all__ = [
    "LONGEST_SITTING",
    "LONGEST_TIMER",
    "NOTHING_KNOWN",
    "Apart",
    "Asked",
    "BankEmpty",
    "Cells",
    "Choice",
    "Counts",
    "Filter",
    "Inputs",
    "LengthUnfit",
    "Mode",
    "NoItemMatches",
    "Preset",
    "Ranks",
    "Scope",
    "Seen",
    "Standing",
    "TimerUnfit",
    "counts",
    "draw",
    "failing",
    "from_record",
    "no_match",
    "pack",
    "preset_counts",
    "rank",
    "tally",
    "to_record",
    "unpack",
]
