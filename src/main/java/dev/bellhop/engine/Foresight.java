package dev.bellhop.engine;

import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Decision;
import dev.bellhop.run.EffectWords;
import dev.bellhop.run.Event;
import dev.bellhop.run.Known;
import dev.bellhop.run.Note;
import dev.bellhop.run.Policy;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would come of a delivery now: read, decided upon the desk as it is, and nothing done or remembered. */
public final class Foresight {
    private static final String NOBODY = "would do nothing: it concerns no run";

    private final Ledger ledger;
    private final Forge forge;
    private final Policy policy;
    private final Answers answers;

    /** Whoever is asked here is only read. */
    public Foresight(Ledger ledger, Forge forge, Accounts accounts, Outlook outlook, Policy policy) {
        this.ledger = ledger;
        this.forge = forge;
        this.policy = policy;
        this.answers = new Answers(forge, new Answers.Ground(accounts, outlook), policy);
    }

    /** In words: what would be decided, what would be done about it at once, and what GitHub refused to answer. */
    public record Sight(List<String> decided, List<String> acts, List<String> open) {
        public Sight {
            decided = List.copyOf(decided);
            acts = List.copyOf(acts);
            open = List.copyOf(open);
        }

        static Sight of(String words) {
            return new Sight(List.of(words), List.of(), List.of());
        }

        Sight and(Sight other) {
            return new Sight(both(decided, other.decided), both(acts, other.acts), both(open, other.open));
        }

        private static List<String> both(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
    }

    /** Ends in a {@link Fault} when GitHub cannot be read. */
    public Sight look(Delivery delivery, Instant now) {
        try {
            return switch (forge.read(delivery)) {
                case Reading.Nothing(String why) -> Sight.of("would do nothing: " + why);
                case Reading.Asked(Event event, var issue) ->
                    decide(event, ledger.open(issue, policy.scopes(issue), now), now);
                case Reading.Told told -> told(told, now);
                case Reading.Wide wide -> wide(wide);
                case Reading.Pushed(var _, Optional<Reading.Wide> noticed) ->
                    noticed.map(Foresight::wide)
                            .orElseGet(() -> Sight.of("would do nothing but read the rules anew when they are needed"));
                case Reading.Revoked _ -> Sight.of("would forget the account that was connected");
            };
        } catch (JsonMisfit misfit) {
            return Sight.of("cannot be read: " + misfit.getMessage());
        }
    }

    private Sight told(Reading.Told told, Instant now) {
        Sight run = told.noticed()
                .map(Foresight::wide)
                .orElseGet(() -> ledger.route(told.event().handles())
                        .flatMap(id -> open(id, now))
                        .map(known -> decide(told.event(), known, now))
                        .orElseGet(() -> Sight.of(NOBODY)));
        return told.proposed().map(proposed -> run.and(proposed(proposed, now))).orElse(run);
    }

    private Sight proposed(Event.Proposed proposed, Instant now) {
        var pull = proposed.place().subject();
        return decide(proposed, ledger.open(pull, policy.scopes(pull), now), now);
    }

    private Optional<Snapshot> open(RunId run, Instant now) {
        return ledger.open(run, Set.of(), now)
                .flatMap(known -> ledger.open(run, policy.scopes(known.desk().subject()), now));
    }

    private static Sight wide(Reading.Wide wide) {
        return Sight.of(
                switch (wide.scope()) {
                    case Reading.Scope.Installation(long id) -> "would tell every active run of installation " + id;
                    case Reading.Scope.Repositories(var ids) ->
                        "would tell every active run in " + ids.size()
                                + (ids.size() == 1 ? " repository" : " repositories");
                });
    }

    private Sight decide(Event event, Snapshot known, Instant now) {
        OpenQuestions questions = new OpenQuestions();
        Situation situation = answers.all(known.at(now, Known.NOTHING), event, questions);
        Decision decision = policy.decide(situation, event);
        return new Sight(
                decision.notes().stream().map(Foresight::words).toList(),
                decision.effects().stream().map(EffectWords::of).toList(),
                questions.all());
    }

    private static String words(Note note) {
        return switch (note.kind()) {
            case ACCEPTED -> "would accept: " + note.text();
            case REFUSED -> "would refuse: " + note.text();
            case IGNORED -> "would do nothing: " + note.text();
            case LEARNED, DONE -> "would say: " + note.text();
        };
    }
}
