"""What the generator refuses: each test breaks a small sound schema in one way."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "generate"))

from model import Schema, SchemaError  # noqa: E402

SOUND = """
[[status]]
number = 0
name = "OK"
text = "it worked"

[[struct]]
name = "pair"
doc = "Two."
fields = [ { key = 1, name = "one", type = "u8", doc = "one" } ]

[[action]]
name = "a.do"
number = 0x0101
doc = "Does."
say = "{actor} does {what}"
may = "self"
fields = [ { key = 1, name = "what", type = "u8", doc = "what" }, { key = 2, name = "pairs", type = "list<struct:pair>", max = 3, doc = "pairs" } ]
status = ["OK"]

[[record]]
name = "kept"
kind = 1
version = 1
home = "dao"
local = "0"
doc = "Kept."
fields = [ { key = 1, name = "sum", type = "amount", doc = "sum" }, { key = 3, name = "new", type = "text", max = 8, doc = "new" } ]

[[event]]
name = "a.done"
number = 0x0101
doc = "Done."
say = "done {what}"
fields = [ { key = 1, name = "what", type = "u8", doc = "what" } ]
"""

# What breaks it: the sound text, the broken one, and a part of what is said.
BREAKS = {
    "a key twice": ('key = 2, name = "pairs"', 'key = 1, name = "pairs"', "ascend"),
    "a key of 0": ('key = 1, name = "one"', 'key = 0, name = "one"', "ascend"),
    "a name twice": ('name = "pairs"', 'name = "what"', "taken twice"),
    "an unknown type": ('type = "amount"', 'type = "float"', "unknown type"),
    "an unknown struct": ("struct:pair", "struct:pear", "unknown struct"),
    "an unknown status": ('status = ["OK"]', 'status = ["KO"]', "unknown status"),
    "a placeholder without a field": ("does {what}", "does {that}", "no field"),
    "an actor in an event": ("done {what}", "{actor} done", "no field"),
    "an unknown may": ('may = "self"', 'may = "nobody"', "may is one of"),
    "an unknown home": ('home = "dao"', 'home = "moon"', "needs a home"),
    "an unknown attribute": ("version = 1", "version = 1\nsize = 3", "unknown attribute"),
    "an unknown table": ("[[event]]", "[[evening]]", "unknown table"),
    "a list without a limit": (", max = 3", "", "needs max"),
    "a text without a limit": (", max = 8", "", "needs max"),
    "a text of more than 255 bytes": ("max = 8", "max = 256", "needs max"),
    "a maximum above the type": ('type = "u8", doc = "one"', 'type = "u8", max = 256, doc = "one"', "max does not fit"),
    "a maximum of an amount": ('type = "amount"', 'type = "amount", max = 5', "max does not fit"),
    "a list in a record": ('type = "amount"', 'type = "list<id>", max = 3', "does not belong"),
    "bytes in a record": ('type = "amount"', 'type = "bytes", max = 3', "does not belong"),
    "actions in an event": (
        'type = "u8", doc = "what" } ]\n', 'type = "actions", max = 3, doc = "what" } ]\n', "does not belong",
    ),
    "a list of texts": ("list<struct:pair>", "list<text>", "no limit for its elements"),
    "words of an amount": ('type = "amount"', 'type = "amount", words = ["none"]', "words are for"),
    "more words than values": (
        'name = "one", type = "u8", doc', 'name = "one", type = "u8", max = 1, words = ["a", "b", "c"], doc', "words are for"),
    "a word in capitals": ('name = "one", type = "u8"', 'name = "one", type = "u8", words = ["A"]', "lower case"),
    "says without words": ('name = "one", type = "u8"', 'name = "one", type = "u8", says = ["a"]', "one for one"),
    "a phrase of no field": ('doc = "Two."', 'doc = "Two."\nsay = ["{two}"]', "no field"),
    "phrases that are a text": ('doc = "Two."', 'doc = "Two."\nsay = "{one}"', "list of phrases"),
    "a sentence that asks": ("does {what}", "does {?what}", "only a stretch"),
    "a sentence that asks for absence": ("does {what}", "does {!what}", "only a stretch"),
    "a stretch without a field": ("does {what}", "does {what}[ it]", "brackets hold"),
    "a stretch without an end": ("does {what}", "does [{what}", "brackets hold"),
    "a stretch in a stretch": ("does {what}", "does [it[ {what}]]", "brackets hold"),
    "a stretch of the actor": ("does {what}", "does {what}[ as {actor}]", "needs no brackets"),
    "an unclosed list": ("list<struct:pair>", "list<struct:pair", "unknown type"),
    "an optional struct": ('type = "amount"', 'type = "struct:pair", optional = true', "cannot be optional"),
    "a record kind of 9 bits": ("kind = 1", "kind = 256", "8 bits"),
    "a field without doc": (', doc = "one"', "", "has no doc"),
    "fields in a blob": ('local = "0"', 'local = "0"\nblob = true', "blob"),
    "a struct in itself": ('type = "u8", doc = "one"', 'type = "struct:pair", doc = "one"', "hold each other"),
    "a field called action": ('name = "pairs"', 'name = "action"', "named action"),
    "a status number twice": ("[[struct]]", '[[status]]\nnumber = 0\nname = "KO"\ntext = "it did not"\n\n[[struct]]', "taken twice"),
    "no TOML": ("[[struct]]", "[[struct", "schema.toml"),
}


def load(text):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "schema.toml").write_text(text, encoding="utf-8")
        return Schema(Path(folder))


class Model(unittest.TestCase):
    def test_sound_schema_is_taken(self):
        schema = load(SOUND)
        self.assertEqual([a.name for a in schema.actions], ["a.do"])
        self.assertEqual(schema.records[0].packed_max, 2 + 33 + 1 + 8)

    def test_c_keyword_gets_an_underscore(self):
        self.assertEqual(load(SOUND).records[0].fields[1].c_name, "new_")

    def test_broken_schema_is_refused(self):
        for name, (sound, broken, reason) in BREAKS.items():
            with self.subTest(name):
                self.assertIn(sound, SOUND)
                with self.assertRaisesRegex(SchemaError, reason):
                    load(SOUND.replace(sound, broken, 1))


if __name__ == "__main__":
    unittest.main()
