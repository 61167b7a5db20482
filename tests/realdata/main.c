/* Runs what was recorded in the world through the library: published inputs, published answers. */
#include <stdlib.h>

#include <check.h>

Suite *debian_suite(void);
Suite *rcv_suite(void);
Suite *pabulib_suite(void);
Suite *real_funding_suite(void);
Suite *real_award_suite(void);
Suite *real_exit_suite(void);
Suite *snapshot_suite(void);

int main(void)
{
    SRunner *runner = srunner_create(debian_suite());
    srunner_add_suite(runner, rcv_suite());
    srunner_add_suite(runner, pabulib_suite());
    srunner_add_suite(runner, real_award_suite());
    srunner_add_suite(runner, real_exit_suite());
    srunner_add_suite(runner, real_funding_suite());
    srunner_add_suite(runner, snapshot_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
