package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.rules.Verdict;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platforms of managed sessions: what turns them on, what turns them off, and who works where nobody is named. */
class PlatformsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OFF = "GitHub Enterprise Server has no Copilot for issues, and managed sessions do not"
            + " reach it, so nobody here does an agent's work";
    private static final String NOBODY =
            "BELLHOP_AGENT: nobody on this server does the work of this agent, and whoever asks for it is told so";

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();

    @ParameterizedTest(name = "{0} at [{1}] does {2}, and first of all {3}")
    @CsvSource({
        "'',                          https://github.com,      copilot copilot-task,                 copilot",
        "ANTHROPIC_API_KEY,           https://github.com,      anthropic copilot copilot-task,       claude",
        "QODER_PAT,                   https://github.com,      copilot copilot-task qoder,           qoder",
        "QODER_PAT ANTHROPIC_API_KEY, https://github.com,      anthropic copilot copilot-task qoder, claude",
        "QODER_PAT ANTHROPIC_API_KEY, http://127.0.0.1:9,      anthropic copilot copilot-task qoder, claude",
        "QODER_PAT ANTHROPIC_API_KEY, https://octo.ghe.com,    copilot copilot-task qoder,           qoder",
        "ANTHROPIC_API_KEY,           https://OCTO.GHE.COM,    copilot copilot-task,                 copilot",
        "QODER_PAT ANTHROPIC_API_KEY, https://git.example.com, '',                                   copilot",
        "QODER_PAT,                   https://notghe.com,      '',                                   copilot",
    })
    void a_key_turns_a_platform_on_where_github_is_in_reach(String keys, String github, String services, String agent) {
        Arrays.stream(keys.split(" ")).forEach(key -> environment.put(key, "canary"));
        environment.put("GITHUB_URL", github);

        assertThat(read().services().names().stream().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(services);
        assertThat(read().agent()).isEqualTo(agent);
        assertThat(usual()).contains(agent);
    }

    @Test
    void what_is_off_with_this_github_is_said_at_the_start() {
        environment.put("ANTHROPIC_API_KEY", "canary");
        environment.put("QODER_PAT", "canary");
        environment.put("ANTHROPIC_WEBHOOK_SECRET", SECRET);
        assertThat(read().warnings()).isEmpty();

        environment.put("GITHUB_URL", "https://octo.ghe.com");
        assertThat(read().warnings())
                .containsExactly(
                        "ANTHROPIC_API_KEY: of no use here: Anthropic's sessions reach github.com, and not *.ghe.com");

        environment.remove("GITHUB_URL");
        environment.put("GHE_HOST", "git.example.com");
        assertThat(read().warnings())
                .containsExactly(
                        "GHE_HOST: " + OFF,
                        "ANTHROPIC_API_KEY: of no use with GitHub Enterprise Server",
                        "QODER_PAT: of no use with GitHub Enterprise Server");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "copilot, https://git.example.com",
        "claude,  https://octo.ghe.com",
        "qoder,   https://git.example.com",
    })
    void what_is_off_with_this_github_is_said_to_whoever_asks_for_it(String agent, String github) {
        Town town = new Town()
                .set("GITHUB_URL", github)
                .set("ANTHROPIC_API_KEY", "canary")
                .set("QODER_PAT", "canary")
                .set("BELLHOP_AGENT", agent);
        town.label();
        town.pass(Duration.ofMinutes(1));

        assertThat(town.page(1))
                .contains("the agent `" + agent + "` is known, and nobody on this server does its work");
    }

    @Test
    void a_secret_for_notices_alone_is_warned_of() {
        environment.put("ANTHROPIC_WEBHOOK_SECRET", SECRET);

        assertThat(read().warnings()).containsExactly("ANTHROPIC_WEBHOOK_SECRET: of no use without ANTHROPIC_API_KEY");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"claude, QODER_PAT", "qoder, ANTHROPIC_API_KEY", "claude, GITHUB_CLIENT_NOTHING"})
    void an_agent_whose_work_nobody_does_is_warned_of(String agent, String key) {
        environment.put("BELLHOP_AGENT", agent);
        environment.put(key, "canary");

        assertThat(read().agent()).isEqualTo(agent);
        assertThat(read().warnings()).containsExactly(NOBODY);
    }

    @Test
    void an_agent_of_the_servers_file_may_be_the_usual_one() throws IOException {
        Path file = Files.writeString(
                temp.resolve("server.yml"),
                "defaults: { agents: { fixer: { kind: session, provider: anthropic } } }\n");
        environment.put("BELLHOP_CONFIG", file.toString());
        environment.put("BELLHOP_AGENT", "fixer");
        assertThat(read().warnings()).containsExactly(NOBODY);

        environment.put("ANTHROPIC_API_KEY", "canary");
        assertThat(read().warnings()).isEmpty();

        environment.put("BELLHOP_AGENT", "canary");
        says("BELLHOP_AGENT: no agent of this server; built in are claude, copilot, copilot-task, qoder");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"canary", "whsec_", "whsec_canary canary", "whsec_cana!", "WHSEC_Y2FuYXJ5"})
    void row_110_a_secret_of_another_form_is_refused(String secret) {
        environment.put("ANTHROPIC_WEBHOOK_SECRET", secret);

        says("ANTHROPIC_WEBHOOK_SECRET: must be a secret such as whsec_…");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"can ary", "can\nary", "can\tary", "canary\u00e9"})
    void row_110_a_key_that_no_header_can_carry_is_refused(String key) {
        environment.put("ANTHROPIC_API_KEY", key);
        environment.put("QODER_PAT", key);

        says(
                "ANTHROPIC_API_KEY: expected a key without blanks or line breaks",
                "QODER_PAT: expected a key without blanks or line breaks");
    }

    @Test
    void the_platforms_are_at_home_unless_said_otherwise() {
        environment.put("ANTHROPIC_API_KEY", "canary");
        environment.put("QODER_PAT", "canary");
        assertThat(read().platforms().anthropic().orElseThrow().home()).hasToString("https://api.anthropic.com");
        assertThat(read().platforms().qoder().orElseThrow().home()).hasToString("https://api.qoder.com/api/v1/cloud");

        environment.put("ANTHROPIC_BASE_URL", "http://127.0.0.1:9/");
        environment.put("QODER_BASE_URL", "https://api.qoder.example/v2/");
        assertThat(read().platforms().anthropic().orElseThrow().home()).hasToString("http://127.0.0.1:9");
        assertThat(read().platforms().qoder().orElseThrow().home()).hasToString("https://api.qoder.example/v2");

        environment.put("ANTHROPIC_BASE_URL", "http://canary.example");
        says("ANTHROPIC_BASE_URL: expected an address such as https://github.com; plain http is for this machine only");
    }

    @Test
    void keys_may_be_in_files_and_are_never_printed() throws IOException {
        for (Map.Entry<String, String> given : Map.of(
                        "ANTHROPIC_API_KEY",
                        "sk-ant-canary",
                        "QODER_PAT",
                        "pt-canary",
                        "ANTHROPIC_WEBHOOK_SECRET",
                        SECRET)
                .entrySet()) {
            Path file = Files.writeString(temp.resolve(given.getKey()), given.getValue() + "\n");
            environment.put(given.getKey() + "_FILE", file.toString());
        }

        assertThat(read().secrets())
                .containsAll(List.of(new Secret("sk-ant-canary"), new Secret("pt-canary"), new Secret(SECRET)));
        assertThat(read().toString()).doesNotContain("sk-ant", "pt-canary", SECRET);
    }

    private Settings read() {
        return Settings.of(environment);
    }

    private Optional<String> usual() {
        return read().rules().read(Optional.empty()) instanceof Verdict.Right(var rules)
                ? rules.usualAgent()
                : Optional.empty();
    }

    private void says(String... problems) {
        assertThatThrownBy(this::read).isInstanceOf(Settings.Unusable.class).hasMessage(String.join("\n", problems));
    }
}
