package dev.bellhop.session;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.Set;

/** What can be looked at of a platform with the operator's key. */
public record Checkup(Client client, Secret key, Dialect dialect) {

    /** The names of the check, of the key's setting, and of the models that the server's rules name; how bad it is to lack one. */
    public record Given(String name, String setting, Set<String> models, Check.State lacking) {
        public Given {
            models = Set.copyOf(models);
        }
    }

    public Check of(Given given) {
        return new KeyCheck(new Line(client, key, dialect), given);
    }

    /** Nothing to look at, and why. */
    public static Check none(String name, String why) {
        return new None(name, why);
    }

    private record None(String name, String why) implements Check {
        @Override
        public Result look(Instant now) {
            return Result.skip(why);
        }
    }
}
