// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

#include "tests/app/faults/client_operations.h"

namespace gatehouse::test {

MatrixTest::MatrixTest(QByteArray area, QStringList people, int members)
    : m_area(std::move(area))
    , m_people(std::move(people))
    , m_stage(members)
{
}

void MatrixTest::initTestCase()
{
    const QString trouble = m_stage.start(m_people);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    m_endpoints = endpoints();
}

void MatrixTest::hasARowForEachOperation()
{
    QByteArrayList own;
    for (const Endpoint &endpoint : std::as_const(m_endpoints)) {
        if (!endpoint.isDryRun)
            own.append(endpoint.operation);
    }
    QByteArrayList wanted;
    for (const ClientOperation &operation : clientOperations()) {
        if (m_area == operation.area)
            wanted.append(operation.id);
    }
    std::sort(own.begin(), own.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(own, wanted);
}

Errand MatrixTest::sending(
    FaultStage::Person &who, const QString &account, Edit edit, qint64 version, std::function<int()> effects)
{
    const PlanRow row = m_stage.row(account, std::move(edit), version);
    GatehouseConnector &connector = who.client->connector();
    return {[row, &connector] {
                return trialOf(QCoro::waitFor(connector.send(row, QString::fromLatin1(FaultStage::clientId))));
            },
        std::move(effects)};
}

Errand MatrixTest::trying(
    FaultStage::Person &who, const QString &account, Edit edit, qint64 version, std::function<int()> effects)
{
    const PlanRow row = m_stage.row(account, std::move(edit), version);
    GatehouseConnector &connector = who.client->connector();
    return {[row, &connector] {
                return trialOf(QCoro::waitFor(connector.tryOut(row, QString::fromLatin1(FaultStage::clientId))));
            },
        std::move(effects), 0};
}

void MatrixTest::cells_data()
{
    QTest::addColumn<int>("endpoint");
    QTest::addColumn<FaultRow>("row");
    for (int index = 0; index < m_endpoints.size(); ++index) {
        for (const FaultRow &row : faultRows()) {
            if (FaultMatrix::applies(row, m_endpoints.at(index)))
                QTest::addRow("%s%s: %s", m_endpoints.at(index).operation,
                    m_endpoints.at(index).isDryRun ? " (dry run)" : "", row.name)
                    << index << row;
        }
    }
}

void MatrixTest::cells()
{
    QFETCH(const int, endpoint);
    QFETCH(const FaultRow, row);
    const QStringList complaints = m_matrix.play(row, m_endpoints.at(endpoint));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QStringLiteral("; "))));
}

void MatrixTest::cleanupTestCase()
{
    qInfo("%d cells; the engine's thread came round within %lld ms; memory grew by %lld KiB at most", m_matrix.cells(),
        m_matrix.longestStall(), m_matrix.largestGrowth());
}

} // namespace gatehouse::test
