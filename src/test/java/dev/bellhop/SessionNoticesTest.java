package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.session.Notices;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.web.PlatformNotice;
import dev.bellhop.web.PlatformNotices.Heard;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a signed notice to the session that it is about. */
class SessionNoticesTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path temp;

    private final List<String> woken = new ArrayList<>();
    private final SessionNotices notices = new SessionNotices(new Notices(new Secret(SECRET), () -> NOW), session -> {
        woken.add(session);
        return session.equals("sesn_1");
    });

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_1\"}};               TAKEN;   sesn_1",
                "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_2\"}};               IGNORED; sesn_2",
                "{\"data\":{\"type\":\"vault_credential.refresh_failed\",\"id\":\"vcrd_1\"}};    IGNORED; ''",
                "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"\"}};                     IGNORED; ''",
                "{\"data\":{}};                                                                  IGNORED; ''",
                "not JSON;                                                                       IGNORED; ''",
            })
    void what_is_signed_wakes_the_session_that_it_is_about(String body, Heard heard, String session) {
        assertThat(notices.hear(notice(body, sign("whe_1", NOW, body)))).isEqualTo(heard);
        assertThat(String.join(" ", woken)).isEqualTo(session);
    }

    @Test
    void row_100_what_is_not_signed_wakes_nobody() {
        String body = "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_1\"}}";

        assertThat(notices.hear(notice(body, "v1,AAAA"))).isEqualTo(Heard.UNSIGNED);
        assertThat(notices.hear(notice(body, ""))).isEqualTo(Heard.UNSIGNED);
        assertThat(woken).isEmpty();
    }

    @Test
    void row_100_the_same_notice_twice_does_no_harm() {
        String body = "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_1\"}}";
        PlatformNotice notice = notice(body, sign("whe_1", NOW, body));

        assertThat(List.of(notices.hear(notice), notices.hear(notice))).containsOnly(Heard.TAKEN);
    }

    @Test
    void the_address_is_there_when_its_secret_is() {
        try (OpenHouse house = new OpenHouse(temp.resolve("home"), Map.of())) {
            assertThat(bring(house).statusCode()).isEqualTo(404);

            house.reopen(Map.of("ANTHROPIC_API_KEY", "sk-ant-1", "ANTHROPIC_WEBHOOK_SECRET", SECRET));
            assertThat(bring(house).statusCode()).isEqualTo(202);
            assertThat(bring(house).body()).isEqualTo("{\"status\":\"ignored\"}\n");
            assertThat(house.metrics()).contains("{event=\"session_notice\",verdict=\"ignored\"} 2");
        }
    }

    private static HttpResponse<String> bring(OpenHouse house) {
        String body = "{\"data\":{\"type\":\"session.status_idled\",\"id\":\"sesn_1\"}}";
        Instant now = Instant.now();
        return house.send(HttpRequest.newBuilder(house.at("/webhooks/anthropic"))
                .header("Content-Type", "application/json")
                .header("webhook-id", "whe_1")
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", sign("whe_1", now, body))
                .POST(BodyPublishers.ofString(body)));
    }

    private static PlatformNotice notice(String body, String signatures) {
        return new PlatformNotice("whe_1", String.valueOf(NOW.getEpochSecond()), signatures, Bytes.utf8(body));
    }

    private static String sign(String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            String whole = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
