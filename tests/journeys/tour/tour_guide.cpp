// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/tour_guide.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

TourGuide::TourGuide(QString folder)
    : m_folder(std::move(folder))
{
}

void TourGuide::take(const std::function<WindowDriver::Outcome()> &step)
{
    if (!goesOn())
        return;
    if (const WindowDriver::Outcome outcome = step(); !outcome.ok())
        stop(outcome.why);
}

void TourGuide::stop(const QString &why)
{
    if (!goesOn())
        return;
    m_wrong = u"at picture %1: %2"_s.arg(m_count + 1).arg(why);
    static_cast<void>(m_driver.shot(QDir(m_folder).filePath(u"stopped-here.png"_s)));
}

void TourGuide::click(const QString &name)
{
    take([&] { return m_driver.click(name); });
}

void TourGuide::type(const QString &name, const QString &text)
{
    take([&] { return m_driver.type(name, text); });
}

void TourGuide::press(const QString &keys, const QString &name)
{
    take([&] { return m_driver.press(name, keys); });
}

void TourGuide::pick(const QString &view, const QString &text)
{
    take([&] { return m_driver.pick(view, text); });
}

void TourGuide::pickAt(const QString &view, int row)
{
    take([&] { return m_driver.pickAt(view, row); });
}

void TourGuide::tickAt(const QString &view, int box, bool on)
{
    take([&] { return m_driver.tickAt(view, box, on); });
}

void TourGuide::chooseAt(const QString &name, int place)
{
    take([&] { return m_driver.chooseAt(name, place); });
}

void TourGuide::awaitRow(const QString &view, const QString &text, bool present)
{
    take([&] { return m_driver.awaitRow(view, text, present); });
}

void TourGuide::awaitText(const QString &text)
{
    take([&] { return m_driver.awaitText(text); });
}

void TourGuide::awaitShown(const QString &name, bool shown)
{
    take([&] { return m_driver.awaitShown(name, shown); });
}

void TourGuide::openSwitcher()
{
    // A popup goes when its window loses the focus, which on a busy machine comes late.
    for (int tries = 0; tries < 3 && !shows(u"accountSearchEdit"_s); ++tries) {
        press(u"Ctrl+K"_s);
        static_cast<void>(QTest::qWaitFor([this] { return shows(u"accountSearchEdit"_s); }, 2'000));
    }
}

void TourGuide::openMenu(const QString &name)
{
    take([&] { return m_driver.openMenu(name); });
}

void TourGuide::trigger(const QString &action)
{
    take([&] { return m_driver.trigger(action); });
}

void TourGuide::resize(QSize size)
{
    take([&] { return m_driver.resize(size); });
}

void TourGuide::shot(const QString &name)
{
    if (!goesOn())
        return;
    ++m_count;
    const QString file = u"%1-%2.png"_s.arg(m_count, 2, 10, QLatin1Char('0')).arg(name);
    take([&] { return m_driver.shot(QDir(m_folder).filePath(file)); });
}

bool TourGuide::shows(const QString &name)
{
    return goesOn() && m_driver.isOpen(name).ok();
}

bool TourGuide::offers(const QString &name)
{
    return goesOn() && m_driver.isOpen(name).value.toBool();
}

bool TourGuide::hasRow(const QString &view, const QString &text)
{
    const QJsonArray rows = goesOn() ? m_driver.rows(view).value.toArray() : QJsonArray();
    return std::any_of(
        rows.cbegin(), rows.cend(), [&text](const QJsonValue &row) { return row.toString().contains(text); });
}

} // namespace gatehouse
