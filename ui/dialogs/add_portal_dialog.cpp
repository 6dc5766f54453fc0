// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_portal_dialog.h"

#include "models/error_sentence.h"
#include "models/services/portal_desk.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/leading_edge.h"
#include "ui/theme/metrics.h"
#include "ui_add_portal_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

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
    standAtLeadingEdge(m_ui->portalName);
    standAtLeadingEdge(m_ui->portalAddress);
    m_ui->portalName->setFont(metrics::sectionFont(font()));
    m_ui->portalAddress->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->lookUpButton, &QPushButton::clicked, this, &AddPortalDialog::lookUp);
    connect(m_signIn, &QPushButton::clicked, this, &AddPortalDialog::signIn);
    connect(m_ui->openAgainButton, &QPushButton::clicked, this, &AddPortalDialog::openAgain);
    connect(m_ui->copyLinkButton, &QPushButton::clicked, this, &AddPortalDialog::copyLink);
    m_ui->copiedLabel->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &AddPortalDialog::reject);
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, [this] {
        m_found.reset();
        showNote(m_ui->errorLabel, {});
        setStep(Step::Address);
    });
    showNote(m_ui->errorLabel, {});
    keepCancelPlain(m_ui->buttonBox);
    setStep(Step::Address);
    m_ui->addressEdit->setFocus();
}

AddPortalDialog::AddPortalDialog(PortalDesk *portals, const Identity &again, QWidget *parent)
    : AddPortalDialog(portals, parent)
{
    m_again = again.id;
    setWindowTitle(tr("Sign in again"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->addressLabel, m_ui->addressEdit, m_ui->lookUpButton})
        part->hide();
    const PortalDescription *const portal = portals->portal(again.portal);
    if (portal != nullptr)
        m_found = *portal;
    showFound(m_found.value_or(PortalDescription()));
    m_ui->portalAddress->setText(tr("as %1").arg(again.email));
    setStep(Step::Found);
    signIn();
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
    m_ui->waitingLabel->setText(step == Step::SigningIn ? tr("Opening your browser") : tr("Looking up the portal"));
    m_ui->signInTools->setVisible(false);
    m_signIn->setVisible(step == Step::Found);
    m_signIn->setEnabled(step == Step::Found);
    m_signIn->setDefault(step == Step::Found);
    if (step == Step::Found)
        m_signIn->setFocus();
    growToFit(this);
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
            failLookUp(answer->error());
            return;
        }
        m_found = answer->value();
        showFound(*m_found);
        setStep(Step::Found);
    });
}

void AddPortalDialog::showFound(const PortalDescription &portal)
{
    m_ui->portalName->setText(portal.name);
    m_ui->portalAddress->setText(portal.address.toDisplayString(QUrl::RemoveUserInfo));
}

void AddPortalDialog::signIn()
{
    if (m_step != Step::Found || (!m_found && m_again.isEmpty()))
        return;
    showNote(m_ui->errorLabel, {});
    setStep(Step::SigningIn);
    const SignInWaits waits = [dialog = QPointer<AddPortalDialog>(this)](const QUrl &page, bool isOpen) {
        if (dialog)
            dialog->takePage(page, isOpen);
    };
    auto *answer = m_again.isEmpty() ? m_portals->signIn(*m_found, waits) : m_portals->signInAgain(m_again, waits);
    watch(answer);
    connect(answer, &Request::finished, this, [this, answer] {
        if (!answer->isDone()) {
            failSignIn(answer->error());
            return;
        }
        if (!m_again.isEmpty() && answer->value() != m_again) {
            tellSomebodyElse(answer->value());
            return;
        }
        Q_EMIT signedIn(answer->value());
        accept();
    });
}

