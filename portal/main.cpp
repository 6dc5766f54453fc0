// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/commands.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr int refused = 1;
constexpr int misused = 2;

struct Runner {
    portal::Result<void> operator()(const portal::ServeOptions &options) const { return portal::serve(options); }
    portal::Result<void> operator()(const portal::UserAddOptions &options) const { return portal::addUser(options); }
    portal::Result<void> operator()(const portal::DemoOptions &options) const { return portal::fillWithDemo(options); }
    portal::Result<void> operator()(const portal::TicketOptions &options) const
    {
        return portal::handleTickets(options);
    }
    portal::Result<void> operator()(const portal::AuditOptions &options) const { return portal::verifyAudit(options); }
    portal::Result<void> operator()(const portal::ServiceOptions &options) const
    {
        return portal::handleServices(options);
    }
    portal::Result<void> operator()(const portal::SubAccountOptions &options) const
    {
        return portal::handleSubAccounts(options);
    }
    portal::Result<void> operator()(const portal::PrintedText &printed) const
    {
        std::fputs(printed.text.toUtf8().constData(), stdout);
        return {};
    }
};

QByteArray sentenceOf(const portal::Problem &problem)
{
    return (problem.detail.isEmpty() ? problem.code : problem.detail).toUtf8();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse-portal"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    const auto command = portal::readCommandLine(QCoreApplication::arguments());
    if (!command) {
        std::fprintf(
            stderr, "gatehouse-portal: %s\nTry gatehouse-portal --help.\n", sentenceOf(command.error()).constData());
        return misused;
    }
    const auto done = std::visit(Runner(), *command);
    if (!done) {
        std::fprintf(stderr, "gatehouse-portal: %s\n", sentenceOf(done.error()).constData());
        return refused;
    }
    return 0;
}
