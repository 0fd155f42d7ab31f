package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows each picture there is, and none that is not there. */
class PicturesNamedTest {
    private static final Pattern NAMED = Pattern.compile("docs/pictures/[a-z-]+\\.png");

    @Test
    void every_picture_is_there_and_shown() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> there = Files.list(Path.of("docs/pictures"))) {
            assertThat(NAMED.matcher(readme).results().map(MatchResult::group))
                    .isNotEmpty()
                    .hasSameElementsAs(there.map(Path::toString).toList());
        }
    }
}
