/* The audit of proposals with options: what ballots say is kept exactly where it was said, and the option that won follows from it. */
#include "ledger/audit.h"

static int is_marked(const struct daomesh_ballot_page_record *page, uint32_t place)
{
    return page && place < page->ballots_count && page->ballots[place].cast &&
           page->ballots[place].choice > 0;
}

/* Says nothing of an option that there is not, and of none twice. */
static int fits(const struct daomesh_marked_ballot_record *record,
                const struct daomesh_proposal_record *proposal)
{
    const uint32_t none = proposal->rule.ballot[0].none;
    uint32_t seen = 0;
    for (uint32_t i = 0; i < record->marks_count; i++) {
        const uint32_t option = record->marks[i].option, bit = 1u << option;
        if (option > proposal->options || (option == 0 && !none) || (seen & bit)) return 0;
        seen |= bit;
    }
    return record->marks_count > 0;
}

static int32_t audit_marks(struct audit *audit, uint64_t row, uint64_t number, uint32_t slots,
                           const struct daomesh_proposal_record *proposal)
{
    for (uint32_t slot = 0; slot < slots; slot++) {
        const struct daomesh_ballot_page_record *page;
        const struct daomesh_marked_ballot_record *record;
        TRY(find_ballot_page(audit->state, &page, row, ballots_key(number, slot / SLOTS_PER_PAGE)));
        if (!is_marked(page, slot % SLOTS_PER_PAGE)) continue;
        TRY(find_marked_ballot(audit->state, &record, row, voter_key(number, slot)));
        if (!record || !fits(record, proposal))
            return daomesh__broken(audit, "a ballot that says nothing, or of options there are not", NULL,
                                   NULL);
        audit->expected[DAOMESH_RECORD_MARKED_BALLOT]++;
    }
    return DAOMESH_OK;
}

static int32_t audit_options(struct audit *audit, uint64_t row, uint64_t number,
                             const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_options_record *record;
    uint32_t actions = 0;
    TRY(find_options(audit->state, &record, row, number));
    TRY(daomesh__same_number(audit, record ? record->options_count : 0, proposal->options,
                             "a proposal without all its options"));
    for (uint32_t i = 0; i < proposal->options; i++)
        actions += record->options[i].actions;
    audit->expected[DAOMESH_RECORD_OPTIONS]++;
    return daomesh__same_number(audit, actions, proposal->actions, "options share the actions wrongly");
}

/* Whoever won, won by these ballots. */
static int32_t audit_winner(struct audit *audit, uint64_t row, uint64_t number,
                            const struct daomesh_proposal_record *proposal)
{
    uint8_t option;
    if (proposal->winner != (proposal->option > 0))
        return daomesh__broken(audit, "an option won that did not pass", NULL, NULL);
    if (proposal->option == 0) return DAOMESH_OK;
    TRY(daomesh__ballot_winner(audit->state, &option, row, number, proposal));
    return daomesh__same_number(audit, proposal->option, option, "the ballots choose another option");
}

int32_t daomesh__audit_ballot(struct audit *audit, uint64_t row, uint64_t number, uint32_t slots,
                              const struct daomesh_proposal_record *proposal)
{
    TRY(daomesh__same_number(audit, proposal->options > 0, proposal->rule.ballot_count,
                             "options without a ballot, or a ballot without options"));
    if (proposal->options == 0) return DAOMESH_OK;
    TRY(audit_options(audit, row, number, proposal));
    TRY(audit_marks(audit, row, number, slots, proposal));
    return audit_winner(audit, row, number, proposal);
}
