package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams without a socket. */
class StreamsTest {
    private final Scene scene = new Scene();

    private static Feed.Open open(Scene scene, String session) {
        return (Feed.Open) scene.platform.stream(path(scene, session), scene.now);
    }

    private static Request path(Scene scene, String session) {
        return scene.request("GET", "/sessions/" + session + "/events/stream");
    }

    private static List<String> named(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ": "))
                .map(line -> line.substring(field.length() + 2))
                .toList();
    }

    @Test
    void what_happens_comes_once_it_has_happened_and_messages_twice() {
        String session = scene.session();
        Feed.Open feed = open(scene, session);
        assertThat(feed.linesUntil(scene.now)).isEmpty();
        scene.say(session, Scene.TASK);
        assertThat(named(feed.linesUntil(scene.now.plusMillis(200)), "event"))
                .containsExactly(
                        "user.message", "session.thread_status_running", "session.status_running", "user.message");
        assertThat(named(feed.linesUntil(scene.now.plusSeconds(60)), "event"))
                .contains("agent.message")
                .endsWith("session.status_idle");
        assertThat(feed.isOver()).isFalse();
    }

    @Test
    void nothing_from_before_comes_again() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(named(open(scene, session).linesUntil(scene.now), "event")).isEmpty();
    }

    @Test
    void it_beats_while_nothing_happens() {
        Feed.Open feed = open(scene, scene.session());
        assertThat(feed.linesUntil(scene.now.plusSeconds(14))).isEmpty();
        assertThat(feed.linesUntil(scene.now.plusSeconds(15))).containsExactly(": keep-alive", "");
        Scene qoder = new Scene(Platform.Kind.QODER);
        Feed.Open other = open(qoder, qoder.qoderSession("t"));
        assertThat(other.linesUntil(qoder.now.plusSeconds(15))).containsExactly("event: heartbeat", "data: {}", "");
    }

    @Test
    void qoder_goes_on_after_the_event_that_one_names() {
        Scene qoder = new Scene(Platform.Kind.QODER);
        String session = qoder.qoderSession(qoder.token());
        Feed.Open first = open(qoder, session);
        qoder.say(session, Scene.TASK);
        List<String> heard = named(first.linesUntil(qoder.now.plusSeconds(3)), "id");
        qoder.turn();
        Request again = path(qoder, session).with("Last-Event-ID", heard.get(heard.size() - 2));
        Feed.Open second = (Feed.Open) qoder.platform.stream(again, qoder.now);
        assertThat(named(second.linesUntil(qoder.now), "id"))
                .startsWith(heard.getLast())
                .hasSizeGreaterThan(5);
    }

    @Test
    void faults_cut_repeat_err_and_fall_silent() {
        assertThat(heard(new StreamFault.Cut(2))).hasSize(2);
        assertThat(heard(new StreamFault.Repeats())).startsWith("user.message", "user.message");
        assertThat(heard(new StreamFault.ErrorFrame(1))).containsExactly("user.message", "error");
        assertThat(heard(new StreamFault.HalfOpen(1))).containsExactly("user.message");
    }

    private List<String> heard(StreamFault fault) {
        String session = scene.session();
        scene.platform.streams(fault);
        Feed.Open feed = open(scene, session);
        scene.say(session, Scene.TASK);
        List<String> heard = named(feed.linesUntil(scene.now.plus(Duration.ofMinutes(5))), "event");
        assertThat(feed.isOver())
                .isEqualTo(fault instanceof StreamFault.Cut || fault instanceof StreamFault.ErrorFrame);
        return heard;
    }

    @Test
    void it_ends_with_its_session_and_is_refused_without_one() {
        String session = scene.session();
        Feed.Open feed = open(scene, session);
        scene.platform.deleteByHand(session, scene.now);
        assertThat(named(feed.linesUntil(scene.now), "event")).containsExactly("session.deleted");
        assertThat(feed.isOver()).isTrue();
        Feed refused = scene.platform.stream(path(scene, session), scene.now);
        assertThat(((Feed.Refused) refused).response().status()).isEqualTo(404);
    }
}
