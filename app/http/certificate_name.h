// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSslCertificate;
class QString;

namespace gatehouse {

/// True when the certificate names `host` in its subject alternative names. Qt falls back to the common name, which
/// RFC 9525 forbids (M10), so this is asked after Qt's own verification. A wildcard stands for the whole leftmost label
/// and for one label only; addresses match address entries only.
[[nodiscard]] bool namesHost(const QSslCertificate &certificate, const QString &host);

} // namespace gatehouse
