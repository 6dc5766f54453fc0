# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel comes from common.sh
# summary: bad input for whatever reads bytes from outside, found by libFuzzer
usage() {
    cat <<'TEXT'
usage: ./dev fuzz [SECONDS]

Builds tests/fuzz with clang's libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer and lets each fuzzer look for
SECONDS (20) for input that makes it read where it must not, loop, or break what it says must hold. It starts from
tests/fuzz/corpus/ and from what earlier runs found worth keeping (build/fuzz-corpus/). Input that breaks something lies in
build/fuzz-findings/; a bug that is mended leaves its input in tests/fuzz/corpus/.
TEXT
}

main() {
    check_options fuzz "" "$@"
    local seconds=${1:-20} fuzzer name broken=() began found
    [[ $# -le 1 && $seconds =~ ^[1-9][0-9]{0,5}$ ]] || stop "how many seconds for each? A whole number; ./dev fuzz --help."
    need_packages build check
    build fuzz gatehouse_fuzzers
    mkdir -p build/fuzz-findings
    # Some open a file for each input: in memory, where there is room, and gone with us.
    local memory=/dev/shm scratch
    [ -w "$memory" ] || memory=${TMPDIR:-/tmp}
    scratch=$(mktemp -d "$memory/gatehouse-fuzz.XXXXXX")
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$scratch'" EXIT
    for fuzzer in build/fuzz/fuzz/fuzz_*; do
        name=${fuzzer##*/fuzz_}
        began=$SECONDS
        mkdir -p "build/fuzz-corpus/$name" "tests/fuzz/corpus/$name"
        say "fuzzing $name"
        # Leaks are told by no fuzzer here: Qt keeps what it has until the end. 10 s is a loop, 512 MB a hole.
        if ! TMPDIR=$scratch QT_LOGGING_RULES='*=false' ASAN_OPTIONS=detect_leaks=0 "$fuzzer" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 \
            -max_len=65536 -print_final_stats=1 -artifact_prefix="build/fuzz-findings/$name-" \
            "build/fuzz-corpus/$name" "tests/fuzz/corpus/$name" </dev/null >"build/fuzz-$name.log" 2>&1; then
            tail -n 30 "build/fuzz-$name.log"
            broken+=("$name")
        fi
        found=$(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz-$name.log")
        say "$name: ${found:-no} inputs in $((SECONDS - began)) s"
    done
    [ ${#broken[@]} -eq 0 ] || stop "input that breaks them was found for: ${broken[*]}. It lies in build/fuzz-findings/."
    say "fuzz: nothing found"
}
