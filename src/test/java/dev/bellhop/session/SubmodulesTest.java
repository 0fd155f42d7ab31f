package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which submodules an agent's token covers: those of the same owner where whoever asked may write. */
class SubmodulesTest {
    private static final Repo HERE = new Repo(7, 70, "acme", "web");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://github.com/acme/api.git, within",
        "git@github.com:acme/api.git, within",
        "../api, within",
        "../../acme/api, within",
        "https://github.com/acme/payroll, outside",
        "../payroll.git, outside",
        "https://github.com/other/api, outside",
        "https://gitlab.example/acme/api, outside",
        "./local, outside",
        "acme/../other, outside"
    })
    void only_where_the_asker_may_write(String address, String where) {
        Submodules found = Submodules.of(List.of(address), HERE, "acme/api"::equals);
        assertThat(found.within()).hasSize(where.equals("within") ? 1 : 0);
        assertThat(found.outside()).hasSize(where.equals("outside") ? 1 : 0);
    }

    @Test
    void what_was_covered_is_remembered_for_the_next_token() {
        Names names = new Names("sesn_1", Optional.of("vlt_1"), Optional.empty(), List.of("acme/api"), List.of("x/y"));
        Task task = new Task("", Task.Left.NOTHING, "", "", "", "", Way.Door.USUAL);
        Begin begun = new Begin.Begun(Instant.EPOCH, names.toString());
        assertThat(Names.of(new Attempt(1, "claude", "anthropic", task, begun, Facts.NONE)))
                .contains(names);
    }
}
