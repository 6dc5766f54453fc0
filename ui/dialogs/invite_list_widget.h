// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invite_list_model.h"

#include <QWidget>

class QLabel;

namespace gatehouse {

class RowTable;

/// The addresses of one sending as rows, each with its verdict; Delete or a click on the cross takes one out.
class InviteListWidget final : public QWidget {
    Q_OBJECT

public:
    explicit InviteListWidget(QWidget *parent = nullptr);

    [[nodiscard]] InviteListModel *model() const { return m_model; }

private:
    void count();

    InviteListModel *m_model;
    RowTable *m_table;
    QLabel *m_count;
};

} // namespace gatehouse
