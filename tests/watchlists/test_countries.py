import pytest

from matcher.watchlists.countries import country_code, is_country


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Korea, North", "KP"),
        ("North Korea", "KP"),
        ("Korea, South", "KR"),
        ("DPRK", "KP"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Congo, Democratic Republic of the.", "CD"),
        ("Congo, Republic of the", "CG"),
        ("Burma", "MM"),
        ("Burma.", "MM"),
        ("Bahamas, The", "BS"),
        ("The Gambia", "GM"),
        ("North Macedonia, The Republic of", "MK"),
        ("Cote d Ivoire", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Palestinian", "PS"),
        ("Region: Gaza", "PS"),
        ("Region: Crimea", "UA"),
        ("Iran (Islamic Republic of)", "IR"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("Kosovo", "XK"),
        ("Man, Isle of", "IM"),
        ("St. Kitts & Nevis", "KN"),
        ("ru", "RU"),
        ("  russian   federation ", "RU"),
        ("RUSSIA", "RU"),
    ],
)
def test_publishers_forms(words, code):
    assert country_code(words) == code
    assert is_country(words)


def test_what_is_not_known_stays_as_it_is():
    assert country_code("Atlantis") == "Atlantis"
    assert country_code("") == country_code("undetermined") == ""
    assert not is_country("Stuttgart")


def test_every_country_of_the_real_list_has_a_code(shared_dir):
    from matcher.watchlists import Watchlist

    entries = Watchlist.load(shared_dir / "lists" / "ofac" / "2024-07")
    unknown = {country for entry in entries for country in entry.countries if len(country) != 2}
    assert unknown == {"Region: Kafia Kingi"}  # claimed by Sudan and South Sudan
