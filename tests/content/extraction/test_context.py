"""What an extractor is given."""

from baclofen_quiz.content.extraction.context import Context, Steps
from baclofen_quiz.content.facts import Side
from monographs import fact_of


def test_a_fact_is_named_after_drug_section_slug_and_aspect() -> None:
    statement = fact_of("Storage / Cold", "Syrup: keep cool.").statement
    context = Context(statement, "Zol Arine", "zol-arine", Steps())

    assert context.named()["id"] == "zol-arine/storage/syrup"
    assert context.named("part")["id"] == "zol-arine/storage/syrup.part"
    assert context.text == "Syrup: keep cool"
    assert context.headings == "cold"
    assert (context.stated().topic, context.stated().detail) == ("Syrup", "keep cool")


def test_steps_are_counted_on_each_side() -> None:
    steps = Steps()

    assert [steps.next(side) for side in (
        Side.PRESYNAPTIC, Side.PRESYNAPTIC, Side.POSTSYNAPTIC,
    )] == [1, 2, 1]  # fmt: skip
