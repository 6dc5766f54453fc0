#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house's checks catch what they are there for: each gets a small tree with one thing planted in it."""

import pathlib
import tempfile
import unittest
from typing import Dict, List

import arrows
import habits
import lengths
import mission
import names
import openapi
import spdx
import translations

MODULES = {"QString": "Core", "QLabel": "Widgets", "QColor": "Gui", "QTcpSocket": "Network", "QSqlQuery": "Sql",
           "QDBusConnection": "DBus"}


class Planted(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)

    def plant(self, path: str, text: str) -> None:
        file = self.top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


class Includes(Planted):
    def faults(self, path: str, include: str) -> List[str]:
        self.plant(path, f"// SPDX\n#include {include}\n")
        return [finding.text for finding in arrows.check_includes(self.top, MODULES)]

    def test_what_may_not_be_known_is_caught(self) -> None:
        for path, include in (
            ("models/access/grant.h", '"ui/main_window.h"'),
            ("models/access/grant.h", '"app/store/store.h"'),
            ("models/access/grant.h", "<QColor>"),
            ("models/access/member_table.cpp", "<QtGui/QColor>"),
            ("models/access/member_table_model.cpp", "<QLabel>"),
            ("models/services/directory.h", "<QTcpSocket>"),
            ("models/services/directory.h", "<QSqlQuery>"),
            ("models/services/directory.h", "<sqlite3.h>"),
            ("ui/users_page.cpp", '"app/sync/sync.h"'),
            ("ui/users_page.cpp", "<QSqlQuery>"),
            ("ui/users_page.cpp", "<QtNetwork/QTcpSocket>"),
            ("ui/users_page.cpp", "<qt6keychain/keychain.h>"),
            ("app/sync/sync.cpp", '"ui/main_window.h"'),
            ("app/sync/sync.cpp", '"app/application.h"'),
            ("app/sync/sync.cpp", "<QLabel>"),
            ("app/sync/sync.cpp", '"portal/store/store.h"'),
            ("app/main.cpp", '"portal/store/store.h"'),
            ("portal/api/members.cpp", '"models/access/grant.h"'),
            ("tests/journeys/support/journey_stage.cpp", '"portal/store/database.h"'),
            ("portal/api/members.cpp", "<QLabel>"),
            ("models/access/member.h", '"grant.h"'),
            ("models/access/member.h", "<models/ids.h>"),
        ):
            with self.subTest(path=path, include=include):
                self.assertEqual(len(self.faults(path, include)), 1)
                (self.top / path).unlink()

    def test_what_may_be_known_passes(self) -> None:
        for path, include in (
            ("models/access/grant.h", "<QString>"),
            ("models/access/grant.h", "<tl/expected.hpp>"),
            ("models/access/member_table_model.h", "<QColor>"),
            ("ui/users_page.cpp", '"models/access/grant.h"'),
            ("ui/users_page.cpp", '"ui_users_page.h"'),
            ("ui/theme.cpp", "<QDBusConnection>"),
            ("app/sync/sync.cpp", "<QTcpSocket>"),
            ("app/application.cpp", '"ui/main_window.h"'),
            ("app/application_services.cpp", '"app/application.h"'),
            ("app/main.cpp", "<QLabel>"),
            ("portal/http/listener.cpp", "<boost/beast.hpp>"),
            ("tests/ui/users_page_test.cpp", '"app/sync/sync.h"'),
            ("tests/journeys/tour/tour_main.cpp", '"app/application.h"'),
        ):
            with self.subTest(path=path, include=include):
                self.assertEqual(self.faults(path, include), [])
                (self.top / path).unlink()


