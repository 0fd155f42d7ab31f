package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskPullsTest {
    private static final Repository WEB = Repository.of("acme/web");
    private static final String PULL =
            "{\"provider\":\"github\",\"type\":\"pull\",\"data\":{\"id\":42,\"global_id\":\"PR_x\"}}";
    private static final String BRANCH =
            "{\"provider\":\"github\",\"type\":\"branch\",\"data\":{\"head_ref\":\"copilot/fix\",\"base_ref\":\"main\"}}";
    private static final String LIST = "GET /repos/acme/web/pulls?head=acme%3Acopilot%2Ffix&state=all&per_page=100";

    private final Script github = new Script();
    private final TaskPulls pulls = new TaskPulls(
            new Client(github, Base.of("https://api.github.com"), Manners.of("1"), new HostClock(() -> Instant.EPOCH)),
            URI.create("https://api.github.com/graphql"));

    @Test
    void by_its_branch_where_that_is_known() {
        github.on(LIST, 200, "[" + pull(41, 6) + "," + pull(42, 7) + "]");

        assertThat(find(BRANCH + "," + PULL)).contains(new TaskPulls.Found(500, 7));
    }

    @Test
    void by_its_global_id_where_it_is_not() {
        github.on("POST /graphql", 200, "{\"data\":{\"node\":{\"number\":7,\"repository\":{\"databaseId\":500}}}}");

        assertThat(find(PULL)).contains(new TaskPulls.Found(500, 7));
        Json body = Json.parse(github.calls.getFirst().body().map(Bytes::array).orElseThrow());
        assertThat(body.at("operationName").text()).isEqualTo("PullOfTask");
        assertThat(body.at("variables").at("id").text()).isEqualTo("PR_x");
        assertThat(body.at("query").text()).contains("node(id: $id)").contains("... on PullRequest");
    }

    @Test
    void by_its_global_id_where_the_branch_has_another() {
        github.on(LIST, 200, "[" + pull(41, 6) + "]");
        github.on("POST /graphql", 200, "{\"data\":{\"node\":{\"number\":7,\"repository\":{\"databaseId\":500}}}}");

        assertThat(find(BRANCH + "," + PULL)).contains(new TaskPulls.Found(500, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"node\":null},\"errors\":[{\"type\":\"NOT_FOUND\",\"message\":\"no\"}]}",
                "{\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"no\"}]}",
                "{\"data\":{\"node\":{}}}",
            })
    void an_id_that_leads_nowhere_finds_nothing_yet(String answer) {
        github.on("POST /graphql", 200, answer);

        assertThat(find(PULL)).isEmpty();
    }

    @Test
    void a_branch_alone_is_no_pull_request() {
        assertThat(find(BRANCH)).isEmpty();
        assertThat(github.calls).isEmpty();
    }

    private Optional<TaskPulls.Found> find(String artifacts) {
        SeenTask task = SeenTask.read(
                Json.parse("{\"id\":\"t\",\"state\":\"queued\",\"created_at\":\"2026-11-20T12:00:00Z\",\"artifacts\":["
                        + artifacts + "]}"));
        return pulls.find(new Credential("app", () -> new Secret("ghs"), _ -> {}), WEB, task);
    }

    private static String pull(int id, int number) {
        return "{\"id\":" + id + ",\"number\":" + number + ",\"base\":{\"repo\":{\"id\":500}}}";
    }
}
