// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_portal_dialog.h"

#include "models/error_sentence.h"
#include "models/services/portal_desk.h"
#include "ui/dialogs/field_note.h"
#include "ui/theme/metrics.h"
#include "ui_add_portal_dialog.h"

#include <QLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

AddPortalDialog::AddPortalDialog(PortalDesk *portals, QWidget *parent)
    : QDialog(parent)
    , m_portals(portals)
    , m_ui(std::make_unique<Ui::AddPortalDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_signIn = m_ui->buttonBox->addButton(tr("Sign In in Browser"), QDialogButtonBox::ActionRole);
    m_signIn->setObjectName(u"signInButton"_s);
    m_ui->portalName->setFont(metrics::sectionFont(font()));
    m_ui->portalAddress->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->lookUpButton, &QPushButton::clicked, this, &AddPortalDialog::lookUp);
    connect(m_signIn, &QPushButton::clicked, this, &AddPortalDialog::signIn);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &AddPortalDialog::reject);
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, [this] {
        m_found.reset();
        showNote(m_ui->errorLabel, {});
        setStep(Step::Address);
    });
    showNote(m_ui->errorLabel, {});
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    setStep(Step::Address);
    m_ui->addressEdit->setFocus();
}

AddPortalDialog::~AddPortalDialog()
{
    m_ui->addressEdit->disconnect(this);
    if (m_running)
        m_running->cancel();
}

void AddPortalDialog::setStep(Step step)
{
    m_step = step;
    const bool waits = step == Step::LookingUp || step == Step::SigningIn;
    const bool typed = !m_ui->addressEdit->text().trimmed().isEmpty();
    const bool found = step == Step::Found || step == Step::SigningIn;
    m_ui->addressEdit->setReadOnly(waits);
    m_ui->lookUpButton->setEnabled(!waits && typed);
    m_ui->lookUpButton->setDefault(step == Step::Address);
    m_ui->portalCard->setVisible(found);
    m_ui->waitingBar->setVisible(waits);
    m_ui->waitingLabel->setVisible(waits);
    m_ui->waitingLabel->setText(step == Step::SigningIn
            ? tr("Waiting for you to sign in. Your browser has the page; come back here afterwards.")
            : tr("Looking up the portal"));
    m_signIn->setVisible(found);
    m_signIn->setEnabled(step == Step::Found);
    m_signIn->setDefault(step == Step::Found);
    if (step == Step::Found)
        m_signIn->setFocus();
    fitHeight();
}

void AddPortalDialog::fitHeight()
{
    // A layout's height for the wrapped sentences is known only for a given width.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    if (wanted > height())
        resize(width(), wanted);
}

void AddPortalDialog::lookUp()
{
    if (m_step != Step::Address && m_step != Step::Found)
        return;
    showNote(m_ui->errorLabel, {});
    setStep(Step::LookingUp);
    auto *answer = m_portals->lookUp(m_ui->addressEdit->text().trimmed());
    watch(answer);
    connect(answer, &Request::finished, this, [this, answer] {
        if (!answer->isDone()) {
            fail(answer->error(), Step::Address);
            return;
        }
        m_found = answer->value();
        m_ui->portalName->setText(m_found->name);
        m_ui->portalAddress->setText(m_found->address.toDisplayString(QUrl::RemoveUserInfo));
        setStep(Step::Found);
    });
}

void AddPortalDialog::signIn()
{
    if (m_step != Step::Found || !m_found)
        return;
    showNote(m_ui->errorLabel, {});
    setStep(Step::SigningIn);
    auto *answer = m_portals->signIn(*m_found);
    watch(answer);
    connect(answer, &Request::finished, this, [this, answer] {
        if (!answer->isDone()) {
            fail(answer->error(), Step::Found);
            return;
        }
        Q_EMIT signedIn(answer->value());
        accept();
    });
}

void AddPortalDialog::watch(Request *request)
{
    m_running = request;
}

void AddPortalDialog::fail(const Error &error, Step back)
{
    // Nothing has been added yet, so the usual sentences about kept changes would say what is not.
    if (error.code == Error::Code::BadInput)
        showNote(m_ui->errorLabel,
            tr("This is no address of a portal. Type one like portal.example.org: with https, and without a user name "
               "or a question mark in it."));
    else if (error.code == Error::Code::Offline)
        showNote(m_ui->errorLabel,
            tr("Nothing answers at this address. Check how it is written and whether you are online, then try "
               "again."));
    else if (error.code != Error::Code::Cancelled)
        showNote(m_ui->errorLabel, sentence(error));
    setStep(back);
}

void AddPortalDialog::reject()
{
    // The first Cancel ends the wait and keeps what was typed; the next one closes.
    if (m_running && m_running->status() == Request::Status::Running) {
        m_running->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace gatehouse
