// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/pages/words.h"
#include "portal/problem.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace portal {

struct Scene;

/// A short mail: what happened, and what to do.
struct Notice {
    /// A sentence with its parts.
    struct Sentence {
        Words words;
        std::array<QString, 4> parts = {};
        int momentPart = 0; ///< which part, from 1, is the notice's moment; 0: none
    };

    QString recipient; ///< address
    Sentence subject;
    std::vector<Sentence> paragraphs;
    Instant moment{};
    QString kind; ///< of mail, for its Message-ID
    QStringList about; ///< what it is about and whom it goes to: the same again is the same mail
    QString language = {}; ///< its reader's; empty: of the last invitation they accepted
    /// A link behind the first paragraph, put in when the mail goes out.
    struct Link {
        QString reset; ///< see NewMail
        Words label;
    };
    std::optional<Link> link = {};
};

/// Puts it into the outbox, as text and HTML, in the transaction of what it tells about. In its language, or in that
/// of the last invitation that its recipient accepted; in English when nobody has said which one they read.
[[nodiscard]] Result<void> queueNotice(Scene &scene, const Notice &notice);

} // namespace portal
