// SPDX-License-Identifier: GPL-3.0-or-later
// openapi.yaml in the hands of other people's tools: openapi-typescript makes a client of it, the TypeScript compiler
// holds a program that uses it against the contract, and Prism stands between that program and the running portal and
// fails whatever either of them says outside the contract. Nothing that the tools make is edited. docs/contract.md says
// how to put the tools there.

#include "tests/portal/support/portal_process.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::PortalProcess;

namespace {

const QString source = QStringLiteral(GATEHOUSE_SOURCE_DIR);

/// Where npm has put the tools.
QString modules()
{
    const QString given = qEnvironmentVariable("GATEHOUSE_NODE_MODULES");
    return given.isEmpty() ? QStringLiteral(GATEHOUSE_BINARY_DIR "/node/node_modules") : given;
}

QString tool(const QString &name)
{
    return modules() + u"/.bin/"_s + name;
}

/// Runs a program to its end; what it said when it failed, empty when it went well.
QString failure(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(240'000))
        return u"%1 does not end"_s.arg(program);
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString()
                                   : u"%1 ended with %2:\n%3"_s.arg(program).arg(process.exitCode()).arg(said);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost), 0) ? server.serverPort() : quint16(0);
}

} // namespace

class GeneratedClientTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        const bool isThere = !node.isEmpty() && QFile::exists(tool(u"openapi-typescript"_s))
            && QFile::exists(tool(u"tsc"_s)) && QFile::exists(tool(u"prism"_s));
        if (!isThere)
            QSKIP("node or the npm packages of tests/journeys/generated_client are not installed, so no client was "
                  "generated; docs/contract.md says how to install them.");
        QVERIFY(m_folder.isValid());
        QVERIFY(QFile::link(modules(), m_folder.filePath(u"node_modules"_s)));
        QVERIFY(
            QFile::copy(source + u"/tests/journeys/generated_client/journey.ts"_s, m_folder.filePath(u"journey.ts"_s)));
        QFile package(m_folder.filePath(u"package.json"_s));
        QVERIFY(package.open(QIODevice::WriteOnly));
        package.write(R"({"type": "module"})");
    }

    void aClientIsMadeAndFits()
    {
        const QString wrong = failure(tool(u"openapi-typescript"_s),
            {source + u"/portal/openapi.yaml"_s, u"--output"_s, u"portal.d.ts"_s}, m_folder.path());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const QString unfit = failure(tool(u"tsc"_s),
            {u"--strict"_s, u"--noUncheckedIndexedAccess"_s, u"--target"_s, u"es2022"_s, u"--module"_s, u"esnext"_s,
                u"--moduleResolution"_s, u"bundler"_s, u"--skipLibCheck"_s, u"--lib"_s, u"es2022,dom,dom.iterable"_s,
                u"journey.ts"_s},
            m_folder.path());
        QVERIFY2(unfit.isEmpty(), qPrintable(unfit));
    }

    void itWorksAgainstTheRunningPortal()
    {
        PortalProcess portal;
        QVERIFY2(portal.start({u"--embedded"_s}), portal.errorOutput().constData());
        const quint16 port = freePort();
        QVERIFY(port != 0);
        QProcess proxy;
        proxy.setProcessChannelMode(QProcess::MergedChannels);
        proxy.start(tool(u"prism"_s),
            {u"proxy"_s, source + u"/portal/openapi.yaml"_s, u"http://127.0.0.1:%1"_s.arg(portal.port()), u"--errors"_s,
                u"--host"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(port)});
        QByteArray said;
        const auto isSettled = [&] {
            said += proxy.readAll();
            return said.contains("is listening") || proxy.state() == QProcess::NotRunning;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isSettled(), said.constData(), 120'000);
        QVERIFY2(said.contains("is listening"), said.constData());
        const QString wrong = failure(u"node"_s,
            {u"journey.js"_s, u"http://127.0.0.1:%1"_s.arg(port), QString::fromLatin1(portal.signInCode())},
            m_folder.path());
        proxy.terminate();
        QVERIFY(proxy.waitForFinished(20'000));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QString::fromUtf8(proxy.readAll())));
        QVERIFY(portal.stop());
    }
};

QTEST_GUILESS_MAIN(GeneratedClientTest)
#include "generated_client_test.moc"
