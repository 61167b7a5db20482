"""Evidence to take along: written by prove, read by check, and by the wallet in Python, which knows the formats from their pages alone.

Both must say the same of everything, forged or not. Signatures of forgeries are made anew with the keys of the log and its witness, so that it
is not always they that give a forgery away.
"""
import copy
import importlib.util
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import publisher
import world

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "data" / "evidence"
ORIGIN = "example.org/log"
LOG = publisher.Signer(ORIGIN, b"\x21" * 32)
WITNESS = publisher.Signer("example.org/witness", b"\x22" * 32, 4)
NO, NOT_PROVEN = 4, 5
NOBODY = "ee" * 32


def load_checker():
    spec = importlib.util.spec_from_file_location("check_evidence", ROOT / "examples" / "python" / "check_evidence.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECKER = load_checker()


# --- a ledger with something to prove ------------------------------------------------------------------------------------

def world_with_votes(w):
    w.persons()
    w.act("dao.found --as alice --name guild --members 'alice shares=10; bob shares=5'")
    w.act("token.issue --as alice --symbol EUR --decimals 2")
    w.act("token.mint --as alice --token EUR --to bob --amount 700")
    w.act("token.mint --as alice --token EUR --to guild --amount 50")
    w.act("proposal.open --as alice --dao guild --title roof")
    w.act("proposal.vote --as alice --dao guild --proposal 1 --choice 1")
    return w


def ids(w):
    found = {name: w.json(f"show {kind} {name}")[key] for kind, name, key in (
        ("party", "alice", "id"), ("party", "bob", "id"), ("party", "carol", "id"), ("dao", "guild", "id"))}
    return found | {"EUR": w.json("list tokens")["items"][0]["id"], "nobody": NOBODY}


def write_policy(w, witnesses="any"):
    w.path("policy").write_text(f"log {LOG.vkey()}\nwitness w {WITNESS.vkey()}\ngroup g {witnesses} w\nquorum g\n")


def cosigned_note(w, time=None):
    log = publisher.Log.of_ledger(w, LOG)
    return log.note(lines=WITNESS.line(log.text(), time or w.clock))


def prepare(w):
    world_with_votes(w)
    write_policy(w)
    w.path("checkpoint").write_text(cosigned_note(w))
    return ids(w)


QUESTIONS = ["party alice", "party carol", "party nobody", "dao guild", "dao alice", "member guild alice", "member guild bob",
             "member guild carol", "member guild nobody", "role guild 1", "token EUR", "token nobody", "balance bob EUR", "balance carol EUR",
             "balance guild EUR", "reserve guild EUR", "balance nobody EUR", "proposal guild 1", "proposal guild 2", "vote guild 1 alice",
             "vote guild 1 bob", "vote guild 1 carol", "vote guild 7 alice"]


def with_ids(question, known):
    return " ".join(known.get(word, word) for word in question.split())


def asks(questions):
    return " ".join(f"--ask '{question}'" for question in questions)


def prove_all(w, known, out="all"):
    w.ok(f"prove --checkpoint checkpoint --out {out} {asks(with_ids(question, known) for question in QUESTIONS)}")
    return w.path(out).read_bytes()


# --- what both say -----------------------------------------------------------------------------------------------------------

def plain_text(value):
    """Numbers as text, since JSON has amounts as text and as numbers."""
    if isinstance(value, dict):
        return {key: plain_text(inner) for key, inner in value.items() if inner is not None}
    return [plain_text(inner) for inner in value] if isinstance(value, (list, tuple)) else str(value)


def said_by_c(w, questions, options=""):
    code, out, err = w.call(f"check evidence --policy policy --json {options} {asks(questions)}")
    if code == 1:
        return json.loads(err)["status"]
    assert err == "" and code in (0, NO, NOT_PROVEN), (code, err)
    answers = json.loads(out)["answers"]
    return [(answer.pop("status"), answer)[::-1] for answer in answers if answer.pop("question")]


def said_by_python(w, questions, ledger=None, not_before=0):
    policy = CHECKER.Policy(w.path("policy").read_text())
    try:
        evidence = CHECKER.Evidence(w.path("evidence").read_bytes(), policy, ledger, not_before)
    except CHECKER.No as why:
        return str(why)
    return [answer_in_python(evidence, question.split()) for question in questions]


def answer_in_python(evidence, words):
    forms = CHECKER.QUESTIONS[words[0]]
    given = [bytes.fromhex(word) if form == "i" else int(word) for form, word in zip(forms, words[1:])]
    try:
        return CHECKER.plain(getattr(evidence, words[0])(*given)), "OK"
    except CHECKER.No as why:
        return {}, str(why)


def agreed(w, data, questions, options="", any_reason=False, **limits):
    """What C and Python both say of these bytes. What is broken in several ways may be refused for any of them."""
    w.path("evidence").write_bytes(data)
    c, python = said_by_c(w, questions, options), said_by_python(w, questions, **limits)
    if any_reason and isinstance(c, str) and isinstance(python, str):
        return c
    assert plain_text(c) == plain_text(python), (c, python)
    return c if isinstance(c, str) else dict(zip(questions, c))


def statuses(w, data, known):
    said = agreed(w, data, [with_ids(question, known) for question in QUESTIONS])
    return said if isinstance(said, str) else {question: answer[1] for question, answer in zip(QUESTIONS, said.values())}


# --- evidence in parts, to make it wrong ----------------------------------------------------------------------------------------

class Parts:
    def __init__(self, data):
        take = CHECKER.Bytes(data)
        self.magic, self.note = take.take(16), take.take(take.number(4))
        self.seal = take.take(76)
        self.hashes = [take.take(32) for _ in range(take.number(1))]
        self.homes = []
        for _ in range(take.number(2)):
            number, there = take.number(8), take.number(1)
            root, proof = take.take(32) if there else b"", take.short()
            records = [[take.take(9), take.short(), take.short()] for _ in range(take.number(2) if there else 0)]
            self.homes.append([number, root, proof, records])

    def bytes(self):
        def short(data):
            return len(data).to_bytes(2, "big") + data
        out = self.magic + len(self.note).to_bytes(4, "big") + self.note + self.seal + bytes([len(self.hashes)]) + b"".join(self.hashes)
        out += len(self.homes).to_bytes(2, "big")
        for number, root, proof, records in self.homes:
            out += number.to_bytes(8, "big") + bytes([bool(root)]) + root + short(proof)
            if root:
                out += len(records).to_bytes(2, "big") + b"".join(key + short(value) + short(proof) for key, value, proof in records)
        return out


def forged(data, change):
    parts = Parts(data)
    change(parts)
    return parts.bytes()


# --- tests ------------------------------------------------------------------------------------------------------------------------

def test_evidence_says_what_the_ledger_shows(w):
    known = prepare(w)
    said = agreed(w, prove_all(w, known), [with_ids(question, known) for question in QUESTIONS])
    answer = {question: said[with_ids(question, known)] for question in QUESTIONS}
    assert [answer["member guild bob"][0][key] for key in ("state", "shares", "loot")] == ["member", "5", "0"], answer
    assert answer["balance bob EUR"][0] == {"amount": "700"} and answer["balance guild EUR"][0] == {"amount": "50"}
    assert answer["vote guild 1 alice"][0] == {"choice": 1, "weight": "1"}
    assert answer["dao guild"][0]["members"] == 2 and answer["dao guild"][0]["shares"] == "15"
    assert answer["proposal guild 1"][0]["title"] == "roof" and answer["proposal guild 1"][0]["voters"] == 1
    assert answer["party alice"][0]["name"] == "alice" and len(answer["party alice"][0]["keys"]) == 1


def test_no_is_proven_too(w):
    known = prepare(w)
    said = statuses(w, prove_all(w, known), known)
    assert said["member guild carol"] == said["vote guild 1 carol"] == "NOT_A_MEMBER"
    assert said["member guild nobody"] == said["party nobody"] == said["balance nobody EUR"] == "UNKNOWN_PARTY"
    assert said["vote guild 1 bob"] == "NOT_VOTED"
    assert said["proposal guild 2"] == said["vote guild 7 alice"] == "UNKNOWN_PROPOSAL"
    assert said["dao alice"] == "UNKNOWN_DAO" and said["token nobody"] == "UNKNOWN_TOKEN" and said["role guild 1"] == "UNKNOWN_ROLE"
    assert said["balance carol EUR"] == said["reserve guild EUR"] == "OK"


def test_the_exit_code_tells_yes_from_no_from_neither(w):
    known = prepare(w)
    w.ok("prove member guild alice --checkpoint checkpoint --out alice")
    guild = known["guild"]
    told = w.ok(f"check alice --policy policy member {guild} {known['alice']}")
    assert "\n  yes\n" in told and "shares      10" in told, told
    assert w.call(f"check alice --policy policy member {guild} alice")[0] == 0, "names of own keys are known"
    assert w.call(f"check alice --policy policy member {guild} {known['bob']}")[0] == NOT_PROVEN
    w.ok("prove member guild carol --checkpoint checkpoint --out carol")
    assert w.call(f"check carol --policy policy member {guild} {known['carol']}")[0] == NO
    assert w.call("check carol --policy policy")[0] == 0, "no question, no answer"


def test_each_question_is_proven_by_its_own_evidence(w):
    known = prepare(w)
    for question in QUESTIONS:
        w.ok(f"prove {with_ids(question, known)} --checkpoint checkpoint --out one")
        said = agreed(w, w.path("one").read_bytes(), [with_ids(question, known)])
        assert "NOT_PROVEN" not in [answer[1] for answer in said.values()], question


def test_changed_bits_are_found_by_both(w):
    known = prepare(w)
    w.ok("prove vote guild 1 alice --checkpoint checkpoint --out one")
    data, chance = w.path("one").read_bytes(), random.Random(5)
    question = [with_ids("vote guild 1 alice", known)]
    truth = agreed(w, data, question)
    for _ in range(150):
        at = chance.randrange(len(data))
        said = agreed(w, data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:], question, any_reason=True)
        assert isinstance(said, str) or said == truth or said[question[0]][1] == "NOT_PROVEN", (at, said)


