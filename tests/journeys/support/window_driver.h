// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QModelIndex>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

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
    [[nodiscard]] Outcome sort(const QString &view, const QString &column); ///< by a click on the column called so
    // The same by place, for who does not know in which language the window speaks.
    [[nodiscard]] Outcome pickAt(const QString &view, int row);
    [[nodiscard]] Outcome tickAt(const QString &view, int box, bool on); ///< of those that can be ticked
    [[nodiscard]] Outcome chooseAt(const QString &name, int place);
    /// What a screen reader says beside the name of a widget, or of the row with `text` in it: the reason of what is
    /// grey, for one.
    [[nodiscard]] Outcome told(const QString &name, const QString &text = {});
    [[nodiscard]] Outcome isOpen(const QString &name); ///< true when it can be clicked
    [[nodiscard]] Outcome rows(const QString &view); ///< each row's cells joined by " | "
    [[nodiscard]] Outcome text(const QString &name); ///< what the widget says; empty when it is not visible
    [[nodiscard]] Outcome texts(); ///< all that the visible windows say, line by line
    [[nodiscard]] Outcome awaitRow(const QString &view, const QString &text, bool present = true);
    [[nodiscard]] Outcome awaitText(const QString &text); ///< until some visible widget says it
    [[nodiscard]] Outcome awaitShown(const QString &name, bool shown = true); ///< grey or not
    [[nodiscard]] Outcome openMenu(const QString &name); ///< of a tool button
    [[nodiscard]] Outcome trigger(const QString &action); ///< of a menu or a key
    [[nodiscard]] Outcome resize(QSize size); ///< the main window
    [[nodiscard]] Outcome shot(const QString &file); ///< all visible windows as they lie, as PNG

    /// The same by a command as the driven program reads it: {"do": "click", "object": "inviteButton"}.
    [[nodiscard]] Outcome perform(const QJsonObject &command);

private:
    [[nodiscard]] static QWidget *find(const QString &name);
    [[nodiscard]] static QWidget *awaitWidget(const QString &name, Outcome *outcome);
    [[nodiscard]] static QAbstractItemView *awaitView(const QString &name, Outcome *outcome);
    [[nodiscard]] static bool awaitTrue(const std::function<bool()> &condition);
    [[nodiscard]] static Outcome failed(const QString &why) { return {why, {}}; }
    [[nodiscard]] static Outcome setTicked(QAbstractItemView &list, const QModelIndex &index, bool on);
};

} // namespace gatehouse
