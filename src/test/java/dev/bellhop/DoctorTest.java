package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bellhop.cli.DoctorAsked;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Ruleset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doctor says of a house, over a real socket. */
class DoctorTest {
    private static final String CANARY = "Zk4rYnaC0o0fTheD0ct0rsT3st";
    private static final String NEED = "metadata read; actions, contents, issues, pull requests and agent tasks write";
    private static final String SETTINGS = "http://WORLD/organizations/octo-org/settings/apps/bellhop";

    @TempDir
    Path temp;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice(temp.resolve("home"), 0);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void a_house_in_order_has_a_line_for_each_check() {
        assertThat(practice.asks("--repo", "octo-org/hello")).isTrue();
        assertThat(practice.said()).isEqualTo("""
                ok    settings       Every setting can be read.
                ok    database       There is none yet; serve makes it.
                ok    disk           N GB are left in HOME.
                skip  backup         There is no database yet.
                ok    app            The key is that of the App bellhop, number 4242.
                ok    clock          This machine's clock is near GitHub's.
                ok    permissions    The App has all 7 permissions that it needs.
                ok    events         The App is told of issue_comment, issues, pull_request, push, repository.
                ok    hook           GitHub sends webhooks to https://bellhop.example/webhooks/github, as application/json.
                ok    deliveries     GitHub lists no webhook yet.
                ok    rate           Of the App's 5000 calls an hour N are left until TIME.
                ok    rules          The rules can be read and have no problem.
                ok    labels         The repository has every label that starts an agent: agent-fix.
                ok    branch rules   No ruleset is in the way of branches copilot/**.
                ok    copilot token  A fine-grained token of mona. GitHub cannot be asked what it may do; it needs NEED.
                ok    copilot        Copilot can be assigned in octo-org/hello.
                skip  anthropic      ANTHROPIC_API_KEY is not set.
                skip  qoder          QODER_PAT is not set.
                """.replace("NEED", NEED));
        assertThat(practice.home()).doesNotExist();
    }

    private static Arguments row(String name, Consumer<Practice> ill, boolean well, String... lines) {
        return arguments(name, ill, well, List.of(lines));
    }

