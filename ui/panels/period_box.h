// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDate;
class QDateEdit;

namespace gatehouse {

/// Which time: any, the last days, or from one day to another, both included, in the person's time zone.
class PeriodBox final : public QWidget {
    Q_OBJECT

public:
    explicit PeriodBox(const QDate &today, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Instant> from(Instant now) const;
    [[nodiscard]] std::optional<Instant> to() const; ///< the first moment that is not meant any more

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isOfDays() const;

    QComboBox *m_choice;
    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace gatehouse
