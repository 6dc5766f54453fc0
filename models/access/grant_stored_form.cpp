// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/grant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString allKey = u"all"_s;
const QString permissionsKey = u"permissions"_s;
const QString scopedKey = u"scoped"_s;
const QString endsAtKey = u"ends_at"_s;
const QString permissionKey = u"permission"_s;
const QString moduleKey = u"module"_s;
const QString subAccountKey = u"sub_account"_s;

tl::unexpected<Error> broken(const QString &what)
{
    return fail(Error::Code::BadInput, u"stored grant: "_s + what);
}

Result<GrantCell> cellFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue permission = object.value(permissionKey);
    const QJsonValue module = object.value(moduleKey);
    const QJsonValue subAccount = object.value(subAccountKey);
    if (object.size() != 3 || !permission.isString() || !module.isString() || !subAccount.isString())
        return broken(u"a scoped entry is not permission, module and sub_account"_s);
    GrantCell cell{permission.toString(), module.toString(), subAccount.toString()};
    if (cell.permission.isEmpty() || (cell.module.isEmpty() && cell.subAccount.isEmpty()))
        return broken(u"a scoped entry without permission or scope"_s);
    return cell;
}

Result<GrantCells> cellsFrom(const QJsonArray &permissions, const QJsonArray &scoped)
{
    GrantCells cells;
    for (const QJsonValue &value : permissions) {
        if (value.toString().isEmpty())
            return broken(u"a permission that is no key"_s);
        cells.insert({value.toString(), {}, {}});
    }
    for (const QJsonValue &value : scoped) {
        Result<GrantCell> cell = cellFrom(value);
        if (!cell)
            return tl::unexpected(cell.error());
        cells.insert(*std::move(cell));
    }
    if (cells.size() != permissions.size() + scoped.size())
        return broken(u"the same cell twice"_s);
    return cells;
}

Result<std::optional<Instant>> endFrom(const QJsonValue &value)
{
    if (value.isNull())
        return std::optional<Instant>{};
    constexpr qint64 noInteger = -1;
    const qint64 milliseconds = value.toInteger(noInteger);
    if (milliseconds < 0)
        return broken(u"ends_at is neither null nor a moment"_s);
    return std::optional<Instant>(Instant(std::chrono::milliseconds(milliseconds)));
}

} // namespace

QByteArray toStoredForm(const Grant &grant)
{
    QStringList permissions;
    std::vector<GrantCell> scoped;
    for (const GrantCell &cell : grant.cells) {
        if (cell.module.isEmpty() && cell.subAccount.isEmpty())
            permissions.append(cell.permission);
        else
            scoped.push_back(cell);
    }
    permissions.sort();
    std::sort(scoped.begin(), scoped.end(), [](const GrantCell &left, const GrantCell &right) {
        return std::tie(left.permission, left.module, left.subAccount)
            < std::tie(right.permission, right.module, right.subAccount);
    });
    QJsonArray scopedArray;
    for (const GrantCell &cell : scoped) {
        scopedArray.append(
            QJsonObject{{permissionKey, cell.permission}, {moduleKey, cell.module}, {subAccountKey, cell.subAccount}});
    }
    const QJsonValue endsAt =
        grant.endsAt ? QJsonValue(qint64{grant.endsAt->time_since_epoch().count()}) : QJsonValue(QJsonValue::Null);
    const QJsonObject object{{allKey, grant.all}, {permissionsKey, QJsonArray::fromStringList(permissions)},
        {scopedKey, scopedArray}, {endsAtKey, endsAt}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Grant> grantFromStoredForm(const QByteArray &stored)
{
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(stored, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return broken(u"not a JSON object"_s);
    const QJsonObject object = document.object();
    const QJsonValue all = object.value(allKey);
    const QJsonValue permissions = object.value(permissionsKey);
    const QJsonValue scoped = object.value(scopedKey);
    const QJsonValue endsAt = object.value(endsAtKey);
    if (object.size() != 4 || !all.isBool() || !permissions.isArray() || !scoped.isArray() || endsAt.isUndefined())
        return broken(u"not all, permissions, scoped and ends_at"_s);

    Result<GrantCells> cells = cellsFrom(permissions.toArray(), scoped.toArray());
    if (!cells)
        return tl::unexpected(cells.error());
    if (all.toBool() && !cells->isEmpty())
        return broken(u"all permissions and a set at once"_s);
    const Result<std::optional<Instant>> end = endFrom(endsAt);
    if (!end)
        return tl::unexpected(end.error());
    return Grant{all.toBool(), *std::move(cells), *end};
}

} // namespace gatehouse
