package dev.bellhop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: who looks, in which colours, and where they may go next. {@code live} is where the page
 * hears that there is something new.
 */
record Frame(String title, String path, Visitor visitor, Theme theme, House house, Optional<String> live) {

    /** Whether all is simulated here, and whether people can connect their accounts. */
    record House(boolean demo, boolean open) {}

    /** A page that can be gone to from every other. */
    record Door(String path, String words) {}

    List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        if (house.demo()) {
            doors.add(new Door("/demo", "Demo"));
        }
        if (visitor.isKnown()) {
            doors.add(new Door("/runs", "Runs"));
            doors.add(new Door("/deliveries", "Deliveries"));
            doors.add(new Door("/usage", "Usage"));
        }
        if (isOperators()) {
            doors.add(new Door("/agents", "Agents"));
            doors.add(new Door("/doctor", "Doctor"));
        }
        doors.add(new Door("/commands", "Commands"));
        if (house.open()) {
            doors.add(new Door("/connect", "Connect"));
        }
        return doors;
    }

    boolean isOperators() {
        return visitor instanceof Visitor.Operator;
    }

    boolean isAt(Door door) {
        return path.equals(door.path()) || path.startsWith(door.path() + "/") || path.startsWith(door.path() + "?");
    }

    List<Theme> themes() {
        return List.of(Theme.values());
    }

    Frame heard(String live) {
        return new Frame(title, path, visitor, theme, house, Optional.of(live));
    }
}
