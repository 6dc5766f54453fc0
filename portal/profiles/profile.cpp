// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile.h"

#include "portal/profiles/profile_sections.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

QString Text::in(const QString &language) const
{
    return m_byLanguage.value(language, m_byLanguage.value(u"en"_s));
}

QJsonObject Text::toJson() const
{
    QJsonObject object;
    for (auto one = m_byLanguage.begin(); one != m_byLanguage.end(); ++one) {
        object.insert(one.key(), one.value());
    }
    return object;
}

const Profile::Permission *Profile::permission(const QString &permissionKey) const
{
    const auto found = std::find_if(permissions.begin(), permissions.end(),
        [&permissionKey](const Permission &one) { return one.key == permissionKey; });
    return found == permissions.end() ? nullptr : &*found;
}

const Profile::Module *Profile::module(const QString &moduleKey) const
{
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&moduleKey](const Module &one) { return one.key == moduleKey; });
    return found == modules.end() ? nullptr : &*found;
}

const Profile::Role *Profile::role(const QString &roleKey) const
{
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&roleKey](const Role &one) { return one.key == roleKey; });
    return found == roles.end() ? nullptr : &*found;
}

QString Profile::term(const QString &termKey, const QString &language) const
{
    const auto found = terms.find(termKey);
    return found == terms.end() ? termKey : found->in(language);
}

Result<Profile> readProfile(const QByteArray &json, const QString &fileName)
{
    const auto wrong = [&fileName](const QString &what) {
        return refuse(500, u"profile_wrong"_s, fileName + u": "_s + what);
    };
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const QByteArray before = json.first(std::min<qsizetype>(fault.offset, json.size()));
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        return wrong(
            u"line %1, column %2: is no JSON: %3"_s.arg(before.count('\n') + 1).arg(column).arg(fault.errorString()));
    }
    if (!document.isObject()) {
        return wrong(u"must be one JSON object"_s);
    }
    const QJsonObject root = document.object();
    ProfileReader reader;
    Profile profile;
    readSections(reader, root, profile);
    checkReferences(reader, profile);
    if (!reader.fault().isEmpty()) {
        return wrong(reader.fault());
    }
    return profile;
}

Result<Profile> loadProfile(const QString &nameOrPath)
{
    const bool isPath = nameOrPath.contains(u'/') || nameOrPath.endsWith(u".json"_s);
    QFile file(isPath ? nameOrPath : u":/profiles/%1.json"_s.arg(nameOrPath));
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(500, u"profile_missing"_s, u"There is no profile «%1»."_s.arg(nameOrPath));
    }
    return readProfile(file.readAll(), QFileInfo(file.fileName()).fileName());
}

} // namespace portal
