"""Nothing is written before Publish, nobody's work is lost, and all of it is inert."""

import io
import re
from dataclasses import replace
from html import unescape

import pytest
from flask import Flask
from openpyxl import Workbook

from baclofen_quiz.services import versions
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from showing_pictures import CURVED, GIF, PNG, SVG
from uploading import (
    FLAWED,
    SOUND,
    instructor,
    open_bank,
    publish,
    send_file,
    send_form,
    send_text,
)
from webtools import HIDDEN, Visitor, entered

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture
def someone(app: Flask) -> Visitor:
    return instructor(app)


def stems(app: Flask) -> list[str]:
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        return [file.stem for file in versions.files(store)]


def sheet(*rows: tuple[str, ...]) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_file_of_any_format_is_shown_as_text_and_nothing_is_written(
    app: Flask, someone: Visitor
) -> None:
    head = ("Question", "Option 1", "Option 2", "Option 3", "Correct")
    good = ("Which receptor does it activate?", "GABA-A", "GABA-B", "NMDA", "2")
    data = sheet(head, good, ("Which one?", "A", "", "", "4"))
    page = send_file(someone, "Week 6.xlsx", data)

    assert page.status_code == 200
    assert "<code>week-6</code>, 2 questions read." in page.text
    assert "## Which receptor does it activate?" in page.text
    assert "Not imported, and why" in page.text
    assert "Week 6.xlsx, Sheet, row 3" in page.text
    assert stems(app) == []


def test_what_is_published_stands_in_the_bank_with_a_link_for_learners(
    app: Flask, someone: Visitor
) -> None:
    answer = publish(someone, SOUND)

    assert answer.status_code == 303
    assert answer.location == "/bank/files/week-6/published"
    page = someone.get(answer.location).text
    assert "week-6 is published" in page
    assert 'id="address" href="http://localhost/practice?file=week-6"' in page
    learner = Visitor(app.test_client())
    learner.get("/practice?file=week-6")
    begun = learner.send("/practice", preset="mixed")
    assert "Which receptor does baclofen activate?" in learner.get(begun.location).text


def test_a_draft_is_kept_and_asked_of_nobody(app: Flask, someone: Visitor) -> None:
    page = someone.get(publish(someone, SOUND, status="draft").location).text

    assert stems(app) == ["week-6"]
    assert "week-6 is kept" in page
    assert "Learners are asked none of these yet." in page
    assert 'id="address"' not in page
    text = someone.get("/bank/files/week-6").text
    assert "status: draft" in text
    checked = send_text(someone, f"---\nstatus: draft\n---\n\n{SOUND}").text
    assert "The text says that it is one; publishing changes that." in checked
    assert "<b>1 question</b> will be asked of learners." in checked


def test_a_file_is_retired_and_asked_again(app: Flask, someone: Visitor) -> None:
    publish(someone, SOUND)
    someone.get("/bank/files/week-6")
    retired = {"text": SOUND, "stem": "week-6", "as": "retired"}
    page = someone.get(someone.send("/bank/publish", **retired).location).text
    assert "Learners are asked none of these yet." in page
    text = f"---\nstatus: retired\n---\n\n{SOUND}"
    checked = send_text(someone, text).text
    assert "The text says that this file is retired." in checked
    assert "Keep it retired" in checked
    someone.get("/bank/files/week-6")
    again = {"text": text, "stem": "week-6", "as": "ready"}
    assert someone.send("/bank/publish", **again).status_code == 303
    learner = Visitor(app.test_client())
    assert "1 question, each explained" in learner.get("/practice?file=week-6").text


def test_a_flawed_question_is_withheld_with_its_reasons_and_the_others_go(
    someone: Visitor,
) -> None:
    page = send_text(someone, SOUND + "\n" + FLAWED).text

    assert "Withheld until mended" in page
    assert "Publish 1, leave 1" in page
    assert 'data-line="14">Line 14</a>' in page
    assert "<b>1</b> stays out, each with its reason." in page


def test_a_question_that_says_draft_is_kept_back_and_said(someone: Visitor) -> None:
    page = send_text(someone, SOUND + "Status: draft\n").text

    assert "<b>1</b> says draft or retired and is kept back." in page
    assert ">Publish" not in page
    assert "Keep as draft" in page


def test_nothing_sent_is_said_with_a_link_to_the_field(someone: Visitor) -> None:
    page = send_text(someone, "  ", "mine")

    assert page.status_code == 422
    assert '<a href="#file">Choose a file, or paste some questions.</a>' in page.text
    assert 'value="mine"' in page.text
    assert "<title>Error: " in page.text


def test_what_is_no_question_can_be_mended_and_not_published(
    app: Flask, someone: Visitor
) -> None:
    page = send_text(someone, "Just prose.")

    assert page.status_code == 422
    assert "Nothing to publish yet" in page.text
    assert "Publish" not in page.text.partition("Nothing to publish yet")[2]
    refused = someone.send("/bank/publish", text="Just prose.", stem="week-6")
    assert refused.status_code == 422
    assert stems(app) == []


