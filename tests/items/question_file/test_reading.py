from question_files import OPTIONS, read


def test_findings_are_problems_too() -> None:
    reading = read(f"## Which receptor is it?\n{OPTIONS}")

    assert [p.code for p in reading.all_problems] == ["unpinned-id", "S05"]


def test_drafts_and_ready_items_are_all_items() -> None:
    text = f"## Which receptor is it?  {{#q}}\n{OPTIONS}"

    assert len(read(text).all_items) == 1
    assert len(read(f"---\nstatus: draft\n---\n{text}").all_items) == 1
