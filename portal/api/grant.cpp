// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant.h"

#include "portal/api/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostCells = 500;

QJsonArray sortedKeys(const QSet<QString> &keys)
{
    QStringList sorted(keys.begin(), keys.end());
    std::sort(sorted.begin(), sorted.end());
    return QJsonArray::fromStringList(sorted);
}

/// No profile of this version has modules or sub-accounts, so a cell is its permission.
Result<QSet<QString>> cellsFromJson(const QJsonValue &value, const QString &field)
{
    if (!value.isArray() || value.toArray().size() > mostCells) {
        return invalidField(field, u"This must be a list of cells."_s);
    }
    QSet<QString> cells;
    const QJsonArray given = value.toArray();
    for (const QJsonValue cell : given) {
        const QJsonObject object = cell.toObject();
        if (!object.value("permission"_L1).isString()) {
            return invalidField(field, u"A cell names a permission."_s);
        }
        if (object.size() != 1) {
            return invalidField(field, u"This portal has no modules and no sub-accounts."_s);
        }
        cells.insert(object.value("permission"_L1).toString());
    }
    return cells;
}

Result<QSet<QString>> keysFromJson(const QJsonValue &value, const QString &field)
{
    if (!value.isArray() || value.toArray().size() > mostCells) {
        return invalidField(field, u"This must be a list of permissions."_s);
    }
    QSet<QString> keys;
    const QJsonArray given = value.toArray();
    for (const QJsonValue key : given) {
        if (!key.isString()) {
            return invalidField(field, u"A permission is named by a text."_s);
        }
        keys.insert(key.toString());
    }
    return keys;
}

} // namespace

bool Grant::holds(const QString &permission, Instant now) const
{
    return (!endsAt || now < *endsAt) && (all || permissions.contains(permission));
}

QJsonObject grantToJson(const Grant &grant)
{
    QJsonObject object{{u"all"_s, grant.all}, {u"permissions"_s, sortedKeys(grant.permissions)}};
    if (grant.endsAt) {
        object.insert(u"ends_at"_s, qint64(grant.endsAt->time_since_epoch().count()));
    }
    return object;
}

QString grantToStored(const Grant &grant)
{
    return QString::fromUtf8(QJsonDocument(grantToJson(grant)).toJson(QJsonDocument::Compact));
}

Grant grantFromStored(const QString &stored)
{
    auto grant = grantFromJson(QJsonDocument::fromJson(stored.toUtf8()).object(), {});
    return grant ? std::move(*grant) : Grant();
}

Result<Grant> grantFromJson(const QJsonValue &value, const QString &field)
{
    if (!value.isObject()) {
        return invalidField(field, u"This must be a grant."_s);
    }
    const QJsonObject object = value.toObject();
    if (auto members = checkMembers(object, {"all"_L1, "permissions"_L1}, {"scoped"_L1, "ends_at"_L1}, field);
        !members) {
        return tl::unexpected(members.error());
    }
    if (!object.value("all"_L1).isBool()) {
        return invalidField(fieldName(field, "all"_L1), u"This must be true or false."_s);
    }
    Grant grant;
    grant.all = object.value("all"_L1).toBool();
    auto keys = keysFromJson(object.value("permissions"_L1), fieldName(field, "permissions"_L1));
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    grant.permissions = std::move(*keys);
    if (grant.all && !grant.permissions.isEmpty()) {
        return invalidField(fieldName(field, "permissions"_L1), u"All permissions and a list contradict each other."_s);
    }
    if (const QJsonValue scoped = object.value("scoped"_L1); !scoped.isUndefined()) {
        if (!scoped.isArray() || !scoped.toArray().isEmpty()) {
            return invalidField(fieldName(field, "scoped"_L1), u"This portal has no modules and no sub-accounts."_s);
        }
    }
    if (const QJsonValue ends = object.value("ends_at"_L1); !ends.isUndefined() && !ends.isNull()) {
        const auto at = wholeNumber(ends);
        if (!at || *at <= 0) {
            return invalidField(fieldName(field, "ends_at"_L1), u"This must be a time in milliseconds."_s);
        }
        grant.endsAt = Instant{std::chrono::milliseconds{*at}};
    }
    return grant;
}

Result<GrantDelta> grantDeltaFromJson(const QJsonObject &object)
{
    if (auto members = checkMembers(object, {"base_version"_L1, "add"_L1, "remove"_L1}, {"all"_L1}, {}); !members) {
        return tl::unexpected(members.error());
    }
    GrantDelta delta;
    const auto base = wholeNumber(object.value("base_version"_L1));
    if (!base) {
        return invalidField(u"base_version"_s, u"This must be a version."_s);
    }
    delta.baseVersion = *base;
    if (const QJsonValue all = object.value("all"_L1); !all.isUndefined()) {
        if (!all.isBool()) {
            return invalidField(u"all"_s, u"This must be true or false."_s);
        }
        delta.all = all.toBool();
    }
    auto add = cellsFromJson(object.value("add"_L1), u"add"_s);
    if (!add) {
        return tl::unexpected(add.error());
    }
    auto remove = cellsFromJson(object.value("remove"_L1), u"remove"_s);
    if (!remove) {
        return tl::unexpected(remove.error());
    }
    delta.add = std::move(*add);
    delta.remove = std::move(*remove);
    if (delta.add.intersects(delta.remove)) {
        return invalidField(u"remove"_s, u"A permission can't be added and taken away at once."_s);
    }
    if (delta.all && (!delta.remove.isEmpty() || (*delta.all && !delta.add.isEmpty()))) {
        return invalidField(u"all"_s, u"All permissions and single cells contradict each other."_s);
    }
    return delta;
}

} // namespace portal
