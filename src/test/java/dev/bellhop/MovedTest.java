package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row 47: the repository has another name, another owner or no life any more when we get to work. */
class MovedTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String OLD = "/repos/" + Town.REPO + "/";

    private final Town town = new Town();

    @Test
    void row_47_a_run_goes_on_under_the_new_name_of_its_repository() {
        town.label();
        town.pass(Duration.ofSeconds(30));
        town.world.as("mona", town.now).keeper().rename(Town.REPO, "goodbye");
        town.pass(MINUTE);
        town.world.as("mona", town.now).merge("octo-org/goodbye", 2);
        town.pass(MINUTE);

        assertThat(town.page("octo-org/goodbye", 1))
                .contains("**Done**", "labels []")
                .containsOnlyOnce("**Done**");
        wroteNothingToTheOldName();
    }

    @Test
    void row_47_a_repository_that_was_renamed_before_its_label_is_read_is_found() {
        town.label();
        town.world.as("mona", town.now).keeper().rename(Town.REPO, "goodbye");
        town.pass(MINUTE);

        assertThat(town.page("octo-org/goodbye", 1)).contains("sessions 1", "**Ready for review**", "labels []");
    }

    @Test
    void row_47_a_rename_that_is_told_late_ends_nothing() {
        town.label();
        town.pass(Duration.ofSeconds(30));
        List<Parcel> late = new ArrayList<>();
        town.with((parcels, _) -> {
            late.addAll(parcels);
            return List.of();
        });
        town.world.as("mona", town.now).keeper().rename(Town.REPO, "goodbye");
        town.pass(MINUTE);
        town.with(TownPost.PROMPT);
        town.post(late);
        town.pass(MINUTE);

        assertThat(town.page("octo-org/goodbye", 1)).contains("sessions 1", "**Ready for review**");
    }

    @Test
    void row_47_in_an_archived_repository_nothing_is_begun_and_nothing_is_tried_again() {
        town.world.as("mona", town.now).keeper().archive(Town.REPO, true);
        town.label();
        town.pass(MINUTE);

        assertThat(town.page(1)).contains("sessions 0");
        assertThat(town.isAsleep()).isTrue();
    }

    @Test
    void row_47_what_an_archived_repository_refuses_is_not_tried_again() {
        town.label();
        town.pass(Duration.ofSeconds(30));
        town.world.as("mona", town.now).keeper().archive(Town.REPO, true);
        town.pass(Duration.ofHours(2));

        assertThat(town.world.requests())
                .filteredOn(seen -> seen.response().status() == 403)
                .extracting(Seen::line)
                .hasSizeBetween(1, 3);
    }

    @Test
    void row_47_a_run_whose_repository_went_where_we_are_not_has_an_end() {
        town.label();
        town.pass(Duration.ofSeconds(30));
        town.world.as("mona", town.now).keeper().transfer(Town.REPO, "elsewhere");
        town.pass(Duration.ofHours(2));

        assertThat(town.isAsleep()).isTrue();
        int asked = town.world.requests().size();
        town.pass(Duration.ofDays(1));
        assertThat(town.world.requests()).hasSize(asked);
    }

    private void wroteNothingToTheOldName() {
        assertThat(town.world.requests())
                .filteredOn(seen -> seen.response().status() >= 300)
                .extracting(Seen::line)
                .filteredOn(line -> !line.startsWith("GET"))
                .noneMatch(line -> line.contains(OLD));
    }
}
