// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace gatehouse {

/// What went wrong, as a value. Codes decide, texts inform: the sentence for people is made by `sentence(error)` in
/// models/error_sentence.h, `detail` is English for the log and never reaches a label.
struct Error {
    enum class Code {
        Cancelled, ///< the user or the program's end stopped it
        Offline, ///< no connection could be made
        TimedOut, ///< the deadline passed
        CertificateRejected, ///< TLS failed: unknown, expired, wrong name
        NotEncrypted, ///< https was asked for, and what answers never showed a certificate
        NotAPortal, ///< something answered, but no Gatehouse portal
        OutsideContract, ///< a portal's answer breaks the contract
        SignInNeeded, ///< the session ended; the person must sign in again
        Forbidden, ///< the portal says: not with your rights
        NotFound, ///< there is no such thing, or not for you
        Gone, ///< it was there and is over: link used, expired, revoked
        Clash, ///< 412: somebody changed it meanwhile
        Refused, ///< the portal says no for a reason of its own (see `problem`)
        RateLimited, ///< 429
        PortalBusy, ///< 5xx; try later
        ResyncNeeded, ///< 410 on a cursor: fetch all again
        ProgramTooOld, ///< 426
        StoreFailed, ///< the local store could not read or write
        StoreFull, ///< the disk is full
        StoreNewer, ///< the store was written by a newer Gatehouse
        KeyStoreMissing, ///< no key store on this desktop
        KeyStoreLocked, ///< there is one, and it is locked
        BadInput, ///< the caller gave something that can't be used
    };

    Code code = Code::OutsideContract;
    QString problem; ///< the portal's stable problem code ("own_address"), empty when none
    QString title; ///< the portal's own sentence in the user's language; outside text, shown as plain text only
    QString detail; ///< for the log; English; no secret
    QString requestId; ///< to quote to the portal's operator
    QString about = {}; ///< the one part of what was asked that it concerns: a file's name; outside text

    /// True when the same thing may succeed later without anybody changing anything.
    [[nodiscard]] bool isTransient() const;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::Error)
