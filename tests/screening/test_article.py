"""Listed parties in running text."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import Matcher, Result, Watchlist, find_mentions
from matcher.mentions.read_article import Article, read_articles
from tests.conftest import case_rows

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def expected() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in case_rows("articles"):
        found[row["article"]][row["entry_id"]] = row["mention"]
    return found


def texts() -> list[str]:
    return sorted(p.name for p in ARTICLES.iterdir() if p.suffix in (".txt", ".md", ".html") and p.stem != "README")


def read(name: str) -> str:
    (article,) = read_articles([ARTICLES / name])
    assert isinstance(article, Article)
    return article.text


PLAIN = {
    "ko": "모든 사람은 자신의 가정과 자유를 보호받을 권리를 가진다. 정부는 조치를 통하여 생활을 개선한다고 밝혔다.",
    "ar": "لكل فرد الحق في الحرية والعدل، ولا يجوز حرمان أحد من ماله لأي سبب كان. وقال المسؤول إن الحكومة تدرس الأمر.",
    "he": "כל אדם זכאי לחופש הדעה והביטוי. ראש הארגון אמר כי רמת החיים תעלה וכי הם רשאים לפעול.",
    "fa": "هر فرد حق آزادی دارد و هیچ کس نباید مورد ظلم قرار گیرد. دولت باز هم این موضوع را بررسی کرد.",
    "th": "ทุกคนมีสิทธิในเสรีภาพแห่งศาสนา ตัวแทนกล่าวว่ารัฐบาลจะประชุม",
    "zh": "人人有权享有自由。政府宣布将采取措施，保护公民的权利，国际社会表示欢迎。",
}


@pytest.mark.parametrize("language", PLAIN)
def test_plain_words_without_capitals_name_nobody(matcher: Matcher, language: str) -> None:
    assert hits(find_mentions(PLAIN[language], matcher)) == []


def hits(results: list[Result]) -> list[Result]:
    return [r for r in results if r.matches]


@pytest.mark.parametrize("name", texts())
def test_every_listed_party_of_an_article_is_found_and_nothing_else(matcher: Matcher, name: str) -> None:
    wanted = expected().get(name, {})
    found = hits(find_mentions(read(name), matcher))
    by_entry: dict[str, list[str]] = defaultdict(list)
    for result in found:
        by_entry[result.matches[0].entry.id].append(result.mention.text)
    for entry, mention in wanted.items():
        assert any(mention in text or text in mention for text in by_entry[entry]), f"{mention} ({entry})"
    assert {r.matches[0].entry.id for r in found} <= wanted.keys()


def test_two_articles_of_the_ten_name_nobody_listed() -> None:
    assert len(texts()) == 10
    assert sum(name not in expected() for name in texts()) == 2


def test_offsets_order_and_fields(matcher: Matcher) -> None:
    text = read("tankers_en.txt")
    results = find_mentions(text, matcher, article="tankers_en.txt")
    starts = [r.mention.start or 0 for r in results]
    assert starts == sorted(starts)
    for result in results:
        mention = result.mention
        assert " ".join(text[mention.start : mention.end].split()) == mention.text
        assert list(mention.fields) == ["article", "start", "end", "mention", "sentence"]
        assert mention.fields["article"] == "tankers_en.txt"
        assert mention.text in mention.fields["sentence"]
        assert all(match.mention is mention for match in result.matches)


def test_finds_do_not_overlap(matcher: Matcher) -> None:
    for name in texts():
        ends = 0
        for result in find_mentions(read(name), matcher):
            assert (result.mention.start or 0) >= ends, (name, result.mention.text)
            ends = result.mention.end or 0


def test_the_evidence_sums_to_the_score_and_names_the_context(matcher: Matcher) -> None:
    (result,) = hits(find_mentions("The U.S. sanctioned Jon Jin Yong, born in 1981 in North Korea.", matcher))
    match = result.matches[0]
    odds = 2 ** sum(e.bits for e in match.evidence)
    assert odds / (1 + odds) == pytest.approx(match.score)
    assert match.extra["context"] == "KP is named nearby; the year 1981 stands nearby; 'sanctioned' stands nearby"


def test_where_else(matcher: Matcher) -> None:
    first, second = hits(find_mentions("They met Sergei Kozlov. Then Kozlov left.", matcher))
    assert (first.matches[0].extra["elsewhere"], second.matches[0].extra["elsewhere"]) == ("29-35", "9-22")


@pytest.mark.parametrize(
    "text",
    [
        "They met Kim Jong-un's men.",
        "They met Kim\nJong Un there.",
        "They met Kim Jong-\nUn there.",
        "They met “Kim Jong Un” there.",
        "They met Kim Jong Un[4] there.",
        "They met Kim Jong Un\u00b2, they said.",
        "THEY MET KIM JONG UN THERE YESTERDAY",
        "they met kim jong un there yesterday evening",
        "Leader Kim Jong Un Meets Two Old Friends",
        "They met Jong Un Kim there.",
        "KIM, Jong Un, was there.",
        "Они встретили Ким Чен Ына вчера.",
        "他们会见了金正恩。",
        "김정은이 왔다.",
        "They met K\u200bim Jong Un there.",
        "Kim Jong Un'a gönderilen mektup açıklandı.",
        "Delegacja spotkała się z Kim Jong Unem w piątek.",
        "ولكيم جونغ أون رسالة.",
        "לקים ג'ונג און נשלח מכתב.",
        "کیم جونگ اون نامه نوشت.",
        "김정은에게서 편지가 왔다.",
    ],
)
def test_ways_to_write_one_name(matcher: Matcher, text: str) -> None:
    assert [r.matches[0].entry.id for r in hits(find_mentions(text, matcher))] == ["20157"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("バッシャール・アル＝アサドは述べた。", "12735"),
        ("გუშინ ვლადიმირ პუტინმა განაცხადა.", "35096"),
        ("წერილი ალექსანდრე ლუკაშენკოსთან გაიგზავნა.", "9760"),
    ],
)
def test_names_in_the_forms_of_other_languages(matcher: Matcher, text: str, entry: str) -> None:
    assert [r.matches[0].entry.id for r in hits(find_mentions(text, matcher))] == [entry]


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "...", "0" * 100, "Star. Auditors. September.", "The Young and the Old met in Korea.",
        "Kim came. Jon left. Li sang.", "The bank opened an account in China.",
    ],
)  # fmt: skip
def test_nobody_listed(matcher: Matcher, text: str) -> None:
    assert hits(find_mentions(text, matcher)) == []


def test_what_reads_like_a_name_is_given_as_clear(matcher: Matcher) -> None:
    results = find_mentions("Yesterday Helen Marchetti of Harbour Lane Ltd met Jon Jin Yong.", matcher)
    assert [(r.mention.text, r.decision) for r in results] == [
        ("Helen Marchetti", "clear"), ("Harbour Lane Ltd", "clear"), ("Jon Jin Yong", "match"),
    ]  # fmt: skip


def test_names_found_by_other_means_are_looked_up_too(matcher: Matcher) -> None:
    results = find_mentions("he met the boss", matcher, named_too=[(3, 15), (3, 15), (0, 0)])
    assert [(r.mention.text, r.decision) for r in results] == [("met the boss", "clear")]


def test_a_text_is_read_the_same_in_pieces(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(f"On day {n} it rained. They met Kim Jong Un again." for n in range(50))
    whole = [(r.mention.start, r.mention.text, r.decision) for r in find_mentions(text, matcher)]
    monkeypatch.setattr("matcher.screening.article.PIECE", 500)
    pieces = [(r.mention.start, r.mention.text, r.decision) for r in find_mentions(text, matcher)]
    assert len(whole) == 50
    assert whole == pieces
    elsewhere = find_mentions(text, matcher)[-1].matches[0].extra["elsewhere"]
    start, end = map(int, elsewhere.split("; ")[0].split("-"))
    assert text[start:end] == "Kim Jong Un"


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    matcher = _small()
    for result in find_mentions(text, matcher):
        assert 0 <= (result.mention.start or 0) < (result.mention.end or 0) <= len(text)


def test_mangled_articles_do_not_raise(matcher: Matcher) -> None:
    signs = random.Random(7)
    for name in texts():
        text = list(read(name))
        for _ in range(200):
            text[signs.randrange(len(text))] = signs.choice("\0\t\n\u202e\ud800\u0301\U0001f600\u3000A")
        find_mentions("".join(text), matcher)


_kept: list[Matcher] = []


def _small() -> Matcher:
    if not _kept:
        _kept.append(Matcher(Watchlist.load("excerpt")))
    return _kept[0]


SHARED = [
    ("2023_missile_program.txt", {"27743", "37621", "36217", "20157", "35096", "19530"}),
    ("2018_it_firms.txt", {"24977", "12214"}),
]


@pytest.mark.slow
def test_published_articles_against_the_whole_list(shared_dir: Path) -> None:
    matcher = Matcher(Watchlist.load(shared_dir / "lists" / "ofac" / "2024-07"))
    for name, wanted in SHARED:
        found = hits(find_mentions((shared_dir / "articles" / name).read_text(encoding="utf-8"), matcher))
        assert wanted <= {r.matches[0].entry.id for r in found if r.decision == "match"}
        others = [r for r in found if r.matches[0].entry.id not in wanted]
        assert sum(r.decision == "match" for r in others) <= 1
        assert len(others) <= 5
