// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/access_editor.h"

#include "models/portals/portal_description.h"
#include "ui/account_context.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui_access_editor.h"

namespace gatehouse {

AccessEditor::AccessEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AccessEditor>())
{
    m_ui->setupUi(this);
    m_ui->allExplained->setForegroundRole(QPalette::PlaceholderText);
    m_ui->allExplained->setIndent(24);
    m_ui->allPermissionsRadio->setChecked(true);
    m_ui->chooser->hide();
    connect(m_ui->choosePermissionsRadio, &QRadioButton::toggled, this, [this](bool chooses) {
        m_ui->chooser->setVisible(chooses);
        Q_EMIT chooserShown(chooses);
        Q_EMIT changed();
    });
    connect(m_ui->chooser, &ChoosePermissionsWidget::changed, this, &AccessEditor::changed);
}

AccessEditor::~AccessEditor() = default;

void AccessEditor::setup(const AccountContext &context, const QString &role)
{
    const auto *portal = context.portal();
    if (portal == nullptr)
        return;
    const auto closed = context.closedPermissions(role);
    m_ui->allPermissionsRadio->setText(buttonWord(Term::AllPermissions, portal));
    m_ui->choosePermissionsRadio->setText(buttonWord(Term::ChoosePermissions, portal));
    m_ui->chooser->setCatalogue(portal->catalogue, closed);
    const Role *known = portal->role(role);
    const bool mayHoldAll =
        (known == nullptr || known->mayHoldAll) && (context.account().isOwn || context.account().grant.all);
    m_ui->allPermissionsRadio->setEnabled(mayHoldAll);
    if (mayHoldAll) {
        m_ui->allExplained->setText(tr("Everything, and whatever the portal adds later."));
        return;
    }
    m_ui->allExplained->setText(known != nullptr && !known->mayHoldAll
            ? tr("The role %1 can't hold everything.").arg(known->label)
            : tr("You don't hold everything yourself in this account."));
    m_ui->choosePermissionsRadio->setChecked(true);
}

void AccessEditor::setGrant(const Grant &grant, const Grant &prechosen)
{
    m_endsAt = grant.endsAt;
    m_ui->chooser->setGrant(grant.all ? prechosen : grant);
    const bool all = grant.all && m_ui->allPermissionsRadio->isEnabled();
    (all ? m_ui->allPermissionsRadio : m_ui->choosePermissionsRadio)->setChecked(true);
}

Grant AccessEditor::grant() const
{
    if (m_ui->choosePermissionsRadio->isChecked())
        return m_ui->chooser->chosen();
    Grant all = Grant::everything();
    all.endsAt = m_endsAt;
    return all;
}

bool AccessEditor::isUsable() const
{
    return !m_ui->choosePermissionsRadio->isChecked() || m_ui->chooser->chosenCount() > 0;
}

} // namespace gatehouse
