// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transfer_ownership_dialog.h"

#include "models/error_sentence.h"
#include "models/services/access_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/paint/avatar.h"
#include "ui/panels/leading_edge.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui_transfer_ownership_dialog.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int avatarSize = 40;

} // namespace

TransferOwnershipDialog::TransferOwnershipDialog(AccountContext *context, Member member, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(context->key())
    , m_member(std::move(member))
    , m_ui(std::make_unique<Ui::TransferOwnershipDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(word(Term::TransferOwnership, context->portal()));
    m_offer = m_ui->buttonBox->addButton(tr("Offer Ownership"), QDialogButtonBox::AcceptRole);
    m_offer->setObjectName(u"offerOwnershipButton"_s);
    m_offer->setDefault(true);
    describe();
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &TransferOwnershipDialog::offer);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

TransferOwnershipDialog::~TransferOwnershipDialog() = default;

void TransferOwnershipDialog::describe()
{
    const QString name = m_member.name.isEmpty() ? m_member.email : m_member.name;
    const QString account = m_context->account().name;
    m_ui->avatar->setFixedSize(avatarSize, avatarSize);
    m_ui->avatar->setPerson(m_member.id.value, initials(m_member.name, m_member.email));
    standAtLeadingEdge(m_ui->nameLabel);
    standAtLeadingEdge(m_ui->emailLabel);
    m_ui->nameLabel->setFont(metrics::sectionFont(font()));
    m_ui->nameLabel->setText(name);
    m_ui->emailLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->emailLabel->setText(m_member.email);
    m_ui->explainedLabel->setText(
        tr("%1 is asked by e-mail, and in Gatehouse, to become the owner of “%2”. Until they confirm, nothing changes, "
           "and you can take the offer back.")
            .arg(name, account));
    m_ui->afterLabel->setText(
        tr("Once they have confirmed, they hold everything and nobody can narrow that. You stay a member with all "
           "permissions, and only they can give the account back to you."));
    growToFit(this);
}

void TransferOwnershipDialog::offer()
{
    if (!m_offer->isEnabled())
        return;
    m_offer->setEnabled(false);
    showNote(m_ui->errorLabel, {});
    auto *request = m_context->services().access->offerOwnership(m_account, m_member);
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone()) {
            accept();
            return;
        }
        m_offer->setEnabled(true);
        showNote(m_ui->errorLabel, sentence(done->error()));
        growToFit(this);
    });
}

} // namespace gatehouse
