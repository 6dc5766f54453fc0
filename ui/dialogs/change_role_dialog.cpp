// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/change_role_dialog.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/access_desk.h"
#include "models/word_list.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/leading_edge.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/scopes.h"
#include "ui_change_role_dialog.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

ChangeRoleDialog::ChangeRoleDialog(AccountContext *context, Member member, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(context->key())
    , m_member(std::move(member))
    , m_ui(std::make_unique<Ui::ChangeRoleDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto *portal = context->portal();
    setWindowTitle(word(Term::ChangeRole, portal));
    m_save = m_ui->buttonBox->addButton(buttonWord(Term::ChangeRole, portal), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveRoleButton"_s);
    m_save->setDefault(true);
    standAtLeadingEdge(m_ui->nameLabel);
    m_ui->nameLabel->setFont(metrics::sectionFont(font()));
    m_ui->nameLabel->setText(m_member.name.isEmpty() ? m_member.email : m_member.name);
    m_ui->roleLabel->setText(buttonWord(Term::Role, portal));
    m_ui->roleBox->setAccessibleName(word(Term::Role, portal));
    fill();
    connect(m_ui->roleBox, &QComboBox::currentIndexChanged, this, &ChangeRoleDialog::describe);
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ChangeRoleDialog::save);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    describe();
    m_ui->roleBox->setFocus();
}

ChangeRoleDialog::~ChangeRoleDialog() = default;

void ChangeRoleDialog::fill()
{
    const auto *portal = m_context->portal();
    if (portal == nullptr)
        return;
    for (const auto &known : portal->roles) {
        if (known.assignable)
            m_ui->roleBox->addItem(known.label, known.key);
    }
    m_ui->roleBox->setCurrentIndex(m_ui->roleBox->findData(m_member.role));
}

QString ChangeRoleDialog::role() const
{
    return m_ui->roleBox->currentData().toString();
}

void ChangeRoleDialog::describe()
{
    const auto *portal = m_context->portal();
    const Role *chosen = portal != nullptr ? portal->role(role()) : nullptr;
    const bool differs = chosen != nullptr && chosen->key != m_member.role;
    m_save->setEnabled(differs && !m_saving);
    showNote(m_ui->explainedLabel, chosen != nullptr ? chosen->description : QString(), NoteTone::Quiet);
    QString dropped;
    if (differs) {
        const QStringList lost = droppedBy(*chosen, m_member.grant, *portal);
        dropped = lost.isEmpty() ? tr("Nothing of the present permissions is lost.")
                                 : tr("Is lost, since %1 never holds it: %2.").arg(chosen->label, listed(lost));
    }
    showNote(m_ui->droppedLabel, dropped, NoteTone::Quiet);
    growToFit(this);
}

void ChangeRoleDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    showNote(m_ui->errorLabel, {});
    describe();
    const std::pair<QString, QString> labels{m_ui->roleBox->currentText(), m_context->roleLabel(m_member.role)};
    auto *request = m_context->services().access->changeRole(m_account, m_member, role(), labels);
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone()) {
            accept();
            return;
        }
        m_saving = false;
        showNote(m_ui->errorLabel, sentence(done->error()));
        describe();
    });
}

} // namespace gatehouse
