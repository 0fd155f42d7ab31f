package dev.bellhop.run;

import dev.bellhop.command.Heard;
import dev.bellhop.rules.Flaw;
import dev.bellhop.text.Quoted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence with which Bellhop answers somebody who asked. What it says of a run is in {@link Words}. */
final class Replies {
    private static final int MOST_FLAWS = 20;
    private static final String CHECK = " `./bellhop check` finds the same problems before you push.\n";

    private Replies() {}

    private static String not(Person person, String why) {
        return person.mention() + ", **not started**: " + why + "\n";
    }

    static String notAllowed(Request request, Standing standing, Standing needed) {
        boolean labeled = request.trigger() instanceof Trigger.Label;
        return request.by().mention() + ", **not done**: this needs *" + Words.standing(needed)
                + "* permission to the repository, and you have *" + Words.standing(standing) + "*.\n\n"
                + (labeled
                        ? "Somebody who has it can put the label on or comment `/agent fix`."
                        : "Ask somebody who has it.")
                + "\n";
    }

    static String unchecked(Person person) {
        return person.mention() + ", **not done**: GitHub did not say whether you may ask this here.\n\n"
                + "Ask again in a while. Where that does not help, the operator of this server finds the reason in its"
                + " log.\n";
    }

    static String rulesUnread(Person person) {
        return person.mention() + """
                , **not done**: GitHub did not show the rules of this repository, `.github/bellhop.yml`.

                Ask again in a while. Where that does not help, the operator of this server finds the reason in its log.
                """;
    }

    static String earlierUnread(Person person) {
        return not(person, """
                GitHub did not show what was said on this issue before.

                Ask again in a while.""");
    }

    static String rulesBroken(Repo repo, List<Flaw> flaws) {
        return "**Not started: " + problems(flaws) + "**\n\n" + table(flaws) + "\nNothing is started in "
                + repo.fullName() + " until it is mended; then ask again." + CHECK;
    }

    /** For whoever only wants to know the rules. */
    static String rulesWrong(Repo repo, List<Flaw> flaws) {
        return "**" + problems(flaws) + "**\n\n" + table(flaws) + "\nNothing is started in " + repo.fullName()
                + " until it is mended." + CHECK;
    }

    private static String problems(List<Flaw> flaws) {
        return Quoted.line(flaws.getFirst().file()) + " has "
                + (flaws.size() == 1 ? "a problem" : flaws.size() + " problems");
    }

    static String rulesTitle(int flaws) {
        return flaws == 0
                ? "The rules are right"
                : flaws == 1 ? "The rules have a problem" : "The rules have " + flaws + " problems";
    }

    static String rulesProblems(List<Flaw> flaws) {
        return "While a file like this is on the default branch, nothing is started.\n\n" + table(flaws);
    }

    static String rulesTakeOver() {
        return "When this is merged it takes the place of the organisation's rules in this repository, whole.";
    }

    static String rulesChange(Optional<String> difference) {
        return difference
                .map(table -> table.isEmpty()
                        ? "Nothing that holds changes with this."
                        : "What changes when this is merged:\n\n" + table)
                .orElse("What holds now cannot be read, so nothing can be compared with it.");
    }

    private static String table(List<Flaw> flaws) {
        String rows = flaws.stream().limit(MOST_FLAWS).map(Replies::row).collect(Collectors.joining());
        int more = Math.max(0, flaws.size() - MOST_FLAWS);
        return "| Line | Problem | Try |\n|---|---|---|\n" + rows + (more == 0 ? "" : "\nAnd " + more + " more.\n");
    }

