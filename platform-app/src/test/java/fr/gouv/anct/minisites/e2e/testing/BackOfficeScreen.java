package fr.gouv.anct.minisites.e2e.testing;

import java.util.function.Consumer;

/**
 * One screen of the back office in one state.
 *
 * @param name readable name, also the file name of its screenshot
 * @param person account that visits it; empty when not signed in
 * @param path path in the back office
 * @param status expected status
 * @param then actions after the visit that bring about this state
 */
public record BackOfficeScreen(String name, String person, String path, int status, Consumer<BrowserTab> then) {

    static BackOfficeScreen of(String name, String person, String path) {
        return new BackOfficeScreen(name, person, path, 200, tab -> {});
    }

    /** Returns this screen with another expected status. */
    BackOfficeScreen answered(int other) {
        return new BackOfficeScreen(name, person, path, other, then);
    }

    /** Returns this screen with actions after the visit. */
    BackOfficeScreen after(Consumer<BrowserTab> deed) {
        return new BackOfficeScreen(name, person, path, status, deed);
    }

    /** Visits the screen in a browser where that person is signed in, and waits until page and scripts are settled. */
    void visit(BrowserTab tab) {
        tab.go(DemoSite.BACK_OFFICE.resolve(path));
        then.accept(tab);
        Stabilisation.await(tab.page());
    }

    @Override
    public String toString() {
        return name;
    }
}
