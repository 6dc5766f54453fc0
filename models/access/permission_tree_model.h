// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/permission_choice_model.h"

#include <memory>

namespace gatehouse {

/// *Choose Permissions* where nothing is limited to a place: groups, and in them the permissions. Ticking one that
/// needs another ticks that too; taking one away that others need takes those too. Permissions the holder has and the
/// catalogue does not know are shown, and kept.
class PermissionTreeModel final : public PermissionChoiceModel {
    Q_OBJECT

public:
    explicit PermissionTreeModel(QObject *parent = nullptr);
    ~PermissionTreeModel() override;

    /// `closed`: permission → reason why it can't be chosen (the role never has it, you do not hold it yourself).
    /// What was ticked by hand stays, as far as the new catalogue and role leave it open.
    void setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed = {});
    void setGrant(const Grant &grant) override;
    [[nodiscard]] Grant chosen() const override; ///< scopes of setGrant() are kept
    [[nodiscard]] int chosenCount() const override;
    [[nodiscard]] int choiceCount() const override;
    void chooseAll() override;
    void chooseNone() override;

    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

protected:
    [[nodiscard]] const Catalogue &catalogue() const override;
    [[nodiscard]] int headingCount() const override;
    [[nodiscard]] QString headingLabel(int heading) const override;
    [[nodiscard]] QString headingSpoken(int heading) const override;
    [[nodiscard]] QString headingClosedReason(int heading) const override;
    [[nodiscard]] int leafCount(int heading) const override;
    [[nodiscard]] QString leafPermission(Place place) const override;
    [[nodiscard]] QString leafName(Place place) const override;
    [[nodiscard]] Qt::CheckState leafState(Place place) const override;
    [[nodiscard]] QString leafClosedReason(Place place) const override;
    bool tick(int heading, const QList<int> &leaves, const QString &what, bool isTicking) override;

private:
    void showUnknown();
    void announceAll();

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
