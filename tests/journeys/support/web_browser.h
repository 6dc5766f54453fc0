// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace gatehouse {

/// A person at a browser, without the browser: fetches real pages over real HTTP, keeps cookies, fills in forms as they
/// are on the page. Follows redirects only when asked, so that a journey sees each of them. Blocks in a nested loop.
class WebBrowser {
public:
    struct Page {
        int status = 0;
        QUrl url;
        QByteArray body;
        QUrl redirect; ///< where a 3xx leads, resolved

        /// Text without tags and with entities decoded, for looking at what the page says.
        [[nodiscard]] QString text() const;
    };

    [[nodiscard]] Page get(const QUrl &url);
    /// get(), then follows redirects to the page at their end (at most five).
    [[nodiscard]] Page visit(const QUrl &url);
    /// Sends the form of `page` that has a field called `marker`, with its hidden fields and `values`; not followed.
    [[nodiscard]] Page submit(const Page &page, const QString &marker, const QHash<QString, QString> &values);
    [[nodiscard]] Page follow(const Page &page);

    /// Signs in at the portal's page behind `authorizeUrl` and carries the code to where the page sends it. The last
    /// page.
    [[nodiscard]] Page signIn(const QUrl &authorizeUrl, const QString &email, const QString &password);
    /// Where the portal asks which account to open: the one whose name or owner this is, or the first, which is one's
    /// own. Any other page stays as it is.
    [[nodiscard]] static Page choosing(WebBrowser &browser, const Page &page, const QString &account = {});

private:
    [[nodiscard]] Page send(const QByteArray &verb, const QUrl &url, const QByteArray &body);
    QNetworkAccessManager m_network;
};

} // namespace gatehouse
