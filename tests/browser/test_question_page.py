"""The question page: aids, drafts, tests, and what happens without a connection."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from livesite import LiveSite

pytestmark = pytest.mark.browser


def _open_note(page: Page) -> None:
    """Fold the note out; one that holds something is out already."""
    closed = page.locator("details:has(#note):not([open]) summary")
    if closed.count():
        closed.click()


def test_a_whole_test_works_with_scripts_switched_off(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    site.enter(context, site.guest)
    page = context.new_page()
    sitting = f"{site.base}/sittings/{site.fresh_exam()}"
    page.goto(f"{sitting}/1")
    expect(page.locator("#clock")).to_contain_text("left")
    page.get_by_role("button", name="Flag this question").click()
    expect(page.get_by_role("button", name="Flag this question")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.locator("label", has_text="I don't know").click()
    page.get_by_role("button", name="Review").click()
    expect(page).to_have_title(re.compile("^Review: 4 questions unanswered"))
    # A flag belongs to the question, and other tests may have set some.
    page.get_by_role("link", name=re.compile(r"^Flagged \d+$")).click()
    page.get_by_role("link", name="Change question 1").click()
    expect(page.locator("input[value=dont-know]")).to_be_checked()
    page.get_by_role("button", name="Save and go on").last.click()
    page.get_by_role("button", name="End the test, 4 unanswered").click()
    expect(page).to_have_title(re.compile("^Results: .* of 1"))
    context.close()


def test_what_is_put_down_is_there_in_another_browser(
    browser: Browser, site: LiveSite
) -> None:
    address = f"{site.base}/sittings/{site.fresh_kinds('single')}/1"
    first = browser.new_context()
    site.enter(first, site.guest)
    page = first.new_page()
    page.goto(address)
    page.keyboard.press("2")
    page.keyboard.press("Shift+A")
    page.keyboard.press("f")
    _open_note(page)
    page.get_by_label("Note beside this question").fill("Look up fbcA?")
    expect(page.locator("#net")).to_have_text("Saved")
    kept = page.evaluate("localStorage.length")
    first.close()
    second = browser.new_context(java_script_enabled=False)
    site.enter(second, site.guest)
    page = second.new_page()
    page.goto(address)
    expect(page.locator("#answer-2")).to_be_checked()
    expect(page.get_by_label("Note beside this question")).to_have_value(
        "Look up fbcA?"
    )
    for name in ("Rule out option A", "Flag this question"):
        expect(page.get_by_role("button", name=name)).to_have_attribute(
            "aria-pressed", "true"
        )
    page.get_by_role("button", name="Flag this question").click()
    second.close()

    assert kept == 0, "the server has it"


def test_a_lost_connection_loses_nothing(browser: Browser, site: LiveSite) -> None:
    address = f"{site.base}/sittings/{site.fresh_kinds('single')}/1"
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(address)
    context.set_offline(True)
    page.locator("#answer-3").check()
    expect(page.locator("#net")).to_have_text("Saved on this device, not yet sent")
    page.get_by_role("button", name="Check answer").last.click()
    expect(page.locator("#said")).to_contain_text("No connection.")
    assert page.url == address
    context.set_offline(False)
    expect(page).to_have_title(re.compile("^(Correct|Not correct)"))
    assert page.evaluate("localStorage.length") == 0
    context.close()


@pytest.mark.parametrize("presses", [1, 2, 3])
def test_however_often_it_is_pressed_an_answer_is_sent(
    browser: Browser, site: LiveSite, presses: int
) -> None:
    """At once after choosing, so that what was chosen is still on its way."""
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    posts: list[str] = []
    page.on("request", lambda sent: posts.append(sent.method))
    page.locator("#answer-3").check()
    page.get_by_role("button", name="Check answer").last.click(click_count=presses)

    expect(page).to_have_title(re.compile("^(Correct|Not correct)"))
    assert posts.count("POST") <= 1 + presses
    context.close()


def test_what_is_on_its_way_when_it_is_pressed_is_not_sent_twice(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/draft", hold)
    with page.expect_request("**/draft"):
        page.locator("#answer-3").check()
    page.get_by_role("button", name="Check answer").last.click()
    expect(page).to_have_title(re.compile("^Question 1"))
    held[0].continue_()

    expect(page).to_have_title(re.compile("^(Correct|Not correct)"))
    assert len(held) == 1
    context.close()


def test_a_browser_that_takes_itself_for_offline_can_answer(
    browser: Browser, site: LiveSite
) -> None:
    """As on a laptop without a network, where the site runs on the laptop itself."""
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'onLine', {get: () => false})"
    )
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    page.locator("#answer-3").check()
    page.get_by_role("button", name="Check answer").last.click()

    expect(page).to_have_title(re.compile("^(Correct|Not correct)"))
    context.close()


def test_a_key_that_is_held_down_skips_no_feedback(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds()}/1")
    page.locator("[value=dont-know]").check()
    page.keyboard.down("Enter")
    expect(page).to_have_title(re.compile(": question 1 of"))
    page.wait_for_load_state()
    for _ in range(3):
        page.keyboard.down("Enter")  # repeats, as the key is not up
    page.keyboard.up("Enter")
    expect(page).to_have_url(re.compile("/1/feedback$"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/2$"))
    context.close()


@pytest.mark.parametrize(
    ("ended", "heading", "way_on"),
    [
        (True, "Sign in", "Sign in"),
        (False, "This form is no longer valid", "Send it again"),
    ],
)
def test_a_session_that_ended_or_began_in_another_tab_is_no_lost_connection(
    browser: Browser, site: LiveSite, heading: str, way_on: str, *, ended: bool
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    context.clear_cookies()
    if not ended:
        site.enter(context, site.guest)
    page.locator("#answer-3").check()
    expect(page.locator("#net")).to_have_text(re.compile("^Not saved"))
    page.get_by_role("button", name="Check answer").last.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    expect(page.get_by_role("button", name=way_on)).to_be_visible()
    context.close()


def test_a_crash_while_offline_loses_nothing(browser: Browser, site: LiveSite) -> None:
    address = f"{site.base}/sittings/{site.fresh_kinds('single')}/1"
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(address)
    context.set_offline(True)
    page.locator("#answer-3").check()
    page.get_by_role("button", name="Rule out option A").click()
    _open_note(page)
    page.locator("#note").fill("Half a th")
    expect(page.locator("#net")).to_have_text("Saved on this device, not yet sent")
    page.close(run_before_unload=False)
    context.set_offline(False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#answer-3")).to_be_checked()
    expect(page.locator(".opt.out #answer-1")).to_have_count(1)
    expect(page.locator("#note")).to_have_value("Half a th")
    expect(page.locator("#net")).to_have_text(re.compile("^(Saved)?$"))
    assert page.evaluate("localStorage.length") == 0
    context.close()


def test_what_another_browser_sent_since_is_not_overwritten(
    browser: Browser, site: LiveSite
) -> None:
    address = f"{site.base}/sittings/{site.fresh_kinds('single')}/1"
    old, new = browser.new_context(), browser.new_context()
    for context in (old, new):
        site.enter(context, site.guest)
    page = old.new_page()
    page.goto(address)
    old.set_offline(True)
    page.locator("#answer-3").check()
    page.close(run_before_unload=False)
    other = new.new_page()
    other.goto(address)
    other.locator("#answer-2").check()
    expect(other.locator("#net")).to_have_text("Saved")
    old.set_offline(False)
    page = old.new_page()
    page.goto(address)
    expect(page.locator("#answer-2")).to_be_checked()
    old.close()
    new.close()


def test_a_note_too_long_is_said_and_stays(browser: Browser, site: LiveSite) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    _open_note(page)
    page.locator("#note").fill("x" * 5_001)
    expect(page.locator("#net")).to_contain_text("at most 5,000 characters")
    page.locator("#note").fill("x" * 1_000_000)
    expect(page.locator("#net")).to_contain_text("Too long to be saved")
    page.locator("#note").fill("y" * 5_001)
    page.get_by_role("button", name="Check answer").last.click()
    expect(page).to_have_title(re.compile("^Error: Question"))
    assert page.locator("#note").input_value() == "y" * 5_001
    context.close()


def test_keys_are_listed_and_leave_text_fields_alone(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('single')}/1")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("b")
    page.keyboard.press("Escape")
    expect(page.locator("#answer-2")).not_to_be_checked()
    page.keyboard.press("Control+b")
    _open_note(page)
    page.locator("#note").press("b")
    expect(page.locator("#answer-2")).not_to_be_checked()
    context.close()


def test_the_clock_counts_hides_speaks_and_ends_the_test(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.clock.install()
    page.goto(f"{site.base}/sittings/{site.fresh_exam(seconds=240)}/1")
    expect(page.get_by_role("button", name="End the test")).to_have_count(0)
    page.keyboard.press("b")
    page.get_by_role("button", name="Hide time").click()
    expect(page.locator("#time")).to_be_hidden()
    page.get_by_role("button", name="Show time").click()
    for seconds, said in ((601, "Half"), (300, "5 minutes"), (240, "1 minute")):
        page.clock.run_for(seconds * 1000)
        expect(page.locator("#time-said")).to_contain_text(said)
    expect(page.locator("#time")).to_contain_text("5")
    page.clock.run_for(70_000)
    expect(page).to_have_title(re.compile("^Results: .* of 1"))
    context.close()


def test_the_clock_runs_on_the_review_and_ends_the_test(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.clock.install()
    exam = f"{site.base}/sittings/{site.fresh_exam(seconds=240)}"
    page.goto(f"{exam}/1")
    page.keyboard.press("b")
    page.get_by_role("button", name="Review").click()
    expect(page).to_have_title(re.compile("^Review: 4 questions"))
    page.clock.run_for(601_000)
    expect(page.locator("#time")).to_have_text(re.compile("^9 min .* s left$"))
    expect(page.locator("#time-said")).to_contain_text("Half")
    page.clock.run_for(600_000)
    expect(page).to_have_title(re.compile("^Results: .* of 1"))
    context.close()


def test_without_a_script_the_time_left_is_that_of_the_page(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    site.enter(context, site.guest)
    page = context.new_page()
    exam = f"{site.base}/sittings/{site.fresh_exam(seconds=240)}"
    for address in ("1", "review"):
        page.goto(f"{exam}/{address}")
        said = page.locator("#clock").inner_text()
        assert said.strip() == "20 min 0 s left when this page was opened"
    context.close()


def test_the_calculator_computes_and_hands_its_number_over(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context()
    site.enter(context, site.guest)
    page = context.new_page()
    page.goto(f"{site.base}/sittings/{site.fresh_kinds('numeric')}/1")
    page.locator("summary", has_text="Calculator").click()
    pad = page.locator(".pad button")

    def compute(keys: str) -> str:
        for key in f"C{keys}=":
            pad.filter(has_text=re.compile(f"^{re.escape(key)}$")).click()
        return page.locator("#screen").inner_text()

    assert compute("0.1+0.2") == "0.3"
    assert compute("2+3\N{MULTIPLICATION SIGN}4") == "14"
    assert compute("(2+3)\N{MULTIPLICATION SIGN}4") == "20"
    assert compute("9\N{MINUS SIGN}4\N{MINUS SIGN}3") == "2"
    assert compute("8\N{DIVISION SIGN}4\N{DIVISION SIGN}2") == "1"
    assert compute("\N{MINUS SIGN}3+5") == "2"
    assert compute("1\N{DIVISION SIGN}0") == "0"
    assert compute("2(3)") == "0"
    expect(page.locator("#tape")).to_contain_text("no number")
    compute("0.3\N{MULTIPLICATION SIGN}40\N{DIVISION SIGN}3")
    page.get_by_role("button", name="Use as my answer").click()
    expect(page.locator("#text")).to_have_value("4")
    expect(page.locator("#net")).to_have_text("Saved")
    context.close()
