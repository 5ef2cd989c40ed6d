"""Dirty forms of a name, as clerks, scanners and other offices write it: one function for each kind of change."""

from __future__ import annotations

import random

MINOR = ("case", "punctuation", "order", "title", "joined", "typo", "looks")
MAJOR = ("sound", "two typos", "typo and order", "dropped", "initial", "split")
_SOUNDS = (
    ("kh", "h"), ("y", "i"), ("ph", "f"), ("dzh", "j"), ("j", "dj"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("v", "w"), ("ts", "c"), ("shch", "sch"), ("zh", "j"), ("iy", "y"), ("x", "ks"), ("mm", "m"), ("ll", "l"),
    ("ss", "s"), ("e", "ye"), ("sh", "ch"),
)  # fmt: skip
_LOOKS = dict(zip("aeocpxils", "аеосрх115", strict=True))
_TITLES = ("Mr", "Dr.", "Sheikh", "Gen.", "H.E.", "Haji", "Colonel")


def typo(rng: random.Random, text: str) -> str:
    """One letter left out, put in, replaced or swapped with its neighbour, inside a word."""
    places = [i for i in range(1, len(text)) if text[i].isalpha() and text[i - 1].isalpha()]
    if not places:
        return text
    i, letter = rng.choice(places), rng.choice("abcdefghijklmnopqrstuvwxyz")
    return rng.choice((
        text[:i] + text[i + 1 :],
        text[:i] + letter + text[i:],
        text[:i] + letter + text[i + 1 :],
        text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :],
    ))  # fmt: skip


def plainly(text: str, *, person: bool) -> str:
    """`SURNAME, Given` turned round."""
    return " ".join(reversed([p.strip() for p in text.split(",", 1)])) if person and text.count(",") == 1 else text


def vary(rng: random.Random, text: str, how: str, *, person: bool, borne: dict[str, int]) -> str | None:  # noqa: PLR0911, PLR0912
    """One dirty form, or None where the change does not apply or leaves nothing telling.

    Args:
        rng: source of chance.
        text: the listed name.
        how: one of `MINOR` or `MAJOR`.
        person: whether it is a person's.
        borne: in how many listed names a word stands.
    """
    plain = plainly(text, person=person)
    words = plain.split()
    match how:
        case "case":
            return plain.title()
        case "punctuation":
            return plain.translate(str.maketrans({".": "", ",": "", "'": "", "-": " "}))
        case "order":
            return f"{words[-1]}, {' '.join(words[:-1])}" if person and len(words) > 1 else None
        case "title":
            return f"{rng.choice(_TITLES)} {plain}" if person else None
        case "joined":
            if len(words) < 2:
                return None
            i = rng.randrange(len(words) - 1)
            return " ".join([*words[:i], words[i] + words[i + 1].lower(), *words[i + 2 :]])
        case "typo":
            return typo(rng, plain) if len(plain) >= 9 else None
        case "looks":
            spots = [i for i, c in enumerate(plain.lower()) if c in _LOOKS]
            if not spots or len(plain) < 8:
                return None
            i = rng.choice(spots)
            return plain[:i] + _LOOKS[plain[i].lower()] + plain[i + 1 :]
        case "sound":
            fits = [(a, b) for a, b in _SOUNDS if a in plain.lower()]
            return plain.lower().replace(*rng.choice(fits), 1) if fits and len(plain) >= 9 else None
        case "two typos":
            return typo(rng, typo(rng, plain)) if len(plain) >= 14 else None
        case "typo and order":
            return (
                typo(rng, f"{words[-1]}, {' '.join(words[:-1])}")
                if person and len(words) > 1 and len(plain) >= 10
                else None
            )
        case "dropped":
            left = words[:1] + words[2:]
            telling = any(borne.get(w.lower().strip(".,'"), 0) < 25 and len(w) > 3 for w in left)
            return " ".join(left) if len(words) > 2 and telling else None
        case "initial":
            telling = len(words) > 2 or (len(words) == 2 and borne.get(words[1].lower(), 0) < 6)
            return " ".join([f"{words[0][0]}.", *words[1:]]) if person and telling and len(words[-1]) > 5 else None
        case "split":
            i = max(range(len(words)), key=lambda k: len(words[k]))
            cut = len(words[i]) // 2
            return (
                " ".join([*words[:i], words[i][:cut], words[i][cut:], *words[i + 1 :]]) if len(words[i]) >= 8 else None
            )
    return plain
