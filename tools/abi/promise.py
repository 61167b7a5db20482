"""Holds what the public headers promise to programs that are compiled already: promise.py [--update] [CC...].

What may cross the interface, so that every language can call it: fixed-width integers, pointers, plain structs. The layout
of each struct and the number of each constant stand in abi/promise.c as assertions, which every compiler at hand must find
true, for machines with pointers of eight and of four bytes. --update writes that file; clang tells the layouts of machines
that are not there.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROMISE = ROOT / "abi/promise.c"
SOURCE_HEADERS = {"encode.h", "schema.h"}  # source, outside of the binary promise: include/daomesh/schema.h says why
FORBIDDEN = re.compile(r"\b(enum|bool|_Bool|long|short|__int128|float|double|inline|union|static|va_list)\b|\w\s*:\s*\d+\s*;")

# 64-bit; 32-bit with 64-bit numbers at multiples of 8; 32-bit with them at multiples of 4.
MODELS = ["x86_64-linux-gnu", "armv7-linux-gnueabihf", "i386-linux-gnu"]
MORE = ["aarch64-linux-gnu", "s390x-linux-gnu", "x86_64-pc-windows-msvc", "i686-pc-windows-msvc", "riscv32-linux-gnu", "wasm32"]

HEAD = '''/*
 * The layout of every public struct and the number of every public constant, asserted: what a program was compiled with is what
 * it meets. Written by tools/abi/promise.py; a change that is meant: `make abi-update` and a line under "ABI" in CHANGELOG.md.
 *
 * A layout of one number holds everywhere. Three are of machines with pointers of 8 bytes; of 4, with 64-bit numbers at multiples of 8
 * (ARM, RISC-V, WebAssembly, Windows); of 4, with them at multiples of 4 (i386 of System V).
 */
'''
MACROS = '''
struct number_behind_a_byte {
    char byte;
    uint64_t number;
};

#define HERE(eight, four, i386)                                                                              \\
    (sizeof(void *) == 8 ? (eight) : offsetof(struct number_behind_a_byte, number) == 8 ? (four) : (i386))
#define SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), #type " has another size")
#define SIZES(type, ...) SIZE(type, HERE(__VA_ARGS__))
#define PLACE(type, field, at) _Static_assert(offsetof(type, field) == (at), #type "." #field " lies elsewhere")
#define PLACES(type, field, ...) PLACE(type, field, HERE(__VA_ARGS__))
#define NUMBER(name, value) _Static_assert(name == (value), #name " has another number")

'''


def plain(path):
    """The header without comments and preprocessor lines; line ends stay, so that lines keep their numbers."""
    text = re.sub(r"/\*.*?\*/", lambda comment: re.sub(r"[^\n]", " ", comment.group()), path.read_text(), flags=re.S)
    text = re.sub(r"\\\n", " \n", re.sub(r"//[^\n]*", "", text))
    return re.sub(r"^[ \t]*#[^\n]*", "", text, flags=re.M)


def headers():
    return [path for path in sorted((ROOT / "include/daomesh").glob("*.h")) if path.name not in SOURCE_HEADERS]


def structs(text):
    """Names of public structs with their fields, in the order of the header."""
    for name, body in re.findall(r"\bstruct\s+(\w+)\s*\{(.*?)\}", text, flags=re.S):
        fields = []
        for declaration in filter(None, map(str.strip, body.split(";"))):
            pointer = re.match(r".*?\(\s*\*\s*(\w+)\s*\)\s*\(", declaration, flags=re.S)
            if pointer:
                fields.append(pointer.group(1))
            else:
                fields += [re.search(r"(\w+)\s*(?:\[[^]]*\]\s*)*$", part).group(1) for part in declaration.split(",")]
        yield name, fields


def constants():
    """Names of the macros that stand for a number, statuses and the numbers of the schema among them."""
    for path in sorted((ROOT / "include/daomesh").glob("*.h")):
        yield from re.findall(r"^#define (DAOMESH_[A-Z0-9_]+)[ \t]+\(?-?\d", path.read_text().replace("\\\n", " "), flags=re.M)


def complaints():
    """What in the headers may not cross the interface."""
    for path in headers():
        for number, line in enumerate(plain(path).split("\n"), 1):
            found = FORBIDDEN.search(line)
            if found:
                yield f"{path.relative_to(ROOT)}:{number}: '{found.group()}' may not cross the interface"


def questions():
    """Each number that is promised: the macro that asserts it, what of, and the C expression for it."""
    for name in constants():
        yield "NUMBER", name, name
    for path in headers():
        for name, fields in structs(plain(path)):
            yield "SIZE", name, f"sizeof({name})"
            for field in fields:
                yield "PLACE", f"{name}, {field}", f"offsetof({name}, {field})"


def includes():
    return "\n" + "".join(f"#include <daomesh/{path.name}>\n" for path in headers()) + "#include <daomesh/schema.h>\n"


def answers(expressions, target):
    """Their values on a machine, as clang's intermediate form shows them."""
    source = includes() + "const uint64_t answers[] = {" + ", ".join(f"(uint64_t){e}" for e in expressions) + "};\n"
    text = compiled(["clang", f"--target={target}", "-emit-llvm", "-S", "-o", "-"], source).stdout
    return [int(value) for value in re.findall(r"i64 (\d+)", re.search(r"@answers = .*?\] (\[.*?\])", text).group(1))]


