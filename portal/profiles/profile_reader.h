// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace portal {

/// Takes a profile's JSON apart and remembers the first place that broke a rule, so that each reading line stays one
/// line: after the first fault everything reads as empty and nothing overwrites the fault.
class ProfileReader {
public:
    [[nodiscard]] const QString &fault() const { return m_fault; }
    void fail(const QString &place, const QString &rule);

    [[nodiscard]] QJsonObject object(const QJsonObject &parent, const QString &name, const QString &place);
    [[nodiscard]] QString text(const QJsonObject &parent, const QString &name, const QString &place);
    /// Each text must be there in each of these languages, and in no other.
    void expectLanguages(const QStringList &languages) { m_languages = languages; }
    [[nodiscard]] Text texts(const QJsonObject &parent, const QString &name, const QString &place);
    [[nodiscard]] bool truth(const QJsonObject &parent, const QString &name, const QString &place);
    [[nodiscard]] int number(const QJsonObject &parent, const QString &name, const QString &place, int least);
    [[nodiscard]] QStringList names(const QJsonObject &parent, const QString &name, const QString &place);
    /// The position of a text among `choices`.
    [[nodiscard]] int choice(
        const QJsonObject &parent, const QString &name, const QString &place, const QStringList &choices);
    /// Is there, and null? What is missing is not null.
    [[nodiscard]] bool isNull(const QJsonObject &parent, const QString &name) const;
    /// `{"permission": …, "module": … or null}`.
    [[nodiscard]] Profile::Right right(const QJsonObject &parent, const QString &name, const QString &place);
    void each(const QJsonObject &parent, const QString &name, const QString &place,
        const std::function<void(const QJsonObject &, const QString &)> &take);
    /// Refuses members that nothing reads: a misspelt rule would silently not hold.
    void only(const QJsonObject &object, const QStringList &members, const QString &place);

private:
    QString m_fault;
    QStringList m_languages{QStringLiteral("en")};
};

} // namespace portal
