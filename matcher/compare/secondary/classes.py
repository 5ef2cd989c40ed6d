"""Classes of official numbers: which words of lists, readers and customers mean the same kind of number."""

from __future__ import annotations

import re
from functools import lru_cache

# Class, then the words for it in letters and digits alone. The classes of a family are confused by publishers: one
# number is listed as tax, registration or identity number.
_TABLE = """
other        | other unknown id identifier idnumber number none no nr num code card
passport     | passport passportnumber passportno passportid diplomaticpassport pass
national-id  | nationalid nationalidnumber nationalidentitycard idcard identitycard personalid ssn cedula dni nie
tax          | tax taxid taxidno taxnumber taxno taxpayerid inn innno inncode itn tin vat vatid vatin vatno vatcode
tax          | ein nit rif ruc rfc cnpj cpf инн
registration | registration registrationnumber registrationid registrationno reg regno companynumber companyno
registration | ogrn ogrncode ogrnip crn огрн
imo          | imo imonumber imono
mmsi         | mmsi mmsino
bic          | bic swift swiftbic swiftcode biccode
lei          | lei leicode
duns         | duns dunscode dunsnumber dunsno
uscc         | uscc usccc usccode unifiedsocialcreditcode
wallet       | digitalcurrency digitalcurrencyaddress cryptocurrency crypto cryptoaddress cryptowallet wallet publickey
"""
_FAMILIES = """
passport national-id tax travel-document residence-permit electoral-id driver-licence military-id birth-certificate visa
tax registration uscc licence lei duns bik
imo mmsi call-sign vessel-registration
aircraft-serial aircraft-tail aircraft-mode-s
"""
_CLASSES = {
    word: line.split("|")[0].strip() for line in _TABLE.strip().splitlines() for word in line.split("|")[1].split()
}
_KINDRED = tuple(frozenset(line.split()) for line in _FAMILIES.strip().splitlines())

CLASSES = frozenset(_CLASSES.values())

# Numbers that are unique in the whole world, whoever issued them.
WORLDWIDE = frozenset(("imo", "mmsi", "bic", "lei", "duns", "uscc", "wallet"))


@lru_cache(maxsize=1024)
def class_of(words: str) -> str:
    """The class of number that words mean; the words themselves, in lower case, for one that is not known.

    >>> class_of("taxNumber"), class_of("INN"), class_of(""), class_of("un-reference")
    ('tax', 'tax', 'other', 'un-reference')
    """
    bare = re.sub(r"[^a-zа-я0-9]", "", words.casefold())
    if bare.startswith(("digitalcurrency", "crypto")):
        return "wallet"
    return _CLASSES.get(bare) or (words.casefold().strip() if bare else "other")


def are_kindred(a: str, b: str) -> bool:
    """Whether two classes are confused by publishers.

    >>> are_kindred("tax", "national-id"), are_kindred("imo", "passport")
    (True, False)
    """
    return any(a in family and b in family for family in _KINDRED)
