package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Check;
import dev.bellhop.run.RepoName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor's page, and the repository that it may be asked about. */
class SurgeryTest {
    private static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    private final House house = new House();

    private record Seen(String name) implements Check {
        @Override
        public Result look(Instant now) {
            return Result.warn("It has <b>no</b> label.", "make it");
        }
    }

    private record Well(String name) implements Check {
        @Override
        public Result look(Instant now) {
            return Result.ok("It is there.");
        }
    }

    private record Left(String name) implements Check {
        @Override
        public Result look(Instant now) {
            return Result.skip("It is not wanted here.");
        }
    }

    @BeforeEach
    void open() {
        house.surgery = repository ->
                List.of(new Seen(repository.map(RepoName::toString).orElse("all")));
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void without_a_repository_it_is_about_the_house() throws IOException {
        assertThat(house.get("/doctor", OPERATOR).body())
                .contains(">all</th>", "It has &lt;b&gt;no&lt;/b&gt; label.", "name=\"repo\" value=\"\"")
                .doesNotContain("is no repository's name");
    }

    @Test
    void who_looks_too_often_waits() throws IOException {
        for (int times = 0; times < 20; times++) {
            assertThat(house.get("/doctor", OPERATOR).status()).isEqualTo(200);
        }
        assertThat(house.get("/doctor?repo=octo-org%2Fhello", OPERATOR).status())
                .isEqualTo(429);
    }

    @Test
    void what_was_not_looked_at_is_not_called_well() throws IOException {
        house.surgery = _ -> List.of(new Well("one"), new Well("two"), new Left("three"));
        assertThat(house.get("/doctor", OPERATOR).body())
                .contains("All 2 checks are well.", "Not looked at: 1.")
                .doesNotContain("All 3");
    }

    @Test
    void a_repository_is_asked_for_in_a_form_that_needs_no_script() throws IOException {
        assertThat(house.get("/doctor?repo=octo-org%2Fhello", OPERATOR).body())
                .contains(
                        ">octo-org/hello</th>", "<form method=\"get\" action=\"/doctor\"", "value=\"octo-org/hello\"");
    }

    @Test
    void what_is_no_name_of_one_is_said_to_be_none_and_the_house_is_still_looked_at() throws IOException {
        assertThat(house.get("/doctor?repo=%3Cscript%3E", OPERATOR).body())
                .contains(">all</th>", "<bdi>&lt;script&gt;</bdi> is no repository's name")
                .doesNotContain("<script>");
    }
}
