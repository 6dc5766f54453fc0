// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/driven_window.h"

#include "tests/portal/support/tied_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

DrivenWindow::DrivenWindow(QString home, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
{
    m_process.setChildProcessModifier(portal::test::tiedToParent());
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, this, &DrivenWindow::readLines);
    QObject::connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray said = m_process.readAllStandardError();
        m_errors += said;
    });
}

DrivenWindow::~DrivenWindow()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool DrivenWindow::start(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home);
    environment.insert(u"XDG_DATA_HOME"_s, m_home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home + u"/config"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, m_home + u"/cache"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    environment.insert(u"GATEHOUSE_DRIVEN_UNDO_MS"_s, QString::number(undoTime));
    if (!environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_process.setProcessEnvironment(environment);
    m_answers.clear();
    m_process.start(QCoreApplication::applicationDirPath() + u"/gatehouse_driven"_s, arguments);
    return m_process.waitForStarted(10'000) && step({{u"do"_s, u"texts"_s}}).isEmpty();
}

void DrivenWindow::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

bool DrivenWindow::quit()
{
    m_process.write("{\"do\":\"quit\"}\n");
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 20'000))
        return false;
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void DrivenWindow::readLines()
{
    while (m_process.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        if (line.contains(u"browser"_s))
            m_opened << QUrl(line.value(u"browser"_s).toString());
        else if (line.contains(u"ok"_s))
            m_answers << line;
    }
}

QString DrivenWindow::step(const QJsonObject &command)
{
    if (m_process.state() != QProcess::Running)
        return u"the application is not running; it said: %1"_s.arg(QString::fromUtf8(m_errors.right(2000)));
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    const bool answered =
        QTest::qWaitFor([this] { return !m_answers.isEmpty() || m_process.state() != QProcess::Running; }, 40'000);
    if (!answered || m_answers.isEmpty()) {
        return u"no answer to %1; the application said: %2"_s.arg(
            QString::fromUtf8(QJsonDocument(command).toJson(QJsonDocument::Compact)),
            QString::fromUtf8(m_errors.right(2000)));
    }
    const QJsonObject answer = m_answers.takeFirst();
    m_value = answer.value(u"value"_s);
    return answer.value(u"ok"_s).toBool() ? QString() : answer.value(u"why"_s).toString();
}

QString DrivenWindow::click(const QString &object)
{
    return step({{u"do"_s, u"click"_s}, {u"object"_s, object}});
}

QString DrivenWindow::type(const QString &object, const QString &text)
{
    return step({{u"do"_s, u"type"_s}, {u"object"_s, object}, {u"text"_s, text}});
}

QString DrivenWindow::press(const QString &object, const QString &keys)
{
    return step({{u"do"_s, u"press"_s}, {u"object"_s, object}, {u"text"_s, keys}});
}

QString DrivenWindow::pick(const QString &view, const QString &text)
{
    return step({{u"do"_s, u"pick"_s}, {u"object"_s, view}, {u"text"_s, text}});
}

QString DrivenWindow::tick(const QString &view, const QString &text, bool on)
{
    return step({{u"do"_s, u"tick"_s}, {u"object"_s, view}, {u"text"_s, text}, {u"on"_s, on}});
}

QString DrivenWindow::choose(const QString &box, const QString &text)
{
    return step({{u"do"_s, u"choose"_s}, {u"object"_s, box}, {u"text"_s, text}});
}

QString DrivenWindow::sort(const QString &view, const QString &column)
{
    return step({{u"do"_s, u"sort"_s}, {u"object"_s, view}, {u"text"_s, column}});
}

QString DrivenWindow::awaitRow(const QString &view, const QString &text, bool present)
{
    return step({{u"do"_s, u"awaitRow"_s}, {u"object"_s, view}, {u"text"_s, text}, {u"present"_s, present}});
}

QString DrivenWindow::awaitText(const QString &text)
{
    return step({{u"do"_s, u"awaitText"_s}, {u"text"_s, text}});
}

QString DrivenWindow::shot(const QString &file)
{
    return step({{u"do"_s, u"shot"_s}, {u"text"_s, file}});
}

QStringList DrivenWindow::rows(const QString &view)
{
    QStringList found;
    if (step({{u"do"_s, u"rows"_s}, {u"object"_s, view}}).isEmpty()) {
        const QJsonArray array = m_value.toArray();
        for (const QJsonValue &row : array)
            found << row.toString();
    }
    return found;
}

QString DrivenWindow::text(const QString &object)
{
    return step({{u"do"_s, u"text"_s}, {u"object"_s, object}}).isEmpty() ? m_value.toString() : QString();
}

QString DrivenWindow::told(const QString &object, const QString &row)
{
    const QString wrong = step({{u"do"_s, u"told"_s}, {u"object"_s, object}, {u"text"_s, row}});
    return wrong.isEmpty() ? m_value.toString() : wrong;
}

bool DrivenWindow::isOpen(const QString &object)
{
    return step({{u"do"_s, u"isOpen"_s}, {u"object"_s, object}}).isEmpty() && m_value.toBool();
}

QString DrivenWindow::texts()
{
    return step({{u"do"_s, u"texts"_s}}).isEmpty() ? m_value.toString() : QString();
}

QUrl DrivenWindow::awaitBrowser()
{
    if (!QTest::qWaitFor([this] { return !m_opened.isEmpty(); }, 15'000))
        return {};
    return m_opened.takeFirst();
}

} // namespace gatehouse
