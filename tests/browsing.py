"""Pages in a real browser: who opens them, and what is done there before looking."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FilePayload,
    Page,
    Playwright,
    Response,
)

from anki_packages import MADE, Note, Review, collection, package
from baclofen_quiz.services import sittings
from baclofen_quiz.services.accounts import SignedIn
from baclofen_quiz.services.deck_jobs import DeckJobs, Job, Making
from baclofen_quiz.web.site import KEY, Site
from drawing import curve
from livesite import LiveSite
from showing_pictures import CURVED

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

EXPECTED_NOISE = re.compile(r"Failed to load resource: the server responded")
"""What Chromium says of a page whose own status is an error."""


def launch(playwright: Playwright) -> Browser:
    """Start Chromium as a test needs it."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


def nothing(_page: Page) -> None:
    """Just look."""


@dataclass(frozen=True)
class Scene:
    """One state of one page: who is there, where, and what they do first."""

    name: str
    endpoint: str
    address: Callable[[LiveSite], str]
    who: Callable[[LiveSite], SignedIn] | None = None
    act: Callable[[Page], None] = nothing
    status: int = 200


def prepare(site: LiveSite, context: BrowserContext, scene: Scene) -> Page:
    """Open a scene in a page of its own."""
    return visit(site, context.new_page(), scene)


def visit(site: LiveSite, page: Page, scene: Scene) -> Page:
    """Open a scene in an empty page and do what is done in it."""
    if scene.who is not None:
        site.enter(page.context, scene.who(site))
    answer = page.goto(site.base + scene.address(site))
    assert answer is not None
    assert answer.status == scene.status, f"{scene.name}: {answer.status}"
    scene.act(page)
    return page


class Window:
    """A window that shows scene after scene, each as if the window were new.

    To open one costs more than to show a page in it, and what a script has learnt of a
    browser by running there (axe above all) is learnt once.
    """

    def __init__(self, browser: Browser) -> None:
        """Open it, and note what its console says, refusals of the policy too."""
        context = browser.new_context(reduced_motion="reduce")
        context.on("console", self._note)
        context.on("weberror", lambda error: self.noise.append(str(error.error)))
        self.noise: list[str] = []
        self.page = context.new_page()
        self._devtools = context.new_cdp_session(self.page)

    def show(
        self, site: LiveSite, scene: Scene, width: int = 1280, height: int = 720
    ) -> Page:
        """Forget whatever was here before, then open a scene."""
        self.empty(site)
        self.page.set_viewport_size({"width": width, "height": height})
        return visit(site, self.page, scene)

    def empty(self, site: LiveSite) -> None:
        """Leave the page; forget cookies, storage, workers, files, colours, noise."""
        self.page.evaluate("try { sessionStorage.clear() } catch {}")  # some have none
        self.page.goto("about:blank")
        kept = {"origin": site.base, "storageTypes": "all"}
        self._devtools.send("Storage.clearDataForOrigin", kept)
        self._devtools.send("Network.clearBrowserCache")
        self.page.context.clear_cookies()
        self.page.emulate_media(color_scheme="null", forced_colors="null")
        self.noise.clear()

    def close(self) -> None:
        """Close it with all that it holds."""
        self.page.context.close()

    def _note(self, message: ConsoleMessage) -> None:
        if not EXPECTED_NOISE.search(message.text):
            self.noise.append(message.text)


def send_export(page: Page) -> None:
    """Ask what would become of an export from Anki with one card of ours."""
    note = Note("fact:baclofen/mechanism/receptor", fields={"My notes": "mine"})
    data = package(collection([note, Note()]))
    page.set_input_files(
        "#file", {"name": "my.apkg", "mimeType": "application/zip", "buffer": data}
    )
    page.get_by_role("button", name="Only say what would change").click()
    page.get_by_role("heading", name="What your own deck changes").wait_for()


def learner(site: LiveSite) -> SignedIn:
    return site.learner


def teacher(site: LiveSite) -> SignedIn:
    return site.teacher


def guest(site: LiveSite) -> SignedIn:
    return site.guest


def at(address: str) -> Callable[[LiveSite], str]:
    return lambda _site: address


