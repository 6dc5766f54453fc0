// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/plan/plan_fields.h"

#include <QJsonObject>

namespace gatehouse {

/// Edits as a plan's file has them. The names on it are written here alone; they never change within a version of it.

/// The kind of an edit.
[[nodiscard]] QLatin1StringView planKindOf(const Edit &edit);

/// True for the kinds of isPersonal() edits: no file is written with them, and a row that says one is not applied.
[[nodiscard]] bool isPersonalKind(const QString &kind);

/// What the edit wants, without its kind and without files. Not for personal edits: empty.
[[nodiscard]] QJsonObject planObjectOf(const Edit &edit);

/// The edit in `object`, which stands at `place`; notes the first fault. A kind that nobody knows is one.
[[nodiscard]] Edit planEditFrom(const QString &kind, const QJsonObject &object, const QString &place, PlanFault &fault);

/// A grant, and the cells of one.
[[nodiscard]] QJsonObject planObjectOf(const Grant &grant);
[[nodiscard]] QJsonArray planArrayOf(const GrantCells &cells);
[[nodiscard]] Grant planGrantFrom(const QJsonObject &object, const QString &place, PlanFault &fault);
[[nodiscard]] GrantCells planCellsFrom(const QJsonArray &array, const QString &place, PlanFault &fault);

} // namespace gatehouse
