package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the letters about lifecycle measures to the affected accounts. */
@Component
class LifecycleNotifications {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final ProvisioningNotifications notifications;
    private final LifecycleProperties properties;

    LifecycleNotifications(ProvisioningNotifications notifications, LifecycleProperties properties) {
        this.notifications = notifications;
        this.properties = properties;
    }

    /** Notifies the owners and central communications of a step, with the day of the next one. */
    Mono<Void> notifyStep(EscalationStep step, SiteSnapshot site, LocalDate day) {
        ProvisioningNotification notification = switch (step) {
            case ALERT -> ProvisioningNotification.DORMANT;
            case REMINDER -> ProvisioningNotification.DORMANT_STILL;
            case READ_ONLY -> ProvisioningNotification.READ_ONLY;
            case ARCHIVE_ANNOUNCED -> ProvisioningNotification.ARCHIVE_ANNOUNCED;
            case ARCHIVE -> ProvisioningNotification.ARCHIVED;
        };
        LocalDate next = switch (step) {
            case ALERT -> day.plus(properties.reminderAfter());
            case REMINDER -> day.plus(properties.readOnlyAfter());
            case READ_ONLY -> day.plus(properties.archiveAfter());
            case ARCHIVE_ANNOUNCED -> site.series().archivedOn(day, properties);
            case ARCHIVE -> day;
        };
        return notifyOwners(notification, site, next).then(notifyCommunications(notification, site, next));
    }

    /** Notifies the former member and the owners of the end of a contract. */
    Mono<Void> notifyMembershipEnd(Account member, SiteSnapshot site, LocalDate until) {
        return notifications
                .send(member, message(ProvisioningNotification.PART_ENDED, site, until, "", notifications.homeUrl()))
                .then(notifications.sendToOwners(
                        message(ProvisioningNotification.MEMBER_ENDED, site, until, member.name(), people(site))));
    }

    Mono<Void> notifyOwners(ProvisioningNotification notification, SiteSnapshot site, LocalDate day) {
        return notifications.sendToOwners(message(notification, site, day, "", people(site)));
    }

    Mono<Void> notifyCommunications(ProvisioningNotification notification, SiteSnapshot site, LocalDate day) {
        return notifications.sendToCommunications(message(notification, site, day, "", people(site)));
    }

    private String people(SiteSnapshot site) {
        return notifications.peopleUrl(site.slug());
    }

    private static ProvisioningNotifications.Message message(
            ProvisioningNotification notification, SiteSnapshot site, LocalDate day, String who, String url) {
        return new ProvisioningNotifications.Message(
                notification, site.name(), DAY.format(day), who, null, url, site.state() == TenantState.LIVE);
    }
}