def submit(page: Page) -> None:
    """Send a form as it is."""
    dock = page.locator(".dock button[type=submit]")
    button = dock if dock.count() else page.locator("main button[type=submit]")
    button.last.click()
    page.wait_for_load_state()


def start_quiz(page: Page) -> None:
    """Send the form of the quiz builder as it is."""
    page.click(".choose .btn.pri")
    page.wait_for_load_state()


def turn(page: Page) -> None:
    """Turn a flashcard."""
    page.click("#go")
    page.wait_for_load_state()


def once_a_day(site: LiveSite) -> SignedIn:
    """Somebody who sees one new flashcard a day."""
    return site.fresh_guest(new_cards=1)


def examinee(site: LiveSite) -> SignedIn:
    """Somebody who has studied of late and has an exam to come."""
    return site.fresh_examinee()


def _go(page: Page) -> None:
    """Turn a flashcard that lies on the device."""
    page.click("[data-go]")


def _rate(page: Page) -> None:
    """Turn a flashcard and rate it."""
    turn(page)
    page.click("[data-grade='3']")
    page.wait_for_load_state()


def _send_package(page: Page, package: bytes) -> None:
    file: FilePayload = {
        "name": "deck.apkg",
        "mimeType": "application/octet-stream",
        "buffer": package,
    }
    page.set_input_files("#file", file)
    submit(page)


def _reviewed(page: Page) -> None:
    """Send what was reviewed in Anki: twice in the past, and once in the future."""
    key = "fact:baclofen/mechanism/receptor"
    hour = 3_600_000
    rows = [Review(key, MADE + n * hour) for n in (1, 2, 10_000)]
    _send_package(page, package(collection([Note(key), Note()], rows)))


def _wrong(page: Page) -> None:
    """Send what is no package."""
    _send_package(page, b"Dear Anki")


def _kind(position: int) -> Callable[[LiveSite], str]:
    return lambda site: f"/sittings/{site.kinds}/{position}"


def _feedback(position: int) -> Callable[[LiveSite], str]:
    return lambda site: f"/sittings/{site.finished}/{position}/feedback"


def _item(kind: str) -> Callable[[LiveSite], str]:
    """Open the first item of a kind, as the bank has it."""

    def address(site: LiveSite) -> str:
        found: Site = site.app.extensions[KEY]
        items = found.library.bank().items
        return f"/bank/items/{next(i.id for i in items if i.kind.value == kind)}"

    return address


QUESTIONS = """\
---
title: Week 6
drug: baclofen
---

## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor -- the target of diazepam
- [x] GABA-B receptor -- before and after the synapse
- [ ] NMDA receptor -- the target of ketamine

> Binding before the synapse closes calcium channels.

Source: baclofen#mechanism/receptor

## Which of these is best stored cold?  {#cold}

- [x] None of the above
- [ ] All of the above
- [ ] Baclofen 5.0 mg tablets, as <b>bold</b> as they are & "quoted"

## What is the usual starting dose of a child of 35 kg at 0.3 mg/kg/day?  {#dose}

Answer: 10.5 mg

Source: baclofen#dosing
"""


def check_text(page: Page, text: str = QUESTIONS) -> None:
    """Paste some questions, with flaws in them, and have them checked."""
    page.fill("#text", text)
    page.click("#paste button")
    page.wait_for_load_state()


PICTURED = """\
## Which drug rises and falls in the blood like this?  {#curve}

![A curve that rises for an hour and falls for two](curve.png)

- [ ] Dantrolene -- it stays for a day
- [x] Baclofen -- it is gone within hours
- [ ] Tizanidine -- it is gone earlier

Source: baclofen#mechanism

## What is this?  {#page}

![A page that says that it is a picture](page.png)

- [ ] A picture
- [x] A page
"""


def check_pictures(page: Page) -> None:
    """Have questions checked of which one has a picture and one says so only."""
    check_text(page, PICTURED)


def send_picture(page: Page) -> None:
    """Send a picture and what is none."""
    files: list[FilePayload] = [
        {"name": "peak.png", "mimeType": "image/png", "buffer": curve()},
        {"name": "page.png", "mimeType": "image/png", "buffer": b"<svg/>"},
    ]
    page.set_input_files("#pictures", files)
    page.click("#choose button")
    page.wait_for_load_state()


