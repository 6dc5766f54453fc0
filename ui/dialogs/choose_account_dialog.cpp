// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choose_account_dialog.h"

#include "models/accounts/account_list_model.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/panels/account_finder.h"
#include "ui/terms.h"
#include "ui_choose_account_dialog.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

ChooseAccountDialog::ChooseAccountDialog(AccountContext *context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_identity(context->undecided())
    , m_accounts(new AccountListModel(this))
    , m_finder(new AccountFinder(m_accounts, false))
    , m_ui(std::make_unique<Ui::ChooseAccountDialog>())
    , m_shown(context->key())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_open = m_ui->buttonBox->addButton(tr("Open Account"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(u"openAccountButton"_s);
    m_open->setDefault(true);
    auto *place = new QVBoxLayout(m_ui->finderPlace);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_finder);
    m_finder->list()->setFrameShape(QFrame::StyledPanel);
    connect(m_finder, &AccountFinder::chosen, this, &ChooseAccountDialog::choose);
    connect(m_finder, &AccountFinder::escaped, this, &QDialog::reject);
    connect(m_finder, &AccountFinder::currentChanged, this, [this] { m_open->setEnabled(m_finder->hasCurrent()); });
    keepCancelPlain(m_ui->buttonBox);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, m_finder, &AccountFinder::chooseCurrent);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(context->services().directory, &Directory::accountsChanged, this, &ChooseAccountDialog::takeAccounts);
    takeAccounts();
    m_finder->start(m_shown, {});
    m_finder->setFocus();
}

ChooseAccountDialog::~ChooseAccountDialog() = default;

void ChooseAccountDialog::takeAccounts()
{
    QList<Account> mine;
    const auto accounts = m_context->services().directory->accounts();
    for (Account account : accounts) {
        if (account.key.identity != m_identity)
            continue;
        account.role = m_context->roleLabel(account.key.portal, account.role);
        mine.append(account);
    }
    if (mine.isEmpty()) { // signed out meanwhile
        reject();
        return;
    }
    const auto *portal = m_context->services().portals->portal(mine.first().key.portal);
    m_accounts->setOwnerTerm(word(Term::Owner, portal));
    m_accounts->setAccounts(mine);
    m_ui->explainedLabel->setText(tr("%1 has access to %n accounts at %2. You can switch at any time, with Ctrl+K.",
        nullptr, static_cast<int>(mine.size()))
            .arg(mine.first().identityEmail, mine.first().portalName));
}

void ChooseAccountDialog::choose(const AccountKey &account)
{
    m_shown = account;
    accept();
}

void ChooseAccountDialog::done(int result)
{
    // Whoever closes the question has answered it too: it is not put again at every start.
    m_context->switchTo(m_shown, m_shown == m_context->key() ? m_context->subAccountId() : QString());
    QDialog::done(result);
}

} // namespace gatehouse
