"""The order in which events are read."""

from datetime import UTC, date, datetime

from baclofen_quiz.learning.memory.events import Place, Source

MORNING = datetime(2026, 11, 22, 8, tzinfo=UTC)
EVENING = datetime(2026, 11, 22, 20, tzinfo=UTC)
FIRST, SECOND = date(2026, 11, 21), date(2026, 11, 22)


def test_events_are_read_by_study_day_then_moment_then_source_then_key() -> None:
    """The stored study day rules, also where a change of zone moved the clock."""
    in_order = [
        Place(FIRST, EVENING, Source.SITE, "z"),
        Place(SECOND, MORNING, Source.ANKI, "z"),
        Place(SECOND, MORNING, Source.SITE, "a"),
        Place(SECOND, MORNING, Source.SITE, "b"),
        Place(SECOND, EVENING, Source.ANKI, "a"),
    ]

    shuffled = [*in_order[3:], *in_order[:3]]
    assert sorted(shuffled) == in_order
