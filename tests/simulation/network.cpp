// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/network.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::simulation {

namespace {

QByteArray keyOf(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Idempotency-Key" && !request.url.path().endsWith("/token"_L1))
            return value.mid(1, value.size() - 2);
    }
    return {};
}

QString digest(const QByteArray &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().first(6));
}

} // namespace

Network::Fate Network::fate()
{
    struct Part {
        int percent;
        Fate fate;
    };
    const std::array parts{Part{m_weather.refused, Fate::Refused}, Part{m_weather.lost, Fate::Lost},
        Part{m_weather.cut, Fate::Cut}, Part{m_weather.unheard, Fate::Unheard}, Part{m_weather.doubled, Fate::Doubled},
        Part{m_weather.late, Fate::Late}, Part{m_weather.busy, Fate::Busy}, Part{m_weather.garbage, Fate::Garbage},
        Part{m_weather.portalCrash, Fate::PortalCrash}};
    constexpr quint32 most = 150; // all of them together are rarer than nothing at all
    auto drawn = static_cast<int>(m_parts.chance.below(most));
    for (const Part &part : parts) {
        if (drawn < part.percent)
            return part.fate;
        drawn -= part.percent;
    }
    return Fate::Arrives;
}

void Network::clear()
{
    m_weather = Weather::fine();
    m_isClear = true;
    m_isUnplugged.clear();
    for (const auto &hopeless : std::exchange(m_hopeless, {})) {
        if (const auto reply = hopeless.lock())
            reply->set(fail(Error::Code::Offline, u"the connection is reset"_s));
    }
}

std::chrono::milliseconds Network::moment()
{
    return m_parts.chance.between(5ms, 120ms);
}

void Network::carry(int client, const HttpRequest &request, const Reply &reply)
{
    const auto letter = std::make_shared<const Letter>(Letter{client, request, keyOf(request),
        u"c%1#%2 %3 %4"_s.arg(client)
            .arg(++m_letters)
            .arg(QString::fromLatin1(request.verb), request.url.path(QUrl::FullyEncoded)),
        reply});
    const auto patience = std::min(request.deadline, request.idle);
    m_parts.time.after(patience, [reply] { reply->set(fail(Error::Code::TimedOut, u"no answer in time"_s)); });
    if (m_isUnplugged[client]) {
        answer(*letter, fail(Error::Code::Offline, u"unplugged"_s), 1ms);
        return;
    }
    const Fate fate = this->fate();
    if (fate != Fate::Arrives)
        m_parts.trace.note(letter->name
            + std::array{u""_s, u" is refused"_s, u" is lost"_s, u" will be cut"_s, u" will not be heard"_s,
                u" is doubled"_s, u" is late"_s, u" meets a busy proxy"_s, u" meets another's page"_s,
                u" will crash the portal"_s}
                .at(static_cast<std::size_t>(fate)));
    switch (fate) {
    case Fate::Refused:
        answer(*letter, fail(Error::Code::Offline, u"refused"_s), moment());
        break;
    case Fate::Lost:
        m_hopeless.emplace_back(reply);
        break;
    case Fate::Busy:
        answer(*letter, HttpReply{503, "busy", {{"retry-after", "3"}}}, moment());
        break;
    case Fate::Garbage:
        answer(*letter, HttpReply{200, "<html>Please sign in to this network</html>", {}}, moment());
        break;
    case Fate::Doubled:
        deliver(letter, moment(), fate);
        deliver(letter, m_parts.chance.between(1ms, 20s), fate);
        break;
    case Fate::Late:
        deliver(letter, m_parts.chance.between(500ms, 25s), fate);
        break;
    case Fate::Arrives:
    case Fate::Cut:
    case Fate::Unheard:
    case Fate::PortalCrash:
        deliver(letter, moment(), fate);
        break;
    }
}

void Network::deliver(const std::shared_ptr<const Letter> &letter, std::chrono::milliseconds after, Fate fate)
{
    ++m_underway;
    m_parts.time.after(after, [this, letter, fate] {
        --m_underway;
        arrive(*letter, fate);
    });
}

void Network::arrive(const Letter &letter, Fate fate)
{
    QString name = letter.name;
    if (!letter.key.isEmpty())
        name = u"%1/%2"_s.arg(QString::fromLatin1(letter.key)).arg(++m_deliveries[letter.key]);
    if (fate == Fate::PortalCrash) {
        m_parts.portal.crashInNext(m_parts.chance.below(2) == 0 ? CrashingDatabase::Moment::BeforeCommit
                                                                : CrashingDatabase::Moment::AfterCommit);
    }
    const auto reply = m_parts.portal.exchange(letter.request, name);
    m_parts.trace.note(letter.name
        + (reply ? u" -> %1 %2"_s.arg(reply->status).arg(digest(reply->body)) : u" -> the portal crashed"_s)
        + (letter.key.isEmpty() ? QString() : u" key "_s + name));
    if (!letter.key.isEmpty())
        m_parts.model.look(letter.key);
    if (fate == Fate::Unheard && !m_isClear) {
        m_hopeless.emplace_back(letter.reply);
        return;
    }
    if (fate == Fate::Cut || !reply) {
        const bool isCutShort = m_parts.chance.below(2) == 0;
        answer(letter, fail(isCutShort ? Error::Code::OutsideContract : Error::Code::Offline, u"cut"_s), moment());
        return;
    }
    answer(letter, *reply, fate == Fate::Late ? m_parts.chance.between(5ms, 10s) : moment());
}

void Network::answer(const Letter &letter, const Result<HttpReply> &reply, std::chrono::milliseconds after)
{
    ++m_underway;
    m_parts.time.after(after, [this, to = letter.reply, client = letter.client, reply] {
        --m_underway;
        // A cable that was pulled meanwhile cuts what was on its way.
        if (m_isUnplugged[client])
            to->set(fail(Error::Code::Offline, u"unplugged"_s));
        else
            to->set(reply);
    });
}

} // namespace gatehouse::simulation
