from baclofen_quiz.items.generation.counselling import counselling_items
from baclofen_quiz.items.item import MatchingItem, MultipleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

REPORTS = """
    ## Adverse effects

    ### Common

    - Dry mouth {#dry-mouth}
    - Constipation {#constipation}
    - Dizziness {#dizziness}

    ## Counselling

    - Report ringing in the ears {#ringing}
    - Tell the nurse at once of wheezing, especially at night {#wheezing}
    - Take it in the morning {#morning}
    """


def test_what_to_report_stands_beside_mild_effects() -> None:
    item = must_be(
        only(counselling_items, desk_of(REPORTS), "what-to-report"), MultipleItem
    )
    keys = {o.text for o in item.options if o.id in item.keys}
    assert keys == {"Ringing in the ears", "Wheezing"}
    others = {o.text for o in item.options} - keys
    assert others == {"Dry mouth", "Constipation"}


def test_without_mild_effects_reports_are_not_asked() -> None:
    desk = desk_of(REPORTS[REPORTS.index("    ## Counselling") :])
    assert names_of(counselling_items, desk) == []


def test_lines_under_a_heading_on_reporting_are_reports() -> None:
    asked = {
        fact
        for item in items_of(counselling_items, bundled_desk())
        if item.model == "what-to-report"
        for fact in item.facts
    }
    assert len(asked) == 4


def test_topics_are_matched_to_their_advice() -> None:
    item = must_be(
        only(counselling_items, bundled_desk(), "match-advice"), MatchingItem
    )
    texts = {o.id: o.text for o in (*item.left, *item.right)}
    said = {texts[left]: texts[right] for left, right in item.pairs}
    assert said["Refills"] == "Come to every appointment"
