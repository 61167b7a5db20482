/* What one operation on 256-bit amounts takes, with the backend that this build chose. */
#include "bench.h"

#define VALUES 1024u
#define ROUNDS 1000u

struct operands {
    daomesh_amount a[VALUES], b[VALUES], d[VALUES];
};

/* Deterministic amounts with the given number of significant bits. */
static void fill(daomesh_amount *values, unsigned bits, uint64_t seed)
{
    for (size_t i = 0; i < VALUES; i++) {
        const uint64_t input[] = { seed, i };
        daomesh_id hash;
        must(daomesh_sha256(&hash, (const uint8_t *)input, sizeof input), "hashing");
        hash.bytes[32 - bits / 8] |= 0x80;
        must(daomesh_amount_from_bytes(&values[i], hash.bytes + 32 - bits / 8, bits / 8), "making an amount");
    }
}

typedef void operation(struct operands *values, size_t i);

static void add(struct operands *values, size_t i)
{
    daomesh_amount out;
    must(daomesh_amount_add(&out, &values->a[i], &values->b[i]), "add");
}

static void multiply_divide(struct operands *values, size_t i)
{
    daomesh_amount out;
    must(daomesh_amount_muldiv_floor(&out, &values->a[i], &values->b[i], &values->d[i]), "muldiv");
}

static void compare_products(struct operands *values, size_t i)
{
    int32_t order;
    must(daomesh_amount_compare_products(&order, &values->a[i], &values->b[i], &values->d[i], &values->b[i]),
         "compare products");
}

static void square_root(struct operands *values, size_t i)
{
    daomesh_amount out;
    must(daomesh_amount_sqrt_floor(&out, &values->a[i]), "square root");
}

static void to_text(struct operands *values, size_t i)
{
    char text[DAOMESH_DECIMAL_BYTES];
    must(daomesh_amount_to_text(text, sizeof text, NULL, &values->a[i]), "decimal");
}

static double measure(operation *run, struct operands *values)
{
    const double began = now_s();
    for (size_t round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < VALUES; i++)
            run(values, i);
    }
    return (now_s() - began) * 1e9 / (ROUNDS * VALUES);
}

int main(void)
{
    static const struct {
        const char *title;
        operation *run;
    } rows[] = { { "a + b", add },
                 { "floor(a * b / d)", multiply_divide },
                 { "a * b ? d * b", compare_products },
                 { "floor(sqrt(a))", square_root },
                 { "decimal text", to_text } };
    static struct operands usual, wide;
    fill(usual.a, 80, 1); /* tokens with 18 decimals */
    fill(usual.b, 80, 2);
    fill(usual.d, 88, 3);
    fill(wide.a, 248, 4);
    fill(wide.b, 248, 5);
    fill(wide.d, 256, 6);

    heading("number: ns an operation, amounts of 80 bits and of 248 bits");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        printf("  %-18s %7.1f %7.1f\n", rows[i].title, measure(rows[i].run, &usual),
               measure(rows[i].run, &wide));
    return 0;
}
