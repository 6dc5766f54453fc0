// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/leading_edge.h"

#include <QLabel>
#include <QStyle>

namespace gatehouse {

void standAtLeadingEdge(QLabel *label)
{
    const Qt::Alignment upright = label->alignment() & Qt::AlignVertical_Mask;
    label->setAlignment(
        QStyle::visualAlignment(label->layoutDirection(), Qt::AlignLeading) | Qt::AlignAbsolute | upright);
}

} // namespace gatehouse
