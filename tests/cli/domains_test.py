"""The examples in docs/domains and docs/guides: each command is taken, in order, in a ledger where the people it speaks of are."""
import hashlib
import pathlib
import re
import subprocess

from world import LEDGER_ID

DOCS = pathlib.Path(__file__).resolve().parent.parent.parent / "docs"
PAGES = {page.stem: page for folder in ("domains", "guides") for page in (DOCS / folder).glob("*.md")}
PEOPLE = "alice ann bob board carol cid cleo dan dora emil fay".split()
# What a page takes from another one, or from the text above its example.
BEFORE = {
    "controller": ["dial"],
    "exit": ["token.issue --symbol EUR --as alice",
             "dao.found --name guild --members 'alice shares=10; bob shares=20' --as alice",
             "token.mint --token EUR --to guild --amount 100 --as alice"],
    "joining": ["token.issue --symbol EUR --as carol", "token.mint --token EUR --to carol --amount 25 --as carol",
                "token.mint --token EUR --to alice --amount 40 --as carol", "token.mint --token EUR --to bob --amount 60 --as carol",
                "dao.found --name guild --members 'alice shares=10' --pathways baal --as alice"],
    "proposal": ["dao.found --name phone-dao --members 'alice shares=10; bob shares=5' --as alice"],
}
# Examples with keys and hashes of the reader's own, or of a role that is left to the reader.
TOLD = {"README", "account", "bounty", "income", "member", "mirroring", "party", "sale"}


def commands(page):
    """(command, seconds that pass before it: `# after 30 days`) of every indented example."""
    for block in re.findall(r"(?:^    .*\n)+", PAGES[page].read_text(), re.M):
        for part in re.split(r"^    (?=daomesh )", block, flags=re.M)[1:]:
            later = re.search(r"# after (\d+) (day|s)", part)
            wait = int(later[1]) * {"day": 86400, "s": 1}[later[2]] if later else 0
            yield re.sub(r"\\\n", " ", part).strip(), wait


def run(w, command, wait):
    w.clock += 1 + wait
    programs = w.path("programs")
    environment = {**w.environment, "PATH": f"{programs}:{w.environment['PATH']}", "NOW": str(w.clock)}
    done = subprocess.run(["sh", "-c", command], cwd=w.folder, env=environment, capture_output=True, timeout=120)
    assert done.returncode == 0, f"$ {command}\n{(done.stdout + done.stderr).decode()}"


def begin(w, page):
    w.path("programs").mkdir()
    w.path("programs/daomesh").write_text(f'#!/bin/sh\nexec "{w.program}" --time "$NOW" "$@"\n')
    w.path("programs/daomesh").chmod(0o755)
    text = PAGES[page].read_text() + " ".join(BEFORE.get(page, []))
    run(w, f"daomesh init --id {LEDGER_ID}", 0)
    for name in PEOPLE:
        if re.search(rf"\b{name}\b", text) or page in BEFORE:
            w.write_key(name, hashlib.sha256(name.encode()).hexdigest())
            run(w, f"daomesh act party.create --as {name}", 0)
    for before in BEFORE.get(page, []):
        if " " in before:
            run(w, f"daomesh act {before}", 0)
        else:
            for command, wait in commands(before):
                run(w, command, wait)


def page_runs(page):
    def test(w):
        begin(w, page)
        ran = 0
        for command, wait in commands(page):
            run(w, command, wait)
            ran += 1
        assert ran > 0, page
        assert w.ok("audit").startswith("ok")
    return test


for each in sorted(PAGES):
    if each not in TOLD:
        globals()[f"test_the_example_of_{each.replace(chr(45), chr(95))}_runs"] = page_runs(each)
