"""A publisher's server on this machine, real HTTP over a real socket, that does what publishers' servers do.

A page is a list of answers, one for each time that it is asked for; the last one stays. An answer is a function of the
request's handler.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests."""


class Publisher:
    """The server; a context manager.

    Attributes:
        pages: answers by path.
        asked: the headers of each request by path.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, list[Answer]] = {}
        self.asked: dict[str, list[dict[str, str]]] = defaultdict(list)
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                publisher.asked[path].append(dict(self.headers))
                answers = publisher.pages.get(path, [status(404)])
                (answers.pop(0) if len(answers) > 1 else answers[0])(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Publisher:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def serve(self, path: str, *answers: Answer) -> str:
        """Answer so at a path; gives the address."""
        self.pages[path] = list(answers)
        return self.address + path


def file(content: bytes, etag: str = "", modified: str = "") -> Answer:
    """The content, or 304 where the request names this version of it."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        said = handler.headers
        known = (etag and said.get("If-None-Match") == etag) or (modified and said.get("If-Modified-Since") == modified)
        handler.send_response(304 if known else 200)
        for name, value in (("ETag", etag), ("Last-Modified", modified)):
            if value:
                handler.send_header(name, value)
        handler.send_header("Content-Length", "0" if known else str(len(content)))
        handler.end_headers()
        if not known:
            handler.wfile.write(content)

    return answer


def status(code: int, body: bytes = b"<html>refused</html>", **headers: str) -> Answer:
    """A status with a web page."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def half(content: bytes) -> Answer:
    """Announces the whole content, sends half of it, and hangs up."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[: len(content) // 2])
        handler.wfile.flush()
        handler.close_connection = True

    return answer


def unannounced(content: bytes) -> Answer:
    """Sends content without saying how long it is, and hangs up: nobody can tell whether that was all."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(content)
        handler.close_connection = True

    return answer


def slow(seconds: float, content: bytes) -> Answer:
    """Sends the first byte, and the rest only after a while."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        try:
            handler.wfile.write(content[:1])
            handler.wfile.flush()
            time.sleep(seconds)
            handler.wfile.write(content[1:])
        except OSError:
            return

    return answer
