// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"
#include "models/invitations/invitation_terms.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace gatehouse {

class AccountContext;

/// Role and lifetime of a pending invitation, as far as the portal leaves a choice.
class InvitationTermsEditor final : public QWidget {
    Q_OBJECT

public:
    explicit InvitationTermsEditor(QWidget *parent = nullptr);

    void setup(const AccountContext &context, const Invitation &invitation);
    /// As chosen; what can't be chosen stays as it is.
    [[nodiscard]] InvitationTerms terms() const;

Q_SIGNALS:
    void roleChanged();
    void changed();

private:
    InvitationTerms m_before;
    QLabel *m_roleLabel;
    QComboBox *m_roleBox;
    QLabel *m_lifetimeLabel;
    QComboBox *m_lifetimeBox;
};

} // namespace gatehouse
