// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile_reader.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QString within(const QString &place, const QString &name)
{
    return place.isEmpty() ? name : place + u'.' + name;
}

} // namespace

void ProfileReader::fail(const QString &place, const QString &rule)
{
    if (m_fault.isEmpty()) {
        m_fault = place + u": "_s + rule;
    }
}

QJsonObject ProfileReader::object(const QJsonObject &parent, const QString &name, const QString &place)
{
    if (!parent.value(name).isObject()) {
        fail(within(place, name), u"must be an object"_s);
    }
    return parent.value(name).toObject();
}

QString ProfileReader::text(const QJsonObject &parent, const QString &name, const QString &place)
{
    const QString value = parent.value(name).toString();
    if (value.trimmed().isEmpty()) {
        fail(within(place, name), u"must be a text that is not empty"_s);
    }
    return value;
}

Text ProfileReader::texts(const QJsonObject &parent, const QString &name, const QString &place)
{
    const QJsonObject given = object(parent, name, place);
    QMap<QString, QString> byLanguage;
    for (auto one = given.begin(); one != given.end(); ++one) {
        byLanguage.insert(one.key(), text(given, one.key(), within(place, name)));
    }
    for (const QString &language : m_languages) {
        if (!byLanguage.contains(language)) {
            fail(within(place, name), u"must have a text in %1, one of the profile's languages"_s.arg(language));
        }
    }
    only(given, m_languages, within(place, name));
    return Text(byLanguage);
}

bool ProfileReader::truth(const QJsonObject &parent, const QString &name, const QString &place)
{
    if (!parent.value(name).isBool()) {
        fail(within(place, name), u"must be true or false"_s);
    }
    return parent.value(name).toBool();
}

int ProfileReader::number(const QJsonObject &parent, const QString &name, const QString &place, int least)
{
    const int value = parent.value(name).toInt(least - 1);
    if (value < least) {
        fail(within(place, name), u"must be a whole number of at least %1"_s.arg(least));
    }
    return value;
}

QStringList ProfileReader::names(const QJsonObject &parent, const QString &name, const QString &place)
{
    if (!parent.value(name).isArray()) {
        fail(within(place, name), u"must be a list of texts"_s);
        return {};
    }
    QStringList result;
    const QJsonArray given = parent.value(name).toArray();
    for (const QJsonValue one : given) {
        if (!one.isString()) {
            fail(within(place, name), u"must be a list of texts"_s);
        }
        result.append(one.toString());
    }
    return result;
}

int ProfileReader::choice(
    const QJsonObject &parent, const QString &name, const QString &place, const QStringList &choices)
{
    const qsizetype index = choices.indexOf(parent.value(name).toString());
    if (index < 0) {
        fail(within(place, name), u"must be one of "_s + choices.join(u", "_s));
    }
    return int(qMax<qsizetype>(0, index));
}

bool ProfileReader::isNull(const QJsonObject &parent, const QString &name) const
{
    return parent.value(name).isNull();
}

Profile::Right ProfileReader::right(const QJsonObject &parent, const QString &name, const QString &place)
{
    const QString where = within(place, name);
    const QJsonObject given = object(parent, name, place);
    only(given, {u"permission"_s, u"module"_s}, where);
    return {
        text(given, u"permission"_s, where), isNull(given, u"module"_s) ? QString() : text(given, u"module"_s, where)};
}

void ProfileReader::each(const QJsonObject &parent, const QString &name, const QString &place,
    const std::function<void(const QJsonObject &, const QString &)> &take)
{
    if (!parent.value(name).isArray()) {
        fail(within(place, name), u"must be a list"_s);
        return;
    }
    const QJsonArray given = parent.value(name).toArray();
    for (qsizetype index = 0; index < given.size(); ++index) {
        const QString where = u"%1[%2]"_s.arg(within(place, name)).arg(index);
        if (!given.at(index).isObject()) {
            fail(where, u"must be an object"_s);
        }
        take(given.at(index).toObject(), where);
    }
}

void ProfileReader::only(const QJsonObject &object, const QStringList &members, const QString &place)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!members.contains(member.key())) {
            fail(within(place, member.key()), u"is not known"_s);
        }
    }
}

} // namespace portal
