package dev.bellhop.platform;

/** What one says to have agents, credentials and sessions. */
final class Orders {
    private static final String TOOLSET = """
            {"type":"agent_toolset_20260401"}""";
    private static final String ASK = """
            {"type":"custom","name":"ask_person","description":"Ask.","input_schema":{"type":"object"}}""";
    private static final String REPORT = """
            {"type":"custom","name":"report_pull_request","description":"Report.","input_schema":{"type":"object"}}""";

    private Orders() {}

    /** With GitHub's server of tools, and whether those need a confirmation. */
    static String agent(String policy) {
        String mcp = """
                {"type":"mcp_toolset","mcp_server_name":"github",
                 "default_config":{"enabled":false,"permission_policy":{"type":"%s"}},
                 "configs":[{"name":"create_pull_request","enabled":true}]}""".formatted(policy);
        return """
                {"name":"agent-fix","model":"claude-opus-5-5","tools":[%s,%s,%s,%s],
                 "mcp_servers":[{"type":"url","name":"github","url":"%s"}]}""".formatted(TOOLSET, mcp, ASK, REPORT, Scene.MCP);
    }

    static String credential(String token) {
        return """
                {"auth":{"type":"static_bearer","mcp_server_url":"%s","token":"%s"}}""".formatted(Scene.MCP, token);
    }
}
