package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a database, as people write it. */
class StoreTest {

    @Test
    void a_postgres_address_is_taken_apart_and_its_password_is_not_in_what_is_left() {
        assertThat(PostgresUrl.parse("postgres://bell%40hop:p%3As+s@db.example:5433/ledger?sslmode=require"))
                .isEqualTo(new PostgresUrl(
                        "jdbc:postgresql://db.example:5433/ledger?sslmode=require",
                        Optional.of("bell@hop"),
                        Optional.of("p:s+s")));
        assertThat(PostgresUrl.parse("postgresql://db/ledger"))
                .isEqualTo(new PostgresUrl("jdbc:postgresql://db/ledger", Optional.empty(), Optional.empty()));
        assertThat(PostgresUrl.parse("postgres://u:secret@db/x").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://u:secret@/x y",
                "postgres:secret",
                "postgres://u:se cret@db/x",
                "mysql://u:secret@db/x"
            })
    void an_address_that_cannot_be_read_is_refused_without_being_said(String url) {
        assertThatThrownBy(() -> Store.open(url, "boot", Given.LEASE, Given.KEYS))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
