// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/deferred_key_store.h"
#include "app/session/keychain_key_store.h"
#include "tests/app/desks/desks_fixture.h"
#include "tests/app/session/fake_secret_service.h"
#include "ui/account_context.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/notices.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

namespace gatehouse::test {

inline constexpr auto keyService = "gatehouse-cases"_L1;
inline const QString tokenKey = Session::keyStoreEntry(account.identity);
/// What no file and no line of a log may hold.
inline constexpr auto sentinel = "SENTINEL-";

/// The portal, but for its token endpoint, which gives tokens with the sentinel in them.
class TokenDesk final : public Transport {
public:
    explicit TokenDesk(Transport &portal)
        : m_portal(portal)
    {
    }

    QString person = u"me"_s; ///< whom the tokens are for
    bool refuses = false; ///< it knows the token no more
    std::function<void()> beforeAnswer;
    QList<QByteArray> asked; ///< bodies

    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        if (request.url.path().endsWith(u"/token"_s))
            return answer(std::move(request));
        return m_portal.send(std::move(request));
    }
    void shutdown() override { }

private:
    QCoro::Task<Result<HttpReply>> answer(HttpRequest request)
    {
        asked.append(request.body);
        if (beforeAnswer)
            beforeAnswer();
        if (refuses) {
            Result<HttpReply> refusal = replyOf(400, R"({"error":"invalid_grant"})");
            co_return refusal;
        }
        const QByteArray number = QByteArray::number(asked.size());
        Result<HttpReply> reply = replyOf(200,
            R"({"access_token":"SENTINEL-access-)" + number
                + R"(","token_type":"Bearer","expires_in":900,"refresh_token":"SENTINEL-refresh-)" + number
                + R"(","identity":{"id":")" + person.toUtf8()
                + R"(","email":"me@example.org","name":"Me","email_verified":true}})");
        co_return reply;
    }

    Transport &m_portal;
};

/// How long the thread was away at most: nothing may stand still while the key store is waited for.
class Heartbeat {
public:
    Heartbeat()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(longest(), qint64{0}); });
        m_timer.start(5ms);
    }
    [[nodiscard]] qint64 longest()
    {
        m_longest = std::max(m_longest, m_since.restart());
        return m_longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// The bar of a window on these services.
class SpeakingWindow {
public:
    explicit SpeakingWindow(const Services &services)
        : m_context(services, nullptr)
    {
        m_context.switchTo(account);
        m_notices = std::make_unique<Notices>(&m_context, &m_bar);
    }
    [[nodiscard]] QString said() const
    {
        // Hidden is what is not said; the bar itself is in no window here.
        return m_bar.isHidden() ? QString() : m_bar.findChild<QLabel *>(u"noticeLabel"_s)->text();
    }

private:
    AccountContext m_context;
    NoticeBar m_bar;
    std::unique_ptr<Notices> m_notices;
};

/// Files below `folder` that hold the sentinel, plainly or coded.
[[nodiscard]] inline QStringList filesWithSentinel(const QString &folder)
{
    const QString text = QString::fromLatin1(sentinel);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (bytes.contains(sentinel) || bytes.contains(QByteArray(sentinel).toBase64()) || bytes.contains(wide)
            || bytes.contains(QByteArray(sentinel).toHex()))
            found.append(file.fileName());
    }
    return found;
}

} // namespace gatehouse::test
