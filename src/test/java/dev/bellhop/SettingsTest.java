package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.github.AppClient;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment may say, and what is said of it when it may not. */
class SettingsTest {
    private static final String SECRET = "a webhook secret of more than 32 bytes";
    private static final String CANARY = "canary";

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void nothing_has_to_be_set() {
        Settings settings = read();

        assertThat(settings.app()).isEmpty();
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.listen()).isEqualTo(new Settings.Listen(8080, "127.0.0.1", 9090));
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.database().reveal()).isEqualTo("jdbc:sqlite:data/bellhop.db");
        assertThat(settings.github().api()).hasToString("https://api.github.com");
        assertThat(settings.agent()).isEqualTo("copilot");
        assertThat(settings.measures()).isEqualTo(new Settings.Measures(Duration.ofSeconds(15), Duration.ofSeconds(5)));
    }

    @Test
    void a_whole_set_of_credentials_is_an_app() {
        app();

        assertThat(read().app()).hasValueSatisfying(app -> {
            assertThat(app.id()).isEqualTo("4242");
            assertThat(app.webhookSecrets()).containsExactly(new Secret(SECRET));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_APP_ID,         GITHUB_PRIVATE_KEY GITHUB_WEBHOOK_SECRET",
        "GITHUB_PRIVATE_KEY,    GITHUB_APP_ID GITHUB_WEBHOOK_SECRET",
        "GITHUB_WEBHOOK_SECRET, GITHUB_APP_ID GITHUB_PRIVATE_KEY",
    })
    void half_a_set_names_each_key_that_is_missing(String given, String missing) {
        app();
        environment.keySet().retainAll(Set.of(given));

        assertThat(problems())
                .containsExactly(Arrays.stream(missing.split(" "))
                        .map(name -> name + ": missing, while other credentials of the App are set")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", SECRET + ",", "," + SECRET})
    void row_15_an_empty_webhook_secret_is_refused(String secret) {
        app();
        environment.put("GITHUB_WEBHOOK_SECRET", secret);

        assertThat(problems()).containsExactly("GITHUB_WEBHOOK_SECRET: must not be empty");
    }

    @Test
    void row_15_an_empty_webhook_secret_alone_is_refused_too() {
        environment.put("WEBHOOK_SECRET", "");

        assertThat(problems()).contains("WEBHOOK_SECRET: must not be empty");
    }

    @Test
    void row_15_a_short_webhook_secret_is_warned_of() {
        app();
        environment.put("GITHUB_WEBHOOK_SECRET", "1234567890123456789012345678901");
        assertThat(read().warnings())
                .containsExactly("GITHUB_WEBHOOK_SECRET: shorter than 32 bytes; a longer one is harder to guess");

        environment.put("GITHUB_WEBHOOK_SECRET", "12345678901234567890123456789012");
        assertThat(read().warnings()).isEmpty();
    }

    @Test
    void two_webhook_secrets_are_for_rotation_and_three_are_a_mistake() {
        app();
        environment.put("GITHUB_WEBHOOK_SECRET", SECRET + ", another " + SECRET);
        assertThat(read().app().orElseThrow().webhookSecrets())
                .containsExactly(new Secret(SECRET), new Secret("another " + SECRET));

        environment.put("GITHUB_WEBHOOK_SECRET", "canary-1,canary-2,canary-3");
        assertThat(problems())
                .containsExactly("GITHUB_WEBHOOK_SECRET: expected one secret, or two with a comma between them");
    }

    @Test
    void row_110_all_problems_are_said_at_once_and_none_with_its_value() {
        for (String name : List.of(
                "PORT",
                "METRICS_PORT",
                "PUBLIC_URL",
                "DATABASE_URL",
                "BELLHOP_SECRET_KEY",
                "GITHUB_URL",
                "GITHUB_API_URL",
                "GITHUB_GRAPHQL_URL",
                "GITHUB_APP_ID",
                "GITHUB_PRIVATE_KEY",
                "GITHUB_CLIENT_ID",
                "ANTHROPIC_API_KEY",
                "ANTHROPIC_BASE_URL",
                "ANTHROPIC_WEBHOOK_SECRET",
                "QODER_PAT",
                "QODER_BASE_URL",
                "BELLHOP_AGENT",
                "BELLHOP_CONFIG",
                "BELLHOP_POLL_INTERVAL",
                "BELLHOP_COMMENT_INTERVAL",
                "BELLHOP_LOG")) {
            environment.put(name, CANARY + " of " + name);
        }
        environment.put("GITHUB_WEBHOOK_SECRET", "");
        environment.put("GITHUB_CLIENT_SECRET_FILE", "/canary/is/not/there");
        environment.put("COPILOT_USER_TOKEN", "ghs_" + CANARY);

        Set<String> named =
                problems().stream().map(problem -> problem.split(":", 2)[0]).collect(Collectors.toSet());

        assertThat(named).isEqualTo(environment.keySet());
    }

    @Test
    void the_servers_file_is_read_and_its_flaws_are_said_at_their_places() throws IOException {
        Path file = Files.writeString(temp.resolve("server.yml"), "bots: [7]\n");
        environment.put("BELLHOP_CONFIG", file.toString());
        assertThat(read().rules().bots()).containsExactly(7L);

        Files.writeString(file, "celing: canary\nbots: [canary]\n");
        assertThat(problems())
                .containsExactly(
                        "BELLHOP_CONFIG: line 1, column 1: unknown key (did you mean ceiling?)",
                        "BELLHOP_CONFIG: line 2, column 8: expected a whole number from 1 to 999999999999");
    }

    @Test
    void every_secret_may_be_in_a_file() throws IOException {
        app();
        for (String name : List.of("GITHUB_PRIVATE_KEY", "GITHUB_WEBHOOK_SECRET")) {
            inFile(name, String.valueOf(environment.remove(name)));
        }
        inFile("COPILOT_USER_TOKEN", "github_pat_x");
        environment.put("GITHUB_CLIENT_ID", "Iv23li");
        inFile("GITHUB_CLIENT_SECRET", "the client's");
        inFile("BELLHOP_ADMIN_TOKEN", "the operator's own");
        inFile("BELLHOP_SECRET_KEY", key(32));
        inFile("DATABASE_URL", "postgres://user:password@db/bellhop");
        Settings settings = read();

        assertThat(settings.app()).isPresent();
        assertThat(settings.database().reveal()).isEqualTo("postgres://user:password@db/bellhop");
        assertThat(settings.given())
                .isEqualTo(new Given(
                        List.of(new Secret(key(32))),
                        Optional.of(new Secret("the operator's own")),
                        Optional.of(new Secret("github_pat_x")),
                        Optional.of(new AppClient("Iv23li", new Secret("the client's")))));
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.secrets()).hasSize(7);
    }

    @Test
    void a_file_that_is_not_there_or_empty_is_a_problem() throws IOException {
        app();
        environment.remove("GITHUB_PRIVATE_KEY");
        environment.put("GITHUB_PRIVATE_KEY_FILE", temp.resolve(CANARY).toString());
        environment.remove("GITHUB_WEBHOOK_SECRET");
        inFile("GITHUB_WEBHOOK_SECRET", " \n");

        assertThat(problems())
                .containsExactly(
                        "GITHUB_PRIVATE_KEY_FILE: the file cannot be read",
                        "GITHUB_WEBHOOK_SECRET_FILE: the file is empty");
    }

    @Test
    void probots_names_are_known() throws IOException {
        environment.put("APP_ID", "4242");
        environment.put("WEBHOOK_SECRET", SECRET);
        environment.put("PRIVATE_KEY", Keyring.pkcs8());
        environment.put("GHE_HOST", "git.example.com");
        assertThat(read().app()).isPresent();
        assertThat(read().github().api()).hasToString("https://git.example.com/api/v3");

        environment.remove("PRIVATE_KEY");
        environment.put(
                "PRIVATE_KEY_PATH",
                Files.writeString(temp.resolve("key.pem"), Keyring.pkcs8()).toString());
        assertThat(read().app()).isPresent();
    }

    @Test
    void a_problem_names_the_key_that_was_set() {
        environment.put("APP_ID", CANARY);
        environment.put("PRIVATE_KEY", CANARY);
        environment.put("WEBHOOK_SECRET", "");
        environment.put("GHE_HOST", CANARY + " canary");

        assertThat(problems())
                .containsExactly(
                        "GHE_HOST: expected the name of a host, such as git.example.com",
                        "WEBHOOK_SECRET: must not be empty",
                        "APP_ID: expected a number",
                        "PRIVATE_KEY: is not a whole private key in PEM form");
    }

    @ParameterizedTest
    @CsvSource({
        "BELLHOP_HOEM,               '; did you mean BELLHOP_HOME?'",
        "BELLHOP_POL_INTERVAL,       '; did you mean BELLHOP_POLL_INTERVAL?'",
        "BELLHOP_ADMIN_TOKEN_FILES,  '; did you mean BELLHOP_ADMIN_TOKEN_FILE?'",
        "BELLHOP_SOMETHING_ELSE,     ''",
        "BELLHOP_HOME_FILE,          ''",
    })
    void row_110_an_unknown_name_of_ours_is_warned_of(String name, String meant) {
        environment.put(name, CANARY);

        assertThat(read().warnings()).containsExactly(name + ": not known to this version" + meant);
    }

    @ParameterizedTest(name = "{0} characters, warned of {1}")
    @CsvSource({"1, true", "15, true", "16, false", "44, false"})
    void a_token_of_the_operators_that_may_be_guessed_is_warned_of(int length, boolean warned) {
        environment.put("BELLHOP_ADMIN_TOKEN", "x".repeat(length));

        assertThat(String.join("\n", read().warnings()).startsWith("BELLHOP_ADMIN_TOKEN: so short"))
                .isEqualTo(warned);
    }

    @Test
    void names_of_others_are_nobodys_business() {
        environment.put("PATH", "/bin");
        environment.put("GITHUB_ACTIONS", "true");

        assertThat(read().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9",
                "http://localhost:9/api",
                "http://[::1]:9",
                "http://LOCALHOST",
                "https://git.example.com",
                "HTTPS://git.example.com/",
            })
    void an_address_is_https_or_on_this_machine(String url) {
        for (String name : List.of("GITHUB_URL", "GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "PUBLIC_URL")) {
            environment.put(name, url);
        }

        assertThat(read().github().api().uri().getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://canary.example.com",
                "http://127.0.0.1.canary.com",
                "http://localhost.canary.com",
                "http://[::ffff:7f00:1]/canary",
                "http://[::]/canary",
                "http://0.0.0.0/canary",
                "http://127.1/canary",
                "http://2130706433/canary",
                "http://10.0.0.1/canary",
                "http://127.0.0.1@canary.com",
                "https://canary@git.example.com",
                "https://canary:canary@localhost",
                "https://git.example.com/?canary",
                "https://git.example.com/#canary",
                "https://canary git.example.com",
                "ftp://localhost/canary",
                "//localhost/canary",
                "canary",
                "https://",
                "https:canary",
                "file:///etc/canary",
            })
    void row_110_any_other_address_is_refused(String url) {
        for (String name : List.of("GITHUB_URL", "GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "PUBLIC_URL")) {
            environment.clear();
            environment.put(name, url);
            assertThat(problems())
                    .containsExactly(name
                            + ": expected an address such as https://github.com; plain http is for this machine only");
        }
    }

    @Test
    void a_private_key_is_read_in_every_form_in_which_people_have_it() {
        app();
        for (String pem : List.of(Keyring.pkcs1(), Keyring.pkcs8())) {
            for (String form :
                    List.of(pem, pem.replace("\n", "\\n"), Base64.getEncoder().encodeToString(pem.getBytes(UTF_8)))) {
                environment.put("GITHUB_PRIVATE_KEY", form);
                assertThat(read().app()).as(form).isPresent();
            }
        }
    }

    @Test
    void row_110_any_other_private_key_is_refused() {
        app();
        for (String odd :
                List.of(Keyring.ec(), Keyring.pkcs8().substring(0, 400), "canary", "-----BEGIN canary-----")) {
            environment.put("GITHUB_PRIVATE_KEY", odd);
            assertThat(problems())
                    .as(odd)
                    .singleElement()
                    .asString()
                    .startsWith("GITHUB_PRIVATE_KEY: is ")
                    .doesNotContain("MI");
        }
    }

    @Test
    void an_empty_private_key_beside_the_rest_is_missing() {
        app();
        environment.put("GITHUB_PRIVATE_KEY", "");

        assertThat(problems())
                .containsExactly("GITHUB_PRIVATE_KEY: missing, while other credentials of the App are set");
    }

    @Test
    void a_token_of_an_app_cannot_assign_copilot() {
        environment.put("COPILOT_USER_TOKEN", "ghs_canary");

        assertThat(problems())
                .containsExactly(
                        "COPILOT_USER_TOKEN: this is a token of an App; GitHub takes only a person's for Copilot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github_pat_11A_b", "ghp_a1", "gho_a1", "ghu_a1"})
    void every_kind_of_a_persons_token_may_be_the_operators(String token) {
        environment.put("COPILOT_USER_TOKEN", token);

        assertThat(read().given().copilotUserToken()).contains(new Secret(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"canary", "ghr_canary", "v1.canary", "GHP_canary", "ghp_", "ghp_can ary", "Bearer ghp_canary"})
    void row_110_what_is_no_token_of_a_person_is_refused(String token) {
        environment.put("COPILOT_USER_TOKEN", token);

        assertThat(problems())
                .containsExactly("COPILOT_USER_TOKEN: expected the token of a person, which begins with github_pat_,"
                        + " ghp_, gho_ or ghu_; GitHub takes no other for Copilot");
    }

    @ParameterizedTest
    @CsvSource({"GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET", "GITHUB_CLIENT_SECRET, GITHUB_CLIENT_ID"})
    void half_a_client_names_the_other_half(String given, String missing) {
        environment.put(given, "canary");

        assertThat(problems()).containsExactly(missing + ": missing, while other credentials of the App are set");
    }

    @Test
    void nobody_can_connect_an_account_without_a_client() {
        app();

        assertThat(read().given().client()).isEmpty();
    }

    @Test
    void a_secret_key_is_32_bytes_in_base64() {
        environment.put("BELLHOP_SECRET_KEY", key(32));
        assertThat(read().given().secretKeys()).containsExactly(new Secret(key(32)));

        for (String odd : List.of(key(31), key(33), "canary!", key(32).replace('=', '!'))) {
            environment.put("BELLHOP_SECRET_KEY", odd);
            assertThat(problems()).containsExactly("BELLHOP_SECRET_KEY: expected 32 bytes in base64");
        }
    }

    @ParameterizedTest(name = "with [{0}] between them")
    @ValueSource(strings = {",", " , ", "\n", "\r\n"})
    void several_secret_keys_are_read_newest_first(String between) {
        String old = "QSBrZXkgb2YgdGhlIHRlc3RzLCBvZiAzMiBieXRlcy4=";
        environment.put("BELLHOP_SECRET_KEY", key(32) + between + old);
        assertThat(SecretKeys.of(read()))
                .isEqualTo(new SecretKeys(List.of(new Secret(key(32)), new Secret(old))))
                .returns(new Secret(old), SecretKeys::marker);
        assertThat(read().secrets()).contains(new Secret(key(32)), new Secret(old));

        for (String odd : List.of(key(32) + between + "canary!", key(32) + ",", "," + key(32))) {
            environment.put("BELLHOP_SECRET_KEY", odd);
            assertThat(problems()).containsExactly("BELLHOP_SECRET_KEY: expected 32 bytes in base64");
        }
    }

    @Test
    void webhooks_are_sent_to_us_and_the_list_is_read_every_five_minutes() {
        assertThat(read().post()).isEqualTo(new Post(false, Duration.ofMinutes(5)));
        assertThat(read().post().every()).isEqualTo(Duration.ofMinutes(5));
        environment.put("BELLHOP_SWEEP_INTERVAL", "10s");
        assertThat(read().post().every()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void or_the_list_alone_is_read_every_ten_seconds() {
        environment.put("BELLHOP_DELIVERY", "pull");
        assertThat(read().post()).isEqualTo(new Post(true, Duration.ofMinutes(5)));
        assertThat(read().post().every()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "BELLHOP_DELIVERY,       Pull, expected push or pull",
        "BELLHOP_DELIVERY,       both, expected push or pull",
        "BELLHOP_SWEEP_INTERVAL, 9s,   expected at least 10s",
        "BELLHOP_SWEEP_INTERVAL, 5,    expected a time such as 15s or 5m",
    })
    void anything_else_of_deliveries_is_refused(String name, String value, String what) {
        environment.put(name, value);
        assertThat(problems()).containsExactly(name + ": " + what);
    }

    @ParameterizedTest
    @CsvSource({"1500ms, PT1.5S", "15s, PT15S", "5m, PT5M", "2h, PT2H"})
    void times_have_a_unit(String text, Duration time) {
        environment.put("BELLHOP_POLL_INTERVAL", text);
        environment.put("BELLHOP_COMMENT_INTERVAL", text);

        assertThat(read().measures()).isEqualTo(new Settings.Measures(time, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "0s", "-1s", "1d", "canary", "9999999999s", "1.5s", "1 s"})
    void row_110_other_times_are_refused(String text) {
        environment.put("BELLHOP_POLL_INTERVAL", text);

        assertThat(problems()).containsExactly("BELLHOP_POLL_INTERVAL: expected a time such as 15s or 5m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "canary", "0x50", "99999999999999999999", "80 80"})
    void row_110_other_ports_are_refused(String text) {
        environment.put("PORT", text);
        environment.put("METRICS_PORT", text);

        assertThat(problems())
                .containsExactly("PORT: expected a port, 0 to 65535", "METRICS_PORT: expected a port, 0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "mysql://canary:canary@db/x",
                "postgres:canary",
                "postgres://canary:can ary@db/x",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:canary.db?journal_mode=OFF",
            })
    void row_110_other_databases_are_refused(String url) {
        environment.put("DATABASE_URL", url);

        assertThat(problems()).singleElement().asString().startsWith("DATABASE_URL: expected jdbc:sqlite:");
    }

    @Test
    void no_secret_is_in_what_can_be_printed() {
        app();
        environment.put("COPILOT_USER_TOKEN", "ghp_" + CANARY);
        environment.put("GITHUB_CLIENT_ID", "Iv23li");
        environment.put("GITHUB_CLIENT_SECRET", CANARY);
        environment.put("BELLHOP_ADMIN_TOKEN", CANARY);
        environment.put("DATABASE_URL", "postgres://canary:canary@db/x");

        assertThat(read().toString()).doesNotContain(CANARY, SECRET, "PRIVATE");
    }

    @Test
    void the_page_of_the_configuration_names_exactly_what_is_read() throws IOException {
        Set<String> read = new TreeSet<>(asked(Map.of()));
        read.addAll(asked(Map.of("APP_ID", "4242", "PRIVATE_KEY", Keyring.pkcs8(), "WEBHOOK_SECRET", SECRET)));
        String page = Files.readString(Path.of("docs/configuration.md"));
        Set<String> named = named(page, "(?m)^\\| `([A-Z_]+)`");
        named(page, "(?m)^\\| `([A-Z_]+)` · `…_FILE`").forEach(name -> named.add(name + "_FILE"));

        assertThat(named).isEqualTo(read);
    }

    private static Set<String> asked(Map<String, String> environment) {
        Env env = new Env(environment);
        Settings.of(env);
        return env.asked();
    }

    private static Set<String> named(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void app() {
        environment.put("GITHUB_APP_ID", "4242");
        environment.put("GITHUB_PRIVATE_KEY", Keyring.pkcs8());
        environment.put("GITHUB_WEBHOOK_SECRET", SECRET);
    }

    private void inFile(String name, String content) throws IOException {
        environment.put(
                name + "_FILE",
                Files.writeString(temp.resolve(name), content + "\n").toString());
    }

    private static String key(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private Settings read() {
        return Settings.of(environment);
    }

    private List<String> problems() {
        Settings.Unusable unusable = catchThrowableOfType(Settings.Unusable.class, this::read);
        assertThat(unusable).isNotNull().hasNoCause();
        String message = String.valueOf(unusable.getMessage());
        assertThat(message).doesNotContain(CANARY, SECRET);
        return message.lines().toList();
    }
}
