# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel and python come from common.sh
# summary: measure; --json FILE keeps the figures
usage() {
    cat <<'TEXT'
usage: ./dev bench [--json FILE] [--only PATTERN]

Builds the release preset, runs every benchmark program one after another and prints a table. docs/benchmarks.md says
what each figure means and what it should be. Close other programs first: the figures are times.

  --json FILE      also write them as one flat JSON object, name: number
  --only PATTERN   run only the programs whose name matches this extended regular expression
TEXT
}

main() {
    local json="" only=".*"
    while [ $# -gt 0 ]; do
        case $1 in
        --json | --only)
            [ $# -ge 2 ] || stop "$1 wants a value; ./dev bench --help."
            [ "$1" = --json ] && json=$2 || only=$2
            shift 2
            ;;
        *) stop "'$1' is unknown here; ./dev bench --help." ;;
        esac
    done

    need_packages build run
    configure release
    local programs needed
    mapfile -t programs < <(targets release 'bench_[a-z0-9_]+' | grep -E "$only" | grep -v '_autogen' | sort)
    [ ${#programs[@]} -gt 0 ] || stop "no benchmark matches '$only'."
    mapfile -t needed < <(targets release 'gatehouse|gatehouse-portal')
    build release "${programs[@]}" "${needed[@]}"

    local figures program path files=()
    figures=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder's name as it is now
    trap "rm -rf '$figures'" EXIT
    for program in "${programs[@]}"; do
        say "$program"
        path=$(built release "$program")
        QT_QPA_PLATFORM=offscreen "$path" --figures "$figures/$program.json" </dev/null ||
            stop "$program failed."
        files+=("$figures/$program.json")
    done
    "$python" packaging/dev/merge_figures.py ${json:+--json "$json"} "${files[@]}"
}
