package dev.bellhop.demo;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers an App that a form describes, and tells its secrets once to whoever brings the code. That whoever is signed in
 * is not asked again, and how a form is refused, are guesses: GitHub says both on pages for people.
 */
final class Manifests {
    private static final Pattern FORM = Pattern.compile("(?:/organizations/([A-Za-z0-9-]+))?/settings/apps/new");
    private static final Pattern CONVERSION = Pattern.compile("/app-manifests/([A-Za-z0-9]+)/conversions");
    private static final Duration LIFE = Duration.ofHours(1);

    /** What PKCS#8 puts before a key of 2048 bits as GitHub writes it. */
    private static final int BEFORE_PKCS1 = 26;

    private final Ground ground;
    private final Map<String, Promise> promises = new LinkedHashMap<>();

    private record Promise(App app, Json shape, Instant end) {}

    Manifests(Ground ground) {
        this.ground = ground;
    }

    static boolean isMeant(Request request) {
        return FORM.matcher(request.path()).matches()
                || CONVERSION.matcher(request.path()).matches();
    }

    Response answer(Request request, Instant now) {
        Matcher conversion = CONVERSION.matcher(request.path());
        if (conversion.matches()) {
            Gate.greet(request);
            return convert(request, conversion.group(1), now);
        }
        return register(request, now);
    }

    private Response register(Request request, Instant now) {
        Matcher form = FORM.matcher(request.path());
        Optional<Account> visitor = ground.consents.visitor;
        if (!request.method().equals("POST") || !form.matches() || visitor.isEmpty()) {
            return Response.html(404, "There is nothing here.");
        }
        Optional<String> organization = Optional.ofNullable(form.group(1));
        Optional<Account> owner = organization.isEmpty()
                ? visitor
                : organization.flatMap(ground.store::account).filter(one -> one.kind() == Account.Kind.ORGANIZATION);
        if (owner.isEmpty()) {
            return Response.html(404, "There is no such organization.");
        }
        try {
            Blueprint blueprint = Blueprint.read(new Request("POST", "", request.body(), Map.of(), "")
                    .param("manifest")
                    .orElseThrow(() -> new Blueprint.Wrong("manifest is missing")));
            String code = promise(blueprint, owner.get(), now);
            String state = request.param("state")
                    .map(text -> "&state=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .orElse("");
            return Response.empty(302).with("Location", blueprint.redirect() + "?code=" + code + state);
        } catch (Blueprint.Wrong wrong) {
            return Response.html(422, "Error: " + Markdown.escape(String.valueOf(wrong.getMessage())));
        } catch (JsonMisfit misfit) {
            return Response.html(422, "Error: " + Markdown.escape(String.valueOf(misfit.getMessage())));
        }
    }

    private String promise(Blueprint blueprint, Account owner, Instant now) {
        String slug = blueprint.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (ground.store.apps.stream().anyMatch(app -> app.slug().equals(slug))) {
            throw new Blueprint.Wrong("Name is already in use");
        }
        KeyPair keys = keys();
        String client = "Iv23" + ground.store.opaque(16);
        Registration card = new Registration(
                ground.store.nextId(),
                slug,
                client,
                Optional.of((RSAPublicKey) keys.getPublic()),
                blueprint.permissions(),
                blueprint.events());
        App app = new App(card, owner, ground.store.account(slug + "[bot]", Account.Kind.BOT), Ground.second(now));
        String secret = ground.store.hex(40);
        ground.store.apps.add(app);
        blueprint
                .callback()
                .ifPresent(
                        callback -> ground.consents.client = Optional.of(new Consents.Client(app, secret, callback)));
        String code = ground.store.hex(40);
        Json shape = ground.shapes
                .app(app)
                .with("client_secret", secret)
                .with("webhook_secret", blueprint.active() ? ground.store.hex(40) : Fields.NULL)
                .with("pem", pem(keys));
        promises.put(code, new Promise(app, shape, Ground.second(now).plus(LIFE)));
        return code;
    }

    /** A code is good once. */
    private Response convert(Request request, String code, Instant now) {
        Optional<Promise> promise = Optional.ofNullable(promises.remove(code)).filter(one -> now.isBefore(one.end()));
        if (!request.method().equals("POST") || promise.isEmpty()) {
            throw Refusal.notFound();
        }
        return Response.json(201, promise.get().shape());
    }

    private KeyPair keys() {
        try {
            SecureRandom dice = SecureRandom.getInstance("SHA1PRNG");
            dice.setSeed(ground.store.opaque(32).getBytes(StandardCharsets.US_ASCII));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, dice);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair keys) {
        byte[] whole = keys.getPrivate().getEncoded();
        return "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(Arrays.copyOfRange(whole, BEFORE_PKCS1, whole.length))
                + "\n-----END RSA PRIVATE KEY-----\n";
    }
}
