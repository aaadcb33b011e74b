"""A learner's whole way: without scripts, and by keyboard alone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser

LENGTH = 5


def test_a_whole_quiz_works_with_scripts_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.base)
    page.get_by_role("button", name="Start").click()
    for position in range(1, LENGTH + 1):
        expect(page).to_have_title(re.compile(f"^Question {position} of {LENGTH}"))
        page.locator("label", has_text="I don't know").click()
        page.get_by_role("button", name="Check answer").last.click()
        expect(page).to_have_title(re.compile("^Not known yet"))
        page.locator("#next").click()
    expect(page).to_have_title(re.compile(f"^Results: 0 of {LENGTH}"))
    page.get_by_role("link", name="Sign up", exact=True).click()
    page.get_by_label("User name").fill("no-scripts")
    page.get_by_label("Password").fill("seven blue herons")
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("no-scripts")
    page.goto(f"{site.base}/scores")
    expect(page.get_by_role("main")).to_contain_text(f"0 of {LENGTH} marks")
    context.close()


def test_every_kind_can_be_answered_with_scripts_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds()}/1")
    kinds = set()
    while page.title().startswith("Question"):
        kinds.add(page.locator("form[data-kind]").get_attribute("data-kind"))
        _fill(page)
        page.get_by_role("button", name="Check answer").last.click()
        expect(page).to_have_title(re.compile("^(Correct|Partly right|Not correct)"))
        page.locator("#next").click()
    context.close()

    assert len(kinds) == 7


def _fill(page: Page) -> None:
    """Give any whole answer."""
    selects = page.locator("select")
    for index in range(selects.count()):
        ordering = page.locator(".order").count()
        selects.nth(index).select_option(index=index + 1 if ordering else 1)
    if page.locator("#text").count():
        page.locator("#text").fill("4")
    if page.locator("#unit-1").count():
        page.locator("label:has(#unit-1)").click()
    if page.locator("input#answer-1").count():
        page.locator("label:has(#answer-1)").click()


def test_a_quiz_can_be_taken_by_keyboard_alone(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.base)
    _press_until(page, "Start")
    page.keyboard.press("Enter")
    for _ in range(LENGTH):
        page.wait_for_selector("form[data-kind]")
        _press_until(page, "I don't know")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_selector("#verdict")
        assert page.evaluate("document.activeElement.id") == "verdict"
        page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("^Results"))
    context.close()


def _press_until(page: Page, label: str) -> None:
    """Tab on until the control of this name has the focus."""
    name = """() => { const e = document.activeElement;
        return ((e.labels && e.labels[0]) || e).textContent.trim() }"""
    for _ in range(60):
        page.keyboard.press("Tab")
        if label in page.evaluate(name):
            return
        if page.evaluate("document.activeElement.type") == "radio":
            for _ in range(8):
                page.keyboard.press("ArrowDown")
                if label in page.evaluate(name):
                    return
    message = f"Tab never reached {label!r}."
    raise AssertionError(message)


def test_letters_choose_and_can_be_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    address = f"{site.base}/sittings/{site.fresh_kinds('single')}/1"
    page.goto(address)
    page.keyboard.press("b")
    expect(page.locator("#answer-2")).to_be_checked()
    page.goto(f"{site.base}/help")
    page.get_by_role("button", name="Single keys: on").click()
    other = browser.new_context()
    site.enter(other, site.guest)
    elsewhere = other.new_page()
    elsewhere.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    elsewhere.keyboard.press("b")
    expect(elsewhere.locator("#answer-2")).not_to_be_checked()
    elsewhere.goto(f"{site.base}/help")
    elsewhere.get_by_role("button", name="Single keys: off").click()
    other.close()
    context.close()


def test_steps_move_by_button_and_the_move_is_said(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('ordering')}/1")
    texts = page.locator(".order .txt").all_text_contents()
    page.get_by_role("button", name="Move down").first.click()
    moved = page.locator(".order .txt").all_text_contents()
    places = page.locator(".order select")
    expect(page.locator("#said")).to_contain_text("moved to place 2")
    values = [places.nth(i).input_value() for i in range(places.count())]
    focused = page.evaluate("document.activeElement.textContent.trim()")
    context.close()

    assert moved[:2] == [texts[1], texts[0]]
    assert values == [str(place + 1) for place in range(len(values))]
    assert focused == f"Move down: {texts[0]}"


def test_a_step_goes_to_the_place_that_is_chosen_for_it_and_the_others_make_room(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('ordering')}/1")
    places, steps = page.locator(".order select"), page.locator(".order .txt")
    shown = steps.all_text_contents()
    count = len(shown)
    for at in range(count):  # by hand, backwards; the list stays until all have a place
        assert steps.all_text_contents() == shown
        places.nth(at).select_option(str(count - at))

    assert steps.all_text_contents() == shown[::-1]
    places.last.select_option("1")

    assert steps.all_text_contents() == [shown[0], *shown[:0:-1]]
    assert [place.input_value() for place in places.all()] == [
        str(place) for place in range(1, count + 1)
    ]
    expect(page.locator("#said")).to_have_text(
        f"{shown[0]}: moved to place 1 of {count}."
    )
    expect(places.first).to_be_focused()
    context.close()


def test_an_empty_answer_moves_the_focus_to_what_is_wrong(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds()}/1")
    page.get_by_role("button", name="Check answer").last.click()
    expect(page).to_have_title(re.compile("^Error: Question 1"))
    assert page.evaluate("document.activeElement.className") == "faults"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.rpartition("#")[2] in {"answer-1", "text", "unit-1"}
    context.close()


def test_nothing_focused_hides_under_a_bar(browser: Browser, site: LiveSite) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 560})
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    for _ in range(12):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => { const e = document.activeElement, r = e.getBoundingClientRect();
            const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
            const top = document.elementFromPoint(x, y);
            return e !== document.body && !(top && (e.contains(top) ||
              top.contains(e) || e.closest('label')?.contains(top))) }"""
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")
    context.close()
