// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QStringView>

namespace gatehouse {

/// `Error::problem` of a file that is no plan this program applies. Ours; no portal says them. The code is always
/// `BadInput`, and `about` is the place in the file ("/changes/3/edit/member").
inline constexpr QLatin1StringView planFileTooLargeProblem{"plan_file_too_large"}; ///< bytes, or too many of something
inline constexpr QLatin1StringView planFileNoJsonProblem{"plan_file_no_json"};
inline constexpr QLatin1StringView planFileOtherProblem{"plan_file_other"}; ///< JSON, and no plan
inline constexpr QLatin1StringView planFileVersionProblem{"plan_file_version"}; ///< a version we do not know
inline constexpr QLatin1StringView planFileKindProblem{"plan_file_kind"}; ///< a kind of change we do not know
inline constexpr QLatin1StringView planFileMissingProblem{"plan_file_missing"}; ///< a field is not there
inline constexpr QLatin1StringView planFileUnknownProblem{"plan_file_unknown"}; ///< a field that nobody knows
inline constexpr QLatin1StringView planFileDoubledProblem{"plan_file_doubled"}; ///< a field, an id or a cell twice
inline constexpr QLatin1StringView planFileValueProblem{"plan_file_value"}; ///< another type, or out of range
inline constexpr QLatin1StringView planFileTextProblem{"plan_file_text"}; ///< a character that hides or misleads
inline constexpr QLatin1StringView planFileReferenceProblem{"plan_file_reference"}; ///< names what the file has not
inline constexpr QLatin1StringView planFileUnreadableProblem{"plan_file_unreadable"}; ///< the disk says no
inline constexpr QLatin1StringView planFileUnwritableProblem{"plan_file_unwritable"};
inline constexpr QLatin1StringView planFileStrangerProblem{"plan_file_stranger"}; ///< nobody here is at its portal

[[nodiscard]] Error planFileError(QLatin1StringView problem, const QString &place);

/// What is wrong with the file and what to do, as sentence() says it; empty for any other problem. Translated.
[[nodiscard]] QString planFileSentence(QStringView problem);

} // namespace gatehouse
