package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.TableOwners;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that every table has the row-level security policies of its owner. A new table fails until it is listed. */
@DemoTest
class TablePolicyTest {

    /** Tables of tenants with several rows each, of which no site has thousands. */
    private static final Set<String> FEW_ROWS = Set.of(
            "address",
            "creation_step",
            "former_arrangement",
            "guide_confirmation",
            "invitation",
            "launch",
            "lifecycle_measure",
            "membership",
            "page_presence",
            "suspension");

    @Test
    void everyTableHasItsOwnerAndThePoliciesOfIt() {
        assertThat(ApplicationDatabase.texts("""
            select relname from pg_class
             where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
               and relname <> 'flyway_schema_history'\
            """)).containsExactlyInAnyOrderElementsOf(TableOwners.ALL.keySet());
        TableOwners.ALL.forEach((table, owner) -> {
            List<String> forTheApplication = policies(table, "minisites_app");
            switch (owner) {
                case TENANT ->
                    assertThat(forTheApplication)
                            .as(table)
                            .containsExactly("ALL (tenant_id = (current_setting('app.tenant'::text))::uuid) null");
                case ACCOUNT ->
                    assertThat(forTheApplication)
                            .as(table)
                            .singleElement()
                            .asString()
                            .containsAnyOf(
                                    "(requester_id = (current_setting('app.account'::text))::uuid)",
                                    "(account_id = (current_setting('app.account'::text))::uuid)",
                                    // The policy of site_request applies in this subquery.
                                    "FROM site_request r");
                case SECRET_HOLDER ->
                    assertThat(forTheApplication)
                            .as(table)
                            .singleElement()
                            .asString()
                            .contains(
                                    "id_hash = ANY (string_to_array(current_setting('app.secrets'::text), ' '::text))");
                case PLATFORM -> assertThat(forTheApplication).as(table).hasSize(1);
            }
            assertThat(ApplicationDatabase.texts(
                            "select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass",
                            table))
                    .containsExactly("t");
            assertThat(policies(table, "public")).isEmpty();
        });
    }

    /** Returns the permissive policies: a restrictive one only narrows them. */
    private static List<String> policies(String table, String role) {
        return ApplicationDatabase.texts("""
            select concat_ws(' ', cmd, qual, coalesce(with_check, 'null')) from pg_policies
             where schemaname = 'public' and tablename = ? and ? = any(roles) and permissive = 'PERMISSIVE'\
            """, table, role);
    }

    @Test
    void theKeyOfATenantsTableStartsWithItsTenant() {
        TableOwners.ALL.forEach((table, owner) -> {
            if (owner == RowOwner.TENANT) {
                assertThat(ApplicationDatabase.texts("""
                    select a.attname from pg_index i
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                     where i.indrelid = ?::regclass and (i.indisprimary or i.indnullsnotdistinct and not exists (
                               select from pg_index p where p.indrelid = i.indrelid and p.indisprimary))\
                    """, table)).as(table).containsExactly("tenant_id");
            }
        });
    }

    /** With an estimate of one row of a site the planner compares each page of a large site with each revision. */
    @Test
    void thePlannerExpectsAThousandRowsOfASite() {
        assertThat(ApplicationDatabase.texts("""
            select c.relname
              from pg_index i join pg_class c on c.oid = i.indrelid
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = i.indkey[0]
             where (i.indisprimary or i.indnullsnotdistinct) and i.indnatts > 1 and not c.relispartition
               and (a.attoptions is distinct from '{n_distinct=-0.001}' or a.attstattarget is distinct from 1)\
            """)).containsExactlyInAnyOrderElementsOf(FEW_ROWS);
    }

    /** An insertion without a tenant must not depend on what the caller passes. */
    @Test
    void aRowOfATenantsTableBelongsToTheBoundTenantByDefault() {
        TableOwners.ALL.forEach((table, owner) -> {
            if (owner == RowOwner.TENANT && !table.equals("tenant")) {
                assertThat(ApplicationDatabase.texts("""
                    select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                     where d.adrelid = ?::regclass and a.attname = 'tenant_id'\
                    """, table))
                        .as(table)
                        .containsExactly("(current_setting('app.tenant'::text))::uuid");
            }
        });
    }
}
