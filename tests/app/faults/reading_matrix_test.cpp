// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int moreThanAPage = 1'100;
constexpr int moreThanAPageOfEvents = 120;
const QByteArray fileBytes(20'000, 'f');

QRegularExpression exactly(const QString &path)
{
    return QRegularExpression(u"^%1(\\?|$)"_s.arg(path));
}

} // namespace

/// All that the client fetches, under each fault.
class ReadingMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    ReadingMatrixTest()
        : MatrixTest("reading", {u"olga"_s}, moreThanAPage)
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        m_firm = stage().accountOf(stage().owner());
        m_house = stage().accountOf(stage().person(u"olga"_s));
        writeEvents();
        bringFile();
        const QString accounts = u"/v1/accounts/[^/]+/"_s;
        QList<Endpoint> list{
            plain("describePortal", u"/v1/portal"_s, [this] { return trialOf(QCoro::waitFor(sample().describe())); }),
            plain("listAccounts", u"/v1/accounts"_s, [this] { return trialOf(QCoro::waitFor(sample().accounts())); }),
            plain("listReceivedInvitations", u"/v1/me/invitations"_s,
                [this] { return trialOf(QCoro::waitFor(sample().received())); }),
            plain("listReceivedOwnershipTransfers", u"/v1/me/ownership-transfers"_s,
                [this] { return trialOf(QCoro::waitFor(sample().transfers({}))); }),
            plain("listOwnershipTransfers", accounts + u"ownership-transfers"_s,
                [this] { return trialOf(QCoro::waitFor(sample().transfers(AccountId{m_firm}))); }),
        };
        list.append(changes(accounts + u"changes"_s));
        list.append(events(accounts + u"audit-events"_s));
        Endpoint download =
            plain("downloadAttachment", accounts + u"attachments/[^/]+"_s, [this] { return fetchFile(); });
        download.isJson = false;
        list.append(download);
        return list;
    }

private:
    GatehouseConnector &sample() { return stage().owner().client->connector(); }
    GatehouseConnector &olga() { return stage().person(u"olga"_s).client->connector(); }

    static Endpoint plain(const char *operation, const QString &path, const std::function<test::Trial()> &attempt)
    {
        return {operation, "GET", exactly(path), [attempt](Fault) {
                    return Errand{attempt};
                }};
    }

    Endpoint changes(const QString &path)
    {
        const auto fetch = [this](const QByteArray &cursor) {
            return QCoro::waitFor(sample().changes(AccountId{m_firm}, cursor));
        };
        Endpoint endpoint = plain("listChanges", path, [fetch] { return trialOf(fetch({})); });
        return paged(endpoint, [fetch] {
            const auto first = fetch({});
            return first && first->more && fetch(first->nextCursor);
        });
    }

    Endpoint events(const QString &path)
    {
        const auto fetch = [this](const QByteArray &cursor) {
            return QCoro::waitFor(olga().events(AccountId{m_house}, {}, cursor));
        };
        Endpoint endpoint = plain("listAuditEvents", path, [fetch] { return trialOf(fetch({})); });
        return paged(endpoint, [fetch] {
            const auto first = fetch({});
            return first && !first->nextCursor.isEmpty() && fetch(first->nextCursor);
        });
    }

    /// What the network will have to say for the first page is the second one: `fetchBoth` says whether it came.
    static Endpoint paged(Endpoint endpoint, const std::function<bool()> &fetchBoth)
    {
        endpoint.isPaged = true;
        endpoint.prepare = [prepare = endpoint.prepare, fetchBoth](Fault fault) {
            if (fault == Fault::ReorderedPages && !fetchBoth() && !fetchBoth())
                qFatal("there is no second page");
            return prepare(fault);
        };
        return endpoint;
    }

    void writeEvents()
    {
        for (int index = 0; index < moreThanAPageOfEvents; ++index) {
            FaultStage::Person &olga = stage().person(u"olga"_s);
            [[maybe_unused]] const QString id = stage().invite(m_house, olga, u"guest%1@example.org"_s.arg(index));
        }
    }

    /// A file at a message, as the client brings it.
    void bringFile()
    {
        KeptFile kept;
        kept.file = {stage().uuid(), u"notes.txt"_s, fileBytes.size(), u"text/plain"_s};
        kept.key = stage().uuid();
        kept.sequence = 1;
        const auto brought = QCoro::waitFor(
            olga().upload({AccountId{m_house}, kept, fileBytes}, QString::fromLatin1(FaultStage::clientId)));
        if (!brought)
            qFatal("the file does not arrive: %s", qPrintable(brought.error().error.detail));
        m_file = *brought;
        const OpenTicket open{u"support"_s, {}, u"Notes"_s, u"See the file."_s, {{m_file, {}, 0, {}}}};
        const PlanRow row = stage().row(m_house, TicketEdit{TicketId{stage().uuid()}, open}, 0);
        const auto opened = QCoro::waitFor(olga().send(row, QString::fromLatin1(FaultStage::clientId)));
        if (!opened)
            qFatal("the ticket is not opened: %s", qPrintable(opened.error().error.detail));
    }

    test::Trial fetchFile()
    {
        const auto bytes = QCoro::waitFor(olga().download(AccountId{m_house}, m_file, fileBytes.size()));
        if (bytes && *bytes != fileBytes)
            qFatal("another file");
        return trialOf(bytes);
    }

    QString m_firm;
    QString m_house;
    QString m_file;
};

QTEST_GUILESS_MAIN(ReadingMatrixTest)

#include "reading_matrix_test.moc"
