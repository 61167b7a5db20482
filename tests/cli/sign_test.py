"""Signatures from several places: one after the other, made apart and merged, by SSH keys; keys that change."""
import base64
import os
import shutil
import subprocess

PAIR = "--name trio --keys alice,bob,carol --threshold 2"


def trio(w):
    """Three people of whom two must sign; an action of theirs that nobody signed but alice."""
    w.ledger()
    w.act(f"party.create --as alice --as bob {PAIR}")
    w.ok("key new dave")
    w.ok("act party.key_add --as alice --actor trio --key dave --out a.act")
    return w


def submit(w, name):
    w.path("pile").mkdir(exist_ok=True)
    w.path(name).rename(w.path(f"pile/{name}"))
    w.clock += 1
    return w.call("submit pile")


def test_two_of_three_sign_apart_and_the_signatures_are_merged(w):
    trio(w)
    w.ok("sign a.act --as bob --out b.act")
    w.ok("sign a.act --as carol --out c.act")
    w.ok("merge b.act c.act --out all.act")
    assert len(w.json("describe all.act")["signed_by"]) == 3
    assert w.json("describe all.act")["signatures"] == "valid"
    code, out, err = submit(w, "all.act")
    assert code == 0, out + err
    assert len(w.json("show party trio")["keys"]) == 4


def test_one_of_three_is_too_few(w):
    trio(w)
    code, out, _ = submit(w, "a.act")
    assert code == 1 and "THRESHOLD" in out, out


def test_the_order_of_merging_leaves_no_trace(w):
    trio(w)
    w.ok("sign a.act --as bob --out b.act")
    w.ok("sign a.act --as carol --out c.act")
    w.ok("merge b.act c.act --out one.act")
    w.ok("merge c.act a.act b.act --out other.act")
    assert w.path("one.act").read_bytes() == w.path("other.act").read_bytes()


def test_different_actions_are_not_merged(w):
    trio(w)
    w.ok("act party.key_remove --as bob --actor trio --key carol --out b.act")
    w.fails("merge a.act b.act --out all.act", "b.act: OTHER_ACTION: action: the signatures are for different actions")


def test_a_key_that_signed_differently_is_told(w):
    trio(w)
    forged = bytearray(w.path("a.act").read_bytes())
    forged[-1] ^= 1
    w.path("b.act").write_bytes(forged)
    w.fails("merge a.act b.act --out all.act", "b.act: a key signed differently here than in the files before")


def test_merging_takes_two_files_and_a_place(w):
    trio(w)
    for words in ("merge a.act --out all.act", "merge a.act a.act"):
        w.misused(words, "two files or more and --out FILE; daomesh merge FILE FILE ... --out FILE would be right")


def test_signing_without_the_ledger_takes_its_id(w):
    trio(w)
    w.ok(f"--ledger elsewhere.dmesh sign a.act --as bob --id {'11' * 32}")
    assert w.json("describe a.act")["signatures"] == "valid"
    w.misused("--ledger elsewhere.dmesh sign a.act --as carol --id 11", "--id: \"11\" is not an id; 64 hex digits would be right")


# SSH, by the programs of OpenSSH.

def ssh(w):
    """An SSH key in the file id, or None where there is no OpenSSH."""
    if not all(shutil.which(name) for name in ("ssh-keygen", "ssh-agent", "ssh-add")):
        assert "DAOMESH_STRICT" not in os.environ, "no OpenSSH"
        print("skipped: SSH keys, no OpenSSH")
        return None
    run(w, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "laptop", "-f", "id")
    public = w.path("id.pub").read_text().split()[1]
    return base64.b64decode(public)[-32:].hex()


def run(w, *words, **options):
    subprocess.run(words, cwd=w.folder, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=60, **options)


class Agent:
    """A running ssh-agent that holds the key in the file id."""

    def __init__(self, w):
        self.w = w

    def __enter__(self):
        socket = str(self.w.path("agent"))
        self.process = subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.w.environment["SSH_AUTH_SOCK"] = socket
        for _ in range(200):
            if self.w.path("agent").exists():
                break
            subprocess.run(["sleep", "0.02"], check=True)
        run(self.w, "ssh-add", "id", env=self.w.environment)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def test_a_key_in_the_ssh_agent_is_a_key(w):
    key = ssh(w)
    if not key:
        return
    with Agent(w):
        w.ledger()
        w.act("party.create --as ssh:laptop")
        assert w.json("show party laptop")["keys"][0]["key"] == key
        w.act("dao.found --as ssh: --name d --members 'laptop shares=1'")
        assert w.json(f"key show ssh:{key}")["key"] == key
        w.fails("key show ssh:desktop", 'the ssh-agent has no Ed25519 key "desktop"; ssh-add -l lists them')
    assert w.ok("verify")


