// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/detail_panel.h"

#include "models/access/member_words.h"
#include "models/invitations/invitation_words.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/services/portal_desk.h"
#include "models/word_list.h"
#include "ui/account_context.h"
#include "ui/paint/avatar.h"
#include "ui/panels/allowed_button.h"
#include "ui/panels/leading_edge.h"
#include "ui/panels/painted_labels.h"
#include "ui/panels/permission_list.h"
#include "ui/panels/ticket_wishes_panel.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/states.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int avatarSize = 44;
constexpr int narrowest = 240;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    standAtLeadingEdge(label);
    // A long address has no place to break; it must not widen the pane.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

DetailPanel::DetailPanel(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_avatar(new AvatarLabel)
    , m_name(new ElidedLabel)
    , m_email(new ElidedLabel)
    , m_facts(plainLabel(u"detailFacts"_s, this))
    , m_state(new PillLabel)
    , m_refusal(plainLabel(u"detailRefusal"_s, this))
    , m_wishes(new TicketWishesPanel(context))
    , m_list(new PermissionList(context))
    , m_hint(plainLabel(u"detailHint"_s, this))
    , m_whyNot(plainLabel(u"detailWhyNot"_s, this))
    , m_body(new QWidget(this))
{
    setObjectName(u"detailPanel"_s);
    setMinimumWidth(narrowest);
    m_name->setObjectName(u"detailName"_s);
    m_email->setObjectName(u"detailEmail"_s);
    m_state->setObjectName(u"detailState"_s);
    m_avatar->setFixedSize(avatarSize, avatarSize);
    m_name->setFont(metrics::sectionFont(font()));
    m_email->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_whyNot->setForegroundRole(QPalette::PlaceholderText);
    m_whyNot->setFont(metrics::captionFont(font()));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_hint->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_name);
    who->addWidget(m_email);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(who, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    makeButtons(buttons);
    buttons->addWidget(m_whyNot);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gapSmall);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_state);
    column->addWidget(m_refusal);
    column->addSpacing(4);
    column->addWidget(m_list, 1);
    column->addWidget(m_wishes);
    column->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_body);
    outer->addWidget(m_hint);
    connect(m_wishes, &TicketWishesPanel::wanted, this, &DetailPanel::wishesAsked);
    connect(context, &AccountContext::portalChanged, this, &DetailPanel::retranslate);
    connect(context, &AccountContext::accountChanged, this, &DetailPanel::retranslate);
    retranslate();
    paintDanger();
    showNobody({});
}

void DetailPanel::retranslate()
{
    for (auto button = m_acts.cbegin(); button != m_acts.cend(); ++button)
        (*button)->setText(wordOf(button.key(), m_context->portal()));
}

void DetailPanel::showMember(const Member &member)
{
    present(member.id.value, member.name, member.email);
    // Whoever was removed or rests holds nothing now.
    const bool isOver = hasEnded(member, m_context->portalNow());
    const bool isPresent =
        !isOver && member.status != MemberStatus::Removed && member.status != MemberStatus::Deactivated;
    m_list->showGrant(
        member.grant, member.role, isPresent ? PermissionList::Tense::Now : PermissionList::Tense::Before);
    QStringList facts{m_context->roleLabel(member.role)};
    if (member.since.time_since_epoch().count() > 0)
        facts << tr("since %1").arg(dateWords(member.since));
    // What they last did counts; a portal that does not say it knows when they came.
    if (const auto seen = std::max(member.lastUse, member.lastSignIn))
        facts << tr("last seen %1").arg(relativeWords(*seen, m_context->now()));
    if (member.removedAt)
        facts << tr("removed %1").arg(relativeWords(*member.removedAt, m_context->portalNow()));
    if (member.grant.endsAt)
        facts << (isOver ? tr("access ended %1") : tr("access ends %1")).arg(dateWords(*member.grant.endsAt));
    m_facts->setText(dotted(facts));
    m_state->setPill(memberPill(member, m_context->portalNow()));
    tellRefusal(member.pending, member.pendingWords);
    m_wishes->showMember(member);
    offer(&member);
}

void DetailPanel::makeButtons(QLayout *into)
{
    static const QHash<MemberAct, QString> names{{MemberAct::Manage, u"managePermissionsButton"_s},
        {MemberAct::ChangeRole, u"changeRoleButton"_s}, {MemberAct::Restore, u"restoreButton"_s},
        {MemberAct::InviteAgain, u"inviteAgainButton"_s}, {MemberAct::Reactivate, u"reactivateButton"_s},
        {MemberAct::Deactivate, u"deactivateButton"_s}, {MemberAct::Remove, u"removeAccessButton"_s},
        {MemberAct::Leave, u"leaveButton"_s}, {MemberAct::TransferOwnership, u"transferOwnershipButton"_s}};
    for (const MemberAct act : memberActs) {
        auto *button = new QPushButton;
        button->setObjectName(names.value(act));
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT asked(act); });
        m_acts.insert(act, button);
        into->addWidget(button);
    }
}

