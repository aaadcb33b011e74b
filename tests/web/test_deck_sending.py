from baclofen_quiz.web.deck_sending import attached, sent


def test_a_plain_name_is_sent_as_it_is() -> None:
    assert attached("baclofen.apkg") == 'attachment; filename="baclofen.apkg"'


def test_another_name_goes_as_rfc_5987_has_it() -> None:
    assert attached("a\N{LATIN SMALL LETTER E WITH ACUTE}.apkg") == (
        "attachment; filename=\"baclofen-quiz.apkg\"; filename*=UTF-8''a%C3%A9.apkg"
    )


def test_a_package_comes_in_pieces() -> None:
    response = sent([b"a", b"b"], "x.apkg")
    assert response.get_data() == b"ab"
    assert response.mimetype == "application/octet-stream"
