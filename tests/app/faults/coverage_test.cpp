// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/connector.h"
#include "tests/app/faults/client_operations.h"
#include "tests/app/faults/fault.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

// Each kind of edit is a request of its own. Whoever adds one adds the operation to client_operations.cpp, and with it
// a row of the fault matrix.
static_assert(std::variant_size_v<Edit> == 15, "a new edit needs its row in the fault matrix");
static_assert(std::variant_size_v<decltype(TicketEdit::what)> == 5, "a new edit needs its row in the fault matrix");
static_assert(static_cast<int>(TransferEdit::Act::Decline) == 3, "a new step needs its row in the fault matrix");

namespace {

QString sourceOf(const QString &path)
{
    QFile file(u"" GATEHOUSE_SOURCE_DIR "/"_s + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList result;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        result.append(matches.next().captured(1));
    result.sort();
    return result;
}

} // namespace

/// The fault matrix has a row for each operation the client uses and for each fault there is.
class FaultCoverageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachOperationOfTheContractIsDecidedUpon()
    {
        QSet<QString> decided;
        for (const ClientOperation &operation : clientOperations())
            decided.insert(QString::fromLatin1(operation.id));
        for (const OtherOperation &operation : otherOperations())
            decided.insert(QString::fromLatin1(operation.id));
        QCOMPARE(decided.size(), clientOperations().size() + otherOperations().size());
        const QStringList operations = found(sourceOf(u"portal/openapi.yaml"_s), u"\\n +operationId: (\\w+)"_s);
        QVERIFY(operations.size() > 50);
        for (const QString &operation : operations)
            QVERIFY2(decided.remove(operation), qPrintable(operation + u" is in neither list"_s));
        QVERIFY2(decided.isEmpty(), qPrintable(QStringList(decided.values()).join(u' ')));
    }

    void eachWayOutOfTheClientIsKnown()
    {
        // What may be asked of a connector, of the token endpoint and of a session; each is played in some row.
        QCOMPARE(found(sourceOf(u"app/connectors/connector.h"_s), u"QCoro::Task<Outcome<\\w+>> (\\w+)\\("_s),
            (QStringList{u"accounts"_s, u"changes"_s, u"describe"_s, u"download"_s, u"events"_s, u"received"_s,
                u"send"_s, u"transfers"_s, u"tryOut"_s, u"upload"_s}));
        QCOMPARE(found(sourceOf(u"app/session/token_endpoint.h"_s), u"QCoro::Task<Result<\\w+>> (\\w+)\\("_s),
            (QStringList{u"exchangeCode"_s, u"exchangeSignInCode"_s, u"refresh"_s})); // one operation, one code
    }

    void eachFaultIsThereOnce()
    {
        QSet<Fault> faults;
        for (const FaultRow &row : faultRows())
            faults.insert(row.fault);
        QCOMPARE(faults.size(), faultRows().size());
        QCOMPARE(faults.size(), static_cast<int>(Fault::FlippedBody));
        QVERIFY(faults.size() >= 24);
    }
};

QTEST_GUILESS_MAIN(FaultCoverageTest)

#include "coverage_test.moc"
