"""What the terminal can show."""

from __future__ import annotations

import pytest

from matcher.cli.terminal import certificates_of, colour_of, proxy_of, width_of


@pytest.mark.parametrize(("environment", "expected"), [({}, 120), ({"COLUMNS": "90"}, 90), ({"COLUMNS": "x"}, 120)])
def test_width(environment: dict[str, str], expected: int) -> None:
    assert width_of(environment) == expected


def test_colour() -> None:
    assert colour_of({})
    assert not colour_of({"NO_COLOR": "1"})
    assert colour_of({"NO_COLOR": ""})


def test_the_network_of_a_company() -> None:
    assert (proxy_of({}), certificates_of({})) == ("", "")
    assert proxy_of({"ALL_PROXY": "http://b:1", "https_proxy": "http://a:1"}) == "http://a:1"
    assert certificates_of({"SSL_CERT_FILE": "/a.pem"}) == "/a.pem"
