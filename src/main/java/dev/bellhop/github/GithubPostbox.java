package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Envelope;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Postbox;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Refusals;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The App's list of deliveries. What it holds came from GitHub over TLS, for the App that asks; so there is no signature
 * to look at, and everything else is judged as at the door.
 */
public final class GithubPostbox implements Postbox {
    private static final int AT_ONCE = 100;
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{1,64}");
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&#]{1,500})");

    private final Client client;
    private final Passport passport;
    private final String app;

    public GithubPostbox(Client client, Passport passport, String app) {
        this.client = client;
        this.passport = passport;
        this.app = app;
    }

    @Override
    public Page page(Optional<String> cursor) {
        Call first = Call.get(client.at("app", "hook", "deliveries")).query("per_page", AT_ONCE);
        Answer answer = asked(cursor.map(from -> first.query("cursor", from)).orElse(first));
        return new Page(answer.read(list -> list.items(GithubPostbox::sent)), next(answer));
    }

    private Optional<String> next(Answer answer) {
        return client.following(answer).map(uri -> {
            Matcher cursor = CURSOR.matcher(uri.toString());
            if (!cursor.find()) {
                throw Fault.refused(new Problem(Problem.Code.REFUSED, "GitHub's list goes on without a cursor"));
            }
            return URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8);
        });
    }

    @Override
    public Optional<Delivery> read(long id, Instant now) {
        return asked(Call.get(client.at("app", "hook", "deliveries", id))).read(one -> delivery(one, now));
    }

    /** As JSON the payload is there as it was read, and not in the bytes in which it was sent. */
    private Optional<Delivery> delivery(Json one, Instant now) {
        Json written = one.at("request").at("payload");
        Json payload = written.isText() ? Json.parse(written.text()) : written;
        Envelope envelope = new Envelope(
                one.at("event").text(),
                one.at("guid").text(),
                Optional.empty(),
                target(one.at("request")),
                Bytes.of(payload.bytes()));
        return GithubDoor.concerns(envelope, payload, app)
                ? Optional.of(new Delivery(envelope.guid(), envelope.event(), now, envelope.body()))
                : Optional.empty();
    }

    private static Optional<String> target(Json request) {
        return request.maybe("headers")
                .flatMap(headers -> headers.fields().stream()
                        .filter("X-GitHub-Hook-Installation-Target-ID"::equalsIgnoreCase)
                        .findFirst()
                        .flatMap(headers::maybe)
                        .filter(Json::isText)
                        .map(Json::text));
    }

    @Override
    public void again(long id) {
        Call call = Call.post(client.at("app", "hook", "deliveries", id, "attempts"), Json.object());
        Refusals.yes(client.send(credential(), call));
    }

    private static Sent sent(Json one) {
        String guid = one.at("guid").text();
        return new Sent(
                one.at("id").number(),
                guid,
                one.at("delivered_at").time(),
                one.maybe("redelivery").filter(Json::flag).isPresent(),
                new Answered(
                        one.maybe("status").map(Json::text).orElse(""),
                        one.maybe("status_code").map(Json::count).orElse(0)),
                about(one, GUID.matcher(guid).matches()));
    }

    private static About about(Json one, boolean named) {
        String event = one.at("event").text();
        String action = one.maybe("action").map(Json::text).orElse("");
        Optional<Long> installation = one.maybe("installation_id").map(Json::number);
        boolean wanted = named
                && Hook.of(event, action)
                        .filter(hook -> installation.isPresent() || !hook.isInstalled())
                        .isPresent();
        return new About(event, action, installation, one.maybe("repository_id").map(Json::number), wanted);
    }

    private Answer asked(Call call) {
        return Refusals.yes(client.send(credential(), call));
    }

    private Credential credential() {
        return new Credential("app", passport::write, _ -> {});
    }
}
