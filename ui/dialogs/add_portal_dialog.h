// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/portals/portal_description.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

class QPushButton;

namespace gatehouse::Ui {
class AddPortalDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class PortalDesk;
class Request;
struct Error;

/// *Add portal*: an address, the portal that answers there shown by name, sign-in in the browser, and back. Every wait
/// can be ended.
class AddPortalDialog final : public QDialog {
    Q_OBJECT

public:
    AddPortalDialog(PortalDesk *portals, QWidget *parent);
    ~AddPortalDialog() override;

    void reject() override;

Q_SIGNALS:
    void signedIn(const gatehouse::IdentityId &identity);

private:
    enum class Step { Address, LookingUp, Found, SigningIn };
    void setStep(Step step);
    void fitHeight();
    void lookUp();
    void signIn();
    void watch(Request *request);
    void fail(const Error &error, Step back);

    PortalDesk *m_portals;
    std::unique_ptr<Ui::AddPortalDialog> m_ui;
    QPushButton *m_signIn;
    QPointer<Request> m_running;
    std::optional<PortalDescription> m_found;
    Step m_step = Step::Address;
};

} // namespace gatehouse
