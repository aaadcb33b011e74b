"""Monographs."""

from baclofen_quiz.content.sections import Section
from monographs import reading_of


def test_facts_and_statements_come_in_the_order_of_the_text() -> None:
    book = reading_of(
        "## Uses\n- Tremor {#t}\n## Comparison\n- Zudrug: acts on GABA; shorter {#z}\n"
    ).monograph

    assert book
    assert [s.slug for s in book.statements] == ["t", "z"]
    assert [fact.id for fact in book.facts] == [
        "zolarine/uses/t",
        "zolarine/comparison/z.target",
        "zolarine/comparison/z.difference",
    ]
    assert [f.id for f in book.in_section(Section.USES)] == ["zolarine/uses/t"]
