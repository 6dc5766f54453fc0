// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

namespace gatehouse::bench {

/// Takes `--figures FILE` out of the arguments, so that Google Benchmark does not refuse it. Empty when not given.
[[nodiscard]] QString takeFiguresPath(int &argc, char **argv);

/// Writes flat JSON, `{"name": number}`. False, with a word on stderr, when the file can't be written.
[[nodiscard]] bool writeFigures(const QString &path, const std::map<QString, double> &figures);

} // namespace gatehouse::bench
