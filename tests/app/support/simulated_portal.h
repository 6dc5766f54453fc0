// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "models/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <map>
#include <optional>

namespace gatehouse::test {

/// The value of a header, whatever the case of its name.
[[nodiscard]] QByteArray headerOf(const HttpRequest &request, const QByteArray &name);

/// A whole portal with one account behind a Transport: members, invitations, delta pages, idempotency. Tests break the
/// way to it: no connection, a reply lost after the commit, an answer of their own.
class SimulatedPortal final : public Transport {
public:
    explicit SimulatedPortal(const Clock &clock);

    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request) override;
    void shutdown() override { m_isOver = true; }

    void addMember(const QString &id, const QString &name, const QJsonObject &grant);
    /// Somebody else edits: the version rises.
    void touchMember(const QString &id);
    void removeMember(const QString &id);
    void addReceived(const QString &id);
    /// Whoever was invited accepted.
    void acceptInvitations();
    /// Support answers; the ticket is there since openTicket of a test or a mutation.
    void answerTicket(const QString &ticket, const QString &text);
    void addTicket(const QString &id, const QString &subject, const QString &text, const QJsonArray &files = {});

    /// The operator has put an older copy in its place, which knows nothing behind `sequence`: removals are undone.
    void setBack(qint64 sequence)
    {
        m_members.merge(m_removed);
        m_removed.clear();
        m_answers.clear();
        m_log.removeIf([sequence](const Entry &entry) { return entry.sequence > sequence; });
        m_sequence = sequence;
    }

    // What breaks.
    bool isOffline = false;
    bool loseNextReply = false; ///< the next mutation commits, its answer never arrives
    int loseReply = 0; ///< of the so manieth mutation from now on, as above; 0: none
    int unplugAfter = 0; ///< after so many mutations, answers included, there is no connection any more; 0: never
    bool needsResync = false; ///< the next poll with a cursor gets 410
    bool isReadingBusy = false; ///< whatever only reads gets 503
    int slowAnswers = 0; ///< so many of the next requests to read get no answer in time
    bool isAccountGone = false;
    bool managesNobody = false; ///< the identity lost the right to manage users, and has no other
    bool ignoresDryRun = false; ///< takes what is only asked about for the real thing
    int busyAnswers = 0; ///< so many mutations get 503
    QJsonObject refuseNext; ///< the next mutation gets this problem, and its key from then on
    int pageSize = 1000;
    QString dataEpoch = QStringLiteral("epoch-1");
    bool listNamesEpoch = true; ///< portals of the first contract told it in their description alone
    bool hasTickets = false; ///< the portal knows tickets
    bool seesPeople = true; ///< what the reader may see; a cursor of other rights gets 410, none of both 403
    bool seesTickets = true;
    QJsonObject ownGrant = grantOfAll(); ///< the reader's own, in the list of accounts
    QByteArray fileBytes; ///< what a file of support holds
    bool dropsFiles = false; ///< what was uploaded is forgotten before its message comes
    QList<QJsonObject> events; ///< what was done, oldest first; without number and id
    int eventPage = 100;

    // What was seen.
    QList<HttpRequest> requests;
    [[nodiscard]] QStringList mutations() const; ///< "DELETE v1/accounts/…", in the order they came
    [[nodiscard]] QStringList effects() const { return m_effects; } ///< what was really done, once each
    /// Whether the request under this key was ever carried out.
    [[nodiscard]] bool hasDone(const QByteArray &key) const { return m_carriedOut.contains('"' + key + '"'); }
    [[nodiscard]] bool hasMember(const QString &id) const { return m_members.contains(id); }
    [[nodiscard]] QJsonObject member(const QString &id) const { return m_members.at(id); }
    [[nodiscard]] QJsonObject invitation(const QString &id) const { return m_invitations.at(id); }
    [[nodiscard]] QJsonObject ticket(const QString &id) const { return m_tickets.at(id); }
    [[nodiscard]] QStringList ticketIds() const;
    [[nodiscard]] QStringList textsOf(const QString &ticket) const;
    /// The bytes of the files at a message, by the name they were sent under; its message is found by its text.
    [[nodiscard]] QList<std::pair<QString, QByteArray>> filesOf(const QString &text) const;
    [[nodiscard]] qint64 sequence() const { return m_sequence; }
    [[nodiscard]] int pagesServed() const { return m_pages; }

    static QByteArray portalDocument(const QString &dataEpoch);
    static QJsonObject grantOf(const QStringList &permissions);
    static QJsonObject grantOfAll();

private:
    [[nodiscard]] HttpReply answer(const HttpRequest &request);
    [[nodiscard]] HttpReply mutate(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] HttpReply tried(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] HttpReply perform(const HttpRequest &request, const QStringList &path);
    [[nodiscard]] HttpReply onMember(const HttpRequest &request, const QString &id, const QString &verb);
    [[nodiscard]] HttpReply onInvitation(const HttpRequest &request, const QString &id, const QString &verb);
    [[nodiscard]] HttpReply invite(const HttpRequest &request);
    [[nodiscard]] HttpReply changes(const QUrl &url);
    [[nodiscard]] HttpReply auditEvents(const QUrl &url) const;
    [[nodiscard]] HttpReply onTickets(const HttpRequest &request, const QString &id, const QString &verb);
    [[nodiscard]] HttpReply takeFile(const HttpRequest &request);
    [[nodiscard]] std::optional<QJsonArray> filesNamed(const QJsonObject &body);
    QJsonObject writeMessage(
        const QString &ticket, const QString &id, const QString &text, bool isStaff, const QJsonArray &files = {});
    [[nodiscard]] QJsonObject entryOf(const QString &kind, const QString &id) const;
    [[nodiscard]] bool isSeen(const QString &kind) const;
    [[nodiscard]] QString rights() const;
    [[nodiscard]] HttpReply accounts() const;
    [[nodiscard]] HttpReply received() const;
    [[nodiscard]] HttpReply ok(const QJsonObject &object) const;
    [[nodiscard]] HttpReply problem(int status, const QString &code, const QJsonObject &more = {}) const;
    void log(const QString &kind, const QString &id);
    [[nodiscard]] static qint64 ifMatch(const HttpRequest &request);

    struct Entry {
        QString kind;
        QString id;
        qint64 sequence;
    };
    const Clock &m_clock;
    std::map<QString, QJsonObject> m_members;
    std::map<QString, QJsonObject> m_removed;
    std::map<QString, QJsonObject> m_invitations;
    std::map<QString, QJsonObject> m_tickets;
    std::map<QString, QJsonObject> m_messages; ///< each with its `ticket_id`
    std::map<QString, std::pair<QJsonObject, QByteArray>> m_files; ///< uploaded: what is said of it, and its bytes
    QStringList m_received;
    QList<Entry> m_log;
    std::map<QByteArray, HttpReply> m_answers; ///< by idempotency key
    QSet<QByteArray> m_carriedOut; ///< keys, as they came
    QStringList m_effects;
    qint64 m_sequence = 0;
    int m_pages = 0;
    bool m_isOver = false;
};

} // namespace gatehouse::test
