from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.standing import standing_items
from baclofen_quiz.items.generation.standing.questions import QUESTIONS
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.items.lexicon import Concept, Lexicon
from desks import bundled_desk, bundled_lexicon, desk_of, items_of, must_be, only


def test_storage_is_asked_for_each_product_by_name() -> None:
    desk = desk_of("""
        ## Storage

        - Tablets: at room temperature {#tablets}
        - Oral solution: in a refrigerator {#solution}
        """)
    stems = [item.stem for item in items_of(standing_items, desk)]
    assert stems == [
        "What is the right place to keep tablets of examplol?",
        "What is the right place to keep oral solution of examplol?",
    ]


def test_one_thing_of_a_kind_has_its_article() -> None:
    desk = desk_of("""
        ## Storage

        - Inhaler: at room temperature {#inhaler}
        """)
    (item,) = items_of(standing_items, desk)
    assert item.stem == "What is the right place to keep the inhaler of examplol?"


def test_what_a_stem_would_leave_out_is_looked_for_in_each_heading() -> None:
    desk = desk_of("""
        ## Storage

        ### Vials

        - Opened vials: in a refrigerator {#opened}

        ### Opened

        - Bottles: at room temperature {#bottles}
        """)
    assert items_of(standing_items, desk) == []


def test_storage_without_a_product_is_asked_for_all_forms() -> None:
    desk = desk_of("""
        ## Storage

        - Store at room temperature {#kept}
        """)
    (item,) = items_of(standing_items, desk)
    assert item.stem == "What is the right place to keep any form of examplol?"


def test_a_question_on_a_subject_is_not_asked_where_none_is_named() -> None:
    desk = desk_of("""
        ## Counselling

        - Shake well before use {#shake}
        """)
    assert items_of(standing_items, desk) == []


def test_sentences_that_say_the_same_are_asked_together() -> None:
    desk = desk_of("""
        ## Special populations

        ### Pregnancy

        - Placenta: examplol crosses it {#placenta}
        - Crosses the placenta {#crosses}
        """)
    (item,) = items_of(standing_items, desk)
    assert item.facts == (
        "examplol/populations/crosses",
        "examplol/populations/placenta",
    )


def test_sentences_that_contradict_each_other_are_not_asked() -> None:
    desk = desk_of("""
        ## Counselling

        - Food: take with food {#food}
        - Meals: take on an empty stomach {#meals}
        """)
    assert items_of(standing_items, desk) == []


def test_the_key_is_what_the_sentence_means_and_its_rationale_quotes_it() -> None:
    item = must_be(only(standing_items, bundled_desk(), "older-start"), SingleItem)
    assert item.key == "older-low-slow"
    right = next(o for o in item.options if o.id == item.key)
    assert right.rationale == "The monograph: a lower start and slower steps."
    assert "a lower first dose, raised more slowly" in item.take_away
    assert len(item.options) == 4


def test_a_rationale_quotes_the_part_of_a_sentence_that_gives_the_answer() -> None:
    item = must_be(only(standing_items, bundled_desk(), "breast-feeding"), SingleItem)
    right = next(o for o in item.options if o.id == item.key)
    assert right.rationale == "The monograph: possible with caution."


def test_the_route_is_named_where_the_drug_has_another() -> None:
    by_mouth = only(standing_items, bundled_desk(), "older-start")
    assert "oral baclofen" in by_mouth.stem
    desk = desk_of("""
        ## Special populations

        ### Older adults

        - Dose: a lower start and slower steps {#dose}
        """)
    assert "oral" not in only(standing_items, desk, "older-start").stem


def test_an_answer_may_have_a_sentence_of_its_own() -> None:
    item = only(standing_items, bundled_desk(), "placenta")
    assert item.take_away == "Baclofen crosses the placenta and reaches the child."


def test_an_explanation_says_why_the_answer_is_so() -> None:
    item = only(standing_items, bundled_desk(), "breast-milk")
    assert item.take_away == "Small amounts of baclofen pass into breast milk."
    assert item.explanation == (
        "Small amounts of baclofen pass into breast milk."
        " What is in the milk reaches the infant, be it little."
    )


def test_an_answer_without_a_known_reason_is_explained_by_itself() -> None:
    item = only(standing_items, bundled_desk(), "supply-limit")
    bare = only(standing_items, bundled_desk(), "food")
    assert item.explanation != item.take_away
    assert bare.explanation == bare.take_away


