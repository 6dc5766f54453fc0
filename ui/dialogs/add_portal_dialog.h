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
struct Identity;

/// *Add portal*: an address, the portal that answers there shown by name, sign-in in the browser, and back. Also signs
/// in again where a session has ended. Every wait can be ended; while the browser has the page, it can be opened once
/// more, or its link copied.
class AddPortalDialog final : public QDialog {
    Q_OBJECT

public:
    AddPortalDialog(PortalDesk *portals, QWidget *parent);
    /// Begins at once with signing in again.
    AddPortalDialog(PortalDesk *portals, const Identity &again, QWidget *parent);
    ~AddPortalDialog() override;

    void reject() override;

Q_SIGNALS:
    void signedIn(const gatehouse::IdentityId &identity);

private:
    enum class Step { Address, LookingUp, Found, SigningIn };
    void setStep(Step step);
    void lookUp();
    void signIn();
    void showFound(const PortalDescription &portal);
    void takePage(const QUrl &page, bool isOpen);
    void openAgain();
    void copyLink();
    void tellWaiting(bool isOpen);
    void watch(Request *request);
    void failLookUp(const Error &error);
    void failSignIn(const Error &error);
    /// Who signs in again may do so as another person, who is welcome too and not the one that was asked for.
    void tellSomebodyElse(const IdentityId &came);

    PortalDesk *m_portals;
    std::unique_ptr<Ui::AddPortalDialog> m_ui;
    QPushButton *m_signIn;
    QPointer<Request> m_running;
    std::optional<PortalDescription> m_found;
    IdentityId m_again; ///< who signs in again; empty: somebody new
    QUrl m_page; ///< where the sign-in waits
    Step m_step = Step::Address;
};

} // namespace gatehouse
