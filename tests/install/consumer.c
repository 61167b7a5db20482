/* A program as a user writes it, against the installed headers and libraries alone: C99, no path of this tree. */
#include <stdio.h>
#include <string.h>

#include <daomesh/daomesh.h>

int main(void)
{
    daomesh_amount balance, burned, total, paid;
    char digits[DAOMESH_DECIMAL_BYTES];

    if (strcmp(daomesh_version(), DAOMESH_VERSION) != 0) return 1;
    if (daomesh_crypto_ready() != DAOMESH_OK) return 2;
    if (daomesh_amount_from_u64(&balance, 100) || daomesh_amount_from_u64(&burned, 700)) return 3;
    if (daomesh_amount_from_u64(&total, 1300)) return 4;
    if (daomesh_amount_muldiv_floor(&paid, &balance, &burned, &total)) return 5;
    if (daomesh_amount_to_text(digits, sizeof digits, NULL, &paid)) return 6;
    printf("%s %s\n", daomesh_version(), digits);
    return strcmp(digits, "53") == 0 ? 0 : 7;
}
