"""
Writes everything that follows from schema/*.toml.

    python3 tools/generate/generate.py            writes what is stale
    python3 tools/generate/generate.py --check    lists what is stale, exits 1 if anything is

A new output is a function from the schema to the file's text, in an OUTPUTS table of one of the modules below; a language
binding is a module of its own.
"""

import argparse
import sys
from pathlib import Path

import c_code
import reference
from model import Schema, SchemaError

ROOT = Path(__file__).resolve().parents[2]
OUTPUTS = c_code.OUTPUTS | reference.OUTPUTS


def stale_files(schema):
    """(path, text) of each output whose file differs."""
    for name, write in OUTPUTS.items():
        path, text = ROOT / name, write(schema)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield path, text


def main():
    parser = argparse.ArgumentParser(description="Generates C, tables and reference pages from schema/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a generated file is stale")
    check = parser.parse_args().check
    try:
        schema = Schema(ROOT / "schema")
    except SchemaError as error:
        sys.exit(f"schema: {error}")
    stale = list(stale_files(schema))
    for path, text in stale:
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.exit(main())
