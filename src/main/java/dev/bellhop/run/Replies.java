package dev.bellhop.run;

import dev.bellhop.command.Heard;
import dev.bellhop.text.Quoted;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every sentence with which Bellhop answers somebody who asked for something to be done. Who only wants to know is
 * answered in {@link Inquiries}; what is said of the rules is in {@link RulesWords}, and of a run in {@link Words}.
 */
final class Replies {
    private Replies() {}

    static String not(Person person, String why) {
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
                .collect(Collectors.joining(" or "));
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

    static String notForSession(Person person, String agent, String what) {
        return not(person, what + " means nothing to " + Quoted.line(agent) + " yet.\n\nAsk again without it.");
    }

    static String customAgentsUnread(Person person) {
        return not(person, """
                GitHub did not show which custom agents there are.

                Ask again in a while, or without `--agent`.""");
    }

    static String unknownCustomAgent(Person person, String agent, Roster roster) {
        String meant = roster.near(agent)
                .map(near -> " Did you mean " + Quoted.line(near) + "?")
                .orElse("");
        String unasked =
                roster.unasked().isEmpty() ? "" : "\n\nNot looked at: " + String.join("; ", roster.unasked()) + ".";
        return not(
                person,
                "there is no custom agent " + Quoted.line(agent) + "." + meant
                        + "\n\nThey are files such as `.github/agents/NAME.md` on the default branch." + unasked);
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
                "the work is to be done in " + Quoted.line(repo)
                        + ", and either you may not write there, or Bellhop is not"
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
                        + known.map(other -> ": " + Records.outcome(other)).orElse("")
                        + ".\n\n`/agent stop` ends it; then ask again.");
    }

    static String nothingToStop(Person person) {
        return person.mention() + ", **nothing to stop**: no agent is at work on this issue.\n";
    }

    static String botsApproveNothing() {
        return "**Not approved**: a person has to look at what is hidden, and an App is not a person.\n";
    }

    static String nothingToApprove(Person person) {
        return person.mention() + ", **nothing to approve**: no run on this issue waits for that.\n";
    }

    static String approvedUnseen(Person person) {
        return person.mention() + ", **not approved**: what waits here was asked at that moment or later, so nobody"
                + " can have looked at it.\n\nRead in the status comment what the agent is told, then comment `/agent approve`.\n";
    }

    static String nothingToRetry(Person person) {
        return person.mention() + ", **nothing to try again**: no agent was asked on this issue.\n\n"
                + "`/agent fix` starts one.\n";
    }
}
