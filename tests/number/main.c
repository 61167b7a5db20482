/* Runs the suites of lib/number. */
#include <stdlib.h>

#include <check.h>

Suite *kernels_suite(void);
Suite *amount_suite(void);
Suite *text_suite(void);
Suite *root_suite(void);
Suite *wide_suite(void);

int main(void)
{
    SRunner *runner = srunner_create(kernels_suite());
    srunner_add_suite(runner, amount_suite());
    srunner_add_suite(runner, text_suite());
    srunner_add_suite(runner, root_suite());
    srunner_add_suite(runner, wide_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
