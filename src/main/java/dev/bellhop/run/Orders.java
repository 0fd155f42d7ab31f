package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Heard;
import dev.bellhop.command.Options;
import dev.bellhop.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What each command does, for those who may. */
final class Orders {
    private final Terms terms;
    private final Admission admission;
    private final Starting starting;
    private final Steering steering;
    private final Clerk clerk;
    private final Answering answering;

    /** Who does what a command asks, where it is more than an answer. */
    record Hands(Starting starting, Steering steering, Clerk clerk) {}

    Orders(Terms terms, Admission admission, Hands hands) {
        this.terms = terms;
        this.admission = admission;
        this.starting = hands.starting();
        this.steering = hands.steering();
        this.clerk = hands.clerk();
        this.answering = new Answering(terms);
    }

    Decision obey(Situation now, Order order) {
        Desk desk = now.desk();
        Request request = order.request();
        if (desk.tookBefore(request.id())) {
            return Refusing.ignored(desk, "this request was taken before");
        }
        if (desk.memory().deleted().stream().anyMatch(request.trigger()::isComment)) {
            return Refusing.ignored(desk, "the comment was deleted before it was read");
        }
        if (request.issue().state().locked()) {
            return Decision.of(
                    desk, new Note(Note.Kind.REFUSED, "the conversation is locked, so nothing can be answered"));
        }
        Optional<Standing> standing = order.standing(now);
        if (standing.isEmpty()) {
            return Refusing.unchecked(desk, request);
        }
        if (!standing.get().atLeast(Standing.WRITE)) {
            Decision no = Refusing.notAllowed(desk, request, standing.get(), Standing.WRITE);
            return order.asksForAgent() ? no.remembered() : no;
        }
        return switch (order.heard()) {
            case Heard.Misheard misheard -> answer(now, request, Reaction.CONFUSED, Replies.misheard(misheard));
            case Heard.Understood(Command command, String _) -> obey(now, order, command);
        };
    }

    private Decision obey(Situation now, Order order, Command command) {
        Request request = order.request();
        return switch (command) {
            case Command.Fix fix -> fix(now, order, fix);
            case Command.Retry(String what) -> retry(now, order, what);
            case Command.Reply reply -> ruled(now, order, _ -> reply(now, request, reply));
            case Command.File file -> file(now, order, file);
            case Command.Stop(boolean close) -> ruled(now, order, _ -> Stopping.stop(now, request, close));
            case Command.Approve _ -> approve(now, order);
            case Command.Status _ -> answer(now, request, Reaction.PLUS_ONE, answering.status(now));
            case Command.Why _ -> answer(now, request, Reaction.PLUS_ONE, answering.why(now));
            case Command.Config _ -> answer(now, request, Reaction.PLUS_ONE, answering.config(now, order));
            case Command.Help _ -> answer(now, request, Reaction.PLUS_ONE, answering.help());
            case Command.Agents _ -> answer(now, request, Reaction.PLUS_ONE, answering.agents(now, order));
            case Command.Doctor _ -> answer(now, request, Reaction.PLUS_ONE, answering.doctor(now, order));
        };
    }

    private Decision reply(Situation now, Request request, Command.Reply reply) {
        return request.issue().state().pullRequest()
                ? answer(now, request, Reaction.MINUS_ONE, SteeringWords.replyOnIssues(request.by()))
                : steering.reply(now, request, reply);
    }

    /** While the rules are broken nothing is begun. */
    private Decision file(Situation now, Order order, Command.File file) {
        if (Ruling.of(now, order.place().repo(), terms.book()) instanceof Ruling.Broken(var flaws)) {
            return Refusing.inWords(
                    now.desk(), order.request(), RulesWords.broken(order.place().repo(), flaws));
        }
        return ruled(now, order, rules -> clerk.file(now, order, rules, file));
    }

    private Decision fix(Situation now, Order order, Command.Fix fix) {
        Request request = order.request();
        return request.issue().state().pullRequest()
                ? Refusing.inWords(now.desk(), request, Replies.notOnPulls(request.by()))
                : admission.decide(now, new Wish(request, order.place(), fix));
    }

    /** With the same agent and options as before, as far as the rules still allow them. */
    private Decision retry(Situation now, Order order, String what) {
        Request request = order.request();
        Optional<Run> last = now.run();
        if (last.isEmpty()) {
            return Refusing.inWords(now.desk(), request, Replies.nothingToRetry(request.by()));
        }
        Options same = same(last.get().attempt());
        return admission.decide(
                now, new Wish(request.after(last.get().id()), order.place(), new Command.Fix(same, what)));
    }

    private static Options same(Attempt attempt) {
        Task task = attempt.task();
        return new Options(
                List.of(attempt.agent()),
                given(task.model()),
                given(task.baseBranch()),
                given(task.customAgent()),
                given(task.targetRepo()),
                Optional.empty(),
                false);
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(Predicate.not(String::isEmpty));
    }

    /** A person has to have looked. While the rules are broken nothing starts, approved or not; and who asked must still be allowed to. */
    private Decision approve(Situation now, Order order) {
        Request request = order.request();
        if (request.by().bot()) {
            return Refusing.inWords(now.desk(), request, Replies.botsApproveNothing());
        }
        if (Ruling.of(now, order.place().repo(), terms.book()) instanceof Ruling.Broken(var flaws)) {
            return Refusing.inWords(
                    now.desk(), request, RulesWords.broken(order.place().repo(), flaws));
        }
        return ruled(now, order, rules -> approve(now, request, rules));
    }

    /** Nobody has looked at what was asked later, or in the same breath. */
    private Decision approve(Situation now, Request request, Rules rules) {
        Optional<Run> held = now.run().filter(run -> run.phase() instanceof Phase.Held);
        if (held.isEmpty()) {
            return answer(now, request, Reaction.MINUS_ONE, Replies.nothingToApprove(request.by()));
        }
        if (!request.at().isAfter(held.get().request().at())) {
            return answer(now, request, Reaction.MINUS_ONE, Replies.approvedUnseen(request.by()));
        }
        Situation taken = now.on(now.desk().taking(request.id()));
        return starting.approved(taken, held.get().approve(request.by()), rules)
                .plus(Refusing.react(request, Reaction.PLUS_ONE));
    }

    /** What drives a run needs as much permission as starting one. */
    private Decision ruled(Situation now, Order order, Function<Rules, Decision> obey) {
        Request request = order.request();
        return switch (Ruling.of(now, order.place().repo(), terms.book())) {
            case Ruling.Unread _ -> Refusing.inWords(now.desk(), request, Replies.rulesUnread(request.by()));
            case Ruling.Broken _ -> obey.apply(terms.rules());
            case Ruling.Valid(Rules rules) -> {
                Standing needed = Standing.of(rules.require().value());
                Standing standing = order.standing(now).orElse(Standing.NONE);
                yield standing.atLeast(needed)
                        ? obey.apply(rules)
                        : Refusing.notAllowed(now.desk(), request, standing, needed);
            }
        };
    }

    static Decision answer(Situation now, Request request, Reaction reaction, String words) {
        return Decision.of(now.desk().taking(request.id()), new Note(Note.Kind.DONE, Records.answer(request, words)))
                .effects(Refusing.answer(request, reaction, new Effect.Say(request.id(), "answer", words)));
    }
}
