# SPDX-License-Identifier: GPL-3.0-or-later
complete -c gatehouse -f
complete -c gatehouse -l try-sample -d 'Open a portal with sample data on this computer'
complete -c gatehouse -l data-folder -r -a '(__fish_complete_directories)' -d 'Keep everything in this folder'
complete -c gatehouse -l portal-program -rF -d 'The gatehouse-portal to start for the sample'
complete -c gatehouse -l profile -rF -a 'third-party team-portal client-area hosting-panel customer-portal' -d 'What the sample portal is like'
complete -c gatehouse -s h -l help -d 'Show help'
complete -c gatehouse -s v -l version -d 'Show the version'
