import io
import stat
import struct
import warnings
import zipfile

import pytest

from baclofen_quiz.exchange.format import archive
from baclofen_quiz.exchange.format.archive import members
from baclofen_quiz.problems import Problem


def packed(*files: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    box = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two members with one name
        with zipfile.ZipFile(box, "w", how) as made:
            for name, content in files:
                made.writestr(name, content)
    return box.getvalue()


def what(data: bytes) -> str:
    found = members(data, "exam.xlsx")
    assert isinstance(found, Problem)
    assert found.location.file == "exam.xlsx"
    return f"{found.code}: {found.what}"


def test_members_are_given_by_name_and_folders_left_out() -> None:
    data = packed(("a/", b""), ("a/one.xml", b"<one/>"), ("two.xml", b""))

    assert members(data, "exam.xlsx") == {"a/one.xml": b"<one/>", "two.xml": b""}


@pytest.mark.parametrize(
    "name",
    ["../up", "a/../b", "/root", "C:/drive", "a\\b", "a//b", "./here", "line\nbreak"],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    assert "unsafe name" in what(packed((name, b"")))


def test_a_link_is_refused() -> None:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as made:
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")

    assert "is a link" in what(box.getvalue())


@pytest.mark.parametrize("second", ["a.xml", "A.XML"])
def test_two_members_of_one_name_are_refused(second: str) -> None:
    assert "two files" in what(packed(("a.xml", b"1"), (second, b"2")))


def test_an_archive_in_an_archive_is_refused() -> None:
    assert "itself an archive" in what(packed(("a.bin", packed(("b", b"")))))


@pytest.mark.parametrize("how", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_member_packed_as_no_office_program_does_is_refused(how: int) -> None:
    data = packed(("a.xml", b"0" * 500), how=how)

    assert "no archive that can be unpacked" in what(data)
    assert "no archive" in what(data.replace(b"\0\0", b"\xff\xff", 2))


def test_a_member_that_begins_beyond_the_largest_number_is_refused() -> None:
    whole = packed(("a.xml", b"1"), how=zipfile.ZIP_STORED)
    head = whole.index(b"PK\x01\x02")
    far = struct.pack("<HHQ", 1, 8, 2**63)  # the offset in 64 bits, in an extra field
    entry = bytearray(whole[head : head + 46 + len("a.xml")])
    struct.pack_into("<H", entry, 30, len(far))
    struct.pack_into("<L", entry, 42, 0xFFFFFFFF)
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entry) + len(far), head, 0
    )

    assert "no archive that can be unpacked" in what(whole[:head] + entry + far + end)


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 1)

    assert "more than 1 files" in what(packed(("a", b""), ("b", b"")))


def test_what_unpacks_to_too_much_is_refused() -> None:
    assert "larger than" in what(packed(("a.xml", b"0" * 10_000_001)))


def test_members_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 5)

    assert "larger than" in what(packed(("a", b"123"), ("b", b"456")))


def test_a_header_that_lies_about_the_size_is_not_believed() -> None:
    data = packed(("a.xml", b"0" * 5_000_000))
    lying = data.replace((5_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))

    assert "no archive that can be unpacked" in what(lying)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"no zip", packed(("a", b"b"))[:9]]
)
def test_what_is_damaged_is_refused(data: bytes) -> None:
    assert "no archive that can be unpacked" in what(data)


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UPLOAD", 3)

    assert what(b"PKPK").startswith("too-large")
