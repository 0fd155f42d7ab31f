package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tools that an agent has, read from its definition. */
record Toolbox(List<Json> tools, List<Json> servers) {
    private static final String MCP = "mcp_toolset";
    private static final String OWN = "agent_toolset_20260401";
    private static final String ENABLED = "enabled_tools";
    private static final List<String> QODER =
            List.of("Bash", "Read", "Write", "Edit", "Glob", "Grep", "WebFetch", "WebSearch");

    /** A tool that another server offers, and whether it may be used without asking. */
    record Offered(String server, String url, boolean asks) {}

    static Toolbox of(Json agent) {
        return new Toolbox(agent.at("tools").items(), agent.at("mcp_servers").items());
    }

    /** Each server has a toolset and each toolset its server. */
    void check() {
        List<String> named = servers.stream().map(one -> one.at("name").text()).toList();
        TreeSet<String> used = new TreeSet<>();
        tools.stream()
                .filter(tool -> isOf(tool, MCP))
                .forEach(tool -> used.add(tool.at("mcp_server_name").text()));
        if (new TreeSet<>(named).size() != named.size()) {
            throw Rejection.invalid("mcp_servers: names must be unique");
        }
        for (String name : named) {
            if (!used.contains(name)) {
                throw Rejection.invalid("mcp_servers: '" + name + "' is not referenced by any mcp_toolset");
            }
        }
        for (String name : used) {
            if (!named.contains(name)) {
                throw Rejection.invalid("tools: mcp_toolset references unknown MCP server '" + name + "'");
            }
        }
    }

    boolean hasCustom(String name) {
        return tools.stream()
                .anyMatch(tool -> isOf(tool, "custom") && tool.at("name").text().equals(name));
    }

    /** A model whose list of tools names none that there is waits for one for ever. */
    boolean isEmpty() {
        return own().anyMatch(set -> set.maybe(ENABLED).isPresent()
                && Collections.disjoint(set.at(ENABLED).items(Json::text), QODER));
    }

    /** Whether there is a shell to work in. */
    boolean has(String tool) {
        return own().anyMatch(set -> isEnabled(set, tool)
                && set.maybe(ENABLED)
                        .map(all -> all.items(Json::text).contains(tool))
                        .orElse(true)
                && set.maybe("disallowed_tools")
                        .filter(all -> all.items(Json::text).contains(tool))
                        .isEmpty());
    }

    private Stream<Json> own() {
        return tools.stream().filter(set -> isOf(set, OWN));
    }

    /** Whether somebody has to confirm that the agent uses its own tool. */
    boolean asks(String tool) {
        return own().anyMatch(set -> asks(set, tool));
    }

    Optional<Offered> offered(String tool) {
        return tools.stream()
                .filter(set -> isOf(set, MCP) && isEnabled(set, tool))
                .findFirst()
                .map(set -> {
                    String server = set.at("mcp_server_name").text();
                    return new Offered(server, url(server), asks(set, tool));
                });
    }

    String url(String server) {
        return servers.stream()
                .filter(one -> one.at("name").text().equals(server))
                .findFirst()
                .orElseThrow()
                .at("url")
                .text();
    }

    private static boolean isEnabled(Json set, String tool) {
        return config(set, tool)
                .flatMap(one -> one.maybe("enabled"))
                .orElseGet(() -> set.at("default_config").at("enabled"))
                .flag();
    }

    private static boolean asks(Json set, String tool) {
        Json policy = config(set, tool)
                .flatMap(one -> one.maybe("permission_policy"))
                .orElseGet(() -> set.at("default_config").at("permission_policy"));
        return policy.at("type").text().equals("always_ask");
    }

    private static Optional<Json> config(Json set, String tool) {
        return set.at("configs").items().stream()
                .filter(one -> one.at("name").text().equals(tool))
                .findFirst();
    }

    private static boolean isOf(Json tool, String type) {
        return tool.at("type").text().equals(type);
    }
}
