// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/chromium.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000;
// Where Chromium wants its pipes; ours are made higher up, so that none is overwritten on the way there.
constexpr int browserReads = 3;
constexpr int browserWrites = 4;
constexpr int firstFree = 10;

/// A pipe that no other child inherits, reading end first.
std::array<int, 2> closedToOthers()
{
    std::array<int, 2> low{-1, -1};
    if (::pipe(low.data()) != 0)
        return low;
    std::array<int, 2> high{};
    for (size_t end = 0; end < low.size(); ++end) {
        high.at(end) = ::fcntl(low.at(end), F_DUPFD_CLOEXEC, firstFree);
        ::close(low.at(end));
    }
    return high;
}

} // namespace

QString Chromium::program()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

Chromium::Chromium(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

Chromium::~Chromium()
{
    m_notifier.reset();
    for (const int end : {m_toBrowser, m_fromBrowser}) {
        if (end >= 0)
            ::close(end);
    }
    // It ends by itself once its pipe is closed.
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

QString Chromium::start()
{
    const auto out = closedToOthers();
    const auto in = closedToOthers();
    if (out.at(0) < 0 || in.at(0) < 0)
        return u"no pipe could be made for Chromium"_s;
    m_toBrowser = out.at(1);
    m_fromBrowser = in.at(0);
    m_process.setChildProcessModifier([reads = out.at(0), writes = in.at(1)] {
        ::dup2(reads, browserReads);
        ::dup2(writes, browserWrites);
    });
    QStringList arguments{u"--headless"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
        u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
        u"--remote-debugging-pipe"_s, u"--lang=en-US"_s, u"--user-data-dir="_s + m_folder, u"about:blank"_s};
    if (::geteuid() == 0)
        arguments.prepend(u"--no-sandbox"_s); // it refuses to run as root with one
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program(), arguments);
    const bool started = m_process.waitForStarted(patience);
    ::close(out.at(0));
    ::close(in.at(1));
    if (!started)
        return u"Chromium did not start: "_s + m_process.errorString();
    m_notifier = std::make_unique<QSocketNotifier>(m_fromBrowser, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Chromium::receive);

    const auto targets = call(u"Target.getTargets"_s)[u"targetInfos"_s].toArray();
    for (const auto &target : targets) {
        if (target[u"type"_s].toString() != u"page")
            continue;
        m_session = call(u"Target.attachToTarget"_s, {{u"targetId"_s, target[u"targetId"_s]}, {u"flatten"_s, true}})
                        .value(u"sessionId"_s)
                        .toString();
        break;
    }
    if (m_session.isEmpty())
        return u"Chromium has no page"_s;
    (void)call(u"Page.enable"_s);
    (void)call(u"Log.enable"_s);
    (void)call(u"Network.enable"_s);
    return {};
}

QJsonObject Chromium::call(const QString &method, const QJsonObject &parameters)
{
    const int id = ++m_lastId;
    QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!m_session.isEmpty())
        message.insert(u"sessionId"_s, m_session);
    QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
    while (!bytes.isEmpty()) {
        const auto written = ::write(m_toBrowser, bytes.constData(), static_cast<size_t>(bytes.size()));
        if (written <= 0)
            return {};
        bytes.remove(0, written);
    }
    if (!QTest::qWaitFor([&] { return m_answers.contains(id); }, patience))
        return {};
    return m_answers.take(id).value(u"result"_s).toObject();
}

void Chromium::receive()
{
    std::array<char, 65536> part{};
    const auto size = ::read(m_fromBrowser, part.data(), part.size());
    if (size <= 0) {
        m_notifier->setEnabled(false); // it is gone
        return;
    }
    m_received.append(part.data(), size);
    for (qsizetype end = m_received.indexOf('\0'); end >= 0; end = m_received.indexOf('\0')) {
        const auto message = QJsonDocument::fromJson(m_received.left(end)).object();
        m_received.remove(0, end + 1);
        if (message.contains(u"id"_s))
            m_answers.insert(message[u"id"_s].toInt(), message);
        if (message[u"method"_s].toString() != u"Log.entryAdded")
            continue;
        const auto entry = message[u"params"_s][u"entry"_s];
        if (entry[u"source"_s].toString() != u"network") // a wrong password is answered with 401, and so on
            m_complaints += entry[u"text"_s].toString();
    }
}

void Chromium::show(int width, int height, bool dark, int zoom)
{
    (void)call(u"Emulation.setDeviceMetricsOverride"_s,
        {{u"width"_s, width / zoom}, {u"height"_s, height / zoom}, {u"deviceScaleFactor"_s, zoom},
            {u"mobile"_s, false}});
    (void)call(u"Emulation.setEmulatedMedia"_s,
        {{u"features"_s,
            QJsonArray{
                QJsonObject{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, dark ? u"dark"_s : u"light"_s}}}}});
}

void Chromium::read(const QString &language)
{
    (void)call(u"Network.setExtraHTTPHeaders"_s, {{u"headers"_s, QJsonObject{{u"Accept-Language"_s, language}}}});
}

bool Chromium::picture(const QString &file)
{
    // The part is named, or pages that run from right to left are shown aside.
    const auto measured = [this](const char *what) {
        return evaluate(QLatin1StringView(what)).toInt();
    };
    const QJsonObject whole{{u"x"_s, 0}, {u"y"_s, 0}, {u"width"_s, measured("innerWidth")},
        {u"height"_s, std::max(measured("innerHeight"), measured("document.documentElement.scrollHeight")) + 1},
        {u"scale"_s, 1}};
    const auto taken = call(
        u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}, {u"clip"_s, whole}, {u"captureBeyondViewport"_s, true}});
    QFile out(file);
    const QByteArray png = QByteArray::fromBase64(taken[u"data"_s].toString().toLatin1());
    return !png.isEmpty() && out.open(QIODevice::WriteOnly) && out.write(png) == png.size();
}

QString Chromium::visit(const QUrl &url)
{
    const auto answer = call(u"Page.navigate"_s, {{u"url"_s, url.toString(QUrl::FullyEncoded)}});
    if (!answer[u"errorText"_s].toString().isEmpty())
        return answer[u"errorText"_s].toString();
    return await(u"document.readyState == 'complete'"_s) ? QString() : u"the page does not come"_s;
}

QVariant Chromium::evaluate(const QString &expression)
{
    return call(
        u"Runtime.evaluate"_s, {{u"expression"_s, expression}, {u"returnByValue"_s, true}})[u"result"_s][u"value"_s]
        .toVariant();
}

bool Chromium::await(const QString &expression)
{
    return QTest::qWaitFor([&] { return evaluate(expression).toBool(); }, patience);
}

void Chromium::type(const QString &text)
{
    (void)call(u"Input.insertText"_s, {{u"text"_s, text}});
}

void Chromium::press(const QString &key)
{
    const bool enters = key == u"Enter";
    QJsonObject event{{u"type"_s, enters ? u"keyDown"_s : u"rawKeyDown"_s}, {u"key"_s, key}, {u"code"_s, key},
        {u"windowsVirtualKeyCode"_s, enters ? 13 : 9}};
    if (enters)
        event.insert(u"text"_s, u"\r"_s);
    (void)call(u"Input.dispatchKeyEvent"_s, event);
    event.insert(u"type"_s, u"keyUp"_s);
    event.remove(u"text"_s);
    (void)call(u"Input.dispatchKeyEvent"_s, event);
}

} // namespace gatehouse
