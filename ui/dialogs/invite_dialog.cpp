// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invite_dialog.h"

#include "models/access/access_words.h"
#include "models/error_sentence.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/lifetime_choice.h"
#include "ui/panels/allowed_button.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/words/times.h"
#include "ui_invite_dialog.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int longestPaste = 200'000;
constexpr int heightWithTree = 620;
constexpr int widthWithList = 640;
constexpr int widthSideBySide = 1060;

NoteTone toneOf(const InviteVerdict &verdict)
{
    if (!verdict.mayBeSent())
        return NoteTone::Fault;
    return verdict.kind == InviteVerdict::Kind::Unusual ? NoteTone::Caution : NoteTone::Quiet;
}

} // namespace

InviteDialog::InviteDialog(AccountContext *context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(context->key())
    , m_ui(std::make_unique<Ui::InviteDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_send = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"sendInviteButton"_s);
    m_send->setDefault(true);
    setupFields();
    setupWords();
    wire();
    takeGround();
    takeShape();
    (m_ui->nameEdit->isVisibleTo(this) ? m_ui->nameEdit : m_ui->emailEdit)->setFocus();
}

InviteDialog::~InviteDialog()
{
    // Going away takes the focus from the field, which reports that it was left: to a dialog that is half gone.
    m_ui->emailEdit->disconnect(this);
}

void InviteDialog::wire()
{
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &InviteDialog::send);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->emailEdit, &QLineEdit::textChanged, this, [this] {
        if (m_severalAtOnce)
            takeTyped(false);
        check();
    });
    connect(m_ui->emailEdit, &QLineEdit::editingFinished, this, [this] {
        if (!m_severalAtOnce)
            takeName();
        m_leftAddress = !m_ui->emailEdit->text().isEmpty();
        check();
    });
    m_ui->emailEdit->installEventFilter(this);
    connect(m_ui->addressList->model(), &InviteListModel::listChanged, this, &InviteDialog::check);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &InviteDialog::check);
    connect(m_ui->messageEdit, &QPlainTextEdit::textChanged, this, &InviteDialog::check);
    connect(m_ui->accessEditor, &AccessEditor::changed, this, &InviteDialog::check);
    connect(m_ui->accessEditor, &AccessEditor::chooserShown, this, &InviteDialog::takeShape);
    connect(m_ui->roleBox, &QComboBox::currentIndexChanged, this,
        [this] { m_ui->accessEditor->setup(*m_context, role()); });
    connect(m_ui->formerButton, &QPushButton::clicked, this, [this] {
        if (m_former)
            offerAgain(Member(*m_former));
    });
    // Somebody may join or be invited while the dialog is open.
    auto *directory = m_context->services().directory;
    connect(directory, &Directory::membersChanged, this, &InviteDialog::takeGround);
    connect(directory, &Directory::invitationsChanged, this, &InviteDialog::takeGround);
    connect(directory, &Directory::accountsChanged, this, &InviteDialog::takeGround);
}

void InviteDialog::setupFields()
{
    const auto *portal = m_context->portal();
    m_ui->formerLabel->hide();
    m_ui->formerButton->hide();
    m_ui->addressList->hide();
    if (portal == nullptr)
        return;
    const InvitationPolicy &policy = portal->invitations;
    m_severalAtOnce = policy.severalAtOnce > 1;
    // The labels stand at the middle of their fields, also where the style makes fields taller than text.
    for (auto *label : {m_ui->emailLabel, m_ui->nameLabel, m_ui->roleLabel, m_ui->lifetimeName})
        label->setMinimumHeight(m_ui->emailEdit->sizeHint().height());
    const bool asksName = policy.fullName != InvitationPolicy::FullName::None && !m_severalAtOnce;
    m_ui->nameLabel->setVisible(asksName);
    m_ui->nameEdit->setVisible(asksName);
    m_ui->messageLabel->setVisible(policy.message);
    m_ui->messageEdit->setVisible(policy.message);
    m_ui->addressList->setVisible(m_severalAtOnce);
    if (m_severalAtOnce) {
        m_ui->emailEdit->setMaxLength(longestPaste);
        resize(widthWithList, height());
    }
    setupLifetimes(*portal);
    for (const auto &known : portal->roles) {
        if (known.assignable)
            m_ui->roleBox->addItem(known.label, known.key);
    }
    m_ui->roleBox->setCurrentIndex(std::max(0, m_ui->roleBox->findData(portal->defaultRole)));
    const bool choosesRole = m_ui->roleBox->count() > 1;
    m_ui->roleLabel->setVisible(choosesRole);
    m_ui->roleBox->setVisible(choosesRole);
    m_ui->accessEditor->setup(*m_context, role());
    // Whoever looks at one sub-account invites into that one, until they say otherwise.
    m_ui->accessEditor->setGrant(m_context->subAccount() == nullptr ? Grant::everything() : Grant{}, Grant{});
}

