package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of redirects. */
@Component
class RedirectTable {

    private final Texts texts;

    RedirectTable(Texts texts) {
        this.texts = texts;
    }

    TableView of(Tenant site, List<Redirect> redirects, List<Column> columns, boolean arranges) {
        return new TableView(
                "redirects",
                texts.say("redirect.caption"),
                columns,
                redirects.stream().map(one -> row(site, one, arranges)).toList());
    }

    private TableRow row(Tenant site, Redirect redirect, boolean arranges) {
        String from = redirect.source().text();
        Cell hits = Cell.text(String.valueOf(redirect.hits()));
        return TableRow.of(
                arranges ? Cell.link(from, RedirectAddress.one(site, redirect.id())) : Cell.text(from),
                Cell.text(redirect.destination().text()),
                Cell.badge(badge(redirect.state())),
                redirect.lastHitOn() == null
                        ? hits
                        : hits.withDetail(texts.say("redirect.last-hit", Moments.day(redirect.lastHitOn()))));
    }

    BadgeView badge(Redirect.State state) {
        return new BadgeView(texts.say("redirect.state." + state.name()), tone(state));
    }

    private static Tone tone(Redirect.State state) {
        return switch (state) {
            case LEADS -> Tone.SUCCESS;
            case NOWHERE -> Tone.ERROR;
            case COVERED, UNREACHABLE -> Tone.WARNING;
        };
    }
}
