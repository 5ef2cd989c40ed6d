"""The text of a PDF, through pypdf (`pip install "watchlist-matcher[pdf]"`), page after page."""

from __future__ import annotations

import io
import logging

from matcher.errors import MissingDependency


def text_of(data: bytes, name: str) -> str:
    """The text of all pages, a line end between two.

    Args:
        data: the whole file.
        name: how to call it in a sentence.

    Raises:
        MissingDependency: pypdf is not installed.
        ValueError: the file is damaged, locked, or holds pictures of text and no text.
    """
    try:
        import pypdf  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = f'{name} is a PDF, and reading one needs pypdf: pip install "watchlist-matcher[pdf]".'
        raise MissingDependency(message) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("it is a PDF locked with a password; save it without one")
        text = "\n".join(page.extract_text() for page in reader.pages)
    except ValueError:
        raise
    except Exception as error:
        raise ValueError(f"it is a damaged PDF ({type(error).__name__}); open it and save it again") from error
    if not text.strip():
        raise ValueError("it is a PDF without text, most likely pictures of pages; run OCR on it first")
    return text
