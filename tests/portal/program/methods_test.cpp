// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/portal_process.h"
#include "tests/portal/support/raw_client.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::PortalProcess;
using portal::test::RawClient;

/// Each path of openapi.yaml, asked by every method over a socket: HEAD wherever there is GET, 405 and Allow for the
/// rest.
class MethodsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        readContract();
        QVERIFY(m_paths.size() > 30);
        QVERIFY2(m_portal.start(), m_portal.errorOutput().constData());
    }

    void answersEachMethod_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArrayList>("offered");
        for (auto path = m_paths.cbegin(); path != m_paths.cend(); ++path)
            QTest::newRow(path.key().constData()) << path.key() << path.value();
    }
    void answersEachMethod()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArrayList, offered);
        static const QRegularExpression placeholder(u"\\{[^}]+\\}"_s);
        const QByteArray target = QString::fromLatin1(path).replace(placeholder, u"x"_s).toLatin1();
        RawClient client(m_portal.port());
        int plainStatus = 0;
        static const QByteArrayList methods{
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"};
        for (const QByteArray &method : methods) {
            const bool isHead = method == "HEAD";
            client.send(method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
            const auto answer = client.answer(!isHead);
            QVERIFY2(answer.status != 0, method.constData());
            if (method == "GET")
                plainStatus = answer.status;
            if (offered.contains(isHead ? QByteArray("GET") : method)) {
                QVERIFY2(answer.status != 405, method.constData());
                if (isHead) // what follows on the connection shows that no body came
                    QCOMPARE(answer.status, plainStatus);
                continue;
            }
            QVERIFY2(answer.status == 405, method.constData());
            auto allowed = answer.headers.value("allow").split(',');
            for (QByteArray &one : allowed)
                one = one.trimmed();
            allowed.removeAll("HEAD");
            std::sort(allowed.begin(), allowed.end());
            QCOMPARE(allowed, offered);
        }
    }

private:
    /// Paths and methods stand at two and four columns.
    void readContract()
    {
        QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/portal/openapi.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression pathLine(u"^  (/\\S*):$"_s);
        static const QRegularExpression methodLine(u"^    (get|post|put|patch|delete):"_s);
        QByteArray path;
        for (const auto &bytes : file.readAll().split('\n')) {
            const auto line = QString::fromUtf8(bytes);
            if (const auto match = pathLine.match(line); match.hasMatch())
                path = match.captured(1).toLatin1();
            else if (const auto method = methodLine.match(line); method.hasMatch() && !path.isEmpty())
                m_paths[path].append(method.captured(1).toUpper().toLatin1());
        }
        for (auto &methods : m_paths)
            std::sort(methods.begin(), methods.end());
    }

    PortalProcess m_portal;
    QMap<QByteArray, QByteArrayList> m_paths;
};

QTEST_GUILESS_MAIN(MethodsTest)
#include "methods_test.moc"