void DetailPanel::offer(const Member *member)
{
    for (auto button = m_acts.cbegin(); button != m_acts.cend(); ++button) {
        const Offer offer = member != nullptr ? offerOf(button.key(), *m_context, *member) : Offer();
        (*button)->setVisible(offer.isShown);
        allowUnless(*button, offer.isShown ? offer.whyNot : QString());
        // What the portal says of it belongs to its page, not to a tool tip that no key reaches.
        if (button.key() == MemberAct::TransferOwnership) {
            m_whyNot->setText(offer.isShown ? offer.whyNot : QString());
            m_whyNot->setVisible(!m_whyNot->text().isEmpty());
        }
    }
}

void DetailPanel::showInvitation(const Invitation &invitation)
{
    present(invitation.id.value, invitation.name, invitation.email);
    m_list->showGrant(invitation.grant, invitation.role, PermissionList::Tense::Offered);
    const auto now = m_context->portalNow();
    QStringList facts{m_context->roleLabel(invitation.role)};
    if (!invitation.invitedBy.isEmpty())
        facts << tr("Invited by %1").arg(invitation.invitedBy);
    facts << tr("sent %1").arg(relativeWords(invitation.issuedAt, now));
    const QString mail = deliveryWords(invitation.delivery, invitation.deliveryNote);
    m_facts->setText(dotted(facts) + (mail.isEmpty() ? mail : u'\n' + mail));
    m_state->setPill(invitationPill({stateOf(invitation, now), invitation.delivery, !invitation.deliveryNote.isEmpty()},
        invitation.expiresAt - now, invitation.pending, invitation.pendingWords));
    m_wishes->hide();
    tellRefusal(invitation.pending, invitation.pendingWords);
    offer(nullptr);
}

void DetailPanel::showReceived(const ReceivedInvitation &invitation)
{
    const auto *portal = m_context->services().portals->portal(invitation.portal);
    present(invitation.id.value, invitation.accountName, {});
    QStringList facts;
    if (const Role *role = portal != nullptr ? portal->role(invitation.role) : nullptr)
        facts << role->label;
    if (!invitation.invitedBy.isEmpty())
        facts << tr("Invited by %1").arg(invitation.invitedBy);
    if (!invitation.subAccounts.isEmpty())
        facts << tr("only %1", "sub-accounts").arg(listed(invitation.subAccounts));
    if (invitation.grant.endsAt)
        facts << tr("access ends %1").arg(dateWords(*invitation.grant.endsAt));
    m_facts->setText(dotted(facts));
    const Instant now = m_context->now() + (portal != nullptr ? portal->clockOffset : std::chrono::milliseconds(0));
    m_state->setPill(invitationPill({stateOf(invitation, now), Delivery::Unknown, false}, invitation.expiresAt - now,
        invitation.pending, invitation.pendingWords));
    m_list->showOffer(invitation);
    m_wishes->hide();
    tellRefusal(invitation.pending, invitation.pendingWords);
    offer(nullptr);
}

void DetailPanel::tellRefusal(PendingMark pending, const QString &words)
{
    const bool refused = pending == PendingMark::NeedsAttention;
    m_refusal->setText(refused ? words : QString());
    m_refusal->setVisible(refused);
}

void DetailPanel::showNobody(const QString &hint)
{
    m_hint->setText(hint);
    m_body->hide();
    m_hint->show();
}

void DetailPanel::present(const QString &id, const QString &name, const QString &email)
{
    m_hint->hide();
    m_body->show();
    m_avatar->setPerson(id, initials(name, email));
    m_name->setText(name.isEmpty() ? email : name);
    m_email->setText(email);
    m_email->setVisible(!name.isEmpty());
}

void DetailPanel::paintDanger()
{
    QPalette danger = palette();
    danger.setColor(QPalette::Active, QPalette::ButtonText, tokensFor(palette()).danger);
    danger.setColor(QPalette::Inactive, QPalette::ButtonText, tokensFor(palette()).danger);
    m_acts.value(MemberAct::Remove)->setPalette(danger);
    m_acts.value(MemberAct::Leave)->setPalette(danger);
}

void DetailPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    paintDanger();
}

} // namespace gatehouse
