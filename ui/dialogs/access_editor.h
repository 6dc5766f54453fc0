// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"

#include <QDate>
#include <QWidget>

#include <memory>

namespace gatehouse::Ui {
class AccessEditor;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;

/// *All Permissions* or *Choose Permissions*, and with the second the tree. The same for an invitation, a pending one,
/// and a member.
class AccessEditor final : public QWidget {
    Q_OBJECT

public:
    explicit AccessEditor(QWidget *parent = nullptr);
    ~AccessEditor() override;

    /// Takes the portal's words, its catalogue, and what a member of `role` can't hold.
    void setup(const AccountContext &context, const QString &role);
    /// `prechosen` is what the tree shows when *All* is taken back; a member's *All* starts with everything ticked.
    void setGrant(const Grant &grant, const Grant &prechosen);
    [[nodiscard]] Grant grant() const;
    /// False while *Choose* has nothing chosen.
    [[nodiscard]] bool isUsable() const;
    /// True while the tree is shown.
    [[nodiscard]] bool isChoosing() const;

Q_SIGNALS:
    void changed();
    /// The tree appeared or went: the dialog may want another size.
    void chooserShown(bool shown);

private:
    [[nodiscard]] std::optional<Instant> endsAt() const;

    std::unique_ptr<Ui::AccessEditor> m_ui;
    std::optional<Instant> m_endsAt;
    QDate m_today;
    bool m_isSetUp = false;
};

} // namespace gatehouse