class Links(unittest.TestCase):
    HOUSE = {
        "gatehouse_options": ("." , False), "gatehouse_models": ("models", False), "gatehouse_ui": ("ui", False),
        "gatehouse_engine": ("app", False), "gatehouse_application": ("app", False), "gatehouse": ("app", True),
        "portal_api": ("portal/api", False), "a_journey_test": ("tests/journeys", True),
    }

    def faults(self, target: str, link: str) -> int:
        targets: Dict[str, dict] = {
            name: {"folder": folder, "program": program, "links": [link] if name == target else []}
            for name, (folder, program) in self.HOUSE.items()
        }
        return len(list(arrows.check_links(targets)))

    def test_what_may_not_be_linked_is_caught(self) -> None:
        for target, link in (
            ("gatehouse_models", "gatehouse_ui"), ("gatehouse_models", "gatehouse_engine"),
            ("gatehouse_models", "Qt6::Widgets"), ("gatehouse_models", "$<LINK_ONLY:Qt6::Network>"),
            ("gatehouse_ui", "gatehouse_engine"), ("gatehouse_ui", "Qt6::Sql"), ("gatehouse_ui", "QCoro6::Core"),
            ("gatehouse_engine", "gatehouse_ui"), ("gatehouse_engine", "gatehouse_application"), ("gatehouse_engine", "Qt6::Widgets"), ("gatehouse_engine", "Qt6::Gui"),
            ("gatehouse", "portal_api"), ("a_journey_test", "portal_api"), ("portal_api", "gatehouse_models"), ("portal_api", "Qt6::WidgetsPrivate"),
        ):
            with self.subTest(target=target, link=link):
                self.assertEqual(self.faults(target, link), 1)

    def test_what_may_be_linked_passes(self) -> None:
        for target, link in (
            ("gatehouse_models", "gatehouse_options"), ("gatehouse_models", "$<LINK_ONLY:Qt6::Concurrent>"),
            ("gatehouse_ui", "gatehouse_models"), ("gatehouse_ui", "Qt6::DBus"), ("gatehouse_engine", "PkgConfig::sodium"),
            ("gatehouse_application", "gatehouse_ui"), ("gatehouse", "gatehouse_application"), ("gatehouse", "gatehouse_ui"),
            ("gatehouse", "gatehouse_engine"), ("portal_api", "Boost::headers"),
            ("a_journey_test", "gatehouse_application"),
        ):
            with self.subTest(target=target, link=link):
                self.assertEqual(self.faults(target, link), 0)


