package dev.bellhop.run;

import java.util.Optional;

/** Whether the custom agent that is named is one. */
final class Custom {
    private Custom() {}

    /**
     * Why not, in words. What the rules name was written with care, and may be where the App cannot look; that, and what
     * is in another repository, is for GitHub to say.
     */
    static Optional<String> wrong(Situation now, Wish wish, Choice.Made choice) {
        Repo here = wish.place().repo();
        boolean elsewhere = !choice.repo().isEmpty() && !choice.repo().equalsIgnoreCase(here.fullName());
        if (choice.options().agent().isEmpty() || elsewhere) {
            return Optional.empty();
        }
        Optional<Roster> roster = now.answer(new Need.Agents(here));
        if (roster.isEmpty()) {
            return Optional.of(Replies.customAgentsUnread(wish.by()));
        }
        return roster.get().names().contains(choice.customAgent())
                ? Optional.empty()
                : Optional.of(Replies.unknownCustomAgent(wish.by(), choice.customAgent(), roster.get()));
    }
}
