package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Options;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.Rules;
import dev.bellhop.text.Visible;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files an issue for whoever asks, with Copilot on it; the run belongs to the new issue. */
final class Clerk {
    private static final int LONGEST_TITLE = 256;

    private final Terms terms;

    Clerk(Terms terms) {
        this.terms = terms;
    }

    Decision file(Situation now, Order order, Rules rules, Command.File file) {
        Request request = order.request();
        Wish wish = new Wish(request, order.place(), new Command.Fix(without(file.options()), ""));
        return switch (Choice.of(wish, rules, terms.services())) {
            case Choice.No(String words) -> Refusing.inWords(now.desk(), request, words);
            case Choice.Made made
            when !(made.agent().kind() instanceof AgentRule.Copilot) ->
                Refusing.inWords(
                        now.desk(),
                        request,
                        FilingWords.onlyCopilotFiles(request.by(), made.agent().name()));
            case Choice.Made made ->
                Custom.wrong(now, wish, made)
                        .map(words -> Refusing.inWords(now.desk(), request, words))
                        .orElseGet(() -> chosen(now, wish, rules, filing(wish, file, made, now.now())));
        };
    }

    /** Where it is filed is no wish of the agent's. */
    private static Options without(Options asked) {
        return new Options(
                asked.with(), asked.model(), asked.base(), asked.agent(), Optional.empty(), Optional.empty(), false);
    }

    private static Filing filing(Wish wish, Command.File file, Choice.Made made, Instant now) {
        Task task = new Task(
                made.instructions(),
                Task.Left.NOTHING,
                made.repo(),
                made.base(),
                made.customAgent(),
                made.model(),
                made.door());
        String title = Visible.line(file.title());
        return new Filing(
                wish.request(),
                file.options().repo().orElse(""),
                cut(title),
                Visible.of(file.body()).text().strip(),
                Attempt.first(made.agent().name(), made.service(), task, now));
    }

    private static String cut(String title) {
        boolean split = title.length() > LONGEST_TITLE && Character.isLowSurrogate(title.charAt(LONGEST_TITLE));
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, split ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }

    private Decision chosen(Situation now, Wish wish, Rules rules, Filing filing) {
        Request request = wish.request();
        Desk desk = now.desk().taking(request.id());
        if (!Admission.reaches(now, wish, filing.repo())) {
            return Refusing.inWords(desk, request, Replies.outOfReach(request.by(), filing.repo(), true));
        }
        if (!Admission.reaches(now, wish, filing.attempt().task().targetRepo())) {
            return Refusing.inWords(
                    desk,
                    request,
                    Replies.outOfReach(request.by(), filing.attempt().task().targetRepo(), false));
        }
        Claim today = Starting.today(now, wish, rules);
        Claim place = new Claim(
                Starting.running(wish.place().subject()),
                wish.id(),
                1,
                rules.running().value(),
                Optional.empty());
        if (!now.free(today)) {
            return Refusing.inWords(
                    desk,
                    request,
                    Replies.enoughForRepository(
                            request.by(), rules.perRepoPerDay().value()));
        }
        if (!now.free(place)) {
            return Refusing.inWords(desk, request, FilingWords.noPlaceToFile(request.by()));
        }
        return Decision.of(desk, new Note(Note.Kind.ACCEPTED, request.by().login() + " has an issue filed"))
                .effects(Refusing.react(request, Reaction.EYES))
                .plus(new Effect.File(request.id(), filing))
                .claims(today, place);
    }

    /** It is written, and the agent is on it. */
    Decision filed(Situation now, Event.Filed filed) {
        Filing filing = filed.filing();
        Issue issue = new Issue(filing.title(), filing.body(), Issue.State.OPEN);
        Request request = filing.request().filed(filed.place(), issue);
        Desk desk = now.desk().at(filed.place().repo());
        if (desk.tookBefore(request.id())) {
            return Refusing.ignored(desk, "this request was taken before");
        }
        Attempt begun = filing.attempt().begun(new Begin.Begun(filing.request().at(), "filed"));
        Run run = Run.of(request, filed.place(), begun).announce();
        Note note = new Note(Note.Kind.ACCEPTED, "filed as " + filed.place() + " with the agent on it");
        return Decision.of(desk.taking(request.id()).busyWith(run.id()), note)
                .run(run)
                .effects(List.of(new Effect.Status(run.id())))
                .claims(new Claim(
                        Starting.running(filed.place().subject()), run.id(), 1, Long.MAX_VALUE, Optional.empty()))
                .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, now.now().plus(terms.look())));
    }

    /** Whoever asked is told, where they asked. */
    Decision settled(Situation now, Event.Performed done) {
        Decision noted = Decision.of(now.desk(), Settling.note(done))
                .claims(Claim.none(Starting.running(now.desk().subject()), done.run()));
        return switch (done.outcome()) {
            case Outcome.Done(String remote) -> noted.effects(said(done.run(), filed(remote, about(now, done))));
            case Outcome.Failed(Problem problem) ->
                noted.effects(said(done.run(), FilingWords.notFiled(problem, about(now, done), terms.connect())));
            case Outcome.Delayed _ -> Decision.of(now.desk(), Settling.note(done));
        };
    }

    /** The name of the issue, and why the agent is not on it, if so. */
    private static String filed(String remote, Problems.About about) {
        String[] words = remote.split(" ", 2);
        return words.length == 1
                ? FilingWords.filed(words[0])
                : FilingWords.filedWithout(words[0], Problems.of(new Problem(Problem.Code.valueOf(words[1])), about));
    }

    private static Problems.About about(Situation now, Event.Performed done) {
        String repo = now.desk().repo().map(Repo::fullName).orElse("the repository");
        return new Problems.About(repo, "Copilot", "Whoever asked", done.run());
    }

    private static List<Effect> said(RunId run, String words) {
        return List.of(new Effect.Say(run, "filed", words));
    }
}
