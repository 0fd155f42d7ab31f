package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Call ASK = Call.get(URI.create("https://api.example/a"));

    private final Script host = new Script();
    private final Copies copies = new Copies(host);

    @Test
    void what_has_not_changed_is_known_already() {
        host.on("GET /a", 200, "{\"n\":1}", "etag", "W/\"one\"", "date", "then", "link", "more")
                .on("GET /a", 304, "", "date", "now", "content-type", "text/html");

        Answer first = copies.exchange(ASK);
        Answer second = copies.exchange(ASK);

        assertThat(host.calls.getLast().headers()).containsEntry("If-None-Match", "W/\"one\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("link")).contains("more");
        assertThat(second.header("date")).contains("now");
        assertThat(second.json()).isTrue();
    }

    @Test
    void what_has_changed_is_news() {
        host.on("GET /a", 200, "{\"n\":1}", "etag", "one")
                .on("GET /a", 200, "{\"n\":2}", "etag", "two")
                .on("GET /a", 304, "");

        copies.exchange(ASK);
        copies.exchange(ASK);

        assertThat(copies.exchange(ASK).<Integer>read(it -> it.at("n").count())).isEqualTo(2);
        assertThat(host.calls.getLast().headers()).containsEntry("If-None-Match", "two");
    }

    @Test
    void a_no_takes_the_place_of_what_was_known() {
        host.on("GET /a", 200, "{}", "etag", "one").on("GET /a", 404, "{}").on("GET /a", 200, "{}");

        copies.exchange(ASK);
        copies.exchange(ASK);
        copies.exchange(ASK);

        assertThat(host.calls.getLast().headers()).doesNotContainKey("If-None-Match");
    }

    @Test
    void a_write_is_never_answered_from_memory() {
        host.on("POST /a", 200, "{}", "etag", "one");
        Call write = Call.post(ASK.uri(), Json.object());

        copies.exchange(write);
        copies.exchange(write);

        assertThat(host.calls).hasSize(2).allMatch(call -> !call.headers().containsKey("If-None-Match"));
    }

    @Test
    void only_so_much_is_kept() {
        String big = "\"" + "x".repeat(900_000) + "\"";
        for (int n = 0; n < 30; n++) {
            host.on("GET /a" + n, 200, big, "etag", "e" + n);
            copies.exchange(Call.get(URI.create("https://api.example/a" + n)));
        }

        copies.exchange(Call.get(URI.create("https://api.example/a0")));
        assertThat(host.calls.getLast().headers()).doesNotContainKey("If-None-Match");
        copies.exchange(Call.get(URI.create("https://api.example/a29")));
        assertThat(host.calls.getLast().headers()).containsEntry("If-None-Match", "e29");
    }
}
