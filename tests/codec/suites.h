/* The suites of the codec, one a file. */
#ifndef TESTS_CODEC_SUITES_H
#define TESTS_CODEC_SUITES_H

#include <check.h>

#include "../support/turns.h"

Suite *cbor_suite(void);
Suite *decode_suite(void);
Suite *encode_suite(void);
Suite *inner_suite(void);
Suite *json_suite(void);
Suite *record_suite(void);
Suite *schema_suite(void);
Suite *source_suite(void);
Suite *sweep_suite(void);
Suite *writer_suite(void);

#endif
