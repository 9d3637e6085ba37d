package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repository of memberships with ids of another owner. */
class AccessCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Memberships.class)
                .read(memberships -> memberships.role(rows.account))
                .read(Memberships::members)
                .write(memberships -> memberships.grant(new Membership(rows.tenant, rows.callersAccount, Role.OWNER)))
                .write(memberships ->
                        memberships.grantAtLeast(new Membership(rows.tenant, rows.callersAccount, Role.OWNER)))
                .read(memberships -> memberships.member(rows.account))
                .write(memberships -> memberships.changeRole(rows.account, Role.CONTRIBUTOR))
                .write(memberships -> memberships.changeEnd(rows.account, LocalDate.of(2030, 1, 1)))
                .write(memberships -> memberships.remove(rows.account))
                .write(memberships -> memberships.removeAtEnd(rows.account, LocalDate.of(2020, 1, 1))));
    }
}
