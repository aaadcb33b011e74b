"""Facts of advice, and the fact of last resort."""

from baclofen_quiz.content.facts import Stated
from monographs import fact_of, slots


def test_what_is_said_in_words_has_a_topic_and_a_detail() -> None:
    fact = fact_of("Regulatory status", "Supply: on prescription")

    assert isinstance(fact, Stated)
    assert slots(fact) == {"topic": "Supply", "detail": "on prescription"}
