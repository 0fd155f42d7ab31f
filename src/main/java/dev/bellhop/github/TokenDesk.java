package dev.bellhop.github;

import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where GitHub gives out people's tokens, and takes them back. Neither way there may keep copies of answers: who
 * somebody is must never be somebody else's answer.
 */
public final class TokenDesk {
    private final AppClient app;
    private final Client web;
    private final Client api;
    private final Redaction redaction;

    public TokenDesk(AppClient app, Client web, Client api, Redaction redaction) {
        this.app = app;
        this.web = web;
        this.api = api;
        this.redaction = redaction;
    }

    sealed interface Said {
        record Given(Pair pair) implements Said {}

        /** GitHub's own word for why. */
        record Denied(String error) implements Said {}
    }

    /** GitHub's, by which its tokens end. */
    Instant now() {
        return web.clock().instant();
    }

    /** Where a person is asked. */
    URI question(Map<String, String> more) {
        return URI.create(web.at("login", "oauth", "authorize") + "?client_id=" + encoded(app.id()) + "&" + form(more));
    }

    Said exchange(Secret code, Secret verifier, URI callback) {
        return ask(Map.of(
                "code", redaction.remember(code).reveal(),
                "code_verifier", verifier.reveal(),
                "redirect_uri", callback.toString()));
    }

    /** From then on the old pair is dead, whether we hear the answer or not. */
    Said renew(Secret refresh) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", refresh.reveal()));
    }

    Person whose(Secret access) {
        return Refusals.yes(api.send(Call.get(api.at("user")).bearer(access)))
                .read(user ->
                        new Person(user.at("id").number(), user.at("login").text(), false));
    }

    /** All tokens of the person whose this is; false when GitHub knows nothing of it. */
    boolean revoke(Secret access) {
        Call call = Call.of("DELETE", api.at("applications", app.id(), "grant"))
                .body(
                        "application/json",
                        Bytes.of(Json.object()
                                .with("access_token", access.reveal())
                                .bytes()))
                .header("Authorization", "Basic " + app.basic().reveal());
        Answer answer = api.send(call);
        if (answer.status() == 404 || answer.status() == 422) {
            return false;
        }
        Refusals.yes(answer);
        return true;
    }

    private Said ask(Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("client_id", app.id());
        fields.put("client_secret", app.secret().reveal());
        Instant asked = now();
        Call call = Call.of("POST", web.at("login", "oauth", "access_token"))
                .header("Accept", "application/json")
                .body("application/x-www-form-urlencoded", Bytes.utf8(form(fields)));
        return Refusals.yes(web.send(call)).read(answer -> said(answer, asked));
    }

    private Said said(Json answer, Instant asked) {
        Optional<String> error = answer.maybe("error").map(Json::text);
        if (error.isPresent()) {
            return new Said.Denied(error.get().replaceAll("[^a-z_]", "").transform(TokenDesk::cut));
        }
        return new Said.Given(new Pair(
                secret(answer.at("access_token")),
                end(answer, "expires_in", asked),
                answer.maybe("refresh_token").map(this::secret),
                end(answer, "refresh_token_expires_in", asked)));
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), 60));
    }

    private Secret secret(Json text) {
        return redaction.remember(new Secret(text.text()));
    }

    private static Optional<Instant> end(Json answer, String field, Instant asked) {
        return answer.maybe(field).map(seconds -> asked.plusSeconds(seconds.number()));
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What no person can do anything about. */
    static Fault misfit(Said.Denied denied) {
        return Fault.refused(
                new Problem(Problem.Code.REFUSED, "GitHub does not renew the person's connection: " + denied.error()));
    }
}
