package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens of the account administration. */
public final class SampleAccounts {

    private SampleAccounts() {}

    public static Map<String, Screen> screens(String text) {
        TableView tokens = SampleComponents.table(text, 2);
        return Map.of(
                "comptes",
                new AccountListScreen(
                        "/comptes/ajout",
                        SampleComponents.filters(text, true),
                        43,
                        SampleComponents.table(text, 12),
                        SampleComponents.empty(text),
                        SampleComponents.pages(3)),
                "comptes-vide",
                new AccountListScreen(
                        null,
                        SampleComponents.filters(text, false),
                        0,
                        SampleComponents.table(text, 0),
                        SampleComponents.empty(text),
                        SampleComponents.pages(1)),
                "compte-d-autrui",
                new AccountPageScreen(
                        text,
                        text,
                        SampleComponents.MOMENT,
                        SampleComponents.MOMENT,
                        SampleComponents.table(text, 0),
                        new TableView("tokens", text, tokens.columns(), tokens.rows()),
                        "/comptes/1/role",
                        "/comptes/1/sessions/fermeture",
                        "/comptes/1/effacement",
                        "/journal?compte=1"),
                "compte-d-autrui-en-lecture",
                new AccountPageScreen(
                        text,
                        text,
                        SampleComponents.MOMENT,
                        null,
                        SampleComponents.table(text, 2),
                        SampleComponents.table(text, 0),
                        null,
                        null,
                        null,
                        null));
    }
}
