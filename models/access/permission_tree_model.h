// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/permission_choice_model.h"

#include <memory>

namespace gatehouse {

/// *Choose Permissions* as a checkable tree: groups, and in them the permissions with label, description and what they
/// need. Ticking one that needs another ticks that too and says so (`pulledIn`); taking one away that others need takes
/// those too (`pulledOut`). Permissions the holder has and the catalogue does not know are shown, and kept.
class PermissionTreeModel final : public PermissionChoiceModel {
    Q_OBJECT

public:
    explicit PermissionTreeModel(QObject *parent = nullptr);
    ~PermissionTreeModel() override;

    /// `closed`: permission → reason why it can't be chosen (the role never has it, you do not hold it yourself).
    void setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed = {});
    void setGrant(const Grant &grant) override;
    [[nodiscard]] Grant chosen() const override; ///< scopes of setGrant() are kept
    [[nodiscard]] int chosenCount() const override;
    [[nodiscard]] int choiceCount() const override;
    void chooseAll() override;
    void chooseNone() override;
    void setFilter(const QString &text) override;

    [[nodiscard]] QModelIndex indexOf(const QString &key) const;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Ticking `key`, a permission's or a group's, also ticked these keys; a sentence for the person is the dialog's.
    void pulledIn(const QString &key, const QStringList &alsoTicked);
    void pulledOut(const QString &key, const QStringList &alsoCleared);

private:
    void showUnknown();
    void announceAll();
    void announceRows(const QList<int> &roles);
    [[nodiscard]] QVariant groupData(int row, int role) const;
    [[nodiscard]] QVariant permissionData(const QString &key, int role) const;
    [[nodiscard]] QString keyAt(const QModelIndex &index) const;
    bool choose(const QStringList &keys, const QString &named, bool isTicking);

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
