"""Settings of a learner, and the extra time that an instructor gives."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.account_types import NoSuchAccount
from baclofen_quiz.services.settings import (
    ExtraTime,
    SettingUnfit,
    extra_time_of_all,
    set_extra_time,
    set_own,
    settings_of,
)
from baclofen_quiz.services.zones import ZoneUnknown
from baclofen_quiz.web.errors import error_page
from baclofen_quiz.web.question_page import Fault
from baclofen_quiz.web.render import render
from baclofen_quiz.web.settings_pages import (
    ExtraTimePage,
    NoSuchDay,
    SettingsPage,
    settings_in,
    typed_in,
    typed_of,
)
from baclofen_quiz.web.site import changing, looking

SEE_OTHER = 303
UNFIT = 422


def show() -> ResponseReturnValue:
    """Show what is set."""
    with looking() as visit:
        learner = visit.required()
        known = settings_of(visit.store, learner)
        page = SettingsPage(
            typed_of(known, learner.zone),
            visit.store.server_zone,
            "saved" in request.args,
            extra=known.extra_time,
        )
        return render(page, visit.shell("account"))


def save() -> ResponseReturnValue:
    """Keep all settings, or none and say what does not fit."""
    typed = typed_in(request.form)
    with changing() as visit:
        learner = visit.required()
        try:
            set_own(visit.store, learner, settings_in(typed), typed.zone)
        except (SettingUnfit, ZoneUnknown, NoSuchDay) as refusal:
            fault = Fault(_field(refusal), str(refusal))
            extra = settings_of(visit.store, learner).extra_time
            page = SettingsPage(
                typed, visit.store.server_zone, faults=(fault,), extra=extra
            )
            return render(page, visit.shell("account"), UNFIT)
    return redirect(url_for("preferences.show", saved=1), SEE_OTHER)


def extra_time() -> ResponseReturnValue:
    """List the people with an account and their extra time, for instructors only."""
    with looking() as visit:
        visit.teacher()
        people = tuple(extra_time_of_all(visit.store))
        page = ExtraTimePage(people, request.args.get("saved", ""))
        return render(page, visit.shell("bank"))


def give_extra_time() -> ResponseReturnValue:
    """Give one learner longer tests."""
    with changing() as visit:
        visit.teacher()
        try:
            extra = ExtraTime(request.form.get("extra", ""))
            name = set_extra_time(visit.store, request.form.get("name", ""), extra)
        except (ValueError, NoSuchAccount):
            return error_page(400, "There is no such person or no such extra time.")
    return redirect(url_for("preferences.extra_time", saved=name), SEE_OTHER)


def _field(refusal: Exception) -> str:
    if isinstance(refusal, SettingUnfit):
        return refusal.field
    return "zone" if isinstance(refusal, ZoneUnknown) else "exam_day"
