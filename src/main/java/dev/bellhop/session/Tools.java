package dev.bellhop.session;

import dev.bellhop.json.Json;

/** What an agent asks of us. */
final class Tools {
    static final String REPORT = "report_pull_request";
    static final String ASK = "ask_person";

    static final Json REPORT_PULL_REQUEST =
            tool(REPORT, "Says which pull request you opened. Call it once, when the pull request exists.", """
            {"type": "object",
             "properties": {"url": {"type": "string", "description": "The pull request's address on GitHub."}},
             "required": ["url"]}
            """);

    static final Json ASK_PERSON = tool(
            ASK,
            "Asks the people on the issue something that you cannot find out or decide, and gives you their answer. It may"
                    + " take hours: ask for all that you need at once, and only if you cannot go on without it.",
            """
            {"type": "object",
             "properties": {"question": {"type": "string", "description": "One short question, in plain words."}},
             "required": ["question"]}
            """);

    private Tools() {}

    private static Json tool(String name, String description, String input) {
        return Json.object()
                .with("type", "custom")
                .with("name", name)
                .with("description", description)
                .with("input_schema", Json.parse(input));
    }
}
