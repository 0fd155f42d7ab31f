package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://github.com", "http://localhost:80", "http://127.0.0.1:9999/api/v3/", "http://[::1]:1"})
    void https_and_this_machine_are_taken(String address) {
        assertThat(Base.of(address).at("a").toString()).endsWith("/a").doesNotContain("//a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com",
                "http://169.254.169.254",
                "http://127.0.0.1.evil.example",
                "http://[::ffff:7f00:1]",
                "https://user@github.com",
                "https://github.com?x=1",
                "ftp://localhost",
                "github.com",
                "",
                "not an address",
            })
    void anything_else_is_not(String address) {
        assertThatThrownBy(() -> Base.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
