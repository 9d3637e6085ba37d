package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.company.CompanyPanel;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SettingDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of the form of a legal identity.
 *
 * @param version of the setting that it is based on
 * @param agreed the SIRET whose entity replaces the typed values, once the warning was shown; empty for none
 * @param changes of other users meanwhile; null when there are none
 * @param company look-up of the publisher's SIRET; null where the platform has no such service
 */
record LegalIdentityState(
        FormState<LegalIdentityInput> form,
        String version,
        String agreed,
        @Nullable List<SettingDifference> changes,
        @Nullable CompanyPanel company) {

    LegalIdentity identity() {
        return form.value().identity();
    }

    LegalIdentityState with(CompanyPanel answered) {
        return new LegalIdentityState(form, version, agreed, changes, answered);
    }
}