    private static String row(Flaw flaw) {
        return "| " + flaw.line() + ":" + flaw.column() + " | " + cell(flaw.message()) + " | "
                + flaw.suggestion().map(Quoted::line).map(Replies::cell).orElse("") + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    static String misheard(Heard.Misheard misheard) {
        return misheard.explanation() + "\n\nWrite it anew, or edit your comment. `/agent help` lists what there is.\n";
    }

    static String closedIssue(Person person) {
        return not(person, """
                this issue is closed.

                Reopen it, and ask again.""");
    }

    static String notOnPulls(Person person) {
        return not(person, """
                an agent is started on an issue, and this is a pull request.

                To have something changed here, comment with `@copilot` and what to change.""");
    }

    static String unknownAgent(Person person, String agent, Collection<String> known) {
        return not(person, "there is no agent called " + Quoted.line(agent) + " here.\n\n" + choose(known));
    }

    static String notOffered(Person person, String agent, Collection<String> known) {
        return not(
                person,
                "the agent " + Quoted.line(agent) + " is known, and nobody on this server does its work.\n\n"
                        + choose(known));
    }

    private static String choose(Collection<String> known) {
        String names = known.stream()
                .sorted()
                .map(name -> "`/agent fix --with " + name + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "The operator of this server can set one up." : "Use " + names + ".";
    }

    static String oneAgent(Person person) {
        return not(person, """
                one agent at a time works on an issue.

                Name one after `--with`.""");
    }

    static String notForCopilot(Person person, String agent, String what) {
        return not(
                person,
                what + " means nothing to " + Quoted.line(agent)
                        + ", which GitHub runs and bills.\n\nAsk again without it.");
    }

    static String onlyAdded(Person person, String agent) {
        return not(
                person,
                "the rules want " + Quoted.line(agent) + " assigned in a way that this version does not know yet;"
                        + " it knows `api: rest` with `assign: add`.\n\nHave the rules changed, and ask again.");
    }

    static String modelNotAllowed(Person person, String model) {
        return not(
                person,
                "the model " + Quoted.line(model) + " is not among those that this server allows.\n\nAsk again with"
                        + " another, or without `--model`.");
    }

    /** Named in the command, or in the rules. */
    static String outOfReach(Person person, String repo, boolean named) {
        return not(
                person,
                "the work is to be done in " + Quoted.line(repo) + ", and you may not write there, or Bellhop is not"
                        + " installed there by the same owner.\n\nAsk somebody who may, or "
                        + (named ? "leave out `--repo`." : "name another repository with `/agent fix --repo`."));
    }

    static String enoughForIssue(Person person, long most) {
        return not(
                person,
                "an agent was started on this issue " + times(most)
                        + " in the last 24 hours, and the rules allow no more"
                        + " (`limits.per-issue-per-day`).\n\nAsk again later, or have the limit raised.");
    }

    static String enoughForRepository(Person person, long most) {
        return not(
                person,
                "agents were started in this repository " + times(most)
                        + " in the last 24 hours, and the server allows no more.\n\nAsk again later.");
    }

    private static String times(long many) {
        return many == 1 ? "once" : many + " times";
    }

    static String already(Person person, RunId active, Optional<Run> run) {
        Optional<Run> known = run.filter(other -> other.id().equals(active));
        return not(
                person,
                "run `" + active + "`"
                        + known.map(other ->
                                        ", asked by " + other.request().by().mention() + ",")
                                .orElse("")
                        + " is not over yet"
                        + known.map(other -> ": " + Words.outcome(other)).orElse("")
                        + ".\n\n`/agent stop` ends it; then ask again.");
    }

    static String nothingToStop(Person person) {
        return person.mention() + ", **nothing to stop**: no agent is at work on this issue.\n";
    }

    static String botsApproveNothing() {
        return "**Not approved**: a person has to look at what is hidden, and an App is none.\n";
    }

    static String nothingToApprove(Person person) {
        return person.mention() + ", **nothing to approve**: no run on this issue waits for that.\n";
    }

    static String approvedUnseen(Person person) {
        return person.mention() + ", **not approved**: what waits here was asked no earlier than that, so nobody had"
                + " looked at it.\n\nRead in the status comment what the agent is told, then comment `/agent approve`.\n";
    }

    static String nothingToRetry(Person person) {
        return person.mention() + ", **nothing to try again**: no agent was asked on this issue.\n\n"
                + "`/agent fix` starts one.\n";
    }

    static String notStopped(Run run, Problem problem) {
        return run.request().by().mention() + ", **" + Words.agent(run) + " could not be taken off the issue**. "
                + Problems.of(problem, run).what() + "\n\nTake it off the issue's assignees yourself, and close its"
                + " pull request if you do not want it.\n";
    }

    static String status(Run run) {
        return "Run `" + run.id() + "`, asked by " + run.request().by().mention() + ": " + Words.outcome(run) + ".\n";
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
        return table + """

                The file is `.github/bellhop.yml` on the default branch; `./bellhop check` finds mistakes before you push. \
                This version reads `budget` and `repair`, and does nothing about them yet.
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

    /** A line for each thing that was looked at. */
    record Finding(boolean good, String words) {
        private String line() {
            return (good ? "- ok: " : "- **wrong**: ") + words + "\n";
        }
    }

    static String doctor(List<Finding> findings) {
        String all = findings.stream().map(Finding::line).collect(Collectors.joining());
        boolean good = findings.stream().allMatch(Finding::good);
        return (good ? "All is well here.\n\n" : "Something is in the way.\n\n") + all;
    }

    static String mayAsk(Person person, Optional<Standing> standing) {
        return person.bot()
                ? person.mention() + " is an App that the operator of this server lets ask"
                : person.mention() + " has " + Words.standing(standing.orElse(Standing.NONE)) + " permission";
    }

    static String rulesAreRight() {
        return "the rules can be read and have no problem";
    }

    static String rulesNotShown() {
        return "GitHub does not show the rules; the App may lack the permission *contents: read*";
    }

    static String rulesHaveProblems(List<Flaw> flaws) {
        return "the rules have " + (flaws.size() == 1 ? "a problem" : flaws.size() + " problems")
                + "; `/agent config` names each with its line";
    }

    static String usualAgent(String agent, boolean offered) {
        return (agent.isEmpty() ? "there is no usual agent" : "the usual agent is " + Quoted.line(agent))
                + (offered ? "" : ", and nobody on this server does its work");
    }

    static String places(long taken, long places) {
        return "places taken in this repository: " + taken + " of " + places;
    }

    static String begunToday(long begun, long most) {
        return "runs begun on this issue in the last 24 hours: " + begun + " of " + most;
    }
}
