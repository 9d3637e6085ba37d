package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of the user's own account, its data, its erasure. */
public final class SampleAccount {

    private SampleAccount() {}

    public static Map<String, Screen> screens(String text) {
        FieldView address = FieldView.of(FieldView.Kind.EMAIL, "email", text, text);
        AccountMembership membership = new AccountMembership(UUID.randomUUID(), "essai", text, Role.OWNER, true, false);
        return Map.of(
                "compte",
                new OwnAccountResource.AccountScreen(
                        account(text, Role.COMMUNICATIONS), SampleComponents.table(text, 3)),
                "compte-sans-espace",
                new OwnAccountResource.AccountScreen(account(text, null), SampleComponents.table(text, 0)),
                "donnees",
                new PersonalDataResource.DataScreen(SampleComponents.table(text, 5)),
                "effacement",
                FormScreen.of(
                                text,
                                List.of(text, text),
                                List.of(address.withError(text, List.of())),
                                "/compte/effacement",
                                List.of(),
                                "Effacer",
                                "/compte/donnees")
                        .quoting(text + "\nDeuxième ligne.")
                        .linking(List.of(new PageLink(text, "/sites/exemple", false, false))),
                "effacement-refuse",
                new AccountErasureForm.ObstaclesScreen(
                        new ErasureObstacles(true, List.of(membership)), "/compte/donnees"));
    }

    public static Account account(String text, @Nullable Role role) {
        return new Account(UUID.randomUUID(), text, text, text, role);
    }
}
