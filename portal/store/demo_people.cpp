// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo_people.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList wordsOf(const char16_t *text)
{
    return QString::fromUtf16(text).split(u' ');
}

const QStringList &firstNames()
{
    static const QStringList names =
        wordsOf(u"Ada Aino Alma Anton Bela Bruno Carla Cosmo Dana Elias Emre Ewa Fabian Femke Finn Greta Hana Hugo "
                u"Ida Ilse Jakub Jonas Kaja Karim Lena Leo Liam Lotte Maja Marek Milan Mina Nadia Nils Noor Olga Omar "
                u"Otto Paula Pavel Quinn Rana Rosa Sami Selma Sofia Tariq Tessa Theo Tilda Ugo Vera Viktor Wanda "
                u"Xaver Yara Yusuf Zoe Zofia Åse Øyvind Élodie İpek Šárka");
    return names;
}

const QStringList &lastNames()
{
    static const QStringList names =
        wordsOf(u"Abel Albers Andersen Bakker Baran Becker Berg Blom Castro Cermak Dahl Demir Dubois Eklund Farkas "
                u"Fischer Fontana Garcia Haas Hansen Horvat Ibsen Ivanova Jansen Jensen Kaya Keller Kovacs Kowalski "
                u"Lang Larsen Lindgren Marin Meyer Moreau Nagy Nilsen Novak Oliveira Olsen Park Petrov Quist Reyes "
                u"Ricci Rossi Sato Schmid Silva Sorensen Szabo Tanaka Toth Urban Vaclavik Varga Visser Vogel Weber "
                u"Wolff Yilmaz Zapata Zeman Zimmer");
    return names;
}

/// The ASCII letters of a name, for an address.
QString asciiOf(const QString &name)
{
    QString result;
    const QString apart = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : apart) {
        if (character >= u'a' && character <= u'z') {
            result.append(character);
        }
    }
    return result;
}

} // namespace

DemoPerson demoPerson(int number)
{
    static const QStringList domains{u"example.org"_s, u"example.net"_s, u"example.com"_s};
    // Strides without a common factor with the lists' lengths mix first and last names.
    const QString first = firstNames().at((number * 7 + number / 64) % firstNames().size());
    const QString last = lastNames().at((number * 11 + number / 128) % lastNames().size());
    return {first + u' ' + last,
        asciiOf(first) + u'.' + asciiOf(last) + QString::number(number) + u'@' + domains.at(number % domains.size())};
}

const QList<DemoPerson> &demoColleagues()
{
    static const QList<DemoPerson> colleagues{
        {u"Ben Okafor"_s, u"ben.okafor@example.com"_s},
        {u"Clara Nyström"_s, u"clara.nystrom@example.com"_s},
        {u"Dmitri Sokolov"_s, u"dmitri.sokolov@example.org"_s},
        {u"Emily Tran"_s, u"emily.tran@example.com"_s},
        {u"Farid Haddad"_s, u"farid.haddad@example.net"_s},
        {u"Grace Lindqvist"_s, u"grace.lindqvist@example.com"_s},
        {u"Henry Zhao"_s, u"henry.zhao@example.org"_s},
        {u"Ines Carvalho"_s, u"ines.carvalho@example.net"_s},
        {u"Jürgen Vogt"_s, u"juergen.vogt@example.com"_s},
    };
    return colleagues;
}

const QStringList &demoSubAccountNames()
{
    static const QStringList names{u"Brightwater Berlin"_s, u"Brightwater Lyon"_s, u"Brightwater Warehouse"_s};
    return names;
}

const QStringList &demoAccountNames()
{
    static const QStringList names{u"Alder & Finch Books"_s, u"Blue Kettle Café"_s, u"Copperfield Dental"_s,
        u"Driftwood Yachts"_s, u"Evergreen Garden Centre"_s, u"Foxglove Pottery"_s, u"Granite Peak Climbing"_s,
        u"Harbour Lane Studio"_s, u"Ironbridge Cycles"_s, u"Juniper Yoga"_s, u"Kingfisher Angling"_s,
        u"Lantern Street Theatre"_s};
    return names;
}

} // namespace portal
