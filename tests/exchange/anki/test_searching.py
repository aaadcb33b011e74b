from baclofen_quiz.exchange.anki.searching import by_keys


def test_keys_are_found_by_one_pattern_in_a_fixed_order() -> None:
    keys = {
        "item:baclofen/uses/a+dosing/b/model~k=1,m=2",
        "fact:baclofen/uses/a.target",
    }

    assert by_keys(keys) == (
        '"Key:re:^(fact:baclofen/uses/a[.]target'
        '|item:baclofen/uses/a[+]dosing/b/model~k=1,m=2)$"'
    )


def test_no_key_is_no_search() -> None:
    assert by_keys(()) == ""


def test_a_sign_that_patterns_know_is_any_sign() -> None:
    assert by_keys({"item:a^]b"}) == '"Key:re:^(item:a..b)$"'
