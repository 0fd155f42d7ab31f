package dev.bellhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Heard.Misheard;
import dev.bellhop.command.Heard.Understood;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String APP = "the-app";

    private static Command fix(String what) {
        return new Command.Fix(Options.NONE, what);
    }

    private static List<Command> commands(String comment) {
        List<Heard> heard = Commands.in(comment, APP);
        assertThat(heard).allSatisfy(one -> assertThat(one).isInstanceOf(Understood.class));
        return heard.stream().map(one -> ((Understood) one).command()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoken")
    void what_is_said_is_understood(String what, String comment, List<Command> commands) {
        assertThat(commands(comment)).isEqualTo(commands);
    }

    static Stream<Arguments> spoken() {
        return Stream.of(
                said("fix", "/agent fix", fix("")),
                said("fix with words", "/agent fix the parser", fix("the parser")),
                said("fix with words below", "/agent fix\n\n- a\n- b\n", fix("- a\n- b")),
                said("fix with code below", "/agent fix a\n```\n/agent stop\n```", fix("a\n```\n/agent stop\n```")),
                said(
                        "the source of words as it is",
                        "/agent fix  a  **b**\t`c`\r\n\r\n> d",
                        fix("a  **b**\t`c`\r\n\r\n> d")),
                said(
                        "joined emoji in the words",
                        "/agent fix \uD83D\uDC69\u200D\uD83D\uDCBB",
                        fix("\uD83D\uDC69\u200D\uD83D\uDCBB")),
                said(
                        "words from right to left",
                        "/agent fix \u05E9\u05DC\u05D5\u05DD",
                        fix("\u05E9\u05DC\u05D5\u05DD")),
                said("a dash in the words", "/agent fix — soon", fix("— soon")),
                said("options after words are words", "/agent fix it --draft", fix("it --draft")),
                said("retry", "/agent retry", new Command.Retry("")),
                said("retry with words", "/agent retry leave\nthe tests", new Command.Retry("leave\nthe tests")),
                said("stop", "/agent stop", new Command.Stop(false)),
                said("approve", "/agent approve", new Command.Approve()),
                said("status", "/agent status", new Command.Status()),
                said("why", "/agent why", new Command.Why()),
                said("config", "/agent config", new Command.Config()),
                said("agents", "/agent agents", new Command.Agents()),
                said("doctor", "/agent doctor", new Command.Doctor()),
                said("help", "/agent help", new Command.Help()),
                said("our name alone", "/agent", new Command.Help()),
                said("row 61: any case", "/AGENT Fix The Parser", fix("The Parser")),
                said("after prose", "Thanks!\n/agent stop\nIt is wrong.", new Command.Stop(false)),
                said("three blanks before", "   /agent stop", new Command.Stop(false)),
                said("blanks after", "/agent stop  \t", new Command.Stop(false)),
                said("blanks of other kinds", "/agent\u00A0 \tstop", new Command.Stop(false)),
                said("by mention", "@the-app fix it", fix("it")),
                said("by mention in any case", "@The-App STOP", new Command.Stop(false)),
                said("by the bot's whole name", "@the-app[bot] stop", new Command.Stop(false)),
                said("a mention alone", "@the-app", new Command.Help()),
                said(
                        "several, in order",
                        "/agent stop\nwrong\n/agent fix a\nb\n\n/agent status",
                        new Command.Stop(false),
                        fix("a\nb"),
                        new Command.Status()));
    }

    private static Arguments said(String what, String comment, Command... commands) {
        return Arguments.of(what, comment, List.of(commands));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // row 57
                "I wrote `/agent fix` and nothing happened",
                "Please /agent fix",
                "see acme/agent fix",
                "Done. > /agent fix",
                // row 60
                "> /agent fix",
                "> a\n/agent fix",
                "```\n/agent fix\n```",
                "~~~\n/agent fix",
                "    /agent fix",
                "a\n    /agent fix",
                "\t/agent fix",
                "`/agent fix`",
                "a `\n/agent fix\n`",
                "<!-- /agent fix -->",
                "<!--\n\n/agent fix\n-->",
                "a <!--\n/agent fix\n-->",
                "[a](b '\n/agent fix\n')",
                "[a]: b '\n/agent fix\n'",
                "- /agent fix",
                "1. a\n\n   /agent fix",
                "# /agent fix",
                "/agent fix | a\n---|---",
                "**/agent fix**",
                "<p>\n/agent fix\n</p>",
                "<blockquote>\n\n/agent fix\n\n</blockquote>",
                "[^1]: /agent fix",
                // row 61
                "/agentfix",
                "/agents",
                "//agent fix",
                "/ agent fix",
                "\\/agent fix",
                "/agent: fix",
                // mentions in prose
                "@the-app is great",
                "@the-app what do you think?",
                "@the-app it broke",
                "@the-app who are you",
                "@the-app hey",
                "@the-app, fix it",
                "@the-app-2 fix",
                "@other fix",
                "@acme/the-app fix",
                "thanks @the-app",
                "the-app fix",
            })
    void what_is_not_said_to_us_is_silently_left_alone(String comment) {
        assertThat(Commands.in(comment, APP)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void options_are_read(String line, Options options) {
        assertThat(commands("/agent fix " + line)).containsExactly(new Command.Fix(options, "it"));
    }

    static Stream<Arguments> options() {
        return Stream.of(
                Arguments.of("it", Options.NONE),
                Arguments.of("--draft it", options(List.of(), "", "", "", "", true)),
                Arguments.of("--with claude it", options(List.of("claude"), "", "", "", "", false)),
                Arguments.of("--with=claude,qoder it", options(List.of("claude", "qoder"), "", "", "", "", false)),
                Arguments.of("--base feature/x-1 it", options(List.of(), "", "feature/x-1", "", "", false)),
                Arguments.of("--base=später it", options(List.of(), "", "später", "", "", false)),
                Arguments.of("--budget=2.50 it", options(List.of(), "", "", "", "2.50", false)),
                Arguments.of("--budget 0.01 it", options(List.of(), "", "", "", "0.01", false)),
                Arguments.of(
                        "--with a --model claude-sonnet-4.6 --base b --budget 5 --repo Octo/web.js --draft --agent x it",
                        new Options(
                                List.of("a"),
                                Optional.of("claude-sonnet-4.6"),
                                Optional.of("b"),
                                Optional.of("x"),
                                Optional.of("Octo/web.js"),
                                Optional.of(new BigDecimal("5")),
                                true)));
    }

    private static Options options(
            List<String> with, String model, String base, String repo, String budget, boolean draft) {
        return new Options(
                with,
                some(model),
                some(base),
                Optional.empty(),
                some(repo),
                some(budget).map(BigDecimal::new),
                draft);
    }

    private static Optional<String> some(String value) {
        return Optional.of(value).filter(it -> !it.isEmpty());
    }

    @Test
    void ten_commands_are_heard_and_the_rest_is_said_once() {
        String comment =
                IntStream.rangeClosed(1, 14).mapToObj(i -> "/agent fix " + i).collect(Collectors.joining("\n"));
        List<Heard> heard = Commands.in(comment, APP);
        assertThat(heard).hasSize(11);
        assertThat(heard.get(9)).isEqualTo(new Understood(fix("10"), "/agent fix 10"));
        assertThat(heard.get(10)).isEqualTo(new Misheard("/agent fix 11", new Reason.TooMany()));
    }

    @Test
    void words_may_be_long_and_not_too_long() {
        assertThat(commands("/agent fix " + "x".repeat(8_000))).containsExactly(fix("x".repeat(8_000)));
        assertThat(Commands.in("/agent fix\n" + "x".repeat(8_001), APP))
                .containsExactly(new Misheard("/agent fix", new Reason.TooLong()));
        assertThat(commands("/agent stop\n" + "x".repeat(8_001))).containsExactly(new Command.Stop(false));
    }

    @Test
    void what_may_hold_a_command_is_looked_at_even_if_part_of_it_cannot_be_seen() {
        assertThat(Commands.possible("/ag\u200Bent fix")).isTrue();
        assertThat(Commands.possible("thanks @bellhop")).isTrue();
        assertThat(Commands.possible("An agent is a nice thing.")).isFalse();
    }
}
