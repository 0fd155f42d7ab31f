package dev.bellhop.browser;

import dev.bellhop.Showroom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser for a class of tests and the houses to look at, in which each test begins with visitors of its own. */
final class Tour implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<Place.House, Showroom> houses = new EnumMap<>(Place.House.class);
    private Optional<Chromium> chromium = Optional.empty();
    private final Map<Place.House, String> operators = new EnumMap<>(Place.House.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium ours = Chromium.open();
        open.push(ours);
        chromium = Optional.of(ours);
    }

    Showroom house(Place.House which) {
        return houses.computeIfAbsent(which, house -> {
            Showroom showroom = house.open();
            open.push(showroom);
            return showroom;
        });
    }

    /** The page has come, to whoever may see it. */
    Visit look(Place place, Eyes eyes) {
        Visit visit =
                place.isForTheOperator() ? operator(place, eyes) : visit(house(place.house()), eyes, Optional.empty());
        place.open(visit.page);
        return visit;
    }

    /** Somebody whom the house does not know. */
    Visit stranger(Eyes eyes) {
        return stranger(house(Place.House.SERVED), eyes);
    }

    /** Somebody whom this house does not know. */
    Visit stranger(Showroom showroom, Eyes eyes) {
        return visit(showroom, eyes, Optional.empty());
    }

    /** The token is shown once for all, since the door does not open to many tries a minute. */
    private Visit operator(Place place, Eyes eyes) {
        Showroom showroom = house(place.house());
        if (!showroom.token().isEmpty() && !operators.containsKey(place.house())) {
            Visit first = stranger(showroom, Eyes.LIGHT);
            first.signIn(showroom.token());
            operators.put(place.house(), first.cookies());
        }
        return visit(showroom, eyes, Optional.ofNullable(operators.get(place.house())));
    }

    private Visit visit(Showroom showroom, Eyes eyes, Optional<String> cookies) {
        var options = eyes.options().setBaseURL(showroom.address());
        cookies.ifPresent(options::setStorageState);
        Visit visit = chromium.orElseThrow().visit(options);
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visits.forEach(Visit::close);
        visits.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
