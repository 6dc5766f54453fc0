// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/wire_reader.h"
#include "models/access/grant.h"

#include <QHash>
#include <QJsonObject>

namespace gatehouse {

[[nodiscard]] Grant grantFromWire(const WireObject &object);
[[nodiscard]] QJsonObject grantToWire(const Grant &grant);
[[nodiscard]] QJsonObject deltaToWire(const GrantDelta &delta, qint64 baseVersion);

/// Stored forms of the grants of one page: most people of an account hold one of few grants, so each is decoded once.
class GrantForms {
public:
    [[nodiscard]] QByteArray formOf(const WireObject &grant, WireObject::Element element);

private:
    QHash<QByteArray, QByteArray> m_forms; ///< minified JSON → stored form
};

} // namespace gatehouse
