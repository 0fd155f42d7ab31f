package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Parcel;
import dev.bellhop.store.Postgres;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that a part of the house cannot show: a real edge, the real door, a real database, and what comes of it. */
class OpenHouseTest {
    private static final String OTHER = "the secret that was there before this one came";

    @TempDir
    private Path home;

    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void row_04_fifty_at_once_are_one_row_and_one_session(Kind kind) throws Exception {
        try (OpenHouse house = open(kind);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Parcel label = label(house);
            Callable<Integer> send = () -> house.bring(label).statusCode();
            List<Integer> answers = threads.invokeAll(Collections.nCopies(50, send)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(Collections.frequency(answers, 202)).isEqualTo(1);
            assertThat(Collections.frequency(answers, 200)).isEqualTo(49);
            house.until(() -> comments(house).contains("**Ready for review**"));
            assertThat(house.deliveries()).containsOnlyOnce(label.guid());
            assertThat(house.world.looks().sessionsStarted(Hello.REPOSITORY, 1)).isEqualTo(1);
        }
    }

    @Test
    void rows_13_and_14_a_secret_is_rotated_without_losing_anything() {
        try (OpenHouse house = new OpenHouse(home, Map.of("GITHUB_WEBHOOK_SECRET", OpenHouse.SECRET + "," + OTHER))) {
            assertThat(house.bring(label(house), OTHER).statusCode()).isEqualTo(202);
            assertThat(house.bring(label(house), OpenHouse.SECRET).statusCode()).isEqualTo(202);
            assertThat(house.metrics())
                    .contains("bellhop_webhook_signed_total{secret=\"1\"} 1", "_signed_total{secret=\"2\"} 1");

            house.reopen(Map.of());
            assertThat(house.bring(label(house), OTHER).statusCode()).isEqualTo(401);
            assertThat(house.bring(label(house), OpenHouse.SECRET).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void row_17_characters_that_are_cut_across_chunks_are_whole_again() {
        try (OpenHouse house = open(Kind.SQLITE)) {
            Parcel label =
                    changed(label(house), body -> body.replace(Hello.TITLE, "\u20AC\uD83D\uDE00".repeat(20_000)));
            byte[] body = label.body().getBytes(UTF_8);
            HttpResponse<String> answer =
                    house.send(house.webhook(label, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .header("X-Hub-Signature-256", "sha256=" + Town.hmac(OpenHouse.SECRET, body)));

            assertThat(answer.statusCode()).isEqualTo(202);
            house.until(() -> comments(house).contains("**Ready for review**"));
        }
    }

    @Test
    void row_19_what_is_for_another_app_is_counted_and_leaves_nothing() {
        try (OpenHouse house = open(Kind.SQLITE)) {
            Parcel label = label(house);
            byte[] body = label.body().getBytes(UTF_8);
            HttpResponse<String> answer = house.send(house.webhook(label, BodyPublishers.ofByteArray(body))
                    .header("X-GitHub-Hook-Installation-Target-ID", "4243")
                    .header("X-Hub-Signature-256", "sha256=" + Town.hmac(OpenHouse.SECRET, body)));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"status\":\"ignored\"}\n");
            assertThat(house.deliveries()).doesNotContain(label.guid());
            assertThat(house.metrics())
                    .contains("bellhop_webhook_deliveries_total{event=\"issues\",verdict=\"ignored\"} 1");
        }
    }

    @Test
    void row_20_a_delivery_that_comes_again_after_its_id_was_forgotten_starts_no_second_run() throws Exception {
        try (OpenHouse house = open(Kind.SQLITE)) {
            Parcel label = label(house);
            house.bring(label);
            house.until(() -> comments(house).contains("**Ready for review**"));
            house.world.as(Hello.PERSON, Instant.now()).merge(Hello.REPOSITORY, 2);
            house.until(() -> comments(house).contains("**Done**"));
            forgetDeliveries();

            assertThat(house.bring(label).statusCode()).isEqualTo(202);
            house.until(() -> house.deliveries().contains("this request was taken before"));
            assertThat(house.world.looks().sessionsStarted(Hello.REPOSITORY, 1)).isEqualTo(1);
        }
    }

    @Test
    void row_37_a_client_that_leaves_before_the_answer_has_its_run() throws Exception {
        try (OpenHouse house = open(Kind.SQLITE)) {
            Parcel label = label(house);
            byte[] body = label.body().getBytes(UTF_8);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
                String head = """
                        POST /webhooks/github HTTP/1.1
                        Host: test
                        Content-Type: application/json
                        X-GitHub-Event: issues
                        X-GitHub-Delivery: %s
                        X-Hub-Signature-256: sha256=%s
                        Content-Length: %d

                        """.formatted(label.guid(), Town.hmac(OpenHouse.SECRET, body), body.length);
                socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
                socket.getOutputStream().write(body);
            }
            house.until(() -> comments(house).contains("**Ready for review**"));
            assertThat(house.bring(label).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row_44_a_lone_surrogate_and_a_nul_go_in_and_come_out_as_harmless_marks(Kind kind) {
        try (OpenHouse house = open(kind)) {
            Parcel label = changed(label(house), OpenHouseTest::odd);
            assertThat(house.bring(label).statusCode()).isEqualTo(202);
            house.until(() -> comments(house).contains("a b\uFFFDc"), parcel -> changed(parcel, OpenHouseTest::odd));

            assertThat(comments(house)).doesNotContain("\0", "\uD800");
            assertThat(house.deliveries()).doesNotContain("chip dead");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"issue\":', '\"no-issue\":', $.issue",
        "'\"number\":1,', '\"number\":null,', $.issue.number",
        "'\"number\":1,', '\"number\":\"1\",', $.issue.number",
        "'\"number\":1,', '\"number\":9007199254740993,', $.issue.number",
    })
    void row_45_a_shape_that_we_cannot_read_is_kept_and_seen_and_says_nothing_on_the_issue(
            String from, String to, String path) {
        try (OpenHouse house = open(Kind.SQLITE)) {
            Parcel label = changed(label(house), body -> body.replaceFirst(from, to));
            assertThat(house.bring(label).statusCode()).isEqualTo(202);
            house.until(() -> house.deliveries().contains("chip dead"));

            assertThat(house.deliveries()).contains(label.guid(), path + ": expected");
            assertThat(house.metrics()).contains("bellhop_deliveries_dead 1");
            assertThat(house.world.looks().comments(Hello.REPOSITORY, 1)).isEmpty();
            assertThat(house.bring(label).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10000, 65536, 100"})
    void row_46_a_title_a_body_and_labels_may_be_as_long_as_github_has_them(int title, int body, int labels) {
        try (OpenHouse house = open(Kind.SQLITE)) {
            int number = house.world
                    .as(Hello.PERSON, Instant.now())
                    .open(Hello.REPOSITORY, "t".repeat(title), "b".repeat(body));
            for (int i = 0; i < labels; i++) {
                house.world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, number, "label-" + i);
            }
            house.world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, number, "Agent-Fix");

            house.until(() -> said(house, number).contains("**Ready for review**"));
            assertThat(said(house, number)).hasSizeLessThan(60_000);
        }
    }

    @Test
    void row_50_new_permissions_are_taken_note_of_by_nobody() {
        try (OpenHouse house = open(Kind.SQLITE)) {
            house.world.as(Hello.PERSON, Instant.now()).keeper().grant(Hello.REPOSITORY, Hello.FOR_COPILOT);
            Parcel granted = house.world.parcels().getLast();

            assertThat(granted.body()).contains("new_permissions_accepted");
            assertThat(house.bring(granted).statusCode()).isEqualTo(202);
            assertThat(house.deliveries()).doesNotContain(granted.guid());
        }
    }

    private OpenHouse open(Kind kind) {
        return new OpenHouse(
                home,
                switch (kind) {
                    case SQLITE -> Map.of();
                    case POSTGRESQL -> Map.of("DATABASE_URL", Postgres.newDatabase());
                });
    }

    /** Puts the label on, and keeps the webhook back. Each time it is another delivery. */
    private static Parcel label(OpenHouse house) {
        house.world.as(Hello.PERSON, Instant.now()).unlabel(Hello.REPOSITORY, 1, "agent-fix");
        house.world.parcels();
        house.world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, 1, "agent-fix");
        return house.world.parcels().getLast();
    }

    private static Parcel changed(Parcel parcel, UnaryOperator<String> change) {
        return new Parcel(parcel.id(), parcel.guid(), parcel.event(), change.apply(parcel.body()));
    }

    private static String odd(String body) {
        return body.replace(Hello.TITLE, "a\\u0000b\\ud800c");
    }

    private static String comments(OpenHouse house) {
        return said(house, 1);
    }

    private static String said(OpenHouse house, int number) {
        return String.join(
                "\n",
                house.world.looks().comments(Hello.REPOSITORY, number).stream()
                        .map(comment -> comment.at("body").text())
                        .toList());
    }

    private void forgetDeliveries() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("bellhop.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM delivery");
        }
    }
}
