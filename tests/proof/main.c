/* Runs the suites of the proof layer. */
#include <stdlib.h>

#include "proof_test.h"

int main(void)
{
    SRunner *runner = srunner_create(merkle_suite());
    srunner_add_suite(runner, note_suite());
    srunner_add_suite(runner, checkpoint_suite());
    srunner_add_suite(runner, policy_suite());
    srunner_add_suite(runner, smt_suite());
    srunner_add_suite(runner, evidence_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
