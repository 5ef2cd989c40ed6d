"""Fetch a file over HTTPS into a folder: only if it is newer, with patience, within bounds, and whole or not at all.

Plain HTTP is spoken with this machine alone (`localhost`, for mirrors and tests); a redirect leads to HTTPS or
nowhere, and takes no key to another host. A server that is busy or breaks off is asked again, with pauses that double.
"""

from __future__ import annotations

import hashlib
import os
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import matcher
from matcher.errors import WatchlistError

if TYPE_CHECKING:
    import httpx

MAX_DOWNLOAD = 2 * 2**30
"""Most bytes of one file; the largest published list has about 200 MB."""

MAX_REDIRECTS = 5
MAX_SECONDS = 1800.0
"""Longest time for one file, whatever trickles in."""

_TRIES = 4
_LONGEST_PAUSE = 60.0
_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_HERE = frozenset(("localhost", "127.0.0.1", "::1"))
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Remote:
    """A file as its publisher served it.

    Attributes:
        url: where it was asked for.
        etag: what the server calls this version of it.
        modified: when the server says that it was last changed.
        sha256: digest of its bytes.
        size: how many bytes it has.
    """

    url: str
    etag: str = ""
    modified: str = ""
    sha256: str = ""
    size: int = 0

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for the record of a version."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Remote:
        """From a record.

        >>> Remote.from_dict({"url": "https://example.org/a", "unheard_of": 1}).url
        'https://example.org/a'
        """
        return cls(**{name: values[name] for name in cls.__slots__ if name in values})


