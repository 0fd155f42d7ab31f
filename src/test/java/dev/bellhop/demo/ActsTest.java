package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an App hears of what people do. */
class ActsTest {
    private static final String REPO = "octo-org/hello";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tells(String what, Consumer<Acts> act, List<String> events) {
        Scene scene = new Scene();
        act.accept(scene.mona());
        List<Parcel> parcels = scene.world.parcels();
        assertThat(parcels)
                .extracting(parcel -> parcel.event() + "."
                        + Json.parse(parcel.body()).at("action").text())
                .containsExactlyElementsOf(events);
        for (Parcel parcel : parcels) {
            Json payload = Json.parse(parcel.body());
            assertThat(payload.at("sender").at("login").text()).isEqualTo("mona");
            assertThat(payload.at("installation").at("id").number()).isEqualTo(scene.hello.installation());
        }
    }

    static Stream<Arguments> tells() {
        return Stream.of(
                row("a new issue", mona -> mona.open(REPO, "Another", ""), "issues.opened"),
                row("a label", mona -> mona.label(REPO, 1, "x"), "issues.labeled"),
                row(
                        "a label put on and taken off",
                        mona -> {
                            mona.label(REPO, 1, "x");
                            mona.unlabel(REPO, 1, "x");
                        },
                        "issues.labeled",
                        "issues.unlabeled"),
                row("a label taken off that was not on", mona -> mona.unlabel(REPO, 1, "x")),
                row(
                        "a comment, deleted again",
                        mona -> mona.deleteComment(REPO, 1, mona.comment(REPO, 1, "hi")),
                        "issue_comment.created",
                        "issue_comment.deleted"),
                row(
                        "an issue closed and reopened",
                        mona -> {
                            mona.close(REPO, 1);
                            mona.reopen(REPO, 1);
                        },
                        "issues.closed",
                        "issues.reopened"),
                row(
                        "an issue locked and unlocked",
                        mona -> {
                            mona.lock(REPO, 1);
                            mona.unlock(REPO, 1);
                        },
                        "issues.locked",
                        "issues.unlocked"),
                row("an issue deleted", mona -> mona.deleteIssue(REPO, 1), "issues.deleted"),
                row("a repository renamed", mona -> mona.keeper().rename(REPO, "other"), "repository.renamed"),
                row("a repository archived", mona -> mona.keeper().archive(REPO, true), "repository.archived"),
                row("a repository deleted", mona -> mona.keeper().deleteRepository(REPO), "repository.deleted"),
                row(
                        "a repository given away",
                        mona -> mona.keeper().transfer(REPO, "others"),
                        "repository.transferred"),
                row(
                        "a repository withdrawn",
                        mona -> mona.keeper().withdraw(REPO),
                        "installation_repositories.removed"),
                row("an App uninstalled", mona -> mona.keeper().uninstall(REPO), "installation.deleted"),
                row(
                        "an App suspended and let in again",
                        mona -> {
                            mona.keeper().suspend(REPO);
                            mona.label(REPO, 1, "unheard");
                            mona.keeper().unsuspend(REPO);
                        },
                        "installation.suspend",
                        "installation.unsuspend"),
                row(
                        "other permissions",
                        mona -> mona.keeper().grant(REPO, Map.of("issues", Level.READ)),
                        "installation.new_permissions_accepted"),
                row("a change of standing", mona -> mona.keeper().role(REPO, "mona", Role.ADMIN)));
    }

    @Test
    void a_pull_request_is_reviewed_made_ready_and_closed() {
        Scene scene = new Scene();
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Pace.USUAL.done());
        scene.world.parcels();
        Acts mona = scene.mona();
        mona.review(REPO, 2, "changes_requested");
        mona.push(REPO, 2);
        mona.ready(REPO, 2);
        mona.close(REPO, 2);
        assertThat(scene.events())
                .containsExactly(
                        "pull_request_review.submitted",
                        "pull_request.synchronize",
                        "pull_request.ready_for_review",
                        "pull_request.closed");
        assertThat(scene.world.looks().issue(REPO, 1).at("state").text()).isEqualTo("open");
    }

    @Test
    void permissions_that_were_taken_back_are_missing_in_the_next_token() {
        Scene scene = new Scene();
        scene.mona().keeper().grant(REPO, Map.of("issues", Level.READ));
        assertThat(scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"hi\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_withdrawn_is_not_found_any_more() {
        Scene scene = new Scene();
        String token = scene.token();
        scene.mona().keeper().withdraw(REPO);
        assertThat(scene.ask(Request.of("GET", Scene.ISSUE).bearing(token)).status())
                .isEqualTo(404);
    }

    private static Arguments row(String what, Consumer<Acts> act, String... events) {
        return Arguments.of(what, act, List.of(events));
    }
}