def _all_pictures(site: LiveSite) -> str:
    """List pictures, of which one is named by a file."""
    site.send_pictures(("peak.png", curve()), ("tail.png", curve()))
    site.upload("week-9", CURVED.replace("curve.png", "peak.png"))
    return "/bank/files"


def take_out(page: Page) -> None:
    """Check a file again of which most questions were deleted."""
    page.fill("#text", PICTURED)
    page.click("#editor button")
    page.wait_for_load_state()


def check_nothing(page: Page) -> None:
    """Paste what is no question."""
    check_text(page, "No question at all, in <script>alert(1)</script> prose.")


def follow(page: Page) -> None:
    """Write on, and wait until the preview shows it."""
    check_text(page)
    page.fill("#text", QUESTIONS.replace("Which receptor", "Which one receptor"))
    page.locator("#preview h3", has_text="Which one receptor").wait_for()


def save_twice(page: Page) -> None:
    """Save a file that somebody else saves meanwhile."""
    other = page.context.new_page()
    other.goto(page.url)
    for one, words in ((other, "Which one"), (page, "Which single")):
        one.fill("#text", one.input_value("#text").replace("Which", words, 1))
        one.click("#editor button")
        one.click(".next .btn.pri")
        one.wait_for_load_state()
    other.close()


def _uploaded(stem: str, rest: str = "") -> Callable[[LiveSite], str]:
    """Let the instructor publish a file twice, and give an address below its own."""

    def address(site: LiveSite) -> str:
        site.upload(stem, QUESTIONS, QUESTIONS.replace("usual", "recommended"))
        return f"/bank/files/{stem}{rest}"

    return address


def _uploaded_item(site: LiveSite) -> str:
    """Open the first item of an uploaded file."""
    _uploaded("week-8")(site)
    found: Site = site.app.extensions[KEY]
    items = found.library.renewed().catalogue.entries
    uploaded = (e.item for e in items if e.item.source.file == "uploaded/week-8.md")
    return f"/bank/items/{next(uploaded).id}"


def _answered(site: LiveSite) -> str:
    """Open the item that was answered first in the finished quiz."""
    found: Site = site.app.extensions[KEY]
    with found.database.reading() as store:
        view = sittings.question(store, site.learner.learner, site.finished, 1)
    return f"/bank/items/{view.item.id}"


def mark_draft(page: Page) -> None:
    """Give the item a tag and make it a draft."""
    page.fill("#tag", "week-8")
    page.click("button[value=tag]")
    page.click("button[value=draft]")
    page.wait_for_load_state()


def tag_first(page: Page) -> None:
    """Tick the first question and tag it."""
    page.check("[name=item] >> nth=0")
    page.fill("#give", "hard")
    page.click("button[value=tag]")
    page.wait_for_load_state()


def _all_files(site: LiveSite) -> str:
    _uploaded("week-6")(site)
    return "/bank/files"


def _chosen(page: Page) -> None:
    page.check("#answer-2") if page.query_selector("input#answer-2") else None


def _address(sitting: str, part: str) -> str:
    return f"/sittings/{sitting}{part}"


def _exam(part: str) -> Callable[[LiveSite], str]:
    return lambda site: _address(site.fresh_exam(), part)


def _numeric(site: LiveSite) -> str:
    return _address(site.fresh_kinds("numeric"), "/1")


def _rule_out(page: Page) -> None:
    """Rule an option out, flag the question and write a note."""
    page.click(".opt .tool")
    page.click("[name=flag]")
    _open_all(page)


def _open_all(page: Page) -> None:
    for summary in page.locator("summary").all():
        if summary.is_visible():  # some are for phones alone
            summary.click()


def _missed(page: Page) -> None:
    """Say why it was missed, and write a report that is too long."""
    if page.query_selector("#missed"):
        page.click("#missed button[value=misread]")
        page.wait_for_load_state()
    page.click("#report summary")
    page.fill("#report textarea", "too long " * 300)
    page.click("#report button[type=submit]")
    page.wait_for_load_state()


