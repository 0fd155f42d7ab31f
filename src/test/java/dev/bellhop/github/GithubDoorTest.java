package dev.bellhop.github;

import static dev.bellhop.github.Payloads.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Door.Verdict;
import dev.bellhop.engine.Envelope;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubDoorTest {
    private static final Secret NEW = new Secret("a-secret-of-some-length-for-tests");
    private static final Secret OLD = new Secret("the-secret-that-was-there-before!");
    private static final String LABELED = Payloads.labeled("agent-fix");

    private final GithubDoor door = new GithubDoor(List.of(NEW, OLD), "123");

    @Test
    void a_signed_label_comes_in_with_its_very_bytes() {
        Bytes body = Bytes.utf8(LABELED);

        assertThat(door.judge(envelope("issues", body, mark(NEW, body)), Payloads.NOW))
                .isEqualTo(new Verdict.Take(new Delivery("guid-1", "issues", Payloads.NOW, body), 1));
    }

    @Test
    void row_05_without_a_signature_nobody_comes_in() {
        Envelope bare = new Envelope("issues", "g", Optional.empty(), Optional.empty(), Bytes.utf8(LABELED));

        assertThat(door.judge(bare, Payloads.NOW)).isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_06_the_old_kind_of_signature_is_none() {
        assertThat(judge("sha1=" + "a".repeat(40))).isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_07_wrong_last_byte_is_401() {
        String right = mark(NEW, Bytes.utf8(LABELED));
        char last = right.charAt(right.length() - 1);

        assertThat(judge(right)).isInstanceOf(Verdict.Take.class);
        assertThat(judge(right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0')))
                .isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_07_wrong_first_byte_is_401() {
        String right = mark(NEW, Bytes.utf8(LABELED));
        char first = right.charAt(7);

        assertThat(judge("sha256=" + (first == '0' ? '1' : '0') + right.substring(8)))
                .isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_08_a_signature_of_another_shape_is_none() {
        String right = mark(NEW, Bytes.utf8(LABELED));
        for (String odd : List.of(
                right.substring(0, right.length() - 1),
                right + "0",
                right + "\n",
                " " + right,
                "sha256=" + right.substring(7).toUpperCase(Locale.ROOT),
                right.toUpperCase(Locale.ROOT),
                "sha256=" + "g".repeat(64),
                right.substring(7),
                "sha256=",
                "",
                "sha256=" + "a".repeat(10_000))) {
            assertThat(judge(odd)).as(odd).isEqualTo(new Verdict.Unsigned());
        }
    }

    @Test
    void rows_13_and_14_the_previous_secret_is_good_until_it_is_taken_away() {
        Bytes body = Bytes.utf8(LABELED);
        Envelope old = envelope("issues", body, mark(OLD, body));

        assertThat(door.judge(old, Payloads.NOW))
                .isEqualTo(new Verdict.Take(new Delivery("guid-1", "issues", Payloads.NOW, body), 2));
        assertThat(new GithubDoor(List.of(NEW), "123").judge(old, Payloads.NOW)).isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_16_one_space_more_is_another_body() {
        String right = mark(NEW, Bytes.utf8(LABELED));

        assertThat(door.judge(envelope("issues", Bytes.utf8(LABELED + " "), right), Payloads.NOW))
                .isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void row_17_bytes_that_are_no_utf_8_are_malformed_though_signed() {
        byte[] broken = "{\"a\":\"__\"}".getBytes(StandardCharsets.UTF_8);
        broken[6] = (byte) 0xC3;
        broken[7] = (byte) 0x28;

        assertThat(signed("issues", Bytes.of(broken))).isEqualTo(new Verdict.Malformed());
    }

    @Test
    void row_18_githubs_own_example_fits() {
        Signature signature = new Signature(List.of(new Secret("It's a Secret to Everybody")));

        assertThat(signature.secret(
                        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                        "Hello, World!".getBytes(StandardCharsets.UTF_8)))
                .hasValue(1);
    }

    @Test
    void row_19_what_is_for_another_app_is_ignored() {
        Bytes body = Bytes.utf8(LABELED);
        Envelope other = new Envelope("issues", "g", Optional.of(mark(NEW, body)), Optional.of("124"), body);

        assertThat(door.judge(other, Payloads.NOW)).isEqualTo(new Verdict.Ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"installation\":null", ",\"installation\":{}", ",\"installation\":7"})
    void row_19_what_is_of_no_installation_is_ignored(String installation) {
        assertThat(signed("issues", Bytes.utf8("{\"action\":\"labeled\"" + installation + "}")))
                .isEqualTo(new Verdict.Ignored());
    }

    @Test
    void row_21_a_ping_is_a_pong_of_whatever_installation() {
        assertThat(signed("ping", Bytes.utf8("{\"zen\":\"Keep it logically awesome.\",\"hook_id\":1}")))
                .isEqualTo(new Verdict.Pong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "42", "true"})
    void row_40_a_body_that_is_no_object_is_malformed(String body) {
        assertThat(signed("issues", Bytes.utf8(body))).isEqualTo(new Verdict.Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"labeled\"",
                "{\"action\":\"labeled\"} x",
                "{} {}",
                "{\"action\":\"a\",\"action\":\"labeled\"}"
            })
    void row_41_a_body_cut_short_or_with_more_than_one_meaning_is_malformed(String body) {
        assertThat(signed("issues", Bytes.utf8(body))).isEqualTo(new Verdict.Malformed());
    }

    @Test
    void row_42_a_body_without_measure_is_malformed() {
        for (String body : List.of(
                "{\"a\":" + "[".repeat(1_001) + "]".repeat(1_001) + "}",
                "{\"a\":" + "[".repeat(100_000),
                "{\"a\":" + "9".repeat(2_000) + "}",
                "{\"" + "k".repeat(1_000_000) + "\":1}")) {
            assertThat(signed("issues", Bytes.utf8(body))).isEqualTo(new Verdict.Malformed());
        }
    }

    @Test
    void row_43_other_encodings_and_a_byte_order_mark_are_malformed() {
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32")) {
            assertThat(signed("issues", Bytes.of(LABELED.getBytes(Charset.forName(charset)))))
                    .as(charset)
                    .isEqualTo(new Verdict.Malformed());
        }
        assertThat(signed("issues", Bytes.utf8("\uFEFF" + LABELED))).isEqualTo(new Verdict.Malformed());
    }

    @Test
    void row_19_only_a_connection_that_is_taken_back_names_no_installation() {
        String revoked = "{\"action\":\"revoked\",\"sender\":{\"id\":77}}";

        assertThat(signed("github_app_authorization", Bytes.utf8(revoked))).isInstanceOf(Verdict.Take.class);
        assertThat(signed("installation", Bytes.utf8("{\"action\":\"deleted\",\"sender\":{\"id\":77}}")))
                .isEqualTo(new Verdict.Ignored());
    }

    @Test
    void row_44_odd_characters_in_a_title_come_in() {
        for (String title : List.of("\\ud800", "a\\u0000b")) {
            String body = LABELED.replace("Crash", title);
            assertThat(signed("issues", Bytes.utf8(body))).as(title).isInstanceOf(Verdict.Take.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "foo, labeled",
        "issues, unknown",
        "issues, opened",
        "issues, Labeled",
        "issue_comment, pinned",
        "pull_request, labeled",
        "push, created",
        "github_app_authorization, granted",
        "installation, new_permissions_accepted",
        "installation, created",
    })
    void rows_12_45_and_50_what_we_never_act_on_is_ignored(String event, String action) {
        assertThat(signed(event, Bytes.utf8(Payloads.of(action, INSTALLATION)))).isEqualTo(new Verdict.Ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"installation\":{\"id\":9}}", "{\"action\":7,\"installation\":{\"id\":9}}"})
    void row_45_without_an_action_there_is_nothing_to_act_on(String body) {
        assertThat(signed("issues", Bytes.utf8(body))).isEqualTo(new Verdict.Ignored());
    }

    @Test
    void without_credentials_the_door_is_closed_even_to_the_right_mark_of_nothing() {
        assertThat(new GithubDoor(List.of(), "").judge(envelope("ping", Bytes.utf8("{}"), "x"), Payloads.NOW))
                .isEqualTo(new Verdict.Closed());
    }

    @Test
    void the_app_asks_for_the_events_that_it_acts_on_and_that_must_be_asked_for() {
        assertThat(Hook.needed()).containsExactly("issue_comment", "issues", "pull_request", "push", "repository");
    }

    private Verdict judge(String signature) {
        return door.judge(envelope("issues", Bytes.utf8(LABELED), signature), Payloads.NOW);
    }

    private Verdict signed(String event, Bytes body) {
        return door.judge(envelope(event, body, mark(NEW, body)), Payloads.NOW);
    }

    private static Envelope envelope(String event, Bytes body, String signature) {
        return new Envelope(event, "guid-1", Optional.of(signature), Optional.of("123"), body);
    }

    private static String mark(Secret secret, Bytes body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.array()));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
