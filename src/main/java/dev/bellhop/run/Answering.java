package dev.bellhop.run;

import dev.bellhop.command.Usage;
import dev.bellhop.rules.Effective;
import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.Rules;
import dev.bellhop.run.Inquiries.Finding;
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
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(true, Inquiries.mayAsk(order.request().by(), order.standing(now))));
        switch (Ruling.of(now, order.place().repo(), terms.book())) {
            case Ruling.Unread _ -> findings.add(new Finding(false, Inquiries.rulesNotShown()));
            case Ruling.Broken(List<Flaw> flaws) ->
                findings.add(new Finding(false, Inquiries.rulesHaveProblems(flaws)));
            case Ruling.Valid(Rules rules) -> findings.addAll(findings(now, order, rules));
        }
        return Inquiries.doctor(findings);
    }

    private List<Finding> findings(Situation now, Order order, Rules rules) {
        String usual = rules.usualAgent().orElse("");
        boolean offered = Choice.offered(rules, terms.services()).contains(usual);
        long running = now.taken(Starting.running(order.place().subject()));
        long today = now.desk().begunSince(now.now());
        long places = rules.running().value();
        long most = rules.perIssuePerDay().value();
        List<Finding> all = new ArrayList<>(List.of(
                new Finding(true, Inquiries.rulesAreRight()),
                new Finding(offered, Inquiries.usualAgent(usual, offered)),
                new Finding(running < places, Inquiries.places(running, places)),
                new Finding(today < most, Inquiries.begunToday(today, most))));
        rules.agent(usual)
                .filter(agent -> offered && agent.service().equals("copilot"))
                .ifPresent(_ -> all.add(copilot(now, order)));
        return List.copyOf(all);
    }

    /** Whether Copilot comes when whoever asks calls it. */
    private static Finding copilot(Situation now, Order order) {
        Person by = order.request().by();
        Optional<Optional<Problem>> found = now.answer(new Need.Absence(order.place(), by));
        if (found.isEmpty()) {
            return new Finding(false, Inquiries.copilotUnknown());
        }
        Problems.About about = new Problems.About(
                order.place().repo().fullName(),
                "Copilot",
                by.mention(),
                order.request().id());
        return found.get()
                .map(problem -> new Finding(false, Inquiries.copilotAbsent(Problems.of(problem, about))))
                .orElse(new Finding(true, Inquiries.copilotComes(by)));
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
