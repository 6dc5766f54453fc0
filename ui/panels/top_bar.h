// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace gatehouse {

class AccountContext;
class AccountSwitcher;

/// The window's top: account, search, the primary button, the menu. Acting in another's account, its lower edge has
/// that account's colour.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(AccountContext *context, QWidget *parent = nullptr);

    [[nodiscard]] AccountSwitcher *switcher() const { return m_switcher; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    void setMenu(QMenu *menu);

Q_SIGNALS:
    void inviteAsked();
    void searched(const QString &text);
    /// Enter or Down in the search field.
    void searchLeft();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();

    AccountContext *m_context;
    AccountSwitcher *m_switcher;
    QLineEdit *m_search;
    QPushButton *m_invite;
    QToolButton *m_more;
};

} // namespace gatehouse
