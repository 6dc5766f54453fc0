// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/growing_columns.h"

namespace gatehouse {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

MemberTableBuilder::MemberTableBuilder()
    : m_columns(std::make_shared<GrowingColumns>())
{
}

MemberTableBuilder::~MemberTableBuilder() = default;

void MemberTableBuilder::reserve(quint32 rows)
{
    m_columns->reserve(rows);
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
    auto columns = std::exchange(m_columns, std::make_shared<GrowingColumns>());
    return QSharedPointer<const MemberTable>(new MemberTable(GrowingColumns::finish(std::move(columns))));
}

} // namespace gatehouse
