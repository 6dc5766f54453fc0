# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2034 # the commands use them
# What the commands of ./dev share: speaking, installing packages, configuring and building a preset.

parallel=${GATEHOUSE_JOBS:-$(nproc)}
# The system's own: the packages below are installed for that one, whatever else stands first in PATH.
python=/usr/bin/python3

# Qt warns about every locale that is not UTF-8, and a fresh system has none set.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi

say() { printf '── %s\n' "$*"; }

stop() {
    printf './dev: %s\n' "$*" >&2
    exit 1
}

# check_options COMMAND KNOWN ARGUMENT…: stops before anything is built when an option is not among those known (as
# words between blanks; «NAME=» takes a value in the next word). What follows «--» is left alone.
check_options() {
    local command=$1 known=" $2 "
    shift 2
    while [ $# -gt 0 ]; do
        case $1 in
        --) return 0 ;;
        -*)
            if [[ $known == *" ${1%%=*}= "* ]]; then
                [[ $1 == *=* ]] || shift
            elif [[ $known != *" $1 "* ]]; then
                stop "'$1' is unknown here; ./dev $command --help."
            fi
            ;;
        esac
        [ $# -eq 0 ] || shift
    done
}

# packages_of GROUP…: the names in these groups of packaging/system-packages.txt, one a line.
packages_of() {
    awk -v groups=" $* " '
        /^\[/ { wanted = index(groups, " " substr($1, 2, length($1) - 2) " ") > 0; next }
        wanted && $1 !~ /^#/ && NF { print $1 }' packaging/system-packages.txt
}

# need_packages GROUP…: installs what is missing, or stops with the sentence that says what to do.
need_packages() {
    local wanted missing=() package
    mapfile -t wanted < <(packages_of "$@")
    { command -v dpkg-query && command -v apt-get; } >/dev/null ||
        stop "$(system_name) has no apt-get, so packages cannot be installed for you. Needed, by their names on Debian 12: ${wanted[*]}"

    local -A installed=()
    while read -r package; do
        installed[$package]=1
    done < <(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii *//p')
    for package in "${wanted[@]}"; do
        [ -n "${installed[$package]:-}" ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    install_packages "${missing[@]}"
}

# system_name: what this system calls itself.
system_name() {
    local name
    name=$(sed -n 's/^PRETTY_NAME=//p' /etc/os-release 2>/dev/null | tr -d "\"'")
    echo "${name:-this system}"
}

install_packages() {
    local root=() by_hand="As root: apt-get update && apt-get install --no-install-recommends $*"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            stop "these packages are missing, and installing them takes root or sudo. $by_hand"
        sudo -n true 2>/dev/null || [ -t 0 ] ||
            stop "these packages are missing, and sudo wants a password that nobody can type here. $by_hand"
        root=(sudo)
    fi
    say "installing $# packages and what they need, which takes some minutes the first time: $*"
    mkdir -p build
    local log=build/packages.log
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    # apt alone takes a mirror that does not answer for a warning.
    "${apt[@]}" -o APT::Update::Error-Mode=any update </dev/null >"$log" 2>&1 || {
        sed -n 's/^[EW]: //p' "$log" | head -n 3 >&2
        say "the package lists could not be renewed; trying with those that are here"
    }
    "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        stop "apt could not install what is missing; its last words stand above, all of them in $log. $(apt_advice)Needed: $*"
    }
}

# apt_advice: a guess at why apt failed, for those who have not read its log.
apt_advice() {
    if ! grep -q 'VERSION_CODENAME=bookworm' /etc/os-release 2>/dev/null; then
        echo "These are the names on Debian 12, and this is $(system_name). "
    elif grep -q '^E: Unable to locate package' build/packages.log; then
        echo "Debian's own sources must stand in /etc/apt and answer. "
    fi
}

# configure PRESET, quietly unless it fails.
configure() {
    mkdir -p build
    cmake --preset "$1" >"build/configure-$1.log" 2>&1 || {
        cat "build/configure-$1.log" >&2
        stop "CMake could not configure the preset '$1'."
    }
}

# build PRESET [TARGET…]: configures and builds; without a target, everything.
build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build "build/$preset" --parallel "$parallel" ${1:+--target "$@"} || stop "the build of preset '$preset' failed."
}

# targets PRESET PATTERN: names of the configured build's targets that match the extended regular expression as a whole.
targets() {
    ninja -C "build/$1" -t targets all | sed -n 's/: phony$//p' | grep -Ex "$2" || true
}

# built PRESET NAME: where the program lies; some are for everybody (bin/), some for the tests.
built() {
    local folder
    for folder in bin tests; do
        if [ -x "build/$1/$folder/$2" ]; then
            echo "build/$1/$folder/$2"
            return
        fi
    done
    stop "the build of preset '$1' left no program '$2'."
}
