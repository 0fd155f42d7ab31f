package dev.bellhop.rules;

import dev.bellhop.rules.AgentRule.Copilot;
import dev.bellhop.rules.AgentRule.CopilotTask;
import dev.bellhop.rules.AgentRule.Mount;
import dev.bellhop.rules.AgentRule.Session;
import dev.bellhop.text.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules as people read them: one line a setting, with what it is and who said so. */
public record Effective(List<Line> lines) {

    public record Line(String setting, String value, Where where) {}

    public Effective {
        lines = List.copyOf(lines);
    }

    public static Effective of(Rules rules) {
        Lines lines = new Lines();
        rules.labels().forEach((label, agent) -> lines.add("labels." + label, agent));
        lines.word("require", rules.require());
        lines.word("plan", rules.plan());
        rules.budget().run().ifPresent(run -> lines.amount("budget.run", run));
        rules.budget().month().ifPresent(month -> lines.amount("budget.month", month));
        lines.add("limits.running", rules.running());
        lines.add("limits.per-issue-per-day", rules.perIssuePerDay());
        lines.add("limits.per-repo-per-day", rules.perRepoPerDay());
        rules.repair().checks().ifPresent(checks -> lines.add("repair.checks", checks));
        rules.repair().reviews().ifPresent(reviews -> lines.word("repair.reviews", reviews));
        rules.agents().forEach(name -> rules.agent(name).ifPresent(lines::agent));
        return new Effective(lines.all);
    }

    /** As a table of Markdown, in which nothing that others wrote takes effect. */
    public String table() {
        return lines.stream()
                .map(line -> "| %s | %s | %s |\n"
                        .formatted(
                                cell(line.setting()),
                                cell(line.value()),
                                line.where().inWords()))
                .collect(Collectors.joining("", "| Setting | Value | From |\n|---|---|---|\n".formatted(), ""));
    }

    /** A bar would end the cell even inside code. */
    static String cell(String text) {
        return Quoted.line(text).replace("|", "\\|");
    }

    private static final class Lines {
        private final List<Line> all = new ArrayList<>();

        void add(String name, Setting<?> setting) {
            all.add(new Line(name, String.valueOf(setting.value()), setting.where()));
        }

        void maybe(String name, Optional<Setting<String>> setting) {
            setting.ifPresent(said -> add(name, said));
        }

        void word(String name, Setting<? extends Enum<?>> setting) {
            all.add(new Line(name, Spot.written(setting.value()), setting.where()));
        }

        void amount(String name, Setting<BigDecimal> setting) {
            all.add(new Line(name, setting.value().toPlainString(), setting.where()));
        }

        void agent(AgentRule agent) {
            String under = "agents." + agent.name() + ".";
            switch (agent.kind()) {
                case Copilot copilot -> {
                    kind(agent, under, "copilot");
                    target(under, copilot.target());
                    word(under + "api", copilot.api());
                    word(under + "assign", copilot.assign());
                }
                case CopilotTask task -> {
                    kind(agent, under, "copilot-task");
                    target(under, task.target());
                }
                case Session session -> {
                    kind(agent, under, "session");
                    word(under + "provider", session.provider());
                    session.repos().forEach(repo -> all.add(new Line(under + "repos", mount(repo), repo.where())));
                }
            }
            maybe(under + "base", agent.wishes().base());
            maybe(under + "model", agent.wishes().model());
            maybe(under + "instructions", agent.wishes().instructions());
        }

        private void kind(AgentRule agent, String under, String kind) {
            all.add(new Line(under + "kind", kind, agent.where()));
        }

        private void target(String under, AgentRule.Target target) {
            maybe(under + "custom-agent", target.customAgent());
            maybe(under + "target-repo", target.repo());
        }

        private static String mount(Mount repo) {
            return repo.repo()
                    + repo.base().map(base -> " at " + base).orElse("")
                    + repo.path().map(path -> " in " + path).orElse("");
        }
    }
}
