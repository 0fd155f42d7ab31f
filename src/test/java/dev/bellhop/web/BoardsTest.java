package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellhop.Manual;
import dev.bellhop.engine.Book;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The dashboard and the alerts look at metrics that there are, and each alert leads to words about what to do. */
class BoardsTest {
    private static final Path DASHBOARD = Path.of("docs", "grafana-dashboard.json");
    private static final Path ALERTS = Path.of("docs", "alerts.yml");
    private static final Path OPERATIONS = Path.of("docs", "operations.md");

    @Test
    void the_dashboard_asks_for_metrics_that_there_are() throws Exception {
        JsonNode board = new ObjectMapper().readTree(Manual.read(DASHBOARD));
        List<String> asked = board.findValuesAsText("expr");

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(names(asked)).isSubsetOf(metrics());
        assertThat(verdicts(asked)).isSubsetOf(said());
    }

    @Test
    void the_alerts_ask_for_metrics_that_there_are() {
        List<String> asked =
                alerts().stream().map(rule -> rule.path("expr").asText()).toList();

        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(names(asked)).isSubsetOf(metrics());
        assertThat(verdicts(asked)).isSubsetOf(said());
    }

    @Test
    void every_metric_is_on_the_dashboard() {
        Set<String> shown = names(List.of(Manual.read(DASHBOARD)));

        assertThat(types()).allSatisfy(name -> assertThat(shown).anyMatch(one -> one.startsWith(name)));
    }

    @Test
    void every_alert_says_what_to_do() {
        assertThat(alerts()).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).isNotEmpty();
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
            String runbook = rule.at("/annotations/runbook").asText();
            assertThat(runbook).startsWith(OPERATIONS + "#");
            assertThat(Manual.anchors(OPERATIONS)).contains(runbook.substring(runbook.indexOf('#') + 1));
        });
    }

    private static List<JsonNode> alerts() {
        Object file = new Load(LoadSettings.builder().build()).loadFromString(Manual.read(ALERTS));
        JsonNode groups = new ObjectMapper().valueToTree(file).path("groups");
        return groups.valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static Set<String> names(List<String> texts) {
        return found(texts, "bellhop_\\w+");
    }

    private static Set<String> verdicts(List<String> texts) {
        return found(texts, "(?<=verdict=\")[^\"]+");
    }

    private static Set<String> found(List<String> texts, String pattern) {
        return texts.stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static String page() {
        return new Meters("1").text(Optional.of(new Book.Queue(0, Optional.empty(), 0)), Instant.EPOCH);
    }

    private static Set<String> types() {
        return found(List.of(page()), "(?<=# TYPE )\\w+");
    }

    /** A histogram is asked for by its parts. */
    private static Set<String> metrics() {
        return Stream.concat(types().stream(), found(List.of(page()), "(?m)^bellhop_\\w+").stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> said() {
        return Stream.of(Reply.ACCEPTED, Reply.UNSIGNED, Reply.UNSTORED, Reply.CROWDED)
                .map(Reply::verdict)
                .collect(Collectors.toSet());
    }
}
