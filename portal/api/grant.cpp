// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant.h"

#include "portal/api/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostCells = 500;

/// A member of a cell that narrows it: a text that is not empty, or not there.
bool readsScope(const QJsonObject &cell, QLatin1StringView name, QString &scope)
{
    const QJsonValue value = cell.value(name);
    scope = value.toString();
    return value.isUndefined() || !scope.isEmpty();
}

Result<Cells> cellsFromJson(const QJsonValue &value, const QString &field)
{
    if (!value.isArray() || value.toArray().size() > mostCells) {
        return invalidField(field, u"This must be a list of cells."_s);
    }
    Cells cells;
    const QJsonArray given = value.toArray();
    for (const QJsonValue one : given) {
        const QJsonObject object = one.toObject();
        if (auto members = checkMembers(object, {"permission"_L1}, {"module"_L1, "sub_account"_L1}, field); !members) {
            return tl::unexpected(members.error());
        }
        Cell cell{object.value("permission"_L1).toString(), {}, {}};
        if (cell.permission.isEmpty() || !readsScope(object, "module"_L1, cell.module)
            || !readsScope(object, "sub_account"_L1, cell.subAccount)) {
            return invalidField(field, u"A cell names a permission, and perhaps a module and a sub-account."_s);
        }
        cells.insert(std::move(cell));
    }
    return cells;
}

Result<Cells> permissionsFromJson(const QJsonValue &value, const QString &field)
{
    if (!value.isArray() || value.toArray().size() > mostCells) {
        return invalidField(field, u"This must be a list of permissions."_s);
    }
    Cells cells;
    const QJsonArray given = value.toArray();
    for (const QJsonValue key : given) {
        if (key.toString().isEmpty()) {
            return invalidField(field, u"A permission is named by a text."_s);
        }
        cells.insert({key.toString(), {}, {}});
    }
    return cells;
}

Result<Cells> scopedFromJson(const QJsonValue &value, const QString &field)
{
    if (value.isUndefined()) {
        return Cells();
    }
    auto cells = cellsFromJson(value, field);
    if (cells && std::any_of(cells->cbegin(), cells->cend(), [](const Cell &cell) { return cell.isEverywhere(); })) {
        return invalidField(field, u"What is held everywhere belongs in permissions."_s);
    }
    return cells;
}

Result<std::optional<Instant>> instantFromJson(const QJsonValue &value, const QString &field)
{
    if (value.isUndefined() || value.isNull()) {
        return std::optional<Instant>();
    }
    const auto at = wholeNumber(value);
    if (!at || *at <= 0) {
        return invalidField(field, u"This must be a time in milliseconds."_s);
    }
    return std::optional(Instant{std::chrono::milliseconds{*at}});
}

/// The end date of a delta, which says both what it shall be and what it was.
Result<std::optional<GrantDelta::End>> endFromJson(const QJsonObject &delta)
{
    if (!delta.contains("ends_at"_L1) && !delta.contains("base_ends_at"_L1)) {
        return std::optional<GrantDelta::End>();
    }
    if (!delta.contains("ends_at"_L1) || !delta.contains("base_ends_at"_L1)) {
        return invalidField(u"ends_at"_s, u"An end date comes with the one it replaces: base_ends_at."_s);
    }
    auto at = instantFromJson(delta.value("ends_at"_L1), u"ends_at"_s);
    if (!at) {
        return tl::unexpected(at.error());
    }
    auto base = instantFromJson(delta.value("base_ends_at"_L1), u"base_ends_at"_s);
    if (!base) {
        return tl::unexpected(base.error());
    }
    return std::optional(GrantDelta::End{*at, *base});
}

Result<void> checkContradictions(const GrantDelta &delta)
{
    if (delta.add.intersects(delta.remove)) {
        return invalidField(u"remove"_s, u"A permission can't be added and taken away at once."_s);
    }
    if (delta.all && (!delta.remove.isEmpty() || (*delta.all && !delta.add.isEmpty()))) {
        return invalidField(u"all"_s, u"All permissions and single cells contradict each other."_s);
    }
    return {};
}

} // namespace

