// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/json_document.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <simdjson.h>
#include <string_view>

namespace gatehouse {

/// The first thing of an answer that breaks the contract. Readers go on with defaults once there is one, so that
/// decoding reads straight down and is judged once, at its end.
class ContractFault {
public:
    void note(const QString &where)
    {
        if (m_where.isEmpty())
            m_where = where;
    }
    [[nodiscard]] bool isSet() const { return !m_where.isEmpty(); }
    /// OutsideContract, naming the field.
    [[nodiscard]] Error error() const;

private:
    QString m_where;
};

/// Reads the members of one JSON object by their names. Members the contract does not know are not looked at (R64).
class WireObject {
public:
    using Element = simdjson::dom::element;

    /// `where` names the object in faults: "accounts[3].grant.".
    WireObject(Element element, QString where, ContractFault &fault);
    /// The object under `key` of `parent`, which must outlive it; its name is put together only for a fault (measured:
    /// names cost a third of decoding a page). `index` is its place in a list, or -1.
    WireObject(Element element, const WireObject &parent, std::string_view key, qsizetype index);

    [[nodiscard]] bool has(std::string_view key) const; ///< present and not null

    // Required members; a fault and a default when missing or of another kind.
    [[nodiscard]] QString text(std::string_view key) const;
    [[nodiscard]] QByteArray bytes(std::string_view key) const;
    [[nodiscard]] qint64 integer(std::string_view key) const;
    [[nodiscard]] bool boolean(std::string_view key) const;
    [[nodiscard]] QStringList texts(std::string_view key) const;
    [[nodiscard]] WireObject object(std::string_view key) const;
    /// Required to be there, may be null.
    [[nodiscard]] std::optional<qint64> integerOrNull(std::string_view key) const;

    // Optional members.
    [[nodiscard]] QString textOr(std::string_view key, const QString &otherwise) const;
    [[nodiscard]] std::optional<qint64> integerIfAny(std::string_view key) const;

    /// Calls `each(WireObject)` for the objects of a required list.
    template <class Each>
    void forEach(std::string_view key, Each each) const;
    /// Calls `each(QString key, Element)` for the members of this object.
    template <class Each>
    void forEachMember(Each each) const;

    [[nodiscard]] std::optional<Element> element(std::string_view key) const;
    [[nodiscard]] QString where() const;
    void fault(std::string_view key) const;
    [[nodiscard]] ContractFault &faults() const { return *m_fault; }

private:
    /// What is not there: all it is asked for is missing.
    WireObject(const WireObject &parent, std::string_view key);
    void take(Element element);

    std::optional<simdjson::dom::object> m_object;
    QString m_where;
    const WireObject *m_parent = nullptr;
    std::string_view m_key;
    qsizetype m_index = -1;
    ContractFault *m_fault;
};

/// One answer, parsed by the engine's strict reader; keeps the memory that its elements point into.
class WireDocument {
public:
    /// OutsideContract when the text breaks a rule of the strict reader, or is no object.
    [[nodiscard]] Result<void> parse(const QByteArray &json);
    [[nodiscard]] WireObject root(ContractFault &fault) const { return {m_document->root(), {}, fault}; }

private:
    std::optional<JsonDocument> m_document;
};

[[nodiscard]] inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Each>
void WireObject::forEach(std::string_view key, Each each) const
{
    const auto found = element(key);
    simdjson::dom::array list;
    if (!found || found->get(list) != simdjson::SUCCESS) {
        fault(key);
        return;
    }
    qsizetype index = 0;
    for (const Element item : list) {
        if (m_fault->isSet())
            return;
        each(WireObject(item, *this, key, index++));
    }
}

template <class Each>
void WireObject::forEachMember(Each each) const
{
    if (!m_object)
        return;
    for (const auto &[key, value] : *m_object)
        each(toText(key), value);
}

} // namespace gatehouse
