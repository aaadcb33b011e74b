"""An instructor's way from a spreadsheet with faults to a quiz that a learner takes.

Once with scripts and once without; every click, typed field and chosen file is counted,
and no page of a manual is opened.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, FilePayload, Page, expect

from browsing import check_text
from livesite import PASSWORD, LiveSite, live_site

pytestmark = pytest.mark.browser

MOST = 12
"""The interactions that the whole way may take, of the instructor and the learner."""

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = (
    "Question",
    "Option A",
    "Option B",
    "Option C",
    "Correct",
    "Rationale A",
    "Rationale B",
    "Rationale C",
    "Section",
    "Explanation",
)
CLASSES = {
    "aspirin": "salicylate",
    "warfarin": "vitamin K antagonist",
    "heparin": "indirect thrombin inhibitor",
    "atenolol": "beta blocker",
    "enalapril": "inhibitor of the converting enzyme",
    "losartan": "angiotensin receptor blocker",
    "furosemide": "loop diuretic",
    "spironolactone": "aldosterone antagonist",
    "digoxin": "cardiac glycoside",
    "amlodipine": "dihydropyridine",
    "simvastatin": "statin",
    "salbutamol": "beta agonist",
    "ipratropium": "antimuscarinic",
    "montelukast": "leukotriene antagonist",
    "omeprazole": "proton pump inhibitor",
    "ranitidine": "histamine antagonist",
    "metformin": "biguanide",
    "gliclazide": "sulfonylurea",
    "levothyroxine": "thyroid hormone",
    "prednisolone": "glucocorticoid",
    "amoxicillin": "penicillin",
    "cefalexin": "cephalosporin",
    "erythromycin": "macrolide",
    "doxycycline": "tetracycline",
    "gentamicin": "aminoglycoside",
    "ciprofloxacin": "quinolone",
    "fluconazole": "triazole",
    "aciclovir": "nucleoside analogue",
    "morphine": "opioid",
    "diazepam": "benzodiazepine",
    "fluoxetine": "reuptake inhibitor",
    "amitriptyline": "tricyclic",
    "haloperidol": "butyrophenone",
    "phenytoin": "hydantoin",
    "lidocaine": "amide anaesthetic",
}
"""35 drugs, each with the class that a question asks for."""

FAULTY = (
    ("Which row has no option at all?", "", "", "", "1"),
    ("Which row names a fifth option?", "one", "two", "three", "5"),
    ("Which row forgets what is right?", "one", "two", "three", ""),
    ("", "one", "two", "three", "1"),
    ("Which row has a formula?", "=1+1", "two", "three", "2"),
)


def workbook() -> bytes:
    """Make a spreadsheet of 40 rows, of which five are faulty."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(HEAD)
    for row in (*map(sound, range(len(CLASSES))), *FAULTY):
        page.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def sound(number: int) -> tuple[str, ...]:
    """Ask for the class of a drug, with two that are about as long to choose from."""
    drug, right = list(CLASSES.items())[number]
    others = [name for name in CLASSES if name != drug]
    others.sort(key=lambda name: abs(len(CLASSES[name]) - len(right)))
    place, (first, second) = number % 3, others[:2]
    options = [CLASSES[first], CLASSES[second]]
    reasons = [f"that is the class of {name}" for name in (first, second)]
    options.insert(place, right)
    reasons.insert(place, f"{drug} is the usual example of it")
    explained = f"Textbooks list {drug} there."
    asked = f"Which class of drugs does {drug} belong to?"
    return (asked, *options, "ABC"[place], *reasons, "general", explained)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[LiveSite]:
    """A site of its own: what was uploaded before would be told as a duplicate."""
    with live_site(tmp_path) as site:
        yield site


