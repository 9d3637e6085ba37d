package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;

/**
 * Screen « Mes données » (my data).
 *
 * @param rules stored data, purposes and retention periods
 * @param exportHref where users download their own data
 * @param erasureHref where users erase their own account
 */
record PersonalDataScreen(TableView rules, String exportHref, String erasureHref) implements Screen {

    @Override
    public String template() {
        return "account/data";
    }
}
