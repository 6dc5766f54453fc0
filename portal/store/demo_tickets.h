// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/demo_writer.h"

namespace portal {

/// Who writes in the sample's tickets, each as a member of the account in question.
struct DemoCorrespondents {
    QString account;
    DemoWriter::Writer owner;
    DemoWriter::Writer delegate; ///< may see tickets there
};

/// The firm's tickets, as its owner finds them: one with an unread answer, one that a delegate opened for the owner,
/// one that waits for support, closed ones; with files.
void writeFirmTickets(DemoWriter &writer, const DemoCorrespondents &firm);

/// Tickets of somebody else's account, as the firm's owner finds them who may act there: one of their own with an
/// answer that was never mailed to them, and one of the owner's.
void writeOthersTickets(DemoWriter &writer, const DemoCorrespondents &other);

} // namespace portal
