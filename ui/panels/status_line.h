// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace gatehouse {

class AccountContext;

/// The window's foot: how fresh the data is, as whom one looks at which portal, how many changes wait.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(AccountContext *context, QWidget *parent = nullptr);

    /// Offline, it also says that quitting loses none of them.
    void setWaiting(int count, bool isOffline);

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();

    AccountContext *m_context;
    QLabel *m_glyph;
    QLabel *m_sync;
    QLabel *m_identity;
    QLabel *m_pending;
    QTimer m_timer;
};

} // namespace gatehouse
