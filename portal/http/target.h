// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace portal {

/// A decoded request target.
struct Target {
    QString path;
    QHash<QString, QString> query;
};

/// Decodes a target that starts with '/'. Refuses bad percent-encoding, bytes that are no UTF-8, control characters, an
/// encoded '/' in the path (it would change how the path is cut) and a doubled query name (R29).
[[nodiscard]] Result<Target> readTarget(QByteArrayView target);

/// Decodes `name=value&…` with the same strictness: a query, or the body of a form.
[[nodiscard]] Result<QHash<QString, QString>> readForm(QByteArrayView encoded);

/// The best language of an Accept-Language field that the portal speaks: "en" or "de"; "en" when there is none.
[[nodiscard]] QString bestLanguage(QByteArrayView acceptLanguage);

} // namespace portal
