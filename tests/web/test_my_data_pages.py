from baclofen_quiz.web.my_data_pages import DeletedPage, DeletePage, MyDataPage
from baclofen_quiz.web.question_page import Fault


def test_a_refused_deletion_begins_with_the_error() -> None:
    asked = DeletePage("Ada", 2, 20)
    refused = DeletePage("Ada", 2, 20, typed="Grace", fault="Type Ada to confirm.")

    assert (asked.title, asked.faults) == ("Delete my data", ())
    assert refused.title == "Error: Delete my data"
    assert refused.faults == (Fault("typed", "Type Ada to confirm."),)


def test_the_pages_have_names_of_their_own() -> None:
    assert MyDataPage(0, 0).title == "My data"
    assert DeletedPage().title == "Your data is deleted"
