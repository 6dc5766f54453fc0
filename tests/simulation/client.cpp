// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/client.h"

#include "app/session/tokens.h"
#include "app/store/change_form.h"
#include "models/error_sentence.h"
#include "tests/simulation/scenery.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

QString wordOf(ChangeState state)
{
    constexpr std::array words{"staged", "sending", "acknowledged", "done", "needs attention", "taken back"};
    return QString::fromLatin1(words.at(static_cast<std::size_t>(state)));
}

/// It has come to an end, or the person is asked: about it, or about what it waits for.
bool isAtRest(const PlanBook &book, const Change &change)
{
    if (change.state != ChangeState::Staged)
        return change.state == ChangeState::Done || change.state == ChangeState::NeedsAttention
            || change.state == ChangeState::TakenBack;
    return std::any_of(book.rows().cbegin(), book.rows().cend(), [&](const PlanRow &row) {
        const Change &other = row.change;
        if (change.dependsOn == other.id && other.state == ChangeState::NeedsAttention)
            return true;
        const bool isBefore = other.order < change.order && other.state == ChangeState::Staged
            && other.account == change.account && targetOf(other.edit) == targetOf(change.edit);
        return isBefore && isAtRest(book, other);
    });
}

bool isBelieved(const Change &change)
{
    return change.error && change.error->problem == alreadyGoneProblem;
}

} // namespace

Client::Client(const Parts &parts)
    : m_parts(parts)
    , m_clock(parts.time)
    , m_randomness(Chance(parts.seed, 1000 + static_cast<quint64>(parts.number)))
{
}

Client::~Client()
{
    if (m_rooms)
        crash();
}

void Client::start()
{
    if (m_rooms)
        return;
    m_parts.trace.note(u"c%1 starts"_s.arg(m_parts.number));
    m_rooms = std::make_unique<ClientRooms>(ClientRooms::Parts{
        m_parts.folder, m_clock, m_randomness, m_secrets, m_faults, m_parts.number, m_parts.network, m_parts.model});
    if (const auto opened = m_rooms->open(); !opened) {
        m_parts.trace.note(u"c%1 can't open its files: %2"_s.arg(m_parts.number).arg(opened.error().detail));
        crash();
        return;
    }
    QObject::connect(&m_rooms->book(), &PlanBook::changed, m_rooms.get(), [this] { watch(); });
    checkKept();
    watch();
    if (!m_looking.isEmpty())
        m_rooms->lookAs(m_looking);
}

void Client::crash()
{
    m_parts.trace.note(u"c%1 is gone"_s.arg(m_parts.number));
    m_looking = m_rooms->looking();
    m_rooms->book().disconnect(m_rooms.get());
    m_faults.failAt = m_faults.operations;
    m_faults.isLast = true;
    ClientRooms::destroy(std::move(m_rooms));
    mendStore();
}

void Client::breakStore(int after, bool isEnd)
{
    m_faults.failed = false;
    m_faults.failAt = m_faults.operations + after;
    m_faults.isLast = isEnd;
}

void Client::mendStore()
{
    m_faults = {};
}

void Client::signIn(const QString &identity)
{
    if (!m_people.contains(identity))
        m_people.append(identity);
    m_rooms->enter(
        SignIn{m_parts.portal.signIn(identity, m_clock.steady()), {identity, Scenery::email(identity), identity}});
}

bool Client::signInAgain()
{
    bool anybody = false;
    for (const Identity &identity : m_rooms->identities().identities()) {
        if (identity.state == Identity::State::SignedIn)
            continue;
        m_parts.trace.note(u"c%1 signs in again as %2"_s.arg(m_parts.number).arg(identity.email));
        signIn(identity.email.section(u'@', 0, 0));
        anybody = true;
    }
    return anybody;
}

void Client::watch()
{
    for (const PlanRow &row : m_rooms->book().rows()) {
        Standing &standing = m_standing.try_emplace(row.change.id, Standing{ChangeState::TakenBack, {}}).first->second;
        if (standing.key == row.key && standing.state == row.change.state)
            continue;
        note(row);
        standing = {row.change.state, row.key};
    }
}

void Client::note(const PlanRow &row)
{
    const Change &change = row.change;
    m_parts.trace.note(
        u"c%1 %2 %3 of %4: %5%6"_s.arg(m_parts.number)
            .arg(kindOf(change.edit), targetOf(change.edit), change.actor, wordOf(change.state),
                change.error ? u" ("_s + change.error->problem + u' ' + change.error->detail + u')' : QString())
        + u" key "_s + row.key);
    const bool isYes = change.state == ChangeState::Acknowledged && !isBelieved(change);
    if (isYes && !m_parts.model.wasCarriedOut(row.key.toLatin1()))
        m_parts.trace.violated(u"acknowledged"_s, u"the portal never did "_s + row.key);
}

void Client::checkKept()
{
    for (const ChangeId &id : std::as_const(m_promised)) {
        if (m_rooms->book().find(id) == nullptr && !m_released.contains(id))
            m_parts.trace.violated(u"kept"_s, u"c%1 has lost %2"_s.arg(m_parts.number).arg(id.value));
    }
}

void Client::checkEnded()
{
    checkKept();
    for (const PlanRow &row : m_rooms->book().rows()) {
        const Change &change = row.change;
        if (!isAtRest(m_rooms->book(), change))
            m_parts.trace.violated(
                u"rest"_s, u"c%1: %2 is still %3"_s.arg(m_parts.number).arg(row.key, wordOf(change.state)));
        if (change.state == ChangeState::TakenBack && m_parts.model.wasCarriedOut(row.key.toLatin1()))
            m_parts.trace.violated(u"taken-back"_s, u"the portal did "_s + row.key);
    }
}

bool Client::isAsked() const
{
    return std::any_of(m_rooms->book().rows().cbegin(), m_rooms->book().rows().cend(),
        [](const PlanRow &row) { return row.change.state == ChangeState::NeedsAttention; });
}

bool Client::isBusy() const
{
    return std::any_of(m_rooms->book().rows().cbegin(), m_rooms->book().rows().cend(),
        [this](const PlanRow &row) { return !isAtRest(m_rooms->book(), row.change); });
}

} // namespace gatehouse::simulation
