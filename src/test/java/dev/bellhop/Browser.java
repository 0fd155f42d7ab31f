package dev.bellhop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody's browser at the open house: keeps cookies, and says that what it sends comes from the page it shows. */
final class Browser {
    final Map<String, String> cookies = new TreeMap<>();

    /** All that was ever seen in it, with the headers. */
    final List<String> seen = new ArrayList<>();

    private final OpenHouse house;

    Browser(OpenHouse house) {
        this.house = house;
    }

    /** Of somebody who has connected their account, and so is known. */
    static Browser signedIn(OpenHouse house, String login) {
        Browser browser = new Browser(house);
        String question =
                browser.press("/connect").headers().firstValue("Location").orElseThrow();
        browser.comeBack(house.world.as(login, Instant.now()).authorises(question));
        return browser;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.at(path)));
    }

    HttpResponse<String> press(String path) {
        return press(path, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> press(String path, String... headers) {
        return send(HttpRequest.newBuilder(house.at(path)).headers(headers).POST(BodyPublishers.noBody()));
    }

    /** By whatever name the house calls itself, it is here. */
    HttpResponse<String> comeBack(String address) {
        URI uri = URI.create(address);
        return get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = house.send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        seen.add(answer.body());
        return answer;
    }

    /** As it is typed, be it no address at all; the whole answer, with its headers. */
    String typed(String target, String... headers) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n" + String.join("", headers)
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
