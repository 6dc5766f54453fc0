# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # packages comes from commands/package.sh
# Tries the packages in a Debian with nothing in it: install, start, purge, compare. Part of ./dev package --check.

clean_root=$PWD/build/clean-root

# in_root COMMAND…: as root of the clean Debian. Mounts and processes are its own and end with the command.
in_root() {
    # shellcheck disable=SC2016 # the inner shell expands it
    unshare --mount --pid --fork --kill-child bash -c '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' in_root "$clean_root" "$@" </dev/null
}

# debian_mirror: where this system has its Debian from.
debian_mirror() {
    # shellcheck disable=SC2016 # apt-get expands it
    apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' 'Component: main' | head -n 1
}

make_clean_root() {
    local mirror log=$PWD/build/clean-root.log
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || stop "apt's sources name no mirror of Debian 12 (bookworm) to make a clean system from."
    say "making a Debian with nothing in it"
    rm -rf "$clean_root"
    debootstrap --variant=minbase bookworm "$clean_root" "$mirror" >"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        stop "debootstrap could not make a Debian 12; all its words are in build/clean-root.log."
    }
    # No service starts in there, whatever is enabled.
    printf '#!/bin/sh\nexit 101\n' >"$clean_root/usr/sbin/policy-rc.d"
    chmod 755 "$clean_root/usr/sbin/policy-rc.d"
    # How this system reaches its mirror (a proxy, for one) holds in there too.
    local file
    for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*proxy*; do
        [ ! -f "$file" ] || cp "$file" "$clean_root/etc/apt/apt.conf.d/"
    done
}

# inventory: every file of the root that is not a log, a cache or a package manager's own note, with mode, owner and size;
# what is in /etc by its content. The copies that the tools keep of the list of users («passwd-») are their own.
inventory() {
    (
        cd "$clean_root" || exit
        find . \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./run -o -path ./home -o -path ./packages \
            -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./etc \) -prune \
            -o -type d -printf '%p %M %u:%g\n' -o -printf '%p %M %u:%g %s\n'
        find etc -type f ! -name '*-' ! -name ld.so.cache -exec sha256sum {} +
        find etc ! -name '*-' -printf '%p %M %u:%g %l\n'
    ) | sort
}

# needs_of PACKAGE…: Depends of these .deb files, as apt takes it.
needs_of() {
    local file
    for file in "$@"; do
        dpkg-deb -f "$file" Depends
    done | paste -sd ,
}

check_in_clean_root() {
    [ "$(id -u)" -eq 0 ] || stop "--check makes a system of its own and takes root for that: sudo ./dev package --check"
    local log=$PWD/build/clean-root.log before after
    before=$PWD/build/clean-root-before.txt after=$PWD/build/clean-root-after.txt
    make_clean_root
    mkdir "$clean_root/packages"
    cp "$packages"/*.deb packaging/dev/try_installed.sh "$clean_root/packages/"

    say "installing what the packages need"
    in_root apt-get update >>"$log" 2>&1 || stop "apt could not read its lists in the clean system; see build/clean-root.log."
    in_root apt-get satisfy -y --no-install-recommends "$(needs_of "$packages"/*.deb)" >>"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        stop "what the packages depend on can't be installed; see build/clean-root.log."
    }
    in_root useradd -m someone
    inventory >"$before"

    say "installing the packages, starting both programs"
    in_root bash -c 'apt-get install -y --no-install-recommends /packages/*.deb' >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        stop "the packages can't be installed; see build/clean-root.log."
    }
    in_root bash /packages/try_installed.sh || stop "the installed programs do not work."

    say "purging them"
    in_root apt-get purge -y gatehouse gatehouse-portal >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        stop "the packages can't be purged; see build/clean-root.log."
    }
    inventory >"$after"
    diff "$before" "$after" || stop "after the purge the system is not what it was; < was there before, > is there now."
    [ -n "$(find "$clean_root/home/someone/.local/share/gatehouse" -name 'plan-*.db' -print -quit 2>/dev/null)" ] ||
        stop "the purge took what a user kept."
    say "purged: the system is what it was, and what a user kept is still there"
    rm -rf "$clean_root"
}