class Fetcher:
    """Fetches files; a context manager, since it keeps connections open.

    Args:
        proxy: through which to fetch; empty for none.
        ca: file of certificates to trust; empty for the usual ones.
        timeout: seconds without a byte after which a server is given up.
        most: most bytes of one file.
        pause: waits so many seconds; for tests.
    """

    def __init__(
        self,
        *,
        proxy: str = "",
        ca: str = "",
        timeout: float = 60.0,
        most: int = MAX_DOWNLOAD,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        import httpx  # noqa: PLC0415 - slow to import, and most commands fetch nothing

        self._most = most
        self._pause = pause
        try:
            self._client = httpx.Client(
                proxy=proxy or None,
                verify=ssl.create_default_context(cafile=ca) if ca else True,
                timeout=httpx.Timeout(timeout, connect=min(timeout, 20.0)),
                headers={"User-Agent": f"watchlist-matcher/{matcher.__version__}", "Accept-Encoding": "identity"},
                trust_env=False,
            )
        except (OSError, ValueError) as error:
            raise WatchlistError(f"The proxy or the certificates cannot be used: {error}.") from error

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(
        self,
        url: str,
        target: Path,
        *,
        known: Remote | None = None,
        headers: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> Remote | None:
        """Fetch a file.

        Args:
            url: what to fetch.
            target: where it goes; it is there only if it is whole.
            known: the version that we have; if the server still has it, nothing is fetched.
            headers: what the server wants to be told besides.
            progress: called with the bytes that came and those that the server announced (0 for none).

        Returns:
            What came; None if the server has nothing newer.

        Raises:
            WatchlistError: it cannot be had; one sentence says why and what to try.
        """
        _allowed(url)
        sent = {**(headers or {}), **_conditions(url, known)}
        for attempt in range(_TRIES):
            last = attempt == _TRIES - 1
            pause = min(2.0**attempt, _LONGEST_PAUSE)
            found = self._tried(url, target, sent, progress, last=last)
            if not isinstance(found, float):
                return found
            self._pause(max(pause, found))
        raise AssertionError("the last attempt returns or raises")

    def _tried(
        self, url: str, target: Path, headers: Mapping[str, str], progress: Progress | None, *, last: bool
    ) -> Remote | float | None:
        """One attempt: what came, None for nothing newer, or the seconds to wait at least before the next one."""
        import httpx  # noqa: PLC0415 - as above

        try:
            with self._followed(url, headers) as answer:
                if answer.status_code in _AGAIN and not last:
                    return _asked_to_wait(answer)
                if answer.status_code == 304:
                    return None
                if answer.status_code != 200:
                    raise WatchlistError(_refused(url, answer))
                return self._saved(url, answer, target, progress)
        except httpx.HTTPError as error:
            if last or isinstance(error, httpx.UnsupportedProtocol):
                raise WatchlistError(_broken(url, error)) from error
            return 0.0
        except httpx.InvalidURL as error:
            raise WatchlistError(f"{url} is no address that can be fetched: {error}.") from error

    def _followed(self, url: str, headers: Mapping[str, str]) -> _Answer:
        """The answer at the end of all redirects, not yet read."""
        place, sent = url, dict(headers)
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._client.send(self._client.build_request("GET", place, headers=sent), stream=True)
            if answer.status_code not in _REDIRECTS:
                return _Answer(answer)
            answer.close()
            following = urljoin(place, answer.headers.get("Location", ""))
            if urlsplit(following).scheme != "https":
                raise WatchlistError(f"{url} redirects to plain HTTP ({_shown(following)}) and is refused.")
            if urlsplit(following).netloc != urlsplit(place).netloc:
                sent = {name: value for name, value in sent.items() if name.startswith("If-")}
            place = following
        raise WatchlistError(f"{url} redirects more than {MAX_REDIRECTS} times and is given up.")

    def _saved(self, url: str, answer: httpx.Response, target: Path, progress: Progress | None) -> Remote:
        """Write what comes to a draft that takes its place when it is whole."""
        draft = target.with_name(f".{target.name}.part")
        try:
            size, digest = self._written(url, answer, draft, progress)
            draft.replace(target)
        finally:
            with suppress(OSError):
                draft.unlink()
        return Remote(url, answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""), digest, size)

    def _written(self, url: str, answer: httpx.Response, draft: Path, progress: Progress | None) -> tuple[int, str]:
        """Size and digest of what came."""
        announced = answer.headers.get("Content-Length", "")
        total = int(announced) if announced.isdecimal() else 0
        size, digest, until = 0, hashlib.sha256(), time.monotonic() + MAX_SECONDS
        with draft.open("wb") as file:
            for chunk in _chunks(answer):
                size += len(chunk)
                if max(size, total) > self._most:
                    raise WatchlistError(f"{url} is larger than {self._most // 2**20:,} MB and is refused: no list is.")
                if time.monotonic() > until:
                    raise WatchlistError(f"{url} did not end within {MAX_SECONDS / 60:.0f} minutes; try again later.")
                file.write(chunk)
                digest.update(chunk)
                if progress:
                    progress(size, total)
            file.flush()
            os.fsync(file.fileno())
        return size, digest.hexdigest()


class _Answer:
    """An answer that is closed with the block."""

    def __init__(self, answer: httpx.Response) -> None:
        self._answer = answer

    def __enter__(self) -> httpx.Response:
        return self._answer

    def __exit__(self, *_: object) -> None:
        self._answer.close()


def _chunks(answer: httpx.Response) -> Iterator[bytes]:
    """The body in pieces, unpacked where the server packed it although it was asked not to."""
    yield from answer.iter_bytes(2**16)


def _allowed(url: str) -> None:
    """Refuse what is neither HTTPS nor on this machine.

    Raises:
        WatchlistError: it is another address.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise WatchlistError(f"{url} is no address that can be fetched: {error}.") from error
    if not (parts.scheme == "https" or (parts.scheme == "http" and host in _HERE)):
        raise WatchlistError(f"{_shown(url)} is not fetched: lists come over HTTPS only; name an https:// address.")


def _conditions(url: str, known: Remote | None) -> dict[str, str]:
    """The headers that ask for a newer version only."""
    if known is None or known.url != url:
        return {}
    found = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in found.items() if value}


def _asked_to_wait(answer: httpx.Response) -> float:
    """Seconds that a busy server asks for, within reason."""
    said = answer.headers.get("Retry-After", "")
    return min(float(said), _LONGEST_PAUSE) if said.isdecimal() else 0.0


def _refused(url: str, answer: httpx.Response) -> str:
    """Why an answer is none."""
    code = answer.status_code
    hint = {
        401: "the publisher wants a key (`headers` in the configuration)",
        403: "the publisher refuses this program or place; fetch it with a browser and use --from",
        404: "the address has changed; look at the publisher's page",
        410: "the publisher has withdrawn it; look at the publisher's page",
        429: "it was asked too often; try again later",
    }.get(code, "try again later" if code >= 500 else "look at the publisher's page")
    return f"{_shown(url)} answered {code} {answer.reason_phrase}".rstrip() + f": {hint}."


def _broken(url: str, error: Exception) -> str:
    """Why nothing came."""
    import httpx  # noqa: PLC0415 - as above

    if isinstance(error, httpx.TimeoutException):
        return f"{_shown(url)} did not answer in time; try again later, or use --from."
    if isinstance(error, httpx.RemoteProtocolError):
        return f"{_shown(url)} broke off before the file was whole ({error}); try again later."
    if isinstance(error, httpx.DecodingError):
        return f"{_shown(url)} sent packed data that is damaged; try again later."
    return f"{_shown(url)} cannot be reached ({error or type(error).__name__}); try again later, or use --from."


def _shown(url: str) -> str:
    """An address without what may be secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
