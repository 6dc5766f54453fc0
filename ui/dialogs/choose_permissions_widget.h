// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace gatehouse::Ui {
class ChoosePermissionsWidget;
} // namespace gatehouse::Ui

namespace gatehouse {

class Catalogue;
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
    void setGrant(const Grant &grant);
    [[nodiscard]] Grant chosen() const;
    [[nodiscard]] int chosenCount() const;

Q_SIGNALS:
    void changed();

private:
    void filter(const QString &text);
    void count();
    void note(const QString &text);
    [[nodiscard]] QString labels(const QStringList &keys) const;
    [[nodiscard]] QString label(const QString &key) const;

    std::unique_ptr<Ui::ChoosePermissionsWidget> m_ui;
    PermissionTreeModel *m_model;
    int m_total = 0;
};

} // namespace gatehouse
