// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tool_tip.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

QString plainToolTip(const QString &text)
{
    // Only these two make Qt guess; text without them stays as it is, for readers and tests.
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    return wrappedToolTip(text);
}

QString wrappedToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

} // namespace gatehouse
