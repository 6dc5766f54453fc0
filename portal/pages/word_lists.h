// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/pages/words.h"

#include <span>

namespace portal {

/// One sentence in one language, as UTF-8.
struct Word {
    Words key;
    const char *text;
};

// A language is a file: words_en.cpp and so on. Each has them all.
extern const std::span<const Word> englishWords;
extern const std::span<const Word> germanWords;
extern const std::span<const Word> spanishWords;
extern const std::span<const Word> frenchWords;
extern const std::span<const Word> ukrainianWords;
extern const std::span<const Word> arabicWords;

} // namespace portal
