package fr.gouv.anct.minisites.e2e;

import java.util.function.Consumer;

/**
 * One screen of the back office.
 *
 * @param name for people, and for the file of its picture
 * @param person who looks at it; empty for who is not signed in
 * @param path where it is
 * @param status how it answers
 * @param then what is done once there, to see what only that shows
 */
record OfficeScreen(String name, String person, String path, int status, Consumer<Tab> then) {

    static OfficeScreen of(String name, String person, String path) {
        return new OfficeScreen(name, person, path, 200, tab -> {});
    }

    /** The same, answered with another status. */
    OfficeScreen answered(int other) {
        return new OfficeScreen(name, person, path, other, then);
    }

    /** The same, once something is done there. */
    OfficeScreen after(Consumer<Tab> deed) {
        return new OfficeScreen(name, person, path, status, deed);
    }

    /** Goes there in a browser where that person is signed in, and waits until the page and its scripts have settled. */
    void visit(Tab tab) {
        tab.go(DemoSite.BACK_OFFICE.resolve(path));
        then.accept(tab);
        Settling.await(tab.page());
    }

    @Override
    public String toString() {
        return name;
    }
}
