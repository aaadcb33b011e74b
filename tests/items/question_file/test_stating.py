import pytest

from baclofen_quiz.items.question_file.stating import stated, status_of
from baclofen_quiz.items.status import Status

QUESTION = "## Which?  {#which}\n\n- [x] A - yes\n"
DRAFT = f"---\nstatus: draft\n---\n\n{QUESTION}"


def test_a_text_without_front_matter_gets_one() -> None:
    assert stated(QUESTION, Status.DRAFT) == DRAFT
    assert stated(QUESTION, Status.READY) == QUESTION


def test_the_rest_of_the_front_matter_stays_as_it_is_written() -> None:
    titled = f"---\n# My own remark.\ntitle: Week 6\n---\n{QUESTION}"
    as_draft = stated(titled, Status.DRAFT)

    assert as_draft == titled.replace("Week 6\n", "Week 6\nstatus: draft\n")
    assert stated(as_draft, Status.READY) == titled


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize(
    "before", [QUESTION, DRAFT, "", "---\nstatus : retired\n---\n"]
)
def test_the_status_is_read_as_it_was_set(before: str, status: Status) -> None:
    after = stated(before, status)

    assert status_of(after) is status
    assert stated(after, status) == after


def test_front_matter_that_cannot_be_read_is_left_alone() -> None:
    broken = f"---\ntitle: [\n---\n{QUESTION}"

    assert stated(broken, Status.READY) == broken
    assert status_of(broken) is Status.DRAFT