def test_a_pasted_text_has_a_name_that_no_file_has(someone: Visitor) -> None:
    publish(someone, SOUND, "questions")

    assert 'value="questions-2"' in someone.get("/bank/upload").text
    assert "<code>questions-2</code>" in send_text(someone, SOUND, "").text


def test_a_file_sent_again_replaces_its_version_and_says_whose(
    app: Flask, someone: Visitor
) -> None:
    publish(someone, SOUND)
    changed = SOUND.replace("baclofen activate", "it activate") + "\n" + FLAWED
    page = send_file(someone, "week-6.md", changed.encode()).text

    assert "This replaces version 1 of anand" in page
    assert '<input type="hidden" name="base" value="1">' in page
    gone = send_file(
        someone, "week-6.md", SOUND.replace("{#receptor}", "{#b}").encode()
    )
    assert "No longer asked" in gone.text
    assert 'href="/bank/items/week-6/receptor"' in gone.text
    assert stems(app) == ["week-6"]


def test_two_who_save_at_once_lose_nothing(someone: Visitor) -> None:
    publish(someone, SOUND)
    mine = SOUND.replace("GABA-A receptor", "GABA-C receptor")
    page = publish(someone, mine)

    assert page.status_code == 409
    assert "Somebody saved this file meanwhile" in page.text
    assert "removed: </span>" in page.text
    assert "- [ ] GABA-C receptor -- the target of diazepam" in page.text
    over = someone.send(
        "/bank/publish", **{"text": mine, "stem": "week-6", "as": "ready"}
    )
    assert over.status_code == 303
    assert "GABA-C" in someone.get("/bank/files/week-6").text


def test_a_text_of_a_name_that_exists_says_that_the_difference_comes_first(
    someone: Visitor,
) -> None:
    publish(someone, SOUND)

    page = send_text(someone, SOUND.replace("baclofen activate", "it activate")).text
    assert "You will see the difference first." in page


def test_the_preview_shows_each_question_as_a_learner_sees_it(someone: Visitor) -> None:
    someone.get("/bank/upload")
    many = "\n".join(SOUND.replace("receptor}", f"r{n}}}") for n in range(12))
    page = someone.send("/bank/preview", text=many, at="1").text

    assert "1 to 10 of 12" in page
    assert page.count("<fieldset disabled>") == 10
    assert "Later questions" in page
    assert "Earlier questions" not in page
    someone.get("/bank/upload")
    later = someone.send("/bank/preview", text=many, at="150").text
    assert "3 to 12 of 12" in later
    assert "Earlier questions" in later


def test_a_statement_that_is_nowhere_begins_no_question(someone: Visitor) -> None:
    page = someone.get("/bank/upload?statement=nowhere/to/be-found").text

    assert "Source:" not in page


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.md", f"{HOSTILE}.md", "a\x07b.md", "\u202egpj.md", ".md"]
)
def test_the_name_of_a_file_is_inert(app: Flask, someone: Visitor, name: str) -> None:
    page = send_file(someone, name, SOUND.encode())

    assert page.status_code == 200
    assert "<script>" not in page.text
    assert "<img" not in page.text
    assert "../" not in page.text
    assert stems(app) == []


def test_markup_in_every_field_is_inert(someone: Visitor) -> None:
    text = SOUND.replace("receptor", HOSTILE).replace(f"{{#{HOSTILE}}}", "{#r}")
    titled = f"---\ntitle: '{HOSTILE}'\nauthor: '{HOSTILE}'\n---\n{text}"
    shown = [send_text(someone, titled).text]
    told = {"text": titled, "stem": "week-6", "told": HOSTILE, "as": "draft"}
    done = someone.send("/bank/publish", **told)
    assert done.status_code == 303
    addresses = (done.location, "/bank/files", "/bank/files/week-6")
    shown += [someone.get(address).text for address in addresses]
    shown.append(send_text(someone, titled + HOSTILE).text)
    shown.append(someone.send("/bank/publish", **told | {"text": titled + "x"}).text)

    for page in shown:
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_a_file_that_is_too_large_is_refused_and_told_what_to_do(
    app: Flask, someone: Visitor
) -> None:
    page = send_file(someone, "big.md", b"x" * 33_000_000)

    assert page.status_code == 413
    assert "A file may have up to 10 MB, and a text up to 2 MB." in page.text
    assert 'href="/bank/upload">Back to upload</a>' in page.text
    assert stems(app) == []


def test_a_file_above_its_own_limit_is_told_what_it_is(someone: Visitor) -> None:
    page = send_file(someone, "big.csv", b"question,option 1\n" + b"x" * 10_100_000)

    assert page.status_code == 422
    assert "Nothing to publish yet" in page.text


def test_a_text_that_is_too_long_comes_back_whole(someone: Visitor) -> None:
    page = send_text(someone, SOUND + "x" * 2_000_001)

    assert page.status_code == 422
    assert "2 MB" in page.text
    assert page.text.count("x" * 2_000_001) == 1


