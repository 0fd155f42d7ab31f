package dev.bellhop.web;

import dev.bellhop.engine.Connections.Ended;
import dev.bellhop.run.Person;
import java.util.Optional;

/** What is said about connections, and which of the buttons is there. */
record ConnectPage(State state, News news, Optional<Person> person) {
    static final String UNKNOWN =
            "This browser is not known here any more, so nothing was ended. Connect again to be known, then disconnect.";

    enum State {
        /** Nobody can connect here. */
        CLOSED,
        INVITED,
        JUST_NOW,
        KNOWN,
        ENDED
    }

    static ConnectPage closed() {
        return new ConnectPage(State.CLOSED, News.NONE, Optional.empty());
    }

    static ConnectPage invitation(News news) {
        return new ConnectPage(State.INVITED, news, Optional.empty());
    }

    static ConnectPage connected(Person person) {
        return new ConnectPage(State.JUST_NOW, News.NONE, Optional.of(person));
    }

    static ConnectPage known(News news, Person person) {
        return new ConnectPage(State.KNOWN, news, Optional.of(person));
    }

    static ConnectPage ended(News news) {
        return new ConnectPage(State.ENDED, news, Optional.empty());
    }

    static News news(Ended ended) {
        return switch (ended) {
            case BOTH -> News.good("Your account is disconnected, here and at GitHub.");
            case HERE -> News.good("Your account is disconnected. GitHub knew nothing of the connection any more.");
            case UNCONFIRMED ->
                News.bad("Your account is disconnected here. GitHub did not answer, so its side may still stand: end it"
                        + " there, in your settings under Applications.");
            case NOT_CONNECTED -> News.good("Your account was not connected, so there was nothing to end.");
        };
    }

    String title() {
        return switch (state) {
            case CLOSED, INVITED -> "Connect your GitHub account";
            case JUST_NOW, KNOWN, ENDED -> "Your GitHub account";
        };
    }
}
