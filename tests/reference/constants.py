"""Every constant of the public headers can be had from a function, and both say the same number: constants.py LIBRARY.

The compiler says what the headers define. A number is found by daomesh_constant; one that has a function of its own name
(DAOMESH_PPM: daomesh_ppm) is compared with that too, and so are statuses and the numbers of the schema.
"""
import ctypes
import os
import re
import subprocess
import sys

LIB = ctypes.CDLL(sys.argv[1])
INCLUDE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../include")
FAMILIES = {"ACTION": 1, "RECORD": 2, "EVENT": 3}
LIB.daomesh_status_name.restype = ctypes.c_char_p


def headers(*names):
    return "".join(f"#include <daomesh/{name}.h>\n" for name in names)


def defined(source):
    """Names and the numbers they stand for; names that stand for nothing or for a text are left out."""
    cc = os.environ.get("CC", "cc").split()
    macros = subprocess.run([*cc, "-I", INCLUDE, "-x", "c", "-E", "-dM", "-"], input=source, text=True, check=True,
                            stdout=subprocess.PIPE).stdout
    numbers = re.findall(r"^#define DAOMESH_([A-Z0-9_]+) \(?(-?(?:0x[0-9a-f]+|[0-9]+))u?\)?$", macros, re.M)
    return {name: int(value, 0) for name, value in numbers}


class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("size", "family", "number", "fields", "home", "blob")] + [
        (name, ctypes.c_char_p) for name in ("name", "doc", "say")]


def of_schema(name):
    """The number that the schema gives to the name of a constant; None where it has none."""
    family, _, rest = name.partition("_")
    entry = Info(size=ctypes.sizeof(Info))
    index = 0
    while LIB.daomesh_schema_at(ctypes.byref(entry), FAMILIES[family], index) == 0:
        if entry.name.decode().replace(".", "_").upper() == rest:
            return entry.number
        index += 1
    return None


def of_table(name):
    value = ctypes.c_uint64(0)
    return value.value if LIB.daomesh_constant(ctypes.byref(value), name.encode()) == 0 else None


def without_arguments():
    """The functions that could be somebody's twin."""
    folder = os.path.join(INCLUDE, "daomesh")
    text = "".join(open(os.path.join(folder, name), encoding="utf-8").read() for name in os.listdir(folder))
    return set(re.findall(r"^DAOMESH_API .*?(daomesh_\w+)\(void\);", text, re.M))


def of_own_function(name):
    if "daomesh_" + name.lower() not in TWINS:
        return None
    function = getattr(LIB, "daomesh_" + name.lower())
    function.restype = ctypes.c_uint64
    return function()


TWINS = without_arguments()
passed, wrong = 0, []


def compare(name, said, value):
    global passed
    if said == value:
        passed += 1
    else:
        wrong.append(f"DAOMESH_{name} is {value}; the library says {said}")


statuses = defined(headers("status"))
schema = {name: value for name, value in defined(headers("schema")).items() if name.partition("_")[0] in FAMILIES}
schema = {name: value for name, value in schema.items() if name not in defined(headers("codec"))}
public = [name[:-2] for name in os.listdir(os.path.join(INCLUDE, "daomesh")) if name not in ("encode.h", "schema.h")]
others = {name: value for name, value in defined(headers(*sorted(public))).items() if name not in statuses}

for name, value in statuses.items():
    compare(name, LIB.daomesh_status_name(value).decode(), name.removeprefix("E_"))
for name, value in schema.items():
    compare(name, of_schema(name), value)
for name, value in others.items():
    compare(name, of_table(name), value)
    own = of_own_function(name)
    if own is not None:
        compare(name, own, value)

print("\n".join(wrong))
print(f"{passed} passed, {len(wrong)} failed")
sys.exit(1 if wrong else 0)
