// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/permission_list.h"

#include "models/access/access_words.h"
#include "models/portals/portal_description.h"
#include "models/services/portal_desk.h"
#include "models/tool_tip.h"
#include "models/word_list.h"
#include "ui/account_context.h"
#include "ui/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/scopes.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

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
    const bool isSame = grant == m_grant && !m_elsewhere;
    m_grant = grant;
    m_role = role;
    m_tense = tense;
    m_elsewhere.reset();
    const int scrolled = isSame ? verticalScrollBar()->value() : 0;
    present();
    verticalScrollBar()->setValue(scrolled);
}

void PermissionList::showOffer(const ReceivedInvitation &invitation)
{
    // Which of the sub-accounts is told by name beside it; their ids would say nothing.
    Grant offered = invitation.grant;
    offered.cells.clear();
    for (const GrantCell &cell : invitation.grant.cells)
        offered.cells.insert({cell.permission, cell.module, {}});
    const bool isSame = offered == m_grant && m_elsewhere == invitation.portal;
    m_grant = offered;
    m_role = invitation.role;
    m_tense = Tense::Offered;
    m_elsewhere = invitation.portal;
    const int scrolled = isSame ? verticalScrollBar()->value() : 0;
    present();
    verticalScrollBar()->setValue(scrolled);
}

void PermissionList::present()
{
    fill();
    doItemsLayout();
}

const PortalDescription *PermissionList::portal() const
{
    return m_elsewhere ? m_context->services().portals->portal(*m_elsewhere) : m_context->portal();
}

void PermissionList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && count() > 0)
        present(); // its icons and inks are of the old palette
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

QString PermissionList::labelOf(const Permission &permission, const Grant &here, const Role *role) const
{
    const PortalDescription &known = *portal();
    if (!here.all || role == nullptr || role->closedModules.isEmpty())
        return labelWithScopes(
            permission, here, {&known, m_elsewhere ? QList<SubAccount>() : m_context->account().subAccounts});
    // *All* reaches all modules but those closed to the role: a permission alone would not say where.
    QStringList modules;
    for (const QString &module : permission.modules) {
        if (!role->closedModules.contains(module))
            modules << known.moduleLabel(module);
    }
    return dotted({permission.label, listed(modules)});
}

void PermissionList::fill()
{
    clear();
    const auto *known = portal();
    if (known == nullptr)
        return;
    const SubAccount *part = m_elsewhere ? nullptr : m_context->subAccount();
    const Catalogue &catalogue = known->catalogue;
    const Grant here = m_elsewhere ? m_grant : m_grant.within(m_context->subAccountId());
    const Role *role = known->role(m_role);
    const QBitArray held = heldBits(here, catalogue, role != nullptr ? role->closed : QStringList());
    addHeading(part != nullptr ? tr("%1 IN “%2”", "MAY, sub-account").arg(heading(true), part->name) : heading(true));
    if (m_grant.all)
        addLine(word(Term::AllPermissions, known), wholeAccessWords(*known, m_role), true);
    for (int index = 0; index < catalogue.size(); ++index) {
        const Permission &permission = catalogue.permissions()[static_cast<size_t>(index)];
        if (index < held.size() && held.testBit(index))
            addLine(labelOf(permission, here, role), permission.description, true);
    }
    for (const auto &cell : here.cells) {
        if (catalogue.find(cell.permission) == nullptr)
            addLine(cell.permission, tr("This portal's list does not name it. It is kept as it is."), true);
    }
    if (count() == 1)
        addLine(tr("Nothing yet"), {}, false);
    fillNotHeld(here, held, role);
}

QString PermissionList::missingOf(
    const Permission &permission, const Grant &here, bool isHeld, const QStringList &closedModules) const
{
    const auto holds = [&](const QString &module) {
        return here.all || std::any_of(here.cells.begin(), here.cells.end(), [&](const GrantCell &cell) {
            return cell.permission == permission.key && (cell.module.isEmpty() || cell.module == module);
        });
    };
    QStringList missing;
    for (const QString &module : permission.modules) {
        if (!closedModules.contains(module) && !holds(module))
            missing << portal()->moduleLabel(module);
    }
    if (missing.isEmpty())
        return isHeld ? QString() : permission.label;
    return dotted({permission.label, listed(missing)});
}

void PermissionList::fillNotHeld(const Grant &here, const QBitArray &held, const Role *role)
{
    const auto *known = portal();
    const QStringList closedModules = role != nullptr ? role->closedModules : QStringList();
    const auto frame = m_elsewhere ? ScopedPermissionModel::Frame() : m_context->permissionFrame(m_role);
    QList<std::pair<QString, QString>> lines;
    for (int index = 0; index < known->catalogue.size(); ++index) {
        const Permission &permission = known->catalogue.permissions()[static_cast<size_t>(index)];
        const bool isHeld = index < held.size() && held.testBit(index);
        if (const QString missing = missingOf(permission, here, isHeld, closedModules); !missing.isEmpty())
            lines.append({missing, frame.closedPermissions.value(permission.key, permission.description)});
    }
    for (const Module &module : known->modules) {
        if (closedModules.contains(module.key))
            lines.append({module.label, frame.closedModules.value(module.key, module.description)});
    }
    if (lines.isEmpty())
        return;
    addHeading(heading(false));
    for (const auto &[text, description] : lines)
        addLine(text, description, false);
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
    item->setToolTip(wrappedToolTip(description));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(Qt::AccessibleTextRole, spoken(text, held));
    item->setData(Qt::AccessibleDescriptionRole, description);
}

} // namespace gatehouse
