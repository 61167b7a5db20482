/* Runs the state's suites. */
#include <stdlib.h>

#include "fixture.h"

int main(void)
{
    SRunner *runner = srunner_create(record_suite());
    srunner_add_suite(runner, journal_suite());
    srunner_add_suite(runner, batch_suite());
    srunner_add_suite(runner, timer_suite());
    srunner_add_suite(runner, sequence_suite());
    srunner_add_suite(runner, fault_suite());
    srunner_add_suite(runner, model_suite());
    srunner_add_suite(runner, account_suite());
    srunner_add_suite(runner, tree_suite());
    srunner_add_suite(runner, tree_page_suite());
    srunner_add_suite(runner, tree_forged_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