def test_who_was_signed_out_meanwhile_keeps_the_text(
    app: Flask, someone: Visitor
) -> None:
    send_text(someone, SOUND)
    someone.client.delete_cookie("baclofen_quiz")
    expired = someone.send("/bank/publish", text=SOUND, stem="week-6")
    assert expired.status_code == 400
    assert "What it held is kept here." in expired.text
    refused = someone.send("/bank/publish")

    assert refused.status_code == 403
    assert "You are signed out" in refused.text
    assert "## Which receptor does baclofen activate?" in refused.text
    assert stems(app) == []


def test_the_link_has_the_address_that_learners_type(
    app: Flask, someone: Visitor
) -> None:
    site: Site = app.extensions[KEY]
    config = replace(site.config, base_url="https://quiz.example.org/")
    app.extensions[KEY] = replace(site, config=config)
    page = someone.get(publish(someone, SOUND).location).text

    assert 'href="https://quiz.example.org/practice?file=week-6"' in page


def test_what_learners_would_no_longer_be_asked_is_told_before_publishing(
    someone: Visitor,
) -> None:
    publish(someone, SOUND)
    renamed = SOUND.replace("{#receptor}", "{#other}")
    page = send_text(someone, renamed).text

    assert "No longer asked: 1 question" in page
    assert 'href="/bank/items/week-6/receptor"' in page
    assert "The file no longer holds a question of this id." in page
    assert "No longer asked" not in send_text(someone, SOUND).text


def test_pictures_are_sent_with_the_file_that_names_them_and_shown_at_once(
    app: Flask, someone: Visitor
) -> None:
    page = send_file(someone, "week-6.md", CURVED.encode(), ("curve.png", PNG))

    assert page.status_code == 200
    assert "1 picture is kept: <code>curve.png</code>." in page.text
    assert "No question has been kept yet." in page.text
    found = re.search(r'<img class="pic" src="(/pictures/\w+)"', page.text)
    assert found
    shown = Visitor(app.test_client()).get(found[1])
    assert (shown.data, shown.content_type) == (PNG, "image/png")
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    assert "script-src" in shown.headers["Content-Security-Policy"]
    assert "immutable" in shown.headers["Cache-Control"]
    assert stems(app) == []


def test_pictures_may_come_before_the_questions(someone: Visitor) -> None:
    page = send_form(someone, "/bank/upload", {"text": ""}, ("curve.png", PNG))

    assert page.status_code == 200
    assert "1 picture is kept" in page.text
    assert "There is a problem" not in page.text
    checked = send_text(someone, CURVED)
    assert "picture-missing" not in checked.text
    assert 'src="/pictures/' in checked.text
    published = publish(someone, CURVED)
    assert "1 question" in someone.get(published.location).text


def test_what_is_no_picture_is_told_and_the_rest_goes_on(someone: Visitor) -> None:
    page = send_form(
        someone,
        "/bank/upload",
        {"text": CURVED, "stem": "week-6"},
        ("../../page.png", SVG),
        ("curve.png", PNG),
    )

    assert page.status_code == 422
    assert "1 picture is kept: <code>curve.png</code>." in page.text
    assert "picture-type</span> &#34;page.png&#34; holds no PNG" in page.text
    assert "<svg xmlns" not in page.text
    alone = send_form(someone, "/bank/upload", {"text": ""}, ("a.png", SVG))
    assert alone.status_code == 422
    assert "&#34;a.png&#34; holds no PNG" in alone.text


def test_nothing_is_published_with_a_picture_that_cannot_be_kept(
    app: Flask, someone: Visitor
) -> None:
    fields = {"text": CURVED, "stem": "week-6", "as": "ready"}
    page = send_form(someone, "/bank/publish", fields, ("curve.png", SVG))
    assert page.status_code == 422
    assert "picture-type" in page.text
    assert stems(app) == []

    done = send_form(someone, "/bank/publish", fields, ("curve.png", GIF))
    assert done.status_code == 303
    assert stems(app) == ["week-6"]
    learner = Visitor(app.test_client())
    learner.get("/practice?file=week-6")
    begun = learner.send("/practice", preset="mixed")
    assert 'src="/pictures/' in learner.get(begun.location).text
    other = send_form(someone, "/bank/upload", fields, ("curve.png", PNG))
    assert "Another picture is called" in other.text


def test_learners_send_no_pictures(app: Flask) -> None:
    open_bank(app)
    learner = entered(app, Visitor(app.test_client()), Role.LEARNER)
    learner.get("/account")
    for address in ("/bank/upload", "/bank/publish"):
        hidden = {n: unescape(v) for n, v in HIDDEN.findall(learner.text)}
        data = {**hidden, "pictures": (io.BytesIO(PNG), "curve.png")}
        assert learner.client.post(address, data=data).status_code == 403
    site: Site = app.extensions[KEY]
    assert site.library.contents().additions.pictures == ()
