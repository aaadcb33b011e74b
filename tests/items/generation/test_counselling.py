from baclofen_quiz.items.generation.counselling import counselling_items
from baclofen_quiz.items.item import MatchingItem, MultipleItem
from desks import bundled_desk, desk_of, must_be, names_of, only

REPORTS = """
    ## Adverse effects

    ### Common

    - Dry mouth {#dry-mouth}
    - Constipation {#constipation}
    - Dizziness {#dizziness}
    - Nausea {#nausea}

    ## Counselling

    - Report ringing in the ears {#ringing}
    - Tell the nurse of wheezing, especially at night {#wheezing}
    - Take it in the morning, against nausea {#morning}

    ### Call for emergency help if there is

    - Blue lips {#lips}
    - Swelling of the throat {#throat}
    """


def _chosen(text: str, model: str) -> tuple[set[str], set[str]]:
    item = must_be(only(counselling_items, desk_of(text), model), MultipleItem)
    keys = {o.text for o in item.options if o.id in item.keys}
    return keys, {o.text for o in item.options} - keys


def test_what_to_report_stands_beside_mild_effects_without_a_warning() -> None:
    keys, others = _chosen(REPORTS, "what-to-report")
    assert keys == {"Ringing in the ears", "Wheezing"}
    assert others == {"Dry mouth", "Constipation"}


def test_what_calls_for_help_at_once_is_asked_by_itself() -> None:
    keys, others = _chosen(REPORTS, "what-is-urgent")
    assert keys == {"Blue lips", "Swelling of the throat"}
    assert others == {"Dry mouth", "Constipation"}


def test_without_mild_effects_reports_are_not_asked() -> None:
    desk = desk_of(REPORTS[REPORTS.index("    ## Counselling") :])
    assert names_of(counselling_items, desk) == []


def test_a_note_that_asks_for_haste_makes_a_report_urgent() -> None:
    item = must_be(
        only(counselling_items, bundled_desk(), "what-is-urgent"), MultipleItem
    )
    assert {fact.rpartition("/")[2] for fact in item.facts} == {
        "report-breathing",
        "report-drowsiness",
    }


TOPICS = """
    ## Counselling

    - Alcohol: none without the prescriber's consent {#alcohol}
    - Driving: wait for a week {#driving}
    - Laboratory visits: monthly appointments {#visits}
    - Pump failure: know how it shows itself {#signs}
    - Suspected pump failure: seek emergency care {#emergency}
    """


def test_topics_are_matched_to_advice_that_stands_by_itself() -> None:
    item = must_be(
        only(counselling_items, desk_of(TOPICS), "match-advice"), MatchingItem
    )
    assert {option.text for option in item.left} == {
        "Alcohol",
        "Driving",
        "Laboratory visits",
    }


def test_topics_on_which_more_is_said_are_not_matched() -> None:
    assert "match-advice" not in names_of(counselling_items, bundled_desk())


def test_a_sign_of_too_much_is_no_change_to_keep_to_oneself() -> None:
    text = REPORTS.replace("### Common", "### Overdose")
    assert "what-to-report" not in names_of(counselling_items, desk_of(text))
