package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of redirects. */
@Component
class RedirectTable {

    private final Messages messages;

    RedirectTable(Messages messages) {
        this.messages = messages;
    }

    TableView of(Tenant site, List<Redirect> redirects, List<TableColumn> columns, boolean arranges) {
        return new TableView(
                "redirects",
                messages.get("redirect.caption"),
                columns,
                redirects.stream().map(one -> row(site, one, arranges)).toList());
    }

    private TableRow row(Tenant site, Redirect redirect, boolean arranges) {
        String from = redirect.source().text();
        Cell hits = Cell.text(String.valueOf(redirect.hits()));
        return TableRow.of(
                arranges ? Cell.link(from, RedirectUrls.one(site, redirect.id())) : Cell.text(from),
                Cell.text(redirect.destination().text()),
                Cell.badge(badge(redirect.state())),
                redirect.lastHitOn() == null
                        ? hits
                        : hits.withDetail(messages.get("redirect.last-hit", DateTimes.day(redirect.lastHitOn()))));
    }

    BadgeView badge(Redirect.State state) {
        return new BadgeView(messages.get("redirect.state." + state.name()), tone(state));
    }

    private static Tone tone(Redirect.State state) {
        return switch (state) {
            case LEADS -> Tone.SUCCESS;
            case NOWHERE -> Tone.ERROR;
            case COVERED, UNREACHABLE -> Tone.WARNING;
        };
    }
}
