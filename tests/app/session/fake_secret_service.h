// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>

#include <functional>

namespace gatehouse::test {

/// org.freedesktop.secrets on the session bus, as much of it as libsecret uses, with one collection: it does on command
/// what a true one does on bad days. Asked and answering in the test's own thread.
class FakeSecretService final : public QDBusVirtualObject {
    Q_OBJECT

public:
    enum class Temper {
        Answers,
        Hangs, ///< hears everything and says nothing, until answerLate()
        Dies, ///< leaves the bus over the first question that touches an entry
        Refuses, ///< its prompts are dismissed
        Prompts, ///< its prompts stay open, until closePrompts()
    };

    explicit FakeSecretService(QObject *parent = nullptr);
    ~FakeSecretService() override;

    /// On the bus under its name. False: somebody has it, or there is no bus.
    [[nodiscard]] bool appear();
    /// Off the bus, as a process that is killed.
    void vanish();

    Temper temper = Temper::Answers;
    bool isLocked = false;
    int prompts = 0; ///< opened so far
    int questions = 0; ///< heard so far

    /// What stands under the key, decoded; null when there is nothing.
    [[nodiscard]] QByteArray secretOf(const QString &key) const;
    /// Replaces it behind the program's back. `raw` is what the service keeps, QtKeychain's coding included.
    void bend(const QString &key, const QByteArray &raw);
    void keep(const QString &service, const QString &key, const QByteArray &secret);
    void forget(const QString &key);
    [[nodiscard]] qsizetype count() const { return m_items.size(); }

    /// What was heard while it hung is answered now.
    void answerLate();
    /// The person unlocks, or turns away.
    void closePrompts(bool isUnlocked);

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    using Attributes = QMap<QString, QString>;
    struct Item {
        Attributes attributes;
        QByteArray value;
    };

    void answer(const QDBusMessage &message);
    [[nodiscard]] QVariantList reply(const QDBusMessage &message);
    [[nodiscard]] QVariantList search(const QDBusMessage &message) const;
    [[nodiscard]] QVariantList unlock(const QDBusMessage &message);
    [[nodiscard]] QVariantList create(const QDBusMessage &message);
    [[nodiscard]] QVariantList secrets(const QDBusMessage &message) const;
    [[nodiscard]] QVariantList properties(const QDBusMessage &message) const;
    void openPrompt(const QString &path);
    void closePrompt(const QString &path, bool isDismissed);

    QDBusConnection m_bus;
    QMap<QString, Item> m_items; ///< by path
    QMap<QString, QStringList> m_prompts; ///< what each of them is to unlock
    QStringList m_openPrompts;
    QList<QDBusMessage> m_unanswered;
    int m_number = 0;
};

} // namespace gatehouse::test
