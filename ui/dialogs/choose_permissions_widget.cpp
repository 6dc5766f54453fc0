// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choose_permissions_widget.h"

#include "models/access/catalogue.h"
#include "models/access/permission_tree_model.h"
#include "models/word_list.h"
#include "ui/delegates/permission_cell.h"
#include "ui/theme/icons.h"
#include "ui_choose_permissions_widget.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

ChoosePermissionsWidget::ChoosePermissionsWidget(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ChoosePermissionsWidget>())
    , m_plain(new PermissionTreeModel(this))
    , m_scoped(new ScopedPermissionModel(this))
    , m_model(nullptr)
{
    m_ui->setupUi(this);
    m_ui->permissionSearchEdit->setClearButtonEnabled(true);
    m_ui->permissionSearchEdit->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_ui->permissionTree->setItemDelegate(new PermissionCell(m_ui->permissionTree));
    m_ui->permissionTree->setIndentation(20);
    m_ui->permissionTree->setMouseTracking(true);
    m_ui->permissionTree->setMinimumHeight(160);
    m_ui->chosenCounter->setForegroundRole(QPalette::PlaceholderText);
    m_ui->permissionNote->setForegroundRole(QPalette::Link);
    connect(m_ui->permissionSearchEdit, &QLineEdit::textChanged, this, &ChoosePermissionsWidget::filter);
    connect(m_ui->chooseAllButton, &QPushButton::clicked, this, [this] {
        note({});
        m_model->chooseMatching(true);
    });
    connect(m_ui->chooseNoneButton, &QPushButton::clicked, this, [this] {
        note({});
        m_model->chooseMatching(false);
    });
    for (PermissionChoiceModel *model :
        {static_cast<PermissionChoiceModel *>(m_plain), static_cast<PermissionChoiceModel *>(m_scoped)}) {
        connect(model, &PermissionChoiceModel::chosenChanged, this, [this] {
            count();
            Q_EMIT changed();
        });
        connect(model, &PermissionChoiceModel::pulledIn, this, [this](const QString &what, const QStringList &also) {
            note(tr("Also chosen: %1 (needed for %2).").arg(listed(also), what));
        });
        connect(model, &PermissionChoiceModel::pulledOut, this, [this](const QString &what, const QStringList &also) {
            note(tr("Also cleared: %1 (not possible without %2).").arg(listed(also), what));
        });
    }
    connect(m_ui->subAccountBox, &QComboBox::currentIndexChanged, this, [this] {
        note({});
        m_scoped->setSubAccount(m_ui->subAccountBox->currentData().toString());
    });
    m_ui->subAccountLabel->hide();
    m_ui->subAccountBox->hide();
    show(m_plain);
}

ChoosePermissionsWidget::~ChoosePermissionsWidget() = default;

void ChoosePermissionsWidget::show(PermissionChoiceModel *model)
{
    m_model = model;
    if (m_ui->permissionTree->model() != model)
        m_ui->permissionTree->setModel(model);
    m_ui->permissionTree->expandAll();
    filter(m_ui->permissionSearchEdit->text());
    count();
}

void ChoosePermissionsWidget::setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed)
{
    m_plain->setCatalogue(catalogue, closed);
    show(m_plain);
}

void ChoosePermissionsWidget::setFrame(const ScopedPermissionModel::Frame &frame, const QString &subAccountWord)
{
    const QString looked = m_ui->subAccountBox->currentData().toString();
    {
        const QSignalBlocker quiet(m_ui->subAccountBox);
        m_ui->subAccountBox->clear();
        m_ui->subAccountBox->addItem(tr("All, those to come included"), QString());
        for (const SubAccount &part : frame.subAccounts)
            m_ui->subAccountBox->addItem(part.name, part.id);
        m_ui->subAccountBox->setCurrentIndex(std::max(0, m_ui->subAccountBox->findData(looked)));
    }
    m_ui->subAccountLabel->setText(subAccountWord);
    m_ui->subAccountLabel->setVisible(!frame.subAccounts.isEmpty());
    m_ui->subAccountBox->setVisible(!frame.subAccounts.isEmpty());
    m_scoped->setSubAccount(m_ui->subAccountBox->currentData().toString());
    m_scoped->setFrame(frame);
    show(m_scoped);
}

void ChoosePermissionsWidget::lookAt(const QString &subAccount)
{
    m_ui->subAccountBox->setCurrentIndex(std::max(0, m_ui->subAccountBox->findData(subAccount)));
}

void ChoosePermissionsWidget::setGrant(const Grant &grant)
{
    m_model->setGrant(grant);
    m_ui->permissionTree->expandAll();
    note({});
    count();
}

Grant ChoosePermissionsWidget::chosen() const
{
    return m_model->chosen();
}

int ChoosePermissionsWidget::chosenCount() const
{
    return m_model->chosenCount();
}

void ChoosePermissionsWidget::filter(const QString &text)
{
    m_model->setFilter(text.trimmed());
    auto *tree = m_ui->permissionTree;
    bool isAnythingShown = false;
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const auto groupIndex = m_model->index(group, 0);
        bool anyShown = false;
        for (int row = 0; row < m_model->rowCount(groupIndex); ++row) {
            const bool matches =
                m_model->index(row, 0, groupIndex).data(PermissionChoiceModel::MatchesFilterRole).toBool();
            tree->setRowHidden(row, groupIndex, !matches);
            anyShown = anyShown || matches;
        }
        tree->setRowHidden(group, {}, !anyShown);
        isAnythingShown = isAnythingShown || anyShown;
    }
    note(isAnythingShown ? QString() : tr("No permission matches “%1”.").arg(text.trimmed()));
}

void ChoosePermissionsWidget::count()
{
    if (m_model == nullptr)
        return;
    const QLocale locale;
    m_ui->chosenCounter->setText(
        tr("%1 of %2 chosen").arg(locale.toString(m_model->chosenCount()), locale.toString(m_model->choiceCount())));
}

void ChoosePermissionsWidget::note(const QString &text)
{
    m_ui->permissionNote->setText(text);
    m_ui->permissionNote->setVisible(!text.isEmpty());
    // The note takes the list's room, at whose edge the row may stand that it is about.
    if (QLayout *own = layout())
        own->activate();
    m_ui->permissionTree->scrollTo(m_ui->permissionTree->currentIndex());
}

} // namespace gatehouse
