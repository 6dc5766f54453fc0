// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store_faults/program.h"

#include "models/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

Program::Program(const Parts &parts)
    : m_parts(parts)
    , m_line(parts.portal)
    , m_file(&parts.faults)
    , m_store(m_file.database(), parts.randomness)
    , m_registry(m_file.database())
    , m_drafts(m_file.database(), parts.clock)
    , m_files(m_file.database())
    , m_book({m_store, parts.randomness, parts.clock})
    , m_identities({m_book, m_registry, m_line, parts.keyStore, parts.clock, parts.randomness, parts.folder, u"en"_s,
          &parts.faults})
{
    listen();
}

Program::~Program() = default;

void Program::listen()
{
    m_news.setSingleShot(true);
    m_news.setInterval(0);
    connect(&m_book, &PlanBook::changed, &m_news, qOverload<>(&QTimer::start));
    connect(&m_identities, &Identities::listsChanged, &m_news, qOverload<>(&QTimer::start));
    connect(&m_news, &QTimer::timeout, this, [this] { m_identities.showPlan(); });
    connect(&m_identities, &Identities::storeFailed, this, [this](const Error &error) { m_parts.tell(error); });
    connect(&m_identities, &Identities::syncStateChanged, this,
        [this](const AccountKey & /*account*/, const SyncState &state) {
            m_syncState = state;
            if (state.error)
                m_parts.tell(*state.error);
        });
    connect(&m_identities, &Identities::membersReady, this,
        [this](const AccountKey & /*account*/, const QSharedPointer<const MemberTable> &table) { m_members = table; });
    connect(&m_identities, &Identities::invitationsReady, this,
        [this](const AccountKey & /*account*/, const QList<Invitation> &invitations) { m_invitations = invitations; });
    connect(&m_identities, &Identities::ticketsReady, this,
        [this](const AccountKey & /*account*/, const QList<Ticket> &tickets) { m_tickets = tickets; });
}

Result<void> Program::open()
{
    if (auto opened = m_file.open(m_parts.folder, m_parts.clock.now()); !opened)
        return opened;
    if (auto loaded = m_store.load(); !loaded)
        return loaded;
    if (auto drafts = m_drafts.drafts(); !drafts)
        m_parts.tell(drafts.error());
    return m_identities.load();
}

void Program::shutdown()
{
    m_news.stop();
    m_identities.shutdown();
}

QStringList Program::shown() const
{
    QStringList lines;
    for (quint32 row = 0; m_members && row < m_members->size(); ++row) {
        const Member member = m_members->member(row);
        lines.append(u"%1 v%2 %3 pending %4"_s.arg(member.name)
                .arg(member.version)
                .arg(QString::fromUtf8(toStoredForm(member.grant)))
                .arg(static_cast<int>(member.pending)));
    }
    for (const Invitation &each : m_invitations)
        lines.append(u"%1 v%2 pending %3"_s.arg(each.email).arg(each.version).arg(static_cast<int>(each.pending)));
    for (const Ticket &each : m_tickets)
        lines.append(u"%1 v%2 messages %3"_s.arg(each.subject).arg(each.version).arg(each.messages));
    lines.sort();
    return lines;
}

} // namespace gatehouse::test
