package dev.bellhop.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A delivery that came, once more: in earnest, only to see what would come of it, or as a command to be sent by hand. */
public final class Replays {
    private static final int MOST = 100;
    private static final Pattern REPLAYED = Pattern.compile("(.+)-replay-\\d{1,3}");

    private final Ledger ledger;
    private final Foresight foresight;
    private final Function<Delivery, String> curl;

    public Replays(Ledger ledger, Foresight foresight, Function<Delivery, String> curl) {
        this.ledger = ledger;
        this.foresight = foresight;
        this.curl = curl;
    }

    /** The guid under which it lies in the inbox again. Empty when it is not here, or was replayed a hundred times. */
    public Optional<String> replay(String guid, Instant now) {
        return again(guid, now)
                .filter(delivery -> ledger.receive(delivery) == Ledger.Receipt.STORED)
                .map(Delivery::guid);
    }

    /** Empty as for {@link #replay}; ends in a {@link Fault} when GitHub cannot be read. */
    public Optional<Foresight.Sight> rehearse(String guid, Instant now) {
        return again(guid, now).map(delivery -> foresight.look(delivery, now));
    }

    /** A command that sends it here, signed and under its first guid. Empty when it is not here. */
    public Optional<String> curl(String guid) {
        return ledger.received(guid)
                .map(there -> new Delivery(original(guid), there.event(), there.received(), there.body()))
                .map(curl);
    }

    private Optional<Delivery> again(String guid, Instant now) {
        return ledger.received(guid)
                .flatMap(there ->
                        unused(original(guid)).map(fresh -> new Delivery(fresh, there.event(), now, there.body())));
    }

    private Optional<String> unused(String guid) {
        Set<String> names =
                IntStream.rangeClosed(1, MOST).mapToObj(n -> name(guid, n)).collect(Collectors.toUnmodifiableSet());
        Set<String> used = ledger.known(names);
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(n -> name(guid, n))
                .filter(name -> !used.contains(name))
                .findFirst();
    }

    private static String name(String guid, int n) {
        return guid + "-replay-" + n;
    }

    private static String original(String guid) {
        Matcher replayed = REPLAYED.matcher(guid);
        return replayed.matches() ? replayed.group(1) : guid;
    }
}
