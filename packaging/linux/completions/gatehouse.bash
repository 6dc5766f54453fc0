# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2207 # words of ours have no blanks
_gatehouse() {
    local cur prev
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    case $prev in
    --data-folder)
        compopt -o filenames
        COMPREPLY=($(compgen -d -- "$cur"))
        return
        ;;
    --portal-program)
        compopt -o filenames
        COMPREPLY=($(compgen -f -- "$cur"))
        return
        ;;
    --profile)
        compopt -o filenames
        COMPREPLY=($(compgen -W 'third-party team-portal client-area hosting-panel customer-portal' -- "$cur")
            $(compgen -f -X '!*.json' -- "$cur"))
        return
        ;;
    esac
    COMPREPLY=($(compgen -W '--try-sample --data-folder --portal-program --profile --help --help-all --version' -- "$cur"))
}
complete -F _gatehouse gatehouse
