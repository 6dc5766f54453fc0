// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error.h"

namespace gatehouse {

bool Error::isTransient() const
{
    switch (code) {
    case Code::Offline:
    case Code::TimedOut:
    case Code::RateLimited:
    case Code::PortalBusy:
    case Code::OutsideContract: // a captive portal's page, a proxy's error: gone when the network is
    case Code::CertificateRejected:
    case Code::NotEncrypted:
        return true;
    case Code::Cancelled:
    case Code::NotAPortal:
    case Code::SignInNeeded:
    case Code::Forbidden:
    case Code::NotFound:
    case Code::Gone:
    case Code::Clash:
    case Code::Refused:
    case Code::ResyncNeeded:
    case Code::ProgramTooOld:
    case Code::StoreFailed:
    case Code::StoreFull:
    case Code::StoreNewer:
    case Code::KeyStoreMissing:
    case Code::KeyStoreLocked:
    case Code::BadInput:
        return false;
    }
    return false;
}

} // namespace gatehouse
