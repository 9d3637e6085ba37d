package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of an account's sites and its role in each. */
@Component
public class AccountMembershipTable {

    private final Messages messages;

    AccountMembershipTable(Messages messages) {
        this.messages = messages;
    }

    public TableView of(List<AccountMembership> parts) {
        return new TableView(
                "parts",
                messages.get("account.parts.caption"),
                List.of(
                        new TableColumn(messages.get("account.parts.site")),
                        new TableColumn(messages.get("account.parts.role"))),
                parts.stream()
                        .map(membership -> TableRow.of(
                                Cell.link(membership.site(), "/sites/" + membership.slug()),
                                Cell.text(
                                        messages.get("role." + membership.role().code()))))
                        .toList());
    }
}
