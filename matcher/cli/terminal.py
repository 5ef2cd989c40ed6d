"""What the environment says of terminal and network: the only place where it is read."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping

_WIDTH = 120


def width_of(environment: Mapping[str, str]) -> int:
    """Columns: of the terminal, or of `COLUMNS`, or 120.

    >>> width_of({"COLUMNS": "80"})
    80
    """
    told = environment.get("COLUMNS", "")
    if told.isdigit() and int(told) > 0:
        return int(told)
    return shutil.get_terminal_size((_WIDTH, 24)).columns if sys.stdout.isatty() else _WIDTH


def colour_of(environment: Mapping[str, str]) -> bool:
    """Whether to colour, as https://no-color.org has it.

    >>> colour_of({"NO_COLOR": "1"}), colour_of({"TERM": "dumb"}), colour_of({"TERM": "xterm"})
    (False, False, True)
    """
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def proxy_of(environment: Mapping[str, str]) -> str:
    """The proxy for HTTPS, or empty.

    >>> proxy_of({"https_proxy": "http://proxy:3128"}), proxy_of({})
    ('http://proxy:3128', '')
    """
    names = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    return next((environment[name] for name in names if environment.get(name)), "")


def certificates_of(environment: Mapping[str, str]) -> str:
    """The file of certificates to trust instead of the usual ones, or empty.

    >>> certificates_of({"SSL_CERT_FILE": "/etc/company.pem"})
    '/etc/company.pem'
    """
    return environment.get("SSL_CERT_FILE", "")
