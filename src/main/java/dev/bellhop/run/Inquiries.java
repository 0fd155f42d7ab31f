package dev.bellhop.run;

import dev.bellhop.text.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence that answers somebody who only wants to know. */
final class Inquiries {
    private Inquiries() {}

    static String status(Run run) {
        return "Run `" + run.id() + "`, asked by " + run.request().by().mention() + ": " + Records.outcome(run) + ".\n";
    }

    static String noRun() {
        return "No agent was asked on this issue. `/agent fix` starts one.\n";
    }

    static String why(Optional<String> last, Optional<Run> run) {
        return last.map(words -> "The record says of the last request: *" + words.replaceFirst("\\.$", "") + "*.\n")
                        .orElse("Nothing was asked on this issue that Bellhop remembers.\n")
                + run.map(known -> "\n" + status(known)).orElse("");
    }

    static String help(String table) {
        return table
                + "\nA command is a line that starts with `/agent`. Words after it, and the lines below, are passed"
                + " on to the agent where the command takes words.\n";
    }

    static String config(String table) {
        return RulesWords.fitting(table) + """

                The file is `.github/bellhop.yml` on the default branch; `./bellhop check` finds mistakes before you push. \
                This version reads `budget.month` and `repair`, and does nothing about them yet.
                """;
    }

    static String agents(List<String> offered, Optional<String> usual) {
        if (offered.isEmpty()) {
            return "No agent can be asked here. The operator of this server can set one up.\n";
        }
        String list = offered.stream()
                .map(name -> "- `" + name + "`" + (usual.equals(Optional.of(name)) ? ", the usual one" : "") + "\n")
                .collect(Collectors.joining());
        return "These agents can be asked here:\n\n" + list + "\n`/agent fix --with NAME` or the label `agent-fix:NAME`"
                + " asks for one by its name.\n";
    }

    static String customAgents(Roster roster) {
        String names =
                roster.names().stream().sorted().map(name -> Quoted.line(name)).collect(Collectors.joining(", "));
        String unasked =
                roster.unasked().isEmpty() ? "" : " Not looked at: " + String.join("; ", roster.unasked()) + ".";
        return "\nCustom agents of Copilot, for `--agent`: " + (names.isEmpty() ? "none" : names) + "." + unasked
                + "\n";
    }

    /** A line for each thing that was looked at. */
    static String doctor(List<Found> all) {
        String lines = all.stream().map(Inquiries::line).collect(Collectors.joining());
        Found.Grade worst =
                all.stream().map(Found::grade).max(Comparator.naturalOrder()).orElse(Found.Grade.GOOD);
        return switch (worst) {
                    case GOOD -> "All is well here.\n\n";
                    case DOUBTFUL -> "Nothing is known to be wrong, and something may get in the way.\n\n";
                    case BAD -> "Something is in the way.\n\n";
                }
                + lines;
    }

    private static String line(Found found) {
        String grade = switch (found.grade()) {
            case GOOD -> "- ok: ";
            case DOUBTFUL -> "- **look**: ";
            case BAD -> "- **wrong**: ";
        };
        return grade + found.what() + (found.how().isEmpty() ? "" : " How to mend it: " + found.how() + ".") + "\n";
    }

    static String mayAsk(Person person, Optional<Standing> standing) {
        return person.bot()
                ? person.mention() + " is an App that the operator of this server lets ask"
                : person.mention() + " has " + Words.standing(standing.orElse(Standing.NONE)) + " permission";
    }

    static String usualAgent(String agent, boolean offered) {
        return agent.isEmpty()
                ? "there is no usual agent"
                : "the usual agent is " + Quoted.line(agent)
                        + (offered ? "" : ", and nobody on this server does its work");
    }

    static String copilotComes(Person person) {
        return "Copilot can be assigned here for " + person.mention();
    }

    static String copilotAbsent(Problems why) {
        return why.what() + " How to mend it: " + why.how();
    }

    static String copilotUnknown() {
        return "GitHub does not say whether Copilot can be assigned here";
    }

    static String places(long taken, long places) {
        return "places taken in this repository: " + taken + " of " + places;
    }

    static String begunToday(long begun, long most) {
        return "runs begun on this issue in the last 24 hours: " + begun + " of " + most;
    }
}
