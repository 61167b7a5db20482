/* Heaps of words in place: projects by votes or price, supporters by purse. */
#include "rule/budget/budget.h"

static void swap(uint64_t *a, uint64_t *b)
{
    const uint64_t moving = *a;
    *a = *b;
    *b = moving;
}

/* The word at a place sinks below those that come before it. */
static void sink(const struct budget *budget, uint64_t *heap, size_t count, size_t at, comes_before *before)
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && before(budget, heap[child + 1], heap[child])) child++;
        if (!before(budget, heap[child], heap[at])) return;
        swap(&heap[child], &heap[at]);
    }
}

void daomesh__budget_heap(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before)
{
    for (size_t at = count / 2; at-- > 0;)
        sink(budget, heap, count, at, before);
}

uint64_t daomesh__budget_pop(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before)
{
    swap(&heap[0], &heap[count - 1]);
    sink(budget, heap, count - 1, 0, before);
    return heap[count - 1];
}

void daomesh__budget_push(const struct budget *budget, uint64_t *heap, size_t count, comes_before *before)
{
    for (size_t at = count; at > 0 && before(budget, heap[at], heap[(at - 1) / 2]); at = (at - 1) / 2)
        swap(&heap[at], &heap[(at - 1) / 2]);
}
