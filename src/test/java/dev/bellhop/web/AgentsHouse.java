package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Fault;
import dev.bellhop.run.AgentSource;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.RepoName;
import dev.bellhop.run.Shelves;
import dev.bellhop.text.Redaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The edge with an enterprise and repositories behind its page of custom agents. */
final class AgentsHouse implements AutoCloseable {
    static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    static final String OURS = "Origin: https://bellhop.example";
    static final AgentSource SOURCE = new AgentSource("octo-org", "octo-org/.github-private", "Protect agent files");

    final House house = new House();
    final Shelved enterprise = new Shelved();
    final Redaction redaction = new Redaction();
    Function<RepoName, Shelves> repositories = _ -> new Shelves(List.of());

    /** An enterprise that remembers what was done to it. */
    static final class Shelved implements Enterprise {
        final List<String> done = new ArrayList<>();
        Optional<AgentSource> source = Optional.empty();
        List<CustomAgent> agents = List.of();
        Optional<Fault> fault = Optional.empty();

        @Override
        public Optional<List<CustomAgent>> list() {
            return source.map(_ -> agents);
        }

        @Override
        public Optional<AgentSource> source() {
            return source;
        }

        @Override
        public Optional<AgentSource> set(String organization, boolean ruleset) {
            fail();
            done.add("set " + organization + (ruleset ? " with ruleset" : " without ruleset"));
            source = Optional.of(new AgentSource(organization, "", ""));
            return source;
        }

        @Override
        public void delete() {
            fail();
            done.add("delete");
            source = Optional.empty();
        }

        private void fail() {
            fault.ifPresent(what -> {
                throw what;
            });
        }
    }

    void open() {
        house.customAgents =
                new CustomAgents(Optional.of(enterprise), Optional.of(repo -> repositories.apply(repo)), redaction);
        house.open();
    }

    String page(String path) throws IOException {
        if (house.port == 0) {
            open();
        }
        Raw.Answer answer = house.get(path, OPERATOR);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    Raw.Answer post(String path, String form) throws IOException {
        if (house.port == 0) {
            open();
        }
        return send(path, form, OPERATOR, OURS);
    }

    Raw.Answer send(String path, String form, String... headers) throws IOException {
        return house.ask("POST " + path + " HTTP/1.1\r\nHost: test\r\n" + String.join("\r\n", headers)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n\r\n" + form);
    }

    @Override
    public void close() {
        house.close();
    }
}
