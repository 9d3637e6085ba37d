package fr.gouv.anct.minisites.provisioning.intervention;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.review.Intervention;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.search.SiteSharing;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Withdraws pages of the current site, sets a notice banner above that of its team, and takes its content out of the search
 * of the portal. Each act is one transaction
 * with its journal entry and the letters to the owners, which name the service of the actor.
 */
@Component
public class SiteInterventions {

    private final PageScheduling scheduling;
    private final NoticeBanners banners;
    private final SiteSharing sharing;
    private final ProvisioningNotifications notifications;
    private final Clock clock;

    SiteInterventions(
            PageScheduling scheduling,
            NoticeBanners banners,
            SiteSharing sharing,
            ProvisioningNotifications notifications,
            Clock clock) {
        this.scheduling = scheduling;
        this.banners = banners;
        this.sharing = sharing;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Withdraws a published page, and cancels the publication that would show it again; the team may publish it again.
     * Empty when the page does not exist.
     *
     * @param title of the page
     * @param reason for the owners, the team and the journal
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<PublicationResult> withdrawPage(
            Tenant site, UUID page, String title, String reason, Role service, AuditActor by) {
        return scheduling
                .withdrawForGood(site, page, new Intervention(reason, service), null, by)
                .delayUntil(result -> result == PublicationResult.DONE
                        ? tell(
                                ProvisioningNotification.PAGE_WITHDRAWN,
                                site,
                                title,
                                service,
                                reason,
                                "/pages/" + page + "/publication")
                        : Mono.empty());
    }

    /**
     * Sets the notice banner that is shown instead of the team's, as {@link NoticeBanners#replace} does.
     *
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<Boolean> replaceNotice(
            Tenant site, @Nullable NoticeBanner seen, NoticeBanner wanted, Role service, AuditActor by) {
        return banners.current()
                .flatMap(current -> banners.replace(site, NoticeBannerSource.INTERVENTION, seen, wanted, by)
                        .delayUntil(done -> done
                                ? tell(
                                        ProvisioningNotification.NOTICE_SET,
                                        ProvisioningNotification.NOTICE_SET_INSTEAD,
                                        site,
                                        current,
                                        wanted,
                                        service)
                                : Mono.empty()));
    }

    /**
     * Removes the notice banner that is shown instead of the team's, if there is one.
     *
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<Void> removeNotice(Tenant site, Role service, AuditActor by) {
        return banners.remove(site, NoticeBannerSource.INTERVENTION, by)
                .flatMap(before -> tell(
                        ProvisioningNotification.NOTICE_REMOVED,
                        ProvisioningNotification.NOTICE_RESTORED,
                        site,
                        before,
                        requireNonNull(before.intervention()),
                        service));
    }

    /**
     * Shares the content of the site with the portal, or no longer; false, without a letter, when that was decided already.
     *
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<Boolean> changeSharing(Tenant site, boolean shared, Role service, AuditActor by) {
        return sharing.change(site, shared, by)
                .delayUntil(changed -> changed
                        ? tell(
                                shared
                                        ? ProvisioningNotification.SHARING_RESUMED
                                        : ProvisioningNotification.SHARING_STOPPED,
                                site,
                                "",
                                service,
                                null,
                                "/fiche")
                        : Mono.empty());
    }

    /**
     * Tells the owners what is shown, with the title of the team's banner.
     *
     * @param alone kind of the letter where the team has no banner to be shown
     * @param above kind of the letter where it has one
     * @param subject banner that is set or removed
     */
    private Mono<Void> tell(
            ProvisioningNotification alone,
            ProvisioningNotification above,
            Tenant site,
            SiteNoticeBanners banners,
            NoticeBanner subject,
            Role service) {
        NoticeBanner kept = banners.kept(clock.instant());
        return tell(
                kept == null ? alone : above,
                site,
                subject.title(),
                service,
                kept == null ? null : kept.title(),
                "/bandeau");
    }

    /** @param quote text that the letter quotes: a reason, or the title of the team's banner; null for none */
    private Mono<Void> tell(
            ProvisioningNotification notification,
            Tenant site,
            String subject,
            Role service,
            @Nullable String quote,
            String screen) {
        return notifications.sendToOwners(new ProvisioningNotifications.Message(
                notification,
                site.name(),
                subject,
                notifications.text("service." + service.code()),
                quote,
                notifications.siteUrl(site.slug()) + screen));
    }
}
