# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel and python come from common.sh
# summary: .deb files for console and portal; --check installs them in a clean Debian
usage() {
    cat <<'TEXT'
usage: ./dev package [--check]

Builds the release preset and leaves gatehouse_….deb and gatehouse-portal_….deb in build/packages/. Looked at on the way:
manual pages and completions against what the programs take, desktop entry, AppStream metadata, hardening of both
programs, and lintian, which must find nothing.

Who is named as the packages' maintainer: DEBFULLNAME and DEBEMAIL, else the author of the last commit.

  --check   also makes a Debian 12 with nothing in it below build/, installs both packages there, starts both programs,
            asks the portal, purges the packages, and compares the system with what it was before. Takes root, and
            Debian's mirror; some 600 MB while it runs.
TEXT
}

packages=build/packages

main() {
    local check=no option
    for option in "$@"; do
        case $option in
        --check) check=yes ;;
        *) stop "'$option' is unknown here; ./dev package --help." ;;
        esac
    done

    git rev-parse --verify --quiet HEAD >/dev/null || stop "packages are made in a clone with git: their version names its commit."
    need_packages build run package
    judge_metadata
    build release gatehouse gatehouse-portal
    say "manual pages and completions"
    "$python" -B packaging/dev/hold_words.py build/release/bin || stop "manual pages, completions and programs differ."
    make_packages
    judge_hardening
    judge_packages
    if [ "$check" = yes ]; then
        need_packages clean-root
        # shellcheck source=packaging/dev/clean_root.sh
        source packaging/dev/clean_root.sh
        check_in_clean_root
    fi
    ls -lh "$packages"/*.deb
}

judge_metadata() {
    local page words
    say "desktop entry, AppStream metadata, manual pages"
    desktop-file-validate packaging/linux/gatehouse.desktop || stop "the desktop entry is wrong."
    appstreamcli validate --no-net packaging/linux/org.gatehouse.gatehouse.metainfo.xml || stop "the AppStream metadata is wrong."
    for page in packaging/linux/*.1; do
        words=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null) ||
            words=${words:-man cannot read it}
        [ -z "$words" ] || stop "$page: $words"
    done
}

# package_version: what lies between two releases sorts before the next one and says of which commit it is. The revision
# sorts before Debian's first, should Debian ever have packages of its own.
package_version() {
    local version
    version=$(sed -n 's/^project(Gatehouse VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
    [ -n "$version" ] || stop "CMakeLists.txt says no version that this command can read."
    if [ "$(git describe --tags --exact-match 2>/dev/null || true)" != "v$version" ]; then
        version+="~git$(git log -1 --format=%cd --date=format:%Y%m%d%H%M).$(git rev-parse --short=8 HEAD)"
    fi
    echo "$version-0upstream1"
}

# make_packages: a tree with nothing but what debhelper reads, so that debian/ need not stand at the top of ours.
make_packages() {
    local tree=$packages/tree log=$packages/make.log version maintainer
    version=$(package_version)
    maintainer="${DEBFULLNAME:-$(git log -1 --format=%an)} <${DEBEMAIL:-$(git log -1 --format=%ae)}>"
    say "making the packages, version $version"
    rm -rf "$packages"
    mkdir -p "$tree/docs"
    cp -r packaging/debian "$tree/debian"
    cp CHANGELOG.md "$tree/"
    cp docs/mail.md "$tree/docs/"
    "$python" -B - "$tree/debian/control" "$maintainer" <<'PYTHON'
import pathlib, sys
control = pathlib.Path(sys.argv[1])
control.write_text(control.read_text(encoding="utf-8").replace("@MAINTAINER@", sys.argv[2]), encoding="utf-8")
PYTHON
    {
        printf 'gatehouse (%s) unstable; urgency=medium\n\n' "$version"
        printf '  * Packages of commit %s; CHANGELOG.md says what changed.\n\n' "$(git rev-parse --short=12 HEAD)"
        printf ' -- %s  %s\n' "$maintainer" "$(git log -1 --format=%cD)"
    } >"$tree/debian/changelog"
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) GATEHOUSE_BUILD=$PWD/build/release DEB_BUILD_OPTIONS="parallel=$parallel" \
        make -C "$tree" -f debian/rules binary >"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        stop "debhelper could not make the packages; all its words are in $log."
    }
}

judge_hardening() {
    say "hardening"
    "$python" -B packaging/dev/hardening.py "$packages"/tree/debian/gatehouse/usr/bin/gatehouse \
        "$packages"/tree/debian/gatehouse-portal/usr/bin/gatehouse-portal || stop "a program lacks a protection."
}

# lintian gives no code for what it merely informs of; a warning ends us like an error. As root it wants to be told.
judge_packages() {
    say "lintian"
    lintian --allow-root --tag-display-limit 0 --fail-on error,warning "$packages"/*.deb || stop "lintian found something."
}
