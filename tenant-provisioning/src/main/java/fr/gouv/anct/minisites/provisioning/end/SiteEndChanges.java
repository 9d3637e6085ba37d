package fr.gouv.anct.minisites.provisioning.end;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Puts off the end of sites at the request of their owners, or sets it: each in one transaction with the journal entry
 * and the letters. Of two concurrent acts, the conditions of the updates let one succeed.
 */
@Component
public class SiteEndChanges {

    private final SiteEnds ends;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final TransactionalOperator transaction;

    SiteEndChanges(
            SiteEnds ends,
            Journal journal,
            ProvisioningNotifications notifications,
            TransactionalOperator transaction) {
        this.ends = ends;
        this.journal = journal;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** Returns the end of a site; {@link SiteEnd#NONE} when it has none. */
    public Mono<SiteEnd> find(Tenant site) {
        return ends.find()
                .map(SiteEndRow::end)
                .defaultIfEmpty(SiteEnd.NONE)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Stores the end with which the current tenant is created, in the current transaction; an existing one stays. */
    public Mono<Void> start(LocalDate endsOn) {
        return ends.start(endsOn);
    }

    /**
     * Asks to put off the end of a site.
     *
     * @param seen the end that the owner saw
     * @return {@link SiteEndResult#ASKED}, or {@link SiteEndResult#OVERTAKEN} also when a request waits already
     */
    public Mono<SiteEndResult> ask(Tenant site, LocalDate seen, LocalDate wishedOn, String reason, Account by) {
        return ends.ask(UUID.randomUUID(), seen, wishedOn, reason, by.id())
                .flatMap(done -> done
                        ? record("site.end-asked", site, wishedOn, seen, reason, by.actor())
                                .then(notifications.sendToCommunications(
                                        by,
                                        message(
                                                ProvisioningNotification.END_ASKED,
                                                site,
                                                inWords(wishedOn),
                                                by.name(),
                                                reason,
                                                notifications.siteEndUrl(site.slug()))))
                                .thenReturn(SiteEndResult.ASKED)
                        : Mono.just(SiteEndResult.OVERTAKEN))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Withdraws a request to put the end of a site off, of the same owner or of another one. */
    public Mono<SiteEndResult> withdraw(Tenant site, EndExtensionRequest asked, Account by) {
        return changed(
                site,
                ends.withdraw(asked.id()),
                record("site.end-withdrawn", site, asked.wishedOn(), null, null, by.actor()),
                notifications.sendToCommunications(
                        by,
                        message(
                                ProvisioningNotification.END_WITHDRAWN,
                                site,
                                inWords(asked.wishedOn()),
                                by.name(),
                                null,
                                notifications.siteSheetUrl(site.slug()))),
                SiteEndResult.WITHDRAWN);
    }

    /**
     * Puts the end of a site off, to the day that was asked for or to another one.
     *
     * @param seen the end that the actor saw, and the request
     * @param reason for the owners; blank for none
     */
    public Mono<SiteEndResult> grant(
            Tenant site, SiteEnd seen, UUID request, LocalDate endsOn, String reason, AuditActor by) {
        String stated = reason.isBlank() ? null : reason;
        return changed(
                site,
                ends.grant(request, endsOn, by.requireId()),
                record("site.end-granted", site, endsOn, seen.endsOn(), stated, by),
                notifyOwners(ProvisioningNotification.END_GRANTED, site, granted(seen, endsOn), stated),
                SiteEndResult.GRANTED);
    }

    /** Returns the day in words; with the day that was asked for, where that is another one. */
    private String granted(SiteEnd seen, LocalDate endsOn) {
        EndExtensionRequest asked = seen.request();
        return asked == null || asked.wishedOn().equals(endsOn)
                ? inWords(endsOn)
                : notifications.text("letter.end_granted.other", inWords(endsOn), inWords(asked.wishedOn()));
    }

    private static String inWords(LocalDate day) {
        return LongDates.inWords(day, Locale.FRENCH);
    }

    /** Refuses to put the end of a site off; the owners learn the reason. */
    public Mono<SiteEndResult> refuse(Tenant site, UUID request, LocalDate endsOn, String reason, AuditActor by) {
        return changed(
                site,
                ends.refuse(request, by.requireId()),
                record("site.end-refused", site, endsOn, null, reason, by),
                notifyOwners(ProvisioningNotification.END_REFUSED, site, inWords(endsOn), reason),
                SiteEndResult.REFUSED);
    }

    /**
     * Sets the end of a site for which no request waits.
     *
     * @param seen the end that the actor saw; null when there was none
     */
    public Mono<SiteEndResult> set(Tenant site, @Nullable LocalDate seen, LocalDate endsOn, AuditActor by) {
        return changed(
                site,
                ends.set(endsOn, seen),
                record("site.end-set", site, endsOn, seen, null, by),
                notifyOwners(ProvisioningNotification.END_SET, site, inWords(endsOn), null),
                SiteEndResult.SET);
    }

    private Mono<SiteEndResult> changed(
            Tenant site, Mono<Boolean> change, Mono<Void> entry, Mono<Void> letters, SiteEndResult result) {
        return change.flatMap(
                        done -> done ? entry.then(letters).thenReturn(result) : Mono.just(SiteEndResult.OVERTAKEN))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<Void> record(
            String action,
            Tenant site,
            LocalDate until,
            @Nullable LocalDate before,
            @Nullable String reason,
            AuditActor by) {
        Map<String, String> details = new HashMap<>(Map.of("site", site.name(), "until", until.toString()));
        if (before != null) {
            details.put("until-before", before.toString());
        }
        if (reason != null) {
            details.put("reason", reason);
        }
        return journal.record(by, action, AuditSubject.ofTenant(site.id()), details);
    }

    private Mono<Void> notifyOwners(
            ProvisioningNotification notification, Tenant site, String day, @Nullable String reason) {
        return notifications.sendToOwners(message(
                notification,
                site,
                day,
                notifications.text("service." + Role.COMMUNICATIONS.code()),
                reason,
                notifications.siteSheetUrl(site.slug())));
    }

    private static ProvisioningNotifications.Message message(
            ProvisioningNotification notification,
            Tenant site,
            String day,
            String by,
            @Nullable String reason,
            String url) {
        return new ProvisioningNotifications.Message(notification, site.name(), day, by, reason, url);
    }
}
