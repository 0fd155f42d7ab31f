package dev.bellhop.http;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the other side said, yes or no. Names of headers are in lower case. */
public record Answer(Call call, int status, Map<String, List<String>> headers, Bytes body) {
    private static final int LONGEST_COMPLAINT = 500;

    public Answer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** What the reader makes of the body. A body that does not fit is as good as none. */
    public <T> T read(Function<Json, T> reader) {
        try {
            return reader.apply(Json.parse(body.array()));
        } catch (JsonMisfit e) {
            throw call.broken("answered " + status + " with a body of another shape, " + e.getMessage());
        }
    }

    /** The other side's own words for a no, as GitHub and others send them; empty when it has none. */
    public String complaint() {
        try {
            String words = words(Json.parse(body.array()));
            return words.length() <= LONGEST_COMPLAINT ? words : words.substring(0, LONGEST_COMPLAINT);
        } catch (JsonMisfit e) {
            return "";
        }
    }

    /** The kinds of the errors in the body, as GraphQL names them; one without a kind is empty. */
    public List<String> errors() {
        try {
            return Json.parse(body.array()).maybe("errors").filter(Json::isArray).stream()
                    .flatMap(errors -> errors.items(Answer::kind).stream())
                    .toList();
        } catch (JsonMisfit e) {
            return List.of();
        }
    }

    private static String kind(Json error) {
        return error.maybe("type").filter(Json::isText).map(Json::text).orElse("");
    }

    /** To be asked elsewhere. What writes only if the same is to be done there, and so was not done here. */
    boolean moved() {
        List<Integer> same = List.of(307, 308);
        return same.contains(status) || (call.repeatable() && List.of(301, 302).contains(status));
    }

    /** The host itself says that it does not do this at all: a no, though its status is that of a failure. */
    boolean declined() {
        return status == 501 && refusal().isPresent();
    }

    /** The refusal in the envelope of those who send one. Who sends one also says how long to wait, if that would help. */
    Optional<Json> refusal() {
        try {
            return Json.parse(body.array())
                    .maybe("error")
                    .filter(Json::isObject)
                    .filter(error -> error.maybe("type").filter(Json::isText).isPresent());
        } catch (JsonMisfit e) {
            return Optional.empty();
        }
    }

    /** It was a stream of events. */
    boolean streamed() {
        return header("content-type").orElse("").startsWith("text/event-stream");
    }

    /** Says that it is JSON, or does not say what it is. */
    boolean json() {
        return header("content-type").map(type -> type.contains("json")).orElse(true);
    }

    private static String words(Json body) {
        Stream<String> message = body
                .maybe("message")
                .or(() -> body.maybe("error").filter(Json::isObject).flatMap(error -> error.maybe("message")))
                .map(Json::text)
                .stream();
        Stream<String> details = body.maybe("errors").filter(Json::isArray).stream()
                .flatMap(errors -> errors.items(Answer::detail).stream());
        return Stream.concat(message, details).filter(word -> !word.isEmpty()).collect(Collectors.joining(": "));
    }

    private static String detail(Json error) {
        if (error.isText()) {
            return error.text();
        }
        return error.maybe("message")
                .map(Json::text)
                .orElseGet(() -> Stream.of("field", "code")
                        .flatMap(part -> error.maybe(part).map(Json::text).stream())
                        .collect(Collectors.joining(" ")));
    }
}
