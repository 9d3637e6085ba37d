package fr.gouv.anct.minisites.admin.waiting;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.request.CreationLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItem;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingKind;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table of waiting items, each linked to the screen of its act. */
@Component
public class WaitingTable {

    private final Clock clock;

    WaitingTable(Clock clock) {
        this.clock = clock;
    }

    /**
     * Builds the table, without the columns of dates that none of its items has.
     *
     * @param id unique in the page
     */
    public TableView of(AdmittedRequest request, String id, String caption, List<WaitingItem> items) {
        LocalDate today = ParisCalendar.today(clock);
        return Table.<WaitingItem>of(request, "waiting")
                .column("what", item -> what(request, item, today))
                .column("site", WaitingTable::site)
                .column("since", item -> item.since() == null ? Cell.text("") : Cell.moment(item.since()))
                .column("until", item -> until(request, item, today))
                .build(id, caption, items)
                .withoutEmptyColumns();
    }

    private static Cell what(AdmittedRequest request, WaitingItem item, LocalDate today) {
        String text = text(request, item, today);
        String href = href(item);
        Cell cell = href == null ? Cell.text(text) : Cell.link(text, href).withContext(item.site());
        String detail = item.kind() == WaitingKind.CREATION ? creation(request, item) : people(request, item);
        return detail.isEmpty() ? cell : cell.withDetail(detail);
    }

    /** Returns how a creation that has failed goes on. */
    private static String creation(AdmittedRequest request, WaitingItem item) {
        return item.detail().isEmpty()
                ? request.message("waiting.creation.restart")
                : CreationLabels.nextAttempt(request, item.number(), item.nextAttempt());
    }

    /** Says whom it comes from, and who follows it. */
    private static String people(AdmittedRequest request, WaitingItem item) {
        String key = "waiting.by." + item.kind().code();
        String by = request.hasMessage(key) && !item.who().isEmpty() ? request.message(key, item.who()) : "";
        return item.kind() == WaitingKind.DECISION ? (by + " " + followed(request, item)).strip() : by;
    }

    private static String followed(AdmittedRequest request, WaitingItem item) {
        if (item.follower() == null) {
            return request.message("waiting.followed.none");
        }
        return item.follower().equals(request.requireAccount().id())
                ? request.message("waiting.followed.own")
                : request.message("waiting.followed.by", item.followedBy());
    }

    /** Returns the name of the site, linked to its first screen for those who may open it. */
    private static Cell site(WaitingItem item) {
        if (item.site() == null) {
            return Cell.text("");
        }
        return item.slug() == null || item.kind() == WaitingKind.INVITATION
                ? Cell.text(item.site())
                : Cell.link(item.site(), Paths.SITE.linkOf(item.slug()));
    }

    private static String text(AdmittedRequest request, WaitingItem item, LocalDate today) {
        String key = "waiting.item." + item.kind().code();
        String subject = item.subject().isBlank() ? request.message("site-request.list.unnamed") : item.subject();
        return request.message(
                item.detail().isEmpty() ? tense(request, item, today) : key + "." + item.detail(),
                subject,
                item.number(),
                item.who());
    }

    /** Returns the key of the words for an item, in the past tense when its last day has passed. */
    private static String tense(AdmittedRequest request, WaitingItem item, LocalDate today) {
        String key = "waiting.item." + item.kind().code();
        String past = "waiting.item." + item.kind().code() + ".past";
        return item.until() != null && item.until().isBefore(today) && request.hasMessage(past) ? past : key;
    }

    private static Cell until(AdmittedRequest request, WaitingItem item, LocalDate today) {
        if (item.until() == null) {
            return Cell.text("");
        }
        Cell day = Cell.text(DateTimes.day(item.until()));
        return item.until().isBefore(today) ? day.withDetail(request.message("waiting.late")) : day;
    }

    /** Returns the screen of the act; null for an invitation, which is accepted by the link of its letter alone. */
    private static @Nullable String href(WaitingItem item) {
        return switch (item.kind()) {
            case INVITATION -> null;
            case OWN_REQUEST -> Paths.REQUEST_SUMMARY.linkOf(id(item.request()).toString());
            // The reviewer's comment stands above the form.
            case RETURNED -> Paths.PAGE.linkOf(slug(item), id(item.page()));
            case REVIEW, WITHDRAWN -> Paths.PUBLICATION.linkOf(slug(item), id(item.page()));
            case COMMENT -> Paths.PREVIEW_LINKS.linkOf(slug(item), id(item.page()));
            case OVERDUE -> Paths.OWNERSHIP.linkOf(slug(item), id(item.page()));
            case MESSAGE -> Path.query(Paths.MESSAGES.linkOf(slug(item)), "etat", "a-traiter");
            case FINDING -> Paths.SITE_CHECKS.linkOf(slug(item));
            case DECISION, CREATION -> Paths.DECISION.link(id(item.request()));
            case MEMBERSHIP_END, FEW_OWNERS -> Paths.MEMBERS.linkOf(slug(item));
            case SERVICE -> Paths.portalService(id(item.siteId()), id(item.page()));
            case SITE_END -> Paths.SITE_SHEET.linkOf(slug(item));
            case END_REQUEST -> Paths.SITE_END.linkOf(slug(item));
            case MEASURE, PREPARATION, SUSPENSION -> Paths.SITE.linkOf(slug(item));
        };
    }

    private static String slug(WaitingItem item) {
        return requireNonNull(item.slug(), "no site");
    }

    private static UUID id(@Nullable UUID id) {
        return requireNonNull(id, "no id");
    }
}
