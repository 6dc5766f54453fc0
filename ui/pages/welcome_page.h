// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

namespace gatehouse::Ui {
class WelcomePage;
} // namespace gatehouse::Ui

namespace gatehouse {

class PortalDesk;
class Request;

/// What the window shows before there is any account: add a portal, or try the sample.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(PortalDesk *portals, QWidget *parent = nullptr);
    ~WelcomePage() override;

Q_SIGNALS:
    void addPortalAsked();

private:
    void trySample();
    void setBusy(bool busy);

    PortalDesk *m_portals;
    std::unique_ptr<Ui::WelcomePage> m_ui;
    QPointer<Request> m_running;
};

} // namespace gatehouse
