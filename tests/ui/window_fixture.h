// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakes/sample_world.h"
#include "ui/dialogs/message_prompt.h"
#include "ui/main_window.h"
#include "ui/panels/side_bar.h"

#include <QDialog>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace gatehouse {

/// A window on the sample world, shown, with settings of its own; widgets are found by the names that
/// ui/main_window.h lists.
class WindowFixture {
public:
    /// `settings` is for what one window leaves to the next; without, each has a place of its own.
    explicit WindowFixture(fakes::SampleWorld::Content content = fakes::SampleWorld::Content::Full,
        const QTemporaryDir *settings = nullptr);
    ~WindowFixture();
    Q_DISABLE_COPY_MOVE(WindowFixture)

    template <class Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return in<Widget>(window.get(), name);
    }

    template <class Widget = QWidget>
    [[nodiscard]] static Widget *in(const QWidget *parent, const char *name)
    {
        auto *found = parent->findChild<Widget *>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("There is no %s", name);
        return found;
    }

    void click(const char *name) const;
    void key(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// The dialog that is open, or null.
    [[nodiscard]] QDialog *dialog() const;
    /// Row of a table whose first columns hold `text`, or -1.
    [[nodiscard]] int rowOf(const char *table, const QString &text) const;
    void select(const char *table, const QString &text) const;

    fakes::SampleWorld world;
    MessagePrompt prompt;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_ownSettings;
};

/// Settings in a temporary folder, English words with plurals left as they stand: call from initTestCase().
void isolateSettings();

} // namespace gatehouse
