package dev.bellhop.github;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.AccountBook.Pending;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Fault;
import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import dev.bellhop.text.Sha256;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a browser to GitHub and takes it back: the web flow, bound to that browser and good once. */
public final class Authorisation implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Authorisation.class);
    private static final int MOST_ENDED = 3;

    private final AccountBook book;
    private final TokenDesk desk;
    private final Renewals renewals;
    private final Way way;

    /**
     * Where the browser comes back to; what is hard to guess, 256 bits in 43 characters; and who is told of a person's id
     * once their pair is stored.
     */
    public record Way(URI callback, Supplier<Secret> chance, InstantSource clock) {}

    public Authorisation(AccountBook book, TokenDesk desk, Renewals renewals, Way way) {
        this.book = book;
        this.desk = desk;
        this.renewals = renewals;
        this.way = way;
    }

    @Override
    public Begun begin() {
        Secret state = way.chance().get();
        Secret cookie = way.chance().get();
        Secret verifier = way.chance().get();
        Instant end = way.clock().instant().plus(PATIENCE);
        book.begin(new Pending(hash(state), hash(cookie), verifier, end));
        URI address = desk.question(Map.of(
                "redirect_uri", way.callback().toString(),
                "state", state.reveal(),
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256"));
        return new Begun(address, cookie);
    }

    /** Whatever comes of it, the state is used up. */
    @Override
    public Completed complete(Callback callback) {
        Instant now = way.clock().instant();
        Optional<Pending> begun = callback.state().flatMap(state -> book.take(hash(new Secret(state)), now));
        if (begun.isEmpty()) {
            return not(Why.UNKNOWN);
        }
        Pending pending = begun.get();
        if (!now.isBefore(pending.end())) {
            return not(Why.LATE);
        }
        if (callback.cookie()
                .map(Secret::new)
                .map(Authorisation::hash)
                .filter(pending.cookie()::equals)
                .isEmpty()) {
            return not(Why.OTHER_BROWSER);
        }
        if (callback.error().isPresent()) {
            return denied(callback.error().get());
        }
        return callback.code()
                .map(code -> exchanged(new Secret(code), pending.verifier()))
                .orElseGet(() -> not(Why.REFUSED));
    }

    private Completed exchanged(Secret code, Secret verifier) {
        try {
            return switch (desk.exchange(code, verifier, way.callback())) {
                case TokenDesk.Said.Given(Pair pair) -> connected(pair);
                case TokenDesk.Said.Denied(String error) -> denied(error);
            };
        } catch (Fault fault) {
            LOG.warn("Somebody could not connect their account: {}", fault.why());
            return switch (fault.kind()) {
                case Fault.Kind.Refused _ -> not(Why.REFUSED);
                case Fault.Kind.Wait _, Fault.Kind.NotDone _, Fault.Kind.Unsure _ -> not(Why.NO_ANSWER);
            };
        }
    }

    private Completed connected(Pair pair) {
        Person person = desk.whose(pair.access());
        book.connect(person.id(), person.login(), pair);
        return new Completed.Connected(person);
    }

    private static Completed denied(String error) {
        LOG.warn("Somebody could not connect their account: {}", error.replaceAll("[^a-z_]", "?"));
        return not(
                switch (error) {
                    case "access_denied" -> Why.DECLINED;
                    case "unverified_user_email" -> Why.UNVERIFIED_EMAIL;
                    case "incorrect_client_credentials", "redirect_uri_mismatch", "application_suspended" ->
                        Why.MISCONFIGURED;
                    default -> Why.REFUSED;
                });
    }

    private static Completed not(Why why) {
        return new Completed.Not(why);
    }

    /** With a token that GitHub still knows, because by no other can it be told whose connection ends. */
    @Override
    public Ended disconnect(long person) {
        Ended ended = Ended.NOT_CONNECTED;
        Optional<AccountBook.Connected> found = current(person);
        for (int times = 0; found.isPresent() && times < MOST_ENDED; times++) {
            ended = ended(found.get().pair().access());
            // A pair that came meanwhile is not what GitHub was told of.
            found = book.disconnect(person, found.get().epoch()) ? Optional.empty() : renewals.find(person);
        }
        book.forget(person);
        return ended;
    }

    private Optional<AccountBook.Connected> current(long person) {
        try {
            Optional<AccountBook.Connected> before = renewals.find(person);
            return renewals.fresh(person).or(() -> before);
        } catch (Fault fault) {
            return renewals.find(person);
        }
    }

    private Ended ended(Secret access) {
        try {
            return desk.revoke(access) ? Ended.BOTH : Ended.HERE;
        } catch (Fault fault) {
            LOG.warn("GitHub could not be told that a connection ended: {}", fault.why());
            return Ended.UNCONFIRMED;
        }
    }

    @Override
    public Optional<Person> of(long person) {
        return book.find(person).map(account -> new Person(account.id(), account.login(), false));
    }

    @Override
    public boolean areAny() {
        return book.hasAny();
    }

    private static String hash(Secret secret) {
        return Sha256.hex(secret.reveal(), 64);
    }

    private static String challenge(Secret verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hash(verifier)));
    }
}
