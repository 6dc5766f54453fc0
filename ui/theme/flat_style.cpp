// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/flat_style.h"

#include "ui/paint/paragraph.h"
#include "ui/theme/flat_painting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int controlHeight = 30;
constexpr int buttonSide = 14;
constexpr int narrowestButton = 60;
constexpr int arrowSize = 10;
constexpr int fieldSide = 5;
constexpr int severalLinesFrame = 3;

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget != nullptr && widget->property("primary").toBool())
        return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool hasFrame(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame == nullptr || frame->lineWidth > 0;
}

/// A label's option whose text has the colour that goes with a primary button's accent.
QStyleOptionButton primaryLabel(const QStyleOptionButton &option, const Tokens &tokens)
{
    QStyleOptionButton label = option;
    label.palette.setColor(QPalette::Active, QPalette::ButtonText, tokens.accentText);
    label.palette.setColor(QPalette::Inactive, QPalette::ButtonText, tokens.accentText);
    return label;
}

/// Fusion hangs the arrow at the header's upper edge, and asks no proxy about it; it belongs beside the word.
void drawSortArrow(const QStyleOptionHeader &header, QPainter *painter, const Tokens &tokens, const QWidget *widget)
{
    QRect rect(0, 0, arrowSize, arrowSize);
    rect.moveCenter(
        QPoint(header.rect.center().x(), widget != nullptr ? widget->height() / 2 : header.rect.center().y()));
    flat::drawArrow(painter, rect, tokens.muted, header.sortIndicator == QStyleOptionHeader::SortUp);
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(styleName());
}

QString FlatStyle::styleName()
{
    return u"gatehouse-flat"_s;
}

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QPlainTextEdit *>(widget) != nullptr)
        widget->installEventFilter(this);
}

void FlatStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool FlatStyle::eventFilter(QObject *watched, QEvent *event)
{
    // Such a field paints only its inside anew when the focus comes or goes; its frame tells of it, too.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *field = qobject_cast<QPlainTextEdit *>(watched))
            field->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

void FlatStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    switch (element) { // NOLINT(clang-diagnostic-switch-enum): the rest is Fusion's
    case PE_PanelButtonCommand:
        flat::drawButton(painter, *option, tokens, isPrimary(option, widget));
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        flat::drawToolButton(painter, *option, tokens);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            flat::drawField(painter, *option, tokens);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        // Where one types several lines it is a field like those of one line.
        if (qobject_cast<const QPlainTextEdit *>(widget) != nullptr && hasFrame(option)) {
            flat::drawField(painter, *option, tokens);
            return;
        }
        [[fallthrough]];
    case PE_FrameGroupBox:
        flat::drawFrame(painter, *option, tokens);
        return;
    case PE_FrameFocusRect:
        flat::drawFocus(painter, *option, tokens);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        flat::drawCheck(painter, *option, tokens);
        return;
    case PE_IndicatorRadioButton:
        flat::drawRadio(painter, *option, tokens);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        flat::drawRow(painter, *option, tokens);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawSortArrow(*header, painter, tokens, widget);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    switch (element) { // NOLINT(clang-diagnostic-switch-enum): the rest is Fusion's
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool isLoud = isPrimary(option, widget) && option->state.testFlag(State_Enabled);
            const QStyleOptionButton label = isLoud ? primaryLabel(*button, tokens) : *button;
            if (label.direction == Qt::RightToLeft && !label.icon.isNull() && !label.text.isEmpty())
                flat::drawMirroredLabel(painter, label, *this);
            else
                QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        flat::drawHeader(painter, *option, tokens);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, tokens.muted);
            label.palette.setColor(QPalette::WindowText, tokens.muted);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            painter->fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1), tokens.border);
            return;
        }
        break;
    case CE_Splitter:
        flat::drawSplitter(painter, *option, tokens);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        flat::drawProgress(painter, *option, tokens);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem quiet = *item;
            quiet.palette.setColor(QPalette::HighlightedText, tokens.text);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        flat::drawScrollBar(painter, *option, slider, tokens);
        return;
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && box) {
        if (box->editable) // one that is typed in: a date with its calendar, too
            flat::drawField(painter, *option, tokens);
        else
            flat::drawButton(painter, *option, tokens, false);
        const bool isOpen = option->state.testFlag(State_Enabled);
        flat::drawArrow(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
            isOpen ? tokens.muted : option->palette.color(QPalette::Disabled, QPalette::ButtonText));
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && tool != nullptr) {
        // Three dots say already that there is a menu. (A style sheet that says so brings colours of its own.)
        QStyleOptionToolButton plain = *tool;
        plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void FlatStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
    const QString &text, QPalette::ColorRole textRole) const
{
    constexpr int paragraph = Qt::TextWordWrap | Qt::TextForceRightToLeft;
    const bool isLeading = (flags & int{Qt::AlignHCenter}) == 0 && (flags & int{Qt::AlignLeft}) == 0;
    if ((flags & paragraph) != paragraph || (flags & Qt::TextShowMnemonic) != 0 || !isLeading) {
        QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, textRole);
        return;
    }
    painter->save();
    if (textRole != QPalette::NoRole)
        painter->setPen(palette.color(enabled ? palette.currentColorGroup() : QPalette::Disabled, textRole));
    drawParagraph(painter, rect, text, Qt::Alignment(static_cast<Qt::AlignmentFlag>(flags & Qt::AlignVertical_Mask)));
    painter->restore();
}

QSize FlatStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result =
            QSize(std::max(size.width() + 2 * buttonSide, narrowestButton), std::max(result.height(), controlHeight));
    if (type == CT_SpinBox) // a date: the field in it is narrowed like every other
        result.rwidth() += 2 * fieldSide;
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(std::max(result.height(), controlHeight));
    if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), metrics::headerHeight));
    return result;
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(fieldSide, 0, -fieldSide, 0) : rect;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) { // NOLINT(clang-diagnostic-switch-enum): the rest is Fusion's
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_DefaultFrameWidth: // room for the corners, which the inside would cover
        return qobject_cast<const QPlainTextEdit *>(widget) != nullptr
            ? severalLinesFrame
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        return metrics::gapSmall;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    if (hint == SH_ComboBox_Popup)
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) // the verb says it; an icon at «Cancel» alone looks like a warning
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace gatehouse
