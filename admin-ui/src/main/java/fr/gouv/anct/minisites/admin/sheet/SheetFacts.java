package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.suspension.SuspensionPanel;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheet;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the facts on the sheet of a site as labelled texts: address, origin, decision, launch, owners, suspension,
 * accessibility audit and end. Members learn the service that decided; readers of the journal, as owners are, the
 * person.
 */
final class SheetFacts {

    private final AdmittedRequest request;
    private final Tenant site;
    private final String address;
    private final LocalDate today;

    /** @param address URL of the site */
    SheetFacts(AdmittedRequest request, String address, LocalDate today) {
        this.request = request;
        this.address = address;
        this.site = request.site();
        this.today = today;
    }

    /** @param shared whether the portal finds the content of the site; null for the portal itself */
    List<SheetFact> of(SiteSheet sheet, SiteEnd end, @Nullable Boolean shared) {
        List<SheetFact> facts = new ArrayList<>();
        facts.add(fact("sheet.address", address));
        facts.add(fact("sheet.slug", site.slug()));
        if (sheet.entity() != null) {
            facts.add(fact("sheet.entity", sheet.entity()));
        }
        if (sheet.publisher() != null) {
            facts.add(fact("sheet.publisher", sheet.publisher()));
        }
        facts.add(origin(sheet.origin()));
        if (sheet.origin() != null && sheet.origin().approval() != null) {
            facts.add(decision(sheet.origin().approval()));
        }
        facts.add(fact("sheet.created", DateTimes.day(sheet.createdAt())));
        facts.add(launch(sheet.launch()));
        facts.add(owners(sheet));
        Tenant.Suspension suspension = site.suspension();
        if (suspension != null) {
            facts.add(suspension(suspension));
        }
        if (shared != null && !site.state().closed()) {
            facts.add(fact("sheet.sharing", request.message(sharing(shared))));
        }
        facts.add(accessibility(sheet));
        facts.add(end(end));
        if (end.request() != null) {
            facts.add(request(end.request()));
        }
        return List.copyOf(facts);
    }

    private SheetFact fact(String key, String value) {
        return new SheetFact(request.message(key), value, null, null);
    }

    private SheetFact origin(SiteSheet.@Nullable Origin origin) {
        if (origin == null) {
            return fact("sheet.request", request.message("sheet.request.none"));
        }
        String value = origin.sentAt() == null
                ? origin.requester()
                : request.message("sheet.request.sent", origin.requester(), DateTimes.day(origin.sentAt()));
        return new SheetFact(request.message("sheet.request"), value, null, link(origin));
    }

    private @Nullable PageLink link(SiteSheet.Origin origin) {
        String href = SheetLinks.request(request, origin);
        return href == null ? null : link("sheet.request.link", href);
    }

    private PageLink link(String key, String href) {
        return new PageLink(request.message(key), href, false, false);
    }

    private SheetFact decision(SiteSheet.Act approval) {
        return fact(
                "sheet.decision",
                request.message(
                        "sheet.decision.approved",
                        DateTimes.day(approval.at()),
                        actor(approval, "role." + Role.COMMUNICATIONS.code())));
    }

    private SheetFact launch(SiteSheet.@Nullable Act launch) {
        return fact(
                "sheet.launch",
                launch == null
                        ? request.message(withoutLaunch())
                        : request.message(
                                "sheet.launch.by", DateTimes.day(launch.at()), actor(launch, "sheet.actor.other")));
    }

    /** Key for a site without a launch: one that is not online may never have been. */
    private String withoutLaunch() {
        if (site.state() == TenantState.PREPARATION) {
            return "sheet.launch.none";
        }
        return site.state() == TenantState.LIVE ? "sheet.launch.unknown" : "sheet.launch.unrecorded";
    }

    /** Returns the name of the actor, or the text of a key for members who may not read it. */
    private String actor(SiteSheet.Act act, String otherwise) {
        return act.ofTeam() || request.may(Action.SITE_JOURNAL_READ) ? act.by() : request.message(otherwise);
    }

    private SheetFact owners(SiteSheet sheet) {
        return new SheetFact(
                request.message("sheet.owners"),
                sheet.owners().isEmpty() ? request.message("sheet.owners.none") : String.join(", ", sheet.owners()),
                sheet.lacksOwners() && !site.state().closed() ? request.message("sheet.owners.few") : null,
                link("site.people", Paths.MEMBERS.link(site)));
    }

    private SheetFact suspension(Tenant.Suspension suspension) {
        return new SheetFact(
                request.message("sheet.suspension"),
                suspension.until() == null
                        ? request.message("suspension.end.open")
                        : request.message("suspension.end.until", DateTimes.day(suspension.until())),
                null,
                link("suspension.banner.link", Paths.SITE.link(site) + "#" + SuspensionPanel.ID));
    }

    private String sharing(boolean shared) {
        if (!shared) {
            return "sheet.sharing.no";
        }
        return site.state() == TenantState.LIVE ? "sheet.sharing.yes" : "sheet.sharing.later";
    }

    private SheetFact accessibility(SiteSheet sheet) {
        LocalDate last = sheet.auditExpiresOn();
        LocalDate audited = sheet.auditedOn();
        String value = last == null || audited == null
                ? request.message("sheet.audit.none")
                : request.message(
                        last.isBefore(today) ? "sheet.audit.expired" : "sheet.audit.valid",
                        DateTimes.day(audited),
                        DateTimes.day(last));
        return new SheetFact(
                request.message("sheet.audit"), value, null, link("sheet.audit.link", Paths.ACCESSIBILITY.link(site)));
    }

    private SheetFact end(SiteEnd end) {
        LocalDate last = end.endsOn();
        if (last == null) {
            return fact("sheet.end", request.message("sheet.end.none"));
        }
        return new SheetFact(
                request.message("sheet.end"),
                DateTimes.day(last),
                !site.state().closed() && end.past(today) ? past(end) : null,
                null);
    }

    /** Says that the end has passed; to users who can act, also what they can do, and what follows. */
    private String past(SiteEnd end) {
        List<String> lines = new ArrayList<>();
        lines.add(
                request.message(site.state() == TenantState.SUSPENDED ? "sheet.end.past.suspended" : "sheet.end.past"));
        boolean sets = request.may(Action.SITE_END_SET);
        boolean suspends = SheetActs.suspends(request);
        if (sets) {
            lines.add(request.message(suspends ? "sheet.end.past.suspend-or-set" : "sheet.end.past.set"));
        } else if (suspends) {
            lines.add(request.message("sheet.end.past.suspend"));
        } else if (request.may(Action.SITE_LAUNCH) && end.request() == null) {
            lines.add(request.message("sheet.end.past.ask"));
        }
        if (sets || suspends) {
            lines.add(request.message("sheet.end.past.archiving"));
        }
        return String.join("\n", lines);
    }

    private SheetFact request(EndExtensionRequest asked) {
        return new SheetFact(
                request.message("sheet.end.request"),
                request.message(
                        "sheet.end.request.wished",
                        DateTimes.day(asked.wishedOn()),
                        asked.askedByName(),
                        DateTimes.day(asked.askedAt())),
                request.may(Action.SITE_JOURNAL_READ) ? asked.reason() : null,
                null);
    }
}
