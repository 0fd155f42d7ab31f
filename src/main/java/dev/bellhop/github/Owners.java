package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.wire.Refusals;
import java.util.Optional;

/** Asks GitHub whose account it is where the App is installed. People are known by their ids, and never by a login alone. */
public final class Owners {
    private final Client client;
    private final Credential app;
    private final AppTokens tokens;

    public Owners(Client client, Passport passport, AppTokens tokens) {
        this.client = client;
        this.app = new Credential("app", passport::write, _ -> {});
        this.tokens = tokens;
    }

    private record Account(long id, String login, boolean organisation) {}

    boolean owns(Person person, long installation) {
        Optional<Account> account = account(installation);
        return account.isPresent()
                && (account.get().organisation()
                        ? leads(person, account.get(), installation)
                        : account.get().id() == person.id());
    }

    /** Nothing where the App is gone, or where a whole enterprise has it, which is nobody's own. */
    private Optional<Account> account(long installation) {
        Answer answer = client.send(app, Call.get(client.at("app", "installations", installation)));
        return answer.status() == 404
                ? Optional.empty()
                : Refusals.yes(answer).read(found -> found.maybe("account").flatMap(Owners::account));
    }

    private static Optional<Account> account(Json found) {
        String type = found.maybe("type").map(Json::text).orElse("");
        boolean organisation = type.equals("Organization");
        return organisation || type.equals("User")
                ? Optional.of(
                        new Account(found.at("id").number(), found.at("login").text(), organisation))
                : Optional.empty();
    }

    /** Whoever is invited to be an owner is not one yet. */
    private boolean leads(Person person, Account organisation, long installation) {
        Credential credential = new Credential(
                "installation:" + installation,
                () -> tokens.account(installation, Purpose.MEMBERSHIP),
                tokens::refused);
        Answer answer = client.send(
                credential, Call.get(client.at("orgs", organisation.login(), "memberships", person.login())));
        return answer.status() != 404
                && Refusals.yes(answer)
                        .read(membership -> membership.at("state").text().equals("active")
                                && membership.at("role").text().equals("admin")
                                && is(membership, "user", person.id())
                                && is(membership, "organization", organisation.id()));
    }

    private static boolean is(Json membership, String whose, long id) {
        return membership
                .maybe(whose)
                .filter(one -> one.at("id").number() == id)
                .isPresent();
    }
}
