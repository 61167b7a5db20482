"""A ledger file with damage in any place: told or harmless, never a crash of the tool, and the exported log gives the ledger back."""
import random

SECTOR = 512
PAGE = 4096


def verdict(w, bad):
    """What verify says of these bytes: its exit code; 0 with the digest of the whole file is no damage at all."""
    w.path("bad.dmesh").write_bytes(bad)
    code, out, err = w.call("verify --ledger bad.dmesh --json")
    assert code in (0, 1), (code, err)
    assert code == 0 or '"error":' in err or err.startswith("daomesh: "), err
    return code, out


def damaged(whole, places, change):
    for place in places:
        yield place, whole[:place] + change(whole, place) + whole[place + SECTOR:]


def found_or_harmless(w, copies):
    """Of how many copies the damage was found. What verify passes has the digest of the undamaged ledger, or of the batch before."""
    good = w.json("verify")
    found = 0
    for place, bad in copies:
        code, out = verdict(w, bad)
        found += code
        assert code or f'"{good["digest"]}"' in out or place < 2 * PAGE, (place, out)
    return found


def sample(w):
    w.executed()
    w.ok("log export all.log")
    return w.path("ledger.dmesh").read_bytes()


def sectors(whole, step):
    """Both heads, and of the rest every so many."""
    return [*range(0, 2 * PAGE, PAGE), *range(2 * PAGE, len(whole), step * SECTOR)]


def test_sectors_of_zeros_are_found(w):
    whole = sample(w)
    assert found_or_harmless(w, damaged(whole, sectors(whole, 5), lambda whole, place: bytes(SECTOR))) > 0


def test_sectors_with_a_changed_bit_are_found(w):
    def flip(whole, place):
        sector = bytearray(whole[place:place + SECTOR])
        sector[random.Random(place).randrange(SECTOR)] ^= 1 << place % 8
        return bytes(sector)
    whole = sample(w)
    found_or_harmless(w, damaged(whole, sectors(whole, 7), flip))


def test_pages_in_each_others_place_are_found(w):
    whole = sample(w)
    for first in range(2 * PAGE, len(whole) - PAGE, 5 * PAGE):
        second = first + PAGE
        bad = whole[:first] + whole[second:second + PAGE] + whole[first:second] + whole[second + PAGE:]
        found_or_harmless(w, [(first, bad)])


def test_a_log_gives_back_what_damage_took(w):
    whole = sample(w)
    digest = w.json("verify")["digest"]
    w.path("ledger.dmesh").write_bytes(whole[:2 * PAGE] + bytes(len(whole) - 2 * PAGE))
    assert w.call("verify")[0] == 1
    assert w.json("rebuild all.log new.dmesh")["digest"] == digest


def test_a_rebuild_from_a_damaged_ledger_leaves_a_whole_one_or_none(w):
    """Wherever the reading ends, by a status or by the end of the child."""
    whole = sample(w)
    left = set()
    for place in range(2 * PAGE, len(whole), 2 * PAGE):
        w.path("bad.dmesh").write_bytes(whole[:place] + random.Random(place).randbytes(PAGE) + whole[place + PAGE:])
        code, _, err = w.call("rebuild bad.dmesh new.dmesh")
        if code == 0 or "new.dmesh is whole" in err or w.path("new.dmesh").exists():
            w.ok("verify --ledger new.dmesh")
        files = sorted(path.name for path in w.folder.glob("new.dmesh*"))
        assert "new.dmesh" in files or files == [], (place, files, err)
        assert "new.dmesh-partial" not in files, (place, err)
        left.add(len(files) > 0)
        for name in files:
            w.path(name).unlink()
    assert left == {True, False}


def test_a_rebuild_that_was_cut_short_is_begun_again(w):
    sample(w)
    w.path("new.dmesh-partial").write_bytes(b"half of a ledger")
    w.ok("rebuild all.log new.dmesh")
    w.ok("verify --ledger new.dmesh")
    assert not w.path("new.dmesh-partial").exists()
