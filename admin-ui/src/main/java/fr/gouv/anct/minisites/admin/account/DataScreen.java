package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;

/**
 * « Mes données ».
 *
 * @param rules what is held, why, and for how long
 * @param exportHref where one's own are downloaded
 * @param erasureHref where one's account is erased
 */
record DataScreen(TableView rules, String exportHref, String erasureHref) implements Screen {

    @Override
    public String template() {
        return "account/data";
    }
}
