// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace gatehouse {

/// A sentence of a language that runs from right to left, made ready for what will be filled in: each place (%1) stands
/// between isolating marks, so that an address or a Latin name does not turn its neighbours around, and a sentence
/// that begins with a place or a Latin word is marked as running from right to left all the same.
[[nodiscard]] QString keptApart(const QString &sentence);

/// The words of one language. Those that run from right to left come out as keptApart(), so that no caller, and no
/// translator of words, has to think of it.
class SentenceTranslator final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    /// How the loaded language runs.
    [[nodiscard]] Qt::LayoutDirection direction() const;

    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace gatehouse
