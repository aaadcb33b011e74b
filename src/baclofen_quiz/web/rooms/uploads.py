"""Uploading questions: check, mend, publish. No question is kept before that."""

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.items.question_file.stating import stated
from baclofen_quiz.problems import Problem
from baclofen_quiz.services import picture_keeping, uploads, versions
from baclofen_quiz.services.item_beginning import begun_for
from baclofen_quiz.services.picture_keeping import (
    NONE_SENT,
    KeptPictures,
    fit_pictures,
)
from baclofen_quiz.services.question_judging import Judged, preview
from baclofen_quiz.services.upload_checking import Checked, check_text, check_upload
from baclofen_quiz.services.uploads import Conflict, Draft, Refused
from baclofen_quiz.store.database import Store
from baclofen_quiz.web.file_pages import rows_of
from baclofen_quiz.web.preview_page import PreviewPage, preview_of
from baclofen_quiz.web.question_counts import questions_said
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import changing, looking, site
from baclofen_quiz.web.upload_form import (
    SentFile,
    SentText,
    read_pictures,
    read_sent,
    read_status,
    read_text,
)
from baclofen_quiz.web.upload_pages import (
    CheckPage,
    ConflictPage,
    PublishedPage,
    UploadPage,
)

SEE_OTHER = 303
UNFIT = 422
CONFLICT = 409

NOTHING_SENT = "Choose a file, or paste some questions."
FIRST_NAME = "questions"
"""How a pasted text is named, unless its author names it."""


def begin() -> ResponseReturnValue:
    """Show where a file is chosen; the query string may begin a question."""
    with looking() as visit:
        visit.teacher()
        text = begun_for(visit.bank, request.args.get("statement", ""))
        page = UploadPage(len(visit.bank.problems), _free_name(visit.store), text)
        return render(page, visit.shell("bank"))


def check() -> ResponseReturnValue:
    """Say what would become of each question that was sent."""
    with looking() as visit:
        visit.teacher()
    sent = read_sent(request)
    pictures = _keep_pictures()
    if isinstance(sent, SentFile):
        checked = check_upload(site().library, sent.name, sent.data)
        return _checked(checked, f"uploaded {sent.name}", pictures=pictures)
    if not sent.text.strip():
        return _nothing_sent(sent, pictures)
    return _check_text(sent, pictures=pictures)


def publish() -> ResponseReturnValue:
    """Make the text a version of its file, as ready, as a draft, or as retired."""
    sent = read_text(request)
    with looking() as visit:
        visit.teacher()
    pictures = _keep_pictures()
    if pictures.problems:
        return _check_text(sent, pictures=pictures)
    text = stated(uploads.tidied(sent.text), read_status(request))
    draft = Draft(sent.stem, text, sent.base, sent.told)
    ready = uploads.fit(site().library.bank(), draft)
    if isinstance(ready, Refused):
        return _check_text(sent, ready.problems)
    with changing() as visit:
        done = uploads.publish(visit.store, visit.teacher(), ready, visit.now)
        if isinstance(done, Conflict):
            problems, shell = len(visit.bank.problems), visit.shell("bank")
            page = ConflictPage(problems, visit.zone, sent.stem, text, sent.told, done)
            return render(page, shell, CONFLICT)
        return redirect(url_for("uploads.published", stem=done.stem), SEE_OTHER)


def published(stem: str) -> ResponseReturnValue:
    """Say what the bank holds of a file now, and how learners get there."""
    bank = site().library.renewed()
    with looking() as visit:
        visit.teacher()
        filed = versions.version(visit.store, stem).filed
        (row,) = rows_of(bank, [filed])
        page = PublishedPage(
            problems=len(bank.problems),
            stem=stem,
            number=filed.number,
            link=link_of(stem),
            asked=row.asked,
            drafts=row.drafts,
            retired=row.retired,
            withheld=row.withheld,
            total=questions_said(bank.items),
        )
        return render(page, visit.shell("bank"))


def preview_text() -> ResponseReturnValue:
    """Show the questions of a text as a learner will see them."""
    with looking() as visit:
        visit.teacher()
        sent = read_text(request)
        found = preview(site().library, sent.stem or FIRST_NAME, sent.text)
        shown = preview_of(visit.bank, found.items, found.problems, sent.at)
        return render(PreviewPage(shown), visit.shell("bank"))


def link_of(stem: str) -> str:
    """Make the address of a quiz of a file, as a whole."""
    base = site().config.base_url.rstrip("/") or request.host_url.rstrip("/")
    return base + url_for("practice.choose", file=stem)


def _keep_pictures() -> KeptPictures:
    """Keep the pictures that were sent: no form could hold them until Publish."""
    sent = read_pictures(request)
    if not sent:
        return NONE_SENT
    fit = fit_pictures(site().library.look(), sent)
    with changing() as visit:
        return picture_keeping.keep(visit.store, visit.teacher(), fit, visit.now)


def _nothing_sent(sent: SentText, pictures: KeptPictures) -> Response:
    """Ask for questions, unless pictures alone were sent."""
    alone = bool(pictures.names) and not pictures.problems
    with looking() as visit:
        page = UploadPage(
            problems=len(visit.bank.problems),
            stem=sent.stem or _free_name(visit.store),
            fault="" if pictures.names or pictures.problems else NOTHING_SENT,
            pictures=pictures,
        )
        return render(page, visit.shell("bank"), 200 if alone else UNFIT)


def _check_text(
    sent: SentText,
    refused: tuple[Problem, ...] = (),
    pictures: KeptPictures = NONE_SENT,
) -> Response:
    with looking() as visit:
        stem = sent.stem or _free_name(visit.store)
    checked = check_text(site().library, stem, sent.text)
    return _checked(checked, sent.told, sent, refused, pictures)


def _checked(
    checked: Checked,
    told: str,
    sent: SentText | None = None,
    refused: tuple[Problem, ...] = (),
    pictures: KeptPictures = NONE_SENT,
) -> Response:
    """Show what was found; a file that was sent anew replaces the version of now."""
    with looking() as visit:
        standing = _standing(visit.store, checked.stem)
        base = sent.base if sent else standing.number if standing else 0
        shown = _in_order(checked)
        page = CheckPage(
            problems=len(visit.bank.problems),
            zone=visit.zone,
            checked=checked,
            text=checked.text or (sent.text if sent else ""),
            preview=preview_of(
                visit.bank, shown, checked.problems, sent.at if sent else 1
            ),
            base=base,
            standing=standing,
            told=told,
            refused=refused,
            pictures=pictures,
        )
        unfit = refused or page.pictures.problems
        status = 200 if checked.fit and not unfit else UNFIT
        return render(page, visit.shell("bank"), status)


def _in_order(checked: Checked) -> list[Judged]:
    every = (*checked.added, *checked.changed, *checked.unchanged, *checked.withheld)
    return sorted(every, key=lambda one: one.item.source.line)


def _standing(store: Store, stem: str) -> versions.Filed | None:
    """Find the current version of a file; None where nothing has this name yet."""
    return next((file for file in versions.files(store) if file.stem == stem), None)


def _free_name(store: Store) -> str:
    """Find a name that no uploaded file has."""
    taken = {file.stem for file in versions.files(store)}
    names = (FIRST_NAME, *(f"{FIRST_NAME}-{n}" for n in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
