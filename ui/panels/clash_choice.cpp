// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/clash_choice.h"

#include "ui/panels/leading_edge.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    standAtLeadingEdge(label);
    return label;
}

} // namespace

ClashChoice::ClashChoice(const ClashWords &words, QWidget *parent)
    : QFrame(parent)
    , m_mine(nullptr)
    , m_portals(nullptr)
{
    auto *question = plainLabel(words.question);
    question->setObjectName(u"clashQuestion"_s);
    question->setFont(metrics::sectionFont(font()));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::gapSmall);
    grid->setColumnStretch(1, 1);
    grid->addWidget(question, 0, 0, 1, 2);
    m_mine = addSide(grid, u"mineChoice"_s, tr("Mine", "what I wished"), words.mine);
    m_portals = addSide(grid, u"portalsChoice"_s, tr("The portal's", "what the portal has"), words.portals);
    setAccessibleName(words.question);
    setFocusProxy(m_mine);
}

QRadioButton *ClashChoice::addSide(QGridLayout *grid, const QString &name, const QString &caption, const QString &words)
{
    auto *button = new QRadioButton(caption);
    button->setObjectName(name);
    button->setAccessibleDescription(words);
    auto *label = plainLabel(words);
    label->installEventFilter(this); // a long line is no place where a button would break its words
    label->setBuddy(button);
    const int row = grid->rowCount();
    grid->addWidget(button, row, 0, Qt::AlignTop);
    grid->addWidget(label, row, 1);
    connect(button, &QRadioButton::toggled, this, &ClashChoice::chosen);
    return button;
}

bool ClashChoice::eventFilter(QObject *watched, QEvent *event)
{
    const auto *const label = qobject_cast<QLabel *>(watched);
    auto *const button = label == nullptr ? nullptr : qobject_cast<QRadioButton *>(label->buddy());
    if (event->type() == QEvent::MouseButtonRelease && button != nullptr)
        button->click();
    return QFrame::eventFilter(watched, event);
}

std::optional<ClashSide> ClashChoice::side() const
{
    if (m_mine->isChecked())
        return ClashSide::Mine;
    return m_portals->isChecked() ? std::optional(ClashSide::Portals) : std::nullopt;
}

void ClashChoice::choose(ClashSide side)
{
    (side == ClashSide::Mine ? m_mine : m_portals)->setChecked(true);
}

} // namespace gatehouse
