package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Reading;
import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Standing;
import dev.bellhop.run.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forge's contract with a GitHub that refuses what GitHub refuses. */
class SimulatedGithubTest {
    private static final String COMMENTS = "/repos/octo-org/hello/issues/1/comments";

    private final Stage stage = new Stage();
    private final GithubForge forge = stage.forge;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_label_is_read_from_githubs_own_payload() {
        Event.Labeled labeled = stage.labeled();

        assertThat(labeled.label()).isEqualTo("agent-fix");
        assertThat(labeled.by()).isEqualTo(stage.mona());
        assertThat(labeled.place().toString()).isEqualTo("octo-org/hello#1");
        assertThat(labeled.issue().title()).isEqualTo("Fix the typo in README");
    }

    @Test
    void every_act_on_an_issue_is_one_request_after_the_token() {
        Place place = stage.place();

        forge.react(place, new Target.Issue(), Reaction.EYES);
        forge.react(place, new Target.Issue(), Reaction.EYES);
        String comment = forge.comment(place, "Hello MARK");
        assertThat(forge.comments(place, "MARK", stage.now)).containsExactly(comment);
        assertThat(forge.edit(place, comment, "Better MARK")).isTrue();
        forge.takeLabelOff(place, "agent-fix");
        forge.takeLabelOff(place, "agent-fix");

        assertThat(stage.requests())
                .containsExactly(
                        "POST /app/installations/" + place.repo().installation() + "/access_tokens",
                        "POST /app/installations/" + place.repo().installation() + "/access_tokens",
                        "POST /repos/octo-org/hello/issues/1/reactions",
                        "POST /repos/octo-org/hello/issues/1/reactions",
                        "POST " + COMMENTS,
                        "GET " + COMMENTS,
                        "PATCH /repos/octo-org/hello/issues/comments/" + comment,
                        "DELETE /repos/octo-org/hello/issues/1/labels/agent-fix",
                        "DELETE /repos/octo-org/hello/issues/1/labels/agent-fix");
        assertThat(stage.world().looks().comments(Hello.REPOSITORY, 1))
                .singleElement()
                .satisfies(it -> assertThat(it.at("body").text()).isEqualTo("Better MARK"));
        assertThat(stage.world().looks().violations()).isEmpty();
    }

    @Test
    void row_71_a_persons_copy_of_our_marker_is_not_found() {
        Place place = stage.place();
        stage.world().as("mona", stage.now).comment(Hello.REPOSITORY, 1, "Hello MARK");

        assertThat(forge.comments(place, "MARK", stage.now)).isEmpty();
    }

