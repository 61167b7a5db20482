"""The tours in docs/command-line.md and README.md: every example runs and prints what the page says."""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def examples(page):
    """(command, lines it prints) of every console block, in order."""
    for block in re.findall(r"```console\n(.*?)```", (ROOT / page).read_text(), re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


def pattern(printed):
    """`…` is anything within a line; a line that is nothing else is any number of lines."""
    lines = ["(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in printed.splitlines()]
    return "".join(lines)


def run_as_written(w, page, at_least):
    programs = w.path("programs")
    programs.mkdir()
    programs.joinpath("daomesh").write_text(f'#!/bin/sh\nexec "{w.program}" --time "$NOW" "$@"\n')
    programs.joinpath("daomesh").chmod(0o755)
    w.path("examples").symlink_to(ROOT / "examples")
    environment = {**w.environment, "PATH": f"{programs}:{w.environment['PATH']}", "DAOMESH_HOME": str(w.path("own"))}
    ran = 0
    for command, printed in examples(page):
        w.clock += 1
        done = subprocess.run(["sh", "-c", command], cwd=w.folder, env={**environment, "NOW": str(w.clock)},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        said = done.stdout.decode()
        assert re.fullmatch(pattern(printed), said), f"$ {command}\n--- the page says\n{printed}--- the program says\n{said}"
        ran += 1
    assert ran >= at_least, ran


def test_the_tour_runs_as_it_is_written(w):
    run_as_written(w, "docs/command-line.md", 30)


def test_the_readme_runs_as_it_is_written(w):
    run_as_written(w, "README.md", 15)
