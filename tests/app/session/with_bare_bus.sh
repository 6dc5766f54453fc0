#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test on a session bus of its own with nobody on it, and in a home of its own. with_bare_bus.sh PROGRAM [ARGUMENTS…]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if ! command -v dbus-run-session >/dev/null; then
    GATEHOUSE_TEST_BUS=missing exec "$@"
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP || true
export GATEHOUSE_TEST_BUS=bare
dbus-run-session --config-file="$here/bare_bus.conf" -- "$@"