class Habits(Planted):
    def names(self, path: str, code: str) -> List[str]:
        self.plant(path, code)
        return [finding.text.split("]")[0].lstrip("[") for finding in habits.check(self.top)]

    def test_bad_habits_are_caught(self) -> None:
        for name, path, code in (
            ("ignore-ssl-errors", "app/http/wire.cpp", "reply->ignoreSslErrors();"),
            ("sql-table-model", "app/store/x.cpp", "QSqlTableModel model; model.setFilter(text);"),
            ("text-browser", "ui/x.cpp", "auto *view = new QTextBrowser(this);"),
            ("shell", "app/x.cpp", "const int code = system(line);"),
            ("shell", "portal/x.cpp", "std::system(line);"),
            ("modal-exec", "ui/x.cpp", "dialog->exec();"),
            ("modal-exec", "ui/x.cpp", "menu.exec(position);"),
            ("modal-exec", "app/application.cpp", "inviteDialog.exec();"),
            ("modal-static", "ui/x.cpp", "QMessageBox::question(this, title, text);"),
            ("nested-loop", "app/x.cpp", "QEventLoop loop;"),
            ("insecure-key-store", "app/session/x.cpp", "job.setInsecureFallback(true);"),
            ("string-connect", "ui/x.cpp", "connect(a, SIGNAL(clicked()), this, SLOT(go()));"),
            ("raw-delete", "ui/x.cpp", "delete m_ui;"),
            ("singleton", "app/x.h", "static Store &instance();"),
            ("second-randomness", "app/x.cpp", "QRandomGenerator::global()->generate();"),
            ("second-clock", "app/x.cpp", "QDateTime::currentDateTimeUtc();"),
            ("coroutine-fence", "app/store/x.cpp", "co_return;"),
            ("awaited-temporary", "app/http/x.cpp", "co_await run([name] { return name; });"),
            ("awaited-temporary", "app/http/x.cpp", "co_await run([=] { return name; });"),
            ("awaited-temporary", "app/http/x.cpp", "co_await send({path, body});"),
            ("awaited-temporary", "app/http/x.cpp", "co_await send(now, HttpRequest {path, body});"),
            ("loose-connect", "ui/x.cpp", "connect(button, &QPushButton::clicked, [this] { go(1, 2); });"),
            ("loose-concatenation", "ui/x.cpp",
             "const auto tip = [this](const QModelIndex &i) { const auto n = name(i); return tr(\"Ends %1\").arg(n) + u'\\n' + more(i); };"),
            ("loose-concatenation", "app/x.cpp", "const auto path = folder + u\"/plan\"_s;"),
            ("unfinished", "ui/x.cpp", "// TODO: write this"),
        ):
            with self.subTest(name=name, code=code):
                self.assertIn(name, self.names(path, code + "\n"))
                (self.top / path).unlink()

    def test_good_habits_pass(self) -> None:
        for path, code in (
            ("app/store/x.cpp", "query.exec();"),
            ("app/store/x.cpp", "const QString path = folder + u\"/plan\"_s; const auto all = read(path + u\"x\"_s);"),
            ("ui/x.cpp", "const auto tip = [](int i) -> QString { return tr(\"Ends\") + QString::number(i); };"),
            ("app/session/x.cpp", "job.setInsecureFallback(false);"),
            ("app/main.cpp", "return app.exec();"),
            ("app/main.cpp", "return QApplication::exec();"),
            ("ui/x.h", "X(const X &) = delete;\nX &operator=(const X &) = delete;"),
            ("ui/x.cpp", "// never dialog->exec() here\nreply->deleteLater();"),
            ("ui/x.cpp", 'label->setText(tr("delete this"));'),
            ("ui/x.cpp", "bus.connect(a, b, c, d, this, SLOT(changed(QString))); // allowed(string-connect): QtDBus has no other"),
            ("models/randomness.cpp", "QRandomGenerator::system()->generate();"),
            ("app/http/x.cpp", "co_await send(std::move(request), rows[index]);"),
            ("app/http/x.cpp", "co_await run([this] { return m_name; });"),
            ("app/http/x.cpp", "const auto lambda = [name] { return name; };\nco_await run(lambda);"),
            ("app/http/x.h", "auto operator co_await() { run([self] {}); }"),
            ("app/http/x.cpp", "if (co_await ready())\n{ list = {1, 2}; }"),
            ("ui/x.cpp", "connect(button, &QPushButton::clicked, this, [this] { go(1, 2); });"),
            ("ui/x.cpp", "const int big = 100'000; // it's fine"),
        ):
            with self.subTest(code=code):
                self.assertEqual(self.names(path, code + "\n"), [])
                (self.top / path).unlink()


class Names(Planted):
    def twice(self, path: str, code: str) -> List[str]:
        self.plant("ui/pages/tokens.h", "namespace gatehouse {\nstruct Tokens {\n    int accent;\n};\n}\n")
        self.plant(path, code)
        found = [finding.text for finding in names.check(self.top)]
        (self.top / path).unlink()
        return found

    def test_one_name_for_two_types_is_caught(self) -> None:
        for code in (
            "namespace gatehouse {\nstruct Tokens {\n};\n}\n",
            "namespace gatehouse {\nclass Other;\nclass Tokens final : public QObject {\n};\n}\n",
            "namespace gatehouse {\nvoid f() { if (a) { b(); } }\nenum class Tokens : int { None };\n}\n",
            "namespace gatehouse {\ntemplate <class T>\nclass Tokens {\n};\n}\n",
        ):
            with self.subTest(code=code):
                self.assertEqual(self.twice("app/session/x.h", code),
                                 ["gatehouse::Tokens is defined in ui/pages/tokens.h as well"])

    def test_what_only_looks_alike_passes(self) -> None:
        for path, code in (
            ("app/session/x.h", "namespace gatehouse {\nstruct Tokens;\n}\n"),
            ("app/session/x.cpp", "namespace gatehouse {\nnamespace {\nstruct Tokens {\n};\n}\n}\n"),
            ("app/session/x.h", "namespace gatehouse {\nclass Session {\n    struct Tokens {\n    };\n};\n}\n"),
            ("app/session/x.h", "namespace gatehouse::store {\nstruct Tokens {\n};\n}\n"),
            ("portal/identity/x.h", "namespace gatehouse {\nstruct Tokens {\n};\n}\n"),
            ("app/session/x.h", "namespace gatehouse {\nstd::vector<struct Tokens *> f();\n}\n"),
        ):
            with self.subTest(code=code):
                self.assertEqual(self.twice(path, code), [])


