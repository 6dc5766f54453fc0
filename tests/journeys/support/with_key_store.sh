#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program in a private session bus with an unlocked gnome-keyring of its own, so that no test meets the key store
# of whoever runs it. with_key_store.sh PROGRAM [ARGUMENTS…]
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
# The daemon stays in the bus session and ends with it.
dbus-run-session -- sh -c '
    printf "journey\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    status=0
    "$@" || status=$?
    exit $status' sh "$@"
