// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/member_lists.h"

#include "models/access/member_table.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "ui/account_context.h"
#include "ui/pages/segment_row.h"
#include "ui/panels/allowed_button.h"
#include "ui/terms.h"

#include <QButtonGroup>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int invitedButton = 100; ///< no status of a member: it leads to the invitations

/// How many members of each status hold something in that sub-account; without one, how many there are.
std::array<int, 4> countsIn(const MemberTable &table, const QString &subAccount)
{
    std::array<int, 4> counts{};
    if (subAccount.isEmpty()) {
        for (const MemberStatus status :
            {MemberStatus::Active, MemberStatus::Deactivated, MemberStatus::Removed, MemberStatus::Unknown})
            counts.at(static_cast<size_t>(status)) = static_cast<int>(table.countOf(status));
        return counts;
    }
    std::vector<quint32> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    table.keepReaching(subAccount, rows);
    for (const quint32 row : rows)
        ++counts.at(static_cast<size_t>(table.status(row)));
    return counts;
}

} // namespace

MemberLists::MemberLists(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new SegmentRow;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(row);
    const std::pair<int, QString> lists[] = {{static_cast<int>(MemberStatus::Active), u"activeSegment"_s},
        {invitedButton, u"invitedSegment"_s}, {static_cast<int>(MemberStatus::Deactivated), u"deactivatedSegment"_s},
        {static_cast<int>(MemberStatus::Removed), u"removedSegment"_s}};
    for (const auto &[id, name] : lists) {
        auto *button = new QPushButton;
        button->setObjectName(name);
        button->setCheckable(id != invitedButton);
        button->setProperty("segment", true);
        button->setAutoDefault(false);
        m_buttons->addButton(button, id);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        row->add(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == invitedButton)
            Q_EMIT invitedAsked();
        else
            Q_EMIT chosen(static_cast<MemberStatus>(id));
    });
}

void MemberLists::open(MemberStatus list)
{
    m_buttons->button(static_cast<int>(list))->setChecked(true);
}

void MemberLists::takeMembers(const QSharedPointer<const MemberTable> &table, bool isClosed)
{
    const QLocale locale;
    const auto *portal = m_context->portal();
    std::array<int, 4> counts{};
    if (table)
        counts = countsIn(*table, m_context->subAccountId());
    const auto count = [&counts](MemberStatus status) {
        return counts.at(static_cast<size_t>(status));
    };
    const auto name = [&](int id, Term term, int number) {
        const QString word = buttonWord(term, portal);
        m_buttons->button(id)->setText(
            isClosed ? word : tr("%1  %2", "list and its count").arg(word, locale.toString(number)));
    };
    name(static_cast<int>(MemberStatus::Active), Term::ActiveUsers,
        count(MemberStatus::Active) + count(MemberStatus::Unknown));
    name(invitedButton, Term::InvitedUsers, invitedCount());
    name(static_cast<int>(MemberStatus::Deactivated), Term::DeactivatedUsers, count(MemberStatus::Deactivated));
    name(static_cast<int>(MemberStatus::Removed), Term::RemovedUsers, count(MemberStatus::Removed));
    const auto buttons = m_buttons->buttons();
    const QString reason =
        isClosed ? tr("The people of this account are shown to those who may manage them.") : QString();
    for (auto *button : buttons)
        allowUnless(button, reason);
    if (!isClosed)
        offerDeactivated(count(MemberStatus::Deactivated));
}

void MemberLists::offerDeactivated(int resting)
{
    // Whoever is deactivated all the same stays reachable.
    const auto *portal = m_context->portal();
    auto *button = m_buttons->button(static_cast<int>(MemberStatus::Deactivated));
    const bool isOffered = resting > 0 || (portal != nullptr && portal->deactivates);
    const QString reason =
        isOffered ? QString() : tr("This portal does not deactivate people; access is removed instead.");
    allowUnless(button, reason);
}

int MemberLists::invitedCount() const
{
    if (!m_context->hasAccount())
        return 0;
    const auto invitations = m_context->services().directory->invitations(m_context->key());
    const Instant now = m_context->portalNow();
    const QString part = m_context->subAccountId();
    return static_cast<int>(std::count_if(invitations.begin(), invitations.end(), [&](const Invitation &each) {
        return stateOf(each, now) == InvitationState::Pending && (part.isEmpty() || each.grant.reaches(part));
    }));
}

} // namespace gatehouse
