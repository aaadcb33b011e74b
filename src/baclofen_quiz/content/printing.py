"""The inverse of ``read_markdown``: what this prints reads back as it was."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.content.sentences import Line, sentences
from baclofen_quiz.content.statements import Note, Statement

_PLAIN_SCALAR = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()/'-]*[A-Za-z0-9)]")
_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_ESCAPED = re.compile(r"[\\*`{]|<(?=[A-Za-z/!])|&(?=#|[A-Za-z])")
_OPENING = re.compile(r"[-+#>|~]|\d{1,3}(?=[.)])")


def print_markdown(monograph: Monograph) -> str:
    """Print a monograph in its native form, every id pinned."""
    lines = [*_front_matter(monograph), "", f"# {_title(monograph.drug)}"]
    statements = list(monograph.statements)
    runs = [
        (section, part)
        for section, run in groupby(statements, lambda s: s.section)
        for part in _parts(run)
    ]
    for index, (section, run) in enumerate(runs):
        if index or section is not Section.IDENTITY or len(runs) == 1:
            lines += ["", f"## {TITLES[section]}"]
        lines += _run(run)
    return "\n".join(lines) + "\n"


def _front_matter(monograph: Monograph) -> Iterator[str]:
    yield "---"
    yield f"drug: {_scalar(monograph.drug)}"
    if monograph.drug_class:
        yield f"class: {_scalar(monograph.drug_class)}"
    if monograph.sources:
        yield "sources:"
        yield from (f"  - {_scalar(source)}" for source in monograph.sources)
    if monograph.review:
        yield "reviewed:"
        yield f"  date: {monograph.review.date.isoformat()}"
        yield f"  by: {_scalar(monograph.review.by)}"
    yield "---"


def _scalar(text: str) -> str:
    if _PLAIN_SCALAR.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return json.dumps(text, ensure_ascii=False)


def _title(drug: str) -> str:
    return escaped(drug[:1].upper() + drug[1:])


def _parts(run: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Cut where a heading has to end, and its words can stand in no container.

    A container of several sentences would be read as statements of their own, so that
    the section is opened anew instead.
    """
    part: list[Statement] = []
    for statement in run:
        if not statement.path and part and _is_several(part[-1].path[:1]):
            yield part
            part = []
        part.append(statement)
    yield part


def _is_several(heading: tuple[str, ...]) -> bool:
    lines = [Line(f"{text}:", 1, 1) for text in heading]
    return len(list(sentences(lines))) > 1


def _run(run: list[Statement]) -> Iterator[str]:
    """Print statements of one section; the outermost qualifier becomes a heading.

    A heading holds to the end of its section, so qualifiers before a statement that has
    none are printed as containers.
    """
    bare = [index for index, statement in enumerate(run) if not statement.path]
    first_headed = bare[-1] + 1 if bare else 0
    heading = ""
    opened: tuple[str, ...] = ()
    yield ""
    for index, statement in enumerate(run):
        path = statement.path
        if index >= first_headed:
            if path[0] != heading:
                heading, opened = path[0], ()
                yield from _heading(heading, blank=index > 0)
            path = path[1:]
        yield from _containers(opened, path)
        opened = path
        yield from _statement(statement, "  " * len(path))


def _heading(text: str, *, blank: bool) -> Iterator[str]:
    if blank:
        yield ""
    yield f"### {escaped(text)}"
    yield ""


def _containers(opened: tuple[str, ...], path: tuple[str, ...]) -> Iterator[str]:
    shared = 0
    while shared < min(len(opened), len(path)) and opened[shared] == path[shared]:
        shared += 1
    for depth in range(shared, len(path)):
        yield f"{'  ' * depth}- {escaped(path[depth])}:"


def _statement(statement: Statement, indent: str) -> Iterator[str]:
    words = [f"#{statement.slug}"]
    if statement.unasked:
        words.append(".unasked")
    if statement.second_source_of:
        words.append("=" + statement.second_source_of.split("/", 1)[1])
    yield f"{indent}- {_with_strong(statement)} {{{' '.join(words)}}}"
    yield from (_note(note, indent) for note in statement.notes)


def _note(note: Note, indent: str) -> str:
    return f"{indent}  > [!{note.kind.value}] {escaped(note.text)}"


def _with_strong(statement: Statement) -> str:
    """Put the bold marks back around the phrases that had them, in their order."""
    pieces, begin, text = [], 0, statement.text
    for phrase in statement.strong:
        at = text.index(phrase, begin)
        pieces += [_inner(text[begin:at]), "**", _inner(phrase), "**"]
        begin = at + len(phrase)
    pieces.append(_inner(text[begin:]))
    return _guarded("".join(pieces))


def escaped(text: str) -> str:
    """Write plain text so that Markdown reads it back as it is."""
    return _guarded(_inner(text))


def _inner(text: str) -> str:
    return _ESCAPED.sub(lambda match: "\\" + match[0], text)


def _guarded(text: str) -> str:
    """Keep a sign at the beginning from being read as a bullet, heading or quote."""
    return _OPENING.sub(_opening, text, count=1) if _OPENING.match(text) else text


def _opening(match: re.Match[str]) -> str:
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]
