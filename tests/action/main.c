/* Runs the suites of the action layer. */
#include <stdlib.h>

#include "action_test.h"

int main(void)
{
    SRunner *runner = srunner_create(envelope_suite());
    srunner_add_suite(runner, sign_suite());
    srunner_add_suite(runner, merge_suite());
    srunner_add_suite(runner, sshsig_suite());
    srunner_add_suite(runner, describe_suite());
    srunner_add_suite(runner, render_suite());
    srunner_add_suite(runner, bounty_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
