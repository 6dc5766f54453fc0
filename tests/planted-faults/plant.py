#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants the one-line faults of faults.json one after the other, and asks the tests for each.

A fault that no test notices is a hole in the suite. Everything happens in a copy of the tree, in build/planted-faults/;
the checkout is only read. `--list` tells them, `--check-stale` looks whether each still fits the tree (ctest does that)."""

import argparse
import contextlib
import fcntl
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

TOP = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).resolve().with_name("faults.json")
_KEYS = {"name", "file", "line", "fault", "killed_by", "harm"}
_SKIPPED_FOLDERS = {"build", "__pycache__"}
_TEST_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "QT_FORCE_ASSERTS": "1"}
_FIRST_BUILD_SECONDS = 3600
_BUILD_SECONDS = 900
_TEST_SECONDS = 120


class Trouble(Exception):
    """Why nothing can be said about the faults; its text says what to do."""


class Fault(NamedTuple):
    """One line of the tree as a tired programmer might have written it."""

    name: str
    file: str  # from the top of the tree
    line: str  # as it is, without the blanks around it; it occurs once in the file
    fault: str  # what is written instead; empty: the line is left out
    killed_by: Tuple[str, ...]  # test programs, each with those of its functions that are enough, or with none: all
    harm: str  # what it would do to somebody

    def targets(self) -> List[str]:
        return [killer.split()[0] for killer in self.killed_by]


def read(path: pathlib.Path) -> List[Fault]:
    faults = []
    for entry in json.loads(path.read_text(encoding="utf-8")):
        if set(entry) != _KEYS or not entry["killed_by"]:
            raise Trouble(f"{path.name}: {entry.get('name', entry)} wants {', '.join(sorted(_KEYS))}, none empty.")
        faults.append(Fault(**{**entry, "killed_by": tuple(entry["killed_by"])}))
    return faults


def places(text: str, line: str) -> List[int]:
    return [number for number, each in enumerate(text.split("\n")) if each.strip() == line]


def stale(faults: List[Fault], top: pathlib.Path, targets: Dict[str, dict]) -> List[str]:
    """What no longer fits the tree: a line that is gone or there twice, a test that is gone. `targets` is what CMake
    knows, by name, with its folder (tests/house/links.cmake writes it)."""
    found = []
    for fault in faults:
        file = top / fault.file
        count = len(places(file.read_text(encoding="utf-8"), fault.line)) if file.is_file() else 0
        if count != 1:
            found.append(f"{fault.name}: its line is {count} times in {fault.file}, and should be once: {fault.line}")
        if fault.line == fault.fault or fault.line.strip() != fault.line:
            found.append(f"{fault.name}: its line is the fault itself, or has blanks around it")
        if [each.name for each in faults].count(fault.name) > 1:
            found.append(f"{fault.name}: two faults have this name")
        for killer in fault.killed_by:
            target, *functions = killer.split()
            if not targets.get(target, {}).get("program"):
                found.append(f"{fault.name}: CMake knows no test program {target}")
                continue
            sources = [path.read_text(encoding="utf-8") for path in (top / targets[target]["folder"]).rglob("*.cpp")]
            found += [f"{fault.name}: {target} has no function {function}" for function in functions
                      if not any(f"{function}()" in source for source in sources)]
    return found


def plant(path: pathlib.Path, fault: Fault) -> str:
    """Writes the fault into `path`; the text that was there. With a time of now, so that ninja sees it."""
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    number = places(text, fault.line)[0]
    blanks = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    lines[number:number + 1] = [blanks + fault.fault] if fault.fault else []
    path.write_text("\n".join(lines), encoding="utf-8")
    return text


def tree_files(top: pathlib.Path) -> Iterator[pathlib.Path]:
    for folder, folders, names in os.walk(top):
        folders[:] = [each for each in folders if each not in _SKIPPED_FOLDERS and not each.startswith(".")]
        for name in names:
            yield pathlib.Path(folder, name).relative_to(top)


def copy_tree(top: pathlib.Path, copy: pathlib.Path) -> None:
    """Makes `copy` like `top`, touching only what differs: a fault that an ended run left there goes, and what is built
    stays good."""
    wanted = set(tree_files(top))
    copy.mkdir(parents=True, exist_ok=True)
    for path in set(tree_files(copy)) - wanted:
        (copy / path).unlink()
    for path in sorted(wanted):
        source, target = top / path, copy / path
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)


class Workshop:
    """The copy of the tree, where faults are planted, built and tried. One run at a time."""

    def __init__(self, folder: pathlib.Path, jobs: int) -> None:
        self.tree = folder / "tree"
        self._build = self.tree / "build" / "dev"
        self._log = folder / "last.log"
        self._jobs = jobs
        self._seconds: Dict[str, float] = {}  # what each test takes without a fault

    def prepare(self, top: pathlib.Path) -> None:
        copy_tree(top, self.tree)
        if not (self._build / "build.ninja").is_file() and self._run(["cmake", "--preset", "dev"], 900) != 0:
            raise Trouble(f"CMake could not configure the copy; {self._log} says why.")

    def build(self, targets: List[str], seconds: float) -> bool:
        command = ["cmake", "--build", str(self._build), "--parallel", str(self._jobs), "--target", *targets]
        return self._run(command, seconds) == 0

    def try_sound(self, faults: List[Fault]) -> None:
        """Without a fault everything must be green, or red would say nothing."""
        targets = sorted({target for fault in faults for target in fault.targets()})
        if not self.build(targets, _FIRST_BUILD_SECONDS):
            raise Trouble(f"The copy does not build without a fault; {self._log} says why.")
        for killer in sorted({killer for fault in faults for killer in fault.killed_by}):
            begin = time.monotonic()
            if self._test(killer, _TEST_SECONDS) is not None:
                raise Trouble(f"{killer} fails without a fault; {self._log} says how.")
            self._seconds[killer] = time.monotonic() - begin

    def killer(self, fault: Fault) -> Optional[str]:
        """Which test noticed; None: nobody did. Takes the fault out again."""
        path = self.tree / fault.file
        text = plant(path, fault)
        try:
            if not self.build(fault.targets(), _BUILD_SECONDS):
                raise Trouble(f"{fault.name} does not build, so that it shows nothing; {self._log} says why.")
            for killer in fault.killed_by:
                # One that never ends is noticed as well, long before ctest would.
                noticed = self._test(killer, min(_TEST_SECONDS, 20 + 10 * self._seconds[killer]))
                if noticed is not None:
                    return noticed
            return None
        finally:
            path.write_text(text, encoding="utf-8")

    def _test(self, killer: str, seconds: float) -> Optional[str]:
        """What failed, or None."""
        target, *functions = killer.split()
        with tempfile.TemporaryDirectory() as home:
            places_of_its_own = {"HOME": home, "GATEHOUSE_EXCHANGES": str(self._build / "exchanges")}
            environment = {**os.environ, **_TEST_ENVIRONMENT, **places_of_its_own}
            code = self._run([str(self._build / "tests" / target), *functions], seconds, environment)
        if code == 0:
            return None
        failed = re.search(r"^(?:FAIL!|QFATAL) *: \w+::(\w+)", self._log.read_text("utf-8", "replace"), re.M)
        how = failed.group(1) if failed else "does not end" if code is None else f"ends with {code}"
        return f"{target}: {how}"

    def _run(self, command: List[str], seconds: float, environment: Optional[Dict[str, str]] = None) -> Optional[int]:
        """The exit code; None when time was up. Its words are in the log, of the last command alone."""
        with open(self._log, "wb") as log:
            process = subprocess.Popen(command, cwd=self.tree, env=environment, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
            try:
                return process.wait(seconds)
            except subprocess.TimeoutExpired:
                return None
            finally:
                if process.poll() is None:
                    with contextlib.suppress(ProcessLookupError):
                        os.killpg(process.pid, signal.SIGKILL)
                    process.wait()


def run(faults: List[Fault], jobs: int) -> int:
    folder = TOP / "build" / "planted-faults"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Trouble(f"another run works in {folder}; wait for it.") from None
        workshop = Workshop(folder, jobs)
        workshop.prepare(TOP)
        begin = time.monotonic()
        workshop.try_sound(faults)
        print(f"without a fault all is green, in {time.monotonic() - begin:.0f} s", flush=True)
        broken = survived = 0
        # Those of one file together: each costs that file, its library and the named tests.
        for fault in sorted(faults, key=lambda each: each.file):
            begin = time.monotonic()
            try:
                noticed = workshop.killer(fault)
            except Trouble as trouble:
                broken += 1
                print(trouble, flush=True)
                continue
            survived += noticed is None
            verdict = f"killed by {noticed}" if noticed else f"SURVIVED: {fault.harm}"
            print(f"{fault.name}: {verdict} in {time.monotonic() - begin:.0f} s", flush=True)
    print(f"planted faults: {len(faults)}, survived {survived}" + (f", broken {broken}" if broken else ""))
    return 1 if survived or broken else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these faults")
    parser.add_argument("--list", action="store_true", help="tell them, and what each would do to somebody")
    parser.add_argument("--check-stale", metavar="LINKS", help="only look whether each fits the tree; LINKS is "
        "house/links.json of a configured build")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="compilers at once")
    options = parser.parse_args()
    try:
        faults = read(LIST)
        unknown = set(options.names) - {fault.name for fault in faults}
        if unknown:
            raise Trouble(f"no fault is called {', '.join(sorted(unknown))}; --list tells all.")
        faults = [fault for fault in faults if not options.names or fault.name in options.names]
        if options.list:
            for fault in faults:
                print(f"{fault.name}  ({fault.file})\n  - {fault.line}\n  + {fault.fault}\n  {fault.harm}")
            return 0
        if options.check_stale:
            targets = json.loads(pathlib.Path(options.check_stale).read_text(encoding="utf-8"))["targets"]
            found = stale(faults, TOP, targets)
            print(*found, f"planted faults: {len(found)} to mend" if found else
                f"planted faults: {len(faults)}, each fits the tree", sep="\n")
            return 1 if found else 0
        return run(faults, options.jobs)
    except (Trouble, OSError, ValueError) as trouble:
        print(f"plant.py: {trouble}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
