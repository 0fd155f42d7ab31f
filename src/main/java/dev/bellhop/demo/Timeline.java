package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An issue's happenings and its comments in the order of their time. */
final class Timeline {
    private record Line(Instant at, long id, Json json) {}

    private Timeline() {}

    static List<Json> of(Ground ground, Issue issue, Instant now) {
        List<Line> lines = new ArrayList<>();
        for (Happening happening : issue.timeline) {
            lines.add(new Line(happening.hand().at(), happening.id(), ground.issueShape.happening(issue, happening)));
        }
        for (Comment comment : issue.comments) {
            if (!comment.listed.isAfter(now)) {
                lines.add(new Line(comment.by.at(), comment.id, commented(ground, issue, comment)));
            }
        }
        lines.sort(Comparator.comparing(Line::at).thenComparingLong(Line::id));
        return lines.stream().map(Line::json).toList();
    }

    private static Json commented(Ground ground, Issue issue, Comment comment) {
        Map<String, Object> fields = ground.issueShape.commentFields(issue, comment);
        fields.put("event", "commented");
        fields.put("actor", ground.shapes.user(comment.by.who()));
        return Json.object(fields);
    }
}
