#compdef gatehouse-portal
# SPDX-License-Identifier: GPL-3.0-or-later
local -a profile change database
profile=('--profile[what the portal is like]:profile:(third-party team-portal client-area hosting-panel customer-portal)')
change=('--change-profile[really change the profile of the database]')
database=('(-h --help)'{-h,--help}'[show help]' '--database[SQLite file]:file:_files')
if ((CURRENT == 2)); then
    local -a commands
    commands=(
        'serve:answer requests until SIGTERM'
        'user:add somebody who can sign in'
        'sub-account:the parts of an account'
        'ticket:what support does with tickets'
        'audit:does the trail of who did what hold?'
        'service:programs that may ask who may do what'
        'demo:fill an empty database with invented people'
    )
    _describe command commands
    _arguments '--help[show help]' '--version[show the version]'
    return
fi
case $words[2] in
serve)
    _arguments $database $profile $change \
        '--listen[address and port to listen on]:listen: ' \
        '--base-url[the address people reach the portal at]:base-url: ' \
        '--mail[where mails go]:mail: ' \
        '--mail-folder[folder for mails as files]:folder:_files -/' \
        '--mail-from[who mails are from]:mail-from: ' \
        '--mail-password-file[user and password for the mail server]:file:_files' \
        '--mail-ca-file[certificates to trust at the mail server]:file:_files' \
        '--key-file[the secret that links are made with]:file:_files' \
        '--clock-offset[seconds to move the clock by]:clock-offset: ' \
        '--behind-proxy[a reverse proxy stands before it]' \
        '--demo[fill an empty database with invented people]' \
        '--embedded[started by the console]'
    ;;
user)
    _arguments $database $profile $change \
        '--email[the address to sign in with]:email: ' \
        '--name[the person'\''s name]:name: ' \
        '--account[open an account with this name]:account: ' \
        '--seats[how many people the account may have]:seats: ' \
        '2:what to do:(add)'
    ;;
sub-account)
    _arguments $database \
        '--account[of which account]:account: ' \
        '2:what to do:(list add rename close)'
    ;;
ticket)
    _arguments $database \
        '--status[list tickets of this status]:status:(open answered customer_reply closed)' \
        '--name[who answers]:name: ' \
        '--close[close the ticket with the reply]' \
        '--json[print JSON]' \
        '2:what to do:(list show reply close reopen)'
    ;;
audit)
    _arguments $database \
        '2:what to do:(verify)'
    ;;
service)
    _arguments $database \
        '2:what to do:(add list remove)'
    ;;
demo)
    _arguments $database $profile $change \
        '--members[how many people the firm has]:members: '
    ;;
esac
