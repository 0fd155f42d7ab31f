package dev.bellhop.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a form of ours sent. Of a field that came twice the first is taken. */
record Form(Map<String, String> fields) {
    private static final int MOST_BYTES = 4_096;
    private static final String TYPE = "application/x-www-form-urlencoded";

    static Form read(Context ctx, Allowance allowance) {
        return read(ctx, allowance, MOST_BYTES);
    }

    static Form read(Context ctx, Allowance allowance, int most) {
        String type = ctx.contentType();
        boolean empty = ctx.req().getContentLengthLong() == 0;
        if (!empty && (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE))) {
            throw new Refused(new Problem(415, "Unsupported Media Type", "Send it as " + TYPE + "."));
        }
        try (Allowance.Purse purse = allowance.open()) {
            byte[] body = Intake.read(ctx.req(), purse, most)
                    .orElseThrow(() ->
                            new Refused(new Problem(413, "Content Too Large", "A form may have " + most + " bytes.")));
            return of(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw new Refused(Problem.of(400));
        }
    }

    private static Form of(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            int sign = field.indexOf('=');
            String name = sign < 0 ? field : field.substring(0, sign);
            String value = sign < 0 ? "" : field.substring(sign + 1);
            fields.putIfAbsent(decoded(name), decoded(value));
        }
        return new Form(Map.copyOf(fields));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty where it was not sent. */
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
