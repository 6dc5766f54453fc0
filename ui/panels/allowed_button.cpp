// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/allowed_button.h"

#include "models/tool_tip.h"

#include <QAbstractButton>

namespace gatehouse {

void allowUnless(QAbstractButton *button, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot.isEmpty() ? QString() : plainToolTip(whyNot));
    button->setAccessibleDescription(whyNot);
}

} // namespace gatehouse
