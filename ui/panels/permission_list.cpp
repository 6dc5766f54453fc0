// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/permission_list.h"

#include "models/access/access_words.h"
#include "models/portals/portal_description.h"
#include "ui/account_context.h"
#include "ui/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/scopes.h"

#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int headingHeight = 26;
constexpr int iconSide = 16;

} // namespace

PermissionList::PermissionList(AccountContext *context, QWidget *parent)
    : QListWidget(parent)
    , m_context(context)
{
    setObjectName(u"detailPermissions"_s);
    setAccessibleName(tr("Permissions of this person"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setIconSize(QSize(iconSide, iconSide));
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSpacing(1);
    viewport()->setAutoFillBackground(false);
}

void PermissionList::showGrant(const Grant &grant, const QString &role, Tense tense)
{
    const int scrolled = grant == m_grant ? verticalScrollBar()->value() : 0;
    m_grant = grant;
    m_role = role;
    m_tense = tense;
    fill();
    doItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

QString PermissionList::heading(bool held) const
{
    switch (m_tense) {
    case Tense::Now:
        return held ? tr("MAY") : tr("MAY NOT");
    case Tense::Before:
        return held ? tr("HELD") : tr("DID NOT HOLD");
    case Tense::Offered:
        return held ? tr("OFFERED") : tr("NOT OFFERED");
    }
    return {};
}

QString PermissionList::spoken(const QString &permission, bool held) const
{
    switch (m_tense) {
    case Tense::Now:
        return held ? tr("May: %1").arg(permission) : tr("May not: %1").arg(permission);
    case Tense::Before:
        return held ? tr("Held: %1").arg(permission) : tr("Did not hold: %1").arg(permission);
    case Tense::Offered:
        return held ? tr("Offered: %1").arg(permission) : tr("Not offered: %1").arg(permission);
    }
    return permission;
}

void PermissionList::fill()
{
    clear();
    const SubAccount *part = m_context->subAccount();
    const auto *portal = m_context->portal();
    if (portal == nullptr)
        return;
    const Catalogue &catalogue = portal->catalogue;
    const Grant here = m_grant.within(m_context->subAccountId());
    const ScopedPermissionModel::Frame frame = m_context->permissionFrame(m_role);
    const QBitArray held = heldBits(here, catalogue, frame.closedPermissions.keys());
    const ScopeNames names{portal, m_context->account().subAccounts};
    addHeading(part != nullptr ? tr("%1 IN “%2”", "MAY, sub-account").arg(heading(true), part->name) : heading(true));
    if (m_grant.all)
        addLine(word(Term::AllPermissions, portal), tr("Everything, and whatever the portal adds later."), true);
    for (int index = 0; index < catalogue.size(); ++index) {
        const Permission &permission = catalogue.permissions()[static_cast<size_t>(index)];
        if (index < held.size() && held.testBit(index))
            addLine(labelWithScopes(permission, here, names), permission.description, true);
    }
    for (const auto &cell : here.cells) {
        if (catalogue.find(cell.permission) == nullptr)
            addLine(cell.permission, tr("This portal's list does not name it. It is kept as it is."), true);
    }
    if (count() == 1)
        addLine(tr("Nothing yet"), {}, false);
    fillNotHeld(held, here.all && !frame.closedModules.isEmpty());
}

void PermissionList::fillNotHeld(const QBitArray &held, bool hasClosedModules)
{
    const auto *portal = m_context->portal();
    const Catalogue &catalogue = portal->catalogue;
    if (static_cast<int>(held.count(true)) == catalogue.size() && !hasClosedModules)
        return;
    const ScopedPermissionModel::Frame frame = m_context->permissionFrame(m_role);
    addHeading(heading(false));
    for (int index = 0; index < catalogue.size(); ++index) {
        const Permission &permission = catalogue.permissions()[static_cast<size_t>(index)];
        if (index >= held.size() || !held.testBit(index))
            addLine(permission.label, frame.closedPermissions.value(permission.key, permission.description), false);
    }
    if (!hasClosedModules)
        return;
    for (const Module &module : portal->modules) {
        if (frame.closedModules.contains(module.key))
            addLine(module.label, frame.closedModules.value(module.key), false);
    }
}

void PermissionList::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    const QFont font = metrics::headingFont(this->font(), text);
    item->setFont(font);
    item->setForeground(tokensFor(palette()).muted);
    item->setFlags(Qt::ItemIsEnabled);
    item->setTextAlignment(Qt::AlignLeading | Qt::AlignBottom);
    item->setSizeHint(QSize(0, metrics::rowHeightFor(font, headingHeight)));
}

void PermissionList::addLine(const QString &text, const QString &description, bool held)
{
    const Tokens &tokens = tokensFor(palette());
    auto *item = new QListWidgetItem(text, this);
    const bool isInForce = held && m_tense == Tense::Now;
    item->setIcon(
        tinted(held ? Glyph::Done : Glyph::Denied, isInForce ? tokens.positive : tokens.muted, iconSide, this));
    item->setForeground(held ? tokens.text : tokens.muted);
    item->setToolTip(description.toHtmlEscaped());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(Qt::AccessibleTextRole, spoken(text, held));
    item->setData(Qt::AccessibleDescriptionRole, description);
}

} // namespace gatehouse
