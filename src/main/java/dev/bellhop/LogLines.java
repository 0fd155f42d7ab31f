package dev.bellhop;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.bellhop.text.Redaction;
import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Every line of the log: JSON for machines, text on a terminal, and neither with a secret or a control character in it.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    private static final String REDACTION = "redaction";
    private static final String PATTERN = "%d{HH:mm:ss.SSS, UTC} %-5level %logger{0} - %replace(%msg){'\\R', ' '}%n";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final Encoder<ILoggingEvent> form;

    enum Form {
        JSON,
        TEXT
    }

    /** As the environment wants it. Read here and not with the settings, whose reading may have to be logged. */
    public LogLines() {
        this(wanted());
    }

    LogLines(Form form) {
        this.form = switch (form) {
            case JSON -> json();
            case TEXT -> text();
        };
    }

    /** From now on, what this redaction remembers is taken out of the log. */
    static void redact(Redaction redaction) {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).putObject(REDACTION, redaction);
    }

    @Override
    public void start() {
        form.setContext(getContext());
        form.start();
        if (getContext().getObject(REDACTION) == null) {
            getContext().putObject(REDACTION, new Redaction());
        }
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return form.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(form.encode(event), StandardCharsets.UTF_8);
        Redaction redaction = (Redaction) getContext().getObject(REDACTION);
        return CONTROLS.matcher(redaction.clean(line)).replaceAll("?").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return form.footerBytes();
    }

    private static JsonEncoder json() {
        JsonEncoder json = new JsonEncoder();
        json.setWithFormattedMessage(true);
        json.setWithMessage(false);
        json.setWithArguments(false);
        json.setWithContext(false);
        json.setWithSequenceNumber(false);
        json.setWithNanoseconds(false);
        return json;
    }

    private static PatternLayoutEncoder text() {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(PATTERN);
        text.setCharset(StandardCharsets.UTF_8);
        return text;
    }

    private static Form wanted() {
        return switch (System.getenv("BELLHOP_LOG")) {
            case "json" -> Form.JSON;
            case "text" -> Form.TEXT;
            case null, default ->
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(_ -> Form.TEXT)
                        .orElse(Form.JSON);
        };
    }
}
