package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.account.SampleAccount;
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
                new AccountListResource.ListScreen(
                        true,
                        SampleComponents.filters(text, true),
                        43,
                        SampleComponents.table(text, 12),
                        SampleComponents.pages(3),
                        "/comptes.csv"),
                "comptes-vide",
                new AccountListResource.ListScreen(
                        false,
                        SampleComponents.filters(text, false),
                        0,
                        SampleComponents.table(text, 0),
                        SampleComponents.pages(1),
                        "/comptes.csv"),
                "compte-d-autrui",
                new AccountResource.AccountScreen(
                        new AccountSummary(
                                SampleAccount.account(text, Role.AUDITOR),
                                SampleComponents.MOMENT,
                                SampleComponents.MOMENT),
                        true,
                        true,
                        SampleComponents.table(text, 0),
                        new TableView("tokens", text, tokens.columns(), tokens.rows())),
                "compte-d-autrui-en-lecture",
                new AccountResource.AccountScreen(
                        new AccountSummary(SampleAccount.account(text, null), SampleComponents.MOMENT, null),
                        false,
                        false,
                        SampleComponents.table(text, 2),
                        SampleComponents.table(text, 0)));
    }
}
