package dev.bellhop.run;

import dev.bellhop.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a wish to a run: may they, do the rules allow it, is there an agent for it, is it too much for a day. */
final class Admission {
    private final Terms terms;
    private final Starting starting;

    Admission(Terms terms, Starting starting) {
        this.terms = terms;
        this.starting = starting;
    }

    Decision decide(Situation now, Wish wish) {
        return admitted(now, wish).remembered();
    }

    private Decision admitted(Situation now, Wish wish) {
        Desk desk = now.desk().at(wish.place().repo());
        Request request = wish.request();
        if (desk.tookBefore(wish.id())) {
            return Refusing.ignored(desk, "this request was taken before");
        }
        if (request.issue().state().locked()) {
            return Decision.of(desk, new Note(Note.Kind.REFUSED, "the issue is locked, so nobody could follow on it"));
        }
        if (desk.memory().stopped().filter(request.at()::isBefore).isPresent()) {
            return Refusing.silently(desk.taking(wish.id()), request, "somebody said stop after this was asked");
        }
        Optional<Standing> standing = wish.standing(now);
        if (standing.isEmpty()) {
            return Refusing.unchecked(desk, request);
        }
        if (!standing.get().atLeast(Standing.WRITE)) {
            return Refusing.notAllowed(desk, request, standing.get(), Standing.WRITE);
        }
        return switch (Ruling.of(now, wish.place().repo(), terms.book())) {
            case Ruling.Unread _ -> Refusing.inWords(desk, request, Replies.rulesUnread(wish.by()));
            case Ruling.Broken(var flaws) ->
                Refusing.inWords(desk, request, RulesWords.broken(wish.place().repo(), flaws));
            case Ruling.Valid(Rules rules) -> ruled(now, wish, rules, standing.get());
        };
    }

    private Decision ruled(Situation now, Wish wish, Rules rules, Standing standing) {
        Desk desk = now.desk().at(wish.place().repo());
        Request request = wish.request();
        Standing needed = Standing.of(rules.require().value());
        if (!standing.atLeast(needed)) {
            return Refusing.notAllowed(desk, request, standing, needed);
        }
        if (desk.active().isPresent()) {
            return already(now, desk, request);
        }
        if (request.issue().state().closed()) {
            return Refusing.inWords(desk, request, Replies.closedIssue(wish.by()));
        }
        return switch (Choice.of(wish, rules, terms.services())) {
            case Choice.No(String words) -> Refusing.inWords(desk, request, words);
            case Choice.Made made
            when unreached(now, wish, made).isPresent() ->
                Refusing.inWords(
                        desk,
                        request,
                        Replies.outOfReach(
                                wish.by(),
                                unreached(now, wish, made).get(),
                                made.options().repo().isPresent()));
            case Choice.Made made ->
                Custom.wrong(now, wish, made)
                        .map(words -> Refusing.inWords(desk, request, words))
                        .orElseGet(() -> chosen(now, wish, rules, made));
        };
    }

    private Decision chosen(Situation now, Wish wish, Rules rules, Choice.Made choice) {
        Desk desk = now.desk().at(wish.place().repo());
        long most = rules.perIssuePerDay().value();
        if (desk.begunSince(now.now()) >= most) {
            return Refusing.inWords(desk, wish.request(), Replies.enoughForIssue(wish.by(), most));
        }
        if (!now.free(Starting.today(now, wish, rules))) {
            return Refusing.inWords(
                    desk,
                    wish.request(),
                    Replies.enoughForRepository(wish.by(), rules.perRepoPerDay().value()));
        }
        Optional<List<Voice>> earlier = earlier(now, wish);
        if (earlier.isEmpty()) {
            return Refusing.inWords(desk, wish.request(), Replies.earlierUnread(wish.by()));
        }
        Task task = Briefing.task(wish, choice, choice.way(wish, rules), earlier.get());
        Attempt first = Attempt.first(choice.agent().name(), choice.service(), task, now.now());
        return starting.first(now, wish, first, rules);
    }

    private static Optional<String> unreached(Situation now, Wish wish, Choice.Made made) {
        return made.elsewhere().stream()
                .filter(repo -> !reaches(now, wish, repo))
                .findFirst();
    }

    /** The work may be done in another repository only where the asker may write, too, and the App is. */
    static boolean reaches(Situation now, Wish wish, String repo) {
        Repo here = wish.place().repo();
        return repo.isEmpty()
                || repo.equalsIgnoreCase(here.fullName())
                || now.answer(new Need.Elsewhere(here, repo, wish.by()))
                        .filter(standing -> standing.atLeast(Standing.WRITE))
                        .isPresent();
    }

    /** Where nobody has said anything, nobody is asked. GitHub may or may not have counted the comment that asks. */
    private static Optional<List<Voice>> earlier(Situation now, Wish wish) {
        int comments = wish.request().issue().state().comments();
        return comments > 0
                ? now.answer(new Need.Earlier(wish.place(), wish.request().at(), comments))
                : Optional.of(List.of());
    }

    /** The run at work serves this request too; its status comment is the answer. */
    private static Decision already(Situation now, Desk desk, Request request) {
        RunId active = desk.active().orElseThrow();
        List<Effect> label =
                request.trigger().label().<Effect>map(name -> new Effect.TakeLabelOff(request.id(), name)).stream()
                        .toList();
        Decision seen = Decision.of(
                        desk.taking(request.id()),
                        new Note(Note.Kind.IGNORED, "run " + active + " is already at work on it"))
                .effects(label);
        return request.trigger() instanceof Trigger.Label
                ? seen.effects(Stream.concat(Refusing.react(request, Reaction.EYES).stream(), label.stream())
                        .toList())
                : Refusing.inWords(
                        desk.taking(request.id()), request, Replies.already(request.by(), active, now.run()));
    }
}
