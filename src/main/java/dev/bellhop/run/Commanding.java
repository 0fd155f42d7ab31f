package dev.bellhop.run;

import dev.bellhop.command.Commands;
import dev.bellhop.command.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A person wrote, changed or deleted a comment: which commands are new in it, and each after the other. */
final class Commanding {
    private final Terms terms;
    private final Orders orders;

    Commanding(Terms terms, Orders orders) {
        this.terms = terms;
        this.orders = orders;
    }

    Decision decide(Situation now, Event.Commented said) {
        Situation here = now.at(said.place().repo());
        return switch (said.remark()) {
            case Remark.Deleted(long id) -> Stopping.deleted(here, id);
            case Remark.Written(long _, String text, OptionalLong app) ->
                deaf(here, said, app).orElseGet(() -> heard(here, said, Commands.in(text, name(here, said, text))));
            case Remark.Edited(long _, String before, String text, OptionalLong app) ->
                deaf(here, said, app)
                        .orElseGet(() -> heard(here, said, Commands.added(before, text, name(here, said, text))));
        };
    }

    /** Bots are not listened to, but for those that the operator names. */
    private Optional<Decision> deaf(Situation now, Event.Commented said, OptionalLong app) {
        boolean invited = app.isPresent() && terms.book().bots().contains(app.getAsLong());
        return said.by().bot() && !invited
                ? Optional.of(Refusing.ignored(now.desk(), "a bot wrote it, and bots are not heard"))
                : Optional.empty();
    }

    /** Only whoever calls us by a name makes us look up our own. */
    private static String name(Situation now, Event.Commented said, String text) {
        boolean called = text.lines().anyMatch(line -> line.stripLeading().startsWith("@"));
        return called ? now.answer(new Need.OwnName(said.place().repo())).orElse("") : "";
    }

    private Decision heard(Situation before, Event.Commented said, List<Heard> all) {
        if (all.isEmpty()) {
            return Refusing.ignored(before.desk(), "a comment that asks nothing new of us");
        }
        List<Heard> obeyed = mayAsk(before, said) ? all : all.subList(0, 1);
        Situation now = before;
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < obeyed.size(); i++) {
            Decision decision = one(now, said, obeyed.get(i), i);
            decisions.add(decision);
            now = now.after(decision);
        }
        return decisions.stream().reduce(Decision::and).orElseThrow();
    }

    /** Whoever may ask nothing is told so once, however much it was. */
    private static boolean mayAsk(Situation now, Event.Commented said) {
        return now.standing(said.place().repo(), said.by())
                .filter(standing -> standing.atLeast(Standing.WRITE))
                .isPresent();
    }

    private Decision one(Situation now, Event.Commented said, Heard heard, int place) {
        String trace = place == 0 ? said.trace() : said.trace() + "#" + place;
        Request request = new Request(
                said.by(),
                new Trigger.Comment(said.remark().id(), heard.line()),
                said.at(),
                trace,
                said.issue(),
                Optional.empty());
        return orders.obey(now, new Order(request, said.place(), heard));
    }
}
