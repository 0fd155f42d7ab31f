package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.store.Seal.Sealed;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Secret TOKEN = new Secret("ghu_canary");
    private static final String PLACE = "account/1/access";

    private final Seal seal = Given.seal(1);

    /** What is written today must open in every later version. */
    @Test
    void what_an_earlier_version_sealed_opens() {
        Bytes value = Bytes.of(HexFormat.of()
                .parseHex("000102030405060708090a0bb8fa62d59de74d986ffa15e4eca42fe685d4c1e9d1555930d67b"));
        assertThat(seal.open(PLACE, new Sealed("640e9d291380442c", value))).isEqualTo(TOKEN);
    }

    @Test
    void the_nonce_is_the_chance_that_was_handed_in_and_stands_in_front() {
        SecureRandom counting = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) i;
                }
            }
        };
        Sealed sealed = new Seal(List.of(Given.key(1)), counting).seal(PLACE, TOKEN);
        assertThat(HexFormat.of().formatHex(sealed.value().array()))
                .isEqualTo("000102030405060708090a0bb8fa62d59de74d986ffa15e4eca42fe685d4c1e9d1555930d67b");
    }

    @Test
    void the_same_secret_is_never_sealed_to_the_same_bytes() {
        Set<Bytes> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(seal.seal(PLACE, TOKEN).value());
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void row_115_every_changed_bit_is_seen() {
        Sealed sealed = seal.seal(PLACE, TOKEN);
        for (int bit = 0; bit < sealed.value().length() * 8; bit++) {
            byte[] changed = sealed.value().array().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Sealed other = new Sealed(sealed.key(), Bytes.of(changed));
            assertThatThrownBy(() -> seal.open(PLACE, other))
                    .isInstanceOf(SealBroken.class)
                    .hasMessage(PLACE + " does not open: it was changed, or it was sealed for another place")
                    .hasNoCause();
        }
    }

    @Test
    void row_115_it_opens_in_its_place_only() {
        Sealed sealed = seal.seal(PLACE, TOKEN);
        assertThat(seal.open(PLACE, sealed)).isEqualTo(TOKEN);
        for (String other : List.of("account/2/access", "account/1/refresh", "pending/1/access", "")) {
            assertThatThrownBy(() -> seal.open(other, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void the_first_key_seals_and_all_open() {
        Sealed old = seal.seal(PLACE, TOKEN);
        Seal both = Given.seal(2, 1);
        assertThat(both.open(PLACE, old)).isEqualTo(TOKEN);

        Sealed anew = both.seal(PLACE, TOKEN);
        assertThat(anew.key()).isEqualTo(both.newest()).isNotEqualTo(old.key());
        assertThat(Given.seal(3, 2).open(PLACE, anew)).isEqualTo(TOKEN);
        assertThatThrownBy(() -> seal.open(PLACE, anew))
                .isInstanceOf(SealBroken.class)
                .hasMessage(PLACE + " does not open: the key that it was sealed with is not among those given");
    }

    @Test
    void the_name_of_another_key_of_ours_opens_nothing() {
        Seal both = Given.seal(2, 1);
        Sealed misnamed = new Sealed(seal.newest(), both.seal(PLACE, TOKEN).value());
        assertThatThrownBy(() -> both.open(PLACE, misnamed)).isInstanceOf(SealBroken.class);
    }
}
