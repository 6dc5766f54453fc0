// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/fault_matrix.h"

#include <QTest>

namespace gatehouse::test {

/// What the matrix's tests share: one row a cell, over the endpoints that each of them brings.
class MatrixTest : public QObject {
    Q_OBJECT

public:
    /// `area` is what client_operations.h calls its endpoints.
    MatrixTest(QByteArray area, QStringList people, int members = 10);

protected:
    [[nodiscard]] virtual QList<Endpoint> endpoints() = 0;
    [[nodiscard]] FaultStage &stage() { return m_stage; }
    /// A change of the plan, sent by somebody's client.
    [[nodiscard]] Errand sending(
        FaultStage::Person &who, const QString &account, Edit edit, qint64 version, std::function<int()> effects);
    /// The same, only asked for.
    [[nodiscard]] Errand trying(
        FaultStage::Person &who, const QString &account, Edit edit, qint64 version, std::function<int()> effects);

private Q_SLOTS:
    void initTestCase();
    void hasARowForEachOperation();
    void cells_data();
    void cells();
    void cleanupTestCase();

private:
    QByteArray m_area;
    QStringList m_people;
    FaultStage m_stage;
    FaultMatrix m_matrix{m_stage};
    QList<Endpoint> m_endpoints;
};

} // namespace gatehouse::test
