// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/acceptance.h"
#include "portal/pages/page_frame.h"

namespace portal {

/// Which way into the account the page offers.
enum class WayIn {
    ExistingSignIn, ///< the address has one: its password
    NewSignIn, ///< it has none, and the portal makes one
    None ///< it has none, and the portal makes none
};

/// What the page shows beside the invitation.
struct InvitationForm {
    WayIn way = WayIn::None;
    QByteArray mark; ///< see formMark()
    QString name; ///< for a new sign-in, as typed before or as the inviter gave it
    QString notice;
    int status = 200;
};

/// Who invites, to what, until when, with the forms to accept and to decline.
[[nodiscard]] Response invitationPage(const Reader &reader, const InvitationView &view, const InvitationForm &form);

/// What the person can do now, and where; `wayOn` stands below.
[[nodiscard]] Response acceptedPage(const Reader &reader, const InvitationView &view, const Html &wayOn = {});
[[nodiscard]] Response declinedPage(const Reader &reader, const InvitationView &view, const Html &wayOn = {});

/// Pieces of such pages: what the grant allows, and what the inviter wrote.
[[nodiscard]] Html linesHtml(
    const Reader &reader, const InvitationRow &invitation, const QHash<QString, QString> &subAccounts);
[[nodiscard]] Html messageHtml(const Reader &reader, const InvitationRow &invitation);

/// Why a link can't be answered (any more), and what to do. `invitation` is what the link is for, when there is one.
[[nodiscard]] Response deadLinkPage(
    const Reader &reader, const Problem &problem, const std::optional<InvitationRow> &invitation);

} // namespace portal
