/* The audit of the state tree: its pages follow from the records, every record is in it, and its root is the sealed one. */
#include "ledger/audit.h"

static uint64_t proven_records(const struct audit *audit)
{
    const struct schema_struct *schema;
    uint64_t count = 0;
    for (size_t i = 0; (schema = daomesh__schema_record_at(i)) != NULL; i++)
        if (schema->proven) count += audit->found[schema->number];
    return count;
}

static int32_t check_tree(struct audit *audit, struct tree_tally *tally)
{
    *tally = (struct tree_tally){ .records = proven_records(audit) };
    if (audit->ledger->commitment == DAOMESH_COMMITMENT_NONE) return DAOMESH_OK;
    int32_t status = daomesh__tree_check(audit->state, tally, &audit->ledger->committed_root);
    if (status != DAOMESH_E_CORRUPT) return status;
    audit->party = tally->home;
    audit->object = tally->local;
    return daomesh__broken(audit, tally->what, NULL, NULL);
}

int32_t daomesh__audit_tree(struct audit *audit)
{
    struct tree_tally tally;
    TRY(check_tree(audit, &tally));
    TRY(daomesh__same_number(audit, proven_records(audit), tally.records,
                             "records that are not in the state tree"));
    TRY(daomesh__same_number(audit, audit->found[DAOMESH_RECORD_TREE_PAGE], tally.pages,
                             "pages of the state tree that nothing points to"));
    return daomesh__same_number(audit, audit->found[DAOMESH_RECORD_HOMES_PAGE], tally.home_pages,
                                "pages of the tree of homes that nothing points to");
}
