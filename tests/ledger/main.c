/* Runs the suites of the ledger. */
#include <check.h>
#include <stdlib.h>

Suite *batch_suite(void);
Suite *signed_suite(void);
Suite *nonce_suite(void);
Suite *recovery_suite(void);
Suite *member_suite(void);
Suite *token_suite(void);
Suite *minter_suite(void);
Suite *stream_suite(void);
Suite *income_suite(void);
Suite *sale_suite(void);
Suite *trade_suite(void);
Suite *mesh_audit_suite(void);
Suite *trade_audit_suite(void);
Suite *leave_suite(void);
Suite *money_life_suite(void);
Suite *application_suite(void);
Suite *founding_suite(void);
Suite *federation_suite(void);
Suite *bounty_suite(void);
Suite *bounty_tree_suite(void);
Suite *bounty_explorer_suite(void);
Suite *bounty_life_suite(void);
Suite *bounty_audit_suite(void);
Suite *bounty_fault_suite(void);
Suite *proposal_suite(void);
Suite *dials_suite(void);
Suite *charter_suite(void);
Suite *rebuild_suite(void);
Suite *limits_suite(void);
Suite *life_suite(void);
Suite *fault_suite(void);
Suite *file_suite(void);
Suite *input_suite(void);
Suite *arguments_suite(void);
Suite *reader_suite(void);
Suite *attack_suite(void);
Suite *hostile_suite(void);
Suite *robbery_suite(void);

int main(void)
{
    SRunner *runner = srunner_create(batch_suite());
    srunner_add_suite(runner, signed_suite());
    srunner_add_suite(runner, nonce_suite());
    srunner_add_suite(runner, recovery_suite());
    srunner_add_suite(runner, member_suite());
    srunner_add_suite(runner, token_suite());
    srunner_add_suite(runner, minter_suite());
    srunner_add_suite(runner, stream_suite());
    srunner_add_suite(runner, income_suite());
    srunner_add_suite(runner, sale_suite());
    srunner_add_suite(runner, trade_suite());
    srunner_add_suite(runner, mesh_audit_suite());
    srunner_add_suite(runner, trade_audit_suite());
    srunner_add_suite(runner, leave_suite());
    srunner_add_suite(runner, money_life_suite());
    srunner_add_suite(runner, application_suite());
    srunner_add_suite(runner, founding_suite());
    srunner_add_suite(runner, federation_suite());
    srunner_add_suite(runner, proposal_suite());
    srunner_add_suite(runner, dials_suite());
    srunner_add_suite(runner, charter_suite());
    srunner_add_suite(runner, rebuild_suite());
    srunner_add_suite(runner, limits_suite());
    srunner_add_suite(runner, life_suite());
    srunner_add_suite(runner, fault_suite());
    srunner_add_suite(runner, file_suite());
    srunner_add_suite(runner, input_suite());
    srunner_add_suite(runner, arguments_suite());
    srunner_add_suite(runner, reader_suite());
    srunner_add_suite(runner, attack_suite());
    srunner_add_suite(runner, hostile_suite());
    srunner_add_suite(runner, robbery_suite());
    srunner_add_suite(runner, bounty_suite());
    srunner_add_suite(runner, bounty_tree_suite());
    srunner_add_suite(runner, bounty_explorer_suite());
    srunner_add_suite(runner, bounty_life_suite());
    srunner_add_suite(runner, bounty_audit_suite());
    srunner_add_suite(runner, bounty_fault_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