def test_an_answer_without_sound_rivals_is_refused_with_its_reason() -> None:
    lone = Concept(
        "supply-prescription",
        "supply",
        "on prescription",
        traits={"cues": "prescription"},
        phrases={"option": "On a prescription"},
    )
    desk = desk_of(
        """
        ## Regulatory status

        - Supply: on prescription only {#supply}
        """,
        Lexicon(concepts={lone.id: lone}),
    )
    (refused,) = standing_items(desk)
    assert isinstance(refused, Refusal)
    assert "supply" in refused.reason


def test_every_standing_answer_has_cues_or_is_a_rival_with_a_reason() -> None:
    answers = [
        c
        for c in bundled_lexicon().concepts.values()
        if any(c.sort == q.sort for q in QUESTIONS)
    ]
    assert answers
    for concept in answers:
        assert concept.traits.get("cues") or concept.phrases.get("why"), concept.id


def test_an_answer_that_only_patients_give_is_not_asked_by_itself() -> None:
    desk = desk_of("""
        ## Counselling

        - Do not stop suddenly {#stopping}
        """)
    assert items_of(standing_items, desk) == []


FIELDS = """
    ## Identity

    - Main use: spasticity {#main-use}

    ## Comparison with other drugs

    - Dantrolene: the treatment of malignant hyperthermia {#dantrolene}
    """


def test_what_is_said_of_something_else_is_the_best_wrong_answer() -> None:
    item = must_be(only(standing_items, desk_of(FIELDS), "field-of-use"), SingleItem)
    wrong = next(o for o in item.options if o.text == "Malignant hyperthermia")
    assert wrong.certificate
    assert any("dantrolene" in e for e in wrong.certificate.evidence)
    assert "Acute painful spasm" not in {o.text for o in item.options}


def test_a_subject_is_what_counselling_speaks_of() -> None:
    desk = desk_of("""
        ## Dosage

        - Suspension: shaken before each dose {#rule}

        ## Counselling

        - Oral solution: shake well before use {#shake}
        """)
    (item,) = items_of(standing_items, desk)
    assert "examplol as oral solution" in item.stem


def test_an_answer_without_a_reason_is_no_wrong_answer() -> None:
    desk = desk_of("""
        ## Special populations

        ### Pregnancy

        - Teratogenicity: a known pattern of malformations {#pattern}
        """)
    (refused,) = standing_items(desk)
    assert isinstance(refused, Refusal)


def test_a_sentence_without_a_term_names_what_is_kept_to_somebody() -> None:
    desk = desk_of(
        """
        ## Special populations

        ### Children

        - Intrathecal use is restricted to specialised centres {#centres}
        """
    )
    item = must_be(only(standing_items, desk, "kept-to-whom"), SingleItem)
    assert item.stem == "With examplol, who should see to intrathecal use?"


def test_an_answer_that_holds_of_some_patients_only_is_not_asked() -> None:
    desk = desk_of("""
        ## Withdrawal

        - Reduce gradually after more than 3 weeks of treatment {#weeks}

        ## Storage

        - In use: keep below 30 °C {#in-use}
        - Unopened: refrigerate {#unopened}
        """)
    assert items_of(standing_items, desk) == []


def test_what_becomes_of_a_part_is_asked_of_that_part() -> None:
    desk = desk_of("""
        ## Storage

        - Nebuliser solution: discard unused solution {#solution}
        - Drops: discard what remains {#drops}
        """)
    item = must_be(only(standing_items, desk, "leftover"), SingleItem)
    assert item.stem == "What is done with unused nebuliser solution of examplol?"


def test_the_time_of_day_is_asked_where_patients_are_told_one() -> None:
    desk = desk_of("""
        ## Counselling

        - Take in the morning to avoid getting up at night {#morning}
        """)
    item = must_be(only(standing_items, desk, "time-of-day"), SingleItem)
    assert item.key == "day-morning"


def test_a_field_beside_another_that_the_drug_serves_is_not_asked() -> None:
    desk = desk_of("""
        ## Identity

        - It is used for focal seizures and trigeminal neuralgia {#use}
        """)
    assert items_of(standing_items, desk) == []
