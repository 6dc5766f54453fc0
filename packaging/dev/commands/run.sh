# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# summary: build and open Gatehouse with a sample portal; without a display, play the tour
usage() {
    cat <<'TEXT'
usage: ./dev run [--profile NAME-OR-FILE] [OPTIONS OF gatehouse] [-- WHATEVER ELSE gatehouse TAKES]
       ./dev run --tour NAME|all [--look light|dark] [--language CODE]

Builds the release preset and opens the main window. A portal with sample data starts beside it, on loopback only, and
ends with it. With arguments, `gatehouse` gets them instead of --try-sample; `./dev run -- --help` shows what it takes.
What stands behind -- reaches it as it is, Qt's own options among it.

  --profile P   the sample is a portal of that kind: third-party, team-portal, client-area, hosting-panel,
                customer-portal, or the file of a profile of your own. Each keeps its data in build/samples/P.

Without a display (neither DISPLAY nor WAYLAND_DISPLAY is set) the tour of third-party is played on a display in memory
instead: both programs run, people are invited, accept, are narrowed and removed, and build/tour/ gets a numbered
picture of each step.

  --tour P      plays the tour of that profile, or of all, display or not; build/tour/P/ gets the pictures.
  --look L      how the window looks there: light (unless said) or dark. Dark ones lie in build/tour/P/dark/.
  --language C  in which language the tour is played: en (unless said), or one of translations/. German ones lie in
                build/tour/P/de/, dark German ones in build/tour/P/dark-de/.
TEXT
}

# What gatehouse takes (app/application_options.cpp; a test holds this list against it). «=»: with a value.
takes="--try-sample --data-folder= --portal-program= --profile= --version -v"
of_tour="--tour= --look= --language="

main() {
    check_options run "$takes $of_tour" "$@"
    local word
    for word in "$@"; do
        case $word in
        --tour | --tour=* | --look | --look=* | --language | --language=*)
            play_tours "$@"
            return
            ;;
        --) break ;;
        esac
    done
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

    build_tour
    say "no display here: playing the tour into build/tour/"
    play build/tour third-party light en
}

# play_tours OPTION…: what --tour, --look and --language say.
play_tours() {
    local -A wanted=([tour]='' [look]=light [language]=en)
    local name profile place manner
    while [ $# -gt 0 ]; do
        name=${1%%=*}
        name=${name#--}
        [[ " tour look language " == *" $name "* ]] || stop "'$1' does not go with --tour; ./dev run --help."
        if [[ $1 == *=* ]]; then
            wanted[$name]=${1#*=}
        else
            wanted[$name]=${2:-}
            shift
        fi
        [ $# -eq 0 ] || shift
    done
    local profiles=()
    for profile in portal/profiles/*.json; do
        profile=$(basename "$profile" .json)
        [[ $profile == *.schema || (${wanted[tour]} != all && ${wanted[tour]} != "$profile") ]] || profiles+=("$profile")
    done
    [ ${#profiles[@]} -gt 0 ] || stop "--tour wants a profile of portal/profiles/ or all, not '${wanted[tour]}'."
    [[ ${wanted[look]} == light || ${wanted[look]} == dark ]] || stop "--look wants light or dark, not '${wanted[look]}'."
    [ -f "translations/gatehouse_${wanted[language]}.ts" ] ||
        stop "--language wants en or another of translations/, not '${wanted[language]}'."
    manner=
    [ "${wanted[look]}" = light ] || manner=${wanted[look]}
    [ "${wanted[language]}" = en ] || manner=${manner:+$manner-}${wanted[language]}

    build_tour
    for profile in "${profiles[@]}"; do
        place=build/tour/$profile${manner:+/$manner}
        say "playing the tour of $profile into $place/"
        play "$place" "$profile" "${wanted[look]}" "${wanted[language]}"
    done
}

build_tour() {
    need_packages build run headless
    build release gatehouse gatehouse-portal gatehouse_tour
}

# play FOLDER PROFILE LOOK LANGUAGE: the old pictures in FOLDER make room for the new ones.
play() {
    local code=0 tour language=()
    mkdir -p "$1"
    tour=$(built release gatehouse_tour)
    # Where the system lacks the language's locale, Qt says so and speaks it all the same.
    [ "$4" = en ] || language=("LC_ALL=$4.UTF-8" "LANGUAGE=$4")
    env -u QT_QPA_PLATFORM xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" \
        tests/journeys/support/with_key_store.sh env "${language[@]}" \
        "$tour" --profile "$2" --look "$3" "$1" </dev/null || code=$?
    find "$1" -maxdepth 1 -name '*.png' | sort
    [ "$code" -eq 0 ] || stop "the tour ended with code $code; its last pictures are in $1/."
}
