"""PDF, through pypdf."""

from __future__ import annotations

import io

import pytest

from matcher.errors import MissingDependency
from matcher.mentions.article_pdf import text_of

pypdf = pytest.importorskip("pypdf")


def pdf(*lines: str) -> bytes:
    """A PDF of one page, made by hand."""
    shown = b" ".join(b"(%s) Tj 0 -14 Td" % line.encode("latin-1") for line in lines)
    stream = b"BT /F1 12 Tf 40 700 Td " + shown + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def test_the_text_of_a_page() -> None:
    assert text_of(pdf("Jon Jin Yong led", "a team."), "a.pdf").split() == ["Jon", "Jin", "Yong", "led", "a", "team."]


def test_a_damaged_file() -> None:
    with pytest.raises(ValueError, match="damaged PDF"):
        text_of(b"%PDF-1.4\nrubbish", "a.pdf")


def test_pictures_of_pages() -> None:
    with pytest.raises(ValueError, match="OCR"):
        text_of(pdf(), "a.pdf")


def test_a_locked_file() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Jon")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(ValueError, match="password"):
        text_of(out.getvalue(), "a.pdf")


def test_without_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(MissingDependency, match=r"watchlist-matcher\[pdf\]"):
        text_of(b"%PDF-", "a.pdf")
