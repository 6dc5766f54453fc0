// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace gatehouse {

/// The real application as a process of its own, steered by lines of JSON: what it opens in "the browser" comes back as
/// a line too. Killing it is a real SIGKILL.
class DrivenWindow : public QObject {
    Q_OBJECT

public:
    /// How long what widens access waits for an undo: shorter than a person gets, or a journey would be waiting only.
    static constexpr int undoTime = 300;

    /// `home` becomes the process's home and XDG folders; `arguments` go to the application.
    explicit DrivenWindow(QString home, QObject *parent = nullptr);
    ~DrivenWindow() override;

    [[nodiscard]] bool start(const QStringList &arguments = {});
    void kill(); ///< SIGKILL, waits for the end
    [[nodiscard]] bool quit(); ///< as by Ctrl+Q; true when it ended with 0

    /// One step; the sentence of what went wrong, empty on success. `value()` holds what it brought.
    [[nodiscard]] QString step(const QJsonObject &command);
    [[nodiscard]] QJsonValue value() const { return m_value; }

    [[nodiscard]] QString click(const QString &object);
    [[nodiscard]] QString type(const QString &object, const QString &text);
    [[nodiscard]] QString press(const QString &object, const QString &keys);
    [[nodiscard]] QString pick(const QString &view, const QString &text);
    [[nodiscard]] QString tick(const QString &view, const QString &text, bool on);
    [[nodiscard]] QString choose(const QString &box, const QString &text);
    [[nodiscard]] QString sort(const QString &view, const QString &column);
    [[nodiscard]] QString awaitRow(const QString &view, const QString &text, bool present = true);
    [[nodiscard]] QString awaitText(const QString &text);
    [[nodiscard]] QString shot(const QString &file);
    [[nodiscard]] QStringList rows(const QString &view);
    [[nodiscard]] QString text(const QString &object);
    [[nodiscard]] QString told(const QString &object, const QString &row = {}); ///< as a screen reader has it
    [[nodiscard]] bool isOpen(const QString &object); ///< visible, and not grey
    [[nodiscard]] QString texts();

    /// Waits for the next address the application opens in the browser.
    [[nodiscard]] QUrl awaitBrowser();
    [[nodiscard]] QByteArray errorOutput() const { return m_errors; }

private:
    void readLines();
    QString m_home;
    QProcess m_process;
    QByteArray m_errors;
    QList<QJsonObject> m_answers;
    QList<QUrl> m_opened;
    QJsonValue m_value;
};

} // namespace gatehouse
