// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/wire_reader.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr qint64 largestInteger = 1LL << 53; // beyond it, other readers of the same JSON see another number
constexpr int deepest = 32;

using Element = WireObject::Element;

bool holdsNull(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

bool hasDoubledName(simdjson::dom::object object)
{
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (holdsNull(one.key()))
            return true;
        auto other = one;
        for (++other; other != object.end(); ++other) {
            if (one.key() == other.key())
                return true;
        }
    }
    return false;
}

QString faultOf(Element element, int depth);

QString faultOfMembers(simdjson::dom::object object, int depth)
{
    if (hasDoubledName(object))
        return u"a doubled name"_s;
    for (const auto &member : object) {
        if (QString fault = faultOf(member.value, depth + 1); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString faultOfItems(simdjson::dom::array array, int depth)
{
    for (const Element item : array) {
        if (QString fault = faultOf(item, depth + 1); !fault.isEmpty())
            return fault;
    }
    return {};
}

/// What is wrong with a value by the strict rules that simdjson itself does not hold; empty: nothing.
QString faultOf(Element element, int depth)
{
    if (depth > deepest)
        return u"nested too deep"_s;
    if (simdjson::dom::object object; element.get(object) == simdjson::SUCCESS)
        return faultOfMembers(object, depth);
    if (simdjson::dom::array array; element.get(array) == simdjson::SUCCESS)
        return faultOfItems(array, depth);
    if (std::string_view text; element.get(text) == simdjson::SUCCESS)
        return holdsNull(text) ? u"a text with U+0000"_s : QString();
    if (int64_t number = 0; element.get(number) == simdjson::SUCCESS)
        return number > largestInteger || number < -largestInteger ? u"an integer beyond 2^53"_s : QString();
    return element.is_uint64() ? u"an integer beyond 2^53"_s : QString();
}

} // namespace

Error ContractFault::error() const
{
    return Error{Error::Code::OutsideContract, {}, {}, u"the answer breaks the contract at "_s + m_where, {}};
}

Result<void> WireDocument::parse(const QByteArray &json)
{
    if (m_parser.allocate(static_cast<std::size_t>(json.size()) + 64, deepest + 1) != simdjson::SUCCESS)
        return fail(Error::Code::OutsideContract, u"no memory for the answer"_s);
    const auto error = m_parser.parse(json.constData(), static_cast<std::size_t>(json.size())).get(m_root);
    if (error != simdjson::SUCCESS)
        return fail(Error::Code::OutsideContract, u"not JSON: "_s + QLatin1StringView(simdjson::error_message(error)));
    if (!m_root.is_object())
        return fail(Error::Code::OutsideContract, u"the answer is no JSON object"_s);
    if (const QString fault = faultOf(m_root, 0); !fault.isEmpty())
        return fail(Error::Code::OutsideContract, u"the answer holds "_s + fault);
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