def test_what_is_cut_or_longer_is_found_by_both(w):
    known = prepare(w)
    data = prove_all(w, known)
    for length in [*range(0, 100, 9), *range(100, len(data), 331), len(data) - 1]:
        assert statuses(w, data[:length], known) == "TRUNCATED", length
    assert statuses(w, data + b"\0", known) == "TRAILING"


def swap_records(parts):
    parts.homes[0][3][1:3] = parts.homes[0][3][2:0:-1]


def repeat_record(parts):
    parts.homes[0][3].insert(2, copy.deepcopy(parts.homes[0][3][1]))


def other_value(parts):
    record = next(record for record in parts.homes[0][3] if record[0][0] == 26 and record[1])
    record[1] = record[1][:-1] + bytes([record[1][-1] + 1])


def hide_record(parts):
    record = next(record for record in parts.homes[0][3] if record[1])
    record[1] = b""


def other_home(parts):
    parts.homes[1][0] += 1


def swap_roots(parts):
    parts.homes[0][1], parts.homes[1][1] = parts.homes[1][1], parts.homes[0][1]


def hide_home(parts):
    parts.homes[1][1:] = b"", parts.homes[1][2], []


def drop_header(parts):
    del parts.homes[0][3][0]


def drop_home(parts):
    del parts.homes[1]