void AddPortalDialog::tellSomebodyElse(const IdentityId &came)
{
    const auto emailOf = [identities = m_portals->identities()](const IdentityId &id) {
        const auto found =
            std::find_if(identities.cbegin(), identities.cend(), [&id](const Identity &each) { return each.id == id; });
        return found == identities.cend() ? QString() : found->email;
    };
    showNote(m_ui->errorLabel,
        tr("You signed in as %1, whose accounts are in the list now. %2 is still signed out: try again, and sign in as "
           "%2 in the browser.")
            .arg(emailOf(came), emailOf(m_again)));
    setStep(Step::Found);
}

void AddPortalDialog::takePage(const QUrl &page, bool isOpen)
{
    if (m_step != Step::SigningIn)
        return;
    m_page = page;
    m_ui->signInTools->show();
    m_ui->copiedLabel->clear();
    tellWaiting(isOpen);
}

void AddPortalDialog::tellWaiting(bool isOpen)
{
    m_ui->waitingLabel->setText(isOpen
            ? tr("Your browser has the page. Sign in there; this window goes on by itself. If you closed the page, or "
                 "none came up, open it again or copy its link.")
            : tr("No browser could be started. Copy the link and open it in a browser on this computer; this window "
                 "goes on by itself once you have signed in."));
    (isOpen ? m_ui->openAgainButton : m_ui->copyLinkButton)->setFocus();
    growToFit(this);
}

void AddPortalDialog::openAgain()
{
    m_ui->copiedLabel->clear();
    tellWaiting(m_portals->openAgain(m_page));
}

void AddPortalDialog::copyLink()
{
    QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded));
    m_ui->copiedLabel->setText(tr("The link is copied. It works on this computer, for a short while."));
    growToFit(this);
}

void AddPortalDialog::watch(Request *request)
{
    m_running = request;
}

void AddPortalDialog::failLookUp(const Error &error)
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
    else if (error.code == Error::Code::TimedOut)
        showNote(m_ui->errorLabel, tr("What is at this address did not answer in time. Try again in a moment."));
    else if (error.code == Error::Code::PortalBusy)
        showNote(m_ui->errorLabel,
            tr("Something answers at this address, but has trouble of its own right now. Nothing was added; try again "
               "in a few minutes."));
    else if (error.code == Error::Code::RateLimited)
        showNote(m_ui->errorLabel, tr("This address asks for a pause. Nothing was added; try again in a minute."));
    else if (error.code != Error::Code::Cancelled)
        showNote(m_ui->errorLabel, sentence(error));
    setStep(Step::Address);
}

void AddPortalDialog::failSignIn(const Error &error)
{
    if (error.code == Error::Code::TimedOut)
        showNote(m_ui->errorLabel,
            tr("Nobody came back from the browser in time, so this attempt has ended. Nothing is lost; sign in when "
               "you "
               "are ready."),
            NoteTone::Quiet);
    else if (error.code == Error::Code::Refused)
        showNote(m_ui->errorLabel,
            tr("You were not signed in: the portal’s page ended the attempt. Try again, or ask the portal’s "
               "operator."));
    else if (error.code == Error::Code::Offline)
        showNote(m_ui->errorLabel, tr("The portal can’t be reached. Check whether you are online, then try again."));
    else if (error.code == Error::Code::PortalBusy)
        showNote(m_ui->errorLabel,
            tr("You were not signed in: the portal has trouble of its own right now. Try again in a few minutes."));
    else if (error.code == Error::Code::RateLimited)
        showNote(m_ui->errorLabel, tr("You were not signed in: the portal asks for a pause. Try again in a minute."));
    else if (error.code != Error::Code::Cancelled)
        showNote(m_ui->errorLabel, sentence(error));
    setStep(Step::Found);
}

void AddPortalDialog::reject()
{
    // The first Cancel ends the wait and keeps what was typed; the next one closes. Who only signs in again typed
    // nothing, so for them the first one closes.
    if (m_running && m_running->status() == Request::Status::Running) {
        m_running->cancel();
        if (m_again.isEmpty())
            return;
    }
    QDialog::reject();
}

} // namespace gatehouse
