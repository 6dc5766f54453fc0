// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_document.h"
#include "models/plan/plan_edit_form.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto allKey = "all"_L1;
constexpr auto cellsKey = "cells"_L1;
constexpr auto endsAtKey = "ends_at"_L1;
constexpr auto permissionKey = "permission"_L1;
constexpr auto moduleKey = "module"_L1;
constexpr auto subAccountKey = "sub_account"_L1;

GrantCell cellFrom(const QJsonObject &object, const QString &place, PlanFault &fault)
{
    PlanFields fields(object, place, fault);
    GrantCell cell{fields.id(permissionKey), {}, {}};
    if (fields.has(moduleKey))
        cell.module = fields.id(moduleKey);
    if (fields.has(subAccountKey))
        cell.subAccount = fields.id(subAccountKey);
    fields.finish();
    return cell;
}

} // namespace

QJsonArray planArrayOf(const GrantCells &cells)
{
    QList<GrantCell> sorted(cells.cbegin(), cells.cend());
    std::sort(sorted.begin(), sorted.end(), [](const GrantCell &left, const GrantCell &right) {
        return std::tie(left.permission, left.module, left.subAccount)
            < std::tie(right.permission, right.module, right.subAccount);
    });
    QJsonArray array;
    for (const GrantCell &cell : std::as_const(sorted)) {
        QJsonObject object{{permissionKey, cell.permission}};
        if (!cell.module.isEmpty())
            object.insert(moduleKey, cell.module);
        if (!cell.subAccount.isEmpty())
            object.insert(subAccountKey, cell.subAccount);
        array.append(object);
    }
    return array;
}

GrantCells planCellsFrom(const QJsonArray &array, const QString &place, PlanFault &fault)
{
    GrantCells cells;
    for (qsizetype index = 0; index < array.size() && !fault; ++index) {
        const QString at = place + u'/' + QString::number(index);
        const QJsonValue value = array.at(index);
        if (!value.isObject()) {
            fault = planFileError(planFileValueProblem, at);
            break;
        }
        const QJsonObject object = value.toObject();
        GrantCell cell = cellFrom(object, at, fault);
        if (!fault && cells.contains(cell))
            fault = planFileError(planFileDoubledProblem, at);
        cells.insert(std::move(cell));
    }
    return fault ? GrantCells() : cells;
}

QJsonObject planObjectOf(const Grant &grant)
{
    const QJsonValue endsAt = grant.endsAt ? QJsonValue(planMoment(*grant.endsAt)) : QJsonValue(QJsonValue::Null);
    return {{allKey, grant.all}, {cellsKey, planArrayOf(grant.cells)}, {endsAtKey, endsAt}};
}

Grant planGrantFrom(const QJsonObject &object, const QString &place, PlanFault &fault)
{
    PlanFields fields(object, place, fault);
    Grant grant;
    grant.all = fields.flag(allKey);
    grant.cells = planCellsFrom(fields.array(cellsKey, mostPlanCells), fields.placeOf(cellsKey), fault);
    grant.endsAt = fields.momentOrNull(endsAtKey);
    if (grant.all && !grant.cells.isEmpty())
        fields.refuse(planFileValueProblem, cellsKey);
    fields.finish();
    return fault ? Grant{} : grant;
}

} // namespace gatehouse
