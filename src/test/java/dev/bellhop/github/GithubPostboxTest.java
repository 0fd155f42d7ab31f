package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Postbox;
import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GitHub's list of deliveries over a real socket, read as the App. */
class GithubPostboxTest {
    private final Stage stage = new Stage();
    private final Postbox postbox = stage.postbox("4242");

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_delivery_that_nobody_took_is_listed_with_what_it_is_about() {
        Parcel label = label(0);

        Postbox.Page page = postbox.page(Optional.empty());

        assertThat(page.next()).isEmpty();
        Postbox.Sent sent = page.sent().getFirst();
        assertThat(sent.id()).isEqualTo(label.id());
        assertThat(sent.guid()).isEqualTo(label.guid());
        assertThat(sent.at()).isEqualTo(stage.now);
        assertThat(sent.again()).isFalse();
        assertThat(sent.answered().code()).isZero();
        assertThat(sent.what()).isEqualTo("issues.labeled");
        assertThat(sent.about().wanted()).isTrue();
        assertThat(sent.about().installation()).isPresent();
        assertThat(sent.about().repository()).isPresent();
    }

    @Test
    void what_we_never_act_on_is_listed_and_not_wanted() {
        stage.world().as("mona", stage.now).open(Hello.REPOSITORY, "Another typo", "Here.");
        stage.world().parcels().forEach(parcel -> stage.world().delivered(parcel, 202, stage.now));

        assertThat(postbox.page(Optional.empty()).sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.what()).isEqualTo("issues.opened"))
                .satisfies(sent -> assertThat(sent.about().wanted()).isFalse())
                .satisfies(sent -> assertThat(sent.answered()).isEqualTo(new Postbox.Answered("OK", 202)));
    }

    @Test
    void a_long_list_is_read_page_by_page_from_the_newest_to_the_oldest() {
        for (int i = 0; i < 201; i++) {
            stage.world().as("mona", stage.now).comment(Hello.REPOSITORY, 1, "words");
        }
        stage.world().parcels().forEach(parcel -> stage.world().delivered(parcel, 500, stage.now));

        List<Integer> sizes = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Postbox.Page page = postbox.page(cursor);
            sizes.add(page.sent().size());
            page.sent().forEach(sent -> ids.add(sent.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(sizes).containsExactly(100, 100, 1);
        assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void what_was_sent_is_read_as_if_it_had_come() {
        Parcel label = label(502);

        Delivery delivery = postbox.read(label.id(), stage.now).orElseThrow();

        assertThat(delivery.guid()).isEqualTo(label.guid());
        assertThat(delivery.event()).isEqualTo("issues");
        assertThat(delivery.received()).isEqualTo(stage.now);
        assertThat(Json.parse(delivery.body().array())).isEqualTo(Json.parse(label.body()));
    }

    @Test
    void what_is_for_another_app_is_not_let_in() {
        Parcel label = label(0);
        assertThat(stage.postbox("4243").read(label.id(), stage.now)).isEmpty();
    }

    @Test
    void what_we_never_act_on_is_not_let_in_either() {
        stage.world().as("mona", stage.now).open(Hello.REPOSITORY, "Another typo", "Here.");
        Parcel opened = stage.world().parcels().getFirst();
        stage.world().delivered(opened, 0, stage.now);
        assertThat(postbox.read(opened.id(), stage.now)).isEmpty();
    }

    @Test
    void github_sends_it_once_more_under_the_same_guid() {
        Parcel label = label(0);

        postbox.again(label.id());

        assertThat(stage.world().parcels())
                .singleElement()
                .satisfies(again -> assertThat(again.guid()).isEqualTo(label.guid()))
                .satisfies(again -> assertThat(again.id()).isNotEqualTo(label.id()));
        assertThat(stage.requests()).contains("POST /app/hook/deliveries/" + label.id() + "/attempts");
    }

    @Test
    void one_that_is_not_there_and_a_cursor_that_never_was_are_refused() {
        assertThat(kind(() -> postbox.read(1, stage.now))).isInstanceOf(Fault.Kind.Refused.class);
        assertThat(kind(() -> postbox.again(1))).isInstanceOf(Fault.Kind.Refused.class);
        assertThat(kind(() -> postbox.page(Optional.of("nonsense")))).isInstanceOf(Fault.Kind.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void trouble_on_the_other_side_is_not_taken_for_an_empty_list(int status) {
        label(0);
        stage.world()
                .fault(
                        Match.first("GET", "/app/hook/deliveries"),
                        new dev.bellhop.demo.Fault.NotDone(new Trouble.Says(status, "No")));
        assertThat(kind(() -> postbox.page(Optional.empty()))).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(postbox.page(Optional.empty()).sent()).hasSize(1);
    }

    private Parcel label(int status) {
        stage.world().as("mona", stage.now).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        Parcel label = stage.world().parcels().getLast();
        stage.world().delivered(label, status, stage.now);
        return label;
    }

    private static Fault.Kind kind(Runnable act) {
        return catchThrowableOfType(Fault.class, act::run).kind();
    }
}
