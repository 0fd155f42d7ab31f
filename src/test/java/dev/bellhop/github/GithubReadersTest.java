package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Membership;
import dev.bellhop.demo.Membership.Rank;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Purpose;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see what, by a GitHub that is asked. */
class GithubReadersTest {
    private static final String ORG = "octo-org";

    private final Stage stage = new Stage();
    private final GithubReaders readers = stage.readers();
    private Repo repo = new Repo(0, 0, "", "");

    @BeforeEach
    void installed() {
        repo = stage.place().repo();
        stage.world().as("mona", stage.now).keeper().hide(Hello.REPOSITORY, true);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_private_repository_is_for_those_who_have_any_role_there(Role role) {
        stage.world().as("mona", stage.now).keeper().role(Hello.REPOSITORY, "hubot", role);

        assertThat(readers.mayRead(person("hubot"), repo)).isEqualTo(role != Role.NONE);
    }

    @Test
    void a_repository_that_has_the_name_of_another_opens_nothing_of_that_other() {
        stage.world().scenery().repository("octo-org/.github", stage.now);
        stage.world().scenery().install("octo-org/.github", stage.now);
        Repo former = new Repo(repo.id() + 1, repo.installation(), repo.owner(), repo.name());
        stage.world().as("mona", stage.now).keeper().role(Hello.REPOSITORY, "hubot", Role.ADMIN);

        assertThat(readers.mayRead(person("hubot"), repo)).isTrue();
        assertThat(readers.mayRead(person("hubot"), former)).isFalse();
    }

    @Test
    void a_public_repository_is_for_everybody() {
        stage.world().as("mona", stage.now).keeper().hide(Hello.REPOSITORY, false);

        assertThat(readers.mayRead(person("hubot"), repo)).isTrue();
    }

    @ParameterizedTest(name = "{0}, active {1}: owns it {2}")
    @CsvSource({
        "ADMIN, true, true",
        "ADMIN, false, false",
        "MEMBER, true, false",
        "BILLING_MANAGER, true, false",
    })
    void an_organisation_is_its_owners(Rank rank, boolean active, boolean owns) {
        stage.world().scenery().member(ORG, "hubot", new Membership(rank, active));

        assertThat(readers.owns(person("hubot"), repo.installation())).isEqualTo(owns);
    }

    @Test
    void whoever_is_no_member_owns_nothing() {
        assertThat(readers.owns(stage.mona(), repo.installation())).isFalse();
        assertThat(readers.owns(person("nobody-of-that-name"), repo.installation()))
                .isFalse();
        assertThat(readers.owns(stage.mona(), 99)).isFalse();
    }

    @Test
    void a_person_s_own_account_is_theirs_and_nobody_else_s() {
        stage.world().scenery().repository("mona/dotfiles", stage.now);
        long installation = stage.world().scenery().install("mona/dotfiles", stage.now);

        assertThat(readers.owns(stage.mona(), installation)).isTrue();
        assertThat(readers.owns(person("hubot"), installation)).isFalse();
    }

    @Test
    void row_54_a_login_in_other_hands_is_nobody() {
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.ADMIN, true));
        stage.world().scenery().repository("mona/dotfiles", stage.now);
        long own = stage.world().scenery().install("mona/dotfiles", stage.now);
        Person former = new Person(1, "mona", false);

        assertThat(readers.mayRead(former, repo)).isFalse();
        assertThat(readers.owns(former, repo.installation())).isFalse();
        assertThat(readers.owns(former, own)).isFalse();
    }

    @Test
    void the_token_may_read_members_and_nothing_of_repositories() {
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.ADMIN, true));

        assertThat(readers.owns(stage.mona(), repo.installation())).isTrue();
        assertThat(stage.requests())
                .containsExactly(
                        "GET /app/installations/" + repo.installation(),
                        "POST /app/installations/" + repo.installation() + "/access_tokens",
                        "GET /orgs/octo-org/memberships/mona");
        assertThat(Permissions.of(Purpose.MEMBERSHIP))
                .containsOnlyKeys("members", "metadata")
                .containsValues("read");
        assertThat(stage.world().looks().violations()).isEmpty();
    }

    @Test
    void an_answer_holds_for_two_minutes_and_no_longer() {
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.ADMIN, true));
        ask();
        List<String> asked = stage.requests();

        stage.pass(Duration.ofSeconds(119));
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.MEMBER, true));
        stage.world().as("mona", stage.now).keeper().role(Hello.REPOSITORY, "mona", Role.NONE);
        assertThat(ask()).containsExactly(true, true);
        assertThat(stage.requests()).isEqualTo(asked);

        stage.pass(Duration.ofSeconds(1));
        assertThat(ask()).containsExactly(false, false);
    }

    @Test
    void where_github_cannot_be_asked_nobody_may_and_it_is_asked_again() {
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.ADMIN, true));
        Fault trouble = new Fault.NotDone(new Trouble.Says(403, "Resource not accessible by integration"));
        stage.world().fault(Match.first("GET", "/app/installations/" + repo.installation()), trouble);
        stage.world().fault(Match.first("GET", "/repos/octo-org/hello/collaborators/mona/permission"), trouble);

        assertThat(ask()).containsExactly(false, false);
        assertThat(ask()).containsExactly(true, true);
        stage.pass(Duration.ofMinutes(3));
        stage.world()
                .fault(
                        Match.first("GET", "/orgs/octo-org/memberships/mona"),
                        new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(Duration.ofSeconds(1)))));
        assertThat(readers.owns(stage.mona(), repo.installation())).isFalse();
    }

    @Test
    void what_is_suspended_or_gone_is_nobody_s() {
        stage.world().scenery().member(ORG, "mona", new Membership(Rank.ADMIN, true));
        stage.world().as("mona", stage.now).keeper().suspend(Hello.REPOSITORY);
        assertThat(ask()).containsExactly(false, false);

        stage.world().as("mona", stage.now).keeper().uninstall(Hello.REPOSITORY);
        assertThat(ask()).containsExactly(false, false);
    }

    private List<Boolean> ask() {
        return List.of(readers.mayRead(stage.mona(), repo), readers.owns(stage.mona(), repo.installation()));
    }

    private Person person(String login) {
        boolean known = !login.startsWith("nobody");
        return new Person(known ? stage.world().scenery().person(login) : 1, login, false);
    }
}
