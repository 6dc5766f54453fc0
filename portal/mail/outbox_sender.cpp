// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/outbox_sender.h"

#include "portal/api/invitation_link.h"
#include "portal/api/invitation_opt_out.h"
#include "portal/clock.h"
#include "portal/identity/password_reset.h"
#include "portal/mail/invitation_mail.h"
#include "portal/mail/mail_carrier.h"
#include "portal/mail/message_writer.h"
#include "portal/mail/outbox_rows.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <QLoggingCategory>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(mailLog, "portal.mail")

constexpr std::chrono::milliseconds longestSleep{200};

/// Who writes: as the operator chose, or an address where nobody reads answers; of a portal without a name in the DNS,
/// this machine's.
QString senderAddress(const Settings &settings)
{
    if (!settings.mailFrom.isEmpty())
        return settings.mailFrom;
    const QString host = settings.baseUrl.host(QUrl::FullyEncoded);
    const bool isName = std::any_of(host.cbegin(), host.cend(), [](QChar c) { return c.isLetter() && c != u':'; })
        && !host.contains(u':');
    return u"no-reply@"_s + (isName ? host : u"localhost"_s);
}

} // namespace

/// The thread and what it does on each look.
class OutboxSender::Worker {
public:
    Worker(
        Database &database, const Settings &settings, const Profile &profile, const Clock &clock, MailCarrier &carrier)
        : m_database(database)
        , m_settings(settings)
        , m_profile(profile)
        , m_clock(clock)
        , m_carrier(carrier)
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
        m_carrier.abandon();
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
        int accepted = 0;
        for (auto mail = due.cbegin(); mail != due.cend(); ++mail) {
            const auto delivery = send(*mail);
            if (!delivery)
                return tl::unexpected(delivery.error());
            accepted += *delivery && (*delivery)->outcome == Delivery::Outcome::Accepted ? 1 : 0;
            // The way is closed: the others wait too, instead of each running into the same deadline.
            if (*delivery && (*delivery)->outcome == Delivery::Outcome::Unreachable) {
                if (const auto waiting = postponeAll({mail + 1, due.cend()}, (*delivery)->note); !waiting)
                    return tl::unexpected(waiting.error());
                break;
            }
        }
        return accepted;
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

    /// What became of it; nothing when it is not wanted any more. It is looked at once more just before: a revoked
    /// invitation is not mailed. No transaction is open while it is carried.
    Result<std::optional<Delivery>> send(const OutboxRow &mail)
    {
        bool wanted = false;
        const auto looked = m_database.read([&](Transaction &transaction) -> Result<void> {
            const auto still = isStillWanted(transaction, mail, m_clock.now());
            if (!still)
                return tl::unexpected(still.error());
            wanted = *still;
            return {};
        });
        if (!looked)
            return tl::unexpected(looked.error());
        if (!wanted) {
            const auto marked = m_database.write(
                [&](Transaction &transaction) { return markGivenUp(transaction, mail, m_clock.now()); });
            return marked ? Result<std::optional<Delivery>>(std::nullopt) : tl::unexpected(marked.error());
        }
        const MailMessage message = messageOf(mail);
        Delivery delivery = m_carrier.carry({message.from, message.to, message.messageId}, writtenMail(message));
        if (delivery.outcome != Delivery::Outcome::Accepted)
            qCWarning(mailLog).noquote() << "A mail was not accepted:" << delivery.note;
        const auto marked = m_database.write(
            [&](Transaction &transaction) { return mark(transaction, mail, delivery, m_clock.now()); });
        if (!marked)
            return tl::unexpected(marked.error());
        return std::optional(std::move(delivery));
    }

    static Result<void> mark(Transaction &transaction, const OutboxRow &mail, const Delivery &delivery, Instant now)
    {
        switch (delivery.outcome) {
        case Delivery::Outcome::Accepted:
            return markHandedOver(transaction, mail, now);
        case Delivery::Outcome::Refused:
            return markBounced(transaction, mail, delivery.note, now);
        case Delivery::Outcome::Postponed:
        case Delivery::Outcome::Unreachable:
            return postpone(transaction, mail, delivery.note, now);
        }
        return {};
    }

    Result<void> postponeAll(std::span<const OutboxRow> mails, const QString &note)
    {
        return m_database.write([&](Transaction &transaction) -> Result<void> {
            for (const OutboxRow &mail : mails) {
                if (auto waiting = postpone(transaction, mail, note, m_clock.now()); !waiting)
                    return waiting;
            }
            return {};
        });
    }

    /// Made only now, so that no link is at rest (R19).
    [[nodiscard]] QUrl linkIn(const OutboxRow &mail) const
    {
        if (!mail.reset.isEmpty())
            return resetLink(m_settings.baseUrl, m_settings.linkKey, mail.reset);
        if (!mail.linkId.isEmpty())
            return invitationLink(m_settings.baseUrl, m_settings.linkKey, {mail.linkId, mail.issue});
        return {};
    }

    [[nodiscard]] MailMessage messageOf(const OutboxRow &mail) const
    {
        const QString link = linkIn(mail).toString(QUrl::FullyEncoded);
        MailMessage message;
        message.fromName = m_profile.name;
        message.from = senderAddress(m_settings);
        message.to = mail.recipient;
        message.subject = mail.subject;
        message.text = QString(mail.text).replace(linkPlaceholder(), link);
        message.html = QString(mail.html).replace(linkPlaceholder(), link.toHtmlEscaped());
        if (!mail.linkId.isEmpty()) {
            const QUrl stop = optOutLink(m_settings.baseUrl, m_settings.linkKey, mail.linkId);
            message.optOut = stop.toString(QUrl::FullyEncoded);
            message.text.replace(optOutPlaceholder(), message.optOut);
            message.html.replace(optOutPlaceholder(), message.optOut.toHtmlEscaped());
        }
        message.messageId = mail.messageId;
        message.language = mail.language;
        message.date = mail.createdAt; // not the moment of this try: written twice, it is the same mail
        return message;
    }

    Database &m_database;
    const Settings &m_settings;
    const Profile &m_profile;
    const Clock &m_clock;
    MailCarrier &m_carrier;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    bool m_stopping = false;
    std::thread m_thread;
};

OutboxSender::OutboxSender(
    Database &database, const Settings &settings, const Profile &profile, const Clock &clock, MailCarrier &carrier)
    : m_worker(std::make_unique<Worker>(database, settings, profile, clock, carrier))
{
}

OutboxSender::~OutboxSender()
{
    m_worker->stop();
}

void OutboxSender::start()
{
    m_worker->start();
}

void OutboxSender::wake()
{
    m_worker->wake();
}

void OutboxSender::stop()
{
    m_worker->stop();
}

Result<int> OutboxSender::sendDue()
{
    return m_worker->sendDue();
}

} // namespace portal