def _pair_wrongly(page: Page) -> None:
    """Give every line of a matching question the partner of the longest text."""
    for line in page.locator(".match select").all():
        texts = line.locator("option").all_inner_texts()
        line.select_option(label=max(texts, key=len))
    page.click(".dock button[type=submit]")
    page.wait_for_url("**/feedback")


def ask_for_nothing(page: Page) -> None:
    """Ask for a deck of a section that there is not."""
    page.evaluate("document.querySelector('#scope option').value = 'baclofen/none'")
    page.get_by_role("button", name="Download this section").click()
    page.wait_for_load_state()


def making_deck(site: LiveSite) -> str:
    """Leave a deck half made, as a worker does; it looks again by hand."""
    parts: Site = site.app.extensions[KEY]
    jobs, token = DeckJobs(parts.config.home.decks), "a" * 22
    jobs.folder.mkdir(parents=True, exist_ok=True)
    jobs._note(token, Making(Job(0, "baclofen.apkg", 12_000), 4_200))
    return f"/anki/decks/{token}?by=hand"


def set_exam(page: Page) -> None:
    """Answer a question, set the day of an exam, and look at the first page again."""
    home = page.url
    page.click(".hero .btn.pri")
    page.check("[name=option][value=dont-know]")
    page.click(".dock .btn.pri")
    page.wait_for_url("**/feedback")
    page.goto(home)
    page.get_by_role("link", name="Set the day of your exam").click()
    page.fill("#exam_day", "2027-01-12")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("status").get_by_text("Saved.").wait_for()
    page.goto(home)


def _see_exam(page: Page) -> None:
    """Set the day of an exam with next to nothing answered, and look ahead to it."""
    ahead = page.url
    page.goto(ahead.removesuffix("exam"))
    set_exam(page)
    page.goto(ahead)


