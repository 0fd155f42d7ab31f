package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://Bellhop.Example,           https://bellhop.example,      true",
        "https://bellhop.example:443/,      https://bellhop.example,      true",
        "https://bellhop.example:8443/path, https://bellhop.example:8443, true",
        "http://localhost:8080,             http://localhost:8080,        false",
        "http://127.0.0.1:80,               http://127.0.0.1,             false",
        "http://[::1]:8080,                 http://[::1]:8080,            false",
    })
    void it_is_written_as_a_browser_writes_it(String address, String text, boolean secure) {
        assertThat(Origin.of(address)).hasToString("Origin[text=" + text + "]");
        assertThat(Origin.of(address).secure()).isEqualTo(secure);
    }

    /** Nobody can be connected at this house, so a button that may be pressed is answered with 503. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sec-Fetch-Site: same-origin                                       | 503",
                "Sec-Fetch-Site: none                                              | 503",
                "Sec-Fetch-Site: same-site                                         | 403",
                "Sec-Fetch-Site: cross-site                                        | 403",
                "Sec-Fetch-Site:                                                   | 403",
                "Sec-Fetch-Site: cross-site, Origin: https://bellhop.example       | 403",
                "Sec-Fetch-Site: same-origin, Origin: null                         | 503",
                "Origin: https://bellhop.example                                   | 503",
                "Origin: https://evil.example                                      | 403",
                "Origin: http://bellhop.example                                    | 403",
                "Origin: https://bellhop.example.evil.example                      | 403",
                "Origin: null                                                      | 403",
                "X-None: 1                                                         | 403",
            })
    void row_113_only_our_own_pages_have_buttons(String headers, int status) throws IOException {
        try (House house = new House().open()) {
            for (String path : List.of("/connect", "/connect/disconnect")) {
                Raw.Answer answer = house.ask("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n"
                        + headers.replace(", ", "\r\n") + "\r\n\r\n");
                assertThat(answer.status()).isEqualTo(status);
                if (status == 403) {
                    problem(answer, 403, "This can be sent from its own page only.");
                }
            }
        }
    }
}
