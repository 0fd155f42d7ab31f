package dev.bellhop.session;

import dev.bellhop.run.SessionFact;
import dev.bellhop.run.SessionFact.Warned;
import dev.bellhop.run.SessionFact.Warning;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What git and gh said in an agent's shell: that the token is no good, and what is not committed. */
final class Repository {
    private static final Pattern TOOLS = Pattern.compile("\\b(git|gh)\\b");
    private static final Pattern STATUS = Pattern.compile("\\bgit\\b[^|;&]*\\bstatus\\b");
    private static final Pattern REFUSED = Pattern.compile(
            "(?m)^(remote: Invalid username or token|fatal: Authentication failed for 'https://github\\.com/|gh: Bad credentials|HTTP 401: Bad credentials)");

    /** A file as one of the two forms of the status has it. */
    private static final Pattern CHANGED =
            Pattern.compile("^(?:\\s+(?:modified|new file|deleted|renamed):\\s+|(?:[ MADRCU?]{2}) )(\\S.*)$");

    private static final Pattern AHEAD = Pattern.compile("is ahead of .*? by (\\d+) commits?");
    private static final int MOST = 10;

    private Repository() {}

    static Stream<SessionFact> heard(Optional<String> command, SessionEvent.ToolAnswered answered) {
        if (command.filter(line -> TOOLS.matcher(line).find()).isEmpty()) {
            return Stream.empty();
        }
        if (answered.error()) {
            return REFUSED.matcher(answered.text()).find()
                    ? Stream.of(new Warned(Warning.TOKEN_REFUSED, answered.at(), ""))
                    : Stream.empty();
        }
        return command.filter(line -> STATUS.matcher(line).find()).stream()
                .map(_ -> new Warned(Warning.LEFT_BEHIND, answered.at(), left(answered.text())));
    }

    private static String left(String status) {
        Stream<String> commits = AHEAD.matcher(status).results().map(ahead -> "unpushed commits: " + ahead.group(1));
        Stream<String> files = status.lines()
                .map(CHANGED::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1).strip());
        return Stream.concat(commits, files).distinct().limit(MOST).collect(Collectors.joining(", "));
    }
}