    static Stream<Arguments> houses() {
        return Stream.of(
                row(
                        "no App",
                        it -> Practice.APP.forEach(it.environment::remove),
                        false,
                        "fail  settings       GITHUB_APP_ID, GITHUB_PRIVATE_KEY, GITHUB_WEBHOOK_SECRET: missing; without"
                                + " them webhooks are answered with 503 -> set it right; docs/configuration.md says what"
                                + " each name means",
                        "skip  app            Not looked at: there are no credentials of an App."),
                row(
                        "a name that is not known",
                        it -> it.environment.put("BELLHOP_AGNET", "copilot"),
                        true,
                        "warn  settings       BELLHOP_AGNET: not known to this version; did you mean BELLHOP_AGENT? ->"
                                + " set it right; docs/configuration.md says what each name means"),
                row(
                        "the key of another App",
                        it -> it.environment.put("GITHUB_PRIVATE_KEY", Keyring.anotherPkcs8()),
                        false,
                        "fail  app            GitHub does not take the key as that of App 4242. It said: A JSON web token"
                                + " could not be decoded -> see that GITHUB_APP_ID and GITHUB_PRIVATE_KEY are of the same"
                                + " App; its settings make a new key",
                        "ok    clock          This machine's clock is near GitHub's.",
                        "skip  permissions    Not looked at: GitHub does not show the App.",
                        "skip  rate           Not looked at: GitHub does not show the App."),
                row(
                        "an App that is no more",
                        it -> it.environment.put("GITHUB_APP_ID", "1"),
                        false,
                        "fail  app            GitHub does not take the key as that of App 1. It said: Integration not"
                                + " found -> see that GITHUB_APP_ID and GITHUB_PRIVATE_KEY are of the same App; its"
                                + " settings make a new key"),
                row(
                        "webhooks go elsewhere",
                        it -> it.world.scenery().hook("https://old.example/webhooks/github"),
                        false,
                        "fail  hook           GitHub sends webhooks to https://old.example/webhooks/github, and this"
                                + " server is https://bellhop.example/webhooks/github. -> set it at " + SETTINGS),
                row(
                        "webhooks go nowhere",
                        it -> it.world.scenery().hook(""),
                        false,
                        "fail  hook           The App has no webhook address; this server's is"
                                + " https://bellhop.example/webhooks/github. -> set it at " + SETTINGS),
                row(
                        "webhooks come as a form",
                        it -> it.world.scenery().hook("https://bellhop.example/webhooks/github", "form"),
                        false,
                        "fail  hook           GitHub sends webhooks as a form, and only application/json is read here. ->"
                                + " set it at " + SETTINGS),
                row(
                        "webhooks need not come",
                        DoctorTest::pulls,
                        true,
                        "skip  hook           Not looked at: BELLHOP_DELIVERY is pull, so events are read from GitHub's"
                                + " list.",
                        "skip  deliveries     Not looked at: BELLHOP_DELIVERY is pull, so events are read from GitHub's"
                                + " list."),
                row(
                        "PUBLIC_URL was not set",
                        it -> it.environment.remove("PUBLIC_URL"),
                        true,
                        "warn  hook           GitHub sends webhooks to https://bellhop.example/webhooks/github, and"
                                + " PUBLIC_URL says of this server only http://localhost:8080. -> set PUBLIC_URL to the"
                                + " address at which people and GitHub reach this server"),
                row(
                        "a webhook did not arrive, and another arrived later",
                        DoctorTest::losesOne,
                        true,
                        "warn  deliveries     Of the last 3 webhooks in GitHub's list 1 did not arrive. The newest is"
                                + " issues.unlabeled, GUID, of TIME: the answer was 503. -> send it again at "
                                + SETTINGS + "/advanced"),
                row(
                        "the rules have a problem",
                        it -> it.commit("agents:\n  swift:\n    kind: copilot\n    modle: m-1\n"),
                        false,
                        "fail  rules          The rules have a problem: .github/bellhop.yml line 4, column 5: unknown key"
                                + " (did you mean model?). -> mend them on the default branch; /agent config and"
                                + " ./bellhop check name each",
                        "skip  labels         Not looked at: the rules must be mended first.",
                        "skip  branch rules   Not looked at: the rules must be mended first."),
                row(
                        "a label that nobody made",
                        it -> it.commit("labels:\n  Please Fix: copilot\n"),
                        true,
                        "ok    rules          The rules can be read and have no problem.",
                        "warn  labels         The repository has no label please fix, and what nobody made cannot be put"
                                + " on an issue. -> make it on the page of its labels; commands start agents without it"),
                row(
                        "no branch may be made",
                        it -> it.rule(new Ruleset("All closed", "", true, List.of(Ruleset.Rule.of("creation")))),
                        false,
                        "fail  branch rules   What is pushed to branches copilot/** is refused by the ruleset All closed"
                                + " by its rule creation. -> put Copilot among those who may bypass it, or leave"
                                + " copilot/** out of it"),
                row(
                        "no branch may be pushed with force",
                        it -> it.rule(
                                new Ruleset("Kept", "copilot/", false, List.of(Ruleset.Rule.of("non_fast_forward")))),
                        true,
                        "warn  branch rules   What is pushed to branches copilot/** may be refused by the ruleset Kept by"
                                + " its rule non_fast_forward. -> put Copilot among those who may bypass it, or leave"
                                + " copilot/** out of it"),
                row(
                        "nobody's token",
                        it -> it.environment.remove("COPILOT_USER_TOKEN"),
                        false,
                        "fail  copilot token  GitHub lets Copilot be assigned only on behalf of a person, and this server"
                                + " has no person's token. -> set COPILOT_USER_TOKEN to the token of a person who has a"
                                + " Copilot seat and write permission to each repository",
                        "skip  copilot        Not looked at: COPILOT_USER_TOKEN is not set."),
                row(
                        "people connect their own accounts",
                        DoctorTest::connects,
                        true,
                        "skip  copilot token  COPILOT_USER_TOKEN is not set; people connect their own accounts."),
                row(
                        "a dead token",
                        it -> it.world.papers().revoke(it.token()),
                        false,
                        "fail  copilot token  GitHub does not accept the person's token that is used for Copilot. It said:"
                                + " Bad credentials -> connect the account again, or have the operator set"
                                + " COPILOT_USER_TOKEN anew",
                        "skip  copilot        Not looked at: COPILOT_USER_TOKEN must be mended first."),
                row(
                        "a classic token without the scope",
                        it -> it.classic(Set.of("gist", "read:org")),
                        false,
                        "fail  copilot token  The person's token that assigns Copilot is a classic one without the scope"
                                + " repo. -> give it the scope repo, or make a fine-grained token instead"),
                row(
                        "a classic token with the scope",
                        it -> it.classic(Set.of("gist", "repo")),
                        true,
                        "ok    copilot token  A classic token of mona, with the scope repo."),
                row(
                        "single sign-on",
                        it -> it.world.papers().closeTo(it.token(), "octo-org"),
                        false,
                        "ok    copilot token  A fine-grained token of mona. GitHub cannot be asked what it may do; it"
                                + " needs " + NEED + ".",
                        "fail  copilot        The organisation asks for single sign-on, and the person's token that"
                                + " assigns Copilot is not authorised for it. -> authorise this token for octo-org:"
                                + " https://github.com/orgs/octo-org/sso?authorization_request=simulated"),
                row(
                        "a person who may not push",
                        it -> it.world.as("mona", it.now()).keeper().role("octo-org/hello", "mona", Role.READ),
                        false,
                        "fail  copilot        The person whose token is used may not push to octo-org/hello, and GitHub"
                                + " then leaves Copilot out without a word. -> give that person the role Write"),
                row(
                        "a platform at an address of nobody's",
                        DoctorTest::sessions,
                        false,
                        "fail  anthropic      It could not be looked at: GET /v1/agents: no connection,"
                                + " ConnectException. -> see that what it asks can be reached from this machine, and try"
                                + " again",
                        "skip  qoder          QODER_PAT is not set."),
                row(
                        "a file of somebody else's",
                        it -> it.write("bellhop.db", "not a database, and never was one"),
                        false,
                        "warn  settings       /setup: what was set there is not known here, because the database cannot be"
                                + " used -> set it right; docs/configuration.md says what each name means",
                        "fail  database       It cannot be used: HOME/bellhop.db is not a sound database: the database failed:"
                                + " [SQLITE_NOTADB] File opened that is not a database file (file is not a database). -> see that DATABASE_URL"
                                + " and BELLHOP_HOME name the database of this Bellhop"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("houses")
    void what_is_wrong_is_said_with_what_to_do(String name, Consumer<Practice> ill, boolean well, List<String> lines) {
        ill.accept(practice);

        assertThat(practice.asks("--repo", "octo-org/hello")).as(name).isEqualTo(well);
        List<String> said = practice.said().lines().toList();
        assertThat(said).containsAll(lines);
        List<String> names = lines.stream().map(line -> line.substring(6, 21)).toList();
        assertThat(said)
                .filteredOn(line -> !line.startsWith("ok ") && !line.startsWith("skip "))
                .allMatch(line -> names.contains(line.substring(6, 21)));
    }

    @Test
    void each_missing_permission_and_event_is_named() {
        Map<String, Level> permissions = Map.of(
                "metadata", Level.READ,
                "issues", Level.WRITE,
                "pull_requests", Level.READ,
                "contents", Level.WRITE,
                "actions", Level.WRITE);
        practice.otherApp(permissions, List.of("issues", "pull_request", "repository"));

        assertThat(practice.asks()).isFalse();
        assertThat(practice.said())
                .contains(
                        "fail  permissions    The App lacks checks: write, members: read, pull_requests: write (it has read). -> set it"
                                + " at http://WORLD/organizations/octo-org/settings/apps/lesser/permissions, then accept"
                                + " it at each installation\n",
                        "fail  events         The App is not told of issue_comment, push. -> tick it under \"Subscribe"
                                + " to events\" at http://WORLD/organizations/octo-org/settings/apps/lesser/permissions\n");
    }

    @Test
    void a_repository_that_the_app_is_not_in_is_one_failure() {
        assertThat(practice.asks("--repo", "octo-org/elsewhere")).isFalse();
        assertThat(practice.said())
                .contains(
                        "fail  rules          Not shown to the App: there is no repository octo-org/elsewhere, or the App"
                                + " is not installed in it. -> install the App there, and see that it may read contents\n",
                        "skip  labels         Not looked at: the rules cannot be read.\n",
                        "skip  branch rules   Not looked at: the rules cannot be read.\n");
    }

    @Test
    void a_clock_that_is_off_is_warned_of_and_what_comes_after_it_is_still_looked_at() {
        try (Practice late = new Practice(temp, 90)) {
            assertThat(late.asks()).isTrue();
            assertThat(late.said())
                    .contains("ok    app            The key is that of the App bellhop, number 4242.\n")
                    .containsPattern(
                            "warn  clock          This machine's clock is (89|90) s behind GitHub's\\. One that is"
                                    + " 60 s off makes tokens that GitHub refuses; Bellhop makes them by GitHub's\\. ->"
                                    + " set the clock, and have it kept right by NTP\n")
                    .contains("ok    hook ");
        }
        try (Practice early = new Practice(temp, -45)) {
            assertThat(early.asks()).isTrue();
            assertThat(early.said()).containsPattern("warn  clock          This machine's clock is 4[56] s ahead of ");
        }
    }

    @Test
    void a_github_that_is_not_there_is_one_failure_of_the_app_and_one_of_the_token() {
        practice.close();

        assertThat(practice.asks()).isFalse();
        assertThat(practice.said().lines().filter(line -> line.startsWith("fail")))
                .containsExactly(
                        "fail  app            It could not be looked at: GET /api/v3/app: no connection,"
                                + " ConnectException. -> see that what it asks can be reached from this machine, and try"
                                + " again",
                        "fail  copilot token  It could not be looked at: GET /api/v3/user: no connection,"
                                + " ConnectException. -> see that what it asks can be reached from this machine, and try"
                                + " again");
    }

    @Test
    void bad_settings_are_one_line_with_every_problem_and_no_value() {
        practice.environment.put("GITHUB_PRIVATE_KEY", CANARY);
        practice.environment.put("COPILOT_USER_TOKEN", "ghs_" + CANARY);
        practice.environment.put("DATABASE_URL", "mysql://" + CANARY);

        assertThat(practice.asks()).isFalse();
        assertThat(practice.said())
                .startsWith("fail  settings  DATABASE_URL: expected ")
                .contains(
                        "; GITHUB_PRIVATE_KEY: ",
                        "; COPILOT_USER_TOKEN: this is a token of an App; GitHub takes only a person's for Copilot -> ")
                .hasLineCount(1)
                .doesNotContain(CANARY);
    }

    @Test
    void no_secret_is_said_even_where_it_comes_back_from_outside() {
        practice.environment.put("GITHUB_WEBHOOK_SECRET", CANARY + CANARY);
        practice.world.scenery().hook("https://old.example/" + CANARY + CANARY);

        assertThat(practice.asks("--json")).isFalse();
        assertThat(practice.said())
                .contains("GitHub sends webhooks to https://old.example/(secret), and")
                .doesNotContain(CANARY, practice.token(), "PRIVATE KEY");
    }

    @Test
    void as_json_each_check_is_an_object() {
        practice.world.scenery().hook("");

        assertThat(practice.asks("--json")).isFalse();
        assertThat(practice.said())
                .startsWith(
                        "[{\"name\":\"settings\",\"state\":\"ok\",\"why\":\"Every setting can be read.\",\"action\":\"\"},")
                .contains(
                        "{\"name\":\"hook\",\"state\":\"fail\",\"why\":\"The App has no webhook address; this server's is"
                                + " https://bellhop.example/webhooks/github.\",\"action\":\"set it at " + SETTINGS
                                + "\"}")
                .endsWith("}]\n");
    }

    @Test
    void options_are_read_whole_or_not_at_all() {
        assertThat(DoctorAsked.read(List.of("--json", "--repo", "a/b")).map(DoctorAsked::json))
                .contains(true);
        assertThat(Stream.of("--yaml", "--repo", "a/b", "--json --json", "--repo a", "--repo a/..")
                        .map(words -> DoctorAsked.read(List.of(words.split(" ")))))
                .allMatch(asked -> asked.isEmpty());
    }

    private static void pulls(Practice it) {
        it.environment.put("BELLHOP_DELIVERY", "pull");
        it.world.scenery().hook("https://nobody.example/", "form");
        losesOne(it);
    }

    private static void connects(Practice it) {
        it.environment.remove("COPILOT_USER_TOKEN");
        it.environment.put("GITHUB_CLIENT_ID", "Iv23simulated");
        it.environment.put("GITHUB_CLIENT_SECRET", CANARY);
    }

    private static void sessions(Practice it) {
        it.environment.put("ANTHROPIC_API_KEY", CANARY);
        it.environment.put("ANTHROPIC_BASE_URL", "http://127.0.0.1:" + OpenHouse.freePort());
    }

    private static void losesOne(Practice it) {
        it.world.parcels();
        it.world.as("mona", it.now()).label("octo-org/hello", 1, "bug");
        Parcel labeled = it.world.parcels().getFirst();
        it.world.delivered(labeled, 0, it.now());
        it.again(labeled);
        it.world.delivered(it.world.parcels().getFirst(), 202, it.now());
        it.world.as("mona", it.now()).unlabel("octo-org/hello", 1, "bug");
        it.world.delivered(it.world.parcels().getFirst(), 503, it.now());
    }
}
