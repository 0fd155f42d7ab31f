package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        assertThat(LINK.matcher(Manual.read(document)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty()
                    ? document
                    : Path.of("")
                            .resolve(document)
                            .resolveSibling(link.group(1))
                            .normalize();
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(Manual.anchors(target)).as("%s", target).contains(link.group(2));
            }
        });
    }

    @Test
    void every_test_that_the_page_of_security_names_is_there() throws IOException {
        Set<String> tests;
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            tests = sources.map(source -> source.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(Pattern.compile("`(\\w+Test)`")
                        .matcher(Manual.read(Path.of("docs", "security.md")))
                        .results()
                        .map(named -> named.group(1)))
                .isNotEmpty()
                .isSubsetOf(tests);
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> github = Files.walk(Path.of(".github"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                    Stream.concat(docs, github).filter(file -> file.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }
}
