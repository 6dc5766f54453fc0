// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/scoped_permission_model.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace gatehouse::Ui {
class ChoosePermissionsWidget;
} // namespace gatehouse::Ui

namespace gatehouse {

class PermissionTreeModel;

/// *Choose Permissions*: the catalogue as a tree to tick, with search, all, none and a count. Says in a line what was
/// ticked or cleared along with something else.
class ChoosePermissionsWidget final : public QWidget {
    Q_OBJECT

public:
    explicit ChoosePermissionsWidget(QWidget *parent = nullptr);
    ~ChoosePermissionsWidget() override;

    /// `closed`: permission → why it can't be chosen.
    void setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed);
    /// The same where permissions are limited to modules and sub-accounts; `subAccountWord` is the portal's.
    void setFrame(const ScopedPermissionModel::Frame &frame, const QString &subAccountWord);
    /// Shows what counts in this sub-account, where there are any.
    void lookAt(const QString &subAccount);
    void setGrant(const Grant &grant);
    [[nodiscard]] Grant chosen() const;
    [[nodiscard]] int chosenCount() const;

Q_SIGNALS:
    void changed();

private:
    void show(PermissionChoiceModel *model);
    void filter(const QString &text);
    void count();
    void note(const QString &text);

    std::unique_ptr<Ui::ChoosePermissionsWidget> m_ui;
    PermissionTreeModel *m_plain;
    ScopedPermissionModel *m_scoped;
    PermissionChoiceModel *m_model; ///< the one of the two that is shown
};

} // namespace gatehouse
