"""The account: what a report says of its run, without clock times and places."""

from __future__ import annotations

import json

from matcher.report.account import Account

MANIFEST = {
    "program": {"name": "watchlist-matcher", "version": "1.2.3", "python": "3.13.0"},
    "started": "2026-01-01T00:00:00Z",
    "finished": "2026-01-01T00:00:09Z",
    "configuration": {"match_at": 0.8, "review_at": 0.5},
    "configuration_sha256": "c",
    "options": {"limit": 50, "workers": 8, "width": 200, "title": "names.csv", "watchlists": ["/home/x/list.csv"]},
    "lists": [{"id": "sdn", "path": "/home/x/list.csv", "sha256": "a", "entries": 3, "trial": False}],
    "input": {"path": "/home/x/names.csv", "sha256": "b", "bytes": 5},
    "rows": {"read": 1},
    "output": {"path": "out.html", "sha256": "d"},
}


def test_it_holds_what_was_screened_against_what() -> None:
    account = Account.of(MANIFEST)
    assert (account.title, account.version) == ("names.csv", "1.2.3")
    (told,) = account.lists
    assert (told["id"], told["sha256"], told["entries"], told["trial"]) == ("sdn", "a", 3, False)
    assert told["publisher"] is None
    assert account.thresholds == {"review_at": 0.5, "match_at": 0.8}
    assert account.options == {"limit": 50}


def test_it_holds_no_time_no_place_and_nothing_of_the_machine() -> None:
    account = Account.of(MANIFEST)
    everything = json.dumps([account.input, account.lists, account.options, account.title, account.version])
    for word in ("2026", "/home", "3.13", "200", "workers"):
        assert word not in everything


def test_of_nothing_nothing_is_known() -> None:
    assert Account.of({}) == Account()
    assert Account().thresholds == {}
