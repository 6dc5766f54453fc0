// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome_page.h"

#include "models/error_sentence.h"
#include "models/services/portal_desk.h"
#include "ui/dialogs/field_note.h"
#include "ui/theme/metrics.h"
#include "ui_welcome_page.h"

#include <QIcon>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int iconSize = 72;

} // namespace

WelcomePage::WelcomePage(PortalDesk *portals, QWidget *parent)
    : QWidget(parent)
    , m_portals(portals)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    setObjectName(u"welcomePage"_s);
    m_ui->iconLabel->setPixmap(QIcon(u":/gatehouse/icons/gatehouse.svg"_s).pixmap(iconSize, iconSize));
    m_ui->titleLabel->setFont(metrics::titleFont(font()));
    m_ui->introLabel->setForegroundRole(QPalette::PlaceholderText);
    for (auto *label : {m_ui->iconLabel, m_ui->titleLabel, m_ui->introLabel, m_ui->statusLabel})
        label->setAlignment(Qt::AlignCenter);
    m_ui->addPortalButton->setProperty("primary", true);
    connect(m_ui->addPortalButton, &QPushButton::clicked, this, &WelcomePage::addPortalAsked);
    connect(m_ui->trySampleButton, &QPushButton::clicked, this, &WelcomePage::trySample);
    connect(m_ui->cancelSampleButton, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    setBusy(false);
    showNote(m_ui->statusLabel, tr("The sample starts a small portal on this computer. Nothing leaves it."),
        NoteTone::Quiet);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setBusy(bool busy)
{
    m_ui->sampleProgress->setVisible(busy);
    m_ui->cancelSampleButton->setVisible(busy);
    m_ui->addPortalButton->setEnabled(!busy);
    m_ui->trySampleButton->setEnabled(!busy);
}

void WelcomePage::trySample()
{
    setBusy(true);
    m_ui->sampleProgress->setRange(0, 0);
    showNote(m_ui->statusLabel, tr("Starting the sample portal"), NoteTone::Quiet);
    auto *answer = m_portals->trySample();
    m_running = answer;
    connect(answer, &Request::progressed, this, [this](int done, int total) {
        m_ui->sampleProgress->setRange(0, total);
        m_ui->sampleProgress->setValue(done);
    });
    connect(answer, &Request::finished, this, [this, answer] {
        setBusy(false);
        const bool cancelled = answer->status() == Request::Status::Cancelled;
        showNote(m_ui->statusLabel, answer->isDone() || cancelled ? QString() : sentence(answer->error()));
    });
}

} // namespace gatehouse
