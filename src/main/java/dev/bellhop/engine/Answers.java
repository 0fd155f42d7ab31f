package dev.bellhop.engine;

import dev.bellhop.run.Event;
import dev.bellhop.run.Need;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Situation;
import java.util.Optional;

/** Answers needs. What cannot be found out is known to be open, and the policy says so. */
final class Answers {
    private final Forge forge;
    private final Accounts accounts;
    private final Outlook outlook;
    private final Voices voices;
    private final Policy policy;

    /** Whose tokens there are, and what is known of Copilot. */
    record Ground(Accounts accounts, Outlook outlook) {}

    Answers(Forge forge, Ground ground, Policy policy) {
        this.forge = forge;
        this.accounts = ground.accounts();
        this.outlook = ground.outlook();
        this.voices = new Voices(forge);
        this.policy = policy;
    }

    /** Everything that must be known before the event can be decided. */
    Situation all(Situation situation, Event event, Asker asker) {
        Situation now = situation;
        for (Optional<Need<?>> need = policy.needs(now, event); need.isPresent(); need = policy.needs(now, event)) {
            now = one(now, need.get(), asker);
        }
        return now;
    }

    private Situation one(Situation now, Need<?> need, Asker asker) {
        return switch (need) {
            case Need.Permission who ->
                now.knowing(who, asker.ask(who.repo(), () -> forge.standing(who.repo(), who.person())));
            case Need.Elsewhere other ->
                now.knowing(
                        other,
                        asker.ask(other.here(), () -> forge.elsewhere(other.here(), other.repo(), other.person())));
            case Need.RulesOf rules -> now.knowing(rules, asker.ask(rules.repo(), () -> forge.rules(rules.repo())));
            case Need.Earlier earlier ->
                now.knowing(earlier, asker.ask(earlier.place().repo(), () -> voices.heard(earlier, now.now())));
            case Need.Change change ->
                now.knowing(
                        change, asker.ask(change.pull().repo(), () -> forge.change(change.pull(), change.commit())));
            case Need.Account account ->
                now.knowing(
                        account,
                        asker.ask(
                                account.repo(),
                                () -> accounts.of(account.person()).isPresent()));
            case Need.Agents agents ->
                now.knowing(agents, asker.ask(agents.repo(), () -> outlook.roster(agents.repo())));
            case Need.Absence absence ->
                now.knowing(
                        absence,
                        asker.ask(absence.place().repo(), () -> outlook.absence(absence.place(), absence.person())));
            case Need.Labels labels -> now.knowing(labels, asker.ask(labels.repo(), () -> forge.labels(labels.repo())));
            case Need.Hindrances pushed ->
                now.knowing(pushed, asker.ask(pushed.repo(), () -> forge.hindrances(pushed.repo(), pushed.branch())));
            case Need.OwnName name -> now.knowing(name, asker.ask(name.repo(), forge::name));
        };
    }
}
