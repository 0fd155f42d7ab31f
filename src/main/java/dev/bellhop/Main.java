package dev.bellhop;

import dev.bellhop.cli.AgentsAsked;
import dev.bellhop.cli.Asked;
import dev.bellhop.cli.Check;
import dev.bellhop.cli.DoctorAsked;
import dev.bellhop.cli.Healthcheck;
import dev.bellhop.cli.TasksAsked;
import dev.bellhop.cli.Usage;
import dev.bellhop.store.AlreadyRunning;
import dev.bellhop.store.LedgerFailed;
import dev.bellhop.store.UnusableDatabase;
import dev.bellhop.web.CannotListen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The command line: the word, what it runs, and the exit code. */
public final class Main {
    private static final int WELL = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 64;
    private static final int ALREADY_RUNNING = 75;
    private static final int BAD_CONFIGURATION = 78;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(List.of(args), System.getenv()));
    }

    static int run(List<String> args, Map<String, String> environment) throws InterruptedException {
        String word = args.isEmpty() ? "help" : args.getFirst();
        Optional<Usage> usage = Arrays.stream(Usage.values())
                .filter(known -> known.word().equals(word))
                .findFirst();
        if (usage.isEmpty()) {
            System.err.println(Usage.unknown(word));
            return WRONG_USAGE;
        }
        List<String> rest = args.subList(Math.min(1, args.size()), args.size());
        if (!usage.get().takes(rest)) {
            System.err.println(Usage.page());
            return WRONG_USAGE;
        }
        return guarded(() -> run(usage.get(), rest, environment));
    }

    private static int run(Usage usage, List<String> rest, Map<String, String> environment)
            throws InterruptedException {
        switch (usage) {
            case DEMO -> {
                return demo(environment, rest.contains("--once"));
            }
            case SERVE -> untilStopped(() -> App.start(environment, InstantSource.system()));
            case DOCTOR -> {
                DoctorAsked asked = DoctorAsked.read(rest).orElseThrow();
                return Doctor.well(environment, asked, System.out) ? WELL : FAILED;
            }
            case CHECK -> {
                return Check.well(Settings.rules(environment), rest, System.out) ? WELL : FAILED;
            }
            case SIMULATE -> {
                Asked asked = Asked.read(rest).orElseThrow();
                return Simulation.starts(Recall.of(environment), asked, System.out) ? WELL : FAILED;
            }
            case BACKUP -> {
                Path target = Path.of(rest.getFirst());
                return Copying.well(Settings.before(environment), target, System.out) ? WELL : FAILED;
            }
            case REKEY -> {
                return Rekey.well(Settings.before(environment), System.out) ? WELL : FAILED;
            }
            case TASKS -> {
                TasksAsked asked = TasksAsked.read(rest).orElseThrow();
                return Errand.tasks(Recall.of(environment), asked, System.out) ? WELL : FAILED;
            }
            case CUSTOM_AGENTS -> {
                AgentsAsked asked = AgentsAsked.read(rest).orElseThrow();
                return Errand.agents(Recall.of(environment), asked, System.out) ? WELL : FAILED;
            }
            case HEALTHCHECK -> {
                return Healthcheck.well(Settings.before(environment).listen().port()) ? WELL : FAILED;
            }
            case VERSION -> System.out.println("bellhop " + Version.TEXT);
            case TEST -> {
                System.err.println("bellhop: the tests are run by the launcher of the sources, ./bellhop test");
                return WRONG_USAGE;
            }
            case HELP -> System.out.print(Usage.page());
        }
        return WELL;
    }

    private static int demo(Map<String, String> environment, boolean once) throws InterruptedException {
        if (once) {
            try (Demo demo = Demo.start(environment)) {
                return new DemoStory(demo.world()).play() ? WELL : FAILED;
            }
        }
        untilStopped(() -> {
            Demo demo = Demo.start(environment);
            System.out.println("Demo ready: " + demo.page() + " (nothing leaves this machine)");
            return demo;
        });
        return WELL;
    }

    /** Ends in good order when the process is asked to, be it while it starts. */
    private static void untilStopped(Supplier<AutoCloseable> start) throws InterruptedException {
        CompletableFuture<Optional<AutoCloseable>> open = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> open.join().ifPresent(Main::stop), "stopping"));
        try {
            open.complete(Optional.of(start.get()));
        } finally {
            open.complete(Optional.empty());
        }
        new CountDownLatch(1).await();
    }

    /** A JVM that is asked to end says 143 even when all went well; whoever watches it is to know the difference. */
    private static void stop(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException("could not stop in good order", e);
        }
        Runtime.getRuntime().halt(WELL);
    }

    private interface Command {
        int run() throws InterruptedException;
    }

    /** What the operator can mend is said in words; what only we can mend is thrown. */
    private static int guarded(Command command) throws InterruptedException {
        PrintStream err = System.err;
        try {
            return command.run();
        } catch (Settings.Unusable unusable) {
            err.println(
                    "bellhop: cannot start with this environment:" + System.lineSeparator() + unusable.getMessage());
            return BAD_CONFIGURATION;
        } catch (UnusableDatabase unusable) {
            err.println("bellhop: " + unusable.getMessage());
            return BAD_CONFIGURATION;
        } catch (AlreadyRunning running) {
            err.println("bellhop: " + running.getMessage());
            return ALREADY_RUNNING;
        } catch (CannotListen taken) {
            err.println("bellhop: " + taken.getMessage());
            return FAILED;
        } catch (LedgerFailed failed) {
            err.println("bellhop: the database cannot be reached: " + failed.getMessage());
            return FAILED;
        }
    }
}
