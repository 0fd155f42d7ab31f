package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an agent is made of: how it may be said, and how it is shown. */
final class AgentShape {
    private static final Shape POLICY =
            Shape.oneOf(Map.of("always_allow", Shape.form(), "always_ask", Shape.form(), "auto", Shape.form()));
    private static final Form CONFIG = Shape.form().may("enabled", Shape.flag()).may("permission_policy", POLICY);
    private static final Shape CONFIGS = Shape.list(256, CONFIG.need("name", Shape.text(1, 128)));
    private static final Shape WORDS = Shape.list(64, Shape.text(1, 128));
    private static final Form CUSTOM = Shape.form()
            .need("name", Shape.like("[a-zA-Z0-9_-]{1,128}", "String should match pattern '^[a-zA-Z0-9_-]{1,128}$'"))
            .need("description", Shape.text(1, 4096))
            .need("input_schema", Shape.anything());
    private static final Form TOOLSET =
            Shape.form().may("default_config", CONFIG).may("configs", CONFIGS);
    private static final Form MCP = TOOLSET.need("mcp_server_name", Shape.text(1, 255));
    private static final Shape MODEL = Shape.wordOr(
            Shape.text(1, 256),
            Shape.form()
                    .need("id", Shape.text(1, 256))
                    .may("effort", Shape.word("low", "medium", "high", "xhigh", "max"))
                    .may("speed", Shape.word("standard", "fast"))
                    .may("inference_geo", Shape.word("us", "global")));
    private static final Shape SERVERS = Shape.list(
            20,
            Shape.oneOf(Map.of(
                    "url",
                    Shape.form()
                            .need("name", Shape.text(1, 255))
                            .need("url", Shape.like("https://\\S{1,2000}", "Input should be a valid https URL")))));

    private AgentShape() {}

    static Shape tools(Platform.Kind kind) {
        Form toolset = switch (kind) {
            case ANTHROPIC -> TOOLSET;
            case QODER -> TOOLSET.may("enabled_tools", WORDS).may("disallowed_tools", WORDS);
        };
        return Shape.list(
                256, Shape.oneOf(Map.of("agent_toolset_20260401", toolset, "mcp_toolset", MCP, "custom", CUSTOM)));
    }

    static Form definition(Platform.Kind kind) {
        return Shape.form()
                .need("name", Shape.text(1, 256))
                .need("model", MODEL)
                .may("system", Shape.text(0, 100_000))
                .may("description", Shape.text(0, 2048))
                .may("tools", tools(kind))
                .may("mcp_servers", SERVERS)
                .may("skills", Shape.list(64, Shape.anything()))
                .may("multiagent", Shape.anything())
                .may("execution_identity", Shape.anything())
                .may("metadata", Shape.metadata());
    }

    /** What one session may have otherwise than its agent. */
    static Form overrides(Platform.Kind kind) {
        return Shape.form()
                .need("id", Shape.text(1, 256))
                .may("version", Shape.number(1, Integer.MAX_VALUE))
                .may("model", MODEL)
                .may("system", Shape.text(0, 100_000))
                .may("tools", tools(kind))
                .may("mcp_servers", SERVERS)
                .may("skills", Shape.list(64, Shape.anything()));
    }

    static Form partly(Platform.Kind kind) {
        return Shape.form().may("tools", tools(kind)).may("mcp_servers", SERVERS);
    }

    /** The definition with all that was left out. */
    static Json whole(Json said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", said.at("name"));
        fields.put("description", said.maybe("description").orElse(Fields.NULL));
        fields.put("model", model(said.at("model")));
        fields.put("system", said.maybe("system").orElse(Fields.NULL));
        fields.put("tools", tools(said));
        fields.put("mcp_servers", said.maybe("mcp_servers").orElse(Json.array(List.of())));
        fields.put("skills", said.maybe("skills").orElse(Json.array(List.of())));
        fields.put("multiagent", said.maybe("multiagent").orElse(Fields.NULL));
        fields.put("execution_identity", said.maybe("execution_identity").orElse(Fields.of("type", "service_account")));
        Json whole = Json.object(fields);
        Toolbox.of(whole).check();
        return whole;
    }

    /** Said or shown: shown, its effort is an object. */
    private static Json model(Json said) {
        if (said.isText()) {
            return Fields.of("id", said.text(), "speed", "standard");
        }
        Optional<Json> effort = said.maybe("effort").map(one -> one.isText() ? Fields.of("type", one.text()) : one);
        return Json.object()
                .with("id", said.at("id"))
                .with("effort", effort)
                .with("speed", said.maybe("speed").map(Json::text).orElse("standard"))
                .with("inference_geo", said.maybe("inference_geo"));
    }

    private static List<Json> tools(Json said) {
        return said.maybe("tools").map(Json::items).orElse(List.of()).stream()
                .map(tool -> switch (tool.at("type").text()) {
                    case "mcp_toolset" -> policed(tool, "always_ask");
                    case "agent_toolset_20260401" -> policed(tool, "always_allow");
                    default -> tool;
                })
                .toList();
    }

    private static Json policed(Json tool, String usual) {
        Json config = tool.maybe("default_config").orElse(Json.object());
        Json whole = Fields.of(
                "enabled",
                config.maybe("enabled").map(Json::flag).orElse(true),
                "permission_policy",
                config.maybe("permission_policy").orElse(Fields.of("type", usual)));
        return tool.with("configs", tool.maybe("configs").orElse(Json.array(List.of())))
                .with("default_config", whole);
    }
}