def test_an_ssh_keygen_signature_and_the_agents_are_the_same(w):
    key = ssh(w)
    if not key:
        return
    trio(w)
    w.ok("sign a.act --bytes bytes")
    run(w, "ssh-keygen", "-Y", "sign", "-f", "id", "-n", "libdaomesh-action-v1", "bytes")
    w.ok("sign a.act --ssh-signature bytes.sig --out file.act")
    with Agent(w):
        w.ok("sign a.act --as ssh:laptop --out agent.act")
    assert w.path("file.act").read_bytes() == w.path("agent.act").read_bytes()
    assert key in w.json("describe file.act")["signed_by"]
    w.fails("sign file.act --ssh-signature bytes.sig", "key bytes.sig has signed this already")


def test_an_ssh_signature_for_another_purpose_is_refused(w):
    if not ssh(w):
        return
    trio(w)
    w.ok("sign a.act --bytes bytes")
    run(w, "ssh-keygen", "-Y", "sign", "-f", "id", "-n", "git", "bytes")
    w.fails("sign a.act --ssh-signature bytes.sig", "bytes.sig: NAMESPACE: the signature was made for another purpose")


def test_an_ssh_signature_of_another_action_is_refused(w):
    if not ssh(w):
        return
    trio(w)
    w.ok("sign a.act --bytes bytes")
    run(w, "ssh-keygen", "-Y", "sign", "-f", "id", "-n", "libdaomesh-action-v1", "bytes")
    w.ok("act party.key_remove --as bob --actor trio --key carol --out b.act")
    w.fails("sign b.act --ssh-signature bytes.sig",
            "key bytes.sig cannot sign: SIGNATURE: signatures: a signature does not fit the action, the ledger and the key")


def test_without_an_agent_that_is_said(w):
    w.fails("key show ssh:laptop", "no ssh-agent: SSH_AUTH_SOCK is not set")
    w.environment["SSH_AUTH_SOCK"] = str(w.path("nothing"))
    w.fails("key show ssh:laptop", f"{w.path('nothing')}: no ssh-agent answers: No such file or directory")


# Keys that change.

def test_a_rotated_key_stops_and_the_new_one_begins_a_lane(w):
    w.persons()
    w.ok("key new phone")
    w.act("party.key_rotate --as alice --old alice --new phone")
    keys = w.json("show party alice")["keys"]
    assert [(key["key"], key["lane"], key["highest"]) for key in keys] == [(w.json("key show phone")["key"], 2, 0)]
    code, _, err = w.call("act dao.found --as alice --name d")
    assert code == 1 and "key alice belongs to no person of this ledger" in err, err
    w.act("dao.found --as phone --name d")
    assert w.json("show party alice")["keys"][0]["highest"] == 1


def test_guardians_bring_new_keys_after_the_delay(w):
    w.persons()
    w.ok("key new phone")
    w.act("party.guard --as alice --guardians bob,carol --threshold 2 --delay 7d")
    w.act("party.recover --as bob --person alice --keys phone")
    w.act("party.recover --as carol --person alice --keys phone")
    guardians = w.json("show party alice")["guardians"]
    assert guardians["recovery"]["recovery"] == 1 and len(guardians["approvals"]) == 2
    assert [party["name"] for party in guardians["guardians"]] in (["bob", "carol"], ["carol", "bob"])
    assert "new keys" in w.ok("show party alice")
    w.clock += 7 * 86400
    w.ok("tick")
    w.act("dao.found --as phone --name d")
    assert "recovery" not in w.json("show party alice")["guardians"]


def test_a_veto_stops_the_guardians(w):
    w.persons()
    w.ok("key new phone")
    w.act("party.guard --as alice --guardians bob --threshold 1 --delay 7d")
    w.act("party.guard --as alice --guardians carol --threshold 1 --delay 7d")
    assert "a change waits:" in w.ok("show party alice")
    w.act("party.recover --as bob --person alice --keys phone")
    w.act("party.recover_veto --as alice --recovery 1")
    w.clock += 7 * 86400
    w.ok("tick")
    w.act("dao.found --as alice --name d")
    assert w.json("show party alice")["guardians"]["guardians"][0]["name"] == "carol"


def test_who_has_no_key_here_writes_an_action_down_and_signs_it_elsewhere(w):
    trio(w)
    keys = {key["name"]: key["key"] for key in w.json("key list")}
    w.ok(f"act party.key_remove --actor trio --key carol --later {keys['bob']} --out bare.act")
    assert "signed_by" not in w.json("describe bare.act")
    w.ok("sign bare.act --as bob --out one.act")
    w.ok("sign one.act --as alice --out both.act")
    code, out, err = submit(w, "both.act")
    assert code == 0, out + err
    assert len(w.json("show party trio")["keys"]) == 2


def test_a_later_signer_is_for_what_is_written_down(w):
    trio(w)
    w.misused("act party.key_remove --actor trio --key carol --later 12",
              "--later is for an action that is written down with --out and signed elsewhere")
    w.misused("act party.key_remove --actor trio --key carol --later 12 --out x.act",
              "--later: a public key of 64 hex digits would be right")
