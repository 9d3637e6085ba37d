package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks that the pattern and the links of an address agree. */
class PathTest {

    private static final UUID ID = UUID.fromString("4f1f3a9e-0000-4000-8000-000000000001");

    private final Tenant site = new Tenant(
            UUID.randomUUID(),
            "essai",
            "Essai",
            TenantState.LIVE,
            false,
            1,
            null,
            new Address(new Host("essai.example"), ""),
            List.of());

    @Test
    void aLinkFillsThePatternInItsOrder() {
        Path.Two<Tenant, UUID> one = Path.site("/pages").id("page");
        assertThat(one.pattern()).isEqualTo("/sites/{site}/pages/{page}");
        assertThat(one.link(site, ID)).isEqualTo("/sites/essai/pages/" + ID);
        assertThat(one.at("/versions").id("version").link(site, ID, ID))
                .isEqualTo("/sites/essai/pages/" + ID + "/versions/" + ID);
    }

    @Test
    void anAddressWithoutVariablesIsItsLink() {
        Path.Fixed accounts = Path.of("/comptes");
        assertThat(accounts.at("/nouveau").link()).isEqualTo("/comptes/nouveau");
        assertThat(accounts.id("account").at("/role").link(ID)).isEqualTo("/comptes/" + ID + "/role");
    }

    @Test
    void whatIsPutIntoALinkCannotLeaveItsSegment() {
        Path.One<String> named = new Path.One<>("/n/{name}");
        assertThat(named.link("a/../b?c#d é")).isEqualTo("/n/a%2F..%2Fb%3Fc%23d%20%C3%A9");
        assertThat(Path.query(Path.query("/n", "q", "a&b=c"), "r", 1)).isEqualTo("/n?q=a%26b%3Dc&r=1");
    }
}
