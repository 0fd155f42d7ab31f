package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The tools that an agent has, read from its definition. */
record Toolbox(List<Json> tools, List<Json> servers) {
    private static final String MCP = "mcp_toolset";

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

    /** A model without a single tool waits for one for ever. */
    boolean isEmpty() {
        return tools.stream()
                .filter(tool -> isOf(tool, "agent_toolset_20260401"))
                .anyMatch(tool -> tool.maybe("enabled_tools")
                        .map(Json::items)
                        .filter(List::isEmpty)
                        .isPresent());
    }

    /** Whether the agent may use its own tool without asking. */
    boolean asks(String tool) {
        return tools.stream().filter(set -> isOf(set, "agent_toolset_20260401")).anyMatch(set -> asks(set, tool));
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
