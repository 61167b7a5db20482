/* The suites of the base layer. */
#ifndef DAOMESH_TESTS_BASE_H
#define DAOMESH_TESTS_BASE_H

#include <check.h>

#include "base/base.h"

Suite *bytes_suite(void);
Suite *constant_suite(void);
Suite *diag_suite(void);
Suite *memory_suite(void);
Suite *status_suite(void);
Suite *text_suite(void);

#endif
