package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every comment, as somebody has read it and approved. What a test saw instead is left in {@code target}. */
class GalleryTest {
    private static final Path APPROVED = Path.of("src", "test", "resources", "gallery.md");

    @Test
    void every_comment_reads_as_it_was_approved() throws IOException {
        String seen = Gallery.all().stream().map(GalleryTest::shown).collect(Collectors.joining("\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "gallery.md"), seen);
        assertThat(seen).as("compare %s with target/gallery.md", APPROVED).isEqualTo(Files.readString(APPROVED));
    }

    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void every_way_to_fail_is_shown(Problem.Code code) {
        assertThat(named("Failure", "Failed: " + GalleryFailures.plain(code)))
                .singleElement()
                .extracting(Gallery.Comment::markdown)
                .asString()
                .startsWith("**Failed** · ")
                .contains("**What happened**: ", "**Who can fix it**: ", "**How**: ");
    }

    @Test
    void each_moment_of_a_group_is_shown_once() {
        assertThat(Gallery.all())
                .extracting(one -> one.group() + ": " + one.moment())
                .doesNotHaveDuplicates();
    }

    private static List<Gallery.Comment> named(String group, String moment) {
        return Gallery.all().stream()
                .filter(one -> one.group().equals(group) && one.moment().equals(moment))
                .toList();
    }

    private static String shown(Gallery.Comment comment) {
        return "# " + comment.group() + ": " + comment.moment() + "\n\n*For " + comment.reader() + ".*\n\n"
                + comment.markdown().stripTrailing() + "\n";
    }
}
