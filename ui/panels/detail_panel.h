// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/invitations/invitation.h"
#include "ui/member_offers.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QLabel;
class QLayout;
class QPushButton;

namespace gatehouse {

class AccountContext;
class AvatarLabel;
class ElidedLabel;
class PermissionList;
class PillLabel;
class TicketWishesPanel;

/// The pane at the right: one person, and in words what they may and may not do.
class DetailPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DetailPanel(AccountContext *context, QWidget *parent = nullptr);

    void showMember(const Member &member);
    void showInvitation(const Invitation &invitation);
    /// One that somebody sent to the person at this computer: what accepting it would give.
    void showReceived(const ReceivedInvitation &invitation);
    /// Nobody is selected; `hint` says what to do, or that there is nobody.
    void showNobody(const QString &hint);

Q_SIGNALS:
    void asked(gatehouse::MemberAct act);
    /// Something of what reaches the person shown is to be otherwise.
    void wishesAsked(const gatehouse::TicketWishes &wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present(const QString &id, const QString &name, const QString &email);
    void makeButtons(QLayout *into);
    void offer(const Member *member);
    void tellRefusal(PendingMark pending, const QString &words);
    void retranslate();
    void paintDanger();

    AccountContext *m_context;
    AvatarLabel *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_email;
    QLabel *m_facts;
    PillLabel *m_state;
    QLabel *m_refusal; ///< why the portal said no, in full
    TicketWishesPanel *m_wishes;
    PermissionList *m_list;
    QLabel *m_hint;
    QHash<MemberAct, QPushButton *> m_acts;
    QLabel *m_whyNot; ///< why the ownership stays; read, not hovered over
    QWidget *m_body;
};

} // namespace gatehouse
