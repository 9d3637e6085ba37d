package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.shell.Screen;

/**
 * A token, this once.
 *
 * @param end the last day, in words
 * @param firstCall to try it from a command line
 */
record NewTokenScreen(String secret, String end, String firstCall, String listHref) implements Screen {

    @Override
    public String template() {
        return "token/new";
    }
}
