package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.core.JsonField;
import com.anthropic.core.ObjectMappers;
import com.anthropic.models.beta.agents.AgentCreateParams;
import com.anthropic.models.beta.agents.AgentUpdateParams;
import com.anthropic.models.beta.environments.EnvironmentCreateParams;
import com.anthropic.models.beta.environments.EnvironmentUpdateParams;
import com.anthropic.models.beta.sessions.BetaManagedAgentsSession;
import com.anthropic.models.beta.sessions.SessionCreateParams;
import com.anthropic.models.beta.sessions.events.BetaManagedAgentsSessionEvent;
import com.anthropic.models.beta.sessions.events.BetaManagedAgentsStreamSessionEvents;
import com.anthropic.models.beta.sessions.events.EventSendParams;
import com.anthropic.models.beta.sessions.resources.ResourceUpdateParams;
import com.anthropic.models.beta.vaults.VaultCreateParams;
import com.anthropic.models.beta.vaults.credentials.CredentialCreateParams;
import com.anthropic.models.beta.vaults.credentials.CredentialUpdateParams;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Anthropic's own types read what we say, and what we take for an example of what it says. */
class VendorTest {
    private static final Anthropic ANTHROPIC = new Anthropic();

    static Stream<Arguments> bodies() {
        Definition definition = Definition.of(ANTHROPIC, "bellhop", "claude-opus-5-5");
        Surroundings surroundings = Surroundings.of(ANTHROPIC, "bellhop");
        Json agent = typed(definition.json(ANTHROPIC));
        return Stream.of(
                Arguments.of(AgentCreateParams.Body.class, agent),
                Arguments.of(AgentUpdateParams.Body.class, agent.with("version", 7)),
                Arguments.of(EnvironmentCreateParams.Body.class, surroundings.json(ANTHROPIC)),
                Arguments.of(EnvironmentUpdateParams.Body.class, surroundings.json(ANTHROPIC)),
                Arguments.of(SessionCreateParams.Body.class, AnthropicTest.ORDER.json()),
                Arguments.of(EventSendParams.Body.class, said()),
                Arguments.of(
                        VaultCreateParams.Body.class, sent(platform -> platform.createVault("t", Map.of("a", "b")))),
                Arguments.of(
                        CredentialCreateParams.Body.class,
                        sent(platform -> platform.createCredential("v", new Secret("s")))),
                Arguments.of(
                        CredentialUpdateParams.Body.class,
                        sent(platform -> platform.rotateCredential("v", "c", new Secret("s")))),
                Arguments.of(
                        ResourceUpdateParams.Body.class, sent(platform -> platform.rotate("s", "r", new Secret("s")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void what_we_say_has_every_field_and_no_other(Class<?> type, Json body) throws ReflectiveOperationException {
        assertThat(strangers(type, body)).isEmpty();
    }

    @Test
    void each_event_of_our_examples_is_one_of_theirs() throws Exception {
        for (Json event : EventsTest.fixture("anthropic-events.json").items()) {
            assertThat(strangers(BetaManagedAgentsStreamSessionEvents.class, event))
                    .as("%s", event)
                    .isEmpty();
            assertThat(strangers(BetaManagedAgentsSessionEvent.class, event))
                    .as("%s", event)
                    .isEmpty();
        }
    }

    @Test
    void our_example_of_a_session_is_one_of_theirs_and_says_what_we_read() throws Exception {
        Json session = EventsTest.fixture("anthropic-session.json");

        assertThat(strangers(BetaManagedAgentsSession.class, session)).isEmpty();
        assertThat(Sighting.read(session))
                .isEqualTo(new Sighting(
                        Status.IDLE,
                        false,
                        Instant.parse("2026-11-20T12:00:00Z"),
                        new Spending(
                                5000, 3200, 20000, 2000, Optional.of(new BigDecimal("1.87")), Optional.empty(), 342.5),
                        List.of(new Sighting.Resource("sesrsc_011", "https://github.com/octo/app"))));
    }

    @Test
    void a_field_of_our_own_invention_is_found_wherever_it_is() throws Exception {
        Json mount = Json.object().with("type", "branch").with("name", "main").with("nmae", "x");
        Json resource = Json.object()
                .with("type", "github_repository")
                .with("url", "https://github.com/octo/app")
                .with("authorization_token", "t")
                .with("checkout", mount);
        Json order =
                AnthropicTest.ORDER.json().with("resources", List.of(resource)).with("titel", "x");
        assertThat(strangers(SessionCreateParams.Body.class, order)).containsExactlyInAnyOrder("nmae", "titel");
    }

    @Test
    void a_word_of_our_own_invention_is_found() {
        Json event = Json.object().with("type", "session.status_sleeping").with("id", "a");
        assertThatThrownBy(() -> strangers(BetaManagedAgentsSessionEvent.class, event))
                .isInstanceOf(InvocationTargetException.class);
    }

    /** What they write of a tool has its name alone, as documented; what they read they tell apart by a type as well. */
    private static Json typed(Json agent) {
        String named = "{\"name\":\"web_search\",";
        assertThat(agent.toString()).contains(named);
        return Json.parse(agent.toString().replace(named, named + "\"type\":\"web_search\","));
    }

    private static Json said() {
        List<UserEvent> events = List.of(
                new UserEvent.Interrupt(),
                new UserEvent.Message("Do this."),
                new UserEvent.Confirm("sevt_8", false, "No."),
                new UserEvent.Confirm("sevt_9", true, ""),
                new UserEvent.ToolResult("sevt_7", "This one.", true));
        return sent(platform -> platform.send("s", events));
    }

    private interface Saying {
        void to(Platform platform);
    }

    private static Json sent(Saying saying) {
        Asked asked = Asked.anthropic();
        Stream.of(
                        "vaults",
                        "vaults/v/credentials",
                        "vaults/v/credentials/c",
                        "sessions/s/events",
                        "sessions/s/resources/r")
                .forEach(path -> asked.host().on("POST /v1/" + path, 200, "{\"id\":\"x\"}"));
        saying.to(asked.platform());
        return asked.body();
    }

    /** The fields that their types do not know. Throws when a field that must be there is not, or is of another shape. */
    private static List<String> strangers(Class<?> type, Json json) throws ReflectiveOperationException {
        Object read;
        try {
            read = ObjectMappers.jsonMapper().readValue(json.toString(), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        type.getMethod("validate").invoke(read);
        List<String> strangers = new ArrayList<>();
        collect(read, strangers);
        return strangers;
    }

    private static void collect(@Nullable Object thing, List<String> strangers) throws ReflectiveOperationException {
        switch (thing) {
            case null -> {}
            case Iterable<?> many -> {
                for (Object one : many) {
                    collect(one, strangers);
                }
            }
            case Object one
            when one.getClass().getName().startsWith("com.anthropic.") && !isOpen(one) -> fields(one, strangers);
            default -> {}
        }
    }

    /** Made to hold whatever somebody puts there. */
    private static boolean isOpen(Object thing) {
        String name = thing.getClass().getSimpleName();
        return List.of("Metadata", "Input", "Properties").contains(name);
    }

    private static void fields(Object thing, List<String> strangers) throws ReflectiveOperationException {
        for (Field field : thing.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isEnum()) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(thing);
            if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> more) {
                more.keySet().forEach(name -> strangers.add(name.toString()));
            } else if (value instanceof JsonField<?> known) {
                collect(known.asKnown().orElse(null), strangers);
            } else {
                collect(value, strangers);
            }
        }
    }
}
