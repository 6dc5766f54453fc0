# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2207 # words of ours have no blanks
_gatehouse() {
    local cur prev
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    # Bash takes --option=value for three words.
    if [ "$cur" = = ]; then
        cur=''
    elif [ "$prev" = = ]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $prev in
    --data-folder)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$cur")
        return
        ;;
    --portal-program)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return
        ;;
    --profile)
        compopt -o filenames
        COMPREPLY=($(compgen -W 'third-party team-portal client-area hosting-panel customer-portal' -- "$cur"))
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X '!*.json' -- "$cur")
        return
        ;;
    esac
    COMPREPLY=($(compgen -W '--try-sample --data-folder --portal-program --profile --help --version' -- "$cur"))
}
complete -F _gatehouse gatehouse
