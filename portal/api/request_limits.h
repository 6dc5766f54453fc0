// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace portal {

/// How much one request may ask for (R60); the capability document says so.
constexpr int usualPage = 100;
constexpr int largestPage = 500;
constexpr int usualChanges = 500;
constexpr int largestChanges = 1'000;
constexpr int mostInvitationsPerRequest = 500;
constexpr int longestSearch = 100;
constexpr int longestName = 120;
constexpr int longestMessage = 1'000;
constexpr int longestSubject = 200;

} // namespace portal
