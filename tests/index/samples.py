"""A small list of many scripts and kinds, indexed."""

from __future__ import annotations

from matcher.compare.profile import profiles
from matcher.index.index import Index
from matcher.index.listing import take_apart
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
INDEX = Index(take_apart(_WAYS))
BOOK = Book(ENTRIES, RARITY)


# Dirty and foreign forms of the names above, and names that are not listed.
ASKED = (
    "Jon Jin-yong", "Jinyong Jon", "전진영", "田振英", "Sergey Kozlow", "S. M. Kozlov", "Сергей Козлов", "Козлова",
    "Intellekt OOO", "INTELLEKT LTA", "Silverstar China", "CHNIA SIVLER STAR", "KMDTC", "Korea Mining Trading Corp",
    "711th Aircraft Repair", "Abdul Rahim Al Talhi", "عبد الرحيم", "Bout Viktor", "김정은", "Kim Jong Un", "12345",
    "Mohamad Aly", "M. Ali", "Ali Ali", "John Smith Jr.", "Jon Jin Two", "Chivin Nitipanya", "Prasit", "XY",
)  # fmt: skip
PROFILES = [way for text in (*ASKED, *(name for _, name in NAMES)) for way in profiles(text, None, RARITY)]
