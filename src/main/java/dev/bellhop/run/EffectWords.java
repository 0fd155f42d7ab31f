package dev.bellhop.run;

import java.util.Locale;

/** What an effect is called where it is foretold. */
public final class EffectWords {
    private EffectWords() {}

    public static String of(Effect effect) {
        return switch (effect) {
            case Effect.Start _ -> "the agent is asked to start";
            case Effect.Stop _ -> "the agent is asked to stop";
            case Effect.File _ -> "an issue is filed";
            case Effect.Answer _ -> "what the agent reported is acknowledged";
            case Effect.Open _ -> "a pull request is opened";
            case Effect.End _ -> "what the agent needed is cleared away";
            case Effect.Steer _ -> "the agent is told it";
            case Effect.React react ->
                "reaction " + react.reaction().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Effect.Status _ -> "status comment";
            case Effect.Say _ -> "comment";
            case Effect.Report _ -> "check on the commit";
            case Effect.TakeLabelOff off -> "label " + off.label() + " off";
        };
    }
}
