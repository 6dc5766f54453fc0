# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel comes from common.sh
# summary: several clients over one portal under trouble, each seed another way
usage() {
    cat <<'TEXT'
usage: ./dev simulate [SEEDS] [--from SEED] [--seed SEED]

Builds tests/simulation with optimisation and plays so many seeds (2000): clients and the portal's true handlers over true
stores, in virtual time, with requests lost, doubled and late, crashes on both sides, clocks set, sessions ended. First come
those of tests/simulation/seeds.txt, which once failed. tests/simulation/README.md says what must hold and how a seed that
fails is read.

  --from SEED   begin with this one (1)
  --seed SEED   this one alone, and tell all that happens
TEXT
}

main() {
    check_options simulate "--from= --seed=" "$@"
    local seeds=2000 from=1 seed=""
    while [ $# -gt 0 ]; do
        case $1 in
        --from=* | --seed=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
        --from | --seed)
            [[ ${2:-} =~ ^[0-9]{1,15}$ ]] || stop "$1 wants a whole number; ./dev simulate --help."
            [ "$1" = --seed ] && seed=$2 || from=$2
            shift 2
            ;;
        *)
            [[ $1 =~ ^[1-9][0-9]{0,6}$ ]] || stop "how many seeds? A whole number; ./dev simulate --help."
            seeds=$1
            shift
            ;;
        esac
    done
    need_packages build run
    build release simulate
    local program=build/release/tests/simulate
    if [ -n "$seed" ]; then
        exec "$program" --seed "$seed" --trace
    fi
    exec "$program" --kept tests/simulation/seeds.txt --seeds "$seeds" --from "$from" --twice 20 --jobs "$parallel"
}
