// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/tickets/ticket_policy.h"

namespace gatehouse {

/// `Error::problem` of a file that can't be attached, or not sent. Ours; no portal says them.
inline constexpr QLatin1StringView fileTooLargeProblem{"file_too_large"};
inline constexpr QLatin1StringView fileEmptyProblem{"file_empty"};
inline constexpr QLatin1StringView folderProblem{"file_is_folder"};
inline constexpr QLatin1StringView fileUnreadableProblem{"file_unreadable"};
inline constexpr QLatin1StringView filesFullProblem{"kept_files_full"}; ///< what waits already takes all the room
inline constexpr QLatin1StringView fileLostProblem{"kept_file_lost"}; ///< it was kept, and is not there any more

/// Why the file called `name` was not attached, with the limit and what to do. Translated; holds outside text.
[[nodiscard]] QString notAttachedWords(const Error &error, const QString &name, const TicketPolicy &policy);
/// The same when the message has as many files as the portal takes; `name` empty: several more were offered.
[[nodiscard]] QString tooManyFilesWords(const QString &name, const TicketPolicy &policy);
/// The same for what is no file of this computer, as a link dragged out of a browser.
[[nodiscard]] QString notAFileWords(const QString &name);

/// Why no file can be attached at this portal, or what may be: "Up to 5 files of at most 10 MB each".
[[nodiscard]] QString attachmentLimitWords(const TicketPolicy *policy);

/// What a file is called where it goes: no folder, nothing that can't be seen, nothing that other systems take apart,
/// and no longer than portals take, with its ending kept.
[[nodiscard]] QString sentName(const QString &fileName);

} // namespace gatehouse
