// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/change_details.h"

#include "models/error_sentence.h"
#include "models/plan/plan_warnings.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/panels/plain_line.h"
#include "ui/theme/metrics.h"
#include "ui/words/change_effect.h"
#include "ui/words/clash_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString faultOf(const Change &change)
{
    return change.error ? sentence(*change.error) : QString();
}

} // namespace

ChangeDetails::ChangeDetails(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_effect(plainLine(u"changeEffect"_s))
    , m_warnings(plainLine(u"changeWarnings"_s))
    , m_fault(plainLine(u"changeReason"_s))
    , m_why(new QWidget)
    , m_reason(new QLineEdit)
{
    m_reason->setObjectName(u"changeWhyEdit"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Kept with the change in the portal's activity"));
    auto *label = new QLabel(tr("&Why:"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_reason);
    auto *why = new QHBoxLayout(m_why);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(metrics::gapSmall);
    why->addWidget(label);
    why->addWidget(m_reason, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    for (QWidget *each :
        {static_cast<QWidget *>(m_effect), static_cast<QWidget *>(m_warnings), static_cast<QWidget *>(m_fault), m_why})
        column->addWidget(each);
    connect(m_reason, &QLineEdit::editingFinished, this, &ChangeDetails::keepReason);
    show(std::nullopt);
}

void ChangeDetails::show(const std::optional<Change> &change)
{
    const bool isAnother = !change || !m_change || change->id != m_change->id;
    if (isAnother)
        keepReason(); // of the one before
    m_change = change;
    setVisible(change.has_value());
    if (!change)
        return;
    sayLine(m_effect, effectOf(*change));
    sayLine(m_warnings, warningsFor(*change));
    const bool isTried = isHeld(*change) && change->trial;
    const auto *const portal = m_context->services().portals->portal(change->account.portal);
    const bool asks = !questionsOf(*change, portal).isEmpty();
    sayLine(m_fault, isTried ? sentence(*change->trial) : asks ? clashOf(*change) : faultOf(*change));
    const bool mayBeExplained = change->state == ChangeState::Staged && change->attempts == 0;
    m_reason->setReadOnly(!mayBeExplained);
    m_why->setVisible(mayBeExplained || !change->reason.isEmpty());
    if (isAnother || !m_reason->hasFocus())
        m_reason->setText(change->reason);
    const bool saysAnything = std::any_of(children().cbegin(), children().cend(), [](const QObject *child) {
        const auto *const widget = qobject_cast<const QWidget *>(child);
        return widget != nullptr && !widget->isHidden();
    });
    setVisible(saysAnything);
}

QString ChangeDetails::clashOf(const Change &change) const
{
    QStringList sentences{clashSentence(change, m_context->portalNow(change.account.portal)), meanwhileSentence(change),
        tr("Decide whose wish is to hold.")};
    sentences.removeAll({});
    return sentences.join(u' ');
}

void ChangeDetails::keepReason()
{
    if (m_change && !m_reason->isReadOnly() && m_reason->text().simplified() != m_change->reason) {
        m_change->reason = m_reason->text().simplified();
        Q_EMIT annotated(m_change->id, m_change->reason);
    }
}

QString ChangeDetails::effectOf(const Change &change) const
{
    const auto accounts = m_context->services().directory->accounts();
    const auto account = std::find_if(
        accounts.cbegin(), accounts.cend(), [&change](const Account &each) { return each.key == change.account; });
    ScopeNames names{m_context->services().portals->portal(change.account.portal)};
    if (account != accounts.cend())
        names.subAccounts = account->subAccounts;
    return changeEffect(change, names);
}

QString ChangeDetails::warningsFor(const Change &change) const
{
    const Services &services = m_context->services();
    const auto accounts = services.directory->accounts();
    const auto account = std::find_if(
        accounts.cbegin(), accounts.cend(), [&change](const Account &each) { return each.key == change.account; });
    WarningGround ground;
    ground.account = account == accounts.cend() ? nullptr : &*account;
    const auto members = services.directory->members(change.account);
    ground.members = members.get();
    ground.portal = services.portals->portal(change.account.portal);
    ground.portalNow = m_context->portalNow(change.account.portal);
    std::optional<InviteGround> addresses;
    if (std::holds_alternative<InviteEdit>(change.edit)) { // all invitations are read for it
        addresses.emplace(change.actor, members, services.directory->invitations(change.account), ground.portalNow,
            ground.portal == nullptr ? QStringList() : ground.portal->invitations.allowedDomains);
        ground.addresses = &*addresses;
    }
    QStringList lines;
    QStringList warnings = warningsOf(change, ground, services.plan->changes());
    if (isHeld(change) && !services.plan->hasWayBack(change))
        warnings << tr("Once it is applied, nothing takes this back.");
    for (const QString &warning : warnings)
        lines << tr("⚠ %1", "a warning").arg(warning);
    return lines.join(u'\n');
}

} // namespace gatehouse
