package dev.bellhop.run;

import dev.bellhop.command.Usage;
import dev.bellhop.rules.Effective;
import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers in the thread to those who only want to know. */
final class Answering {
    private final Terms terms;

    Answering(Terms terms) {
        this.terms = terms;
    }

    String status(Situation now) {
        return now.run().map(Inquiries::status).orElse(Inquiries.noRun());
    }

    String why(Situation now) {
        return Inquiries.why(now.desk().memory().last(), now.run());
    }

    String help() {
        return Inquiries.help(Usage.table());
    }

    String config(Situation now, Order order) {
        return ruled(now, order, rules -> Inquiries.config(Effective.of(rules).table()));
    }

    String agents(Situation now, Order order) {
        Optional<Roster> custom = now.answer(new Need.Agents(order.place().repo()));
        return ruled(
                now,
                order,
                rules -> Inquiries.agents(Choice.offered(rules, terms.services()), rules.usualAgent())
                        + custom.map(Inquiries::customAgents).orElse(""));
    }

    String doctor(Situation now, Order order) {
        List<Found> all = new ArrayList<>();
        all.add(Found.good(Inquiries.mayAsk(order.request().by(), order.standing(now))));
        switch (Ruling.of(now, order.place().repo(), terms.book())) {
            case Ruling.Unread _ -> all.add(Inspection.rulesNotShown());
            case Ruling.Broken(List<Flaw> flaws) -> all.add(Inspection.rules(new Verdict.Wrong(flaws)));
            case Ruling.Valid(Rules rules) -> {
                all.add(Inspection.rules(new Verdict.Right(rules)));
                all.addAll(findings(now, order, rules));
                all.addAll(inspected(now, order.place().repo(), rules));
            }
        }
        return Inquiries.doctor(all);
    }

    private List<Found> inspected(Situation now, Repo repo, Rules rules) {
        List<Found> all = new ArrayList<>();
        all.add(now.answer(new Need.Labels(repo))
                .map(there -> Inspection.labels(rules, there))
                .orElseGet(Inspection::labelsNotShown));
        for (Inspection.Pusher pusher : Inspection.Pusher.of(rules, terms.services())) {
            all.add(now.answer(new Need.Hindrances(repo, pusher.branch()))
                    .map(hindrances -> Inspection.branch(pusher, hindrances))
                    .orElseGet(() -> Inspection.branchNotShown(pusher)));
        }
        return all;
    }

    private List<Found> findings(Situation now, Order order, Rules rules) {
        String usual = rules.usualAgent().orElse("");
        boolean offered = Choice.offered(rules, terms.services()).contains(usual);
        long running = now.taken(Starting.running(order.place().subject()));
        long today = now.desk().begunSince(now.now());
        long places = rules.running().value();
        long most = rules.perIssuePerDay().value();
        List<Found> all = new ArrayList<>(List.of(
                found(offered, Inquiries.usualAgent(usual, offered)),
                found(running < places, Inquiries.places(running, places)),
                found(today < most, Inquiries.begunToday(today, most))));
        rules.agent(usual)
                .filter(agent -> offered && agent.service().equals("copilot"))
                .ifPresent(_ -> all.add(copilot(now, order)));
        return List.copyOf(all);
    }

    private static Found found(boolean good, String words) {
        return good ? Found.good(words) : Found.bad(words);
    }

    /** Whether Copilot comes when whoever asks calls it. */
    private static Found copilot(Situation now, Order order) {
        Person by = order.request().by();
        Optional<Optional<Problem>> found = now.answer(new Need.Absence(order.place(), by));
        if (found.isEmpty()) {
            return Found.bad(Inquiries.copilotUnknown());
        }
        Problems.About about = new Problems.About(
                order.place().repo().fullName(),
                "Copilot",
                by.mention(),
                order.request().id());
        return found.get()
                .map(problem -> Found.bad(Inquiries.copilotAbsent(Problems.of(problem, about))))
                .orElse(Found.good(Inquiries.copilotComes(by)));
    }

    private String ruled(Situation now, Order order, Function<Rules, String> say) {
        return switch (Ruling.of(now, order.place().repo(), terms.book())) {
            case Ruling.Unread _ -> Replies.rulesUnread(order.request().by());
            case Ruling.Broken(List<Flaw> flaws) ->
                RulesWords.wrong(order.place().repo(), flaws);
            case Ruling.Valid(Rules rules) -> say.apply(rules);
        };
    }
}