def other_seal(parts):
    parts.seal = parts.seal[:31] + bytes([parts.seal[31] ^ 1]) + parts.seal[32:]


def one_hash_less(parts):
    parts.hashes.pop()


def one_hash_more(parts):
    parts.hashes.append(bytes(32))


def swap_hashes(parts):
    parts.hashes[:2] = parts.hashes[1::-1]


def ics23(parts):
    parts.homes[0][3][0][2] = b"\n" + parts.homes[0][3][0][2][1:]


def test_rearranged_evidence_is_found_by_both(w):
    known = prepare(w)
    data = prove_all(w, known)
    while len(Parts(data).hashes) < 2:
        w.act("token.mint --as alice --token EUR --to bob --amount 1")
        w.path("checkpoint").write_text(cosigned_note(w))
        data = prove_all(w, known)
    for change, status in ((swap_records, "NOT_SORTED"), (repeat_record, "REPEATED"), (other_value, "PROOF"), (hide_record, "PROOF_KIND"),
                           (other_home, None), (swap_roots, "PROOF"), (hide_home, "PROOF_KIND"), (drop_header, "NOT_PROVEN"),
                           (other_seal, "PROOF"), (one_hash_less, "TRUNCATED"), (one_hash_more, "TRAILING"), (swap_hashes, "PROOF"),
                           (ics23, "VERSION")):
        said = statuses(w, forged(data, change), known)
        assert isinstance(said, str) and status in (None, said), (change.__name__, said)
    said = statuses(w, forged(data, drop_home), known)
    assert said["member guild alice"] == "NOT_PROVEN" and said["party alice"] == "OK"


def test_an_old_state_does_not_pass_under_a_new_checkpoint(w):
    known = prepare(w)
    old = prove_all(w, known)
    w.act("proposal.vote --as bob --dao guild --proposal 1 --choice 1")
    new_note = cosigned_note(w).encode()

    def renew(parts):
        parts.note = new_note
    assert isinstance(statuses(w, forged(old, renew), known), str)
    log = publisher.Log.of_ledger(w, LOG)
    leaves = [publisher.leaf_hash(entry) for entry in log.entries]

    def renew_with_proof(parts):
        parts.note = new_note
        parts.hashes = path_to(leaves, log.entries.index(parts.seal))
    assert isinstance(statuses(w, forged(old, renew_with_proof), known), str)


