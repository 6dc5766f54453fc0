// SPDX-License-Identifier: GPL-3.0-or-later
// What Identities knows of the portals themselves.
#include "app/sync/identities.h"

namespace gatehouse {

void Identities::describe(const PortalId &id, PortalDocument document)
{
    const Result<bool> isNews = m_portals.describe(id, std::move(document));
    for (const auto &[identity, worker] : m_workers) {
        if (worker.link->identity().portal == id)
            worker.link->setPortal(m_portals.find(id)->description);
    }
    if (!isNews)
        Q_EMIT storeFailed(isNews.error());
    if (isNews.value_or(true))
        Q_EMIT portalChanged(id);
}

void Identities::speak(const QString &language)
{
    m_parts.language = language;
    m_portals.speak(language);
    for (const auto &[identity, worker] : m_workers) {
        worker.link->speak(language);
        if (const PortalDocument *const portal = m_portals.find(worker.link->identity().portal))
            worker.link->setPortal(portal->description);
    }
    const auto portals = m_portals.descriptions();
    for (const PortalDescription &portal : portals)
        Q_EMIT portalChanged(portal.id);
}

QList<PortalDescription> Identities::portals() const
{
    return m_portals.descriptions();
}

const PortalDocument *Identities::portal(const PortalId &id) const
{
    return m_portals.find(id);
}

Result<PortalId> Identities::keepPortal(PortalDocument document, bool isEmbedded)
{
    const Result<KnownPortals::Kept> kept = m_portals.keep(std::move(document), isEmbedded);
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->hasMoved)
        employAgain(kept->id);
    Q_EMIT portalChanged(kept->id);
    return kept->id;
}

void Identities::employAgain(const PortalId &portal)
{
    QList<StoredIdentity> moved;
    for (const auto &[identity, worker] : m_workers) {
        if (worker.link->identity().portal == portal)
            moved.append(worker.link->identity());
    }
    for (const StoredIdentity &identity : std::as_const(moved)) {
        dismiss(identity.id, {});
        Worker &worker = employ(identity, *m_portals.find(portal));
        worker.session->resume(identity.isTokenStored);
        worker.link->start();
        worker.link->openAccount(m_open.identity == identity.id ? m_open.account : AccountId());
        worker.link->openConversation(m_conversation.account.identity == identity.id ? m_conversation : TicketKey());
    }
}

} // namespace gatehouse
