# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel and python come from common.sh
# summary: build and run every test
usage() {
    cat <<'TEXT'
usage: ./dev test [ARGUMENTS FOR ctest]

Builds the dev preset (assertions on) and runs the tests offscreen, each in a home of its own; nothing outside build/
and the system's temporary folder is touched, and only loopback is used. For example:

  ./dev test -R member        tests whose name matches
  ./dev test --rerun-failed   those that failed last time
TEXT
}

main() {
    need_packages build run headless test
    build dev
    say "running the tests"
    QT_QPA_PLATFORM=offscreen ctest --preset dev --parallel "$parallel" --no-tests=error "$@" </dev/null
}
