// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/activity_desk.h"

namespace gatehouse::fakes {

/// Activity that the test sets. Answers at once, a page at a time, as the portal does: newest first.
class FakeActivityDesk final : public ActivityDesk {
    Q_OBJECT

public:
    using ActivityDesk::ActivityDesk;

    void setEvents(const AccountKey &account, const QList<AuditEvent> &events);
    /// What the next question is refused with; what was told before stays readable when it is of that account.
    void failWith(const Error &error);

    void show(const AccountKey &account, const ActivityFilter &filterWanted) override;
    void more() override;
    void refresh() override { tell(); }
    [[nodiscard]] const Activity &activity() const override { return m_activity; }

    int pageSize = 100;
    AccountKey shown;
    ActivityFilter filter;
    int questions = 0;
    int pages = 0;

private:
    void tell();

    QHash<AccountKey, QList<AuditEvent>> m_events;
    std::optional<Error> m_error;
    Activity m_activity;
};

} // namespace gatehouse::fakes
