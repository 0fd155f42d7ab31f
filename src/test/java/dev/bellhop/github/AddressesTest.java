package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com, https://api.github.com, https://api.github.com/graphql",
        "https://GitHub.com/, https://api.GitHub.com, https://api.GitHub.com/graphql",
        "https://octo.ghe.com, https://api.octo.ghe.com, https://api.octo.ghe.com/graphql",
        "https://git.example.com, https://git.example.com/api/v3, https://git.example.com/api/graphql",
        "https://git.example.com:8443/, https://git.example.com:8443/api/v3, https://git.example.com:8443/api/graphql",
        "http://127.0.0.1:9999, http://127.0.0.1:9999/api/v3, http://127.0.0.1:9999/api/graphql",
        "https://notghe.com, https://notghe.com/api/v3, https://notghe.com/api/graphql",
    })
    void the_address_for_people_leads_to_the_others(String web, String api, String graphql) {
        Addresses addresses = Addresses.of(web, Optional.empty(), Optional.empty());

        assertThat(addresses.api()).hasToString(api);
        assertThat(addresses.graphql()).hasToString(graphql);
    }

    @Test
    void each_can_be_given_on_its_own() {
        Addresses addresses = Addresses.of(
                "http://localhost:1", Optional.of("http://localhost:2/"), Optional.of("http://localhost:3/g"));

        assertThat(addresses.web()).hasToString("http://localhost:1");
        assertThat(addresses.api()).hasToString("http://localhost:2");
        assertThat(addresses.graphql()).hasToString("http://localhost:3/g");
    }

    @Test
    void plain_http_is_for_this_machine_alone() {
        assertThatThrownBy(() -> Addresses.of("http://git.example.com", Optional.empty(), Optional.empty()))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> Addresses.of("https://github.com", Optional.of("http://10.0.0.1"), Optional.empty()))
                .hasMessageContaining("https://");
    }
}
