# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel and python come from common.sh
# summary: build and run every test
usage() {
    cat <<'TEXT'
usage: ./dev test [OPTIONS OF ctest] [-- WHATEVER ELSE ctest TAKES]

Builds the dev preset (assertions on) and runs the tests offscreen, each in a home of its own; nothing outside build/
and the system's temporary folders is touched, and only loopback is used. For example:

  ./dev test -R member        tests whose name matches
  ./dev test --rerun-failed   those that failed last time
TEXT
}

# The options of ctest that choose and show tests; it takes an unknown one without a word.
takes="-R= --tests-regex= -E= --exclude-regex= -L= --label-regex= -LE= --label-exclude= -j= --parallel= -I= -N --show-only
    -V -VV --verbose --extra-verbose --progress --output-on-failure --stop-on-failure --rerun-failed --repeat=
    --repeat-until-fail= --timeout= --schedule-random -Q --quiet -O= --output-log= --output-junit="

main() {
    check_options test "$(tr -s '\n ' ' ' <<<"$takes")" "$@"
    local argument arguments=()
    for argument in "$@"; do
        [ "$argument" = -- ] || arguments+=("$argument")
    done
    need_packages build run headless test
    build dev
    say "running the tests"
    QT_QPA_PLATFORM=offscreen ctest --preset dev --parallel "$parallel" --no-tests=error "${arguments[@]}" </dev/null
}