    @Test
    void a_comment_that_a_person_deleted_cannot_be_edited() {
        Place place = stage.place();
        String comment = forge.comment(place, "Hello");
        stage.world().as("mona", stage.now).deleteComment(Hello.REPOSITORY, 1, Long.parseLong(comment));

        assertThat(forge.edit(place, comment, "Better")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void row_52_a_role_is_a_standing(Role role) {
        Place place = stage.place();
        mona().keeper().role(Hello.REPOSITORY, "hubot", role);
        Person hubot = new Person(stage.world().scenery().person("hubot"), "hubot", false);

        // Everybody may read what is public.
        assertThat(forge.standing(place.repo(), hubot).name()).isEqualTo(role == Role.NONE ? "READ" : role.name());
    }

    @Test
    void row_54_a_login_in_other_hands_is_nobody() {
        Place place = stage.place();

        assertThat(forge.standing(place.repo(), stage.mona())).isEqualTo(Standing.WRITE);
        assertThat(forge.standing(place.repo(), new Person(1, "mona", false))).isEqualTo(Standing.NONE);
        assertThat(forge.standing(place.repo(), new Person(1, "nobody-of-that-name", false)))
                .isEqualTo(Standing.NONE);
    }

    @Test
    void row_47_a_renamed_repository_is_found_by_its_old_name() {
        Place place = stage.place();
        mona().keeper().rename(Hello.REPOSITORY, "goodbye");

        assertThat(forge.standing(place.repo(), stage.mona())).isEqualTo(Standing.WRITE);
        String comment = forge.comment(place, "Hello");
        assertThat(forge.edit(place, comment, "Better")).isTrue();
        forge.takeLabelOff(place, "agent-fix");
        assertThat(stage.world().looks().comments("octo-org/goodbye", 1))
                .singleElement()
                .satisfies(it -> assertThat(it.at("body").text()).isEqualTo("Better"));
        assertThat(stage.readings())
                .first()
                .isInstanceOfSatisfying(
                        Reading.Wide.class,
                        wide -> assertThat(wide.change())
                                .isInstanceOfSatisfying(
                                        Change.Renamed.class,
                                        renamed -> assertThat(renamed.repo().fullName())
                                                .isEqualTo("octo-org/goodbye")));
    }

    @Test
    void rows_47_and_49_what_goes_away_is_told_and_says_no() {
        Place place = stage.place();
        mona().keeper().uninstall(Hello.REPOSITORY);

        assertThat(stage.readings())
                .contains(new Reading.Wide(
                        new Reading.Scope.Installation(place.repo().installation()),
                        new Change.Gone(Change.Cause.UNINSTALLED)));
        assertThat(refused(() -> forge.comment(place, "Hello")).code())
                .isIn(Set.of(Problem.Code.NOT_FOUND, Problem.Code.NOT_PERMITTED));
    }

    @Test
    void row_48_a_locked_issue_takes_no_comment() {
        Place place = stage.place();
        mona().lock(Hello.REPOSITORY, 1);

        assertThat(refused(() -> forge.comment(place, "Hello")).code()).isEqualTo(Problem.Code.LOCKED);
    }

    @Test
    void row_91_a_deleted_issue_takes_none_either() {
        Place place = stage.place();
        mona().deleteIssue(Hello.REPOSITORY, 1);

        assertThat(refused(() -> forge.comment(place, "Hello")).code()).isEqualTo(Problem.Code.NOT_FOUND);
    }

    @Test
    void row_83_a_comment_whose_answer_was_lost_is_found_by_its_marker() {
        Place place = stage.place();
        for (Response.Manner manner :
                List.of(Response.Manner.RESET, Response.Manner.DROPPED, Response.Manner.TRUNCATED)) {
            stage.world()
                    .fault(
                            Match.first("POST", COMMENTS),
                            new dev.bellhop.demo.Fault.DoneButLost(new Trouble.Breaks(manner)));
            String mark = "MARK-" + manner;

            assertThat(kind(() -> forge.comment(place, mark))).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(forge.comments(place, mark, stage.now)).hasSize(1);
        }
        assertThat(stage.requests()).filteredOn(("POST " + COMMENTS)::equals).hasSize(3);
    }

    @Test
    void rows_86_87_and_93_trouble_on_the_other_side_is_told_apart() {
        Place place = stage.place();
        forge.react(place, new Target.Issue(), Reaction.EYES);

        assertThat(trouble(place, new Trouble.Says(502, "Bad gateway"))).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(trouble(place, new Trouble.LoginPage())).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(trouble(place, new Trouble.TooMuch(403, Optional.of(Duration.ofSeconds(30)))))
                .isEqualTo(new Fault.Kind.Wait(stage.now.plusSeconds(30)));
        stage.pass(Duration.ofSeconds(31));
        assertThat(trouble(place, new Trouble.TooMuch(429, Optional.empty())))
                .isEqualTo(new Fault.Kind.Wait(stage.now.plusSeconds(60)));
        stage.pass(Duration.ofSeconds(61));
        assertThat(trouble(place, new Trouble.UsedUp(Duration.ofMinutes(5))))
                .isEqualTo(new Fault.Kind.Wait(stage.now.plusSeconds(301)));
    }

    @Test
    void row_90_a_token_that_has_ended_is_replaced() {
        Place place = stage.place();
        forge.react(place, new Target.Issue(), Reaction.EYES);
        stage.world()
                .fault(
                        Match.first("POST", COMMENTS),
                        new dev.bellhop.demo.Fault.NotDone(new Trouble.Says(401, "Bad credentials")));

        assertThat(forge.comment(place, "Hello")).isNotEmpty();
        assertThat(stage.requests())
                .filteredOn(it -> it.endsWith("/access_tokens"))
                .as("two for the first, because there is no organisation's repository")
                .hasSize(3);
    }

    private Acts mona() {
        return stage.world().as("mona", stage.now);
    }

    private Fault.Kind trouble(Place place, Trouble trouble) {
        stage.world().fault(Match.first("POST", COMMENTS), new dev.bellhop.demo.Fault.NotDone(trouble));
        return kind(() -> forge.comment(place, "Hello"));
    }

    private static Problem refused(Runnable act) {
        return ((Fault.Kind.Refused) kind(act)).problem();
    }

    private static Fault.Kind kind(Runnable act) {
        return catchThrowableOfType(Fault.class, act::run).kind();
    }
}
