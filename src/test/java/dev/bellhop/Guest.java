package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Role;
import dev.bellhop.engine.Connections;
import java.net.URI;
import java.util.Optional;

/** Somebody who may write and has a seat, in a town where people can connect their accounts. */
record Guest(Town town, String login) {

    static Guest in(Town town, String login) {
        town.world.papers().client("s3cret", "https://bellhop.example/connect/callback");
        town.world.as("mona", town.now).keeper().role(Town.REPO, login, Role.WRITE);
        town.world.scenery().seat(login, true);
        town.set("GITHUB_CLIENT_ID", "Iv23simulated");
        town.set("GITHUB_CLIENT_SECRET", "s3cret");
        town.set("PUBLIC_URL", "https://bellhop.example/");
        return new Guest(town, login);
    }

    /** The operator gave no token that could act for everybody. */
    Guest alone() {
        town.set("COPILOT_USER_TOKEN", "");
        return this;
    }

    void label(int issue) {
        town.world.as(login, town.now).label(Town.REPO, issue, "agent-fix");
    }

    void say(String words) {
        town.world.as(login, town.now).comment(Town.REPO, 1, words);
    }

    void connect() {
        Connections.Begun begun = town.connections().begin();
        URI back = URI.create(
                town.world.as(login, town.now).authorises(begun.address().toString()));
        String code = back.getQuery().replaceAll("code=([^&]*)&.*", "$1");
        String state = back.getQuery().replaceAll(".*state=", "");
        assertThat(town.connections()
                        .complete(new Connections.Callback(
                                Optional.of(code),
                                Optional.of(state),
                                Optional.empty(),
                                Optional.of(begun.cookie().reveal()))))
                .isInstanceOf(Connections.Completed.Connected.class);
    }
}
