// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/permission_choice_model.h"
#include "models/accounts/account.h"
#include "models/portals/portal_description.h"

#include <memory>

namespace gatehouse {

/// *Set Permission* where permissions can be limited: modules, and in them the permissions, each with its own tick;
/// what is not by module stands under a heading of its own. One sub-account is looked at, or all of them: what is held
/// in all is ticked and closed in each single one, and what is held in single ones only is half ticked in all. Ticking
/// what needs something else ticks that too, in the same place, and says so; taking something away takes what needs it
/// there.
class ScopedPermissionModel final : public PermissionChoiceModel {
    Q_OBJECT

public:
    /// What can be chosen here, and what can't, with the reason.
    struct Frame {
        Catalogue catalogue;
        std::vector<Module> modules;
        QList<SubAccount> subAccounts;
        QHash<QString, QString> closedPermissions; ///< permission → reason
        QHash<QString, QString> closedModules; ///< module → reason
        std::optional<Grant> own; ///< what the editor holds and so can give; none: everything
        QString beyondOwn; ///< the reason where it is not enough
    };

    explicit ScopedPermissionModel(QObject *parent = nullptr);
    ~ScopedPermissionModel() override;

    /// What was ticked by hand stays, as far as it is open in the new frame: another role is chosen last, at times.
    void setFrame(const Frame &frame);
    /// Which sub-account the ticks are about; empty: all of them, those to come included.
    void setSubAccount(const QString &id);

    void setGrant(const Grant &grant) override;
    [[nodiscard]] Grant chosen() const override;
    [[nodiscard]] int chosenCount() const override;
    [[nodiscard]] int choiceCount() const override;
    void chooseAll() override;
    void chooseNone() override;

    [[nodiscard]] QModelIndex indexOf(const QString &permission, const QString &module) const;

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
    [[nodiscard]] QString leafRemark(Place place) const override;
    bool tick(int heading, const QList<int> &leaves, const QString &what, bool isTicking) override;

private:
    struct Leaf {
        QString permission;
        QString module; ///< empty: not by module
        friend bool operator==(const Leaf &, const Leaf &) = default;
    };
    struct Section {
        QString label;
        QList<Leaf> leaves;
    };
    struct Private;

    void tickEverything(bool isTicking);

    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
