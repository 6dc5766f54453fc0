// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/no_account_page.h"

#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/pages/received_panel.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

/// A portal answers within this, mostly; until then nobody is told that there is nothing.
constexpr auto patience = 2s;
constexpr int widest = 720;

} // namespace

NoAccountPage::NoAccountPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(u"noAccountPage"_s);
    m_title->setObjectName(u"noAccountTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(metrics::titleFont(font()));
    m_text->setObjectName(u"noAccountText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *received = new ReceivedPanel(context, actions);
    received->setMaximumWidth(widest);
    auto *add = new QPushButton(tr("Add Portal…"));
    add->setObjectName(u"addAnotherPortalButton"_s);
    auto *out = new QPushButton(tr("Sign Out"));
    out->setObjectName(u"signOutHereButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    buttons->addStretch(1);
    buttons->addWidget(out);
    buttons->addWidget(add);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(received, 8);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addLayout(buttons);
    column->addStretch(3);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &NoAccountPage::say);
    connect(add, &QPushButton::clicked, actions, &Actions::addPortal);
    connect(out, &QPushButton::clicked, actions, [actions] { actions->signOut(false); });
    connect(context->services().portals, &PortalDesk::identitiesChanged, this, &NoAccountPage::say);
    connect(context->services().portals, &PortalDesk::portalChanged, this, &NoAccountPage::say);
    say();
}

void NoAccountPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_patience.start(patience);
    say();
}

void NoAccountPage::say()
{
    const auto identity = m_context->identity();
    if (!identity)
        return;
    const PortalDescription *const portal = m_context->services().portals->portal(identity->portal);
    const QString where = portal != nullptr ? portal->name : QString();
    if (identity->state != Identity::State::SignedIn) {
        m_title->setText(tr("You are signed out"));
        m_text->setText(
            tr("Sign in to %1 as %2 again to see the accounts that are open to you.").arg(where, identity->email));
        return;
    }
    if (m_patience.isActive()) {
        m_title->setText(tr("Looking for your accounts"));
        m_text->setText(tr("You are signed in to %1 as %2.").arg(where, identity->email));
        return;
    }
    m_title->setText(tr("No account is open to you"));
    m_text->setText(tr("You are signed in to %1 as %2. Nobody lets you into an account there yet, or your access has "
                       "ended. Ask the owner of an account to invite this address; the invitation appears here.")
            .arg(where, identity->email));
}

} // namespace gatehouse
