// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/folder_sender.h"

#include "portal/api/invitation_link.h"
#include "portal/clock.h"
#include "portal/mail/invitation_mail.h"
#include "portal/mail/message_writer.h"
#include "portal/mail/outbox_rows.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSaveFile>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(mailLog, "portal.mail")

constexpr std::chrono::milliseconds longestSleep{200};

/// The mail's file: its Message-ID, with nothing in it that a path could trip over.
QString fileNameOf(const OutboxRow &mail)
{
    QString name;
    for (const QChar c : mail.messageId) {
        const bool safe = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-' || c == u'@';
        if (safe)
            name += c;
    }
    return name + u".eml"_s;
}

/// Who writes: nobody reads answers there. Of a portal without a name in the DNS, this machine.
QString senderAddress(const QUrl &baseUrl)
{
    const QString host = baseUrl.host(QUrl::FullyEncoded);
    const bool isName = std::any_of(host.cbegin(), host.cend(), [](QChar c) { return c.isLetter() && c != u':'; })
        && !host.contains(u':');
    return u"no-reply@"_s + (isName ? host : u"localhost"_s);
}

/// Writes the file whole or not at all; what went wrong, in the system's words.
std::optional<QString> writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (!QDir().mkpath(folder))
        return u"The folder can't be made."_s;
    QSaveFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return std::nullopt;
}

} // namespace

/// The thread and what it does on each look.
class FolderSender::Worker {
public:
    Worker(Database &database, const Settings &settings, const Profile &profile, const Clock &clock)
        : m_database(database)
        , m_settings(settings)
        , m_profile(profile)
        , m_clock(clock)
    {
    }

    void start()
    {
        m_thread = std::thread([this] { run(); });
    }

    void wake()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
        }
        m_changed.notify_one();
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_changed.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    Result<int> sendDue()
    {
        std::vector<OutboxRow> due;
        const Instant now = m_clock.now();
        const auto looked = m_database.read([&](Transaction &transaction) -> Result<void> {
            auto mails = dueMails(transaction, now);
            if (!mails)
                return tl::unexpected(mails.error());
            due = std::move(*mails);
            return {};
        });
        if (!looked)
            return tl::unexpected(looked.error());
        int written = 0;
        for (const OutboxRow &mail : due) {
            const auto sent = send(mail);
            if (!sent)
                return tl::unexpected(sent.error());
            written += *sent ? 1 : 0;
        }
        return written;
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            m_woken = false;
            lock.unlock();
            if (const auto sent = sendDue(); !sent)
                qCWarning(mailLog).noquote() << "The outbox can't be read or marked:" << sent.error().code;
            lock.lock();
            m_changed.wait_for(lock, longestSleep, [this] { return m_woken || m_stopping; });
        }
    }

    /// Whether it is a file now. It is looked at once more just before: a revoked invitation is not mailed.
    Result<bool> send(const OutboxRow &mail)
    {
        const Instant now = m_clock.now();
        bool wanted = false;
        const auto looked = m_database.read([&](Transaction &transaction) -> Result<void> {
            const auto still = isStillWanted(transaction, mail, now);
            if (!still)
                return tl::unexpected(still.error());
            wanted = *still;
            return {};
        });
        if (!looked)
            return tl::unexpected(looked.error());
        std::optional<QString> error;
        if (wanted)
            error = writeFile(m_settings.mailFolder, fileNameOf(mail), writtenMail(messageOf(mail)));
        if (error)
            qCWarning(mailLog).noquote() << "A mail can't be written and waits:" << *error;
        const auto marked = m_database.write([&](Transaction &transaction) {
            if (!wanted)
                return markGivenUp(transaction, mail, now);
            return error ? postpone(transaction, mail, *error, now) : markHandedOver(transaction, mail, now);
        });
        if (!marked)
            return tl::unexpected(marked.error());
        return wanted && !error;
    }

    [[nodiscard]] MailMessage messageOf(const OutboxRow &mail) const
    {
        const QString link = mail.linkId.isEmpty()
            ? QString()
            : invitationLink(m_settings.baseUrl, m_settings.linkKey, {mail.linkId, mail.issue})
                  .toString(QUrl::FullyEncoded);
        MailMessage message;
        message.fromName = m_profile.name;
        message.from = senderAddress(m_settings.baseUrl);
        message.to = mail.recipient;
        message.subject = mail.subject;
        message.text = QString(mail.text).replace(linkPlaceholder(), link);
        message.html = QString(mail.html).replace(linkPlaceholder(), link.toHtmlEscaped());
        message.messageId = mail.messageId;
        message.language = u"en"_s;
        message.date = mail.createdAt; // not the moment of this try: written twice, it is the same mail
        return message;
    }

    Database &m_database;
    const Settings &m_settings;
    const Profile &m_profile;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    bool m_stopping = false;
    std::thread m_thread;
};

FolderSender::FolderSender(Database &database, const Settings &settings, const Profile &profile, const Clock &clock)
    : m_worker(std::make_unique<Worker>(database, settings, profile, clock))
{
}

FolderSender::~FolderSender()
{
    m_worker->stop();
}

void FolderSender::start()
{
    m_worker->start();
}

void FolderSender::wake()
{
    m_worker->wake();
}

void FolderSender::stop()
{
    m_worker->stop();
}

Result<int> FolderSender::sendDue()
{
    return m_worker->sendDue();
}

} // namespace portal
