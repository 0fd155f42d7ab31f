package dev.bellhop.run;

import dev.bellhop.text.Quoted;
import java.util.Optional;

/** What is answered to whoever has an issue filed. */
final class FilingWords {
    private FilingWords() {}

    static String onlyCopilotFiles(Person person, String agent) {
        return Replies.not(
                person,
                "an issue is filed with Copilot on it, and " + Quoted.line(agent)
                        + " works in another way.\n\nFile the issue yourself, and ask " + Quoted.line(agent)
                        + " there with `/agent fix`.");
    }

    static String noPlaceToFile(Person person) {
        return Replies.not(
                person,
                "every place of this repository is taken, and an issue that is filed begins at once.\n\nAsk again"
                        + " when a run is over.");
    }

    /** With the name of the new issue, which becomes a link. */
    static String filed(String place) {
        return "Filed as " + place + ", with Copilot on it. What becomes of it is said there.\n";
    }

    static String filedWithout(String place, Problems problem) {
        return "**Filed as " + place + ", without Copilot on it**: " + problem.what() + "\n\n**How**: " + problem.how()
                + " Then comment `/agent fix` there.\n";
    }

    static String notFiled(Problem problem, Problems.About about, Optional<String> connect) {
        if (problem.code() == Problem.Code.NO_PERSON_TOKEN && connect.isPresent()) {
            return "**Not filed**: GitHub takes an issue for Copilot from people only.\n\n[Connect your GitHub account]("
                    + connect.get() + "), and ask again.\n";
        }
        Problems words = Problems.of(problem, about);
        return "**Not filed**: " + words.what() + "\n\n**How**: " + words.how() + "\n";
    }
}