def path_to(leaves, index):
    if len(leaves) == 1:
        return []
    half = 1 << (len(leaves) - 1).bit_length() - 1
    if index < half:
        return path_to(leaves[:half], index) + [publisher.tree_hash(leaves[half:])]
    return path_to(leaves[half:], index - half) + [publisher.tree_hash(leaves[:half])]


def test_whose_word_it_is_counts(w):
    known = prepare(w)
    data, log = prove_all(w, known), publisher.Log.of_ledger(w, LOG)
    text, stranger = log.text(), publisher.Signer("example.org/witness", b"\x23" * 32, 4)
    own, witnessed = LOG.line(text), WITNESS.line(text, w.clock)
    other_text = text.replace(ORIGIN, "example.org/gol")
    cases = {
        text + "\n" + own + witnessed: None,
        text + "\n" + own + witnessed + stranger.line(text, w.clock): None,
        text + "\n" + own: "COSIGNERS",
        text + "\n" + own + stranger.line(text, w.clock): "COSIGNERS",
        text + "\n" + witnessed: "LOG_UNSIGNED",
        text + "\n" + own + witnessed + witnessed: "SIGNED_TWICE",
        text + "\n" + own + WITNESS.line(other_text, w.clock): "NOTE_SIGNATURE",
        other_text + "\n" + LOG.line(other_text) + WITNESS.line(other_text, w.clock): "ORIGIN",
        text + "more\n\n" + LOG.line(text + "more\n") + WITNESS.line(text + "more\n", w.clock): "TRAILING",
        text + own + witnessed: "SYNTAX",
        text: "SYNTAX",
        text + "\n": "TRUNCATED",
    }
    for note, status in cases.items():
        def change(parts):
            parts.note = note.encode()
        said = statuses(w, forged(data, change), known)
        assert said == status if status else isinstance(said, dict), (note, said, status)


def test_evidence_of_another_ledger_is_told(w):
    known = prepare(w)
    data = prove_all(w, known)
    asked = [with_ids("party alice", known)]
    assert agreed(w, data, asked, f"--id {NOBODY}", ledger=bytes.fromhex(NOBODY)) == "OTHER_LEDGER"
    right = w.json("show ledger")["ledger"]
    assert agreed(w, data, asked, f"--id {right}", ledger=bytes.fromhex(right))[asked[0]][1] == "OK"


def python_says(w, words):
    ran = subprocess.run([sys.executable, CHECKER.__file__, *words.split()], cwd=w.folder, capture_output=True, text=True, check=False)
    return ran.returncode, json.loads(ran.stdout) if ran.stdout else ran.stderr.splitlines()[-1]


def test_the_wallet_in_python_takes_its_words_as_its_usage_says(w):
    known = prepare(w)
    w.path("evidence").write_bytes(prove_all(w, known))
    right, asked = w.json("show ledger")["ledger"], with_ids("member guild alice", known)
    assert python_says(w, f"evidence policy --ledger {right} --not-before 1 {asked}")[1]["state"] == "member"
    assert python_says(w, f"evidence policy --ledger {NOBODY} {asked}") == (1, {"status": "OTHER_LEDGER"})
    assert python_says(w, f"evidence policy --ledger {right}")[1]["ledger"] == right
    for words, error in ((". policy", "Is a directory"), ("evidence policy gift", "no such question"), ("evidence policy member x y", "fromhex"),
                         ("evidence policy member", "0 words: member"), ("evidence nowhere", "No such file")):
        code, said = python_says(w, words)
        assert code == 2 and error in said, (words, said)


def test_what_is_too_old_is_told(w):
    known = prepare(w)
    data, asked, seen = prove_all(w, known), [with_ids("party alice", known)], w.clock
    assert agreed(w, data, asked, f"--not-before {seen}", not_before=seen)[asked[0]][1] == "OK"
    assert agreed(w, data, asked, f"--not-before {seen + 1}", not_before=seen + 1) == "STALE"
    w.path("policy").write_text(f"log {LOG.vkey()}\nquorum none\n")
    assert agreed(w, data, asked, f"--not-before {seen}", not_before=seen)[asked[0]][1] == "OK"
    assert agreed(w, data, asked, f"--not-before {seen + 1}", not_before=seen + 1) == "STALE"


def test_the_ledgers_own_checkpoint_serves_as_well(w):
    world_with_votes(w)
    w.write_key("press", "21" * 32)
    w.ok(f"publish --log site --origin {ORIGIN} --key press")
    w.path("policy").write_text(f"log {LOG.vkey()}\nquorum none\n")
    w.ok("prove member guild alice --checkpoint site/checkpoint --out alice")
    assert agreed(w, w.path("alice").read_bytes(), [with_ids("member guild alice", ids(w))])


