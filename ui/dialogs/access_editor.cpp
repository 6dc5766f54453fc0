// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/access_editor.h"

#include "models/portals/portal_description.h"
#include "ui/account_context.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/scopes.h"
#include "ui/words/times.h"
#include "ui_access_editor.h"

#include <QDateTime>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int usualDays = 30; ///< suggested where no end was set before

QDate dayOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()).date();
}

} // namespace

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
    m_ui->endEdit->setDisplayFormat(dayFieldFormat());
    m_ui->endEdit->setEnabled(false);
    connect(m_ui->endCheck, &QCheckBox::toggled, this, [this](bool ends) {
        m_ui->endEdit->setEnabled(ends);
        Q_EMIT changed();
    });
    connect(m_ui->endEdit, &QDateEdit::dateChanged, this, &AccessEditor::changed);
    connect(m_ui->chooser, &ChoosePermissionsWidget::changed, this, &AccessEditor::changed);
}

AccessEditor::~AccessEditor() = default;

void AccessEditor::setup(const AccountContext &context, const QString &role)
{
    const auto *portal = context.portal();
    if (portal == nullptr)
        return;
    m_ui->allPermissionsRadio->setText(buttonWord(Term::AllPermissions, portal));
    m_ui->choosePermissionsRadio->setText(buttonWord(Term::ChoosePermissions, portal));
    if (context.hasScopes()) {
        m_ui->chooser->setFrame(context.permissionFrame(role), buttonWord(Term::SubAccount, portal));
        if (!std::exchange(m_isSetUp, true) && context.subAccount() != nullptr)
            m_ui->chooser->lookAt(context.subAccountId());
    } else {
        m_ui->chooser->setCatalogue(portal->catalogue, context.closedPermissions(role));
    }
    m_today = dayOf(context.now());
    m_ui->endCheck->setVisible(portal->endDates);
    m_ui->endEdit->setVisible(portal->endDates);
    const Role *known = portal->role(role);
    const bool mayHoldAll =
        (known == nullptr || known->mayHoldAll) && (context.account().isOwn || context.account().grant.all);
    m_ui->allPermissionsRadio->setEnabled(mayHoldAll);
    if (mayHoldAll) {
        m_ui->allExplained->setText(wholeAccessWords(*portal, role));
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
    // The day that stands there stays possible, also when it is over.
    const QDate tomorrow = m_today.addDays(1);
    m_ui->endEdit->setMinimumDate(m_endsAt ? std::min(tomorrow, dayOf(*m_endsAt)) : tomorrow);
    m_ui->endEdit->setDate(m_endsAt ? dayOf(*m_endsAt) : m_today.addDays(usualDays));
    m_ui->endCheck->setChecked(m_endsAt.has_value());
    m_ui->chooser->setGrant(grant.all ? prechosen : grant);
    const bool all = grant.all && m_ui->allPermissionsRadio->isEnabled();
    (all ? m_ui->allPermissionsRadio : m_ui->choosePermissionsRadio)->setChecked(true);
}

std::optional<Instant> AccessEditor::endsAt() const
{
    if (!m_ui->endCheck->isVisibleTo(this))
        return m_endsAt;
    if (!m_ui->endCheck->isChecked())
        return std::nullopt;
    const QDate day = m_ui->endEdit->date();
    if (m_endsAt && dayOf(*m_endsAt) == day)
        return m_endsAt;
    // The last day is a whole one, by the clock of whoever sets it.
    return Instant(
        std::chrono::milliseconds(day.addDays(1).startOfDay().toMSecsSinceEpoch()) - std::chrono::seconds(1));
}

Grant AccessEditor::grant() const
{
    Grant grant = m_ui->choosePermissionsRadio->isChecked() ? m_ui->chooser->chosen() : Grant::everything();
    grant.endsAt = endsAt();
    return grant;
}

bool AccessEditor::isChoosing() const
{
    return m_ui->choosePermissionsRadio->isChecked();
}

bool AccessEditor::isUsable() const
{
    return !m_ui->choosePermissionsRadio->isChecked() || m_ui->chooser->chosenCount() > 0;
}

} // namespace gatehouse
