package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People let the App act for them, and take it back. */
class ConsentTest {
    private static final String CALLBACK = "https://bellhop.example/connect/callback";
    // The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Scene scene = new Scene();

    @BeforeEach
    void registered() {
        scene.world.papers().client("s3cret", CALLBACK);
    }

    @Test
    void a_code_becomes_a_pair_that_acts_for_the_person() {
        Json pair = exchange(Map.of());

        assertThat(pair.at("access_token").text()).startsWith("ghu_");
        assertThat(pair.at("expires_in").number()).isEqualTo(28_800);
        assertThat(pair.at("refresh_token").text()).startsWith("ghr_");
        assertThat(pair.at("refresh_token_expires_in").number()).isEqualTo(15_811_200);
        assertThat(Scene.text(user(pair), "login")).isEqualTo("mona");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "client_id,     other,                     incorrect_client_credentials",
        "client_secret, other,                     incorrect_client_credentials",
        "code,          other,                     bad_verification_code",
        "code_verifier, other,                     bad_verification_code",
        "redirect_uri,  https://evil.example/back, redirect_uri_mismatch",
        "grant_type,    password,                  unsupported_grant_type",
    })
    void what_does_not_fit_is_refused_with_200(String field, String value, String error) {
        assertThat(exchange(Map.of(field, value)).at("error").text()).isEqualTo(error);
    }

    @Test
    void a_code_is_good_once_and_for_ten_minutes() {
        String code = code();
        assertThat(exchange(Map.of("code", code)).maybe("access_token")).isPresent();
        assertThat(exchange(Map.of("code", code)).at("error").text()).isEqualTo("bad_verification_code");

        String late = code();
        scene.pass(Duration.ofMinutes(10));
        assertThat(exchange(Map.of("code", late)).at("error").text()).isEqualTo("bad_verification_code");
    }

    @Test
    void a_person_without_a_verified_address_gets_nothing() {
        scene.world.papers().unverified("mona");

        assertThat(exchange(Map.of()).at("error").text()).isEqualTo("unverified_user_email");
    }

    @Test
    void renewing_kills_the_old_pair_at_once() {
        Json old = exchange(Map.of());
        Json renewed = renew(old);

        assertThat(user(old).status()).isEqualTo(401);
        assertThat(Scene.text(user(renewed), "login")).isEqualTo("mona");
        assertThat(renew(old).at("error").text()).isEqualTo("bad_refresh_token");
        assertThat(renew(renewed).maybe("access_token")).isPresent();
    }

    @Test
    void a_token_ends_after_eight_hours_and_the_other_after_six_months() {
        Json pair = exchange(Map.of());
        scene.pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(user(pair).status()).isEqualTo(200);
        scene.pass(Duration.ofSeconds(1));
        assertThat(user(pair).status()).isEqualTo(401);
        scene.pass(Duration.ofDays(183));
        assertThat(renew(pair).at("error").text()).isEqualTo("bad_refresh_token");
    }

    @Test
    void tokens_that_do_not_end_come_alone() {
        scene.world.papers().tokensEnd(false);
        Json pair = exchange(Map.of());
        scene.pass(Duration.ofDays(1000));

        assertThat(pair.fields()).doesNotContain("expires_in", "refresh_token");
        assertThat(user(pair).status()).isEqualTo(200);
    }

    @Test
    void whoever_does_not_ask_for_json_gets_a_form() {
        Response said = scene.ask(exchange(Map.of(), "*/*"));

        assertThat(said.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(said.body()).startsWith("access_token=ghu_");
    }

    @Test
    void the_answer_to_a_question_goes_back_with_its_state() {
        assertThat(scene.mona().authorises(ask("")))
                .startsWith(CALLBACK + "?code=")
                .endsWith("&state=st");
        assertThat(scene.mona().declines(ask("")))
                .startsWith(CALLBACK + "?error=access_denied&")
                .endsWith("&state=st");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "redirect_uri, https://evil.example/, error=redirect_uri_mismatch",
        "code_challenge_method, plain, error=invalid_request",
    })
    void a_wrong_question_never_goes_elsewhere(String field, String value, String error) {
        String asked = ask("").replaceAll("&" + field + "=[^&]*", "&" + field + "=" + value);

        assertThat(scene.mona().authorises(asked)).startsWith(CALLBACK + "?" + error);
    }

    @Test
    void nobody_answers_for_an_app_that_is_not_there() {
        assertThatThrownBy(() -> scene.mona().authorises(ask("").replace("Iv23", "Iv42")))
                .hasMessage("There is no such App.");
    }

    @Test
    void a_browser_goes_back_by_itself() {
        String address = ask("");
        Response sent = scene.ask(Request.of("GET", address.substring("https://github.com".length())));

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).startsWith(CALLBACK + "?code=");
    }

    @Test
    void a_revoked_app_is_told_and_has_no_token_left() {
        Json first = exchange(Map.of());
        Json second = exchange(Map.of());
        scene.mona().revokes();

        assertThat(user(first).status()).isEqualTo(401);
        assertThat(renew(second).at("error").text()).isEqualTo("bad_refresh_token");
        assertThat(scene.world.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.event()).isEqualTo("github_app_authorization");
            assertThat(Json.parse(parcel.body()).fields()).containsExactlyInAnyOrder("action", "sender");
        });
    }

    @Test
    void the_client_asks_after_a_token_and_ends_it_or_all() {
        Json first = exchange(Map.of());
        Json second = exchange(Map.of());

        assertThat(client("POST", "token", first).body()).contains("\"login\":\"mona\"");
        assertThat(client("DELETE", "token", first).status()).isEqualTo(204);
        assertThat(client("POST", "token", first).status()).isEqualTo(404);
        assertThat(user(second).status()).isEqualTo(200);
        assertThat(client("DELETE", "grant", second).status()).isEqualTo(204);
        assertThat(user(second).status()).isEqualTo(401);
        assertThat(client("DELETE", "grant", second).status()).isEqualTo(404);
    }

    @Test
    void only_the_client_itself_is_heard_there() {
        Json pair = exchange(Map.of());
        Request nobody =
                Request.of("DELETE", "/applications/Iv23simulated/grant").saying(token(pair));

        assertThat(scene.ask(nobody).status()).isEqualTo(401);
        assertThat(scene.ask(nobody.with("Authorization", basic("wrong"))).status())
                .isEqualTo(401);
        assertThat(scene.ask(nobody.without("User-Agent").with("Authorization", basic("s3cret")))
                        .status())
                .isEqualTo(403);
        assertThat(user(pair).status()).isEqualTo(200);
    }

    @Test
    void through_the_app_a_person_reaches_only_where_it_is_installed() {
        Json pair = exchange(Map.of());
        assertThat(as(pair, Scene.ISSUE).status()).isEqualTo(200);

        scene.mona().keeper().uninstall("octo-org/hello");
        assertThat(as(pair, Scene.ISSUE).status()).isEqualTo(404);
    }

    @Test
    void an_installation_is_no_user() {
        assertThat(scene.bot("GET", "/user", "").status()).isEqualTo(403);
    }

    @Test
    void nothing_of_a_connection_is_kept_among_what_was_seen() {
        Json pair = exchange(Map.of());
        renew(pair);

        assertThat(scene.world.requests())
                .allSatisfy(seen -> assertThat(seen.request().toString())
                        .doesNotContain(
                                "s3cret", VERIFIER, pair.at("refresh_token").text()));
    }

    private String ask(String more) {
        return "https://github.com/login/oauth/authorize?client_id=Iv23simulated&redirect_uri="
                + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8) + "&state=st&code_challenge=" + CHALLENGE
                + "&code_challenge_method=S256" + more;
    }

    private String code() {
        return scene.mona().authorises(ask("")).replaceAll(".*[?]code=([^&]*).*", "$1");
    }

    private Json exchange(Map<String, String> changed) {
        return Json.parse(scene.ask(exchange(changed, "application/json")).body());
    }

    private Request exchange(Map<String, String> changed, String accept) {
        Map<String, String> form = new HashMap<>(Map.of(
                "client_id",
                "Iv23simulated",
                "client_secret",
                "s3cret",
                "code",
                code(),
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER));
        form.putAll(changed);
        return form(form, accept);
    }

    private Json renew(Json pair) {
        Map<String, String> form = Map.of(
                "client_id", "Iv23simulated",
                "client_secret", "s3cret",
                "grant_type", "refresh_token",
                "refresh_token", pair.at("refresh_token").text());
        return Json.parse(scene.ask(form(form, "application/json")).body());
    }

    private static Request form(Map<String, String> fields, String accept) {
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Request.of("POST", "/login/oauth/access_token")
                .saying(body)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", accept);
    }

    private Response user(Json pair) {
        return as(pair, "/user");
    }

    private Response as(Json pair, String path) {
        return scene.ask(Request.of("GET", path).bearing(pair.at("access_token").text()));
    }

    private Response client(String method, String what, Json pair) {
        return scene.ask(Request.of(method, "/applications/Iv23simulated/" + what)
                .saying(token(pair))
                .with("Authorization", basic("s3cret")));
    }

    private static Json token(Json pair) {
        return Json.object().with("access_token", pair.at("access_token").text());
    }

    private static String basic(String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString(("Iv23simulated:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
