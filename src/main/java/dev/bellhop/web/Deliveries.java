package dev.bellhop.web;

import dev.bellhop.engine.Book;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code GET /deliveries}: what came lately and what became of it. For anybody but the operator it is not there. */
final class Deliveries implements Handler {
    private static final int MOST = 100;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Book book;
    private final Frames frames;

    Deliveries(EdgeParts parts, Frames frames) {
        this.book = parts.book();
        this.frames = frames;
    }

    @Override
    public void handle(Context ctx) {
        frames.demandOperator(ctx);
        List<Book.Arrival> arrivals = book.deliveries(MOST);
        new Page(frames.of(ctx, "Deliveries"), arrivals.isEmpty() ? "<p>Nothing has come yet.</p>" : table(arrivals))
                .write(ctx);
    }

    private static String table(List<Book.Arrival> arrivals) {
        return arrivals.stream().map(Deliveries::row).collect(Collectors.joining("\n", """
                        <table>
                        <thead><tr><th>Received (UTC)<th>Event<th>Delivery<th>State<th>Verdict</tr></thead>
                        <tbody>
                        """, "\n</tbody>\n</table>"));
    }

    private static String row(Book.Arrival arrival) {
        return "<tr><td>%s<td>%s<td><code>%s</code><td>%s<td><bdi>%s</bdi></tr>"
                .formatted(
                        UTC.format(arrival.received()),
                        Page.escaped(arrival.event()),
                        Page.escaped(arrival.guid()),
                        arrival.state().name().toLowerCase(Locale.ROOT),
                        Page.escaped(arrival.verdict()));
    }
}
