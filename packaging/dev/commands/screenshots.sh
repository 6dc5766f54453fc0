# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# summary: picture of every window and dialog, in build/screenshots/
usage() {
    cat <<'TEXT'
usage: ./dev screenshots

Builds the release preset and draws each window, page and dialog with sample data, light and dark, into
build/screenshots/. Nothing is shown and no portal is asked; the pictures are the same on every machine.
TEXT
}

main() {
    [ $# -eq 0 ] || stop "'$1' is unknown here; ./dev screenshots --help."
    need_packages build run
    build release gatehouse_screenshots
    rm -rf build/screenshots
    mkdir -p build/screenshots
    local program
    program=$(built release gatehouse_screenshots)
    QT_QPA_PLATFORM=offscreen "$program" build/screenshots </dev/null || stop "the pictures could not be drawn."
    find build/screenshots -name '*.png' | sort
}
