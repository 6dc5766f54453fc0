// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/page_reader.h"

#include <QDir>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &languages()
{
    static const QStringList all{u"de"_s, u"es"_s, u"fr"_s, u"uk"_s, u"ar"_s, u"en"_s};
    return all;
}

struct Screen {
    QString name;
    int width = 0;
    int height = 0;
    bool isDark = false;
    int zoom = 1;
};

const QList<Screen> &screens()
{
    static const QList<Screen> all{
        {u"wide"_s, 1280, 800, false, 1}, {u"narrow"_s, 360, 640, true, 1}, {u"large"_s, 360, 640, false, 2}};
    return all;
}

} // namespace

QString PageReader::missing()
{
    return Chromium::program().isEmpty()
        ? u"Chromium is not installed (Debian's package chromium), so the pages were not tried in a browser."_s
        : QString();
}

PageReader::PageReader(QString folder)
    : m_browser(std::move(folder))
{
}

QString PageReader::start()
{
    const QString pictures = qEnvironmentVariable("GATEHOUSE_PICTURES");
    if (!pictures.isEmpty() && !QDir().mkpath(pictures))
        return u"%1 can't be made"_s.arg(pictures);
    return m_browser.start();
}

QString PageReader::focusOn(const QString &id)
{
    return u"document.activeElement.id == '%1'"_s.arg(id);
}

QString PageReader::visible(const QString &selector)
{
    return uR"((() => { const box = document.querySelector('%1')?.getBoundingClientRect();
        return !!box && box.top >= 0 && box.bottom <= innerHeight; })())"_s.arg(selector);
}

QString PageReader::sideways()
{
    // A field may hold more than it shows; nothing else may.
    return uR"([...document.body.querySelectorAll('*')].filter(one => {
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const isCut = style.display != 'inline' && one.tagName != 'INPUT' && one.scrollWidth > one.clientWidth + 1;
        return box.width > 0 && (box.left < 0 || box.right > innerWidth || (isCut && one.clientWidth > 0));
    }).map(one => one.tagName + ' ' + one.className + ' «' + one.innerText + '»')[0] ?? '')"_s;
}

QString PageReader::noSideways()
{
    return u"(%1) == '' && document.documentElement.scrollWidth <= innerWidth"_s.arg(sideways());
}

QString PageReader::judge(const QString &language)
{
    const QString html = u"document.documentElement."_s;
    if (m_browser.evaluate(html + u"lang"_s).toString() != language)
        return u"is not in that language"_s;
    if ((m_browser.evaluate(html + u"dir"_s).toString() == u"rtl") != (language == u"ar"))
        return u"runs the wrong way"_s;
    if (m_browser.evaluate(noSideways()).toBool())
        return {};
    return u"sticks out: "_s + m_browser.evaluate(sideways()).toString();
}

QString PageReader::inAllLanguages(const QString &name, const std::function<QString()> &show)
{
    const QString pictures = qEnvironmentVariable("GATEHOUSE_PICTURES");
    for (const QString &language : languages()) {
        m_browser.read(language);
        for (const Screen &screen : screens()) {
            m_browser.show(screen.width, screen.height, screen.isDark, screen.zoom);
            const QString file = u"%1-%2-%3.png"_s.arg(name, language, screen.name);
            if (const QString wrong = show(); !wrong.isEmpty())
                return u"%1: %2"_s.arg(file, wrong);
            const QString wrong = judge(language);
            if (!pictures.isEmpty() && !m_browser.picture(QDir(pictures).filePath(file)))
                return u"%1 can't be written"_s.arg(file);
            if (!wrong.isEmpty())
                return u"%1 %2"_s.arg(file, wrong);
        }
    }
    m_browser.show(1280, 800, false);
    return {};
}

QString PageReader::opens(const QString &name, const QUrl &url, const QString &words)
{
    if (const QString wrong = inAllLanguages(name, [&] { return m_browser.visit(url); }); !wrong.isEmpty())
        return wrong;
    const QString said = m_browser.evaluate(u"document.body.innerText"_s).toString();
    if (!said.contains(words))
        return u"the page does not say «%1», but: %2"_s.arg(words, said);
    return m_browser.complaints().join(u'\n');
}

bool PageReader::tabTo(const QString &expression)
{
    for (int stop = 0; stop < 12; ++stop) {
        if (m_browser.evaluate(expression).toBool())
            return true;
        m_browser.press(u"Tab"_s);
    }
    return m_browser.evaluate(expression).toBool();
}

} // namespace gatehouse
