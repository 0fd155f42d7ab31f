package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The demo's person, in a browser of her own. */
record DemoPerson(World world, URI house) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Lets the house act for her. */
    void connect() {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpRequest.Builder press = HttpRequest.newBuilder(house.resolve("/connect"))
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.noBody());
            String asked = answer(browser, press, "Location");
            String back = world.as(Hello.PERSON, Instant.now()).authorises(asked);
            answer(browser, HttpRequest.newBuilder(URI.create(back)), "Content-Type");
        }
    }

    private static String answer(HttpClient browser, HttpRequest.Builder request, String header) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue(header)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
