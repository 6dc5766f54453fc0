# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # parallel and python come from common.sh
# summary: layout, habits, arrows, translations, wire contract, clang-tidy on what changed
usage() {
    cat <<'TEXT'
usage: ./dev lint [--all] [--fix]

Looks at everything with the quick checks, and with clang-tidy at the files that differ from the base: the merge base
with $GATEHOUSE_LINT_BASE when that is set, else with origin/main, else, on main itself, the last commit that is four
hours older than the newest, so that all of one landing is looked at; the working tree counts. What has passed once is
not looked at again until it changes. What ./dev run and ./dev screenshots hand out is built optimised. All checks run, then
the verdict says which of them found something.

  --all   clang-tidy on every file and with clang's analyzer, which alone takes two thirds of the time, however long it
          takes (an hour on 2 cores from nothing)
  --fix   let clang-format rewrite the files it would complain about
TEXT
}

failed=()
tidy_seconds=60

# check NAME COMMAND…: runs it, keeps the verdict, says how long it took.
check() {
    local name=$1 begin=$SECONDS
    shift
    say "$name"
    "$@" </dev/null || failed+=("$name")
    [ $((SECONDS - begin)) -lt 5 ] || say "$name took $((SECONDS - begin)) s"
}

layout() {
    local complaints
    if complaints=$(git ls-files -z '*.h' '*.cpp' | xargs -0 -r clang-format-19 --style=file "${layout_mode[@]}" 2>&1); then
        return 0
    fi
    sed -n 's/^\([^: ]*\):[0-9]*:[0-9]*: .*/\1/p' <<<"$complaints" | uniq -c | sed 's/$/: not as .clang-format has it/'
    say "./dev lint --fix rewrites them"
    return 1
}

# changed_files: names relative to the top, one a line; --all when there is nothing to compare with.
changed_files() {
    local base
    if [ -n "${GATEHOUSE_LINT_BASE:-}" ]; then
        base=$(git merge-base HEAD "$GATEHOUSE_LINT_BASE") ||
            stop "GATEHOUSE_LINT_BASE=$GATEHOUSE_LINT_BASE shares no commit with this branch."
    else
        # On a branch everything since it left main, on main itself what landed together with the last commit.
        base=$(git merge-base HEAD origin/main 2>/dev/null) || base=""
        if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
            base=$(git rev-list -1 --before=$(($(git log -1 --format=%ct) - 4 * 3600)) HEAD)
            [ -n "$base" ] || {
                echo --all
                return
            }
        fi
    fi
    # Newest first: what was never looked at before is where the faults are.
    git log --no-renames --diff-filter=d --name-only --format= "$base"..HEAD --
    git diff --name-only --diff-filter=d "$base" --
    git ls-files --others --exclude-standard
    # A change of the rules themselves concerns every file.
    git diff --quiet "$base" -- .clang-tidy || echo --all
}

# Optimising sees what a debug build cannot (dangling and unset values), and ./dev run hands this build to everybody.
optimised() {
    configure release
    cmake --build build/release --parallel "$parallel" --target gatehouse gatehouse-portal gatehouse_tour gatehouse_screenshots \
        >build/lint-optimised.log 2>&1 || {
        grep -E ': (error|note|warning): |^FAILED' build/lint-optimised.log || tail -n 20 build/lint-optimised.log
        return 1
    }
}

# Needs the programs that `optimised` has built.
manual_pages() {
    "$python" -B packaging/dev/hold_words.py build/release/bin
}

tidy() {
    local units generated
    mapfile -t generated < <(targets dev '[A-Za-z0-9_-]+_autogen')
    [ ${#generated[@]} -eq 0 ] || cmake --build build/dev --parallel "$parallel" --target "${generated[@]}" >/dev/null ||
        return 1
    # What passed with the analyzer needs no quick look, but not the other way round.
    local seen=(--passed build/tidy/passed) passed=build/tidy/passed checks=
    if [ "$everything" = no ]; then
        seen+=(--passed build/tidy/passed-quick) passed=build/tidy/passed-quick checks=-clang-analyzer-*
    fi
    mapfile -t units < <({ [ "$everything" = no ] || echo --all; changed_files; } |
        "$python" -B packaging/dev/tidy_commands.py build/dev build/tidy "${seen[@]}")
    say "clang-tidy on ${#units[@]} files that have not passed yet"
    [ ${#units[@]} -gt 0 ] || return 0
    mkdir -p "$passed"
    # A check of every change must end: what it leaves for lack of time is said, and `--all` looks at it.
    local until left=build/tidy/left status=0
    until=$([ "$everything" = yes ] && echo 9999999999 || echo $(($(date +%s) + tidy_seconds)))
    : >"$left"
    # shellcheck disable=SC2016 # the inner shell expands it
    printf '%s\n' "${units[@]}" | until=$until left=$left passed=$passed checks=$checks xargs -r -n 2 -P "$parallel" bash -c '
        if [ "$(date +%s)" -ge "$until" ]; then
            echo "$2" >>"$left"
        elif out=$(clang-tidy-19 -p build/tidy --quiet ${checks:+"--checks=$checks"} "$2" 2>/dev/null); then
            touch "$passed/$1"
        else
            printf "%s\n" "${out:-$2: clang-tidy could not read it}"
            exit 1
        fi' tidy || status=1
    [ ! -s "$left" ] || say "$(wc -l <"$left") of them not looked at within $tidy_seconds seconds: ./dev lint --all"
    return $status
}

main() {
    everything=no layout_mode=(--dry-run --Werror)
    local option
    for option in "$@"; do
        case $option in
        --all) everything=yes ;;
        --fix) layout_mode=(-i) ;;
        *) stop "'$option' is unknown here; ./dev lint --help." ;;
        esac
    done

    need_packages build test lint
    configure dev
    check "layout (clang-format)" layout
    local test
    for test in $(ctest --preset dev -N -R '^house_' | sed -n 's/^ *Test *#[0-9]*: house_//p'); do
        check "$test" ctest --test-dir build/dev -Q --output-log "build/lint-$test.log" --output-on-failure -R "^house_$test\$"
        [[ " ${failed[*]-} " != *" $test "* ]] || sed -n 's/^[0-9]*: //p; /^[^ ]*:[0-9]*: /p' "build/lint-$test.log"
    done
    check "translations" "$python" -B tests/house/translations.py build/dev
    check "clang-tidy" tidy
    check "optimised build without a warning" optimised
    check "manual pages and completions" manual_pages

    [ ${#failed[@]} -eq 0 ] || stop "lint found something in: $(IFS=, && echo "${failed[*]}")."
    say "lint: nothing to mend"
}
