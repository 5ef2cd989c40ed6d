"""Numbers that carry their own proof: check digits of IMO, LEI, USCC, OGRN and INN, and shapes of addresses and codes.

A number with right check digits was hardly mistyped: two of them that differ are two parties.

Sources: IMO resolution A.1117(30); ISO 17442 and ISO 7064 MOD 97-10 (LEI); GB 32100-2015 (USCC); orders of the Russian
tax service on INN and OGRN; ISO 9362 (BIC); ITU-R M.585 (MMSI); Base58Check, BIP 173 and EIP-55 (wallet addresses).
"""

from __future__ import annotations

import re

_USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_INN_WEIGHTS = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_WALLET = re.compile(
    rf"(?:[13]{_BASE58}{{25,34}}|bc1[02-9ac-hj-np-z]{{25,87}}|BC1[02-9AC-HJ-NP-Z]{{25,87}}|0[xX][0-9A-Fa-f]{{40}}"
    rf"|T{_BASE58}{{33}}|[LM]{_BASE58}{{26,33}}|X{_BASE58}{{33}}|r{_BASE58}{{24,34}}|t[13]{_BASE58}{{33}}|[48]{_BASE58}{{94}})"
)


def is_imo(value: str) -> bool:
    """Whether seven digits are the IMO number of a ship by their check digit.

    >>> is_imo("9187629"), is_imo("9187620")
    (True, False)
    """
    return _digits(value, 7) and _weighted(value, range(7, 1, -1)) % 10 == int(value[6])


def is_imo_company(value: str) -> bool:
    """Whether seven digits are the IMO number of a ship owner or manager: weights 8 6 4 2 9 7, modulo 11.

    >>> is_imo_company("5342883"), is_imo_company("5342884")
    (True, False)
    """
    return _digits(value, 7) and (11 - _weighted(value, (8, 6, 4, 2, 9, 7)) % 11) % 10 == int(value[6])


def is_lei(value: str) -> bool:
    """Whether twenty characters are a Legal Entity Identifier: modulo 97 with letters as 10 to 35 leaves 1.

    >>> is_lei("253400V1H6ART1UQ0N98"), is_lei("253400V1H6ART1UQ0N99")
    (True, False)
    """
    if not re.fullmatch(r"[0-9A-Z]{18}[0-9]{2}", value):
        return False
    return int("".join(str(int(c, 36)) for c in value)) % 97 == 1


def is_uscc(value: str) -> bool:
    """Whether eighteen characters are a Unified Social Credit Code of China.

    >>> is_uscc("91350100M000100Y43"), is_uscc("91350100M000100Y44")
    (True, False)
    """
    if len(value) != 18 or any(c not in _USCC_DIGITS for c in value):
        return False
    total = sum(_USCC_DIGITS.index(c) * pow(3, i, 31) for i, c in enumerate(value[:17]))
    return _USCC_DIGITS[(31 - total) % 31] == value[17]


def is_ogrn(value: str) -> bool:
    """Whether thirteen or fifteen digits are a registration number of a Russian firm or sole trader.

    >>> is_ogrn("1027700132195"), is_ogrn("1027700132196")
    (True, False)
    """
    if not _digits(value, 13) and not _digits(value, 15):
        return False
    return int(value[:-1]) % (len(value) - 2) % 10 == int(value[-1])


def is_inn(value: str) -> bool:
    """Whether ten digits (firm) or twelve (person) are a Russian tax number.

    >>> is_inn("7707083893"), is_inn("500100732259"), is_inn("7707083894")
    (True, True, False)
    """
    if _digits(value, 10):
        return _weighted(value, _INN_WEIGHTS[2:]) % 11 % 10 == int(value[9])
    if _digits(value, 12):
        first = _weighted(value, _INN_WEIGHTS[1:]) % 11 % 10
        return first == int(value[10]) and _weighted(value, _INN_WEIGHTS) % 11 % 10 == int(value[11])
    return False


def is_mmsi(value: str) -> bool:
    """Whether a value has the shape of a ship station's number: nine digits, the first 2 to 7.

    >>> is_mmsi("572469210"), is_mmsi("012345678")
    (True, False)
    """
    return _digits(value, 9) and value[0] in "234567"


def is_bic(value: str) -> bool:
    """Whether a value has the shape of a bank's identifier code, with or without branch.

    >>> is_bic("HAVIGB2L"), is_bic("HAVIGB2LXXX"), is_bic("HAVIGB2LXX")
    (True, True, False)
    """
    return bool(_BIC.fullmatch(value))


def is_wallet(value: str) -> bool:
    """Whether a value has the shape of a digital-currency address.

    >>> is_wallet("1BoatSLRHtKNngkdXEeobR76b53LETtpyT"), is_wallet("9187629")
    (True, False)
    """
    return bool(_WALLET.fullmatch(value))


def _digits(value: str, length: int) -> bool:
    return len(value) == length and value.isascii() and value.isdecimal()


def _weighted(value: str, weights: range | tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(value, weights, strict=False))
