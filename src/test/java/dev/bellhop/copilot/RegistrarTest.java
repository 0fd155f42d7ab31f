package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrarTest {
    private static final String FILE = "POST /repos/acme/web/issues";
    private static final Task TASK = Telling.task(AgentRule.Api.REST, AgentRule.Assign.ADD);

    private final Telling telling = new Telling();

    @ParameterizedTest(name = "the question why is answered with {0}")
    @CsvSource({"503", "429"})
    void an_issue_that_is_there_is_told_of_even_where_it_cannot_be_said_why_copilot_is_not_on_it(int status) {
        telling.github.on(FILE, 201, "{\"number\":43,\"assignees\":[]}").on("GET /repos/acme/web", status, "{}");

        assertThat(file()).isEqualTo(new Registrar.Filed(43, Optional.of(new Problem(Problem.Code.NOT_ASSIGNED))));
    }

    @Test
    void without_a_token_nothing_is_filed() {
        telling.token = Optional.empty();

        assertThat(catchThrowableOfType(Fault.class, this::file).kind())
                .isEqualTo(new Fault.Kind.Refused(new Problem(Problem.Code.NO_PERSON_TOKEN)));
        assertThat(telling.github.calls).isEmpty();
    }

    @Test
    void a_refusal_is_told_in_github_s_words() {
        telling.github.on(FILE, 410, "{\"message\":\"Issues are disabled for this repo\"}");

        assertThat(catchThrowableOfType(Fault.class, this::file).kind())
                .isEqualTo(new Fault.Kind.Refused(
                        new Problem(Problem.Code.NOT_FOUND, "Issues are disabled for this repo")));
    }

    private Registrar.Filed file() {
        return new Registrar(telling.client, telling.graphql, telling.accounts())
                .file(Telling.PLACE.repo(), new Paper("A title", "A body"), TASK, Telling.MONA);
    }
}