SCENES = (
    Scene("home-new", "home.home", at("/")),
    Scene("home", "home.home", at("/"), learner),
    Scene("home-exam", "home.home", at("/"), once_a_day, set_exam),
    Scene("home-forecast", "home.home", at("/"), examinee),
    Scene("practice", "practice.choose", at("/practice?section=dosing"), learner),
    Scene("practice-none", "practice.choose", at("/practice?section=general"), None),
    Scene(
        "practice-wrong",
        "practice.choose",
        at("/practice?section=uses&kind=ordering"),
        None,
        start_quiz,
    ),
    Scene(
        "receipt", "receipt.show", lambda s: f"/sittings/{s.finished}/receipt", learner
    ),
    Scene(
        "receipt-open", "receipt.show", lambda s: f"/sittings/{s.open}/receipt", learner
    ),
    *(
        Scene(f"question-{n}", "sitting.question", _kind(n), guest, _chosen)
        for n in range(1, 8)
    ),
    Scene("question-exam", "sitting.question", _exam("/2"), guest, _rule_out),
    Scene("question-dose", "sitting.question", _numeric, guest, _open_all),
    Scene("review", "draft.review", _exam("/review"), guest),
    Scene("review-none", "draft.review", _exam("/review?show=flagged"), guest),
    Scene(
        "time-up",
        "draft.review",
        lambda s: _address(s.fresh_exam(9, 1), "/review"),
        guest,
    ),
    Scene("question-empty", "sitting.question", _kind(1), guest, submit),
    *(
        Scene(f"feedback-{n}", "sitting.feedback", _feedback(n), learner)
        for n in (1, 2, 3, 4, 7, 8, 12, 16, 20)
    ),
    Scene("feedback-said", "sitting.feedback", _feedback(4), learner, _missed),
    Scene(
        "feedback-pairs",
        "sitting.question",
        lambda s: _address(s.fresh_kinds("matching"), "/1"),
        guest,
        _pair_wrongly,
    ),
    Scene(
        "results",
        "sitting.results",
        lambda s: f"/sittings/{s.finished}/results",
        learner,
    ),
    Scene(
        "results-open",
        "sitting.results",
        lambda s: f"/sittings/{s.open}/results",
        learner,
    ),
    Scene("print", "printing.show", lambda s: f"/sittings/{s.finished}/print", learner),
    Scene("scores", "scores.scores", at("/scores"), learner),
    Scene("scores-none", "scores.scores", at("/scores")),
    Scene("scores-tables", "scores.scores", at("/scores"), learner, _open_all),
    Scene(
        "builder-file",
        "practice.choose",
        at("/practice?file=baclofen-authored"),
    ),
    Scene("shelf", "monograph.shelf", at("/monographs")),
    Scene("monograph", "monograph.read", at("/monographs/baclofen"), learner),
    Scene(
        "monograph-open",
        "monograph.read",
        at("/monographs/baclofen"),
        learner,
        _open_all,
    ),
    Scene("monograph-plain", "monograph.read", at("/monographs/baclofen")),
    Scene(
        "monograph-class",
        "monograph.read",
        at("/monographs/baclofen?whose=class"),
        learner,
    ),
    Scene(
        "monograph-day",
        "monograph.read",
        at("/monographs/baclofen?on=x"),
        learner,
        status=422,
    ),
    Scene(
        "table", "monograph.table", at("/monographs/baclofen/table?sort=due"), learner
    ),
    *(
        Scene(
            f"statement-{place.split('/')[1]}",
            "monograph.statement",
            at(f"/monographs/baclofen/{place}"),
            who,
        )
        for place, who in (
            ("withdrawal/hyperthermia", learner),
            ("comparison/tizanidine", teacher),
            ("identity/lioresal", None),
        )
    ),
    Scene("sign-in", "account.sign_in", at("/sign-in")),
    Scene("sign-in-wrong", "account.sign_in", at("/sign-in"), None, submit),
    Scene("sign-up", "account.sign_up", at("/sign-up"), guest),
    Scene("sign-up-wrong", "account.sign_up", at("/sign-up"), None, submit),
    Scene("claim-used", "account.claim", lambda s: f"/set-up/{s.set_up}", status=410),
    Scene("account", "account.account", at("/account"), learner),
    Scene("account-guest", "account.account", at("/account"), guest),
    Scene("my-data", "my_data.show", at("/account/data"), learner),
    Scene("my-data-guest", "my_data.show", at("/account/data"), guest),
    Scene("delete", "my_data.ask", at("/account/data/delete"), learner),
    Scene("delete-wrong", "my_data.ask", at("/account/data/delete"), learner, submit),
    Scene("deleted", "my_data.deleted", at("/account/data/deleted")),
    Scene("bank", "bank.items", at("/bank"), teacher),
    *(
        Scene(f"item-{kind}", "bank.item", _item(kind), teacher)
        for kind in ("single", "matching", "numeric")
    ),
    Scene("item-answered", "bank.item", _answered, teacher, _open_all),
    Scene("item-uploaded", "bank.item", _uploaded_item, teacher, mark_draft),
    Scene("bank-filtered", "bank.items", at("/bank?kind=ordering&words=x"), teacher),
    Scene("bank-marked", "bank.items", at("/bank?kind=cloze"), teacher, tag_first),
    Scene("bank-nothing", "bank.items", at("/bank?status=retired&tag=none"), teacher),
    Scene("export", "exporting.show", at("/bank/export?format=aiken"), teacher),
    Scene("export-anki", "exporting.show", at("/bank/export?format=anki"), teacher),
    Scene(
        "paper", "exporting.paper", at("/bank/paper?section=uses&versions=2"), teacher
    ),
    Scene("coverage", "bank.coverage", at("/bank/coverage/baclofen"), teacher),
    Scene(
        "coverage-unasked",
        "bank.coverage",
        at("/bank/coverage/baclofen?show=unasked"),
        teacher,
    ),
    Scene(
        "coverage-safety",
        "bank.coverage",
        at("/bank/coverage/baclofen?show=safety"),
        teacher,
    ),
    Scene("coverage-shelf", "bank.coverage_shelf", at("/bank/coverage"), teacher),
    Scene("problems", "bank.problems", at("/bank/problems"), teacher),
    Scene("upload", "uploads.begin", at("/bank/upload"), teacher),
    Scene("upload-none", "uploads.begin", at("/bank/upload"), teacher, submit),
    Scene("upload-sent", "uploads.begin", at("/bank/upload"), teacher, send_picture),
    Scene("upload-check", "uploads.begin", at("/bank/upload"), teacher, check_text),
    Scene(
        "upload-picture", "uploads.begin", at("/bank/upload"), teacher, check_pictures
    ),
    Scene("file", "question_files.file", _uploaded("week-6"), teacher),
    Scene(
        "upload-fewer", "question_files.file", _uploaded("week-6"), teacher, take_out
    ),
    Scene("upload-unfit", "uploads.begin", at("/bank/upload"), teacher, check_nothing),
    Scene("upload-following", "uploads.begin", at("/bank/upload"), teacher, follow),
    Scene("files", "question_files.files", _all_files, teacher),
    Scene("files-pictures", "question_files.files", _all_pictures, teacher),
    Scene("published", "uploads.published", _uploaded("week-6", "/published"), teacher),
    Scene(
        "version",
        "question_files.version",
        _uploaded("week-6", "/versions/1"),
        teacher,
    ),
    Scene("conflict", "question_files.file", _uploaded("week-6"), teacher, save_twice),
    Scene("style-guide", "help.style_guide", at("/style-guide"), teacher),
    Scene("cards-begin", "cards.study", at("/cards")),
    Scene("cards", "cards.study", at("/cards?section=dosing"), learner),
    Scene("cards-answer", "cards.study", at("/cards?section=dosing"), learner, turn),
    Scene("cards-done", "cards.study", at("/cards"), once_a_day, _rate),
    Scene("cards-offline", "offline.deck", at("/cards/offline"), guest),
    Scene("cards-offline-answer", "offline.deck", at("/cards/offline"), guest, _go),
    Scene("offline", "offline.lost", at("/offline")),
    Scene("anki", "deck.show", at("/anki"), learner, _open_all),
    Scene("anki-nobody", "deck.show", at("/anki")),
    Scene("anki-refused", "deck.show", at("/anki"), None, ask_for_nothing),
    Scene("anki-making", "deck_making.show", making_deck),
    Scene("anki-update", "updating.show", at("/anki/update")),
    Scene("anki-merge", "merging.show", at("/anki/merge")),
    Scene("anki-reviews", "reviews.show", at("/anki/reviews"), learner),
    Scene("anki-reviews-told", "reviews.show", at("/anki/reviews"), guest, _reviewed),
    Scene("anki-reviews-refused", "reviews.show", at("/anki/reviews"), guest, _wrong),
    Scene("anki-forecast", "merging.show", at("/anki/merge"), act=send_export),
    Scene("anki-releases", "releases.show", at("/anki/releases"), learner),
    Scene("anki-release", "releases.day", at("/anki/releases/2026-11-22")),
    Scene("cards-none", "cards.study", at("/cards?section=nowhere"), learner),
    Scene("settings", "preferences.show", at("/account/settings"), learner),
    Scene("extra-time", "preferences.extra_time", at("/bank/extra-time"), teacher),
    Scene("exam", "exam.show", at("/exam"), examinee),
    Scene("exam-few", "exam.show", at("/exam"), once_a_day, _see_exam),
    Scene("exam-none", "exam.show", at("/exam"), guest),
    Scene("help", "help.help_page", at("/help"), learner),
    *(
        Scene(f"error-{code}", "error", at(f"/error/{code}"), status=code)
        for code in (400, 403, 404, 405, 409, 413, 422, 429, 500)
    ),
)
"""Every page that is shown, and its states."""


def served(window: Window, site: LiveSite, scene: Scene) -> str:
    """Give the page of a scene as the server sent it, before any script."""
    if scene.act is nothing:
        window.empty(site)
        if scene.who is not None:
            site.enter(window.page.context, scene.who(site))
        return window.page.context.request.get(site.base + scene.address(site)).text()
    pages: list[Response] = []

    def note(response: Response) -> None:
        moved = 300 <= response.status < 400
        if response.request.is_navigation_request() and not moved:
            pages.append(response)

    window.page.context.on("response", note)
    window.show(site, scene)
    window.page.context.remove_listener("response", note)
    return pages[-1].text()
