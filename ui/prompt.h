// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QObject;
class QWidget;

namespace gatehouse {

/// The one way in which the program asks a person something, or tells them something they must have seen: a seam, so
/// that a test can answer. No call blocks. Every text is shown as plain text. Window thread.
class Prompt {
public:
    struct Question {
        QString name; ///< of the box, for tests: "signOutBox"
        QString title;
        QString text;
        QString details; ///< smaller, below
        QString acceptName;
        QString accept; ///< the verb on the button; the other one says Cancel
        bool isDestructive = false; ///< Cancel is the default then
    };
    struct Statement {
        QString title;
        QString text;
        QString details;
        bool isWarning = true;
    };

    virtual ~Prompt() = default;

    /// Calls `accepted` when the person chooses to; never after `context` is gone.
    virtual void ask(
        QWidget *parent, const Question &question, const QObject *context, std::function<void()> accepted) = 0;
    /// Calls `closed`, if there is one, when the person has closed the box.
    virtual void tell(
        QWidget *parent, const Statement &statement, const QObject *context, std::function<void()> closed) = 0;
    /// Calls `chosen` with where the person wants the file, which is called `name` unless they say otherwise.
    virtual void askWhereToSave(
        QWidget *parent, const QString &name, const QObject *context, std::function<void(QString)> chosen) = 0;
    /// Calls `chosen` with the files the person wants to attach.
    virtual void askForFiles(
        QWidget *parent, const QString &title, const QObject *context, std::function<void(QStringList)> chosen) = 0;
};

} // namespace gatehouse
