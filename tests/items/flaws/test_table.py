import re
from pathlib import Path

from baclofen_quiz.items.flaws.rule import BankRule, Rule
from baclofen_quiz.items.flaws.table import BANK_RULES, RULES

ALL: tuple[Rule | BankRule, ...] = (*RULES, *BANK_RULES)
DOCS = Path(__file__).parents[3] / "docs"


def test_codes_ascend_and_have_one_form() -> None:
    for codes in ([r.code for r in RULES], [r.code for r in BANK_RULES]):
        assert codes == sorted(codes)
        assert all(re.fullmatch(r"S\d\d", code) for code in codes)


def test_every_rule_says_why_and_how_in_sentences() -> None:
    for rule in ALL:
        assert rule.why[0].isupper()
        assert rule.why.endswith(".")
        assert rule.mend[0].isupper()
        assert rule.mend.endswith(".")


def test_every_rule_is_described_for_authors() -> None:
    described = (DOCS / "question-files.md").read_text(encoding="utf-8")

    for rule in ALL:
        assert f"| {rule.code} |" in described
