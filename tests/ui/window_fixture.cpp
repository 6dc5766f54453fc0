// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

void isolateSettings()
{
    static const QTemporaryDir folder;
    if (!folder.isValid())
        qFatal("No temporary folder");
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"gatehouse-test"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

WindowFixture::WindowFixture(fakes::SampleWorld::Content content, const QTemporaryDir *settings)
    : world(content)
{
    const QTemporaryDir &place = settings != nullptr ? *settings : m_ownSettings;
    if (!place.isValid())
        qFatal("No temporary folder");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, place.path());
    window = std::make_unique<MainWindow>(world.services(), prompt);
    window->resize(1280, 800);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("The window does not come up");
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::click(const char *name) const
{
    auto *widget = find<QWidget>(name);
    if (!widget->isVisible() || !widget->isEnabled())
        qFatal("%s can't be clicked now", name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void WindowFixture::key(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(find<QWidget>(name), key, modifiers);
}

QDialog *WindowFixture::dialog() const
{
    const auto dialogs = window->findChildren<QDialog *>();
    for (auto *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

int WindowFixture::rowOf(const char *table, const QString &text) const
{
    const auto *model = find<QTableView>(table)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < std::min(2, model->columnCount()); ++column) {
            if (model->index(row, column).data().toString().contains(text))
                return row;
        }
    }
    return -1;
}

void WindowFixture::select(const char *table, const QString &text) const
{
    const int row = rowOf(table, text);
    if (row < 0)
        qFatal("%s has no row %s", table, qPrintable(text));
    auto *view = find<QTableView>(table);
    view->scrollTo(view->model()->index(row, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, 0)).center());
}

} // namespace gatehouse
