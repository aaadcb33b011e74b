"""Each point in which GIFT surprises people is held by a test, so that none is lost."""

import re

import pytest

from checkout import TOP

POINTS = {
    "blank lines part questions, comments do not": (
        "test_blank_lines_part_questions",
        "test_a_comment_is_blank_and_parts_nothing",
        "test_slashes_in_the_middle_of_a_line_are_text",
    ),
    "the double backslash first, others stay": (
        "test_escapes_are_read_as_moodle_does",
        "test_a_formula_that_is_read_as_a_line_end_is_told",
        "test_what_is_written_is_read_back",
        "test_a_carriage_return_is_dropped",
    ),
    "one brace alone spoils its question only": (
        "test_what_is_not_taken_is_named_and_placed",
        "test_a_bad_question_does_not_spoil_the_others",
    ),
    "the kind by the order of trials": (
        "test_the_kind_is_told_in_moodles_order",
        "test_four_words_in_capitals_are_true_or_false",
        "test_a_word_that_looks_like_true_or_false_is_told",
    ),
    "options, weights and signs inside words": (
        "test_one_option_with_an_equals_sign_is_right",
        "test_even_one_full_weight_makes_a_multiple",
        "test_partial_credit_in_a_single_is_told_and_the_option_left_out",
        "test_one_option_is_too_few",
        "test_an_equals_sign_after_a_letter_begins_an_option_and_is_told",
        "test_an_equals_sign_in_a_tag_refuses_the_question",
        "test_a_weight_that_moodle_refuses_is_told_and_read",
    ),
    "the first feedback of true/false is for the wrong answer": (
        "test_the_first_feedback_is_for_the_wrong_answer",
    ),
    "the last general feedback counts and comes last": (
        "test_the_last_general_feedback_counts",
        "test_an_answer_behind_the_general_feedback_refuses_it",
    ),
    "ranges are stronger than tolerances": (
        "test_two_points_are_stronger_than_a_colon",
        "test_a_number_has_a_tolerance",
    ),
    "two pairs at least; no left side is a distractor; arrows in options": (
        "test_one_pair_is_too_few_whatever_stays_unused",
        "test_without_a_left_side_the_right_one_stays_unused",
        "test_an_arrow_is_text",
    ),
    "a form only at the very start": (
        "test_a_form_at_the_start_is_taken_off",
        "test_any_other_bracket_is_text",
        "test_a_form_counts_only_at_the_very_start_of_the_feedback",
    ),
    "round trips by meaning": (
        "test_what_is_read_back_is_what_was_written_less_what_was_told",
        "test_each_item_is_written_or_told_not_to_be",
    ),
    "missing words, categories, comments in HTML, wrong numbers": (
        "test_a_missing_word_leaves_a_gap",
        "test_a_category_holds_until_the_next",
        "test_an_html_comment_is_not_shown",
        "test_a_wrong_number_with_feedback_is_expected",
    ),
    "what is not written": (
        "test_an_order_is_not_written_and_that_is_told",
        "test_a_generated_item_says_what_stays_behind",
        "test_each_loss_is_told",
    ),
}
_TEST = re.compile(r"^def (test_\w+)", re.MULTILINE)


@pytest.mark.parametrize("point", POINTS)
def test_each_point_is_held_by_tests(point: str) -> None:
    files = (TOP / "tests" / "exchange" / "gift").glob("test_*.py")
    known = {name for f in files for name in _TEST.findall(f.read_text("utf-8"))}

    assert set(POINTS[point]) <= known
