package dev.bellhop.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with a file in it, read from memory: a key must not lie about on disk. */
final class Upload {
    private static final int MOST_BYTES = 65_536;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data\\s*;\\s*boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: *form-data;.*?\\bname=\"([^\"]*)\"");
    private static final String END = "\r\n";

    private Upload() {}

    /** Empty fields may be filled by a later one of the same name: a key is chosen or pasted. */
    static Form read(Context ctx, Allowance allowance) {
        Matcher boundary = BOUNDARY.matcher(String.valueOf(ctx.contentType()));
        if (!boundary.matches()) {
            return Form.read(ctx, allowance, MOST_BYTES);
        }
        try (Allowance.Purse purse = allowance.open()) {
            byte[] body = Intake.read(ctx.req(), purse, MOST_BYTES)
                    .orElseThrow(() -> new Refused(
                            new Problem(413, "Content Too Large", "A form may have " + MOST_BYTES + " bytes.")));
            return of(new String(body, StandardCharsets.UTF_8), "--" + boundary.group(1));
        }
    }

    private static Form of(String body, String boundary) {
        Map<String, String> fields = new HashMap<>();
        for (String part : (END + body).split(Pattern.quote(END + boundary), -1)) {
            int head = part.indexOf(END + END);
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (name.find()) {
                String value = part.substring(head + 2 * END.length());
                fields.merge(name.group(1), value, (first, later) -> first.isBlank() ? later : first);
            }
        }
        return new Form(Map.copyOf(fields));
    }
}
