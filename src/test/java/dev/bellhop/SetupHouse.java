package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Role;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** A process without any credentials, somebody's browser, and a GitHub on which nobody has heard of it. */
final class SetupHouse implements AutoCloseable {
    static final String PUBLIC = "https://bellhop.example";
    static final String REPOSITORY = "octo-org/web";
    private static final Pattern LINE = Pattern.compile(
            "Setup: (https://bellhop\\.example/setup\\?token=\\S{43}) \\(good for 30 minutes, for one browser\\)");

    final OpenHouse open;
    final Browser browser;
    private final Map<String, String> environment;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    SetupHouse(Path home, Map<String, String> environment) {
        this.environment = bare(environment);
        log.start();
        root().addAppender(log);
        root().setLevel(Level.INFO);
        open = new OpenHouse(home, this.environment);
        open.world.scenery().repository(REPOSITORY, Instant.now());
        open.world.as(Hello.PERSON, Instant.now()).keeper().role(REPOSITORY, Hello.PERSON, Role.WRITE);
        browser = new Browser(open);
    }

    private static Map<String, String> bare(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of(
                "PUBLIC_URL", PUBLIC,
                "GITHUB_APP_ID", "",
                "GITHUB_PRIVATE_KEY", "",
                "GITHUB_WEBHOOK_SECRET", "",
                "COPILOT_USER_TOKEN", ""));
        all.putAll(environment);
        return all;
    }

    void reopen() {
        open.reopen(environment);
    }

    List<String> log() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** The newest address of the log. */
    String invitation() {
        return log().stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** Whoever read the log. */
    Browser founder() {
        browser.comeBack(invitation());
        return browser;
    }

    HttpResponse<String> press(Browser who, String path, Map<String, String> fields) {
        return who.send(HttpRequest.newBuilder(open.at(path))
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** From the page of what the App may, by the button, to GitHub; the address that GitHub sends the browser back to. */
    String created(String name) {
        String page = press(browser, "/setup/app", Map.of("name", name)).body();
        return atGithub(field(page, "action=\"(http[^\"]+)\""), field(page, "name=\"manifest\" value=\"([^\"]+)\""));
    }

    static String atGithub(String target, String manifest) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(target))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form(Map.of("manifest", manifest))))
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseGet(answer::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What GitHub told of the App when it was asked with the code. */
    Json told() {
        return open.world.requests().stream()
                .filter(seen -> seen.line().endsWith("/conversions"))
                .map(seen -> Json.parse(seen.response().body()))
                .findFirst()
                .orElseThrow();
    }

    /** What GitHub brings when an issue is opened where the App is installed. */
    int bringIssue(String slug) {
        open.world.scenery().install(slug, REPOSITORY, Instant.now());
        open.world.parcels();
        open.world
                .as(Hello.PERSON, Instant.now())
                .label(
                        REPOSITORY,
                        open.world.as(Hello.PERSON, Instant.now()).open(REPOSITORY, "A title", "A body"),
                        "agent-fix");
        Parcel parcel = open.world.parcels().getLast();
        return open.bring(parcel, told().at("webhook_secret").text()).statusCode();
    }

    static String field(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in\n" + page);
        }
        return found.group(1)
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        open.close();
        root().setLevel(Level.OFF);
        root().detachAppender(log);
    }
}
