// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/message_prompt.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace gatehouse {

namespace {

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::MessageWords)
};

QMessageBox *boxFor(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text,
    const QString &details, QMessageBox::StandardButton way)
{
    auto *box = new QMessageBox(icon, title, text, way, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->setAttribute(Qt::WA_DeleteOnClose);
    // In the words of the other dialogs; Qt's own are of another mood in some languages.
    for (QAbstractButton *const button : box->buttons())
        button->setText(way == QMessageBox::Cancel ? MessageWords::tr("Cancel") : MessageWords::tr("Close"));
    return box;
}

} // namespace

void MessagePrompt::ask(
    QWidget *parent, const Question &question, const QObject *context, std::function<void()> accepted)
{
    auto *box = boxFor(parent, question.isDestructive ? QMessageBox::Warning : QMessageBox::Question, question.title,
        question.text, question.details, QMessageBox::Cancel);
    box->setObjectName(question.name);
    auto *accept = box->addButton(
        question.accept, question.isDestructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    accept->setObjectName(question.acceptName);
    if (question.isDestructive)
        box->setDefaultButton(QMessageBox::Cancel);
    else
        box->setDefaultButton(accept);
    QObject::connect(accept, &QPushButton::clicked, context, std::move(accepted));
    box->open();
}

void MessagePrompt::tell(
    QWidget *parent, const Statement &statement, const QObject *context, std::function<void()> closed)
{
    auto *box = boxFor(parent, statement.isWarning ? QMessageBox::Warning : QMessageBox::Information, statement.title,
        statement.text, statement.details, QMessageBox::Close);
    if (closed)
        QObject::connect(box, &QDialog::finished, context, std::move(closed));
    box->open();
}

void MessagePrompt::askWhereToSave(
    QWidget *parent, const QString &name, const QObject *context, std::function<void(QString)> chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(parent, QString(), folder);
    dialog->setObjectName(QStringLiteral("saveFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(chosen));
    dialog->open();
}

void MessagePrompt::askForFiles(
    QWidget *parent, const QString &title, const QObject *context, std::function<void(QStringList)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("attachFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, std::move(chosen));
    dialog->open();
}

} // namespace gatehouse