def compiled(compiler, source):
    command = [*compiler, "-ffreestanding", "-std=c11", f"-I{ROOT / 'include'}", "-x", "c", "-"]
    return subprocess.run(command, input=source, text=True, capture_output=True)


def promise():
    asked = list(questions())
    expressions = [expression for _, _, expression in asked]
    lines = []
    for (macro, words, _), *numbers in zip(asked, *(answers(expressions, model) for model in MODELS)):
        same = len(set(numbers)) == 1
        gap = "\n" if macro == "SIZE" else ""
        lines.append(f"{gap}{macro}{'' if same else 'S'}({words}, {', '.join(map(str, numbers[:1] if same else numbers))});\n")
    return HEAD + includes() + MACROS + "".join(lines)


def asserted():
    """What abi/promise.c speaks of: constants, structs and their fields."""
    text = PROMISE.read_text()
    return set(re.findall(r"^(?:NUMBER|SIZES?)\((\w+),", text, flags=re.M)) | set(
        re.findall(r"^PLACES?\((\w+, \w+),", text, flags=re.M))


def compilers(given):
    """Those given, with 32 bits too where they can, and clang for machines that are not there."""
    for compiler in given:
        for bits in [], ["-m32"]:
            if compiled([compiler, *bits, "-fsyntax-only"], "#include <stdint.h>\n").returncode == 0:
                yield [compiler, *bits]
    for target in MODELS + MORE:
        clang = ["clang", f"--target={target}"]
        try:
            if compiled([*clang, "-fsyntax-only"], "#include <stdint.h>\n").returncode == 0:
                yield clang
        except FileNotFoundError:
            return


def check(given):
    bad = list(complaints())
    passed = len(headers()) - len({line.split(":")[0] for line in bad})
    known = asserted()
    for _, words, _ in questions():
        if words in known:
            passed += 1
        else:
            bad.append(f"{words.replace(', ', '.')} is not in abi/promise.c")
    for compiler in compilers(given):
        run = compiled([*compiler, "-fsyntax-only", "-Wall", "-Wextra", "-Werror"], PROMISE.read_text())
        if run.returncode == 0:
            passed += 1
        else:
            bad.append(f"{' '.join(compiler)}: abi/promise.c is not true\n{run.stderr[:2000]}")
    print("\n".join(bad))
    print(f"{passed} passed, {len(bad)} failed")
    return 1 if bad else 0


if sys.argv[1:2] == ["--update"]:
    PROMISE.parent.mkdir(exist_ok=True)
    PROMISE.write_text(promise())
else:
    sys.exit(check(sys.argv[1:] or ["cc"]))
