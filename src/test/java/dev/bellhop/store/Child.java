package dev.bellhop.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A process that takes in deliveries and says each one that it has acknowledged, until it is killed. */
final class Child {
    private static final int CALLERS = 50;

    private Child() {}

    public static void main(String[] args) throws Exception {
        AtomicLong number = new AtomicLong();
        try (Library ledger = Store.open(args[0], args[1], Given.LEASE, Given.KEYS);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(_ -> callers.submit(() -> takeIn(ledger, args[1], number)))
                    .toList();
            all.getFirst().get();
        }
    }

    static Process start(String url, String boot) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        url,
                        boot)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void takeIn(Library ledger, String boot, AtomicLong number) {
        while (true) {
            String guid = boot + "-" + number.incrementAndGet();
            ledger.receive(Given.delivery(guid));
            synchronized (number) {
                System.out.println("stored " + guid);
            }
        }
    }
}
