// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string_view>

namespace gatehouse::bench {

QString takeFiguresPath(int &argc, char **argv)
{
    for (int place = 1; place + 1 < argc; ++place) {
        if (std::string_view(argv[place]) != "--figures")
            continue;
        const QString path = QString::fromLocal8Bit(argv[place + 1]);
        std::copy(argv + place + 2, argv + argc, argv + place);
        argc -= 2;
        return path;
    }
    return {};
}

bool writeFigures(const QString &path, const std::map<QString, double> &figures)
{
    QJsonObject object;
    for (const auto &[name, value] : figures)
        object.insert(name, value);
    const QByteArray json = QJsonDocument(object).toJson();
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(json) == json.size() && file.flush())
        return true;
    qCritical("can't write %s: %s", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

} // namespace gatehouse::bench
