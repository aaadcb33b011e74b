import re
from datetime import date

from markupsafe import Markup

from baclofen_quiz.resources import templates_folder
from baclofen_quiz.web.style_guide_page import StyleGuidePage

MACRO = re.compile(r"{% macro (\w+)\(")
SPECIMEN = re.compile(
    r'{% call specimen\("(\w+)", "(\w+)"\) %}(.*?){% endcall %}\n', re.DOTALL
)


def test_every_macro_is_shown_in_the_style_guide() -> None:
    text = (templates_folder() / StyleGuidePage.template).read_text("utf-8")
    shown = {
        (file, macro)
        for file, macro, sample in SPECIMEN.findall(text)
        if re.search(rf"\b{macro}\(", sample)
    }
    known = {
        (path.stem, macro)
        for path in (templates_folder() / "macros").glob("*.html")
        for macro in MACRO.findall(path.read_text("utf-8"))
    }

    assert known == shown


def test_a_specimen_has_ids_of_its_own_and_takes_no_focus() -> None:
    shown = Markup('<p id="a" aria-labelledby="b c" autofocus><label for="d"></label>')
    page = StyleGuidePage(date(2026, 11, 22))

    assert page.apart(shown, "x-") == (
        '<p id="x-a" aria-labelledby="x-b x-c"><label for="x-d"></label>'
    )
