package dev.bellhop.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The status comment of a run that failed, for each reason that there is. */
final class GalleryFailures {
    private static final Gallery.Wall WALL =
            new Gallery.Wall("Failure", "everybody who reads the issue; the status comment says it");

    private GalleryFailures() {}

    static List<Gallery.Comment> all() {
        return Stream.of(Problem.Code.values())
                .map(code -> WALL.hang("Failed: " + plain(code), Words.status(failed(code))))
                .toList();
    }

    private static Run failed(Problem.Code code) {
        return switch (code) {
            case SINGLE_SIGN_ON -> copilot(code, "https://github.com/orgs/acme/sso?authorization_request=A1");
            case NO_SEAT, NOT_OFFERED -> copilot(code, "mona");
            case NOT_PERMITTED -> copilot(code, "Resource not accessible by personal access token");
            case REFUSED -> copilot(code, "Validation Failed");
            case AGENT_COMPLAINED -> copilot(code, "I cannot push to this repository. Ask @tom for access.");
            case NO_PULL_YET -> copilot(code, "https://github.com/acme/web/tasks/1");
            case NO_PERSON_TOKEN,
                    NOT_CONNECTED,
                    PERSON_TOKEN_REFUSED,
                    NOT_ASSIGNED,
                    NO_PUSH,
                    TOKEN_SCOPE,
                    COPILOT_DISABLED,
                    NOT_FOUND,
                    LOCKED,
                    IN_DOUBT,
                    UNREACHABLE,
                    AGENT_FAILED,
                    AGENT_TIMED_OUT,
                    AGENT_CANCELLED,
                    NO_PULL_REQUEST,
                    NOT_ANSWERED,
                    TASKS_NOT_PERMITTED,
                    AMBIGUOUS_TASK,
                    AGENT_SILENT,
                    UNCHECKED,
                    ASKER_NOT_PERMITTED,
                    RULES_BROKEN,
                    NOT_APPROVED,
                    INTERNAL -> copilot(code, "");
            case OVER_BUDGET,
                    AGENT_DECLINED,
                    MODEL_UNREACHABLE,
                    NO_REPOSITORY,
                    REPOSITORY_TOO_LARGE,
                    SESSION_ENDED,
                    SESSION_REMOVED,
                    PLATFORM_KEY_REFUSED,
                    PLATFORM_UNPAID,
                    PLATFORM_NOT_FOUND,
                    PLATFORM_REFUSED -> GalleryScene.session().end(new Ended.Failed(new Problem(code)));
        };
    }

    private static Run copilot(Problem.Code code, String detail) {
        return GalleryScene.begun().end(new Ended.Failed(new Problem(code, detail)));
    }

    static String plain(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
