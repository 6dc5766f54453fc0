// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lifetime_choice.h"

#include "ui/words/times.h"

#include <QComboBox>

#include <algorithm>

using namespace std::chrono_literals;

namespace gatehouse {

void offerLifetimes(
    QComboBox *box, const InvitationPolicy &policy, std::chrono::seconds present, std::chrono::seconds elapsed)
{
    std::vector<std::chrono::seconds> offered{1h, 4h, 24h, 3 * 24h, 7 * 24h, 14 * 24h, 30 * 24h};
    offered.push_back(policy.lifetime);
    offered.push_back(policy.lifetimeMax);
    std::erase_if(offered, [&](std::chrono::seconds each) {
        return each < policy.lifetimeMin || each > policy.lifetimeMax || each <= elapsed;
    });
    offered.push_back(present);
    std::sort(offered.begin(), offered.end());
    offered.erase(std::unique(offered.begin(), offered.end()), offered.end());
    box->clear();
    for (const auto lifetime : offered)
        box->addItem(lifetimeWords(lifetime), static_cast<qint64>(lifetime.count()));
    box->setCurrentIndex(box->findData(static_cast<qint64>(present.count())));
}

std::chrono::seconds chosenLifetime(const QComboBox *box)
{
    return std::chrono::seconds(box->currentData().toLongLong());
}

} // namespace gatehouse
