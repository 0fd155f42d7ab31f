package dev.bellhop.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void a_key_is_read_in_every_form_in_which_people_have_it() {
        for (String pem : List.of(Pems.pkcs1(), Pems.pkcs8(Pems.RSA))) {
            for (String form : List.of(
                    pem,
                    "  \n" + pem.replace("\n", "\r\n") + "\n",
                    pem.replace("\n", "\\n"),
                    pem.replace("\n", " "),
                    Base64.getEncoder().encodeToString(pem.getBytes(UTF_8)),
                    Base64.getMimeEncoder().encodeToString(pem.getBytes(UTF_8)))) {
                assertThat(Keys.read(form)).as(form).isEqualTo(Pems.RSA.getPrivate());
            }
        }
    }

    @Test
    void row_110_anything_else_is_refused_without_a_word_of_it() {
        byte[] half = Arrays.copyOf(Pems.RSA.getPrivate().getEncoded(), 600);
        for (String odd : List.of(
                "",
                "canary",
                "!!canary!!",
                "-----BEGIN RSA PRIVATE KEY-----\ncanary",
                Pems.pkcs1().substring(0, 900),
                Pems.pem("PRIVATE KEY", half),
                Pems.pem("RSA PRIVATE KEY", half),
                Pems.pem("RSA PRIVATE KEY", "canary".getBytes(UTF_8)),
                Pems.pkcs8(Pems.pair("EC", 256)),
                Pems.pem("EC PRIVATE KEY", "canary".getBytes(UTF_8)),
                Pems.pem("ENCRYPTED PRIVATE KEY", "canary".getBytes(UTF_8)),
                Pems.pem("PUBLIC KEY", Pems.RSA.getPublic().getEncoded()),
                Pems.pkcs8(Pems.pair("RSA", 1024)))) {
            assertThatThrownBy(() -> Keys.read(odd))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageStartingWith("is ")
                    .hasMessageNotContaining("canary");
        }
    }
}
