#compdef gatehouse
# SPDX-License-Identifier: GPL-3.0-or-later
_arguments \
    '--try-sample[open a portal with sample data on this computer]' \
    '--data-folder[keep everything in this folder]:folder:_files -/' \
    '--portal-program[the gatehouse-portal to start for the sample]:program:_files' \
    '--profile[what the sample portal is like]:profile:(third-party team-portal client-area hosting-panel customer-portal)' \
    '(-h --help)'{-h,--help}'[show help]' \
    '(-v --version)'{-v,--version}'[show the version]'
