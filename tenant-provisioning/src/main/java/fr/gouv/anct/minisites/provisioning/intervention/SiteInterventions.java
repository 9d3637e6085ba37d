package fr.gouv.anct.minisites.provisioning.intervention;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.review.Intervention;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Withdraws pages of the current site and changes its notice banner in place of its team. Each act is one transaction
 * with its journal entry and the letters to the owners, which name the service of the actor.
 */
@Component
public class SiteInterventions {

    private final PageScheduling scheduling;
    private final NoticeBanners banners;
    private final ProvisioningNotifications notifications;

    SiteInterventions(PageScheduling scheduling, NoticeBanners banners, ProvisioningNotifications notifications) {
        this.scheduling = scheduling;
        this.banners = banners;
        this.notifications = notifications;
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
                .withdrawForGood(site, page, new Intervention(reason, service), by)
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
     * Replaces the notice banner as {@link NoticeBanners#replace} does.
     *
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<Boolean> replaceNotice(
            Tenant site, @Nullable NoticeBanner seen, NoticeBanner wanted, Role service, AuditActor by) {
        return banners.replace(site, seen, wanted, by)
                .delayUntil(done -> done
                        ? tell(ProvisioningNotification.NOTICE_SET, site, wanted.title(), service, null, "/bandeau")
                        : Mono.empty());
    }

    /**
     * Removes the notice banner, if there is one.
     *
     * @param service role of the actor on the platform
     */
    @Transactional
    public Mono<Void> removeNotice(Tenant site, Role service, AuditActor by) {
        return banners.current()
                .flatMap(notice -> banners.remove(site, by)
                        .then(tell(
                                ProvisioningNotification.NOTICE_REMOVED,
                                site,
                                notice.title(),
                                service,
                                null,
                                "/bandeau")));
    }

    private Mono<Void> tell(
            ProvisioningNotification notification,
            Tenant site,
            String subject,
            Role service,
            @Nullable String reason,
            String screen) {
        return notifications.sendToOwners(new ProvisioningNotifications.Message(
                notification,
                site.name(),
                subject,
                notifications.text("service." + service.code()),
                reason,
                notifications.siteUrl(site.slug()) + screen));
    }
}
