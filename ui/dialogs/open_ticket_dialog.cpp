// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/open_ticket_dialog.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/attachment_tray.h"
#include "ui/terms.h"
#include "ui_open_ticket_dialog.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

QList<Account> OpenTicketDialog::accountsFor(const AccountContext &context)
{
    QList<Account> accounts = context.services().directory->accounts();
    accounts.removeIf([&context](const Account &account) {
        return !maySeeTickets(context.services().portals->portal(account.key.portal), account);
    });
    const auto present = std::find_if(
        accounts.begin(), accounts.end(), [&context](const Account &account) { return account.key == context.key(); });
    if (present != accounts.end())
        std::rotate(accounts.begin(), present, present + 1); // the one that is looked at first
    return accounts;
}

OpenTicketDialog::OpenTicketDialog(AccountContext *context, Actions *actions, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_accounts(accountsFor(*context))
    , m_ui(std::make_unique<Ui::OpenTicketDialog>())
    , m_files(new AttachmentTray(context->services().tickets, actions))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(word(Term::OpenTicket, context->portal()));
    m_send = m_ui->buttonBox->addButton(buttonWord(Term::OpenTicket, context->portal()), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"sendTicketButton"_s);
    for (auto *label : {m_ui->accountLabel, m_ui->departmentLabel, m_ui->priorityLabel, m_ui->subjectLabel})
        label->setMinimumHeight(m_ui->subjectEdit->sizeHint().height());
    m_ui->filesColumn->addWidget(m_files->button(), 0, Qt::AlignLeading);
    m_ui->filesColumn->addWidget(m_files);
    QWidget::setTabOrder(m_ui->textEdit, m_files->button());
    QWidget::setTabOrder(m_files->button(), m_files);
    m_files->serve(this, m_ui->textEdit);
    connect(m_files, &AttachmentTray::changed, this, [this] {
        check();
        keep();
    });
    for (const Account &account : std::as_const(m_accounts))
        m_ui->accountBox->addItem(account.name);
    m_ui->noteLabel->setForegroundRole(QPalette::PlaceholderText);
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &OpenTicketDialog::send);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->accountBox, &QComboBox::currentIndexChanged, this, &OpenTicketDialog::takeAccount);
    connect(m_ui->subjectEdit, &QLineEdit::textChanged, this, &OpenTicketDialog::check);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &OpenTicketDialog::check);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &OpenTicketDialog::keep);
    takeAccount();
    takeDraft();
    m_ui->subjectEdit->setFocus();
}

OpenTicketDialog::~OpenTicketDialog() = default;

const TicketPolicy *OpenTicketDialog::policy() const
{
    const int row = m_ui->accountBox->currentIndex();
    const auto *portal = row < 0 ? nullptr : m_context->services().portals->portal(m_accounts.at(row).key.portal);
    return portal != nullptr && portal->tickets ? &*portal->tickets : nullptr;
}

void OpenTicketDialog::takeDraft()
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        const TicketDraft draft = m_context->services().tickets->draft({m_accounts.at(row).key, {}});
        if (draft.isEmpty())
            continue;
        m_ui->accountBox->setCurrentIndex(row);
        for (const auto &[box, key] :
            {std::pair(m_ui->departmentBox, draft.department), std::pair(m_ui->priorityBox, draft.priority)}) {
            if (const int choice = box->findData(key); choice >= 0)
                box->setCurrentIndex(choice);
        }
        m_ui->subjectEdit->setText(draft.subject);
        m_ui->textEdit->setPlainText(draft.text);
        m_files->setFiles(draft.files);
        break;
    }
    m_pause.stop();
}

void OpenTicketDialog::keep()
{
    m_pause.stop();
    const TicketDraft draft{m_ui->departmentBox->currentData().toString(), m_ui->priorityBox->currentData().toString(),
        m_ui->subjectEdit->text(), m_ui->textEdit->toPlainText(), m_files->files()};
    for (int row = 0; row < m_accounts.size(); ++row) { // it moves with the account that is chosen
        const bool isChosen = row == m_ui->accountBox->currentIndex();
        m_context->services().tickets->keepDraft({m_accounts.at(row).key, {}}, isChosen ? draft : TicketDraft());
    }
}

void OpenTicketDialog::done(int result)
{
    m_pause.stop();
    if (result == Rejected)
        keep();
    QDialog::done(result);
}

void OpenTicketDialog::takeAccount()
{
    m_ui->departmentBox->clear();
    m_ui->priorityBox->clear();
    const int row = m_ui->accountBox->currentIndex();
    if (const TicketPolicy *const rules = policy()) {
        for (const auto &choice : rules->departments)
            m_ui->departmentBox->addItem(choice.label, choice.key);
        for (const auto &choice : rules->priorities)
            m_ui->priorityBox->addItem(choice.label, choice.key);
        m_ui->priorityBox->setCurrentIndex(m_ui->priorityBox->findData(rules->defaultPriority));
    }
    if (row >= 0) {
        const Account &account = m_accounts.at(row);
        m_files->setPlace({account.key, {}}, policy());
        m_ui->noteLabel->setText(account.isOwn
                ? tr("It is opened for %1, your own account.").arg(account.name)
                : tr("It is opened as %1 for %2. The portal mails support's replies to the owner, %3, and not to you; "
                     "Gatehouse shows them here.")
                      .arg(account.identityEmail, account.name, account.ownerName));
    }
    check();
}

void OpenTicketDialog::check()
{
    m_pause.start();
    const TicketPolicy *const rules = policy();
    const auto length = m_ui->textEdit->toPlainText().trimmed().size();
    const QLocale locale;
    const bool isTooLong = rules != nullptr && length > rules->messageMax;
    showNote(m_ui->textFault,
        isTooLong ? tr("%1 of %2 characters: too long for this portal.")
                        .arg(locale.toString(length), locale.toString(rules->messageMax))
                  : QString());
    m_send->setEnabled(rules != nullptr && !m_isSending && !m_files->isReading() && m_files->isAllowed() && !isTooLong
        && length > 0 && !m_ui->subjectEdit->text().trimmed().isEmpty());
    m_files->setEnabled(!m_isSending);
    growToFit(this);
}

void OpenTicketDialog::send()
{
    if (!m_send->isEnabled())
        return;
    m_isSending = true;
    showNote(m_ui->errorLabel, {});
    check();
    m_pause.stop();
    const TicketDesk::Draft draft{m_ui->departmentBox->currentData().toString(),
        m_ui->priorityBox->currentData().toString(), m_ui->subjectEdit->text().trimmed(),
        m_ui->textEdit->toPlainText().trimmed(), m_files->files()};
    auto *request =
        m_context->services().tickets->openTicket(m_accounts.at(m_ui->accountBox->currentIndex()).key, draft);
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone())
            accept();
        else
            fail(done->error());
    });
}

void OpenTicketDialog::fail(const Error &error)
{
    m_isSending = false;
    showNote(m_ui->errorLabel, sentence(error));
    check();
}

} // namespace gatehouse
