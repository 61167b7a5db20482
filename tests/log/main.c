/* Runs the suites of the log layer. */
#include "log_test.h"

int main(void)
{
    SRunner *runner = srunner_create(tile_suite());
    srunner_add_suite(runner, prove_suite());
    srunner_add_suite(runner, folder_suite());
    srunner_add_suite(runner, crash_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
