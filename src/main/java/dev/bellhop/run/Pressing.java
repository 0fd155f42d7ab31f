package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Heard;
import java.util.Optional;

/**
 * A person pressed on a run's page what they could have commanded in a comment: it is the same act. No comment says how
 * the issue stands by now, so what the run's own request showed must do.
 */
final class Pressing {
    private final Orders orders;

    Pressing(Orders orders) {
        this.orders = orders;
    }

    /** However often it is sent, it is decided once. */
    Decision decide(Situation now, Run newest, Event.Pressed pressed) {
        if (now.desk().tookBefore(pressed.trace())) {
            return Refusing.ignored(now.desk(), "this was pressed before");
        }
        if (pressed.by().bot()) {
            return Refusing.ignored(now.desk(), "a bot pressed it, and bots are not heard");
        }
        Request request = request(newest, pressed);
        return unmeant(newest, pressed)
                .map(words -> Refusing.inWords(now.desk(), request, words))
                .orElseGet(() -> orders.obey(now, order(now, newest, request, pressed.command())))
                .taking(request.id());
    }

    /** Why it cannot have been meant as things stand by now, if so. */
    private static Optional<String> unmeant(Run newest, Event.Pressed pressed) {
        if (!newest.id().equals(pressed.run())) {
            return Optional.of(PressingWords.notNewest(pressed, newest));
        }
        boolean merged = newest.phase() instanceof Phase.Over(Ended.Merged _);
        return pressed.command() instanceof Command.Retry && merged
                ? Optional.of(PressingWords.merged(pressed.by()))
                : Optional.empty();
    }

    private static Order order(Situation now, Run newest, Request request, Command command) {
        Place place = now.desk().place().orElse(newest.place());
        return new Order(request, place, new Heard.Understood(command, ""));
    }

    private static Request request(Run newest, Event.Pressed pressed) {
        Issue issue = newest.request().issue();
        return new Request(
                pressed.by(),
                new Trigger.Pressed(),
                pressed.at(),
                pressed.trace(),
                new Issue(issue.title(), issue.body(), since(issue.state(), newest)),
                Optional.empty());
    }

    /** By now the agent may be on it, and somebody may have said something. */
    private static Issue.State since(Issue.State then, Run run) {
        return new Issue.State(
                then.pullRequest(),
                then.closed(),
                then.locked(),
                then.manned() || run.attempt().mayBeAtWork(),
                Math.max(then.comments(), 1));
    }
}