def test_a_mirror_proves_what_it_cosigned_while_the_ledger_goes_on(w):
    world_with_votes(w)
    for name, seed in (("press", LOG.seed), ("library", WITNESS.seed)):
        w.write_key(name, seed.hex())
    w.ok(f"publish --log site --origin {ORIGIN} --key press")
    w.ok(f"mirror site --to copy --log {LOG.vkey()} --key library --name {WITNESS.name}")
    known = ids(w)
    w.act("token.mint --as alice --token EUR --to bob --amount 1")
    question = with_ids("balance bob EUR", known)
    write_policy(w)
    assert w.call(f"prove {question} --checkpoint copy/log/checkpoint --out one")[0] == 1, "the ledger has gone on"
    w.ok(f"--ledger copy/ledger.dmesh prove {question} --checkpoint copy/log/checkpoint --out one")
    assert agreed(w, w.path("one").read_bytes(), [question])[question][0] == {"amount": "700"}


def test_the_example_is_believed(w):
    """examples/data/evidence: bob is a member, carol is none. `python3 tests/cli/evidence_test.py PROGRAM` writes it anew."""
    known = dict(line.split() for line in (EXAMPLE / "ids").read_text().splitlines())
    w.path("policy").write_bytes((EXAMPLE / "policy").read_bytes())
    for name, status in (("bob", "OK"), ("carol", "NOT_A_MEMBER")):
        question = with_ids(f"member guild {name}", known)
        said = agreed(w, (EXAMPLE / f"{name}.evidence").read_bytes(), [question], f"--id {known['ledger']}")
        assert not isinstance(said, str) and said[question][1] == status, said


def write_example(program):
    with tempfile.TemporaryDirectory() as folder:
        w = world.World(program, folder)
        known = prepare(w) | {"ledger": w.json("show ledger")["ledger"]}
        for name in ("bob", "carol"):
            w.ok(f"prove member guild {name} --checkpoint checkpoint --out {EXAMPLE / name}.evidence")
        (EXAMPLE / "ids").write_text("".join(f"{name} {known[name]}\n" for name in ("ledger", "guild", "bob", "carol")))
        (EXAMPLE / "policy").write_bytes(w.path("policy").read_bytes())


def test_a_checkpoint_of_another_moment_proves_nothing(w):
    prepare(w)
    w.act("token.mint --as alice --token EUR --to bob --amount 1")
    w.fails("prove party alice --checkpoint checkpoint --out one",
            "the checkpoint is not of this ledger's last batch: prove from a mirror that cosigned it, or publish again")


def test_a_ledger_without_commitment_proves_nothing(w):
    prepare(w)
    w.ok(f"--ledger bare init --commitment none --id {'22' * 32}")
    w.ok("--ledger bare act party.create --as alice")
    w.fails("--ledger bare prove party alice --checkpoint checkpoint --out one",
            "bare: made with --commitment none, so nothing it says can be proven")


def test_words_that_are_missing_are_named(w):
    prepare(w)
    w.misused("prove --checkpoint checkpoint --out one", "a question is missing; daomesh prove party|dao|member|role|token|balance|reserve|proposal|"
              "vote ... --checkpoint FILE --out FILE would be right")
    w.misused("prove party alice --out one", "--checkpoint is missing: whose word is it?")
    w.misused("prove party alice --checkpoint checkpoint", "--out is missing: where does the evidence go?")
    w.misused("prove member guild --checkpoint checkpoint --out one", "member DAO PARTY would be right")
    w.misused("prove membr guild alice --checkpoint checkpoint --out one", "no question membr; did you mean member?")
    w.misused("prove role guild x --checkpoint checkpoint --out one", "\"x\" is not a number")
    w.misused("prove --ask '' --checkpoint checkpoint --out one", "--ask: no question")
    w.misused("check one", "--policy is missing: whom do you believe?")
    w.misused("check", "the evidence's file is missing; daomesh check FILE|- --policy FILE [QUESTION ...] would be right")
    w.path("empty").write_bytes(b"")
    w.fails("prove party alice --checkpoint empty --out one", "empty: empty")
    w.fails("prove party alice --checkpoint policy --out one", "policy: no signed checkpoint: SYNTAX: the text cannot be read")
    w.fails("check empty --policy policy", "empty is not believed: TRUNCATED: the bytes end too early")


if __name__ == "__main__":
    write_example(str(pathlib.Path(sys.argv[1]).resolve()))
