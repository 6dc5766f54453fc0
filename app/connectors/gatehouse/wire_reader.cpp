// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/wire_reader.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

using Element = WireObject::Element;

Error ContractFault::error() const
{
    return Error{Error::Code::OutsideContract, {}, {}, u"the answer breaks the contract at "_s + m_where, {}};
}

Result<void> WireDocument::parse(const QByteArray &json)
{
    Result<JsonDocument> document = JsonDocument::parse(json);
    if (!document)
        return tl::unexpected<Error>(document.error());
    if (!document->root().is_object())
        return fail(Error::Code::OutsideContract, u"the answer is no JSON object"_s);
    m_document = std::move(*document);
    return {};
}

WireObject::WireObject(Element element, QString where, ContractFault &fault)
    : m_where(std::move(where))
    , m_fault(&fault)
{
    take(element);
}

WireObject::WireObject(Element element, const WireObject &parent, std::string_view key, qsizetype index)
    : m_parent(&parent)
    , m_key(key)
    , m_index(index)
    , m_fault(parent.m_fault)
{
    take(element);
}

WireObject::WireObject(const WireObject &parent, std::string_view key)
    : m_parent(&parent)
    , m_key(key)
    , m_fault(parent.m_fault)
{
}

void WireObject::take(Element element)
{
    simdjson::dom::object object;
    if (element.get(object) == simdjson::SUCCESS)
        m_object = object;
    else if (const QString name = where(); !m_fault->isSet())
        m_fault->note(name.isEmpty() ? u"the whole"_s : name);
}

QString WireObject::where() const
{
    if (m_parent == nullptr)
        return m_where;
    const QString place = m_index < 0 ? QString() : u'[' + QString::number(m_index) + u']';
    return m_parent->where() + toText(m_key) + place + u'.';
}

void WireObject::fault(std::string_view key) const
{
    if (!m_fault->isSet())
        m_fault->note(where() + toText(key));
}

std::optional<Element> WireObject::element(std::string_view key) const
{
    Element found;
    if (!m_object || m_object->at_key(key).get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return found;
}

bool WireObject::has(std::string_view key) const
{
    const auto found = element(key);
    return found && !found->is_null();
}

QString WireObject::text(std::string_view key) const
{
    const auto found = element(key);
    std::string_view value;
    if (!found || found->get(value) != simdjson::SUCCESS) {
        fault(key);
        return {};
    }
    return toText(value);
}

QByteArray WireObject::bytes(std::string_view key) const
{
    const auto found = element(key);
    std::string_view value;
    if (!found || found->get(value) != simdjson::SUCCESS) {
        fault(key);
        return {};
    }
    return {value.data(), static_cast<qsizetype>(value.size())};
}

qint64 WireObject::integer(std::string_view key) const
{
    const auto found = element(key);
    int64_t value = 0;
    if (!found || found->get(value) != simdjson::SUCCESS)
        fault(key);
    return value;
}

bool WireObject::boolean(std::string_view key) const
{
    const auto found = element(key);
    bool value = false;
    if (!found || found->get(value) != simdjson::SUCCESS)
        fault(key);
    return value;
}

QStringList WireObject::texts(std::string_view key) const
{
    const auto found = element(key);
    simdjson::dom::array list;
    if (!found || found->get(list) != simdjson::SUCCESS) {
        fault(key);
        return {};
    }
    QStringList texts;
    for (const Element item : list) {
        std::string_view value;
        if (item.get(value) != simdjson::SUCCESS)
            fault(key);
        texts.append(toText(value));
    }
    return texts;
}

WireObject WireObject::object(std::string_view key) const
{
    const auto found = element(key);
    if (found)
        return {*found, *this, key, -1};
    fault(key);
    return {*this, key}; // a default element of simdjson's points nowhere
}

std::optional<qint64> WireObject::integerOrNull(std::string_view key) const
{
    const auto found = element(key);
    if (found && found->is_null())
        return std::nullopt;
    return integer(key);
}

QString WireObject::textOr(std::string_view key, const QString &otherwise) const
{
    return has(key) ? text(key) : otherwise;
}

std::optional<qint64> WireObject::integerIfAny(std::string_view key) const
{
    if (!has(key))
        return std::nullopt;
    return integer(key);
}

} // namespace gatehouse
