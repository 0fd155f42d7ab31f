package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Person;
import org.junit.jupiter.api.Test;

class ConnectPageTest {
    @Test
    void row_113_a_login_is_never_markup() {
        Person person = new Person(1, "<script>\"", false);

        assertThat(ConnectPage.connected(person).body()).contains("<bdi>&lt;script&gt;&quot;</bdi>");
        assertThat(ConnectPage.known("", person).body()).contains("<bdi>&lt;script&gt;&quot;</bdi>");
    }
}
