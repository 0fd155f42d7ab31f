package dev.bellhop.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** The pages as they are written in {@code src/main/jte}. What is not ours is escaped by where it stands. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    static void show(Context ctx, String name, Map<String, Object> given) {
        ctx.contentType("text/html; charset=utf-8").result(html(name, given));
    }

    static String html(String name, Map<String, Object> given) {
        StringOutput out = new StringOutput();
        ENGINE.render(name + ".jte", given, out);
        return out.toString();
    }
}
