// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QModelIndex>
#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
class QImage;
class QWidget;
QT_END_NAMESPACE

namespace gatehouse {

/// Does to the real windows what a person does, by object name: looks, clicks, types, waits. Each step waits until the
/// widget is there and enabled, and says in words what was missing. Runs in the program's own process.
class WindowDriver {
public:
    /// What came of a step: `why` is empty on success.
    struct Outcome {
        QString why;
        QJsonValue value;
        [[nodiscard]] bool ok() const { return why.isEmpty(); }
    };

    /// Longest that a step waits for its widget, in milliseconds.
    static constexpr int patience = 15'000;

    [[nodiscard]] Outcome click(const QString &name);
    [[nodiscard]] Outcome type(const QString &name, const QString &text); ///< replaces what is there
    [[nodiscard]] Outcome press(const QString &name, const QString &keys); ///< "Ctrl+K"; empty name: the active window
    [[nodiscard]] Outcome pick(const QString &view, const QString &text); ///< selects the first row that holds `text`
    [[nodiscard]] Outcome tick(
        const QString &view, const QString &text, bool on); ///< check box of the item called `text`
    [[nodiscard]] Outcome choose(const QString &name, const QString &text); ///< what the combo box offers as `text`
    /// What a screen reader says beside the name of a widget, or of the row with `text` in it: the reason of what is
    /// grey, for one.
    [[nodiscard]] Outcome told(const QString &name, const QString &text = {});
    [[nodiscard]] Outcome isOpen(const QString &name); ///< true when it can be clicked
    [[nodiscard]] Outcome rows(const QString &view); ///< each row's cells joined by " | "
    [[nodiscard]] Outcome text(const QString &name); ///< what the widget says; empty when it is not visible
    [[nodiscard]] Outcome texts(); ///< all that the visible windows say, line by line
    [[nodiscard]] Outcome awaitRow(const QString &view, const QString &text, bool present = true);
    [[nodiscard]] Outcome awaitText(const QString &text); ///< until some visible widget says it
    [[nodiscard]] Outcome shot(const QString &file); ///< all visible windows as they lie, as PNG

    /// The same by a command as the driven program reads it: {"do": "click", "object": "inviteButton"}.
    [[nodiscard]] Outcome perform(const QJsonObject &command);

private:
    [[nodiscard]] static QWidget *find(const QString &name);
    [[nodiscard]] static QWidget *awaitWidget(const QString &name, Outcome *outcome);
    [[nodiscard]] static QAbstractItemView *awaitView(const QString &name, Outcome *outcome);
};

} // namespace gatehouse
