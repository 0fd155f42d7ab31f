package dev.bellhop.run;

import java.util.List;
import java.util.stream.Stream;

/** Every comment that Bellhop writes, as it would be written, for whoever wants to see them before they happen. */
public final class Gallery {
    private Gallery() {}

    /** Of which kind it is, when it is written, and for whom. */
    public record Comment(String group, String moment, String reader, String markdown) {}

    /** Comments of one kind, for the same reader. */
    record Wall(String group, String reader) {
        Comment hang(String moment, String markdown) {
            return new Comment(group, moment, reader, markdown);
        }
    }

    public static List<Comment> all() {
        return Stream.of(
                        GalleryStatus.all(),
                        GallerySessions.all(),
                        GalleryNotices.all(),
                        GalleryFailures.all(),
                        GalleryAnswers.all(),
                        GalleryRefusals.all(),
                        GalleryTalk.all(),
                        GalleryQuestions.all(),
                        GalleryRules.all(),
                        GalleryFiling.all())
                .flatMap(List::stream)
                .toList();
    }
}
