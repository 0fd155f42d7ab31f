package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppTokensTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Repo WEB = new Repo(500, 9, "acme", "web");
    private static final Repo DOCS = new Repo(501, 9, "acme", "docs");
    private static final String MINT = "POST /app/installations/9/access_tokens";

    private final Script github = new Script();
    private final Redaction redaction = new Redaction();
    private Instant now = START;
    private final HostClock clock = new HostClock(() -> now);
    private final Client client = new Client(github, Base.of("https://api.github.com"), Manners.of("1"), clock);
    private final AppTokens tokens =
            new AppTokens(client, new Passport("123", Pems.RSA.getPrivate(), clock), redaction);

    @Test
    void a_token_is_for_one_repository_and_what_its_purpose_needs() {
        github.on(MINT, 201, minted("ghs_one"));

        Secret token = tokens.installation(WEB, Purpose.CHECKS);

        assertThat(token.reveal()).isEqualTo("ghs_one");
        assertThat(github.calls).singleElement().satisfies(call -> {
            assertThat(call.headers())
                    .containsEntry("Accept", "application/vnd.github+json")
                    .containsEntry("User-Agent", "bellhop/1");
            assertThat(Json.parse(call.body().map(Bytes::array).orElseThrow()))
                    .isEqualTo(
                            Json.parse(
                                    "{\"repository_ids\":[500],"
                                            + "\"permissions\":{\"checks\":\"write\",\"pull_requests\":\"read\",\"contents\":\"read\",\"metadata\":\"read\"}}"));
        });
    }

    @Test
    void the_token_of_issue_work_is_for_the_organisation_s_own_repository_too() {
        github.on(MINT, 201, minted("ghs_one"));

        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_one"));
        assertThat(tokens.organisation(WEB)).contains(new Secret("ghs_one"));
        assertThat(github.calls)
                .singleElement()
                .satisfies(call -> assertThat(
                                Json.parse(call.body().map(Bytes::array).orElseThrow())
                                        .at("repositories"))
                        .isEqualTo(Json.parse("[\"web\",\".github\"]")));
    }

    @Test
    void where_the_app_was_not_given_that_repository_it_is_not_asked_for_again_soon() {
        github.on(MINT, 422, "{\"message\":\"There is at least one repository that is not accessible\"}")
                .on(MINT, 201, minted("ghs_one"))
                .on(MINT, 201, minted("ghs_two"));

        assertThat(tokens.organisation(WEB)).isEmpty();
        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_one"));
        assertThat(tokens.organisation(DOCS)).isEmpty();
        assertThat(github.calls).hasSize(3);
    }

    @Test
    void the_app_shows_a_passport_that_github_takes_whichever_clock_is_a_little_off() {
        github.on(MINT, 201, minted("ghs_one"));

        tokens.installation(WEB, Purpose.ISSUE_WORK);

        Jws<Claims> passport = passport(github.calls.getFirst(), START);
        assertThat(passport.getHeader().getAlgorithm()).isEqualTo("RS256");
        assertThat(passport.getPayload().getIssuer()).isEqualTo("123");
        assertThat(passport.getPayload().getIssuedAt()).isEqualTo(Date.from(START.minusSeconds(60)));
        assertThat(passport.getPayload().getExpiration()).isEqualTo(Date.from(START.plusSeconds(540)));
    }

    @Test
    void a_token_is_kept_until_five_minutes_before_its_end() {
        github.on(MINT, 201, minted("ghs_one")).on(MINT, 201, minted("ghs_two"));

        tokens.installation(WEB, Purpose.ISSUE_WORK);
        now = START.plusSeconds(55 * 60 - 1);
        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_one"));
        now = START.plusSeconds(55 * 60);
        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_two"));
        assertThat(github.calls).hasSize(2);
    }

    @Test
    void every_repository_has_its_own() {
        github.on(MINT, 201, minted("ghs_one")).on(MINT, 201, minted("ghs_two"));

        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK))
                .isNotEqualTo(tokens.installation(DOCS, Purpose.ISSUE_WORK));
    }

    @Test
    void row_90_a_refused_token_is_not_given_again() {
        github.on(MINT, 201, minted("ghs_one")).on(MINT, 201, minted("ghs_two"));

        tokens.refused(tokens.installation(WEB, Purpose.ISSUE_WORK));

        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_two"));
        tokens.refused(new Secret("ghs_one"));
        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_two"));
        assertThat(github.calls).hasSize(2);
    }

    @Test
    void tokens_are_opaque_of_any_length_and_are_never_printed() {
        String token = "ghs_123_" + "eyJ-._x".repeat(90);
        github.on(MINT, 201, minted(token));

        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK).reveal()).isEqualTo(token);
        assertThat(redaction.clean("token " + token)).isEqualTo("token (secret)");
    }

    @Test
    void many_who_come_at_once_wait_for_one_token() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        github.on(MINT, call -> {
            asked.countDown();
            await(answer);
            return Script.answer(call, 201, minted("ghs_one"));
        });
        Set<Secret> given = ConcurrentHashMap.newKeySet();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> comers = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> given.add(tokens.installation(WEB, Purpose.ISSUE_WORK))))
                    .toList();
            await(asked);
            answer.countDown();
            for (Future<Boolean> comer : comers) {
                comer.get();
            }
        }

        assertThat(given).containsExactly(new Secret("ghs_one"));
        assertThat(github.calls).hasSize(1);
    }

    @Test
    void row_97_a_passport_that_our_clock_spoiled_is_written_again_by_githubs() {
        github.on(
                        MINT,
                        401,
                        "{\"message\":\"'Issued at' claim ('iat') is in the future\"}",
                        "date",
                        "Fri, 20 Nov 2026 11:50:00 GMT")
                .on(MINT, 201, minted("ghs_one"), "date", "Fri, 20 Nov 2026 11:50:00 GMT");

        tokens.installation(WEB, Purpose.ISSUE_WORK);

        assertThat(passport(github.calls.getLast(), Instant.parse("2026-11-20T11:50:00Z"))
                        .getPayload()
                        .getIssuedAt())
                .isEqualTo(Date.from(Instant.parse("2026-11-20T11:49:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "401, A JSON web token could not be decoded, NOT_PERMITTED",
        "403, This installation has been suspended, NOT_PERMITTED",
        "404, Not Found, NOT_FOUND",
        "422, The permissions requested are not granted to this installation., REFUSED",
    })
    void a_no_is_told_in_githubs_words(int status, String words, Problem.Code code) {
        github.on(MINT, status, "{\"message\":\"" + words + "\"}");

        Fault fault = catchThrowableOfType(Fault.class, () -> tokens.installation(WEB, Purpose.ISSUE_WORK));

        assertThat(fault.kind()).isEqualTo(new Fault.Kind.Refused(new Problem(code, words)));
        assertThat(github.calls).hasSize(status == 422 || status == 401 ? 2 : 1);
    }

    @Test
    void a_failure_leaves_nothing_behind() {
        github.on(MINT, 502, "").on(MINT, 201, minted("ghs_one"));

        assertThat(catchThrowableOfType(Fault.class, () -> tokens.installation(WEB, Purpose.ISSUE_WORK)))
                .isNotNull();
        assertThat(tokens.installation(WEB, Purpose.ISSUE_WORK)).isEqualTo(new Secret("ghs_one"));
    }

    private static String minted(String token) {
        return "{\"token\":\"" + token
                + "\",\"expires_at\":\"2026-11-20T13:00:00Z\",\"repository_selection\":\"selected\","
                + "\"permissions\":{\"issues\":\"write\"},\"repositories\":[{\"id\":500,\"full_name\":\"acme/web\"}]}";
    }

    private static Jws<Claims> passport(Call call, Instant at) {
        String bearer = call.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
        return Jwts.parser()
                .clock(() -> Date.from(at))
                .verifyWith(Pems.RSA.getPublic())
                .build()
                .parseSignedClaims(bearer);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
