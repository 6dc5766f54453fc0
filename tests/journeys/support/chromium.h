// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

class QSocketNotifier;

namespace gatehouse {

/// A real browser with one page: Debian's Chromium without a window, driven by its DevTools protocol through a pair of
/// pipes, so that no port is opened. For what only a browser does with a page: policies, focus, measures. Calls block
/// in a nested loop for at most 30 seconds; what failed reads as empty.
class Chromium : public QObject {
    Q_OBJECT

public:
    /// Where it is installed; empty when it is not.
    [[nodiscard]] static QString program();

    /// Its profile lies in `folder`.
    explicit Chromium(QString folder, QObject *parent = nullptr);
    ~Chromium() override;

    /// The sentence of what went wrong, empty on success.
    [[nodiscard]] QString start();

    /// A screen of this size from now on, with the reader's wish for dark colours or without; `zoom`: how many times
    /// larger than usual the reader wants all of it.
    void show(int width, int height, bool dark, int zoom = 1);
    /// The language its reader wants from now on, as Accept-Language says it.
    void read(const QString &language);
    /// Saves all of the page, below the screen's end too, as a PNG; false when it can't.
    [[nodiscard]] bool picture(const QString &file);
    /// Goes to an address; the sentence of what went wrong, empty on success.
    [[nodiscard]] QString visit(const QUrl &url);
    /// What a JavaScript expression is on the page as it stands.
    [[nodiscard]] QVariant evaluate(const QString &expression);
    /// Waits until the expression is true, over navigations; false when it does not become so in 30 seconds.
    [[nodiscard]] bool await(const QString &expression);
    /// Types into whatever has the focus.
    void type(const QString &text);
    /// Presses Tab or Enter.
    void press(const QString &key);

    /// What the browser complained about since the start, answers that are errors on purpose left out.
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }

private:
    [[nodiscard]] QJsonObject call(const QString &method, const QJsonObject &parameters = {});
    void receive();

    QString m_folder;
    QProcess m_process;
    int m_toBrowser = -1;
    int m_fromBrowser = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_received;
    QString m_session;
    int m_lastId = 0;
    QHash<int, QJsonObject> m_answers;
    QStringList m_complaints;
};

} // namespace gatehouse
