#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What plant.py relies on: stale entries are told, a fault changes one line of the copy, and the copy becomes the tree again."""

import os
import pathlib
import tempfile
import unittest

import plant

TARGETS = {"grant_test": {"folder": "tests/models", "program": True}, "gatehouse_models": {"folder": "models", "program": False}}
FAULT = plant.Fault("flipped", "models/a.cpp", "if (a < b)", "if (a > b)", ("grant_test compares",), "harm")
SOUND = "int f()\n{\n    if (a < b)\n        return 1;\n    return 0;\n}\n"


class Planted(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name, "top")
        self.write("models/a.cpp", SOUND)
        self.write("tests/models/grant_test.cpp", "void compares() {}\n")

    def write(self, path: str, text: str) -> None:
        file = self.top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def told(self, *faults: plant.Fault) -> str:
        return "\n".join(plant.stale(list(faults), self.top, TARGETS))

    def test_what_fits_is_not_told(self) -> None:
        self.assertEqual(self.told(FAULT), "")

    def test_a_line_that_changed_is_told(self) -> None:
        self.write("models/a.cpp", SOUND.replace("<", "<="))
        self.assertIn("0 times in models/a.cpp", self.told(FAULT))
        (self.top / "models/a.cpp").unlink()
        self.assertIn("0 times in models/a.cpp", self.told(FAULT))

    def test_a_line_that_is_there_twice_is_told(self) -> None:
        self.write("models/a.cpp", SOUND + SOUND)
        self.assertIn("2 times in models/a.cpp", self.told(FAULT))

    def test_tests_that_are_gone_are_told(self) -> None:
        self.assertIn("no test program gone_test", self.told(FAULT._replace(killed_by=("gone_test",))))
        self.assertIn("no test program gatehouse_models", self.told(FAULT._replace(killed_by=("gatehouse_models",))))
        self.assertIn("has no function forgets", self.told(FAULT._replace(killed_by=("grant_test forgets",))))

    def test_entries_that_say_nothing_are_told(self) -> None:
        self.assertIn("the fault itself", self.told(FAULT._replace(fault=FAULT.line)))
        self.assertIn("two faults have this name", self.told(FAULT, FAULT))
        self.write("list.json", '[{"name": "flipped", "file": "models/a.cpp"}]')
        with self.assertRaises(plant.Trouble):
            plant.read(self.top / "list.json")

    def test_one_line_changes_and_comes_back(self) -> None:
        path = self.top / "models/a.cpp"
        self.assertEqual(plant.plant(path, FAULT), SOUND)
        self.assertEqual(path.read_text(encoding="utf-8"), SOUND.replace("    if (a < b)", "    if (a > b)"))
        self.write("models/a.cpp", SOUND)
        plant.plant(path, FAULT._replace(fault=""))
        self.assertEqual(path.read_text(encoding="utf-8"), SOUND.replace("    if (a < b)\n", ""))

    def test_the_copy_becomes_the_tree_and_what_is_like_it_is_left_alone(self) -> None:
        self.write("build/kept.o", "")
        self.write(".git/config", "")
        copy = self.top / "build" / "copy"
        plant.copy_tree(self.top, copy)
        self.assertEqual(sorted(map(str, plant.tree_files(copy))), ["models/a.cpp", "tests/models/grant_test.cpp"])
        os.utime(copy / "tests/models/grant_test.cpp", (1, 1))
        plant.plant(copy / "models/a.cpp", FAULT)
        (copy / "models/old.cpp").write_text("", encoding="utf-8")
        plant.copy_tree(self.top, copy)
        self.assertEqual((copy / "models/a.cpp").read_text(encoding="utf-8"), SOUND)
        self.assertFalse((copy / "models/old.cpp").exists())
        self.assertEqual((copy / "tests/models/grant_test.cpp").stat().st_mtime, 1)

    def test_the_list_itself_can_be_read(self) -> None:
        faults = plant.read(plant.LIST)
        self.assertGreaterEqual(len(faults), 30)
        for fault in faults:
            self.assertRegex(fault.harm, r"^[A-Z].*\.$")


if __name__ == "__main__":
    unittest.main(verbosity=1)
