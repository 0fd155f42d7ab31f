package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Findings;

/** How findings are written. */
final class FindingsJson {
    private FindingsJson() {}

    static Json write(Findings findings) {
        return Json.object()
                .with("right", findings.right())
                .with("title", findings.title())
                .with("summary", findings.summary())
                .with(
                        "marks",
                        findings.marks().stream().map(FindingsJson::write).toList());
    }

    static Findings read(Json json) {
        return new Findings(
                json.at("right").flag(),
                json.at("title").text(),
                json.at("summary").text(),
                json.at("marks").items(FindingsJson::mark));
    }

    private static Json write(Findings.Mark mark) {
        return Json.object()
                .with("line", mark.line())
                .with("column", mark.column())
                .with("message", mark.message());
    }

    private static Findings.Mark mark(Json json) {
        return new Findings.Mark(
                json.at("line").count(),
                json.at("column").count(),
                json.at("message").text());
    }
}
