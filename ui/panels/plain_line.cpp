// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plain_line.h"

#include "ui/panels/leading_edge.h"

#include <QLabel>

namespace gatehouse {

QLabel *plainLine(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    standAtLeadingEdge(label);
    return label;
}

void sayLine(QLabel *line, const QString &text)
{
    line->setText(text);
    line->setVisible(!text.isEmpty());
}

} // namespace gatehouse
