from baclofen_quiz.web.bank_filter import LONGEST_WORDS, filter_in
from factories import make_bank, make_single_item


def test_a_filter_stands_in_an_address_and_is_read_from_it() -> None:
    said = {"drug": "baclofen", "status": "draft", "tag": "week-3", "words": "a b"}
    choice = filter_in({**said, "section": "", "strange": "x"})

    assert choice.query == said
    assert filter_in(choice.query) == choice
    assert filter_in({}).query == {}


def test_what_people_type_is_tidied() -> None:
    choice = filter_in({"tag": " Week 3 ", "words": "  two   words " + "x" * 100})

    assert choice.tag == "week-3"
    assert choice.words.startswith("two words x")
    assert len(choice.words) == LONGEST_WORDS


def test_menus_name_what_is_there_in_the_order_of_reading() -> None:
    bank = make_bank(drafts=(make_single_item(id="a/b", drug=""),))
    menus = {menu.name: menu for menu in filter_in({}).menus(bank.catalogue)}

    assert [one.label for one in menus["status"].values] == ["Ready", "Draft"]
    assert [one.label for one in menus["section"].values][:1] == ["Identity"]
    assert menus["kind"].values[0].label == "Single best answer"
    assert [one.label for one in menus["drug"].values] == ["No drug", "Baclofen"]
    assert "problem" not in menus


def test_a_value_that_is_gone_or_never_was_stays_in_its_menu() -> None:
    asked = {"kind": "riddle", "section": "poems", "status": "lost", "problem": "S99"}
    menus = {m.name: m for m in filter_in(asked).menus(make_bank().catalogue)}

    for name, value in asked.items():
        assert menus[name].chosen == value
        assert any((v.value, v.items) == (value, 0) for v in menus[name].values)


def test_a_file_of_what_is_listed_is_named_after_its_file_or_drug() -> None:
    assert filter_in({"file": "uploaded/Exam 1.md", "drug": "x"}).stem == "exam-1"
    assert filter_in({"drug": "baclofen"}).stem == "baclofen"
    assert filter_in({}).stem == ""
