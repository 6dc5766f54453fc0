# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel comes from common.sh
# summary: the full tier: clang-tidy on all, a second compiler with sanitizers, threads, planted faults, kills, fuzzers, packages
usage() {
    cat <<'TEXT'
usage: ./dev check [--only STEP]

What is run before something is called finished; docs/checks.md says what each step catches and how long it takes. All
steps run, then the verdict says which of them found something.

  tidy        ./dev lint --all: every file, with clang's analyzer
  sanitizers  everything built by clang 19 without a warning, with AddressSanitizer and UndefinedBehaviorSanitizer; all
              tests run in it, the journeys of both programs among them
  threads     what works in several threads at once, by clang 19 with ThreadSanitizer
  faults      one-line faults planted in a copy of the tree, one after the other: a test must notice each
  kills       a client that is killed 4,000 times while it works at a portal: nothing lost, nothing done twice;
              GATEHOUSE_KILL_SEED plays one seed again
  fuzz        ./dev fuzz 20: bad input for whatever reads bytes from outside
  packages    ./dev package --check: made, looked at, installed in a clean root, started, purged

  --only STEP   one of them
TEXT
}

steps=(tidy sanitizers threads faults kills fuzz packages)
failed=()

# step NAME COMMAND…: runs it when it is wanted, keeps the verdict, says how long it took.
step() {
    local name=$1 begin=$SECONDS
    shift
    [ "$only" = all ] || [ "$only" = "$name" ] || return 0
    say "check: $name"
    "$@" </dev/null || failed+=("$name")
    say "check: $name took $(((SECONDS - begin + 59) / 60)) min"
}

sanitizers() {
    need_packages build run headless test check || return 1
    (build clang-sanitized) || return 1
    # Qt, fontconfig and the graphics stack keep what they have until the end: leaks are not looked for.
    # A fault ends its test at once, so that it cannot be overlooked among those that follow from it.
    QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_leaks=0:halt_on_error=1 \
        UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
        ctest --preset clang-sanitized --parallel "$parallel" --timeout 900 --no-tests=error
}

# What is looked at: models' shared work, and the member table that is searched and sorted in pieces by it; the keeper of
# snapshots, which writes them beside the engine; the desk of tickets, which reads files beside the window; the portal's
# writers, who carry out one another's changes, and its pool of readers.
threaded_tests=(test_models_pieces test_models_member_table test_models_member_table_model snapshot_keeper_test
    ticket_desk_test portal_write_queue_test portal_database_test)

threads() {
    need_packages build run headless test check || return 1
    (build clang-thread "${threaded_tests[@]}") || return 1
    # Debian's Qt is not built for it. What Qt itself copies and frees under its own locks is not looked at
    # (ignore_noninstrumented_modules), what Gatehouse does is; where two threads meet, we use std's locks, which are seen.
    local names options="halt_on_error=1:exitcode=66:ignore_noninstrumented_modules=1"
    options+=":suppressions=$PWD/packaging/dev/thread_suppressions.txt"
    names=$(IFS='|' && echo "${threaded_tests[*]}")
    QT_QPA_PLATFORM=offscreen TSAN_OPTIONS=$options \
        ctest --preset clang-thread --parallel "$parallel" --timeout 900 --no-tests=error -R "^($names)\$"
}

faults() {
    need_packages build run headless test || return 1
    "$python" -B tests/planted-faults/plant.py --jobs "$parallel"
}

kills() {
    need_packages build run headless test || return 1
    (build dev kill_client) || return 1
    QT_FORCE_ASSERTS=1 build/dev/tests/kill_client --kills 4000
}

main() {
    only=all
    while [ $# -gt 0 ]; do
        case $1 in
        --only | --only=*)
            if [[ $1 == *=* ]]; then
                only=${1#*=}
            else
                only=${2:-}
                shift
            fi
            [[ -n $only && " ${steps[*]} " == *" $only "* ]] || stop "--only wants one of: ${steps[*]}."
            ;;
        *) stop "'$1' is unknown here; ./dev check --help." ;;
        esac
        [ $# -eq 0 ] || shift
    done
    step tidy ./dev lint --all
    step sanitizers sanitizers
    step threads threads
    step faults faults
    step kills kills
    step fuzz ./dev fuzz 20
    step packages ./dev package --check
    [ ${#failed[@]} -eq 0 ] || stop "check found something in: $(IFS=, && echo "${failed[*]}")."
    say "check: nothing to mend"
}
