// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manage_permissions_dialog.h"

#include "models/access/member_table.h"
#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/paint/avatar.h"
#include "ui/panels/leading_edge.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/scopes.h"
#include "ui/words/times.h"
#include "ui_manage_permissions_dialog.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int avatarSize = 40;
constexpr int heightWithTree = 620;

const Grant &grantOf(const ManagePermissionsDialog::Subject &subject)
{
    return std::visit([](const auto &one) -> const Grant & { return one.grant; }, subject);
}

} // namespace

ManagePermissionsDialog::ManagePermissionsDialog(AccountContext *context, Subject subject, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(context->key())
    , m_subject(std::move(subject))
    , m_before(grantOf(m_subject))
    , m_ui(std::make_unique<Ui::ManagePermissionsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(word(Term::ManagePermissions, context->portal()));
    m_save = m_ui->buttonBox->addButton(tr("Save Changes"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"savePermissionsButton"_s);
    m_save->setDefault(true);
    setupSubject();
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ManagePermissionsDialog::save);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->accessEditor, &AccessEditor::changed, this, &ManagePermissionsDialog::compare);
    connect(context->services().directory, &Directory::membersChanged, this, &ManagePermissionsDialog::watchSubject);
    connect(m_ui->accessEditor, &AccessEditor::chooserShown, this, &ManagePermissionsDialog::takeShape);
    compare();
    takeShape();
}

ManagePermissionsDialog::~ManagePermissionsDialog() = default;

void ManagePermissionsDialog::setupSubject()
{
    const auto describe = [this](const auto &one) {
        m_ui->avatar->setPerson(one.id.value, initials(one.name, one.email));
        m_ui->nameLabel->setText(one.name.isEmpty() ? one.email : one.name);
        m_ui->emailLabel->setText(one.email);
        m_ui->emailLabel->setVisible(!one.name.isEmpty());
        m_ui->accessEditor->setup(*m_context, one.role);
    };
    std::visit(describe, m_subject);
    m_ui->avatar->setFixedSize(avatarSize, avatarSize);
    standAtLeadingEdge(m_ui->nameLabel);
    standAtLeadingEdge(m_ui->emailLabel);
    m_ui->nameLabel->setFont(metrics::sectionFont(font()));
    m_ui->emailLabel->setForegroundRole(QPalette::PlaceholderText);
    if (std::holds_alternative<Invitation>(m_subject))
        m_ui->emailLabel->setText(tr("%1 · invited, not yet accepted").arg(m_ui->emailLabel->text()));
    if (const auto *invitation = std::get_if<Invitation>(&m_subject)) {
        m_ui->termsEditor->setup(*m_context, *invitation);
        connect(m_ui->termsEditor, &InvitationTermsEditor::roleChanged, this,
            [this] { m_ui->accessEditor->setup(*m_context, m_ui->termsEditor->terms().role); });
        connect(m_ui->termsEditor, &InvitationTermsEditor::changed, this, &ManagePermissionsDialog::compare);
    } else {
        m_ui->termsEditor->hide();
    }
    m_ui->emailLabel->setVisible(true);
    // Whoever narrows *All* starts from everything and takes away.
    m_ui->accessEditor->setGrant(m_before, Grant::everything());
}

void ManagePermissionsDialog::compare()
{
    const Grant after = m_ui->accessEditor->grant();
    const bool otherGrant = !difference(m_before, after).isEmpty();
    const bool differs = otherGrant || !termsWords().isEmpty();
    m_save->setEnabled(differs && m_ui->accessEditor->isUsable() && !m_saving);
    const auto *portal = m_context->portal();
    QString text;
    if (!differs)
        text = tr("Nothing is changed yet.");
    else if (!m_ui->accessEditor->isUsable())
        text = tr("Choose at least one permission. To take everything away, use %1.")
                   .arg(word(Term::RemoveAccess, portal));
    else if (portal != nullptr && otherGrant)
        text = deltaWords(m_before, after, portal->catalogue, word(Term::AllPermissions, portal),
            {portal, m_context->account().subAccounts});
    text = QString(text + u' ' + termsWords()).trimmed();
    showNote(m_ui->changeLabel, text, NoteTone::Quiet);
    if (m_ui->accessEditor->isChoosing())
        growToFit(this);
    else
        fitToWords(this);
}

void ManagePermissionsDialog::takeShape()
{
    if (!m_ui->accessEditor->isChoosing()) {
        fitToWords(this);
        return;
    }
    resize(width(), std::max(height(), heightWithTree));
    growToFit(this);
}

QString ManagePermissionsDialog::termsWords() const
{
    const auto *invitation = std::get_if<Invitation>(&m_subject);
    if (invitation == nullptr)
        return {};
    const InvitationTerms before = termsOf(*invitation);
    const InvitationTerms after = m_ui->termsEditor->terms();
    QStringList words;
    if (after.role != before.role)
        words << tr("Role: %1 instead of %2.").arg(m_context->roleLabel(after.role), m_context->roleLabel(before.role));
    if (after.lifetime != before.lifetime) {
        words << tr("Valid for %1 instead of %2.").arg(lifetimeWords(after.lifetime), lifetimeWords(before.lifetime));
    }
    return words.join(u' ');
}

void ManagePermissionsDialog::watchSubject()
{
    const auto *member = std::get_if<Member>(&m_subject);
    const auto table = m_context->services().directory->members(m_account);
    if (member == nullptr || !table)
        return;
    const auto row = table->rowOf(member->id);
    if (!row || table->member(*row).status == MemberStatus::Removed)
        showNote(m_ui->errorLabel, tr("Meanwhile this person has lost access to the account."));
    else if (table->member(*row).grant != m_before)
        showNote(m_ui->errorLabel,
            tr("Meanwhile somebody else changed these permissions. Only what you change here is saved; the rest stays "
               "as they left it."),
            NoteTone::Quiet);
}

void ManagePermissionsDialog::save()
{
    const Grant after = m_ui->accessEditor->grant();
    const GrantDelta delta = difference(m_before, after);
    if ((delta.isEmpty() && termsWords().isEmpty()) || !m_save->isEnabled())
        return;
    m_saving = true;
    showNote(m_ui->errorLabel, {});
    compare();
    const Services &services = m_context->services();
    Request *request = nullptr;
    if (const auto *member = std::get_if<Member>(&m_subject))
        request = services.access->changeGrant(m_account, member->id, m_before, member->version, delta);
    else
        request = services.invitations->changeInvitation(
            m_account, std::get<Invitation>(m_subject), after, m_ui->termsEditor->terms());
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone())
            accept();
        else
            fail(done->error());
    });
}

void ManagePermissionsDialog::fail(const Error &error)
{
    m_saving = false;
    showNote(m_ui->errorLabel, sentence(error));
    compare();
}

} // namespace gatehouse
