package dev.bellhop.run;

import dev.bellhop.text.Quoted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each problem means to a person: what happened, who can fix it, and how. */
record Problems(String what, String who, String how) {
    private static final Pattern SIGN_ON = Pattern.compile("/orgs/([A-Za-z0-9_-]{1,100})/sso\\b");

    /** What a fine-grained token of a person's must hold for Copilot. */
    static final String PERSONS_NEED = "metadata read; actions, contents, issues, pull requests and agent tasks write";

    String markdown() {
        return "**What happened**: " + what + "\n**Who can fix it**: " + who + "\n**How**: " + how + "\n";
    }

    /** Whose problem it is. */
    record About(String repo, String agent, String asker, RunId run) {
        static About of(Run run) {
            return new About(
                    run.place().repo().fullName(),
                    Words.agent(run),
                    run.request().by().mention(),
                    run.id());
        }
    }

    static Problems of(Problem problem, Run run) {
        return of(problem, About.of(run));
    }

    static Problems of(Problem problem, About about) {
        String repo = about.repo();
        String agent = about.agent();
        String said = problem.detail().isEmpty() ? "" : " It said: " + Quoted.line(problem.detail());
        return switch (problem.code()) {
            case NO_PERSON_TOKEN ->
                new Problems(
                        "GitHub lets " + agent + " be assigned only on behalf of a person, and this server has no"
                                + " person's token.",
                        "the operator of this server.",
                        "set `COPILOT_USER_TOKEN` to the token of a person who has a Copilot seat and write permission"
                                + " to `" + repo + "`.");
            case NOT_CONNECTED ->
                new Problems(
                        about.asker() + " connected no account in a day, and " + agent
                                + " works only on behalf of a person.",
                        about.asker() + ".",
                        "connect your account; the comment above has the link.");
            case PERSON_TOKEN_REFUSED ->
                new Problems(
                        "GitHub does not accept the person's token that is used for " + agent + "." + said,
                        "the person whose token it is: who asked, if they connected an account, else the operator.",
                        "connect the account again, or have the operator set `COPILOT_USER_TOKEN` anew.");
            case SINGLE_SIGN_ON ->
                new Problems(
                        "The organisation asks for single sign-on, and the person's token that assigns " + agent
                                + " is not authorised for it.",
                        "the person whose token it is.",
                        "authorise this token for `" + organisation(problem.detail(), repo) + "`: "
                                + link(problem.detail()));
            case NOT_ASSIGNED ->
                new Problems(
                        "GitHub took the request and did not assign " + agent + ".",
                        "the operator of this server, or an owner of the organisation.",
                        "the person whose token is used needs write permission to `" + repo
                                + "` and a Copilot seat, and"
                                + " the coding agent must be turned on for this repository.");
            case NO_PUSH ->
                new Problems(
                        "The person whose token is used may not push to `" + repo + "`, and GitHub then leaves " + agent
                                + " out without a word.",
                        "an administrator of the repository.",
                        "give that person the role Write.");
            case TOKEN_SCOPE ->
                new Problems(
                        "The person's token that assigns " + agent + " is a classic one without the scope `repo`.",
                        "the person whose token it is.",
                        "give it the scope `repo`, or make a fine-grained token instead.");
            case NO_SEAT ->
                new Problems(
                        "The person whose token is used" + called(problem.detail(), "") + " has no Copilot seat in `"
                                + owner(repo) + "`.",
                        "an owner of the organisation.",
                        "give that person a seat in the organisation's settings, under Copilot, Access.");
            case COPILOT_DISABLED ->
                new Problems(
                        agent + "'s coding agent is turned off for `" + repo + "`.",
                        "an owner of the organisation.",
                        "turn it on in the organisation's settings, under Copilot, Coding agent, and choose this"
                                + " repository.");
            case NOT_OFFERED ->
                new Problems(
                        "GitHub does not offer " + agent + " to the person whose token is used"
                                + called(problem.detail(), ",")
                                + " for one of two reasons: there is no Copilot seat, or"
                                + " the coding agent is turned off for `" + repo + "`.",
                        "an owner of the organisation, or of the repository where there is none.",
                        "see that this person has a Copilot seat, and that the coding agent is turned on for this"
                                + " repository.");
            case NOT_PERMITTED ->
                new Problems(
                        "GitHub did not permit it." + said,
                        "the operator of this server, or an owner of the organisation.",
                        "the person's token needs these permissions for `" + repo + "`: " + PERSONS_NEED + ".");
            case NOT_FOUND ->
                new Problems(
                        "GitHub does not show this issue, or not to the person whose token is used." + said,
                        "the operator of this server, or an administrator of the repository.",
                        "give that person access to `" + repo + "`.");
            case LOCKED ->
                new Problems(
                        "The conversation is locked.", "a maintainer of the repository.", "unlock the conversation.");
            case REFUSED ->
                new Problems(
                        "GitHub refused the request." + said,
                        "a maintainer of the repository.",
                        "change what GitHub names.");
            case IN_DOUBT ->
                new Problems(
                        "It may have been done, and GitHub does not let us see whether it was." + said,
                        "whoever wants the change.",
                        "look at GitHub whether " + agent + " is at work already, and ask again only if it is not.");
            case UNREACHABLE ->
                new Problems(
                        "GitHub did not answer for too long." + said,
                        "nobody here.",
                        "wait until [GitHub](https://www.githubstatus.com) is well again.");
            case AGENT_COMPLAINED ->
                new Problems(
                        agent + " said on this issue that it cannot work.",
                        "the operator of this server.",
                        "read its comment; most often the person's token lacks a permission.");
            case AGENT_TIMED_OUT ->
                new Problems(
                        "The time that GitHub gives " + agent + " was up." + said,
                        "whoever wants the change.",
                        "ask for less at a time.");
            case AGENT_CANCELLED ->
                new Problems(
                        "Somebody cancelled the work of " + agent + " at GitHub." + said,
                        "whoever wants the change.",
                        "ask again if it is still wanted.");
            case NO_PULL_REQUEST ->
                new Problems(
                        agent + " says that it is done, and opened no pull request.",
                        "whoever wants the change.",
                        "read its session at GitHub; a clearer issue often helps.");
            case NOT_ANSWERED ->
                new Problems(
                        agent + " waited a day for an answer.",
                        "whoever wants the change.",
                        "answer it on its page at GitHub, or ask again with all that it should know.");
            case AGENT_FAILED ->
                new Problems(
                        agent + " began and gave up." + said,
                        "whoever wants the change.",
                        "read its session on the pull request; a clearer or smaller issue often helps.");
            case TASKS_NOT_PERMITTED ->
                new Problems(
                        "GitHub does not let this person's token use agent tasks." + said,
                        "the operator of this server, or an owner of the organisation.",
                        "the person needs Copilot Business or Enterprise with the coding agent turned on for `" + repo
                                + "`, and the token the permission \"Agent tasks\" (write), which for a connected account the"
                                + " App must have, too.");
            case AMBIGUOUS_TASK ->
                new Problems(
                        "It is not known which task is this run's: GitHub's answer to the start was lost, and several"
                                + " tasks began then." + said,
                        "whoever wants the change.",
                        "look at the tasks of `" + repo + "`, keep one, and ask again if there is none.");
            case NO_PULL_YET ->
                new Problems(
                        agent + " can be told something here only once it has a pull request.",
                        "whoever wants to say it.",
                        "say it on the task's own page: " + link(problem.detail()));
            case OVER_BUDGET ->
                new Problems(
                        "What this run may cost is spent." + said,
                        "whoever wants the change, or who writes the rules.",
                        "ask for less at a time, or allow more with `--budget` or `budget` in the rules.");
            case AGENT_DECLINED ->
                new Problems(
                        "The model would not do what was asked." + said,
                        "whoever wants the change.",
                        "say it in other words, or ask another agent.");
            case MODEL_UNREACHABLE ->
                new Problems(
                        "The model did not answer " + agent + "'s platform, however often that tried." + said,
                        "nobody here.",
                        "ask again in a while.");
            case NO_REPOSITORY ->
                new Problems(
                        agent + "'s platform could not bring the repository into the session." + said,
                        "whoever wants the change, or the operator of this server.",
                        "see that the App may read `" + repo + "` and that the branch to begin from is there, then ask"
                                + " again.");
            case REPOSITORY_TOO_LARGE ->
                new Problems(
                        "Repository too large: narrow the task. " + agent
                                + "'s platform did not copy it into the session"
                                + (said.isEmpty() ? " in 15 minutes." : "." + said),
                        "whoever wants the change.",
                        "ask for it in a smaller repository with `--repo`, or ask once more if this one is small: then the"
                                + " platform was at fault.");
            case SESSION_ENDED ->
                new Problems(
                        agent + "'s platform ended the session." + said, "whoever wants the change.", "ask again.");
            case SESSION_REMOVED ->
                new Problems(
                        "Somebody put away the session at " + agent + "'s platform.",
                        "whoever wants the change.",
                        "ask again if it is still wanted.");
            case AGENT_SILENT ->
                new Problems(
                        "Nothing was heard of " + agent + " for longer than its sessions last.",
                        "whoever wants the change.",
                        "see on the issue and on " + agent + "'s page whether it ever began.");
            case UNCHECKED ->
                new Problems(
                        "GitHub did not say whether " + about.asker() + " may start an agent here.",
                        "nobody here.",
                        "try again in a while.");
            case ASKER_NOT_PERMITTED ->
                new Problems(
                        about.asker() + " no longer has the permission that is needed.",
                        "a maintainer of the repository.",
                        "give the permission back, or ask for the run yourself.");
            case RULES_BROKEN ->
                new Problems(
                        "The rules of this repository, `.github/bellhop.yml`, have problems.",
                        "a maintainer of the repository.",
                        "mend them: `/agent config` names each problem with its line.");
            case NOT_APPROVED ->
                new Problems(
                        "Nobody approved within a day what is hidden in this issue's text.",
                        "somebody with write permission.",
                        "look at the source of the issue, clean it, and ask again.");
            case PLATFORM_KEY_REFUSED ->
                new Problems(
                        "The platform on which " + agent + " works does not accept this server's key." + said,
                        "the operator of this server.",
                        "make a new key at the platform and set it.");
            case PLATFORM_UNPAID ->
                new Problems(
                        "The platform on which " + agent + " works is not paid for, or its spending limit is reached."
                                + said,
                        "the operator of this server.",
                        "see to the billing and the spending limit at the platform, then ask again.");
            case PLATFORM_NOT_FOUND ->
                new Problems(
                        "The platform does not show what " + agent + " needs there: it was deleted, or the key is of"
                                + " another workspace." + said,
                        "the operator of this server.",
                        "see at the platform what became of it, and ask again.");
            case PLATFORM_REFUSED ->
                new Problems(
                        "The platform on which " + agent + " works refused the request." + said,
                        "the operator of this server.",
                        "change what the platform names; its log has the details under the request's id.");
            case INTERNAL ->
                new Problems(
                        "A mistake in Bellhop.",
                        "the operator of this server.",
                        "its log has the details, under run `" + about.run() + "`.");
        };
    }

    /** Whose sign-on it is stands in the address. */
    private static String organisation(String address, String repo) {
        Matcher named = SIGN_ON.matcher(address);
        return named.find() ? named.group(1) : owner(repo);
    }

    private static String owner(String repo) {
        return repo.replaceFirst("/.*", "");
    }

    private static String called(String login, String otherwise) {
        return login.isEmpty() ? otherwise : ", " + Quoted.line(login) + ",";
    }

    /** The other side's address, if it is one; anything else is only shown. */
    private static String link(String address) {
        return address.matches("https://[A-Za-z0-9._~:/?&=%-]{1,500}")
                ? address
                : "see its settings. " + Quoted.line(address);
    }
}
