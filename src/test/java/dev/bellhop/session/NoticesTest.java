package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final byte[] KEY = "a key of the endpoint's own".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String STAMP = "1800000000";
    private static final String BODY =
            "{\"type\":\"event\",\"id\":\"whe_1\",\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_1\"}}";

    private final Notices notices =
            new Notices(new Secret("whsec_" + Base64.getEncoder().encodeToString(KEY)), () -> NOW);

    /** The example that the standard itself gives. */
    @Test
    void the_standards_own_example_is_believed() {
        Notices standard = new Notices(
                new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), () -> Instant.ofEpochSecond(1_614_265_330));
        Notices.Seal seal = new Notices.Seal(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

        // Believed, and then found to be about nothing of ours.
        assertThat(standard.read(seal, Bytes.utf8("{\"test\": 2432232314}"))).isEqualTo(new Notice.Unreadable());
    }

    static Stream<Arguments> seals() {
        String good = sign("whe_1", STAMP, BODY);
        return Stream.of(
                Arguments.of("signed", "whe_1", STAMP, good, ""),
                Arguments.of("signed with the new key of two", "whe_1", STAMP, "v1,AAAA v1a,x " + good, ""),
                Arguments.of("five minutes old", "whe_1", "1799999700", sign("whe_1", "1799999700", BODY), ""),
                Arguments.of("older", "whe_1", "1799999699", sign("whe_1", "1799999699", BODY), "stale"),
                Arguments.of("of the future", "whe_1", "1800000301", sign("whe_1", "1800000301", BODY), "stale"),
                Arguments.of("of another key", "whe_1", STAMP, "v1," + "A".repeat(43) + "=", "forged"),
                Arguments.of("of another body", "whe_1", STAMP, sign("whe_1", STAMP, BODY + " "), "forged"),
                Arguments.of("of another id", "whe_1", STAMP, sign("whe_2", STAMP, BODY), "forged"),
                Arguments.of("of another time", "whe_1", STAMP, sign("whe_1", "1800000001", BODY), "forged"),
                Arguments.of("of another version", "whe_1", STAMP, good.replace("v1,", "v2,"), "forged"),
                Arguments.of("without a version", "whe_1", STAMP, good.replace("v1,", ""), "forged"),
                Arguments.of("cut off", "whe_1", STAMP, good.substring(0, 20), "forged"),
                Arguments.of("not signed", "whe_1", STAMP, "", "unsigned"),
                Arguments.of("without an id", "", STAMP, good, "unsigned"),
                Arguments.of("without a time", "whe_1", "", good, "unsigned"),
                Arguments.of("with words for a time", "whe_1", "now", good, "unsigned"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seals")
    void row_100_what_is_not_signed_now_is_not_believed(
            String name, String id, String timestamp, String signatures, String refused) {
        Notice notice = notices.read(new Notices.Seal(id, timestamp, signatures), Bytes.utf8(BODY));

        assertThat(notice)
                .as(name)
                .isEqualTo(
                        refused.isEmpty()
                                ? new Notice.Heard("whe_1", "session.status_idled", "sesn_1")
                                : new Notice.Refused(refused));
    }

    @ParameterizedTest(name = "body or secret {0}")
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":{\"type\":\"session.updated\"}}", "{\"data\":{\"id\":\"x\"}}"})
    void what_is_signed_and_says_nothing_is_unreadable(String body) {
        assertThat(read(body)).isEqualTo(new Notice.Unreadable());
    }

    @Test
    void what_is_about_something_else_is_about_no_session() {
        assertThat(read("{\"data\":{\"type\":\"vault_credential.refresh_failed\",\"id\":\"vcrd_1\"}}"))
                .isEqualTo(new Notice.Heard("whe_1", "vault_credential.refresh_failed", ""));
    }

    @ParameterizedTest(name = "body or secret {0}")
    @ValueSource(strings = {"", "whsec_", "whsec_!!!", "c2VjcmV0"})
    void a_secret_of_another_kind_is_refused_at_once(String secret) {
        assertThatThrownBy(() -> new Notices(new Secret(secret), () -> NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a secret such as whsec_…");
    }

    private Notice read(String body) {
        return notices.read(new Notices.Seal("whe_1", STAMP, sign("whe_1", STAMP, body)), Bytes.utf8(body));
    }

    private static String sign(String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
