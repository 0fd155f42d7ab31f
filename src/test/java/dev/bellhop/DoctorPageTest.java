package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that tell of the doctor leave none of its checks out. */
class DoctorPageTest {
    @TempDir
    Path temp;

    @Test
    void every_check_is_explained() {
        String said;
        try (Practice practice = new Practice(temp.resolve("home"), 0)) {
            practice.asks("--repo", "octo-org/hello");
            said = practice.said();
        }
        assertThat(said.lines().map(line -> line.substring(6, 20).strip()))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(Manual.read(Path.of("docs", "troubleshooting.md")))
                        .containsPattern("(?m)^\\| [^|]*`" + name + "`[^|]* \\|"));
    }
}
