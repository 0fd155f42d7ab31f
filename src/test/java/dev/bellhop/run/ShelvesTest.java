package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelvesTest {
    private static final Shelf.Read REPOSITORY = shelf(Shelf.Level.REPOSITORY, agent("a", "r/a"), agent("c", "r/c"));
    private static final Shelf.Read ORGANISATION =
            shelf(Shelf.Level.ORGANISATION, agent("a", "o/a"), agent("b", "o/b"), agent("b", "o/b2"));
    private static final Shelf.Read ENTERPRISE =
            shelf(Shelf.Level.ENTERPRISE, agent("a", "o/a"), agent("b", "o/b"), agent("c", ""), agent("d", ""));

    @Test
    void each_is_listed_with_what_became_of_it() {
        assertThat(new Shelves(List.of(REPOSITORY, ORGANISATION, ENTERPRISE)).found())
                .extracting(found -> (found.agent().id() + " " + AgentWords.level(found.level()) + " "
                                + AgentWords.note(found))
                        .strip())
                .containsExactly(
                        "a repository",
                        "a organisation not used: the repository's of this name goes first",
                        "a enterprise not used: the repository's of this name goes first",
                        "b organisation",
                        "b organisation called like another of the organisation's, and GitHub does not say which is"
                                + " taken",
                        "b enterprise the same file as the organisation's",
                        "c repository",
                        "c enterprise not used: the repository's of this name goes first",
                        "d enterprise");
    }

    @Test
    void a_roster_has_each_name_once_and_says_what_was_not_looked_at() {
        Shelves shelves = new Shelves(List.of(REPOSITORY, new Shelf.Unread("x, because y"), ENTERPRISE));
        assertThat(shelves.roster()).isEqualTo(new Roster(Set.of("a", "b", "c", "d"), List.of("x, because y")));
        assertThat(AgentWords.unread(shelves.unread())).isEqualTo("Not looked at: x, because y.");
        assertThat(AgentWords.unread(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "octo-org/hello, octo-org/hello",
        "o/.github,      o/.github",
        "o/..,           ''",
        "o/.,            ''",
        "hello,          ''",
        "o/a/b,          ''",
        "o/,             ''",
        "/a,             ''",
        "o.o/a,          ''",
    })
    void a_repository_is_called_by_its_owner_and_its_name(String text, String name) {
        assertThat(RepoName.read(text))
                .map(RepoName::toString)
                .isEqualTo(Optional.of(name).filter(it -> !it.isEmpty()));
    }

    private static Shelf.Read shelf(Shelf.Level level, CustomAgent... agents) {
        return new Shelf.Read(level, List.of(agents));
    }

    private static CustomAgent agent(String id, String url) {
        return new CustomAgent(id, id, id + ".md", url);
    }
}