class Contract(unittest.TestCase):
    SOUND = """
openapi: 3.1.0
info: {title: Portal, version: '1'}
paths:
  /members/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: member
      responses:
        200:
          description: the member
          content: {application/json: {schema: {$ref: '#/components/schemas/Member'}, example: {name: Ann}}}
components:
  schemas:
    Member: {type: object, required: [name], properties: {name: {type: string, examples: [Ann]}}}
"""

    def test_a_sound_contract_passes(self) -> None:
        self.assertEqual(openapi.faults(openapi.load(self.SOUND)), [])

    def test_planted_faults_are_caught(self) -> None:
        for what, before, after in (
            ("leads nowhere", "schemas/Member'", "schemas/Nobody'"),
            ("operationId", "operationId: member", "summary: member"),
            ("has no responses", "responses:", "x-responses:"),
            ("is no status", "200:", "ok:"),
            ("has no description", "description: the member", "summary: the member"),
            ("is a required", "example: {name: Ann}", "example: {title: Ann}"),
            ("is not of type", "examples: [Ann]", "examples: [7]"),
            ("is no schema", "{type: string, examples", "{type: text, examples"),
            ("is not described", "[{name: id, in: path, required: true, schema: {type: string}}]", "[]"),
            ("must say", "required: true, ", ""),
            ("3.1", "3.1.0", "3.0.3"),
        ):
            with self.subTest(what=what):
                self.assertIn(before, self.SOUND)
                told = openapi.faults(openapi.load(self.SOUND.replace(before, after)))
                self.assertTrue(any(what in text for _, text in told), told)

    def test_a_key_that_stands_twice_is_caught(self) -> None:
        with self.assertRaises(openapi.yaml.YAMLError):
            openapi.load("paths: {/a: {}, /a: {}}")


