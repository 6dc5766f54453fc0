#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside the clean system of ./dev package --check: do both programs start from where the packages put them?
set -euo pipefail

fail() {
    printf 'in the clean system: %s\n' "$*" >&2
    exit 1
}

# Each runs a program as that user, in place of itself, so that $! is the program.
someone=(setpriv --reuid someone --regid someone --init-groups env HOME=/home/someone)
service=(setpriv --reuid gatehouse-portal --regid gatehouse-portal --init-groups env HOME=/var/lib/gatehouse-portal)

# What is found by name while the programs run is linked by nothing; a window without icons would not complain.
for thing in /usr/share/icons/breeze/index.theme /usr/share/qt6/translations/qtbase_de.qm \
    /usr/lib/*/qt6/plugins/{sqldrivers/libqsqlite,iconengines/libqsvgicon,platforms/libqxcb}.so /usr/lib/*/libsecret-1.so.0; do
    [ -e "$thing" ] || fail "$thing is not there; a package lacks a Depends"
done

"${someone[@]}" gatehouse --version
"${someone[@]}" gatehouse-portal --version

# The portal as its service runs it, on a database that its administrator has put somebody into.
database=/var/lib/gatehouse-portal/portal.db
echo 'a long enough password' | "${service[@]}" gatehouse-portal user add --database $database \
    --email anna@example.org --name 'Anna Example' --account 'Example Ltd' || fail "nobody can be added to the portal"
"${service[@]}" gatehouse-portal serve --database $database --listen 127.0.0.1:0 >/tmp/portal.out 2>/tmp/portal.err &
portal=$!
for ((i = 0; i < 100; ++i)); do
    grep -q 'listening on' /tmp/portal.out && break
    kill -0 $portal 2>/dev/null || fail "the portal ended: $(cat /tmp/portal.err)"
    sleep 0.1
done
address=$(sed -n 's,^listening on http://,,p' /tmp/portal.out)
[ -n "$address" ] || fail "the portal says no address: $(cat /tmp/portal.out /tmp/portal.err)"
exec 3<>"/dev/tcp/${address%:*}/${address##*:}"
printf 'GET /v1/portal HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$address" >&3
answer=$(cat <&3)
exec 3>&-
[[ $answer == 'HTTP/1.1 200'* ]] || fail "the portal answers: ${answer:0:200}"
echo "the portal answers: ${answer%%$'\r'*}"
"${service[@]}" gatehouse-portal audit verify --database $database || fail "the trail of the portal does not hold"
kill -TERM $portal
wait $portal || fail "the portal ended with code $?"

# The window with the sample: it starts the installed portal program, so the two find each other.
code=0
"${someone[@]}" env QT_QPA_PLATFORM=offscreen timeout --signal=TERM 8 gatehouse --try-sample >/tmp/window.out 2>&1 || code=$?
[ $code -eq 124 ] || fail "the window ended by itself with code $code: $(cat /tmp/window.out)"
grep -iE 'could not find|plugin|driver not loaded|cannot|failed' /tmp/window.out && fail "the window misses something"
[ -n "$(find ~someone/.local/share/gatehouse -name 'cache-*.db' -print -quit)" ] ||
    fail "the window opened no account of the sample: $(cat /tmp/window.out)"
echo "the window opened the sample"
cat /tmp/window.out
rm -f /tmp/portal.out /tmp/portal.err /tmp/window.out
