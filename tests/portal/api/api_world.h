// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/dispatcher.h"
#include "portal/clock.h"
#include "portal/identity/password_hasher.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <mutex>

namespace portal {

/// Stands still until moved.
class StillClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::milliseconds{m_now.load()}}; }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now{1'800'000'000'000};
};

/// The same chance for the same seed. Thread-safe.
class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(quint32 seed)
        : m_generator(seed)
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype count) override;

private:
    std::mutex m_guard;
    QRandomGenerator m_generator;
};

/// What a request came to.
struct Answer {
    int status = 0;
    QByteArray body;
    QByteArray etag;
    QJsonObject json;

    [[nodiscard]] QString code() const { return json.value(QLatin1StringView("code")).toString(); }
    [[nodiscard]] QJsonArray list(const char *name) const { return json.value(QLatin1StringView(name)).toArray(); }
};

/// A portal in one process: real store, real dispatcher, a clock that can be moved. A person's token is their id.
class ApiWorld {
public:
    explicit ApiWorld(quint32 seed = 1, const QString &profileName = QStringLiteral("third-party"));
    explicit ApiWorld(const QString &profileName)
        : ApiWorld(1, profileName)
    {
    }

    // People and accounts, written without the API.
    QString person(const QString &name, bool verified = true); ///< name@example.org
    QString account(const QString &name, const QString &owner);
    QString member(const QString &account, const QString &identity, const QStringList &permissions); ///< {} : all
    void disable(const QString &memberId, const QString &account);

    // Requests.
    Answer get(const QString &who, const QString &path) const;
    Answer send(Verb verb, const QString &who, const QString &path, const QJsonObject &body = {}, qint64 version = -1);
    /// With headers and key as given.
    Answer exchange(Request request) const;
    /// As it goes to the socket.
    [[nodiscard]] Response response(Request request) const { return m_dispatcher->answer(std::move(request)); }
    [[nodiscard]] Result<BodyRoom> bodyRoom(const Request &request) const { return m_dispatcher->bodyRoom(request); }
    [[nodiscard]] Request request(Verb verb, const QString &who, const QString &path) const;
    /// A key of its own and the next number of the one client.
    void addKey(Request &request);

    // Shorter ways.
    Answer invite(const QString &who, const QString &account, const QString &email, const QJsonObject &grant,
        const QString &id = {});
    [[nodiscard]] static QJsonObject everything() { return grantOf({}, true); }
    [[nodiscard]] static QJsonObject grantOf(const QStringList &permissions, bool all = false);
    [[nodiscard]] static QJsonObject delta(qint64 base, const QStringList &add, const QStringList &remove);
    /// The id under which the invitee of an invitation knows it.
    [[nodiscard]] QString linkId(const QString &account, const QString &invitation);
    [[nodiscard]] QString newUuid();
    [[nodiscard]] QVariant value(const char *sql, std::initializer_list<QVariant> values = {});

    /// One transaction of the handlers' own kind, with `who` as caller.
    Result<void> inScene(const QString &who, const std::function<Result<void>(Scene &)> &act);

    StillClock clock;
    Profile profile;
    Settings settings;
    Database &database() { return *m_database; }

private:
    [[nodiscard]] Result<Caller> callerFor(Transaction &transaction, const QByteArray &token) const;

    QTemporaryDir m_folder;
    SeededRandomness m_randomness;
    std::unique_ptr<Database> m_database;
    PasswordHasher m_hasher;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::atomic<qint64> m_sequence{0};
};

} // namespace portal
