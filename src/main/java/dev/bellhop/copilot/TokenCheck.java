package dev.bellhop.copilot;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Advice;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the operator's token is alive and, as far as GitHub says so, may do what it is for. */
record TokenCheck(Doors doors, Person operator, boolean connecting) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "copilot token";
    }

    @Override
    public Result look(Instant now) {
        Optional<Credential> hand = doors.hands().find(operator);
        if (hand.isPresent()) {
            return look(hand.get());
        }
        return connecting
                ? Result.skip("COPILOT_USER_TOKEN is not set; people connect their own accounts.")
                : CopilotCheckup.fail(new Problem(Problem.Code.NO_PERSON_TOKEN), Optional.empty());
    }

    private Result look(Credential credential) {
        Envoy envoy = new Envoy(doors.client(), credential);
        Answer self = envoy.ask(Call.get(envoy.client().at("user")).within(PATIENCE));
        if (!self.ok()) {
            return CopilotCheckup.fail(Assignment.refusal(self), Optional.empty());
        }
        Secret token = credential.token().get();
        if (TokenKind.lacksScope(token, self)) {
            return CopilotCheckup.fail(new Problem(Problem.Code.TOKEN_SCOPE), Optional.empty());
        }
        String whose = TokenKind.of(token).map(TokenKind::words).orElse("A token") + " of "
                + self.read(user -> user.at("login").text());
        return Result.ok(
                TokenKind.scopes(self).isPresent()
                        ? whose + ", with the scope repo."
                        : whose + ". GitHub cannot be asked what it may do; it needs " + Advice.PERSONS_NEED + ".");
    }
}
