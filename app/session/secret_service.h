// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

namespace gatehouse {

/// How the desktop's secret service (org.freedesktop.secrets) stands for what QtKeychain keeps as `entry` of `service`:
/// Open also when it holds no such entry. QtKeychain says "not found" for a locked collection, too, and this tells the
/// two apart. Opens no prompt, starts no service, takes a second at most for each of its three questions. Unknown on
/// desktops where QtKeychain does not use the secret service. Engine thread.
[[nodiscard]] QCoro::Task<KeyStore::Condition> secretServiceCondition(QString service, QString entry);

} // namespace gatehouse