void InviteDialog::setupLifetimes(const PortalDescription &portal)
{
    const InvitationPolicy &policy = portal.invitations;
    const bool isFree = policy.lifetimeMax > policy.lifetimeMin;
    m_ui->lifetimeName->setVisible(isFree);
    m_ui->lifetimeBox->setVisible(isFree);
    if (!isFree)
        return;
    offerLifetimes(m_ui->lifetimeBox, policy, policy.lifetime);
}

void InviteDialog::setupWords()
{
    const auto *portal = m_context->portal();
    setWindowTitle(word(Term::InviteUser, portal));
    m_send->setText(buttonWord(Term::SendInvite, portal));
    m_ui->lifetimeLabel->setForegroundRole(QPalette::PlaceholderText);
    if (portal == nullptr)
        return;
    const auto label = [portal](QLabel *where, Term term) {
        if (portal->terms.contains(termKey(term)))
            where->setText(buttonWord(term, portal));
    };
    label(m_ui->emailLabel, Term::Email);
    m_ui->addressList->model()->setAddressWord(word(Term::Email, portal));
    label(m_ui->nameLabel, Term::FullName);
    label(m_ui->roleLabel, Term::Role);
    const QString life = lifetimeWords(portal->invitations.lifetime);
    if (portal->invitations.needsExistingSignIn) {
        m_ui->lifetimeLabel->setText(
            tr("They get a mail with a link that is valid for %1. The address must be one that %2 knows already.")
                .arg(life, portal->name));
    } else if (m_severalAtOnce) {
        m_ui->lifetimeLabel->setText(
            tr("Each gets a mail with a link of their own. What you choose here is for all of them."));
    } else {
        m_ui->lifetimeLabel->setText(tr("They get a mail with a link that is valid for %1.").arg(life));
    }
}

void InviteDialog::offerAgain(const Member &former)
{
    if (m_severalAtOnce)
        m_ui->addressList->model()->add({{former.email, former.name}});
    else
        m_ui->emailEdit->setText(former.email);
    m_ui->nameEdit->setText(former.name);
    if (const int index = m_ui->roleBox->findData(former.role); index >= 0)
        m_ui->roleBox->setCurrentIndex(index);
    Grant again = former.grant;
    if (again.endsAt && *again.endsAt <= m_context->portalNow())
        again.endsAt.reset();
    m_ui->accessEditor->setGrant(again, Grant{});
    const auto *portal = m_context->portal();
    if (portal != nullptr) {
        showNote(m_ui->formerLabel,
            tr("As before: %1, %2.")
                .arg(m_context->roleLabel(former.role), accessWords(former.grant, portal->catalogue)),
            NoteTone::Quiet);
    }
    m_ui->formerButton->hide();
}

QString InviteDialog::role() const
{
    return m_ui->roleBox->currentData().toString();
}