@dataclass
class Hand:
    """Somebody with a mouse and a keyboard; each thing that they do is counted."""

    page: Page
    done: list[str] = field(default_factory=list)

    def click(self, role: str, name: str) -> None:
        found = self.page.get_by_role(role, name=name)  # type: ignore[arg-type] # a role
        self.done.append(f"click {name}")
        found.first.click()
        self.page.wait_for_load_state()

    def type(self, label: str, text: str) -> None:
        self.done.append(f"type {label}")
        self.page.get_by_label(label).fill(text)

    def choose_file(self, label: str, name: str, data: bytes) -> None:
        self.done.append(f"choose {name}")
        file: FilePayload = {"name": name, "mimeType": SHEET, "buffer": data}
        self.page.get_by_label(label).set_input_files(file)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_spreadsheet_with_faults_becomes_a_quiz_in_twelve_steps(
    browser: Browser, fresh: LiveSite, *, scripts: bool
) -> None:
    stem, site = "week-6", fresh
    context = browser.new_context(java_script_enabled=scripts, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site.base}/sign-in")
    hand = Hand(page)
    hand.type("User name", "Dr Anand")
    hand.type("Password", PASSWORD)
    hand.click("button", "Sign in")
    hand.click("link", "Bank")
    hand.click("link", "Upload")
    hand.choose_file("File with questions", f"{stem}.xlsx", workbook())
    hand.click("button", "Check the file")

    unread = page.locator("section", has=page.get_by_role("heading", name="Not imp"))
    for row in range(37, 42):
        expect(unread).to_contain_text(f"{stem}.xlsx, Sheet, row {row}")
    expect(page.locator(".tally")).to_contain_text("Not imported5")
    expect(page.locator(".next")).to_contain_text("35 questions will be asked")
    expect(page.locator("#preview")).to_contain_text("does aspirin belong to?")

    hand.click("button", "Publish 35, leave 5")
    expect(page.locator("h1")).to_have_text(f"{stem} is published")
    link = page.locator("#address").get_attribute("href")
    assert link is not None
    context.close()

    context = browser.new_context(java_script_enabled=scripts, reduced_motion="reduce")
    page = hand.page = context.new_page()
    hand.done.append("open the link")
    page.goto(link)
    expect(page.locator("#files")).to_contain_text("35 questions")
    hand.click("button", "Start a quiz of these questions")
    expect(page.locator(".run")).to_contain_text("of 35")
    page.locator(".opt label").first.click()
    hand.done.append("click an option")
    hand.click("button", "Check answer")
    expect(page.locator(".verdict")).to_be_visible()
    context.close()

    assert len(hand.done) <= MOST, hand.done


def test_a_file_can_be_dropped_and_one_too_large_is_told_before_it_is_sent(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    site.enter(context, site.teacher)
    page = context.new_page()
    page.goto(f"{site.base}/bank/upload")
    dropped = page.evaluate_handle(
        """size => { const moved = new DataTransfer();
        moved.items.add(new File([new Uint8Array(size)], 'big.csv')); return moved }""",
        11_000_000,
    )
    page.dispatch_event("main", "drop", {"dataTransfer": dropped})

    expect(page.locator("#said")).to_contain_text("This file has 11 MB, and 10 MB is")
    assert page.locator("#file").evaluate("field => field.files[0].name") == "big.csv"
    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("h1")).to_have_text("Upload questions")
    context.close()


def test_a_file_that_is_too_large_is_refused_with_a_page_also_without_scripts(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(java_script_enabled=False)
    site.enter(context, site.teacher)
    page = context.new_page()
    page.goto(f"{site.base}/bank/upload")
    hand = Hand(page)
    hand.choose_file("File with questions", "big.csv", b"x" * 34_000_000)
    hand.click("button", "Check the file")

    expect(page.locator("h1")).to_have_text("That was too much at once")
    hand.click("link", "Back to upload")
    expect(page.locator("h1")).to_have_text("Upload questions")
    context.close()


def test_a_line_that_is_told_is_found_in_the_text_and_typing_is_followed(
    browser: Browser, site: LiveSite
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    site.enter(context, site.teacher)
    page = context.new_page()
    page.goto(f"{site.base}/bank/upload")
    check_text(page)
    page.locator(".prob [data-line='18']").first.click()
    chosen = page.locator("#text").evaluate(
        "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    assert chosen.startswith("- [x] None of the above")
    page.keyboard.type("- [x] Somewhere else")

    expect(page.locator("#preview")).to_contain_text("Somewhere else")
    expect(page.locator("#following")).to_have_text(
        "The preview shows what is written."
    )
    context.close()
