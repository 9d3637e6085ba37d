package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.SitePart;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of an account's sites and its role in each. */
@Component
public class AccountMembershipTable {

    private final Texts texts;

    AccountMembershipTable(Texts texts) {
        this.texts = texts;
    }

    public TableView of(List<SitePart> parts) {
        return new TableView(
                "parts",
                texts.say("account.parts.caption"),
                List.of(new Column(texts.say("account.parts.site")), new Column(texts.say("account.parts.role"))),
                parts.stream()
                        .map(part -> TableRow.of(
                                Cell.link(part.site(), "/sites/" + part.slug()),
                                Cell.text(texts.say("role." + part.role().code()))))
                        .toList());
    }
}
