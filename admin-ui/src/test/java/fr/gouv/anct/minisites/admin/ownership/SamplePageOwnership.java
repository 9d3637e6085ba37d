package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;

/** Sample screens of a page's ownership, editable and read-only, and the message keys they compose. */
public final class SamplePageOwnership {

    private SamplePageOwnership() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "suivi",
                form(text, SamplePages.SITE, false),
                "suivi-article",
                form(text, SamplePages.SITE, true),
                "suivi-lecture",
                form(text, SamplePages.LOCKED, false));
    }

    private static Screen form(String text, Tenant site, boolean article) {
        return new PageOwnershipResource.OwnershipScreen(
                site, SamplePages.header(text), article, article ? null : text, SampleForms.view(text));
    }
}
