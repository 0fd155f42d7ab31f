package dev.bellhop;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Connections;
import dev.bellhop.github.AppClient;
import dev.bellhop.github.Authorisation;
import dev.bellhop.github.Operator;
import dev.bellhop.github.People;
import dev.bellhop.github.Renewals;
import dev.bellhop.github.TokenDesk;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Where people connect their accounts, if the App has what it takes; and whose account acts for whom. */
record Reception(Accounts accounts, LongConsumer revoked, Optional<Connections> connections) {

    static Reception open(Settings settings, House.Ground ground) {
        Operator operator = new Operator(settings.given().copilotUserToken());
        return settings.given()
                .client()
                .map(client -> open(settings, client, ground, operator))
                .orElse(new Reception(operator, ground.library().accounts()::forget, Optional.empty()));
    }

    private static Reception open(Settings settings, AppClient client, House.Ground ground, Operator operator) {
        AccountBook book = ground.library().accounts();
        TokenDesk desk = Github.desk(client, settings.github(), ground.street());
        Renewals renewals = new Renewals(book, desk, ground.clock(), ground.redaction());
        URI callback = URI.create(page(settings) + "/callback");
        Authorisation.Way way = new Authorisation.Way(callback, ground.chance(), ground.clock());
        People people = new People(renewals, operator);
        return new Reception(people, people::revoked, Optional.of(new Authorisation(book, desk, renewals, way)));
    }

    static URI page(Settings settings) {
        return URI.create(settings.publicUrl().toString().replaceAll("/+$", "") + "/connect");
    }
}
