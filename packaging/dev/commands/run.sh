# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# summary: build and open Gatehouse with a sample portal; without a display, play the tour
usage() {
    cat <<'TEXT'
usage: ./dev run [--profile NAME-OR-FILE] [OPTIONS OF gatehouse] [-- WHATEVER ELSE gatehouse TAKES]

Builds the release preset and opens the main window. A portal with sample data starts beside it, on loopback only, and
ends with it. With arguments, `gatehouse` gets them instead of --try-sample; `./dev run -- --help` shows what it takes.
What stands behind -- reaches it as it is, Qt's own options among it.

  --profile P   the sample is a portal of that kind: third-party, team-portal, client-area, hosting-panel,
                customer-portal, or the file of a profile of your own. Each keeps its data in build/samples/P.

Without a display (neither DISPLAY nor WAYLAND_DISPLAY is set) the tour is played on a display in memory instead:
both programs run, a person is invited, accepts, is narrowed and removed, and build/tour/ gets a numbered picture of
each step.
TEXT
}

# What gatehouse takes (app/application_options.cpp; a test holds this list against it). «=»: with a value.
takes="--try-sample --data-folder= --portal-program= --profile= --version -v"

main() {
    check_options run "$takes" "$@"
    if [ "${1:-}" = --profile ]; then
        local profile=${2:-}
        [ -n "$profile" ] || stop "--profile wants a name or a file."
        shift 2
        [ "${1:-}" != -- ] || shift
        need_packages build run
        build release gatehouse gatehouse-portal
        local folder
        folder=build/samples/$(basename "$profile" .json)
        mkdir -p "$folder"
        exec build/release/bin/gatehouse --profile "$profile" --data-folder "$PWD/$folder" "$@"
    fi
    [ "${1:-}" != -- ] || shift
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        need_packages build run
        build release gatehouse gatehouse-portal
        [ $# -gt 0 ] || set -- --try-sample
        exec build/release/bin/gatehouse "$@"
    fi
    if [ $# -gt 0 ]; then
        need_packages build run
        build release gatehouse gatehouse-portal
        exec build/release/bin/gatehouse "$@"
    fi

    need_packages build run headless
    build release gatehouse gatehouse-portal gatehouse_tour
    say "no display here: playing the tour into build/tour/"
    rm -rf build/tour
    mkdir -p build/tour
    local code=0 tour
    tour=$(built release gatehouse_tour)
    env -u QT_QPA_PLATFORM xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" \
        tests/journeys/support/with_key_store.sh "$tour" build/tour </dev/null || code=$?
    find build/tour -name '*.png' | sort
    [ "$code" -eq 0 ] || stop "the tour ended with code $code; its last pictures are in build/tour/."
}
