// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/member_writer.h"

#include "portal/api/grant.h"
#include "portal/api/ticket_access.h"
#include "portal/profiles/profile.h"
#include "portal/store/member_rows.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Few grants are different from each other; this many are remembered by each worker.
constexpr qsizetype mostGrants = 2'000;

void writeNumber(std::string &json, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    json.append(digits.data(), end);
}

std::string_view textOf(const RowView &row, MemberColumn column)
{
    const auto text = row.text(int(column));
    return {text.data(), static_cast<std::size_t>(text.size())};
}

void writeInstant(std::string &json, const RowView &row, MemberColumn column)
{
    if (row.isNull(int(column))) {
        json += "null";
    } else {
        writeNumber(json, row.number(int(column)));
    }
}

/// The grant as it goes over the wire: read and written once, however many hold it.
const std::string &wireGrant(QByteArrayView stored)
{
    thread_local QHash<QByteArray, std::string> known;
    const auto found = known.constFind(QByteArray::fromRawData(stored.data(), stored.size()));
    if (found != known.constEnd()) {
        return *found;
    }
    if (known.size() >= mostGrants) {
        known.clear();
    }
    const auto written =
        QJsonDocument(grantToJson(grantFromStored(QString::fromUtf8(stored)))).toJson(QJsonDocument::Compact);
    return *known.insert(stored.toByteArray(), written.toStdString());
}

std::string visibilityOfRow(const RowView &row, const Profile::Tickets &policy)
{
    const auto stored = QString::fromUtf8(row.text(int(MemberColumn::TicketVisibility)));
    return visibilityWord(visibilityOf(policy, stored)).toStdString();
}

void writeEscaped(std::string &json, char character)
{
    constexpr const char *hexadecimal = "0123456789abcdef";
    switch (character) {
    case '"':
    case '\\':
        json += '\\';
        json += character;
        break;
    case '\b':
        json += "\\b";
        break;
    case '\f':
        json += "\\f";
        break;
    case '\n':
        json += "\\n";
        break;
    case '\r':
        json += "\\r";
        break;
    case '\t':
        json += "\\t";
        break;
    default:
        json += "\\u00";
        json += hexadecimal[(character >> 4) & 0xf];
        json += hexadecimal[character & 0xf];
        break;
    }
}

} // namespace

void writeJsonText(std::string &json, std::string_view text)
{
    const auto needsEscape = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    };
    json += '"';
    const auto *from = text.data();
    const auto *const end = from + text.size();
    while (from != end) {
        const auto *const odd = std::find_if(from, end, needsEscape);
        json.append(from, odd);
        from = odd;
        if (from != end) {
            writeEscaped(json, *from++);
        }
    }
    json += '"';
}

// Names in the order QJsonObject keeps: by their characters.
void writeMember(std::string &json, const RowView &row, const Profile &profile)
{
    using enum MemberColumn;
    const bool isRemoved = !row.isNull(int(RemovedAt));
    json += R"({"email":)";
    writeJsonText(json, textOf(row, Email));
    json += R"(,"grant":)";
    json += wireGrant(row.text(int(GrantJson)));
    json += R"(,"id":)";
    writeJsonText(json, textOf(row, Id));
    json += R"(,"last_sign_in":)";
    writeInstant(json, row, LastSignIn);
    json += R"(,"last_use":)";
    writeInstant(json, row, LastUse);
    json += R"(,"name":)";
    writeJsonText(json, textOf(row, Name));
    if (profile.tickets) {
        json += row.number(int(Notify)) != 0 ? R"(,"notify":true)" : R"(,"notify":false)";
    }
    if (isRemoved) {
        json += R"(,"removed_at":)";
        writeInstant(json, row, RemovedAt);
        json += R"(,"restorable_until":)";
        writeInstant(json, row, RestorableUntil);
    }
    json += R"(,"role":)";
    writeJsonText(json, textOf(row, Role));
    json += R"(,"second_factor":false,"since":)";
    writeNumber(json, row.number(int(Since)));
    json += R"(,"status":)";
    writeJsonText(json, isRemoved ? std::string_view("removed") : textOf(row, Status));
    if (profile.tickets) {
        json += R"(,"ticket_visibility":)";
        writeJsonText(json, visibilityOfRow(row, *profile.tickets));
    }
    json += R"(,"version":)";
    writeNumber(json, row.number(int(Version)));
    json += '}';
}

} // namespace portal
