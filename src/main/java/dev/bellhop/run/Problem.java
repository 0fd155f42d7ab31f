package dev.bellhop.run;

/** Why something could not be done. The code chooses the sentence; the detail is the other side's own word. */
public record Problem(Code code, String detail) {

    public Problem(Code code) {
        this(code, "");
    }

    public enum Code {
        /** No token of a person is there, and GitHub takes no other for Copilot. */
        NO_PERSON_TOKEN,
        /** Whoever asked has connected no account, and let the time for it pass. */
        NOT_CONNECTED,
        /** GitHub does not know the person's token any more. */
        PERSON_TOKEN_REFUSED,
        /** The token must be authorised for the organisation's single sign-on. */
        SINGLE_SIGN_ON,
        /** GitHub took the request, and Copilot is not among the assignees. */
        NOT_ASSIGNED,
        /** The person whose token is used may not push to the repository. */
        NO_PUSH,
        /** The person's classic token lacks the scope for repositories. */
        TOKEN_SCOPE,
        /** The person whose token is used has no Copilot seat. The detail is the login. */
        NO_SEAT,
        /** The person has a seat, and Copilot is turned off for the repository. */
        COPILOT_DISABLED,
        /** Copilot is not offered, for want of a seat or because it is turned off: GitHub does not say which. */
        NOT_OFFERED,
        /** A permission is missing, of the person's token or of the App. */
        NOT_PERMITTED,
        /** The issue or its repository cannot be found, or not by us. */
        NOT_FOUND,
        /** Conversation on the issue is locked. */
        LOCKED,
        /** GitHub understood the request and refused it. */
        REFUSED,
        /** It may have been done, and nobody may look whether it was. */
        IN_DOUBT,
        /** The other side did not answer for so long that we gave up. */
        UNREACHABLE,
        /** The agent said that it cannot work. */
        AGENT_COMPLAINED,
        /** The agent began and gave up. */
        AGENT_FAILED,
        /** The agent's time was up. */
        AGENT_TIMED_OUT,
        /** Somebody cancelled the agent's work on its own page. */
        AGENT_CANCELLED,
        /** The agent said that it is done, and there is no pull request. */
        NO_PULL_REQUEST,
        /** The agent waited for an answer, and nobody gave one. */
        NOT_ANSWERED,
        /** Agent tasks are not open to this person, or not to this token. */
        TASKS_NOT_PERMITTED,
        /** Several tasks may be the one that was asked for, and none says so of itself. */
        AMBIGUOUS_TASK,
        /** A task can be told something only through its pull request, and there is none yet. */
        NO_PULL_YET,
        /** The money that the run may cost is spent. */
        OVER_BUDGET,
        /** The model would not do what was asked. */
        AGENT_DECLINED,
        /** The model did not answer the platform, however often that tried. */
        MODEL_UNREACHABLE,
        /** The platform could not bring the repository into the session. */
        NO_REPOSITORY,
        /** The platform did not copy the repository into the session, or not in time. */
        REPOSITORY_TOO_LARGE,
        /** The platform ended the session by itself. */
        SESSION_ENDED,
        /** Somebody archived or deleted the session at its platform. */
        SESSION_REMOVED,
        /** Nothing was heard of the agent for too long. */
        AGENT_SILENT,
        /** The asker could not be checked for so long that we gave up. */
        UNCHECKED,
        /** Who asked may not start an agent any more. */
        ASKER_NOT_PERMITTED,
        /** The rules were changed meanwhile, and cannot be read any more. */
        RULES_BROKEN,
        /** Nobody looked at what would be told to the agent. */
        NOT_APPROVED,
        /** The platform of managed sessions does not take our key. */
        PLATFORM_KEY_REFUSED,
        /** The platform of managed sessions wants to be paid, or more than was agreed. */
        PLATFORM_UNPAID,
        /** What we made at the platform, or want to use there, is not there. */
        PLATFORM_NOT_FOUND,
        /** The platform of managed sessions understood the request and refused it. */
        PLATFORM_REFUSED,
        /** A mistake of ours. */
        INTERNAL
    }
}
