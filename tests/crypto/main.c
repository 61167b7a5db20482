/* Runs the suites of the crypto layer. */
#include <stdlib.h>

#include "crypto_test.h"

int main(void)
{
    SRunner *runner = srunner_create(sha256_suite());
    srunner_add_suite(runner, ed25519_suite());
    srunner_add_suite(runner, ready_suite());
    srunner_add_suite(runner, derive_suite());
    srunner_add_suite(runner, keyfile_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
