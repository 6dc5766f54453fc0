// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clash_dialog.h"

#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/clash_choice.h"
#include "ui/panels/plain_line.h"
#include "ui/theme/metrics.h"
#include "ui/words/clash_words.h"
#include "ui/words/scopes.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int usualWidth = 560;
constexpr int mostUnscrolled = 3; ///< questions that stand in the dialog as they are

} // namespace

ClashDialog::ClashDialog(AccountContext *context, Change change, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_change(std::move(change))
    , m_forAll(new QCheckBox)
    , m_error(plainLine(u"errorLabel"_s))
    , m_decide(nullptr)
{
    setObjectName(u"clashDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Two changes that do not go together"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin);
    column->setSpacing(metrics::gap);
    addHead(column);
    addQuestions(column);
    addFoot(column);
    showNote(m_error, {});
    resize(usualWidth, sizeHint().height());
    judge();
    growToFit(this);
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus();
}

void ClashDialog::addHead(QVBoxLayout *column)
{
    auto *what = plainLine(u"clashWhatLabel"_s);
    what->setText(sentence(m_change));
    what->setFont(metrics::sectionFont(font()));
    column->addWidget(what);
    QStringList sentences{
        clashSentence(m_change, m_context->portalNow(m_change.account.portal)), meanwhileSentence(m_change)};
    sentences.removeAll({});
    auto *who = plainLine(u"clashWhoLabel"_s);
    sayLine(who, sentences.join(u' '));
    who->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(who);
}

void ClashDialog::addQuestions(QVBoxLayout *column)
{
    const auto accounts = m_context->services().directory->accounts();
    const auto account = std::find_if(
        accounts.cbegin(), accounts.cend(), [this](const Account &each) { return each.key == m_change.account; });
    ScopeNames names{m_context->services().portals->portal(m_change.account.portal)};
    if (account != accounts.cend())
        names.subAccounts = account->subAccounts;
    auto *body = new QWidget;
    auto *list = new QVBoxLayout(body);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(metrics::gapLarge);
    for (const ClashQuestion &question : questionsAbout(m_change)) {
        auto *choice = new ClashChoice(clashWords(question, m_change, names));
        connect(choice, &ClashChoice::chosen, this, &ClashDialog::judge);
        list->addWidget(choice);
        m_choices.append(choice);
    }
    if (m_choices.size() <= mostUnscrolled) {
        column->addWidget(body);
        return;
    }
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"clashQuestions"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->setMinimumHeight(240);
    column->addWidget(scroll, 1);
}

void ClashDialog::addFoot(QVBoxLayout *column)
{
    m_forAll->setObjectName(u"clashForAllCheck"_s);
    const auto count = static_cast<int>(others().size());
    m_forAll->setText(tr("&Decide the other %n clash(es) the same way", nullptr, count));
    m_forAll->setVisible(count > 0);
    column->addWidget(m_forAll);
    column->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    if (m_choices.size() > 1) {
        const auto add = [this, buttons](const QString &words, const QString &name, ClashSide side) {
            QPushButton *const button = buttons->addButton(words, QDialogButtonBox::ResetRole);
            button->setObjectName(name);
            button->setAutoDefault(false);
            connect(button, &QPushButton::clicked, this, [this, side] { chooseAll(side); });
        };
        add(tr("All &Mine"), u"allMineButton"_s, ClashSide::Mine);
        add(tr("All the &Portal's"), u"allPortalsButton"_s, ClashSide::Portals);
    }
    m_decide = buttons->addButton(tr("Decide"), QDialogButtonBox::AcceptRole);
    m_decide->setObjectName(u"decideButton"_s);
    m_decide->setDefault(true);
    keepCancelPlain(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClashDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void ClashDialog::chooseAll(ClashSide side)
{
    for (ClashChoice *choice : std::as_const(m_choices))
        choice->choose(side);
}

std::optional<ClashSide> ClashDialog::sideOfAll() const
{
    std::optional<ClashSide> side;
    for (const ClashChoice *choice : m_choices) {
        if (!choice->side() || (side && side != choice->side()))
            return std::nullopt;
        side = choice->side();
    }
    return side;
}

void ClashDialog::judge()
{
    const bool isAnswered = !m_choices.isEmpty()
        && std::all_of(
            m_choices.cbegin(), m_choices.cend(), [](const ClashChoice *choice) { return choice->side().has_value(); });
    m_decide->setEnabled(isAnswered && !m_isDeciding);
    m_forAll->setEnabled(sideOfAll().has_value());
    if (!m_forAll->isEnabled())
        m_forAll->setChecked(false);
}

QList<ClashQuestion> ClashDialog::questionsAbout(const Change &change) const
{
    return questionsOf(change, m_context->services().portals->portal(change.account.portal));
}

QList<Change> ClashDialog::others() const
{
    QList<Change> found = m_context->services().plan->changes();
    found.removeIf(
        [this](const Change &change) { return change.id == m_change.id || questionsAbout(change).isEmpty(); });
    return found;
}

void ClashDialog::decide()
{
    if (!m_decide->isEnabled())
        return;
    QList<ClashDecision> decisions{{m_change.id, {}}};
    for (const ClashChoice *choice : std::as_const(m_choices))
        decisions.first().sides.append(choice->side().value_or(ClashSide::Portals));
    if (const auto side = sideOfAll(); side && m_forAll->isChecked()) {
        for (const Change &other : others())
            decisions.append({other.id, QList<ClashSide>(questionsAbout(other).size(), *side)});
    }
    m_isDeciding = true;
    showNote(m_error, {});
    judge();
    auto *request = m_context->services().plan->decide(decisions);
    connect(request, &Request::finished, this, [this](Request *done) {
        if (done->isDone()) {
            accept();
            return;
        }
        m_isDeciding = false;
        showNote(m_error, sentence(done->error()));
        judge();
    });
}

} // namespace gatehouse
