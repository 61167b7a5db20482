/* Runs the store's suites. */
#include <stdlib.h>

#include "engine.h"

int main(void)
{
    SRunner *runner = srunner_create(contract_suite());
    srunner_add_suite(runner, memory_suite());
    srunner_add_suite(runner, file_suite());
    srunner_add_suite(runner, lmdb_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
