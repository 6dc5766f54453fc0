// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choose_permissions_widget.h"

#include "models/access/catalogue.h"
#include "models/access/permission_tree_model.h"
#include "ui/delegates/permission_cell.h"
#include "ui/theme/icons.h"
#include "ui_choose_permissions_widget.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

ChoosePermissionsWidget::ChoosePermissionsWidget(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ChoosePermissionsWidget>())
    , m_model(new PermissionTreeModel(this))
{
    m_ui->setupUi(this);
    m_ui->permissionSearchEdit->setClearButtonEnabled(true);
    m_ui->permissionSearchEdit->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_ui->permissionTree->setModel(m_model);
    m_ui->permissionTree->setItemDelegate(new PermissionCell(m_ui->permissionTree));
    m_ui->permissionTree->setIndentation(20);
    m_ui->permissionTree->setMouseTracking(true);
    m_ui->permissionTree->setMinimumHeight(160);
    m_ui->chosenCounter->setForegroundRole(QPalette::PlaceholderText);
    m_ui->permissionNote->setForegroundRole(QPalette::Link);
    connect(m_ui->permissionSearchEdit, &QLineEdit::textChanged, this, &ChoosePermissionsWidget::filter);
    connect(m_ui->chooseAllButton, &QPushButton::clicked, this, [this] {
        note({});
        m_model->chooseAll();
    });
    connect(m_ui->chooseNoneButton, &QPushButton::clicked, this, [this] {
        note({});
        m_model->chooseNone();
    });
    connect(m_model, &PermissionTreeModel::chosenChanged, this, [this] {
        count();
        Q_EMIT changed();
    });
    connect(m_model, &PermissionTreeModel::pulledIn, this, [this](const QString &key, const QStringList &also) {
        note(tr("Also chosen: %1, because %2 needs it.").arg(labels(also), label(key)));
    });
    connect(m_model, &PermissionTreeModel::pulledOut, this, [this](const QString &key, const QStringList &also) {
        note(tr("Also cleared: %1, because it needs %2.").arg(labels(also), label(key)));
    });
}

ChoosePermissionsWidget::~ChoosePermissionsWidget() = default;

void ChoosePermissionsWidget::setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed)
{
    m_total = catalogue.size();
    m_model->setCatalogue(catalogue, closed);
    m_ui->permissionTree->expandAll();
    filter(m_ui->permissionSearchEdit->text());
    count();
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
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const auto groupIndex = m_model->index(group, 0);
        bool anyShown = false;
        for (int row = 0; row < m_model->rowCount(groupIndex); ++row) {
            const bool matches =
                m_model->index(row, 0, groupIndex).data(PermissionTreeModel::MatchesFilterRole).toBool();
            tree->setRowHidden(row, groupIndex, !matches);
            anyShown = anyShown || matches;
        }
        tree->setRowHidden(group, {}, !anyShown);
    }
}

void ChoosePermissionsWidget::count()
{
    const QLocale locale;
    m_ui->chosenCounter->setText(
        tr("%1 of %2 chosen").arg(locale.toString(m_model->chosenCount()), locale.toString(m_total)));
}

void ChoosePermissionsWidget::note(const QString &text)
{
    m_ui->permissionNote->setText(text);
    m_ui->permissionNote->setVisible(!text.isEmpty());
}

QString ChoosePermissionsWidget::label(const QString &key) const
{
    return m_model->indexOf(key).data(Qt::DisplayRole).toString();
}

QString ChoosePermissionsWidget::labels(const QStringList &keys) const
{
    QStringList all;
    for (const auto &key : keys)
        all << label(key);
    return all.join(u", "_s);
}

} // namespace gatehouse
