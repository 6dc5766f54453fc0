// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/member_table_model.h"

#include <QBitArray>

namespace gatehouse {

/// What the cells of the table of members say, in a portal's own words and seen from one sub-account. A plain value.
struct MemberCellWords {
    Catalogue catalogue;
    QHash<QString, QString> roleLabels; ///< by the role's key; a role without one shows its key
    QHash<QString, QStringList> closedToRole; ///< permissions a role never holds, by its key
    QString subAccount; ///< empty: the whole account
    Instant now{}; ///< the wall clock, for "2 h ago"; until it is set the date is shown

    Instant portalNow{}; ///< the portal's clock, for what has ended; until it is set nothing has

    [[nodiscard]] QString text(const Member &member, MemberTableModel::Column column) const;
    [[nodiscard]] QString toolTip(const Member &member, MemberTableModel::Column column) const;
    /// A bit for each permission of the catalogue, set where `member` holds it here.
    [[nodiscard]] QBitArray held(const Member &member) const;
};

} // namespace gatehouse
