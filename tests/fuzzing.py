"""Hostile files at random: sound ones of each format, broken in many ways."""

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from baclofen_quiz.content.decoding import decode
from baclofen_quiz.exchange import FORMATS, Format
from baclofen_quiz.exchange.format.written import ALL_READY
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.problems import Problem
from factories import make_items

FRAGMENTS = (
    b"=", b"~", b"#", b"####", b"{", b"}", b"->", b"::", b"\\", b"\\n", b"//", b"%50%",
    b"$CATEGORY: $course$/top\n", b"ANSWER: B\n", b"ANSWER:", b"A. ", b"A) ", b"[html]",
    b'"', b"'", b",", b";", b"\t", b"\r\n", b"\n\n", b"\n" * 500, b"\x00", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xe2\x80\xae", b"1..2", b"1e999999", b"NaN", b"T", b"FALSE",
    b"<script>alert(1)</script>", b"<img src=x onerror=y>", b"<!--", b"]]>", b"&#0;",
    b"&lt;", b"</v></c>", b'<row r="1048576">', b'<c r="XFD1" t="s"><v>9</v></c>',
    b'<c r="A2"><f>1+1</f></c>', b't="e"', b"<!DOCTYPE x>", b"_____", b"{{x}}", b"|",
    b"A; B", b"2,4", b"3-Jan", b"x" * 3_000, b"(" * 200, b"<b>" * 200, b"stem,answer\n",
    b"- [x] a -- b\n", b"## Why?  {#why}\n", b"Answer: 1 mg | 2 mg\n", b"> ", b"1. a\n",
    b"Source: a#dosing/b\n", b"Status: draft\n", b"---\n", b"| a | b |\n",
    b"![a](b.png)\n",
)  # fmt: skip
_MOST_CHANGES = 6


def _native(data: bytes, file: str) -> QuestionReading:
    """Read a question file of our own as a folder's is read."""
    text = decode(data, file)
    if isinstance(text, Problem):
        return QuestionReading(problems=(text,))
    return read_questions(text, file)


READERS = {form.name: form for form in FORMATS.values() if form.read} | {
    "markdown": replace(FORMATS["markdown"], read=_native)
}
"""Every format that is read, by name; Kahoot's template is read as a workbook."""


def seeds(form: Format) -> list[bytes]:
    """Give sound files of a format, and those of a few others that are none."""
    sound = [form.write(make_items(), ALL_READY).data] if form.write else []
    foreign = [
        other.write(make_items(), ALL_READY).data
        for other in FORMATS.values()
        if other.write and other.suffix == form.suffix and other is not form
    ]
    return [*sound, *foreign, b"", b"Which?\nA) one\nB. two\nANSWER: B\n"]


def inputs(form: Format, count: int, seed: int) -> Iterator[bytes]:
    """Generate files; the same seed always gives the same ones."""
    chance = random.Random(seed)  # noqa: S311 - no secret depends on it
    sound = seeds(form)
    for _ in range(count):
        data = chance.choice(sound)
        if data.startswith(b"PK") and chance.random() < 0.9:
            yield _inside(data, chance)
        else:
            yield _broken(data, chance)


def _inside(data: bytes, chance: random.Random) -> bytes:
    """Break members of an archive, and pack it again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        wanted = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            sheet = name.endswith(("sheet1.xml", "sharedStrings.xml"))
            broken = name == wanted or (sheet and chance.random() < 0.5)
            new.writestr(name, _broken(content, chance) if broken else content)
    return out.getvalue()


def _broken(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((0, 0, 1, 2, 30, 300)))
        match chance.randrange(5):
            case 0:
                middle = chance.choice(FRAGMENTS)
            case 1:
                middle = chance.randbytes(chance.randint(0, 8))
            case 2:
                middle = data[start:end] * 3
            case 3:
                middle = b""
            case _:
                middle = chance.choice(FRAGMENTS) * chance.randint(1, 20)
        data = data[:start] + middle + data[end:]
    return data


def faults(form: Format, data: bytes) -> list[str]:
    """Say what is wrong with how a format reads a file; never raise."""
    assert form.read
    try:
        reading = form.read(data, f"exam{form.suffix}")
    except Exception as fault:  # noqa: BLE001 - that is what is looked for
        return [f"{type(fault).__name__}: {fault}"]
    return list(_unlawful(reading))


def _unlawful(reading: QuestionReading) -> Iterator[str]:
    made = len(reading.all_items)
    if made > reading.written:
        yield f"{made} items of {reading.written} questions"
    if made < reading.written and not reading.problems:
        yield "a question is gone and nothing was told"
    if not made and not reading.all_problems:
        yield "nothing was read and nothing told"
    if len({item.id for item in reading.all_items}) < made:
        yield "two items of one id"
    if any("\N{REPLACEMENT CHARACTER}" in p.what for p in reading.problems):
        yield "a replacement character"
