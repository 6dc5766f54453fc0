// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portal {

/// A name somebody gave (a person's, an account's) as mails and pages may show it (R76): one line, no controls, no
/// `<>`, nothing that a mail program would turn into a link, at most 80 characters.
[[nodiscard]] QString plainName(const QString &name);

/// The same for a short text of several lines.
[[nodiscard]] QString plainMessage(const QString &message);

} // namespace portal
