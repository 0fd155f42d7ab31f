package dev.bellhop.http;

import dev.bellhop.engine.Fault;
import dev.bellhop.text.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes one line about every call: what was written to the world, and all that went wrong, where people see it. */
public final class Logged implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(Logged.class);

    /** What each host calls its own id for a call, to be named when its people are asked. */
    private static final List<String> IDS = List.of("x-github-request-id", "request-id", "x-request-id");

    private final Transport transport;
    private final InstantSource clock;
    private final Redaction redaction;

    public Logged(Transport transport, InstantSource clock, Redaction redaction) {
        this.transport = transport;
        this.clock = clock;
        this.redaction = redaction;
    }

    @Override
    public Answer exchange(Call call) {
        return logged(call, () -> transport.exchange(call));
    }

    /** One line, at the end. */
    @Override
    public Answer lines(Call call, LineReader reader) {
        return logged(call, () -> transport.lines(call, reader));
    }

    private Answer logged(Call call, Supplier<Answer> exchange) {
        Instant start = clock.instant();
        try {
            Answer answer = exchange.get();
            String id = IDS.stream()
                    .flatMap(name -> answer.header(name).stream())
                    .findFirst()
                    .orElse("-");
            line(call, !answer.ok() && answer.status() != 304, answer.status() + " " + took(start) + " " + id);
            return answer;
        } catch (Fault fault) {
            line(call, true, took(start) + " " + fault.why());
            throw fault;
        }
    }

    private void line(Call call, boolean wrong, String outcome) {
        String text = redaction.clean(call + " " + outcome);
        LOG.atLevel(call.repeatable() && !wrong ? Level.DEBUG : Level.INFO).log(text);
    }

    private String took(Instant start) {
        return Duration.between(start, clock.instant()).toMillis() + " ms";
    }
}
