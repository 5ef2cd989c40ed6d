"""A small list of many scripts and kinds, indexed."""

from __future__ import annotations

from matcher.index.index import Index
from matcher.index.names import Book, read_list
from matcher.records import Entry, Kind, ListedName

NAMES: tuple[tuple[Kind, str], ...] = (
    ("person", "JON, Jin Yong"), ("person", "KOZLOV, Sergei Mikhailovich"), ("person", "AL-TALHI, 'Abd al-Rahim"),
    ("person", "CHIVINNITIPANYA, Prasit"), ("person", "Виктор Бут"), ("person", "김정은"), ("person", "ALI, Muhammad"),
    ("organization", "SILVER STAR CHINA"), ("organization", "INTELLEKT LLC"),
    ("organization", "711 Aircraft Repair Plant"),
    ("organization", "KOREA MINING DEVELOPMENT TRADING CORPORATION"), ("vessel", "JON JIN 2"), ("unknown", "12345"),
)  # fmt: skip
ENTRIES = [Entry(str(n), "list", kind, (ListedName(name),)) for n, (kind, name) in enumerate(NAMES)]
RARITY, _WAYS = read_list(ENTRIES)
INDEX = Index(_WAYS)
BOOK = Book(ENTRIES, RARITY)
