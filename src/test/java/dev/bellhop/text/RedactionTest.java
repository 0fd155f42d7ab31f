package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void what_lasts_as_long_as_the_process_never_makes_room_for_others() {
        Redaction redaction = new Redaction();
        Secret client = new Secret("0123456789abcdef0123456789abcdef01234567");
        redaction.keep(client);
        for (int i = 0; i < 2_000; i++) {
            redaction.remember(new Secret("opaque-" + i + "-abcdefghijklmnop"));
        }
        assertThat(redaction.clean("client_secret=" + client.reveal())).doesNotContain(client.reveal());
    }
}