void InviteDialog::takeGround()
{
    const auto *portal = m_context->portal();
    const auto *directory = m_context->services().directory;
    const auto identity = m_context->identity();
    m_ground = InviteGround(identity ? identity->email : QString(), directory->members(m_account),
        directory->invitations(m_account), m_context->portalNow(),
        portal != nullptr ? portal->invitations.allowedDomains : QStringList());
    InviteListModel::Bounds bounds;
    if (portal != nullptr) {
        bounds.atOnce = portal->invitations.severalAtOnce;
        bounds.needsNames = portal->invitations.fullName == InvitationPolicy::FullName::Required;
    }
    if (m_context->hasAccount() && m_context->key() == m_account && m_context->account().seats) {
        const Seats &seats = *m_context->account().seats;
        if (seats.limit)
            bounds.seatsLeft = std::max(0, *seats.limit - seats.used);
    }
    m_ui->addressList->model()->setGround(m_ground, bounds);
    check();
}

void InviteDialog::takeName()
{
    const auto typed = typedAddresses(m_ui->emailEdit->text());
    if (typed.size() != 1 || typed.first().name.isEmpty())
        return;
    m_ui->emailEdit->setText(typed.first().address);
    if (m_ui->nameEdit->isVisibleTo(this) && m_ui->nameEdit->text().isEmpty())
        m_ui->nameEdit->setText(typed.first().name);
}

void InviteDialog::takeTyped(bool all)
{
    const QString text = m_ui->emailEdit->text();
    if (!all && !endsAnAddress(text))
        return;
    const auto addresses = typedAddresses(text);
    const QSignalBlocker quiet(m_ui->emailEdit);
    m_ui->emailEdit->clear();
    m_leftAddress = false;
    m_ui->addressList->model()->add(addresses);
}

