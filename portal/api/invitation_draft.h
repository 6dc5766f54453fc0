// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/address.h"
#include "portal/api/grant.h"

#include <chrono>
#include <vector>

namespace portal {

struct Profile;

/// One row of a request to invite, read without the database.
struct InvitationDraft {
    QString id; ///< made by the client
    Address address;
    QString name;
    QString role;
    Grant grant;
    QString message;
    std::chrono::seconds lifetime{0};
    QString language; ///< of the mail
};

/// A row that could be read, or what is wrong with that row alone.
struct DraftRow {
    QString id;
    Result<InvitationDraft> draft;
};

/// The rows of `InvitationDraft`s in a request, in its order. Only what leaves no rows to answer (no list, too many, an
/// id missing or twice) refuses the whole. `language` is that of the mails whose row names none.
[[nodiscard]] Result<std::vector<DraftRow>> draftsFromJson(
    const QJsonObject &body, const Profile &profile, const QString &language);

} // namespace portal
