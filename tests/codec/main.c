/* Runs the codec's suites. */
#include <stdlib.h>

#include "suites.h"

int main(void)
{
    SRunner *runner = srunner_create(cbor_suite());
    srunner_add_suite(runner, decode_suite());
    srunner_add_suite(runner, encode_suite());
    srunner_add_suite(runner, inner_suite());
    srunner_add_suite(runner, json_suite());
    srunner_add_suite(runner, record_suite());
    srunner_add_suite(runner, schema_suite());
    srunner_add_suite(runner, source_suite());
    srunner_add_suite(runner, sweep_suite());
    srunner_add_suite(runner, writer_suite());
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
