/*
 * Edge cases of Ed25519: what a verifier must answer here for all nodes of a ledger to agree on what is signed.
 *
 * tests/crypto/ed25519_cases.py makes the table from plain arithmetic; "for a cofactored verifier" marks what newer
 * verifiers take and the predicate refuses.
 */
#include "crypto/crypto.h"

static const struct ed25519_case cases[] = {
    { "RFC 8032 7.1 test 1: empty message",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
      "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
      "", 1 },
    { "RFC 8032 7.1 test 2: one byte", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
      "72", 1 },
    { "RFC 8032 7.1 test 3: two bytes", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
      "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
      "af82", 1 },
    { "another message", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
      "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
      "af83", 0 },
    { "S one too large", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
      "19ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
      "af82", 0 },
    { "S + L: the same equation, another encoding",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
      "05d391b0a77904e98404ef037747a56e4a7c15e9716ed28dc027beceea1ec41a",
      "af82", 0 },
    { "S + 8 L: top bits of S set", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
      "809e4a3b602f8551614eb4788d1cbe004b7c15e9716ed28dc027beceea1ec48a",
      "af82", 0 },
    { "key of order 8 L, the torsion falls away",
      "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "8e42182c45f217c0b86ab75a91310c084053629354771233369c90cf48ecb809",
      "0000", 1 },
    { "key of order 8 L, the torsion falls away only because the hash is reduced by L",
      "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "b0e391dae4d415f0b1a490976d02a6bb25d80293ebabfd110a85cfab2b015a03",
      "0003", 1 },
    { "key of order 8 L, torsion left over: right for a cofactored verifier only",
      "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "cbfe490d4ec7fa8254fc2df01b7a795df368b0add6c685af9a74fcbb442b1e05",
      "0001", 0 },
    { "key of order 8 L, torsion left over although 8 divides the hash before it is reduced",
      "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "67db2825c5538fd7ca999d1527a02af24dfb21674e8bb22ea37c44147e66c805",
      "001f", 0 },
    { "key of order 2 L, the torsion falls away",
      "1ff7ca2a110ca2c28e6b6fbbd754e611cf4895031aa677c4c4cabd66b1bd50ba",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "22cf3c22c8d388fd1e73673ee2778019fe12ea7ab695542cce74b1d4ace1560d",
      "0000", 1 },
    { "key of order 2 L, torsion left over: right for a cofactored verifier only",
      "1ff7ca2a110ca2c28e6b6fbbd754e611cf4895031aa677c4c4cabd66b1bd50ba",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "3f8f1acdce1257ba5ed3a4f058c27293ac4a500fd5644e07491fbb7626c75a02",
      "0001", 0 },
    { "key and R with torsion that cancels",
      "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "23ab91d1c3d760c35cec043f327b5f1f8408d6f44555b5160bcc3ff5b6281599"
      "f84f55ca701d6ca8c4b2c98f47f0144b1852b6bec96a51fbcc960389a0ce1402",
      "0000", 1 },
    { "R with torsion: right for a cofactored verifier only",
      "ce0835d5eef35d3d7194904428ab19ee30b76afce559883b3b3542994e42af45",
      "ca546e2e3c289f3ca313fbc0cd84a0e07bf7290bbaaa4ae9f433c00a49d7ea66"
      "dfd5935592a3fa41970747a8dcc7b6df607edb626193cd783585ad89e647fd0d",
      "0000", 0 },
    { "key of order 1", "0100000000000000000000000000000000000000000000000000000000000000",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0001", 0 },
    { "key of order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0009", 0 },
    { "key of order 4", "0000000000000000000000000000000000000000000000000000000000000080",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0013", 0 },
    { "key of order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0000", 0 },
    { "key of order 1 with the sign bit set",
      "0100000000000000000000000000000000000000000000000000000000000080",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0000", 0 },
    { "key of order 4 written as p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0002", 0 },
    { "key of order 1 written as p + 1", "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0000", 0 },
    { "key not on the curve", "0200000000000000000000000000000000000000000000000000000000000000",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0000", 0 },
    { "key not canonical, of large order", "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "ef3be12628ef900ee58b259c4b411fe028d3c3334b9b3c7f75934ef612094f80"
      "2143658709badcfe2143658709badcfe00000000000000000000000000000000",
      "0000", 0 },
    { "R of order 1", "ce0835d5eef35d3d7194904428ab19ee30b76afce559883b3b3542994e42af45",
      "0100000000000000000000000000000000000000000000000000000000000000"
      "c9b9e248fc7c7afcfd02ab81988c8ae76c2c0a473f7da26ee75e5b6ab1812a0f",
      "0000", 0 },
    { "R of order 8, equal to S B - h A", "11cafa6189fadaeb44521804c87f0e5cbc49236185e67e41742c3dbcfc553d92",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
      "9c5f87bc3814722a818236e12b1a3a9b73ca94d901623e0dab01b0ba35ad0609",
      "0004", 0 },
    { "R of order 1 written as p + 1", "ce0835d5eef35d3d7194904428ab19ee30b76afce559883b3b3542994e42af45",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      "9e96128ddf4b8d666dcafc5b7eb4796bd438fec5f64349e6a66158ee14db230c",
      "0000", 0 },
};

const struct ed25519_case *daomesh__ed25519_case_at(size_t index)
{
    return index < COUNT_OF(cases) ? &cases[index] : NULL;
}

static uint8_t digit(char hex)
{
    return (uint8_t)(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

/* For the strings above alone: lower case, of even length, and never longer than what they fill. */
static size_t unhex(uint8_t *out, const char *hex)
{
    size_t len = strlen(hex) / 2;
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
    return len;
}

int daomesh__ed25519_agrees(daomesh__verifier *verifier)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        daomesh_id key;
        uint8_t signature[DAOMESH_SIGNATURE_BYTES], message[8];
        unhex(key.bytes, cases[i].key);
        unhex(signature, cases[i].signature);
        daomesh_span span = { message, unhex(message, cases[i].message) };
        int accepted = verifier(signature, &key, &span, 1) == DAOMESH_OK;
        if (accepted != cases[i].accepted) return 0;
    }
    return 1;
}

/* RFC 8032 7.1 test 3: the third of the cases above, and the seed it is made with. */
int daomesh__ed25519_signs_right(void)
{
    static const char seed_hex[] = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
    uint8_t seed[DAOMESH_SEED_BYTES], message[8], made[DAOMESH_SIGNATURE_BYTES],
        known[DAOMESH_SIGNATURE_BYTES];
    unhex(seed, seed_hex);
    unhex(known, cases[2].signature);
    daomesh_span span = { message, unhex(message, cases[2].message) };
    daomesh__ed25519_sign(made, seed, &span, 1);
    return memcmp(made, known, sizeof known) == 0;
}
