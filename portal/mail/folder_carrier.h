// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/mail/mail_carrier.h"

namespace portal {

/// Puts mails into a folder, one .eml a mail: written beside, moved into place, 0600, named after its Message-ID, so
/// that a mail written twice (a crash between file and mark) is one file.
class FolderCarrier final : public MailCarrier {
public:
    explicit FolderCarrier(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] Delivery carry(const Envelope &envelope, const QByteArray &mail) override;

private:
    QString m_folder;
};

} // namespace portal
