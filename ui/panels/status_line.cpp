// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_line.h"

#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/panels/painted_labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/states.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

constexpr int glyphSize = 14;

QLabel *plainLabel(const QString &name, Qt::Alignment alignment)
{
    auto *label = new ElidedLabel;
    label->setObjectName(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

/// True for a host that names the portal. The one of a portal on this computer names only the computer.
bool tellsWhere(const QString &host)
{
    return !host.isEmpty() && host != "localhost"_L1 && host != "::1"_L1 && !host.startsWith("127."_L1);
}

} // namespace

StatusLine::StatusLine(AccountContext *context, QWidget *parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_glyph(new QLabel)
    , m_sync(plainLabel(u"statusSync"_s, Qt::AlignLeading))
    , m_identity(plainLabel(u"statusIdentity"_s, Qt::AlignHCenter))
    , m_pending(plainLabel(u"statusPending"_s, Qt::AlignTrailing))
{
    setSizeGripEnabled(false);
    setFont(metrics::captionFont(font()));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::gapSmall, 2, metrics::gapSmall, 2);
    row->setSpacing(6);
    row->addWidget(m_glyph);
    row->addWidget(m_sync, 3);
    row->addWidget(m_identity, 4);
    row->addWidget(m_pending, 3);
    addWidget(line, 1);
    connect(context, &AccountContext::accountChanged, this, &StatusLine::describe);
    connect(context, &AccountContext::portalChanged, this, &StatusLine::describe);
    connect(context->services().directory, &Directory::syncStateChanged, this, &StatusLine::describe);
    connect(context->services().portals, &PortalDesk::identitiesChanged, this, &StatusLine::describe);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::describe);
    m_timer.start(20s);
    describe();
}

void StatusLine::setWaiting(int count, bool isOffline)
{
    QString text;
    if (count > 0 && isOffline)
        text = tr("%n change(s) waiting, kept when you quit", nullptr, count);
    else if (count > 0)
        text = tr("%n change(s) waiting", nullptr, count);
    m_pending->setText(text);
}

void StatusLine::describe()
{
    if (!m_context->hasAccount()) {
        m_glyph->clear();
        m_sync->clear();
        m_identity->clear();
        return;
    }
    const auto state = m_context->services().directory->syncState(m_context->key());
    const Pill pill = syncPill(state, m_context->now());
    m_glyph->setPixmap(tinted(pill.glyph, inkOf(pill.tone, tokensFor(palette())), glyphSize, this));
    m_sync->setText(pill.words);
    const Account &account = m_context->account();
    const auto *portal = m_context->portal();
    const QString host = portal != nullptr ? portal->address.host() : QString();
    const QString own = portal != nullptr && !portal->name.isEmpty() ? portal->name : account.portalName;
    m_identity->setText(tr("%1 as %2").arg(tellsWhere(host) ? host : own, account.identityEmail));
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        describe();
}

} // namespace gatehouse
