// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/attachment.h"
#include "models/tickets/ticket.h"
#include "models/tickets/ticket_policy.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMimeData;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace gatehouse {

class Actions;
class Request;
class TicketDesk;

/// The files that go with what is being written: a row each, with its size and the button that takes it away. They come
/// by a button, by Ctrl+Shift+A, by dropping them on the composer, or by pasting. What the portal does not take is
/// refused at once, with its limit.
class AttachmentTray final : public QWidget {
    Q_OBJECT

public:
    AttachmentTray(TicketDesk *desk, Actions *actions, QWidget *parent = nullptr);

    /// *Attach Files…*, for the composer to put where its buttons are.
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// Takes files that are dropped on `composer` or pasted into `text`, and its key while it has the focus.
    void serve(QWidget *composer, QWidget *text);

    /// With which draft files are kept, and what its portal takes; null: nothing. What is there stays.
    void setPlace(const TicketKey &place, const TicketPolicy *policy);
    /// Shows these instead; what is still being read is for whoever was here before.
    void setFiles(const QList<Attachment> &files);
    [[nodiscard]] const QList<Attachment> &files() const { return m_files; }
    /// Some are still on their way from the disk.
    [[nodiscard]] bool isReading() const { return m_reading > 0; }
    /// False when the present portal would not take what is there.
    [[nodiscard]] bool isAllowed() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    /// files(), isReading() or isAllowed() differ.
    void changed();

private:
    void choose();
    void add(const QStringList &paths);
    void addFrom(const QMimeData *mime);
    void take(Request *request, const QString &name, int round);
    void remove(const QString &id);
    void rebuild();
    void judge();
    void say(const QString &fault);
    [[nodiscard]] bool takes(const QMimeData *mime) const;

    TicketDesk *m_desk;
    Actions *m_actions;
    TicketKey m_place;
    std::optional<TicketPolicy> m_policy;
    QList<Attachment> m_files;
    QStringList m_faults; ///< of what was offered last
    int m_reading = 0;
    int m_round = 0; ///< rises with setFiles(): whose a file is that arrives late
    QPushButton *m_button;
    QScrollArea *m_area;
    QWidget *m_rows;
    QVBoxLayout *m_column;
    QLabel *m_fault;
};

} // namespace gatehouse
