// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"

#include <QAbstractItemModel>

namespace gatehouse {

/// What every tree to choose permissions in can do, whatever its rows are: permissions alone, or permissions within
/// modules.
class PermissionChoiceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< permission's key; empty for a heading
        DescriptionRole,
        RequirementsRole, ///< QStringList of labels
        ClosedReasonRole, ///< why it can't be chosen here; empty when it can
        MatchesFilterRole, ///< bool
    };

    using QAbstractItemModel::QAbstractItemModel;

    virtual void setGrant(const Grant &grant) = 0; ///< an *All* grant ticks everything
    [[nodiscard]] virtual Grant chosen() const = 0; ///< the set; its end date is that of setGrant()
    [[nodiscard]] virtual int chosenCount() const = 0;
    [[nodiscard]] virtual int choiceCount() const = 0; ///< how many there are to choose from
    virtual void chooseAll() = 0;
    virtual void chooseNone() = 0;
    virtual void setFilter(const QString &text) = 0; ///< hides nothing itself; MatchesFilterRole tells the view

Q_SIGNALS:
    void chosenChanged();
};

} // namespace gatehouse
