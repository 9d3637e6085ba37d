package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** Address of the screen with the differences between two revisions of a page. */
public final class ComparisonLink {

    public static final Path.Two<Tenant, UUID> COMPARISON = Paths.VERSIONS.at("/comparaison");
    public static final String BEFORE = "avant";
    public static final String AFTER = "apres";

    private ComparisonLink() {}

    /** Returns the link to the differences between the revisions with these numbers. */
    public static String of(Tenant site, UUID page, int before, int after) {
        return Path.query(Path.query(COMPARISON.link(site, page), BEFORE, before), AFTER, after);
    }
}
