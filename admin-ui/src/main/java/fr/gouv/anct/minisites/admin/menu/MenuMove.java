package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.navigation.MenuPosition;
import java.util.Optional;

/**
 * A move, written {@code principal.1>principal>0} in the value of a button.
 *
 * @param index of the entry before which it is inserted
 */
record MenuMove(MenuPosition from, MenuPosition to, int index) {

    static String text(MenuPosition from, MenuPosition to, int index) {
        return from + ">" + to + ">" + index;
    }

    static Optional<MenuMove> read(String text) {
        String[] parts = text.split(">", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        return MenuPosition.read(parts[0])
                .flatMap(from ->
                        MenuPosition.read(parts[1]).map(to -> new MenuMove(from, to, Integer.parseInt(parts[2]))))
                .filter(move -> !move.from().top());
    }

    /** Parses the position of an entry. */
    static Optional<MenuPosition> spot(String text) {
        return MenuPosition.read(text).filter(position -> !position.top());
    }
}
