// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/grant_wire.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr std::string_view allKey = "all";
constexpr std::string_view permissionsKey = "permissions";
constexpr std::string_view scopedKey = "scoped";
constexpr std::string_view endsAtKey = "ends_at";
constexpr std::string_view baseEndsAtKey = "base_ends_at";
constexpr std::string_view permissionKey = "permission";
constexpr std::string_view moduleKey = "module";
constexpr std::string_view subAccountKey = "sub_account";
constexpr std::string_view baseVersionKey = "base_version";
constexpr std::string_view addKey = "add";
constexpr std::string_view removeKey = "remove";

QString name(std::string_view key)
{
    return toText(key);
}

// Sorted, so that the same wish is the same bytes: the portal compares bodies under one idempotency key.
std::vector<GrantCell> sorted(const GrantCells &cells)
{
    std::vector<GrantCell> result(cells.cbegin(), cells.cend());
    std::sort(result.begin(), result.end(), [](const GrantCell &left, const GrantCell &right) {
        return std::tie(left.permission, left.module, left.subAccount)
            < std::tie(right.permission, right.module, right.subAccount);
    });
    return result;
}

QJsonValue momentToWire(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(qint64{instant->time_since_epoch().count()}) : QJsonValue(QJsonValue::Null);
}

bool isEverywhere(const GrantCell &cell)
{
    return cell.module.isEmpty() && cell.subAccount.isEmpty();
}

QJsonObject cellToWire(const GrantCell &cell)
{
    QJsonObject object{{name(permissionKey), cell.permission}};
    if (!cell.module.isEmpty())
        object.insert(name(moduleKey), cell.module);
    if (!cell.subAccount.isEmpty())
        object.insert(name(subAccountKey), cell.subAccount);
    return object;
}

QJsonArray cellsToWire(const GrantCells &cells)
{
    QJsonArray array;
    for (const GrantCell &cell : sorted(cells))
        array.append(cellToWire(cell));
    return array;
}

} // namespace

Grant grantFromWire(const WireObject &object)
{
    Grant grant;
    grant.all = object.boolean(allKey);
    const QStringList permissions = object.texts(permissionsKey);
    for (const QString &permission : permissions) {
        if (permission.isEmpty())
            object.fault(permissionsKey);
        grant.cells.insert({permission, {}, {}});
    }
    if (object.has(scopedKey)) {
        object.forEach(scopedKey, [&grant](const WireObject &cell) {
            GrantCell value{cell.text(permissionKey), cell.textOr(moduleKey, {}), cell.textOr(subAccountKey, {})};
            if (value.permission.isEmpty() || isEverywhere(value))
                cell.fault(permissionKey);
            grant.cells.insert(value);
        });
    }
    if (grant.all && !grant.cells.isEmpty())
        object.fault(permissionsKey);
    if (const auto endsAt = object.integerIfAny(endsAtKey))
        grant.endsAt = Instant(std::chrono::milliseconds(*endsAt));
    return grant;
}

QJsonObject grantToWire(const Grant &grant)
{
    QJsonArray permissions;
    QJsonArray scoped;
    for (const GrantCell &cell : sorted(grant.cells)) {
        if (isEverywhere(cell))
            permissions.append(cell.permission);
        else
            scoped.append(cellToWire(cell));
    }
    QJsonObject object{{name(allKey), grant.all}, {name(permissionsKey), permissions}};
    if (!scoped.isEmpty())
        object.insert(name(scopedKey), scoped);
    if (grant.endsAt)
        object.insert(name(endsAtKey), static_cast<qint64>(grant.endsAt->time_since_epoch().count()));
    return object;
}

QJsonObject deltaToWire(const GrantDelta &delta, qint64 baseVersion)
{
    QJsonObject object{{name(baseVersionKey), baseVersion}, {name(addKey), cellsToWire(delta.add)},
        {name(removeKey), cellsToWire(delta.remove)}};
    if (delta.all)
        object.insert(name(allKey), *delta.all);
    if (delta.end) {
        object.insert(name(endsAtKey), momentToWire(delta.end->to));
        object.insert(name(baseEndsAtKey), momentToWire(delta.end->from));
    }
    return object;
}

QByteArray GrantForms::formOf(const WireObject &grant, WireObject::Element element)
{
    const std::string minified = simdjson::minify(element);
    const QByteArray key(minified.data(), static_cast<qsizetype>(minified.size()));
    if (const auto known = m_forms.constFind(key); known != m_forms.constEnd())
        return *known;
    const QByteArray form = toStoredForm(grantFromWire(grant));
    m_forms.insert(key, form);
    return form;
}

} // namespace gatehouse
