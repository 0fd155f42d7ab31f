package dev.bellhop.session;

import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Branches;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Housekeeping;
import dev.bellhop.engine.Payer;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.SessionFact.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An agent in a session of a managed platform, with the repository in it. */
public final class SessionAgent implements Agent {
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Half of a platform's least limit of 1,200 reads a minute, at two reads a look, without those that open streams. */
    private static final int LOOKS_AN_HOUR = 270 * 60;

    private final Platform platform;
    private final Registry registry;
    private final Keys keys;
    private final Renewal renewal;
    private final Beginning beginning;
    private final Glance glance;
    private final Attention attention;
    private final InstantSource clock;

    /** What it works with. The house is its name on everything of ours at the platform. */
    public record Ground(
            Tokens tokens,
            Branches branches,
            SessionBook book,
            Reach reach,
            Streams streams,
            InstantSource clock,
            String house) {}

    public SessionAgent(Platform platform, Ground ground) {
        this.platform = platform;
        this.clock = ground.clock();
        registry = new Registry(ground.house());
        keys = new Keys(ground.tokens(), ground.book(), clock);
        renewal = new Renewal(platform, keys);
        Workshop workshop = new Workshop(platform, ground.book());
        beginning = new Beginning(
                platform, new Beginning.Kit(workshop, keys, ground.branches(), registry, renewal, ground.reach()));
        attention = new Attention(platform, keys, ground.streams());
        glance = new Glance(platform, keys, renewal, new Harvest(ground.branches()), clock);
    }

    @Override
    public String start(Place place, Run run, Steps steps) {
        return beginning.begin(place, run, steps).toString();
    }

    /** While it works, what is said waits its turn, where the platform lets it wait; else we do. */
    @Override
    public String steer(Place place, Run run, Message message, Steps steps) {
        Names names = names(run);
        if (keys.isDueBeforeWaking(run)) {
            renewal.renew(place, run, names);
        }
        UserEvent event = event(run, message);
        return steps.once(
                "said",
                _ -> platform.told(names.session(), said -> isSame(said, event)),
                () -> say(names.session(), event, message.now()));
    }

    /** An answer to a question waits for nothing. */
    private String say(String session, UserEvent event, boolean now) {
        boolean first = now && event instanceof UserEvent.Message;
        if (first && platform.dialect().halt() == Dialect.Halt.CANCEL) {
            halted(session);
        }
        boolean together = first && platform.dialect().halt() == Dialect.Halt.INTERRUPT;
        return platform.send(session, together ? List.of(new UserEvent.Interrupt(), event) : List.of(event));
    }

    private static UserEvent event(Run run, Message message) {
        Optional<SessionFact.Asked> asked = message.question()
                .flatMap(id -> Optional.ofNullable(run.facts().sitting().asked().get(id)));
        return asked.<UserEvent>map(question -> question.question() == Question.PERMISSION
                        ? confirmation(question, message.text())
                        : new UserEvent.ToolResult(question.event(), message.text(), false))
                .orElseGet(() -> new UserEvent.Message(heading(message) + message.text()));
    }

    private static UserEvent confirmation(SessionFact.Asked question, String text) {
        boolean allowed =
                Set.of("yes", "y", "ok", "allow").contains(text.strip().toLowerCase(Locale.ROOT));
        return new UserEvent.Confirm(question.event(), allowed, allowed ? "" : text);
    }

    private static String heading(Message message) {
        return message.by().login() + " says (" + message.reference() + "):\n\n";
    }

    /** By what it answers, or by its heading, which holds its reference. */
    private static boolean isSame(UserEvent said, UserEvent meant) {
        return switch (meant) {
            case UserEvent.Message(String text) ->
                said instanceof UserEvent.Message(String other)
                        && other.lines().findFirst().equals(text.lines().findFirst());
            case UserEvent.Confirm confirm ->
                said instanceof UserEvent.Confirm other && other.toolUse().equals(confirm.toolUse());
            case UserEvent.ToolResult result ->
                said instanceof UserEvent.ToolResult other
                        && other.customToolUse().equals(result.customToolUse());
            case UserEvent.Interrupt _ -> said instanceof UserEvent.Interrupt;
        };
    }

    @Override
    public String answer(Place place, Run run, String question, Steps steps) {
        Names names = names(run);
        UserEvent event = new UserEvent.ToolResult(question, "Noted.", false);
        return steps.once(
                "answer",
                _ -> platform.told(names.session(), said -> isSame(said, event)),
                () -> platform.send(names.session(), List.of(event)));
    }

    /** Its turn is broken off and over; the rest is done when it is cleared away. */
    @Override
    public Set<Halt> stop(Place place, Run run, Person by, boolean close) {
        Optional<Names> names = Names.of(run.attempt());
        return names.filter(known -> halted(known.session())).isPresent() ? Set.of(Halt.INTERRUPTED) : Set.of();
    }

    /** Whether it was at work. Until it is not, we come again. */
    private boolean halted(String session) {
        Optional<Sighting> seen = platform.show(session).filter(sighting -> !sighting.archived());
        if (seen.isEmpty()) {
            return false;
        }
        return switch (seen.get().status()) {
            case RUNNING, RESCHEDULING -> {
                platform.cancel(session);
                throw stopping();
            }
            case CANCELING -> throw stopping();
            case IDLE, TERMINATED, UNKNOWN -> true;
        };
    }

    private Fault stopping() {
        return Fault.wait(clock.instant().plus(SOON), "the session is about to stop");
    }

    /** The session is put away, its vault is deleted, and its tokens open nothing any more. */
    @Override
    public void end(Place place, Run run, int attempt) {
        Holder holder = new Holder(run.id(), attempt);
        Optional<Names> known = Names.of(run.attempts().get(attempt - 1));
        Optional<String> session = known.map(Names::session)
                .or(() -> platform.findSession(
                        registry.mark(holder), run.request().at().minus(Steps.MARGIN)));
        Optional<String> vault = known.isPresent()
                ? known.flatMap(Names::vault)
                : Optional.of(platform.dialect())
                        .filter(Dialect::hasVaults)
                        .flatMap(_ -> platform.findVault(registry.mark(holder)));
        attention.leave(holder);
        try {
            session.ifPresent(one -> {
                halted(one);
                platform.archive(one);
            });
            vault.ifPresent(platform::deleteVault);
        } finally {
            // Whatever the platform says: from now on it can push nothing more.
            keys.takeBack(holder);
        }
    }

    @Override
    public Optional<Housekeeping> housekeeping() {
        return Optional.of(new Broom(platform, registry, keys, this::halted));
    }

    @Override
    public Payer payer(Place place, Run run) {
        return new Payer(platform.dialect().name(), LOOKS_AN_HOUR);
    }

    @Override
    public List<Fact> look(Place place, Run run) {
        return Names.of(run.attempt())
                .map(names -> {
                    List<Fact> facts = glance.look(place, run, names);
                    attention.pay(run, names, facts);
                    return facts;
                })
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> rest(Run run) {
        return attention.rest(run);
    }

    private static Names names(Run run) {
        return Names.of(run.attempt()).orElseThrow(() -> Fault.refused(new Problem(Problem.Code.IN_DOUBT)));
    }
}
