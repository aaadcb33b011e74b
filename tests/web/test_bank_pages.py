from baclofen_quiz.web.bank_filter import filter_in
from baclofen_quiz.web.bank_pages import PER_PAGE, BankPage
from factories import make_bank, make_problem, make_single_item


def _page(query: dict[str, str], start: int = 0) -> BankPage:
    items = tuple(make_single_item(id=f"x/{n}") for n in range(60))
    draft = make_single_item(id="x/draft", tags=("exam",))
    flaws = (("x/draft", make_problem(code="S05")),)
    bank = make_bank(items=items, drafts=(draft,), flaws=flaws)
    choice = filter_in(query)
    found = choice.find(bank.catalogue)
    return BankPage(choice, bank.catalogue, found, start, problems=0)


def test_a_page_of_the_list_knows_its_place() -> None:
    first, second = _page({"status": "ready"}), _page({"status": "ready"}, PER_PAGE)

    assert (first.first, first.last, first.items, first.filtered) == (1, 50, 60, True)
    assert (first.earlier, first.later) == (None, 50)
    assert [row.id for row in second.rows][:1] == ["x/50"]
    assert (second.first, second.last) == (51, 60)
    assert (second.earlier, second.later) == (0, None)
    assert second.back == "status=ready&start=50"
    assert first.title == "Bank"


def test_a_row_says_what_is_not_as_usual() -> None:
    page = _page({"tag": "exam"})

    assert [(row.standing, row.codes) for row in page.rows] == [("Draft", ("S05",))]
    assert {row.standing for row in _page({"status": "ready"}).rows} == {""}


def test_everything_is_listed_and_frequent_tags_are_proposed_first() -> None:
    page = _page({})

    assert (page.items, page.filtered) == (61, False)
    assert page.tags[-1] == "exam"
