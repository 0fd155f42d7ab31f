package dev.bellhop.run;

import static java.util.stream.Collectors.joining;

import dev.bellhop.Manual;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of troubles holds every reason for which a run can fail, in the words of the status comment. */
class TroublePageTest {
    private static final Problems.About SOMEBODY = new Problems.About(
            "OWNER/REPO", "AGENT", "@ASKER", GalleryScene.begun().id());

    /** Where the other side's word is an address, the sentence has a place for nothing else. */
    private static final Map<Problem.Code, String> ADDRESSES = Map.of(
            Problem.Code.SINGLE_SIGN_ON, "https://github.com/orgs/OWNER/sso",
            Problem.Code.NO_PULL_YET, "https://github.com/OWNER/REPO/tasks/1");

    @Test
    void every_reason_to_fail_is_there() {
        Manual.holds(
                Path.of("docs", "troubleshooting.md"),
                "failures",
                "| what happened | who can fix it | how |\n|---|---|---|\n"
                        + Stream.of(Problem.Code.values())
                                .map(TroublePageTest::row)
                                .collect(joining()));
    }

    private static String row(Problem.Code code) {
        Problems words = Problems.of(new Problem(code, ADDRESSES.getOrDefault(code, "")), SOMEBODY);
        String run = SOMEBODY.run().toString();
        return Stream.of(words.what(), words.who(), words.how())
                .map(cell -> Manual.cell(cell).replace(run, "RUN"))
                .collect(joining(" | ", "| ", " |\n"));
    }
}
