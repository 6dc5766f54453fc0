// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/known_portals.h"

#include "app/connectors/gatehouse/portal_wire.h"
#include "models/randomness.h"

namespace gatehouse {

Result<void> KnownPortals::load(const QString &language)
{
    const auto portals = m_registry.portals();
    if (!portals)
        return tl::unexpected(portals.error());
    for (const StoredPortal &stored : *portals) {
        auto document = portalFromWire(stored.document, stored.address, language);
        if (!document)
            continue;
        document->description.id = stored.id;
        document->description.clockOffset = stored.clockOffset;
        m_entries.insert_or_assign(stored.id, Entry{*std::move(document), stored.isEmbedded});
    }
    return {};
}

void KnownPortals::speak(const QString &language)
{
    for (auto &[id, entry] : m_entries) {
        const PortalDescription &before = entry.document.description;
        auto document = portalFromWire(entry.document.raw, before.address, language);
        if (!document) // it was read before
            continue;
        document->description.id = id;
        document->description.clockOffset = before.clockOffset;
        entry.document = *std::move(document);
    }
}

QList<PortalDescription> KnownPortals::descriptions() const
{
    QList<PortalDescription> portals;
    for (const auto &[id, entry] : m_entries)
        portals.append(entry.document.description);
    return portals;
}

const PortalDocument *KnownPortals::find(const PortalId &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second.document;
}

quint16 KnownPortals::embeddedPort() const
{
    for (const auto &[id, entry] : m_entries) {
        if (entry.isEmbedded)
            return static_cast<quint16>(entry.document.description.address.port(0));
    }
    return 0;
}

Result<KnownPortals::Kept> KnownPortals::keep(PortalDocument document, bool isEmbedded)
{
    const auto before = idOf(document.description.installation);
    const PortalId id = before.value_or(PortalId{m_randomness.uuid()});
    const bool hasMoved = before && m_entries.at(id).document.description.address != document.description.address;
    document.description.id = id;
    m_entries.insert_or_assign(id, Entry{std::move(document), isEmbedded});
    if (auto stored = store(id); !stored)
        return tl::unexpected(stored.error());
    return Kept{id, hasMoved};
}

Result<bool> KnownPortals::describe(const PortalId &id, PortalDocument document)
{
    Entry &entry = m_entries[id];
    document.description.id = id;
    const bool isNews = entry.document.raw != document.raw
        || entry.document.description.clockOffset != document.description.clockOffset;
    entry.document = std::move(document);
    if (!isNews)
        return false;
    if (auto stored = store(id); !stored)
        return tl::unexpected(stored.error());
    return true;
}

void KnownPortals::forget(const PortalId &id)
{
    m_entries.erase(id);
}

Result<void> KnownPortals::store(const PortalId &id)
{
    const Entry &entry = m_entries.at(id);
    return m_registry.keep(StoredPortal{id, entry.document.description.address, entry.document.raw,
        entry.document.description.clockOffset, entry.isEmbedded});
}

std::optional<PortalId> KnownPortals::idOf(const QString &installation) const
{
    for (const auto &[id, entry] : m_entries) {
        if (entry.document.description.installation == installation)
            return id;
    }
    return std::nullopt;
}

} // namespace gatehouse
