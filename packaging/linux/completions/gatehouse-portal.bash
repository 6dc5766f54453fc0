# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2207 # words of ours have no blanks
_gatehouse_portal() {
    local cur prev command verbs='' options='--help --database'
    local serves='--profile --change-profile --listen --base-url --mail --mail-folder --mail-from --mail-password-file'
    serves+=' --mail-ca-file --key-file --clock-offset --behind-proxy --demo --embedded'
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    # Bash takes --option=value for three words.
    if [ "$cur" = = ]; then
        cur=''
    elif [ "$prev" = = ]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    command=${COMP_WORDS[1]}
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W 'serve user sub-account ticket audit service demo --help --version' -- "$cur"))
        return
    fi
    case $prev in
    --database | --mail-password-file | --mail-ca-file | --key-file)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return
        ;;
    --mail-folder)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$cur")
        return
        ;;
    --profile)
        compopt -o filenames
        COMPREPLY=($(compgen -W 'third-party team-portal client-area hosting-panel customer-portal' -- "$cur"))
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X '!*.json' -- "$cur")
        return
        ;;
    --status)
        COMPREPLY=($(compgen -W 'open answered customer_reply closed' -- "$cur"))
        return
        ;;
    --listen | --base-url | --mail | --mail-from | --clock-offset | --email | --name | --account | --seats | --members)
        return
        ;;
    esac
    case $command in
    serve) options+=" $serves" ;;
    user) verbs=add options+=' --profile --change-profile --email --name --account --seats' ;;
    sub-account) verbs='list add rename close' options+=' --account' ;;
    ticket) verbs='list show reply close reopen' options+=' --status --name --close --json' ;;
    audit) verbs=verify ;;
    service) verbs='add list remove' ;;
    demo) options+=' --profile --change-profile --members' ;;
    *) return ;;
    esac
    if [ "$COMP_CWORD" -eq 2 ] && [ -n "$verbs" ]; then
        options="$verbs --help"
    fi
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
}
complete -F _gatehouse_portal gatehouse-portal
