// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_table.h"

namespace gatehouse {

class AccessCell;
class AccountContext;
class Actions;
class MemberTableModel;

/// The people of *Users* as rows: what each cell looks like, how wide the columns have to be for what can stand in
/// them, and what a row offers by menu, Enter, Delete and Copy.
class UsersTable final : public RowTable {
    Q_OBJECT

public:
    /// Shows `model`, which the page owns and which must outlive the table.
    UsersTable(AccountContext *context, Actions *actions, MemberTableModel *model, QWidget *parent = nullptr);

    /// The portal's roles, catalogue and words are others now.
    void takeVocabulary();

private:
    void setupCells();
    void takeNeeds(); ///< of columns for what can stand in them
    void openMenu(const QPoint &position);
    void copyEmail(int row) const;

    AccountContext *m_context;
    Actions *m_actions;
    MemberTableModel *m_model;
    AccessCell *m_accessCell;
};

} // namespace gatehouse
