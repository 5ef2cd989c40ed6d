from matcher.watchlists.readers import MODULES
from matcher.watchlists.registry import LISTINGS, TRIAL_ID, excerpt_folder, is_trial


def test_every_listing_can_be_read():
    assert {"us-ofac-sdn", "us-ofac-cons", "excerpt"} <= set(LISTINGS)
    assert all(listing.format in MODULES and listing.publisher for listing in LISTINGS.values())


def test_the_excerpt_is_there_and_for_trying_out(fixtures):
    folder = excerpt_folder()
    assert (folder / "sdn.csv").is_file()
    assert is_trial(folder)
    assert is_trial(folder / "sdn.csv")
    assert not is_trial(fixtures / "lists" / "ofac")
    assert LISTINGS[TRIAL_ID].published
