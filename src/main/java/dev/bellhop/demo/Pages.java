package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists come in pages, and the way to the next one is in the Link header. */
final class Pages {
    private static final int MOST = 100;

    private Pages() {}

    static Response of(Call call, List<Json> all) {
        return of(call, all, page -> Json.array(page));
    }

    /** Some lists are called something, and say how long they are. */
    static Response of(Call call, String name, List<Json> all) {
        return of(call, all, page -> Fields.of("total_count", all.size(), name, Json.array(page)));
    }

    static Response of(Call call, List<Json> all, Function<List<Json>, Json> body) {
        int size = Math.clamp(number(call, "per_page", 30), 1, MOST);
        int page = Math.max(number(call, "page", 1), 1);
        int last = Math.max(1, (all.size() + size - 1) / size);
        int from = Math.min((page - 1) * size, all.size());
        Response response = Response.json(200, body.apply(all.subList(from, Math.min(from + size, all.size()))));
        if (last == 1) {
            return response;
        }
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(call, size, page - 1, "prev"));
            links.add(link(call, size, 1, "first"));
        }
        if (page < last) {
            links.add(link(call, size, page + 1, "next"));
            links.add(link(call, size, last, "last"));
        }
        return response.with("Link", String.join(", ", links));
    }

    static int number(Call call, String name, int usual) {
        Optional<String> text = call.request().param(name).filter(one -> one.matches("\\d{1,6}"));
        return text.map(Integer::parseInt).orElse(usual);
    }

    private static String link(Call call, int size, int page, String rel) {
        StringBuilder query = new StringBuilder();
        for (String pair : call.request().query().split("&", -1)) {
            if (!pair.isEmpty() && !pair.startsWith("page=") && !pair.startsWith("per_page=")) {
                query.append(pair).append('&');
            }
        }
        return "<" + call.links().api() + call.request().path() + "?" + query + "per_page=" + size + "&page=" + page
                + ">; rel=\"" + rel + "\"";
    }
}
