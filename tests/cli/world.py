"""A folder with three keys and the program in it; what a test does and expects reads as one line each."""
import json
import os
import pathlib
import shlex
import subprocess

LEDGER_ID = "11" * 32
START = 1767225600  # 2026-01-01T00:00:00Z
SEEDS = {"alice": "01", "bob": "02", "carol": "03"}


class World:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.clock = START
        self.environment = {"PATH": os.environ["PATH"], "DAOMESH_HOME": str(self.folder / "home"), "LC_ALL": "C"}
        for variable in ("LSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
            if variable in os.environ:
                self.environment[variable] = os.environ[variable]
        # Damaged files end a child by a signal, and it must be that signal under the sanitizers too.
        self.environment["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":handle_segv=0:handle_sigbus=0:handle_abort=0"
        for name, byte in SEEDS.items():
            self.write_key(name, byte * 32)

    def path(self, name):
        return self.folder / name

    def write_key(self, name, text):
        keys = self.path("home/keys")
        keys.mkdir(parents=True, exist_ok=True)
        keys.joinpath(f"{name}.key").write_text(text + "\n# a test key\n")
        keys.joinpath(f"{name}.key").chmod(0o600)

    def call(self, command, stdin=b""):
        """Exit code, output and errors of one call. The time is the world's own."""
        words = shlex.split(command) if isinstance(command, str) else list(command)
        done = subprocess.run([self.program, "--time", str(self.clock), *words], cwd=self.folder, input=stdin,
                              env=self.environment, capture_output=True, timeout=120)
        return done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode()

    def ok(self, command, stdin=b""):
        code, out, err = self.call(command, stdin)
        assert code == 0, f"{command}: exit {code}: {out}{err}"
        assert err == "", f"{command}: unexpected words on standard error: {err}"
        return out

    def fails(self, command, error, code=1, stdin=b""):
        """The call ends with this code, and its error is exactly this line."""
        got, out, err = self.call(command, stdin)
        assert err == f"daomesh: {error}\n", f"{command}:\n  wanted: daomesh: {error}\n  got:    {err}{out}"
        assert got == code, f"{command}: exit {got}, wanted {code}"
        return out

    def misused(self, command, error, stdin=b""):
        return self.fails(command, error, 2, stdin)

    def json(self, command):
        return json.loads(self.ok(f"{command} --json"))

    def lines(self, command):
        return [json.loads(line) for line in self.ok(f"{command} --json").splitlines()]

    def act(self, command):
        """An action a second after the one before."""
        self.clock += 1
        return self.ok(f"act {command}")

    # Beginnings that many tests share.

    def ledger(self):
        self.ok(f"init --id {LEDGER_ID}")
        return self

    def persons(self):
        self.ledger()
        for name in SEEDS:
            self.act(f"party.create --as {name}")
        return self

    def dao(self):
        """phone-dao: alice and bob are members, carol is not."""
        self.persons()
        self.act("dao.found --as alice --name phone-dao --members 'alice shares=10 reputation=700; bob shares=5'")
        return self

    def proposal(self, inner="member.add party=carol shares=10"):
        self.dao()
        self.act(f"proposal.open --as alice --dao phone-dao --title 'Take carol in' --do '{inner}'")
        return self

    def executed(self):
        self.proposal()
        self.act("proposal.vote --as alice --dao phone-dao --proposal 1 --choice for")
        self.act("proposal.vote --as bob --dao phone-dao --proposal 1 --choice for")
        self.clock += 1
        self.ok("tick")
        return self
