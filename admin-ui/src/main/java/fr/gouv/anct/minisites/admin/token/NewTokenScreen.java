package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.routing.Screen;

/**
 * A new token, displayed once.
 *
 * @param end last day of validity, formatted
 * @param firstCall command line to try it
 */
record NewTokenScreen(String secret, String end, String firstCall, String listHref) implements Screen {

    @Override
    public String template() {
        return "token/new";
    }
}
