// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invite_dialog.h"

#include "models/access/member_table.h"
#include "models/error_sentence.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/field_note.h"
#include "ui/terms.h"
#include "ui/words/times.h"
#include "ui_invite_dialog.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString sentenceOf(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty:
        return {};
    case AddressFault::NoAt:
        return InviteDialog::tr("An e-mail address has an @ in it, like name@example.org.");
    case AddressFault::BadLocalPart:
        return InviteDialog::tr("The part before the @ can't be used.");
    case AddressFault::BadDomain:
        return InviteDialog::tr("The part after the @ is no domain name.");
    case AddressFault::TooLong:
        return InviteDialog::tr("This is longer than an e-mail address can be.");
    case AddressFault::ControlCharacter:
        return InviteDialog::tr("There is an invisible character in the address. Type it by hand.");
    }
    return {};
}

} // namespace

InviteDialog::InviteDialog(AccountContext *context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(context->key())
    , m_ui(std::make_unique<Ui::InviteDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_send = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"sendInviteButton"_s);
    m_send->setDefault(true);
    setupFields();
    setupWords();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &InviteDialog::send);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->emailEdit, &QLineEdit::textChanged, this, &InviteDialog::check);
    connect(m_ui->emailEdit, &QLineEdit::editingFinished, this, [this] {
        m_leftAddress = !m_ui->emailEdit->text().isEmpty();
        check();
    });
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &InviteDialog::check);
    connect(m_ui->accessEditor, &AccessEditor::changed, this, &InviteDialog::check);
    connect(m_ui->accessEditor, &AccessEditor::chooserShown, this,
        [this](bool shown) { resize(width(), shown ? std::max(height(), 620) : minimumSizeHint().height()); });
    connect(m_ui->roleBox, &QComboBox::currentIndexChanged, this,
        [this] { m_ui->accessEditor->setup(*m_context, role()); });
    // Somebody may join or be invited while the dialog is open.
    auto *directory = context->services().directory;
    connect(directory, &Directory::membersChanged, this, &InviteDialog::check);
    connect(directory, &Directory::invitationsChanged, this, &InviteDialog::check);
    check();
    m_ui->emailEdit->setFocus();
}

InviteDialog::~InviteDialog()
{
    // Going away takes the focus from the field, which reports that it was left: to a dialog that is half gone.
    m_ui->emailEdit->disconnect(this);
}

void InviteDialog::setupFields()
{
    const auto *portal = m_context->portal();
    if (portal == nullptr)
        return;
    // The labels stand at the middle of their fields, also where the style makes fields taller than text.
    for (auto *label : {m_ui->emailLabel, m_ui->nameLabel, m_ui->roleLabel})
        label->setMinimumHeight(m_ui->emailEdit->sizeHint().height());
    const bool asksName = portal->invitations.fullName != InvitationPolicy::FullName::None;
    m_ui->nameLabel->setVisible(asksName);
    m_ui->nameEdit->setVisible(asksName);
    m_ui->messageLabel->setVisible(portal->invitations.message);
    m_ui->messageEdit->setVisible(portal->invitations.message);
    for (const auto &known : portal->roles) {
        if (known.assignable)
            m_ui->roleBox->addItem(known.label, known.key);
    }
    const bool choosesRole = m_ui->roleBox->count() > 1;
    m_ui->roleLabel->setVisible(choosesRole);
    m_ui->roleBox->setVisible(choosesRole);
    m_ui->accessEditor->setup(*m_context, role());
    m_ui->accessEditor->setGrant(Grant::everything(), Grant{});
}

void InviteDialog::setupWords()
{
    const auto *portal = m_context->portal();
    setWindowTitle(word(Term::InviteUser, portal));
    m_send->setText(buttonWord(Term::SendInvite, portal));
    m_ui->lifetimeLabel->setForegroundRole(QPalette::PlaceholderText);
    if (portal == nullptr)
        return;
    const QString life = lifetimeWords(portal->invitations.lifetime);
    m_ui->lifetimeLabel->setText(portal->invitations.needsExistingSignIn
            ? tr("They get an e-mail with a link that is valid for %1. The address must be one that %2 knows already.")
                  .arg(life, portal->name)
            : tr("They get an e-mail with a link that is valid for %1.").arg(life));
}

QString InviteDialog::role() const
{
    return m_ui->roleBox->currentData().toString();
}

QString InviteDialog::standingFault(const Address &address) const
{
    const auto *directory = m_context->services().directory;
    const auto identity = m_context->identity();
    const auto own = identity ? parseAddress(identity->email) : std::nullopt;
    if (own && own->canonical == address.canonical)
        return tr("This is your own address.");
    if (const auto members = directory->members(m_account)) {
        const auto row = members->rowOfEmail(address.canonical);
        if (row && members->member(*row).status != MemberStatus::Removed)
            return tr("%1 already has access.").arg(address.display);
    }
    const auto invitations = directory->invitations(m_account);
    for (const auto &invitation : invitations) {
        const auto invited = parseAddress(invitation.email);
        if (invited && invited->canonical == address.canonical
            && stateOf(invitation, m_context->portalNow()) == InvitationState::Pending) {
            return tr("%1 is invited already. Invitations lets you send it again.").arg(address.display);
        }
    }
    const auto *portal = m_context->portal();
    const QStringList allowed = portal != nullptr ? portal->invitations.allowedDomains : QStringList();
    const QString domain = address.canonical.section(u'@', -1);
    if (!allowed.isEmpty() && !allowed.contains(domain, Qt::CaseInsensitive))
        return tr("This portal invites addresses at %1 only.").arg(allowed.join(u", "_s));
    return {};
}

QString InviteDialog::faultOf(const QString &typed, bool *incomplete) const
{
    AddressFault fault = AddressFault::Empty;
    const auto address = parseAddress(typed, &fault);
    *incomplete =
        !address && (fault == AddressFault::Empty || fault == AddressFault::NoAt || fault == AddressFault::BadDomain);
    return address ? standingFault(*address) : sentenceOf(fault);
}

void InviteDialog::check()
{
    bool incomplete = false;
    const QString fault = faultOf(m_ui->emailEdit->text(), &incomplete);
    // Half an address is no mistake yet: it is told once the field is left.
    showNote(m_ui->emailFault, incomplete && !m_leftAddress ? QString() : fault);
    m_ui->emailEdit->setAccessibleDescription(m_ui->emailFault->text());
    const auto *portal = m_context->portal();
    const bool nameMissing = portal != nullptr && portal->invitations.fullName == InvitationPolicy::FullName::Required
        && m_ui->nameEdit->text().trimmed().isEmpty();
    m_send->setEnabled(!m_sending && fault.isEmpty() && !incomplete && !nameMissing && m_ui->accessEditor->isUsable());
}

void InviteDialog::send()
{
    const auto address = parseAddress(m_ui->emailEdit->text());
    if (!address || !m_send->isEnabled())
        return;
    m_sending = true;
    showNote(m_ui->errorLabel, {});
    check();
    const InvitationDesk::Draft draft{address->display, m_ui->nameEdit->text().trimmed(), role(),
        m_ui->accessEditor->grant(), m_ui->messageEdit->toPlainText().trimmed()};
    auto *request = m_context->services().invitations->invite(m_account, draft);
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone())
            accept();
        else
            fail(done->error());
    });
}

void InviteDialog::fail(const Error &error)
{
    m_sending = false;
    showNote(m_ui->errorLabel, sentence(error));
    check();
}

} // namespace gatehouse
