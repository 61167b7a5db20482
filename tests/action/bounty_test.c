/* Hashes that name a bounty's terms and its work: the bytes they are made of, and that no two ways of splitting give the same. */
#include <check.h>
#include <string.h>

#include <daomesh/bounty.h>

#include "action_test.h"

static daomesh_id work(uint8_t before, uint8_t content, const daomesh_id *children, size_t count)
{
    const daomesh_id first = id_of(before), second = id_of(content);
    daomesh_id out;
    ck_assert_int_eq(daomesh_bounty_work_id(&out, &first, &second, children, count), DAOMESH_OK);
    return out;
}

static void expect(const daomesh_id *id, const char *hex)
{
    char text[65];
    for (int i = 0; i < 32; i++) {
        text[2 * i] = "0123456789abcdef"[id->bytes[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[id->bytes[i] & 15];
    }
    text[64] = '\0';
    ck_assert_str_eq(text, hex);
}

/* Computed with another program: SHA-256 of "daomesh/bounty-work/v1", a zero byte and the ids. */
START_TEST(work_is_the_hash_of_domain_before_content_and_children)
{
    const daomesh_id children[] = { id_of(2), id_of(3) };
    daomesh_id alone = work(0, 1, NULL, 0), with = work(9, 1, children, 2);
    expect(&alone, "65abffa10f62d69f29384cab268b10a2a209e3d44ca69f4f716fa5653e921790");
    expect(&with, "c92af7fca5807456fb89bca696e753a3f6583dd903c202d901ceb94eb8406875");
}
END_TEST

START_TEST(terms_are_the_hash_of_domain_and_body)
{
    daomesh_id id;
    ck_assert_int_eq(daomesh_bounty_terms_id(&id, (const uint8_t *)"abc", 3), DAOMESH_OK);
    expect(&id, "99c3a946c8b67366ec54c0a15144c645f66f793e5fde211508e05e4dbce41bcf");
}
END_TEST

START_TEST(work_depends_on_everything_it_is_made_of)
{
    const daomesh_id a[] = { id_of(2), id_of(3) }, b[] = { id_of(3), id_of(2) };
    const daomesh_id ids[] = { work(0, 1, NULL, 0), work(1, 0, NULL, 0), work(0, 1, a, 1),
                               work(0, 1, a, 2),    work(0, 1, b, 2),    work(0, 2, a, 2) };
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        for (size_t j = 0; j < i; j++)
            ck_assert_mem_ne(&ids[i], &ids[j], sizeof ids[i]);
    }
}
END_TEST

START_TEST(hashes_refuse_rubbish)
{
    static daomesh_id many[DAOMESH_BOUNTY_CHILDREN_MAX + 1];
    const daomesh_id id = id_of(1), zero = id_of(0);
    daomesh_id out = id;
    ck_assert_int_eq(daomesh_bounty_work_id(NULL, &id, &id, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_work_id(&out, NULL, &id, NULL, 0), DAOMESH_E_ARG);
    ck_assert_mem_eq(&out, &zero, sizeof out);
    ck_assert_int_eq(daomesh_bounty_work_id(&out, &id, NULL, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_work_id(&out, &id, &id, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_work_id(&out, &id, &id, many, DAOMESH_BOUNTY_CHILDREN_MAX), DAOMESH_OK);
    ck_assert_int_eq(daomesh_bounty_work_id(&out, &id, &id, many, DAOMESH_BOUNTY_CHILDREN_MAX + 1),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_bounty_terms_id(NULL, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_terms_id(&out, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *bounty_suite(void)
{
    Suite *suite = suite_create("bounty");
    TCase *tests = tcase_create("bounty");
    tcase_add_test(tests, work_is_the_hash_of_domain_before_content_and_children);
    tcase_add_test(tests, terms_are_the_hash_of_domain_and_body);
    tcase_add_test(tests, work_depends_on_everything_it_is_made_of);
    tcase_add_test(tests, hashes_refuse_rubbish);
    suite_add_tcase(suite, tests);
    return suite;
}
