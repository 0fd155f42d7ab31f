package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What GitHub shows of a file. */
final class Shown {
    private Shown() {}

    /** A folder of that name is no file. */
    static Optional<String> text(Json entry, String what) {
        boolean file = entry.isObject() && entry.at("type").text().equals("file");
        return file ? Optional.of(decoded(entry, what)) : Optional.empty();
    }

    /** GitHub shows no more than a megabyte, and nobody writes by hand as long as that. */
    private static String decoded(Json file, String what) {
        if (!file.at("encoding").text().equals("base64")) {
            throw Fault.refused(new Problem(Problem.Code.REFUSED, what + " are too long to be shown"));
        }
        byte[] bytes = Base64.getMimeDecoder().decode(file.at("content").text());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
