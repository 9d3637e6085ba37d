package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.List;

/** Builds the table of the members on the home page of a site in the back office. */
final class MemberTable {

    private MemberTable() {}

    static TableView of(AdmittedRequest request, List<Member> members) {
        return Table.<Member>of(request, "site.member")
                .column("name", member -> Cell.text(member.account().name()))
                .column("email", member -> Cell.text(member.account().email()))
                .column(
                        "role",
                        member -> Cell.text(
                                request.message("role." + member.role().code())))
                .build("members", members);
    }
}
