// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transfer_form.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct NamedAct {
    TransferEdit::Act act{};
    QLatin1StringView kind;
};
constexpr std::array namedActs{NamedAct{TransferEdit::Act::Offer, "offer_ownership"_L1},
    NamedAct{TransferEdit::Act::Cancel, "cancel_ownership"_L1},
    NamedAct{TransferEdit::Act::Confirm, "confirm_ownership"_L1},
    NamedAct{TransferEdit::Act::Decline, "decline_ownership"_L1}};

constexpr auto transferKey = "transfer"_L1;
constexpr auto memberKey = "member"_L1;
constexpr auto nameKey = "name"_L1;

} // namespace

QLatin1StringView kindOfTransferEdit(const TransferEdit &edit)
{
    for (const NamedAct &each : namedActs) {
        if (each.act == edit.act)
            return each.kind;
    }
    return {};
}

QJsonObject objectOfTransferEdit(const TransferEdit &edit)
{
    return {{transferKey, edit.transfer.value}, {memberKey, edit.member.value}, {nameKey, edit.memberName}};
}

std::optional<TransferEdit> transferEditOf(const QString &kind, const QJsonObject &object)
{
    const auto *const named =
        std::find_if(namedActs.begin(), namedActs.end(), [&kind](const NamedAct &each) { return each.kind == kind; });
    if (named == namedActs.end())
        return std::nullopt;
    return TransferEdit{TransferId{object.value(transferKey).toString()}, named->act,
        MemberId{object.value(memberKey).toString()}, object.value(nameKey).toString()};
}

} // namespace gatehouse
