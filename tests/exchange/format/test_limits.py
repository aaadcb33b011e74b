from baclofen_quiz.exchange.format import limits


def test_one_member_may_not_be_more_than_an_archive_holds() -> None:
    assert limits.LARGEST_MEMBER <= limits.LARGEST_UNPACKED


def test_no_text_is_longer_than_a_file() -> None:
    assert limits.LONGEST_TEXT < limits.LARGEST_UPLOAD
