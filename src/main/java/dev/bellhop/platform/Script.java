package dev.bellhop.platform;

/** How the first turn of a session goes. In later turns an agent does as it is told, unless its script says more. */
public sealed interface Script {

    /** Looks, changes, pushes its branch, opens the pull request and says so. */
    record Works() implements Script {}

    /** As it works, but it forgets the pull request. */
    record PushesOnly() implements Script {}

    /** Ends its turn and says that it is blocked. */
    record PushesNothing(String why) implements Script {}

    /** Asks by the custom tool {@code ask_person} and goes on with the answer; without that tool, in prose. */
    record AsksPerson(String question) implements Script {}

    /** Works, and calls the custom tool {@code report_pull_request}. */
    record Reports() implements Script {}

    record AsksInProse(String question) implements Script {}

    /** Waits until somebody confirms that it may open the pull request. */
    record ParksForConfirmation() implements Script {}

    record Refuses() implements Script {}

    /** Spends all of its budget, where it has one. */
    record ReachesBudget() implements Script {}

    record ExhaustsRetries() implements Script {}

    record Terminates() implements Script {}

    /** Does not get its repository, and keeps running without it. */
    record MissesRepository(Miss miss) implements Script {}

    /** Runs and says nothing. */
    record Silent() implements Script {}

    /** Its repository is never there: what it is told waits, and it does not begin. */
    record NeverBegins() implements Script {}

    /** Its push is refused every time; told to, it writes the difference to a file. */
    record PushRefused() implements Script {}

    record PushesToBase() implements Script {}

    /** Works, and changes a workflow too. */
    record ChangesWorkflow() implements Script {}

    record OpensSecond() implements Script {}

    /** Works on a branch that it names itself, opens the pull request from there and says which. */
    record PicksBranch() implements Script {}

    /** What goes wrong with a repository. */
    enum Miss {
        AUTHENTICATION,
        FORBIDDEN,
        NOT_FOUND,
        CHECKOUT,
        CLONE
    }
}
