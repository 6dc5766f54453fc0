// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    gatehouse::Application::describe();
    gatehouse::Application application(gatehouse::applicationOptions(QCoreApplication::arguments()));
    application.start();
    return QApplication::exec();
}
