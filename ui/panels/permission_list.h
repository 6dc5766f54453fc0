// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"

#include <QListWidget>

namespace gatehouse {

class AccountContext;

/// What a grant holds and what it does not, each permission in a line with its explanation, seen from the account or
/// sub-account shown and through the role of whom it is about.
class PermissionList final : public QListWidget {
    Q_OBJECT

public:
    /// Is it in force, was it, or does an invitation offer it?
    enum class Tense { Now, Before, Offered };

    explicit PermissionList(AccountContext *context, QWidget *parent = nullptr);

    void showGrant(const Grant &grant, const QString &role, Tense tense);

private:
    void fill();
    void fillNotHeld(const QBitArray &held, bool hasClosedModules);
    [[nodiscard]] QString heading(bool held) const;
    [[nodiscard]] QString spoken(const QString &permission, bool held) const;
    void addHeading(const QString &text);
    void addLine(const QString &text, const QString &description, bool held);

    AccountContext *m_context;
    Grant m_grant;
    QString m_role;
    Tense m_tense = Tense::Now;
};

} // namespace gatehouse
