// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <string>
#include <string_view>

namespace portal {

struct Profile;

/// Appends a member's row, as eachMember() shows it, to `json`: byte for byte what memberToJson() makes of it, without
/// the values in between. A page of a hundred took 2 ms through QJsonObject.
void writeMember(std::string &json, const RowView &row, const Profile &profile);

/// Appends a JSON string with its quotes; `text` is UTF-8.
void writeJsonText(std::string &json, std::string_view text);

} // namespace portal
