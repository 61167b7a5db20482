"""Makes one source file and one header of libdaomesh-core: amalgamate.py FOLDER SOURCE...

The header is the public headers whose functions the sources hold, the source file is the sources with all else that they
include. Two sources may use the same name for something of their own: then both names get their file's name in front.
"""
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|<[\w/.]+>|offsetof\([^)]*\)|(?:\.|->)\s*\w+|\w+|\s+|.', re.S)
PROJECT_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<(daomesh/[^>]+)>)[^\n]*\n', re.M)


def tokens(text):
    return TOKEN.findall(text)


def is_word(token):
    return re.fullmatch(r"[A-Za-z_]\w*", token) is not None


def without_comments(text):
    return "".join(" " if token.startswith(("/*", "//")) else token for token in tokens(text))


def file_scope(text):
    """The text outside of all braces, without comments and preprocessor lines; `{}` stands for what was inside."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", without_comments(text), flags=re.M)
    out, depth = [], 0
    for token in tokens(code):
        if token == "}":
            depth -= 1
        if depth == 0:
            out.append(token)
        if token == "{":
            depth += 1
    return "".join(out)


def own_names(text):
    """What a source defines for itself: static functions and objects, structs, unions, enums with their values, types."""
    outer = file_scope(text)
    names = set(re.findall(r"\bstatic\b(?:[^;{}()=]|\{\})*?\b(\w+)\s*(?:\[[^;{}=]*\]\s*)*(?:=|;|\()", outer))
    names |= set(re.findall(r"\b(?:struct|union|enum)\s+(\w+)\s*\{", outer))
    names |= set(re.findall(r"\btypedef\b[^;]*?\b(\w+)\s*(?:\([^;]*\))?;", outer))
    for values in re.findall(r"\benum\b\s*\w*\s*\{([^}]*)\}", without_comments(text)):
        names |= set(re.findall(r"(?:^|,)\s*(\w+)", values))
    return names


def own_macros(text):
    return re.findall(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", text, flags=re.M)


def renamed(text, names, prefix):
    """The text with a prefix before these names, wherever they do not name a member of a struct."""
    all_tokens = tokens(text)
    words = [at for at, token in enumerate(all_tokens) if not token.isspace()]
    opened = []  # of each brace that is open: whether it is a struct's
    for before, at, after in zip([None, *words], words, [*words[1:], None]):
        token = all_tokens[at]
        if token == "{":
            opened.append(bool(re.search(r"\b(struct|union)\s*\w*\s*$", "".join(all_tokens[max(0, at - 6):at]))))
        elif token == "}":
            opened.pop()
        elif token in names and not (opened and opened[-1] and is_member(all_tokens[before], all_tokens[after])):
            all_tokens[at] = f"{prefix}_{token}"
    return "".join(all_tokens)


def is_member(before, after):
    """Inside of a struct: a word that is not the tag of a type and that no other word follows."""
    return before not in ("struct", "union", "enum") and not (is_word(after) or after == "*")


class Writer:
    """Puts files one behind the other, each header once and where it is first asked for."""

    def __init__(self, present):
        self.present = set(present)

    def expand(self, text):
        return PROJECT_INCLUDE.sub(lambda found: self.header(found.group(1) or found.group(2)), text)

    def header(self, name):
        if name in self.present:
            return ""
        self.present.add(name)
        path = ROOT / ("include" if name.startswith("daomesh/") else "lib") / name
        return f"\n/* ==== {name} ==== */\n\n{self.expand(path.read_text())}"


def core_headers(sources):
    """The public headers all of whose functions are defined in the sources."""
    defined = set()
    for text in sources.values():
        defined |= set(re.findall(r"\b(daomesh_\w+)\s*\([^;{}]*\)\s*\{", file_scope(text)))
    for path in sorted((ROOT / "include/daomesh").glob("*.h")):
        functions = re.findall(r"DAOMESH_API[^(;]*?(\w+)\(", without_comments(path.read_text()))
        if path.name != "daomesh.h" and defined.issuperset(functions):
            yield f"daomesh/{path.name}"


def version():
    return re.search(r'DAOMESH_VERSION "(.*)"', (ROOT / "include/daomesh/base.h").read_text()).group(1)


def write_header(path, headers):
    writer = Writer([])
    body = "".join(writer.header(name) for name in headers)
    path.write_text(f"""/*
 * libdaomesh-core {version()} in one header: everything that needs no heap and no file. Written by tools/amalgamate from
 * include/daomesh. Its companion is daomesh-core.c.
 */
#ifndef DAOMESH_CORE_ONE_FILE_H
#define DAOMESH_CORE_ONE_FILE_H
{body}
#endif
""")
    return writer.present


def write_source(path, sources, present):
    shared = Counter(name for text in sources.values() for name in own_names(text))
    headers = "".join(path.read_text() for folder in ("lib", "include") for path in (ROOT / folder).rglob("*.h"))
    taken = set(filter(is_word, tokens(headers)))
    writer = Writer(present)
    parts = []
    for name, text in sources.items():
        clashing = {own for own in own_names(text) if shared[own] > 1 or own in taken}
        prefix = re.sub(r"\W", "_", name.removesuffix(".c"))
        undefine = "".join(f"#undef {macro}\n" for macro in dict.fromkeys(own_macros(text)))
        parts.append(f"\n/* ==== {name} ==== */\n\n{writer.expand(renamed(text, clashing, prefix))}{undefine}")
    path.write_text(f"""/*
 * libdaomesh-core {version()} in one source file: the rules, numbers, cryptography, codec, actions and proofs. Written by
 * tools/amalgamate from lib/.
 *
 *     cc -std=c11 -c daomesh-core.c        needs libsodium; with -DDAOMESH_NUMBER_GMP numbers are GMP's and faster
 */
#if !defined(DAOMESH_NUMBER_GMP) && !defined(DAOMESH_NUMBER_PORTABLE)
#define DAOMESH_NUMBER_PORTABLE
#endif

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wunused-function" /* small helpers of which core does not need each */
#endif

#include "daomesh-core.h"
{"".join(parts)}""")


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    sources = {str(Path(name).resolve().relative_to(ROOT / "lib")): Path(name).read_text() for name in sys.argv[2:]}
    present = write_header(folder / "daomesh-core.h", core_headers(sources))
    write_source(folder / "daomesh-core.c", sources, present)


main()