bool InviteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->emailEdit && m_severalAtOnce && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool ends = key == Qt::Key_Return || key == Qt::Key_Enter;
        // Enter ends an address; on an empty field it is the dialog's, and sends.
        if (ends && !m_ui->emailEdit->text().trimmed().isEmpty()) {
            takeTyped(true);
            check();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QString InviteDialog::whatIsMissing() const
{
    const auto *portal = m_context->portal();
    if (portal == nullptr)
        return tr("The portal is not known yet.");
    if (!m_severalAtOnce && portal->invitations.fullName == InvitationPolicy::FullName::Required
        && m_ui->nameEdit->text().trimmed().isEmpty())
        return tr("Type the person’s name.");
    if (!m_ui->accessEditor->isUsable())
        return tr("Tick at least one permission.");
    const qsizetype length = m_ui->messageEdit->toPlainText().trimmed().size();
    if (portal->invitations.message && length > portal->invitations.messageMax)
        return tr("The message is %n character(s) too long.", nullptr,
            static_cast<int>(length) - portal->invitations.messageMax);
    return {};
}

void InviteDialog::check()
{
    const InviteVerdict verdict = m_ground.judge(m_ui->emailEdit->text());
    const bool half = verdict.kind == InviteVerdict::Kind::Incomplete;
    const bool tells = !verdict.words.isEmpty() && verdict.kind != InviteVerdict::Kind::Returns;
    // Half an address is no mistake yet: it is told once the field is left.
    showNote(m_ui->emailFault, !tells || (half && !m_leftAddress) ? QString() : verdict.words, toneOf(verdict));
    m_ui->emailEdit->setAccessibleDescription(m_ui->emailFault->text());
    checkFormer();
    const bool typed = !m_ui->emailEdit->text().trimmed().isEmpty();
    const bool someone = m_severalAtOnce
        ? (typed ? verdict.mayBeSent() : m_ui->addressList->model()->sendableCount() > 0)
        : verdict.mayBeSent();
    QString reason = whatIsMissing();
    if (!someone)
        reason = m_ui->emailFault->text().isEmpty() ? tr("Type an e-mail address first.") : m_ui->emailFault->text();
    allowUnless(m_send, reason);
    if (m_sending > 0)
        m_send->setEnabled(false);
    // An empty form explains itself; what else is missing is said where one looks for the way on.
    const bool isUntold = typed && !someone && m_ui->emailFault->text().isEmpty();
    if ((someone || isUntold) && m_sending == 0 && m_failure.isEmpty())
        showNote(m_ui->errorLabel, isUntold ? verdict.words : reason, NoteTone::Quiet);
    else
        showNote(m_ui->errorLabel, m_failure);
    if (m_severalAtOnce || m_ui->accessEditor->isChoosing())
        growToFit(this);
    else
        fitToWords(this);
}

void InviteDialog::takeShape()
{
    const bool chooses = m_ui->accessEditor->isChoosing();
    // Below each other, a list of addresses and a tree of permissions are higher than most screens.
    const bool isAside =
        chooses && m_severalAtOnce && screen()->availableGeometry().width() >= widthSideBySide + metrics::gapLarge;
    m_ui->sides->setDirection(isAside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // A few fields and two radio buttons have no use for more; lists and trees have.
    m_ui->sides->setStretch(0, m_severalAtOnce ? 6 : 0);
    m_ui->sides->setStretch(1, chooses ? 5 : 0);
    const int usual = m_severalAtOnce ? widthWithList : width();
    const int middle = geometry().center().x();
    resize(isAside ? widthSideBySide : usual, height());
    if (isVisible())
        move(x() + middle - geometry().center().x(), y());
    if (chooses) {
        resize(width(), std::max(isAside ? 0 : height(), heightWithTree));
        growToFit(this);
    } else {
        fitToWords(this);
    }
}

void InviteDialog::checkFormer()
{
    const auto former = m_ground.formerMember(m_ui->emailEdit->text());
    if (former == m_former)
        return;
    m_former = former;
    const auto *portal = m_context->portal();
    const bool offers = former && portal != nullptr;
    m_ui->formerButton->setVisible(offers);
    showNote(m_ui->formerLabel,
        offers ? tr("Had access before: %1, %2.")
                     .arg(m_context->roleLabel(former->role), accessWords(former->grant, portal->catalogue))
               : QString(),
        NoteTone::Quiet);
}

InvitationDesk::Draft InviteDialog::draftFor(const TypedAddress &address) const
{
    const auto parsed = parseAddress(address.address);
    InvitationDesk::Draft draft{parsed ? parsed->display : address.address, {}, role(), m_ui->accessEditor->grant(),
        m_ui->messageEdit->toPlainText().trimmed()};
    const auto *portal = m_context->portal();
    const InvitationPolicy policy = portal != nullptr ? portal->invitations : InvitationPolicy();
    if (policy.fullName != InvitationPolicy::FullName::None)
        draft.name = m_severalAtOnce ? address.name : m_ui->nameEdit->text().trimmed();
    const std::chrono::seconds lifetime = chosenLifetime(m_ui->lifetimeBox);
    if (lifetime.count() > 0 && lifetime != policy.lifetime)
        draft.lifetime = lifetime;
    return draft;
}

void InviteDialog::send()
{
    if (!m_send->isEnabled())
        return;
    if (m_severalAtOnce)
        takeTyped(true);
    const QList<TypedAddress> addresses =
        m_severalAtOnce ? m_ui->addressList->model()->sendable() : QList<TypedAddress>{{m_ui->emailEdit->text(), {}}};
    m_failure.clear();
    m_sending = static_cast<int>(addresses.size());
    check();
    for (const TypedAddress &address : addresses)
        stage(address);
}

void InviteDialog::stage(const TypedAddress &address)
{
    auto *request = m_context->services().invitations->invite(m_account, draftFor(address));
    connect(request, &Request::finished, this, [this, address](Request *done) {
        const Error &error = done->error();
        finishRow(address, done->isDone() ? nullptr : &error);
    });
}

void InviteDialog::finishRow(const TypedAddress &address, const Error *error)
{
    --m_sending;
    auto *rows = m_ui->addressList->model();
    if (!m_severalAtOnce) {
        if (error == nullptr)
            accept();
        else
            fail(sentence(*error));
        return;
    }
    if (error == nullptr)
        rows->removeAddress(address.address);
    else
        rows->setFailed(address.address, sentence(*error));
    if (m_sending > 0)
        return;
    if (rows->rowCount() == 0)
        accept();
    else
        fail(tr("The addresses that are left here were not invited; each row says why. The others are on their way."));
}

void InviteDialog::fail(const QString &words)
{
    check();
    m_failure = words;
    showNote(m_ui->errorLabel, words);
}

} // namespace gatehouse