class Words(unittest.TestCase):
    @staticmethod
    def ts(source: str, translation: str, attributes: str = "", language: str = "de") -> str:
        return (f'<TS language="{language}"><context><name>Page</name><message{attributes}><source>{source}</source>'
                f'<translation>{translation}</translation></message></context></TS>')

    def told(self, source: str, translation: str, attributes: str = "", language: str = "de") -> List[str]:
        text = self.ts(source, translation, attributes, language)
        return list(translations.faults(text, text))

    def test_what_a_person_would_stumble_over_is_caught(self) -> None:
        numerus = ' numerus="yes"'
        for what, told in (
            ("not translated", self.told("Users", "")),
            ("placeholders", self.told("Invite %1 to %2", "%1 einladen")),
            ("accelerator", self.told("&amp;Invite", "Einladen")),
            ("accelerator", self.told("Invite", "&amp;Einladen")),
            ("ends otherwise", self.told("Search…", "Suchen")),
            ("must say %n", self.told("%n day(s)", "<numerusform>Tag</numerusform><numerusform>Tage</numerusform>", numerus)),
            ("plural forms", self.told("%n day(s)", "<numerusform>%n Tage</numerusform>", numerus)),
            ("knows no plural", self.told("%n day(s)", "<numerusform>%n</numerusform>", numerus, "xx")),
            ("must say %n", self.told("%n day(s)", self.six("يوم", "يومان", "أيام", "يومًا"), numerus, "ar")),
            ("digits", self.told("%n day(s)", self.six("يوم", "يومان", "%n أيام", "%n يومًا"), numerus, "ar")),
            ("joined letters", self.told("&amp;Valid for", "ص&amp;الحة لمدة", "", "ar")),
            ("joined letters", self.told("&amp;Search", "&amp;بحث", "", "ar")),
            ("joined letters", self.told("&amp;Name", "&amp;الاسم", "", "ar")),
            ("accelerator", self.told("Name", "الد&amp;ور", "", "ar")),
            ("missing here", list(translations.faults(self.ts("Old", "Alt"), self.ts("New", "Neu")))),
            ("nowhere any more", list(translations.faults(self.ts("Old", "Alt"), self.ts("New", "Neu")))),
        ):
            with self.subTest(what=what):
                self.assertTrue(any(what in text for text in told), told)

    @staticmethod
    def six(one: str, two: str, few: str, many: str) -> str:
        return "".join(f"<numerusform>{form}</numerusform>" for form in (few, one, two, few, many, many))

    def test_sound_words_pass(self) -> None:
        self.assertEqual(self.told("%n day(s)", self.six("يوم", "يومان", "%Ln أيام", "%Ln يومًا"),
                                   ' numerus="yes"', "ar"), [])
        for word in ("مظهر النافذ&amp;ة", "الد&amp;ور", "صالحة لمد&amp;ة", "عنوا&amp;ن البوابة", "حو&amp;ل Gatehouse"):
            self.assertEqual(self.told("&amp;Word of %1", word + " %1", "", "ar"), [])
        self.assertEqual(self.told("&amp;Name", "الاسم", "", "ar"), [])
        self.assertEqual(self.told("&amp;Invite %1…", "%1 &amp;einladen…"), [])
        self.assertEqual(self.told("Terms &amp;&amp; more", "Bedingungen &amp;&amp; mehr"), [])
        self.assertEqual(self.told("%n day(s) of %1", "<numerusform>ein Tag von %1</numerusform>"
                                   "<numerusform>%n Tage von %1</numerusform>", ' numerus="yes"'), [])


class Files(Planted):
    def test_a_file_without_licence_is_caught(self) -> None:
        self.plant("models/a.h", "#pragma once\n")
        self.plant("ui/b.cpp", f"\n// {spdx.LICENCE}\n")
        self.plant("dev", f"#!/bin/sh\n# {spdx.LICENCE}\n")
        self.plant("build/c.cpp", "int c;\n")
        self.assertEqual([finding.path for finding in spdx.check(self.top)], ["models/a.h", "ui/b.cpp"])

    def test_a_long_file_is_caught(self) -> None:
        self.plant("models/a.h", "\n" * (lengths.TOO_LONG + 1))
        self.plant("models/b.h", "\n" * lengths.LOOK_AT)
        self.assertEqual([finding.path for finding in lengths.check(self.top)], ["models/a.h"])

    def test_a_mission_that_rots_is_caught(self) -> None:
        self.plant("tests/journeys/third_party/journey_test.cpp",
                   "class T {\nprivate Q_SLOTS:\n    void initTestCase();\n    void invites() {}\n    void forgotten() {}\n};\n")
        self.plant(mission.DOCUMENT,
                   "| sentence | proof |\n|---|---|\n| One | `third_party/invites` |\n| Two | `third_party/renamed` |\n"
                   "| Three | soon |\n| Four | *met otherwise, because* it is a reason |\n")
        told = [finding.text for finding in mission.check(self.top)]
        self.assertEqual(len(told), 3, told)
        for part in ("no step 'renamed'", "neither names a step", "no sentence names the step third_party/forgotten"):
            self.assertTrue(any(part in text for text in told), told)


if __name__ == "__main__":
    unittest.main(verbosity=1)
