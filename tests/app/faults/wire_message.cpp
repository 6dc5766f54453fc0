// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/wire_message.h"

#include <algorithm>

namespace gatehouse::test {

namespace {

bool isCalled(const std::pair<QByteArray, QByteArray> &field, const QByteArray &name)
{
    return field.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<WireMessage> WireMessage::take(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    WireMessage message;
    for (QByteArray line : buffer.first(end).split('\n')) {
        line = line.trimmed();
        const qsizetype colon = line.indexOf(':');
        if (message.firstLine.isEmpty())
            message.firstLine = line;
        else if (colon > 0)
            message.fields.emplaceBack(line.first(colon), line.mid(colon + 1).trimmed());
    }
    constexpr qsizetype separator = 4;
    const qsizetype length = message.field("Content-Length").toLongLong();
    if (buffer.size() < end + separator + length)
        return {};
    message.body = buffer.mid(end + separator, length);
    buffer.remove(0, end + separator + length);
    return message;
}

QByteArray WireMessage::field(const QByteArray &name) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [&name](const auto &field) { return isCalled(field, name); });
    return found == fields.cend() ? QByteArray() : found->second;
}

void WireMessage::setField(const QByteArray &name, const QByteArray &value)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&name](const auto &field) { return isCalled(field, name); });
    if (found == fields.end())
        fields.emplaceBack(name, value);
    else
        found->second = value;
}

void WireMessage::removeField(const QByteArray &name)
{
    fields.removeIf([&name](const auto &field) { return isCalled(field, name); });
}

QByteArray WireMessage::head() const
{
    QByteArray text = firstLine + "\r\n";
    for (const auto &[name, value] : fields)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

} // namespace gatehouse::test
