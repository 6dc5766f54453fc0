// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_columns.h"

namespace gatehouse {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

MemberTableBuilder::MemberTableBuilder()
    : m_columns(std::make_unique<MemberTable::Columns>())
{
}

MemberTableBuilder::~MemberTableBuilder() = default;

void MemberTableBuilder::reserve(quint32 rows)
{
    constexpr std::size_t likelyTextBytes = 80;
    constexpr std::size_t likelyFoldedBytes = 48;
    MemberTable::Columns &columns = *m_columns;
    columns.text.reserve(rows * likelyTextBytes);
    columns.folded.reserve(rows * likelyFoldedBytes);
    columns.ends.reserve(rows);
    columns.foldedNameEnds.reserve(rows);
    columns.foldedEnds.reserve(rows);
    columns.letters.reserve(rows);
    columns.version.reserve(rows);
    columns.since.reserve(rows);
    columns.lastSignIn.reserve(rows);
    columns.role.reserve(rows);
    columns.grant.reserve(rows);
    columns.pendingWords.reserve(rows);
    columns.status.reserve(rows);
    columns.pending.reserve(rows);
    columns.flags.reserve(rows);
    columns.lastUse.reserve(rows);
    columns.wishes.reserve(rows);
}

void MemberTableBuilder::add(const Member &member)
{
    const QByteArray id = member.id.value.toUtf8();
    const QByteArray name = member.name.toUtf8();
    const QByteArray email = member.email.toUtf8();
    const QByteArray role = member.role.toUtf8();
    const QByteArray grant = toStoredForm(member.grant);
    const QByteArray words = member.pendingWords.toUtf8();
    Raw row{viewOf(id), viewOf(name), viewOf(email), viewOf(role), viewOf(grant)};
    row.status = member.status;
    row.version = member.version;
    row.since = member.since.time_since_epoch().count();
    row.lastSignIn = member.lastSignIn ? member.lastSignIn->time_since_epoch().count() : 0;
    row.isSelf = member.isSelf;
    row.removedAt = member.removedAt ? member.removedAt->time_since_epoch().count() : 0;
    row.restorableUntil = member.restorableUntil ? member.restorableUntil->time_since_epoch().count() : 0;
    row.lastUse = member.lastUse ? member.lastUse->time_since_epoch().count() : 0;
    row.wishes = packed(member.wishes);
    m_columns->append(row, member.pending, viewOf(words));
}

void MemberTableBuilder::add(const Raw &row)
{
    m_columns->append(row, PendingMark::None, {});
}

QSharedPointer<const MemberTable> MemberTableBuilder::build()
{
    auto columns = std::exchange(m_columns, std::make_unique<MemberTable::Columns>());
    columns->finish();
    return QSharedPointer<const MemberTable>(new MemberTable(std::move(columns)));
}

} // namespace gatehouse
