// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"

#include <QAbstractItemModel>

namespace gatehouse {

/// A checkable tree of two levels to choose permissions in: headings, and under them leaves, each a permission in one
/// place. What the headings are – groups of the catalogue, or modules –, what a tick means and what stands closed is
/// said by the class that inherits; how it is shown, filtered, announced and read aloud is the same for all and here.
class PermissionChoiceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< permission's key; empty for a heading
        DescriptionRole,
        RequirementsRole, ///< QStringList of labels
        ClosedReasonRole, ///< why it can't be chosen here; empty when it can
        MatchesFilterRole, ///< bool
    };

    using QAbstractItemModel::QAbstractItemModel;

    virtual void setGrant(const Grant &grant) = 0; ///< an *All* grant ticks everything
    [[nodiscard]] virtual Grant chosen() const = 0; ///< the set; its end date is that of setGrant()
    [[nodiscard]] virtual int chosenCount() const = 0;
    [[nodiscard]] virtual int choiceCount() const = 0; ///< how many there are to choose from
    virtual void chooseAll() = 0;
    virtual void chooseNone() = 0;
    /// Hides nothing itself: MatchesFilterRole tells the view. A tick at a heading means the leaves that match.
    void setFilter(const QString &text);
    void chooseMatching(bool isTicking); ///< all that match the filter, or none of them; the others stay as they are

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const final;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const final;

Q_SIGNALS:
    void chosenChanged();
    /// Labels, for a sentence: what was ticked, and what was ticked along with it because it is needed.
    void pulledIn(const QString &what, const QStringList &also);
    /// The same of what was taken away, and what went along because it needed it.
    void pulledOut(const QString &what, const QStringList &also);

protected:
    struct Place {
        int heading;
        int leaf;
    };

    [[nodiscard]] virtual const Catalogue &catalogue() const = 0;
    [[nodiscard]] virtual int headingCount() const = 0;
    [[nodiscard]] virtual QString headingLabel(int heading) const = 0;
    [[nodiscard]] virtual QString headingSpoken(int heading) const = 0; ///< what a screen reader says of it
    [[nodiscard]] virtual QString headingClosedReason(int heading) const = 0; ///< where it is closed as a whole
    [[nodiscard]] virtual int leafCount(int heading) const = 0;
    [[nodiscard]] virtual QString leafPermission(Place place) const = 0;
    [[nodiscard]] virtual QString leafName(Place place) const = 0; ///< complete when read without its heading
    [[nodiscard]] virtual Qt::CheckState leafState(Place place) const = 0;
    [[nodiscard]] virtual QString leafClosedReason(Place place) const = 0;
    [[nodiscard]] virtual QString leafRemark(Place place) const; ///< one more line of its explanation
    /// Ticks or clears these leaves of one heading as far as they are open; false where nothing was changed.
    virtual bool tick(int heading, const QList<int> &leaves, const QString &what, bool isTicking) = 0;

    void announce(const QList<int> &roles); ///< all rows; empty: every role
    void announcePulled(const QString &what, const QStringList &also, bool isTicking);

private:
    [[nodiscard]] static Place placeOf(const QModelIndex &leaf);
    [[nodiscard]] QVariant headingData(int heading, int role) const;
    [[nodiscard]] QVariant leafData(Place place, int role) const;
    [[nodiscard]] QString explanation(Place place) const;
    [[nodiscard]] QStringList requirements(Place place) const;
    [[nodiscard]] Qt::CheckState headingState(int heading) const;
    [[nodiscard]] bool matches(Place place) const;

    QStringList m_filterWords;
};

} // namespace gatehouse
