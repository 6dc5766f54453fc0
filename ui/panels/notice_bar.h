// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QMap>

#include <array>

class QLabel;
class QPushButton;
class QToolButton;

namespace gatehouse {

/// What a bar may say, most urgent first: of several, the first is shown.
enum class Notice {
    Leaving,
    Salvaged,
    StoreFailed,
    Failure,
    News, ///< what was asked for is done, and there is something to say of it
    Undo,
    SignInNeeded,
    AccessEnded,
    NeedsAttention,
    Answered,
    OwnershipAsked, ///< an account is offered to the identity
    OwnershipOffered, ///< the account shown is offered to somebody
    Offline,
    NotUpdated,
    MemoryOnly,
};

/// The bar above a page: one sentence, one button, one at a time, never over the table. Work goes on meanwhile.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Sets or replaces what the bar says of `notice`. The text is plain text. `offersAction` false hides its button.
    void post(Notice notice, const QString &text, bool offersAction = true);
    void withdraw(Notice notice);
    [[nodiscard]] bool has(Notice notice) const { return m_texts.contains(notice); }

Q_SIGNALS:
    void acted(gatehouse::Notice notice);
    /// The other button of a notice that asks: no.
    void refused(gatehouse::Notice notice);
    void dismissed(gatehouse::Notice notice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        QString text;
        bool offersAction = true;
    };
    void addButton(Notice notice, const QString &name, const QString &text, bool refuses = false);
    void present();
    void fadeIn();
    void drawGlyph();

    QLabel *m_glyph;
    QLabel *m_label;
    QToolButton *m_close;
    QMultiMap<Notice, QPushButton *> m_buttons;
    QMap<Notice, Entry> m_texts;
};

} // namespace gatehouse