bool Cell::covers(const Cell &other) const
{
    return permission == other.permission && (module.isEmpty() || module == other.module)
        && (subAccount.isEmpty() || subAccount == other.subAccount);
}

bool operator<(const Cell &left, const Cell &right)
{
    return std::tie(left.permission, left.module, left.subAccount)
        < std::tie(right.permission, right.module, right.subAccount);
}

size_t qHash(const Cell &cell, size_t seed)
{
    return qHashMulti(seed, cell.permission, cell.module, cell.subAccount);
}

Cells everywhere(const QStringList &permissions)
{
    Cells cells;
    for (const QString &permission : permissions) {
        cells.insert({permission, {}, {}});
    }
    return cells;
}

std::vector<Cell> sortedCells(const Cells &cells)
{
    std::vector<Cell> sorted(cells.cbegin(), cells.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

bool Grant::covers(const Cell &cell) const
{
    if (all || cells.contains(cell)) {
        return true;
    }
    return std::any_of(cells.cbegin(), cells.cend(), [&cell](const Cell &held) { return held.covers(cell); });
}

QJsonObject cellToJson(const Cell &cell)
{
    QJsonObject object{{u"permission"_s, cell.permission}};
    if (!cell.module.isEmpty()) {
        object.insert(u"module"_s, cell.module);
    }
    if (!cell.subAccount.isEmpty()) {
        object.insert(u"sub_account"_s, cell.subAccount);
    }
    return object;
}

QJsonObject grantToJson(const Grant &grant)
{
    QJsonArray permissions;
    QJsonArray scoped;
    for (const Cell &cell : sortedCells(grant.cells)) {
        if (cell.isEverywhere()) {
            permissions.append(cell.permission);
        } else {
            scoped.append(cellToJson(cell));
        }
    }
    QJsonObject object{{u"all"_s, grant.all}, {u"permissions"_s, permissions}};
    if (!scoped.isEmpty()) {
        object.insert(u"scoped"_s, scoped);
    }
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
    auto permissions = permissionsFromJson(object.value("permissions"_L1), fieldName(field, "permissions"_L1));
    if (!permissions) {
        return tl::unexpected(permissions.error());
    }
    auto scoped = scopedFromJson(object.value("scoped"_L1), fieldName(field, "scoped"_L1));
    if (!scoped) {
        return tl::unexpected(scoped.error());
    }
    grant.cells = std::move(*permissions);
    grant.cells.unite(*scoped);
    if (grant.all && !grant.cells.isEmpty()) {
        return invalidField(fieldName(field, "permissions"_L1), u"All permissions and a list contradict each other."_s);
    }
    auto ends = instantFromJson(object.value("ends_at"_L1), fieldName(field, "ends_at"_L1));
    if (!ends) {
        return tl::unexpected(ends.error());
    }
    grant.endsAt = *ends;
    return grant;
}

Result<GrantDelta> grantDeltaFromJson(const QJsonObject &object)
{
    if (auto members = checkMembers(
            object, {"base_version"_L1, "add"_L1, "remove"_L1}, {"all"_L1, "ends_at"_L1, "base_ends_at"_L1}, {});
        !members) {
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
    auto remove = cellsFromJson(object.value("remove"_L1), u"remove"_s);
    auto end = endFromJson(object);
    for (const Problem *problem :
        {add ? nullptr : &add.error(), remove ? nullptr : &remove.error(), end ? nullptr : &end.error()}) {
        if (problem != nullptr) {
            return tl::unexpected(*problem);
        }
    }
    delta.add = std::move(*add);
    delta.remove = std::move(*remove);
    delta.end = *end;
    if (auto sound = checkContradictions(delta); !sound) {
        return tl::unexpected(sound.error());
    }
    return delta;
}

} // namespace portal
