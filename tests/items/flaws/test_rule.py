from dataclasses import replace

from baclofen_quiz.items.flaws.rule import Rule, error, finding, notice, warning
from baclofen_quiz.items.item import SourceSentence
from baclofen_quiz.problems import Severity
from factories import make_single_item
from flaw_finding import single

RULE = Rule("S99", "It matters.", "Mend it.", lambda *_: iter(()))


def test_a_flaw_of_an_option_stands_on_its_line() -> None:
    item = replace(single(), source=SourceSentence("quiz.md", 1, ""))

    problem = finding(item, RULE, error("It is wrong.", item.options[0])).problem

    assert str(problem) == "quiz.md:3:1: error S99 It is wrong. It matters. Mend it."


def test_an_option_of_another_file_is_reported_at_the_item() -> None:
    item = replace(single(), source=SourceSentence("other.md", 1, ""))

    problem = finding(item, RULE, warning("It is wrong.", item.options[0])).problem

    assert str(problem.location) == "other.md:1:1"


def test_a_generated_item_is_named_since_many_share_a_line() -> None:
    item = make_single_item()

    problem = finding(item, RULE, notice("It is so.")).problem

    assert problem.what == f"It is so. [{item.id}]"
    assert problem.severity is Severity.NOTICE
