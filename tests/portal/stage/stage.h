// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/dispatcher.h"
#include "portal/clock.h"
#include "portal/identity/password_hasher.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/database.h"
#include "portal/store/invitation_rows.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace portal {

/// A clock that moves only when told.
class StageClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::milliseconds{m_now.load()}}; }
    void pass(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    std::atomic<qint64> m_now{1'800'000'000'000};
};

/// A whole portal without a socket: real store, real routes, real sign-in, a clock of its own.
class Stage {
public:
    Stage();

    // Who and what there is.
    QString person(const QString &email, const QString &name, const QString &password);
    QString account(const QString &name, const QString &owner);
    /// An invitation with its mail in the outbox.
    InvitationRow invite(const QString &account, const QString &inviter, const QString &email, const QString &grant,
        const std::function<void(InvitationRow &)> &refine = {});
    void change(const char *sql, std::initializer_list<QVariant> values = {});
    [[nodiscard]] QVariant value(const char *sql, std::initializer_list<QVariant> values = {});
    [[nodiscard]] QByteArray linkToken(const InvitationRow &invitation) const;

    // Requests.
    [[nodiscard]] Response get(const QString &path, const QByteArray &cookie = {}, const QString &language = {});
    [[nodiscard]] Response get(const QString &path, const QHash<QString, QString> &query);
    [[nodiscard]] Response post(const QString &path, const QList<std::pair<QString, QString>> &form,
        QHash<QByteArray, QByteArray> headers = {}, const QString &language = {});
    [[nodiscard]] Response withToken(
        Verb verb, const QString &path, const QByteArray &token, const QByteArray &json = {});
    /// The same for what changes something: with a fresh key, and the version it is about when there is one.
    [[nodiscard]] Response mutation(
        Verb verb, const QString &path, const QByteArray &token, const QByteArray &json = {}, qint64 version = 0);

    // A sign-in, step by step.
    static QByteArray verifier();
    [[nodiscard]] static QHash<QString, QString> authorizeQuery();
    [[nodiscard]] Response signIn(const QString &email, const QString &password);
    /// The code a signed-in browser is sent back with.
    [[nodiscard]] static QString codeOf(const Response &response);
    [[nodiscard]] Response exchange(const QString &code, const QByteArray &verifier = Stage::verifier());
    [[nodiscard]] Response refresh(const QByteArray &token, const QByteArray &key);
    /// Access and refresh token of a fresh sign-in.
    [[nodiscard]] QJsonObject tokens(const QString &email, const QString &password);

    /// All bytes of the database, for what must (not) be in it.
    [[nodiscard]] QByteArray storedBytes() const;
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    StageClock clock;
    Profile profile;
    Settings settings;
    QByteArray source = "192.0.2.1";

private:
    [[nodiscard]] Response answer(Request request);

    QTemporaryDir m_folder;
    qint64 m_sequence = 0;
    SystemRandomness m_randomness;
    std::unique_ptr<Database> m_database;
    PasswordHasher m_hasher;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

/// The value of a header; empty: not there.
[[nodiscard]] QByteArray headerOf(const Response &response, const QByteArray &name);
[[nodiscard]] QJsonObject jsonOf(const Response &response);
/// The value of a page's hidden field.
[[nodiscard]] QString fieldOf(const Response &response, const QByteArray &name);

} // namespace portal
