// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invitation_terms_editor.h"

#include "models/portals/portal_description.h"
#include "ui/account_context.h"
#include "ui/dialogs/lifetime_choice.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

InvitationTermsEditor::InvitationTermsEditor(QWidget *parent)
    : QWidget(parent)
    , m_roleLabel(new QLabel(this))
    , m_roleBox(new QComboBox(this))
    , m_lifetimeLabel(new QLabel(tr("&Valid for"), this))
    , m_lifetimeBox(new QComboBox(this))
{
    m_roleBox->setObjectName(u"invitationRoleBox"_s);
    m_lifetimeBox->setObjectName(u"invitationLifetimeBox"_s);
    m_roleLabel->setTextFormat(Qt::PlainText);
    m_roleLabel->setBuddy(m_roleBox);
    m_lifetimeLabel->setTextFormat(Qt::PlainText);
    m_lifetimeLabel->setBuddy(m_lifetimeBox);
    m_lifetimeBox->setToolTip(tr("Counted from when it was sent last"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::gapSmall);
    grid->addWidget(m_roleLabel, 0, 0);
    grid->addWidget(m_roleBox, 0, 1);
    grid->addWidget(m_lifetimeLabel, 1, 0);
    grid->addWidget(m_lifetimeBox, 1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_roleBox, &QComboBox::activated, this, [this] {
        Q_EMIT roleChanged();
        Q_EMIT changed();
    });
    connect(m_lifetimeBox, &QComboBox::activated, this, &InvitationTermsEditor::changed);
}

void InvitationTermsEditor::setup(const AccountContext &context, const Invitation &invitation)
{
    m_before = termsOf(invitation);
    const auto *portal = context.portal();
    if (portal == nullptr) {
        hide();
        return;
    }
    m_roleLabel->setText(buttonWord(Term::Role, portal));
    m_roleBox->setAccessibleName(word(Term::Role, portal));
    for (const auto &known : portal->roles) {
        if (known.assignable)
            m_roleBox->addItem(known.label, known.key);
    }
    m_roleBox->setCurrentIndex(m_roleBox->findData(m_before.role));
    const bool hasRoles = m_roleBox->count() > 1;
    m_roleLabel->setVisible(hasRoles);
    m_roleBox->setVisible(hasRoles);
    const InvitationPolicy &policy = portal->invitations;
    const bool hasLifetimes = policy.lifetimeMax > policy.lifetimeMin;
    m_lifetimeLabel->setVisible(hasLifetimes);
    m_lifetimeBox->setVisible(hasLifetimes);
    offerLifetimes(m_lifetimeBox, policy, m_before.lifetime,
        std::chrono::duration_cast<std::chrono::seconds>(context.portalNow() - invitation.issuedAt));
    setVisible(hasRoles || hasLifetimes);
}

InvitationTerms InvitationTermsEditor::terms() const
{
    const QString role = m_roleBox->currentData().toString();
    return {role.isEmpty() ? m_before.role : role, chosenLifetime(m_lifetimeBox)};
}

} // namespace gatehouse
