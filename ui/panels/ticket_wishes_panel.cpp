// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ticket_wishes_panel.h"

#include "models/portals/portal_description.h"
#include "models/tool_tip.h"
#include "ui/account_context.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// Whether tickets are anything to this person.
bool seesTickets(const MemberTicketRules &rules, const Member &member)
{
    return member.grant.all || rules.permission.isEmpty()
        || std::any_of(member.grant.cells.cbegin(), member.grant.cells.cend(), [&rules](const GrantCell &cell) {
               return cell.permission == rules.permission
                   && (cell.module.isEmpty() || rules.module.isEmpty() || cell.module == rules.module);
           });
}

void explain(QWidget *widget, const QString &reason)
{
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(plainToolTip(reason));
    widget->setAccessibleDescription(reason);
}

} // namespace

TicketWishesPanel::TicketWishesPanel(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notify(new QCheckBox(tr("Replies to tickets by e-mail")))
    , m_sightLabel(new QLabel(tr("Sees")))
    , m_sight(new QComboBox)
{
    setObjectName(u"ticketWishes"_s);
    m_notify->setObjectName(u"notifyCheck"_s);
    m_sight->setObjectName(u"ticketSightBox"_s);
    m_sight->setAccessibleName(tr("Which tickets this person sees"));
    m_sight->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sight->addItem(tr("the tickets they opened"), static_cast<int>(TicketSight::Own));
    m_sight->addItem(tr("all tickets of the account"), static_cast<int>(TicketSight::All));
    m_sightLabel->setTextFormat(Qt::PlainText);
    m_sightLabel->setBuddy(m_sight);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_sightLabel);
    row->addWidget(m_sight, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::gapSmall);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_notify);
    column->addLayout(row);
    connect(m_notify, &QCheckBox::clicked, this, [this](bool checked) {
        TicketWishes wish;
        wish.notify = checked;
        Q_EMIT wanted(wish);
    });
    connect(m_sight, &QComboBox::activated, this, [this](int index) {
        TicketWishes wish;
        wish.sight = static_cast<TicketSight>(m_sight->itemData(index).toInt());
        Q_EMIT wanted(wish);
    });
    hide();
}

void TicketWishesPanel::showMember(const Member &member)
{
    const auto *portal = m_context->portal();
    const bool concerns = portal != nullptr && portal->memberTickets && !member.isOwner()
        && member.status != MemberStatus::Removed && seesTickets(*portal->memberTickets, member);
    const bool notify = concerns && portal->memberTickets->notifyDelegates && member.wishes.notify;
    const bool sight = concerns && portal->memberTickets->sights.size() > 1 && member.wishes.sight;
    setVisible(notify || sight);
    m_notify->setVisible(notify);
    m_sightLabel->setVisible(sight);
    m_sight->setVisible(sight);
    if (!concerns)
        return; // also when the account went away just now
    const QString foreign =
        m_context->account().may.manage ? QString() : tr("You may not manage the people of this account.");
    if (notify) {
        m_notify->setChecked(*member.wishes.notify);
        explain(m_notify, member.isSelf ? QString() : foreign);
    }
    if (sight)
        showSight(member, member.isSelf ? tr("This is you. Nobody changes their own access.") : foreign);
}

void TicketWishesPanel::showSight(const Member &member, const QString &reason)
{
    m_sight->setCurrentIndex(m_sight->findData(static_cast<int>(*member.wishes.sight)));
    explain(m_sight, reason);
}

} // namespace gatehouse
