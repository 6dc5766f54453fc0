#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through every state of the models in this folder with Spin, as they are and with each planted fault.

    check_models.py [--only MODEL]

As it is, a model must hold in its full state space with no step unreached; with a fault planted, Spin must find it.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from typing import List, NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
_SAFETY = ["-DSAFETY", "-DNOCLAIM"]
_LIVENESS = ["-DNFAIR=3"]


class Run(NamedTuple):
    model: str
    fault: str = ""  # a definition; empty: as it is
    claim: str = ""  # an LTL property, under weak fairness; empty: assertions and dead ends
    more: List[str] = []


RUNS = (
    Run("delivery", more=["-DLOSSES=2"]),
    Run("delivery", claim="settles"),
    Run("delivery", "NO_KEPT_ANSWERS"),
    Run("delivery", "TWO_TRANSACTIONS"),
    Run("delivery", "REFUSALS_NOT_KEPT"),
    Run("delivery", "NO_MARK"),
    Run("delivery", "SEND_BEFORE_MARK"),
    Run("delivery", "FORGETS_TRIES"),
    Run("delivery", "LOSES_FOREVER", claim="settles"),
    Run("invitations"),
    Run("invitations", claim="ends"),
    Run("invitations", "OLD_LINKS_LIVE"),
    Run("invitations", "LOCAL_CLOCK"),
    Run("invitations", "CHECK_THEN_ACT"),
    Run("invitations", "ACCEPT_TWICE"),
    Run("invitations", "RESEND_REVIVES"),
)
_FOUND = {"": "assertion violated", "settles": "acceptance cycle", "ends": "claim violated"}


def _output(command: List[str], folder: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=500)
    return done.stdout + done.stderr


def _unreached(told: str) -> List[str]:
    """Steps of processes that no run came to, but for the ends of endless ones. Claims are left out: they must not."""
    processes = told.split("unreached in claim")[0].split("unreached in ")[1:]
    return [line.strip() for process in processes for line in process.splitlines()[1:]
            if ", state " in line and '"-end-"' not in line]


def fault_of(run: Run) -> str:
    """What is wrong with the run; empty when nothing is. Says what it saw."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(HERE / f"{run.model}.pml", folder)
        defined = [*run.more, *([f"-D{run.fault}"] if run.fault else [])]
        made = _output(["spin", *defined, "-a", f"{run.model}.pml"], folder)
        compiler = next((name for name in ("cc", "gcc", "clang-19") if shutil.which(name)), "cc")
        made += _output([compiler, "-O1" if run.fault else "-O2", "-w", "-DCOLLAPSE", "-DMEMLIM=2000",
                         *(_LIVENESS if run.claim else _SAFETY), "-o", "pan", "pan.c"], folder)
        if not (pathlib.Path(folder) / "pan").exists():
            return f"no checker came of it: {made}"
        told = _output(["./pan", "-m1000000", *(["-a", "-f", "-N", run.claim] if run.claim else [])], folder)
    states = re.search(r"^\s*(\S+) states, stored", told, re.MULTILINE)
    seconds = re.search(r"elapsed time (\S+) seconds", told)
    errors = re.search(r"errors: (\d+)", told)
    name = " ".join([run.model, *defined, run.claim]).strip()
    if not (states and seconds and errors):
        return f"{name}: no verdict: {told}"
    print(f"{name}: {float(states.group(1)):,.0f} states, {seconds.group(1)} s, {errors.group(1)} errors", flush=True)
    if run.fault:
        return "" if _FOUND[run.claim] in told else f"{name}: Spin did not find the planted fault"
    if errors.group(1) != "0":
        return f"{name}: {told}"
    if "max search depth too small" in told or "Search not completed" in told:
        return f"{name}: not the full state space"
    unreached = _unreached(told) if not run.claim else []
    return f"{name}: never reached, so never tried: {unreached}" if unreached else ""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", choices=sorted({run.model for run in RUNS}))
    given = arguments.parse_args()
    if shutil.which("spin") is None:
        print("Spin is not installed (Debian's package spin), so the models were not checked.")
        return 0
    found = [fault for fault in (fault_of(run) for run in RUNS if given.only in (None, run.model)) if fault]
    for fault in found:
        print(fault)
    print("models: every state holds, every planted fault is found" if not found else f"models: {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
