"""What the columns of an input are called in the languages of those who keep lists of names.

Each tuple is ordered: where a file has several such columns, the earlier word wins, because `customer name` says more
surely than `company` whose name the row is about. Only the name is looked for unasked; every other column that bears
on a match (birth date, country, sex, identifiers) counts when the caller names it, because `country` may as well be the
country of the newspaper.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Sources: the column heads of published lists and of spreadsheet exports in these languages, and the customary form
# fields of their civil registries (`ФИО`, `họ và tên`, `ad soyad`, `氏名`, `성명`).
NAMES: tuple[str, ...] = tuple(
    """
    full name|fullname|complete name|name of person|person name|name of party|party name|entity name|customer name
    client name
    name of customer|name of client|counterparty name|beneficiary name|account holder name|account name|supplier name
    vendor name|payee name|name|names|legal name|company name|organisation name|organization name|business name
    name of company|vessel name|ship name|display name|name full|whole name|caption|mention|query|text
    customer|client|counterparty|beneficiary|account holder|supplier|vendor|payee|party|entity|subject|person|debtor
    company|organisation|organization|business|vessel|ship
    vollständiger name|name der person|personenname|kundenname|name des kunden|firmenname|firma|kunde|lieferant
    nom complet|nom et prénom|nom et prenom|nom prénom
    nom de la personne|nom du client|raison sociale|dénomination
    dénomination sociale|nom|société
    nombre completo|nombre y apellidos|apellidos y nombre|nombre del cliente|razón social
    razon social|denominación|nombre
    nome completo|nome e cognome|cognome e nome|ragione sociale|denominazione|nome do cliente|razão social|nome
    volledige naam|naam|imię i nazwisko|nazwisko i imię|nazwa|jméno a příjmení|jméno|název|meno a priezvisko|meno|názov
    teljes név|név|nume complet|nume și prenume|nume|denumire|ime i prezime|ime in priimek|naziv|ime
    fullständigt namn|namn|fulde navn|fullt navn|navn|nimi|koko nimi|nimetus|vārds uzvārds|vardas pavardė|pavadinimas
    ad soyad|adı soyadı|ad soyadı|isim|ünvan|unvan|emri|emër mbiemër
    фио|ф.и.о.|ф и о|полное имя|имя и фамилия|фамилия и имя|фамилия имя отчество|наименование|название
    наименование организации|организация|клиент|имя
    піб|п.і.б.|повне ім'я|найменування|назва|ім'я|име|пълно име|назив|име и презиме|пун назив
    ονοματεπώνυμο|όνομα|επωνυμία|անուն|անուն ազգանուն|სახელი|სახელი და გვარი
    姓名|全名|名称|名稱|公司名称|公司名稱|企业名称|企業名稱|单位名称|客户名称|客户姓名|客戶名稱|名字|人名
    氏名|名前|お名前|会社名|企業名|顧客名|商号|이름|성명|성함|회사명|법인명|상호|업체명|고객명
    الاسم الكامل|الاسم|اسم|اسم العميل|اسم الشركة|نام|نام کامل|نام و نام خانوادگی|نام شرکت
    שם מלא|שם|שם החברה|שם לקוח|पूरा नाम|नाम|নাম|பெயர்|ชื่อ|ชื่อ-นามสกุล|họ và tên|họ tên|tên|tên công ty
    nama lengkap|nama|nama perusahaan|pangalan|jina|jina kamili
    """.replace("\n", "|").split("|")
)
GIVEN: tuple[str, ...] = tuple(
    """
    given name|given names|first name|firstname|forename|forenames|first names|vorname|vornamen|prénom|prénoms|prenom
    prenoms|voornaam|voornamen|nombres|primer nombre|nome próprio|förnamn|fornavn|etunimi|imię|křestní jméno|prenume
    keresztnév|utónév|имя|ім'я|име|ad|adı|名|이름|nombre|nome|jméno|meno|ime|όνομα|الاسم الأول|نام|שם פרטי
    """.replace("\n", "|").split("|")
)
MIDDLE: tuple[str, ...] = tuple(
    """
    middle name|middle names|middlename|second name|patronymic|отчество|по батькові|бащино име|اسم الأب
    """.replace("\n", "|").split("|")
)
FAMILY: tuple[str, ...] = tuple(
    """
    family name|family names|last name|lastname|surname|surnames|familienname|nachname|zuname|nom de famille|achternaam
    apellidos|apellido|primer apellido|cognome|sobrenome|apelido|efternamn|etternavn|efternavn|sukunimi|nazwisko
    příjmení|priezvisko|prezime|priimek|nume de familie|vezetéknév|фамилия|прізвище|фамилно име|soyad|soyadı|姓|성
    επώνυμο|اسم العائلة|نام خانوادگی|שם משפחה
    """.replace("\n", "|").split("|")
)
_FAMILY_BESIDE = {"vorname": "name", "prénom": "nom", "prenom": "nom", "prénoms": "nom", "voornaam": "naam"}
"""Where the given name has its column, the plain word for name is the family's: `Vorname;Name`."""
_LANGUAGE = re.compile(r"(?:full )?name (?:[a-z]{2,3}|latin|english|native|original|local|cyrillic|arabic)")


def plain(header: str) -> str:
    """A header without what writers differ in: case, signs, spacing.

    >>> plain(" Customer_Name "), plain("FullName:")
    ('customer name', 'fullname')
    """
    text = unicodedata.normalize("NFKC", header).strip("\ufeff").casefold().replace("ʼ", "'").replace("’", "'")
    return " ".join(re.sub(r"[\s_\-:*#]+", " ", text).split())


def find_names(headers: Sequence[str]) -> tuple[int, ...]:
    """Places of the columns that hold the row's name: one; several if the same name stands in several spellings.

    >>> find_names(["id", "姓名"]), find_names(["Company", "Full Name"]), find_names(["name_en", "name_ru"])
    ((1,), (1,), (0, 1))
    """
    words = [plain(header) for header in headers]
    for known in _NAMES:
        if known in words:
            return tuple(i for i, word in enumerate(words) if word == known or _LANGUAGE.fullmatch(word))
    return tuple(i for i, word in enumerate(words) if _LANGUAGE.fullmatch(word))


def find_parts(headers: Sequence[str]) -> tuple[int | None, tuple[int, ...], int | None]:
    """Places of given, middle and family name where a file keeps them apart, else `(None, (), None)`.

    >>> find_parts(["Vorname", "Name", "Ort"]), find_parts(["фамилия", "имя", "отчество"])
    ((0, (), 1), (1, (2,), 0))
    """
    words = [plain(header) for header in headers]
    given = next((words.index(known) for known in _GIVEN if known in words), None)
    if given is None:
        return None, (), None
    family = next((words.index(known) for known in _FAMILY if known in words), None)
    beside = _FAMILY_BESIDE.get(words[given], "")
    if family is None and beside in words:
        family = words.index(beside)
    if family is None or family == given:
        return None, (), None
    return given, tuple(i for i, word in enumerate(words) if word in _MIDDLE), family


def _words(table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(plain(word) for word in table if word.strip()))


_NAMES, _GIVEN, _MIDDLE, _FAMILY = _words(NAMES), _words(GIVEN), frozenset(_words(MIDDLE)), _words(FAMILY)
