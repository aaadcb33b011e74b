from baclofen_quiz.items.agreement import table


def test_each_rule_has_a_code_of_its_own() -> None:
    rules = (table.CONTRADICTED, table.UNSUPPORTED, table.TWINS)
    assert [rule.code for rule in rules] == ["S35", "S36", "S37"]
    assert all(rule.why.endswith(".") and rule.mend.endswith(".") for rule in rules)
