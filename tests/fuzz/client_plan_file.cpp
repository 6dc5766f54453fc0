// SPDX-License-Identifier: GPL-3.0-or-later
// A plan's file from anybody: it is read, or refused in words; what is read is written and read again as the same.
#include "models/plan/plan_document.h"
#include "models/plan/plan_file_problem.h"
#include "tests/fuzz/given_bytes.h"

using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<PlanDocument> read = planFromFile(fuzz::bytesOf(data, size));
    if (!read) {
        fuzz::mustHold(!planFileSentence(read.error().problem).isEmpty());
        return 0;
    }
    const Result<QByteArray> written = toPlanFile(*read);
    fuzz::mustHold(written.has_value());
    const Result<PlanDocument> again = planFromFile(*written);
    fuzz::mustHold(again && again->rows.size() == read->rows.size() && again->accounts == read->accounts);
    for (qsizetype index = 0; index < read->rows.size(); ++index)
        fuzz::mustHold(again->rows.at(index).change.edit == read->rows.at(index).change.edit);
    return 0;
}
