package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class LogLinesTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @AfterEach
    void forget() {
        LogLines.redact(new Redaction());
    }

    @Test
    void json_is_one_line_with_level_logger_and_message() {
        assertThat(line(LogLines.Form.JSON, "it \"works\"", null))
                .startsWith("{\"timestamp\":")
                .contains("\"level\":\"WARN\"", "\"loggerName\":\"dev.bellhop.Test\"", "it \\\"works\\\"")
                .endsWith("}\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void text_says_when_how_grave_who_and_what() {
        assertThat(line(LogLines.Form.TEXT, "it works", null))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Test - it works\n");
    }

    @ParameterizedTest
    @EnumSource
    void row_118_a_message_cannot_forge_a_line_or_colour_it(LogLines.Form form) {
        assertThat(line(form, "title\r\n12:00:00 INFO fine \u001b[31mred\u0000", null))
                .containsOnlyOnce("\n")
                .doesNotContain("\r", "\u001b", "\u0000");
    }

    @ParameterizedTest
    @EnumSource
    void row_116_what_looks_like_a_token_is_taken_out_also_of_an_exception(LogLines.Form form) {
        String token = "ghs_1234567_" + "a".repeat(36);

        assertThat(line(form, "got " + token, new IllegalStateException("with " + token)))
                .contains("got (secret)", "with (secret)")
                .doesNotContain("aaaa");
    }

    @ParameterizedTest
    @EnumSource
    void row_116_a_live_value_is_taken_out_by_value(LogLines.Form form) {
        Redaction redaction = new Redaction();
        redaction.remember(new Secret("correct horse battery"));
        LogLines.redact(redaction);

        assertThat(line(form, "the secret is correct horse battery", null)).contains("the secret is (secret)");
    }

    private String line(LogLines.Form form, String message, @Nullable Throwable thrown) {
        LogLines lines = new LogLines(form);
        lines.setContext(context);
        lines.start();
        LoggingEvent event = new LoggingEvent(
                "x", context.getLogger("dev.bellhop.Test"), Level.WARN, message, thrown, new Object[0]);
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }
}
