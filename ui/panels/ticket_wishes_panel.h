// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace gatehouse {

class AccountContext;

/// What of support reaches the member shown: whether replies are mailed to them, and which tickets they see. Only what
/// the portal offers, and only for who may see tickets at all.
class TicketWishesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TicketWishesPanel(AccountContext *context, QWidget *parent = nullptr);

    void showMember(const Member &member);

Q_SIGNALS:
    void wanted(const gatehouse::TicketWishes &wanted);

private:
    void showSight(const Member &member, const QString &reason);

    AccountContext *m_context;
    QCheckBox *m_notify;
    QLabel *m_sightLabel;
    QComboBox *m_sight;
};

} // namespace gatehouse
